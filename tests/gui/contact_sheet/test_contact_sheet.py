"""The contact sheet: images looked over, chosen by keyboard and mouse, and sent where they are needed."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.lists import lists_of
from labeler.domain.draft import Pass, Way
from labeler.domain.image_list import ImageList
from labeler.domain.words import Verdict
from labeler.gui.contact_sheet.page import ContactSheet
from labeler.gui.label.pictures import Pictures
from labeler.gui.theme.tokens import TextSize
from labeler.gui.widgets.marks import Mark

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYS = Qt.Key


@pytest.fixture
def photos(tmp_path):
    """Forty small photos, no two alike."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(40):
        pixels = np.random.default_rng(number).integers(0, 256, (6, 8, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / f"{number:02}.png")
    return folder


@pytest.fixture
def at(make_project, photos, opened):
    return opened(make_project(photos))


@pytest.fixture
def sheet(at, theme, tmp_path, qtbot):
    """On the first twenty images; a lead looks at it."""
    at.bridge.take_labeler(at.person("ann"))
    pictures = Pictures(at.project, tmp_path / "cache")
    page = ContactSheet(at.bridge, theme, pictures)
    page.resize(900, 700)
    page.show_images("out of place", range(1, 21), notes={1: "looks like banana"})
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.grid.setFocus()
    yield page
    page.close_down()
    pictures.close()
    page.close()
    page.deleteLater()


def press(page, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(page.grid, key, held)


def click(page, place, held=Qt.KeyboardModifier.NoModifier, *, twice=False):
    middle = page.grid.visualRect(page.grid.cells.at(place)).center()
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, held, middle)
    if twice:
        QTest.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, held, middle)


def cell(page, image_id):
    return page._supply.cell(image_id)


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page.is_waiting, timeout=20_000)


def test_each_image_stands_with_its_picture_its_name_what_is_settled_and_its_note(at, sheet, qtbot):
    at.say_of(1, "apple")
    at.say_in(2, "banana")
    settle(qtbot, sheet)
    first, second, third = (cell(sheet, image_id) for image_id in (1, 2, 3))
    assert (first.name, first.note) == ("00.png", "looks like banana")
    assert first.caption.parts == ((Mark.OF, "of apple"),)
    assert second.caption.text == "banana in it"
    assert third.caption.text == "not labeled yet"
    assert all(not each.picture.isNull() for each in (first, second, third))
    assert sheet.grid.cells.at(0).data() == "00.png, of apple, looks like banana"


def test_an_annotator_sees_nobody_elses_answers_and_cannot_send_them_on(at, sheet, qtbot):
    at.say_of(1, "apple")
    at.bridge.take_labeler(at.person("bo"))
    assert sheet.ids == ()
    sheet.show_images("more like this", (1, 2))
    settle(qtbot, sheet)
    assert sheet.grid.cells.at(0).data() == "00.png"
    assert not sheet.deeds.send.isVisible()
    assert not sheet.deeds.example.isVisible()
    QTest.keyClick(sheet.grid, KEYS.Key_P, CTRL)
    QTest.keyClick(sheet.grid, KEYS.Key_F7)
    assert sheet.send.isHidden()
    assert not sheet.examples.jobs.is_running


def test_the_keyboard_chooses_one_a_stretch_single_ones_and_all(sheet):
    press(sheet, KEYS.Key_Right)
    assert sheet.grid.chosen == (2,)
    press(sheet, KEYS.Key_Right, SHIFT)
    press(sheet, KEYS.Key_Right, SHIFT)
    assert sheet.grid.chosen == (2, 3, 4)
    press(sheet, KEYS.Key_End, CTRL)
    press(sheet, KEYS.Key_Space)
    assert sheet.grid.chosen == (2, 3, 4, 20)
    press(sheet, KEYS.Key_Space)
    assert sheet.grid.chosen == (2, 3, 4)
    press(sheet, KEYS.Key_A, CTRL)
    assert sheet.grid.chosen == tuple(range(1, 21))
    press(sheet, KEYS.Key_A, CTRL | SHIFT)
    assert sheet.grid.chosen == ()
    assert sheet.meant == tuple(range(1, 21))


