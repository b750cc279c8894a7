"""From the contact sheet to the Label page: images that are gone through again, and lists that were sent to a pass."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.app.commands.lists import SendToPass
from labeler.app.commands.people import AddPerson
from labeler.domain.draft import Pass, Way
from labeler.gui.asked_images import AskedImages
from labeler.gui.project_pages import INSIGHTS, LABEL, SHEET

BOXES = Pass(way=Way.BOXES)


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos))
    person.press("1 F Enter 2 F Enter 3 F Enter")
    return person


def look_at(person, *ids, title="out of place"):
    person.window.ways.sheet.show(AskedImages(title=title, ids=ids), back=INSIGHTS)
    return person.window.pages[SHEET]


def bar(person):
    return person.window.label.finding.bar


def note(person):
    return person.window.label.stage.bar._note.text()


def choose_list(person, name):
    """In the filter, by typing what the list is called."""
    person.press("Ctrl+F")
    person.window.label.finding.bar.criteria.list.setFocus()
    person.type(name)


def test_back_leads_to_the_page_that_had_the_images_shown(ann):
    look_at(ann, 1, 2)
    assert ann.window.page == SHEET
    ann.press("Esc")
    assert ann.window.page == INSIGHTS


def test_the_images_are_gone_through_in_the_free_pass_whatever_was_said_of_them(ann):
    ann.press("F3")
    look_at(ann, 4, 3, 1)
    ann.press("Enter")
    assert (ann.window.page, ann.image) == (LABEL, "1.png")
    assert ann.window.label.desk.asking.way is Way.FREE
    assert bar(ann).line == "3 images of “out of place”. Shift+Esc shows all images again."
    ann.press("2 F E")
    assert ann.image == "3.png"
    ann.press("PgDn")
    assert ann.image == "4.png"
    ann.press("1 F Enter")
    assert ann.image == "4.png"
    assert note(ann) == "This is the last image that the filter shows."
    ann.press("Shift+Esc PgUp")
    assert (ann.image, bar(ann).isVisible()) == ("3.png", False)


def test_the_same_images_once_more_begin_at_the_first(ann):
    for _ in range(2):
        look_at(ann, 2, 3)
        ann.press("Enter")
        assert ann.image == "2.png"
        ann.press("PgDn")
        assert ann.image == "3.png"


def test_opening_the_filter_meanwhile_keeps_the_images_together(ann):
    look_at(ann, 1, 3)
    ann.press("Enter Ctrl+F")
    assert bar(ann).criteria.list.currentText() == "out of place"
    ann.press("Esc")
    assert bar(ann).filter.images == {1, 3}
    ann.press("Ctrl+F")
    ann.type("3")
    ann.press("Enter")
    assert bar(ann).line == "1 of 4: name has “3”, in “out of place”"
    assert ann.image == "3.png"


def test_every_labeler_finds_a_list_by_its_name_and_it_brings_its_pass(ann):
    apple = Pass(way=Way.CONCEPT, concept=ann.project.taxonomy().named("apple").uid)
    ann.project.execute(AddPerson(name="bo"))
    ann.window.bridge.execute(SendToPass(name="too small?", asking=apple, images=(2, 4)))
    ann.window.bridge.take_labeler(ann.project.labeler_named("bo"))
    choose_list(ann, "too")
    assert ann.window.label.desk.asking == apple
    assert bar(ann).line == "2 images of “too small?”"
    ann.press("Esc")
    assert ann.image == "2.png"
    ann.press("F")
    assert ann.image == "4.png"
    ann.press("N")
    ann.press("F2")
    assert ann.window.label.desk.asking.way is Way.FREE


def test_a_list_that_was_answered_is_gone_through_all_the_same(ann, qtbot):
    ann.window.bridge.execute(SendToPass(name="look again", asking=Pass(way=Way.FREE), images=(1, 2)))
    choose_list(ann, "look")
    ann.press("Esc")
    assert ann.image == "1.png"
    ann.press("2 F E")
    qtbot.waitUntil(lambda: ann.image == "2.png", timeout=20_000)


def test_a_list_of_a_concept_that_was_closed_keeps_the_pass_as_it_is(ann):
    from labeler.app.commands.concept_closing import Close

    apple = ann.project.taxonomy().named("apple").uid
    asking = Pass(way=Way.CONCEPT, concept=apple)
    ann.window.bridge.execute(SendToPass(name="apples", asking=asking, images=(1,)))
    ann.window.bridge.execute(Close(concept=apple))
    choose_list(ann, "apples")
    assert ann.window.label.desk.asking.way is Way.FREE
    assert bar(ann).filter.images == {1}


def test_a_double_click_labels_the_one_image_again(ann):
    sheet = look_at(ann, 2, 3)
    place = sheet.grid.visualRect(sheet.grid.cells.at(1)).center()
    QTest.mouseDClick(sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ann.image == "3.png"
    assert bar(ann).line == "1 image of “out of place”. Shift+Esc shows all images again."
