"""Work handed out, and taken back, by keys alone: every field in its turn, and Enter does what it says."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.watch import Watch
from labeler.gui.out_and_home.assigned import AssignedPage
from labeler.gui.out_and_home.hand_out import HandOutPage
from tests.views import wait_until


@pytest.fixture
def home(opened, make_project, tiny_photos):
    """A project at home; nobody labels in it but its lead."""
    at = opened(make_project(tiny_photos))
    at.bridge.take_labeler(at.project.labeler_named("ann"))
    return at


@pytest.fixture
def out(home, theme, in_front):
    page = in_front(HandOutPage(home.bridge, theme), height=720)
    page.setFocus()
    yield page
    page.close_down()


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def name(text):
    QTest.keyClicks(QApplication.focusWidget(), text)
    press(Qt.Key.Key_Return)


def test_somebody_new_is_named_and_ticked_where_work_is_handed_out(out, home):
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is out.fields.people.name
    name("  Bob ")
    name("Cy")
    assert out.fields.people.names == ("Bob", "Cy")
    assert [person.name for person in home.project.people()] == ["ann", "Bob", "Cy"]
    assert home.bridge.labeler.name == "ann", "the lead stays who they are"
    assert QApplication.focusWidget() is out.fields.people.name
    assert out.fields.people.name.text() == ""


def test_a_name_that_is_there_is_ticked_and_one_that_cannot_be_stays_to_be_mended(out, home):
    press(Qt.Key.Key_Down)
    name("ann")
    assert out.fields.people.names == ("ann",)
    name("x" * 500)
    assert out.fields.people.name.text() == "x" * 500
    assert out._note.text()
    assert len(home.project.people()) == 1


def test_tab_goes_from_field_to_field_as_they_stand_also_past_somebody_new(out):
    press(Qt.Key.Key_Down)
    name("Bob")
    out.fields.people.boxes["ann"].setFocus()
    seen = [QApplication.focusWidget()]
    while QApplication.focusWidget() is not out.look_button:
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        assert len(seen) < 20
    heights = [each.mapTo(out, each.rect().topLeft()).y() for each in seen]
    walk = (*out.fields.walk, out.assigned_button, out.back_button, out.look_button)
    assert seen == [each for each in walk if each.isEnabled()]
    # What stands beside each other is in one line, but for a pixel or two.
    assert all(below > above - 4 for above, below in pairwise(heights))


def test_enter_in_the_folder_shows_what_goes_out_and_then_writes_it(out, home):
    press(Qt.Key.Key_Down)
    name("Bob")
    folder = home.project.path.parent / "out"
    out.fields.folder.set_path(str(folder))
    out.fields.folder.line.setFocus()
    press(Qt.Key.Key_Return)
    wait_until(lambda: not out.jobs.is_running)
    assert QApplication.focusWidget() is out.out_button
    press(Qt.Key.Key_Return)
    wait_until(lambda: not out.jobs.is_running)
    assert [path.suffix for path in folder.iterdir()] == [".labeler-work"]


def given(home, who, **more):
    hand_out(
        home.project,
        Wanted(to=(who,), uid=home.project.clock.new_uid(), **more),
        home.project.path.parent / "out",
        watch=Watch(),
    )


def test_enter_takes_back_and_the_keys_are_not_lost(home, theme, in_front):
    home.person("Bob")
    home.bridge.take_labeler(home.project.labeler_named("ann"))
    given(home, "Bob", images=2)
    page = in_front(AssignedPage(home.bridge, theme), height=720)
    page.setFocus()
    assert QApplication.focusWidget() is page.table
    press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert [each.images for each in page.hand_outs] == [0]
    assert not page.back_button.isEnabled()
    assert QApplication.focusWidget() is page.table


def test_what_has_just_gone_out_is_chosen(home, theme, in_front):
    for who in ("Bob", "Cy"):
        home.person(who)
    home.bridge.take_labeler(home.project.labeler_named("ann"))
    given(home, "Bob", images=2)
    page = in_front(AssignedPage(home.bridge, theme), height=720)
    assert page.chosen.labeler.name == "Bob"
    given(home, "Cy", images=2)
    page.read_again()
    assert page.chosen.labeler.name == "Cy"