def test_left_and_right_go_on_in_the_next_row_and_down_stays_in_its_column(sheet):
    columns = sheet.grid.cells.columnCount()
    assert 2 < columns < 10
    press(sheet, KEYS.Key_Down)
    assert sheet.grid.current == 1 + columns
    press(sheet, KEYS.Key_Left)
    assert sheet.grid.current == columns
    press(sheet, KEYS.Key_Home)
    press(sheet, KEYS.Key_Up)
    assert sheet.grid.current == 1
    press(sheet, KEYS.Key_PageDown)
    press(sheet, KEYS.Key_PageDown)
    press(sheet, KEYS.Key_PageDown)
    assert sheet.grid.current == 20


def test_the_mouse_chooses_as_the_keyboard_does(sheet):
    click(sheet, 1)
    click(sheet, 3, SHIFT)
    click(sheet, 6, CTRL)
    assert sheet.grid.chosen == (2, 3, 4, 7)
    click(sheet, 2, CTRL)
    assert sheet.grid.chosen == (2, 4, 7)


def test_what_is_chosen_stays_chosen_when_the_window_becomes_narrower(sheet):
    press(sheet, KEYS.Key_Right)
    press(sheet, KEYS.Key_End, SHIFT)
    before = sheet.grid.cells.columnCount()
    sheet.resize(420, 700)
    assert sheet.grid.cells.columnCount() < before
    assert sheet.grid.chosen == tuple(range(2, 21))
    marked = {sheet.grid.cells.place(index) for index in sheet.grid.selectedIndexes()}
    assert marked == set(range(1, 20))


def test_of_ten_thousand_images_only_those_in_sight_are_read(at, sheet, qtbot):
    sheet.show_images("many", range(1, 10_001))
    settle(qtbot, sheet)
    assert len(sheet.grid.in_sight()) < 60
    assert len(sheet._supply._images) <= 40
    press(sheet, KEYS.Key_End)
    assert sheet.grid.current == 10_000
    settle(qtbot, sheet)
    assert sheet.grid.in_sight()[-1] == 10_000
    press(sheet, KEYS.Key_A, CTRL)
    assert len(sheet.meant) == 10_000
    assert len(sheet.grid.selectionModel().selection()) < 5


def test_a_picture_that_cannot_be_shown_is_a_quiet_tile(at, sheet, photos, qtbot):
    (photos / "39.png").unlink()
    sheet.show_images("gone", (40, 1))
    settle(qtbot, sheet)
    assert cell(sheet, 40).is_lost
    assert cell(sheet, 40).name == "39.png"
    assert not cell(sheet, 1).is_lost
    sheet.grab()


def test_enter_labels_the_chosen_again_and_a_double_click_the_one(sheet):
    asked = []
    sheet.label_asked.connect(asked.append)
    press(sheet, KEYS.Key_Return)
    press(sheet, KEYS.Key_Right)
    press(sheet, KEYS.Key_Right, SHIFT)
    press(sheet, KEYS.Key_Return)
    click(sheet, 7, twice=True)
    assert asked == [tuple(range(1, 21)), (2, 3), (8,)]


def test_more_like_this_is_of_the_image_the_keyboard_is_at(sheet):
    asked = []
    sheet.similar_asked.connect(asked.append)
    press(sheet, KEYS.Key_Right)
    press(sheet, KEYS.Key_M, CTRL)
    sheet.deeds.similar.click()
    assert asked == [2, 2]


def test_a_list_is_sent_under_a_name_to_a_pass_and_taken_away_again(at, sheet):
    told = []
    sheet.told.connect(told.append)
    apple = Pass(way=Way.CONCEPT, concept=at.uid("apple"))
    press(sheet, KEYS.Key_Right)
    press(sheet, KEYS.Key_P, CTRL)
    assert sheet.send.name.text() == "out of place"
    sheet.send.asking.choose(apple)
    QTest.keyClick(sheet.send.name, KEYS.Key_Return)
    assert lists_of(at.project) == (ImageList(name="out of place", asking=apple, images=(2,)),)
    assert told == ["1 image is offered to every labeler as “out of place”, in the filter of the Label page."]
    assert sheet.send.isHidden()
    assert QApplication.focusWidget() is sheet.grid
    sheet.ask_pass()
    assert sheet.send.name.text() == "out of place 2"
    sheet.send.name.setText("out of place")
    sheet.send.send_button.click()
    assert "already" in sheet.send.note.text()
    assert sheet.send.isVisible()
    sheet.send.sent.choose("out of place")
    sheet.send.sent.taken.emit()
    sheet.send.away_button.click()
    assert lists_of(at.project) == ()
    assert sheet.send.isHidden()


