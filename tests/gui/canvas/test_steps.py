"""An arrow held down moves a box many times and is told of once; nothing of it is ever lost."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.gui.canvas.steps import PATIENCE_MS


@pytest.fixture
def boxes(canvas, box_view):
    views = (box_view(key="a", x=40, y=40), box_view(key="b", x=200, y=150, number=2))
    canvas.set_boxes(views)
    canvas.select("a")
    return views


@pytest.fixture
def changes(heard):
    return lambda: [(args[0], args[1].x, args[1].y) for name, args in heard if name == "box_changed"]


def let_go(canvas, *, repeats=False):
    event = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", repeats, 1)
    QApplication.sendEvent(canvas, event)


def test_many_steps_are_seen_at_once_and_told_when_the_key_comes_up(canvas, boxes, changes):
    for step in range(30):
        canvas.nudge(1, 0)
        let_go(canvas, repeats=True)
        assert canvas.boxes[0].box.x == 41 + step
    assert changes() == []
    let_go(canvas)
    assert changes() == [("a", 70.0, 40.0)]
    let_go(canvas)
    assert len(changes()) == 1


def test_they_are_told_when_no_step_has_followed_for_a_while(canvas, boxes, changes, qtbot):
    canvas.nudge(1, 0)
    canvas.nudge(1, 0)
    qtbot.waitUntil(lambda: changes() == [("a", 42.0, 40.0)], timeout=PATIENCE_MS * 20)


def test_steps_that_lead_back_are_no_change(canvas, boxes, changes):
    canvas.nudge(5, 0)
    canvas.nudge(-5, 0)
    canvas.settle()
    assert changes() == []


@pytest.mark.parametrize(
    "deed",
    [
        lambda canvas: canvas.select_next(),
        lambda canvas: canvas.remove_selected(),
        lambda canvas: canvas.toggle_crowd(),
        lambda canvas: QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center()),
    ],
)
def test_they_are_told_before_anything_else_is(canvas, boxes, heard, deed):
    canvas.nudge(1, 0)
    deed(canvas)
    assert heard[0][0] == "box_changed"
    assert len(heard) == 2 or heard[-1][0] == "box_selected"


@pytest.mark.parametrize("leave", ["focus", "hide"])
def test_they_are_told_when_the_keys_go_elsewhere(canvas, boxes, changes, leave):
    canvas.nudge(1, 0)
    if leave == "focus":
        QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))
    else:
        canvas.hide()
    assert changes() == [("a", 41.0, 40.0)]


def test_a_step_of_another_box_ends_those_of_the_first(canvas, boxes, changes):
    canvas.nudge(1, 0)
    canvas.select("b")
    canvas.nudge(0, 1)
    assert changes() == [("a", 41.0, 40.0)]
    canvas.settle()
    assert changes() == [("a", 41.0, 40.0), ("b", 200.0, 151.0)]


def test_boxes_that_come_anew_meanwhile_do_not_throw_the_box_back(canvas, boxes, changes):
    canvas.nudge(7, 0)
    canvas.set_boxes(boxes)
    assert canvas.boxes[0].box.x == 47
    canvas.nudge(1, 0)
    canvas.settle()
    assert changes() == [("a", 48.0, 40.0)]


def test_a_box_that_was_changed_or_taken_away_meanwhile_is_let_go(canvas, boxes, changes, box_view):
    canvas.nudge(7, 0)
    canvas.set_boxes((box_view(key="a", x=300, y=10),))
    assert canvas.boxes[0].box.x == 300
    canvas.settle()
    canvas.nudge(1, 0)
    canvas.set_boxes(())
    canvas.settle()
    assert changes() == []


def test_a_drag_after_steps_starts_where_they_led(canvas, boxes, mouse, changes):
    canvas.nudge(20, 0)
    mouse.drag((110, 70), (120, 70))
    assert [key for key, *_ in changes()] == ["a", "a"]
    assert changes()[0] == ("a", 60.0, 40.0)
    assert changes()[1][1] == pytest.approx(70, abs=1)


def test_the_wheel_in_the_middle_of_steps_disturbs_nothing(canvas, boxes, changes):
    canvas.nudge(1, 0)
    canvas.zoom_by(1.25, QPointF(10, 10))
    canvas.nudge(1, 0)
    canvas.settle()
    assert changes() == [("a", 42.0, 40.0)]
