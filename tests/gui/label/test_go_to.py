"""Go to: a number or a part of a name, a list that follows typing, Enter; and Esc goes nowhere."""

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from labeler.gui.label.go_to import MOST, GoTo


class Stage(QWidget):
    def __init__(self):
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heard = []

    def keyPressEvent(self, event):
        self.heard.append(event.text() or event.key())


@pytest.fixture
def twelve(opened, make_project, tmp_path):
    folder = tmp_path / "photos"
    (folder / "deep" / "deeper").mkdir(parents=True)
    for number in range(1, 12):
        Image.new("RGB", (8, 8), (number * 20, 0, 0)).save(folder / f"IMG_{number:02}.png")
    Image.new("RGB", (8, 8), "white").save(folder / "deep" / "deeper" / "été <b>7</b>.png".replace("/b", "b"))
    return opened(make_project(folder))


@pytest.fixture
def go_to(qtbot, theme, twelve):
    stage = Stage()
    qtbot.addWidget(stage)
    stage.resize(900, 600)
    go_to = GoTo(theme, twelve.project, stage)
    go_to.stage, go_to.went, go_to.gone = stage, [], []
    go_to.chosen.connect(go_to.went.append)
    go_to.left.connect(lambda: go_to.gone.append(True))
    go_to.left.connect(stage.setFocus)
    with qtbot.waitActive(stage):
        stage.show()
        stage.activateWindow()
    go_to.settle = lambda: qtbot.waitUntil(lambda: not go_to._is_searching)
    go_to.open()
    return go_to


def press(text="", *keys):
    QTest.keyClicks(QApplication.focusWidget(), text)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def rows(go_to):
    return [go_to.list.item(place).text() for place in range(go_to.list.count())]


ENTER, DOWN, UP, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape


def test_it_asks_in_words_and_has_the_focus(go_to):
    assert go_to.field.hasFocus()
    assert go_to.note.text() == "Type the number of an image, or a part of its name."
    assert rows(go_to) == []


def test_a_number_goes_to_the_image_of_that_number(go_to, twelve):
    press("3")
    go_to.settle()
    first = rows(go_to)[0]
    assert first.startswith("3 ")
    press("", ENTER)
    assert not go_to.isVisible()
    with twelve.project.file.reading():
        assert go_to.went == [3]


def test_digits_find_names_as_well_behind_the_number(go_to):
    press("11")
    go_to.settle()
    assert [row.split()[-1] for row in rows(go_to)][1:] in ([], ["IMG_11.png"])
    assert any("IMG_11.png" in row for row in rows(go_to))


def test_a_number_may_be_written_in_groups(go_to):
    press("1 2")
    go_to.settle()
    assert rows(go_to)[0].startswith("12 ")


def test_a_number_that_no_image_has_is_told(go_to):
    press("4711")
    go_to.settle()
    assert go_to.note.text() == "There is no image 4\u202f711: the last one is 12."
    press("", ENTER)
    assert go_to.went == []
    assert go_to.isVisible()


@pytest.mark.parametrize("text", ["0", "999999999", "9999999999999999999", "-1", "²"])
def test_strange_numbers_do_no_harm(go_to, text):
    press(text)
    go_to.settle()
    assert go_to.note.text() or rows(go_to)


def test_part_of_a_name_lists_at_most_ten(go_to):
    press("img")
    go_to.settle()
    assert len(rows(go_to)) == MOST


def test_arrows_choose_among_them_and_go_round(go_to):
    press("img_0")
    go_to.settle()
    press("", DOWN, DOWN, UP)
    assert go_to.list.currentRow() == 1
    assert go_to.field.accessibleDescription() == rows(go_to)[1]
    press("", UP, UP)
    assert go_to.list.currentRow() == len(rows(go_to)) - 1
    press("", DOWN, ENTER)
    assert len(go_to.went) == 1


def test_a_name_is_found_whatever_its_accents_and_shown_as_it_is_written(go_to):
    press("ETE")
    go_to.settle()
    assert len(rows(go_to)) == 1
    assert "deep/deeper/été <b>7<b>.png" in rows(go_to)[0]


def test_nothing_found_is_told_with_what_to_do(go_to):
    press("zzz")
    go_to.settle()
    assert go_to.note.text() == "No image has “zzz” in its name: try fewer letters."


def test_a_click_goes_to_an_image(go_to, qtbot):
    press("img_02")
    go_to.settle()
    place = go_to.list.visualItemRect(go_to.list.item(0)).center()
    qtbot.mouseClick(go_to.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert len(go_to.went) == 1


def test_esc_goes_nowhere_and_gives_the_focus_back(go_to):
    press("img", ESC)
    assert not go_to.isVisible()
    assert (go_to.went, go_to.gone) == ([], [True])
    assert go_to.stage.hasFocus()


def test_opened_again_it_begins_anew(go_to):
    press("img", ESC)
    go_to.open()
    assert go_to.field.text() == ""
    assert rows(go_to) == []


def test_no_key_in_it_reaches_the_question(go_to):
    press("fjn1", Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_F5)
    assert go_to.stage.heard == []


def test_it_goes_when_something_else_takes_the_focus(go_to, qtbot):
    press("img")
    go_to.stage.setFocus()
    qtbot.waitUntil(lambda: not go_to.isVisible())
    assert go_to.went == []


@pytest.mark.parametrize(("scale", "height"), [(1.0, 600), (2.0, 360), (3.0, 330)])
def test_it_stays_within_the_stage_and_shows_all_of_its_field(go_to, theme, qapp, scale, height):
    theme.apply(qapp)
    theme.scale_text(scale)
    go_to.stage.resize(700, height)
    press("img")
    go_to.settle()
    QTest.qWait(10)
    body = go_to.geometry().marginsRemoved(go_to.contentsMargins())
    assert go_to.stage.rect().contains(body)
    assert go_to.field.height() >= go_to.field.minimumSizeHint().height()
    assert go_to.list.geometry().bottom() <= go_to.height() - go_to.shadow_margin
    qapp.setStyleSheet("")


def test_it_can_be_made_and_let_go(gone, theme, twelve, qtbot):
    stage = QWidget()
    qtbot.addWidget(stage)
    gone(lambda: GoTo(theme, twelve.project, stage))