def test_chosen_images_go_into_the_dictionary_one_after_the_other_each_with_its_reason(at, sheet, qtbot):
    at.say_of(2, "apple")
    at.bridge.take_labeler(at.person("ann"))
    sheet.show_images("out of place", range(1, 21))
    press(sheet, KEYS.Key_Right)
    press(sheet, KEYS.Key_Right, SHIFT)
    press(sheet, KEYS.Key_F7)
    for key, reason in (("N", "only its peel"), ("O", "in a bowl")):
        qtbot.waitUntil(lambda: sheet.example.isVisible() and not sheet.examples.jobs.is_running, timeout=20_000)
        if "which" in sheet.example.sentence:
            QTest.keyClick(sheet.example, KEYS.Key_2)
        QTest.keyClick(sheet.example, key)
        QTest.keyClicks(sheet.example.reason, reason)
        QTest.keyClick(sheet.example.reason, KEYS.Key_Return)
    assert sheet.example.isHidden()
    assert not sheet.examples.jobs.is_running
    apple, banana = (at.project.taxonomy().named(name).examples for name in ("apple", "banana"))
    assert [(each.verdict, each.reason, each.has_picture) for each in apple] == [
        (Verdict.NOT_IDEAL, "only its peel", True)
    ]
    assert [(each.verdict, each.reason) for each in banana] == [(Verdict.IN, "in a bowl")]


def test_who_leaves_one_example_leaves_those_that_would_follow(sheet, qtbot):
    press(sheet, KEYS.Key_A, CTRL)
    sheet.deeds.example.click()
    qtbot.waitUntil(lambda: sheet.example.isVisible(), timeout=20_000)
    QTest.keyClick(sheet.example, KEYS.Key_Escape)
    assert sheet.example.isHidden()
    assert not sheet.examples.jobs.is_running
    assert QApplication.focusWidget() is sheet.grid


def test_a_sheet_without_images_says_so_and_esc_leaves_it(sheet):
    left = []
    sheet.left.connect(lambda: left.append(True))
    sheet.show_images("nothing", ())
    assert sheet.focusProxy().text() == "Back"
    sheet.ask_similar()
    sheet.label_again()
    sheet.ask_pass()
    sheet.add_examples()
    assert sheet.send.isHidden()
    QTest.keyClick(sheet, KEYS.Key_Escape)
    assert left == [True]


def test_a_sheet_can_be_let_go(at, theme, tmp_path, gone):
    def make():
        return ContactSheet(at.bridge, theme, Pictures(at.project, tmp_path / "cache"))

    gone(make)


def test_a_sheet_that_is_closed_down_reads_nothing_of_a_project_that_is_gone(at, sheet):
    sheet.show_images("all", range(1, 41))
    assert sheet.grid.is_waiting
    sheet.close_down()
    assert not sheet.grid.is_waiting
    at.project.close()
    sheet.grid.arrange()
    sheet.grid.bring()
    assert cell(sheet, 40).name == ""


def test_a_heading_that_is_a_whole_sentence_leaves_the_room_to_the_images(sheet):
    assert sheet._title.property("textSize") == TextSize.LARGE.value
    sheet.show_images("The training photos are not like those of the target: one tells them apart", (1, 2))
    assert sheet._title.property("textSize") == TextSize.NORMAL.value


def test_cells_are_as_high_as_the_notes_are_long(sheet):
    def height(note):
        sheet.show_images("found", (1, 2), notes={1: note} if note else {})
        return sheet.grid.painting.least_size().height()

    long = height("labeled lemon, and looks like an apple of another kind")
    assert height("") < height("72 % alike") < long


def test_of_a_long_name_that_is_offered_the_beginning_is_seen(sheet):
    name = "The training photos are not like those of the target: one tells them apart"
    sheet.show_images(name, (1, 2))
    press(sheet, KEYS.Key_P, CTRL)
    assert sheet.send.name.selectedText() == sheet.send.name.text() == name
    assert sheet.send.name.cursorPosition() == 0
