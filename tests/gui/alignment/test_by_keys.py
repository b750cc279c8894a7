"""An alignment by keys alone: begun with Enter, and what comes next has the keys and is in sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.commands.people import AddPerson
from labeler.domain.words import Ended
from labeler.gui.alignment.view import AlignmentView
from labeler.gui.label.pictures import Pictures
from tests.views import settle, wait_until


@pytest.fixture
def at(opened, make_project, tiny_photos):
    """Ann leads, bo labels four photos."""
    project = opened(make_project(tiny_photos))
    project.bridge.execute(AddPerson(name="bo"))
    return project


@pytest.fixture
def view(at, theme, in_front, tmp_path):
    pictures = Pictures(at.project, tmp_path / "cache")
    page = in_front(AlignmentView(at.bridge, theme, pictures), height=420)
    page.focus_place.setFocus()
    yield page
    page.close_down()
    pictures.close()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)
    settle()


def begin(view):
    view.beginning.many.setValue(4)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.beginning.start
    press(Qt.Key.Key_Return)
    wait_until(lambda: view.standing is not None)


def all_differ(at, view):
    for image in view.standing.alignment.images:
        at.say_of(image, "apple", who="ann")
        at.say_of(image, "banana", who="bo")
    at.bridge.take_labeler(at.person("ann"))


def is_in_sight(view, widget):
    return view.rect().contains(widget.mapTo(view, QPoint(0, 0))) and not widget.visibleRegion().isEmpty()


def test_enter_begins_where_the_keys_are_at_first(view):
    assert QApplication.focusWidget() is view.beginning.which
    begin(view)
    assert view.standing.alignment.is_open
    assert "Hand out work" in view.text.text(), "who labels elsewhere has to get them"


def test_what_comes_next_has_the_keys_and_is_in_sight(at, view):
    begin(view)
    all_differ(at, view)
    view.focus_place.setFocus()
    for _ in range(8):
        assert QApplication.focusWidget() is view.disagreements.first_waiting
        wait_until(lambda: is_in_sight(view, QApplication.focusWidget()))
        press(Qt.Key.Key_Return)
        wait_until(lambda: is_in_sight(view, QApplication.focusWidget()))
        QTest.keyClicks(QApplication.focusWidget(), "the whole fruit")
        press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.ending.end
    wait_until(lambda: is_in_sight(view, view.ending.end))
    press(Qt.Key.Key_Return)
    assert view.standing.alignment.ended is Ended.ALIGNED
    assert QApplication.focusWidget() is view.beginning.which
