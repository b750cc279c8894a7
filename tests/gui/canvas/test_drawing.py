"""Boxes are drawn by hand, over boxes already there, and come out where the hand was."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.domain.geometry import Box

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def armed(canvas):
    canvas.set_armed("#4477AA", "milk")
    return canvas


def told(heard, name):
    return [args for signal, args in heard if signal == name]


def assert_box(box, mouse, start, end):
    """The box lies between the two places of the image that the mouse really hit."""
    one, other = mouse.hits(*start), mouse.hits(*end)
    assert box.x == pytest.approx(min(one.x(), other.x()), abs=0.001)
    assert box.y == pytest.approx(min(one.y(), other.y()), abs=0.001)
    assert box.right == pytest.approx(max(one.x(), other.x()), abs=0.002)
    assert box.bottom == pytest.approx(max(one.y(), other.y()), abs=0.002)


@pytest.mark.parametrize("factor", [1.0, 0.37, 1.731, 9.9])
@pytest.mark.parametrize("turned", [False, True])
def test_a_drag_draws_a_box_at_any_zoom(armed, mouse, heard, factor, turned):
    armed.zoom_by(factor, QPointF(401.3, 299.7))
    middle = armed.viewport.to_image(QPointF(400, 300))
    reach = 150 / armed.viewport.scale
    start, end = (middle.x() - reach, middle.y() - reach), (middle.x() + reach, middle.y() + reach)
    start, end = ((max(start[0], 1), max(start[1], 1)), (min(end[0], 399), min(end[1], 299)))
    mouse.drag(*((end, start) if turned else (start, end)))
    ((box,),) = told(heard, "box_drawn")
    assert isinstance(box, Box)
    assert_box(box, mouse, start, end)
    assert told(heard, "box_begun") == []


def test_two_clicks_draw_a_box_and_the_first_is_told_for_after_a_crash(armed, mouse, heard):
    mouse.click(100, 80)
    ((begun,),) = told(heard, "box_begun")
    assert (begun.width, begun.height) == (0.0, 0.0)
    mouse.move(150, 150)
    mouse.click(200, 180)
    ((box,),) = told(heard, "box_drawn")
    assert_box(box, mouse, (100, 80), (200, 180))


def test_a_first_corner_is_there_again_after_a_crash(armed, mouse, heard):
    armed.set_half_box(Box(x=50.0, y=60.0, width=0.0, height=0.0))
    mouse.click(200, 180)
    ((box,),) = told(heard, "box_drawn")
    assert (box.x, box.y) == (50.0, 60.0)
    armed.set_half_box(Box(x=50.0, y=60.0, width=0.0, height=0.0))
    armed.set_half_box(None)
    assert not armed.cancel_half_box()


def test_zooming_between_two_clicks_keeps_the_first_corner(armed, mouse, heard):
    mouse.click(100, 80)
    first = mouse.hits(100, 80)
    armed.zoom_by(2.3, QPointF(300, 250))
    mouse.click(160, 130)
    ((box,),) = told(heard, "box_drawn")
    assert (box.x, box.y) == (pytest.approx(first.x(), abs=0.001), pytest.approx(first.y(), abs=0.001))


def test_a_box_drawn_beyond_the_image_ends_at_its_edge(armed, mouse, heard):
    armed.zoom_by(0.5, QPointF(400, 300))
    mouse.drag((-100, -80), (200, 900))
    ((box,),) = told(heard, "box_drawn")
    assert (box.x, box.y, box.bottom) == (0.0, 0.0, 300.0)


def test_drawing_over_a_box_draws_and_does_not_grab_it(armed, mouse, heard, box_view):
    armed.set_boxes((box_view(x=50, y=50, width=300, height=200),))
    mouse.drag((100, 100), (200, 200))
    assert len(told(heard, "box_drawn")) == 1
    assert told(heard, "box_selected") == told(heard, "box_changed") == []


def test_even_from_the_edge_of_a_selected_box_a_new_one_is_drawn(armed, mouse, heard, box_view):
    armed.set_boxes((box_view(x=50, y=50, width=300, height=200, selected=True),))
    mouse.drag((120, 50), (220, 150))
    assert len(told(heard, "box_drawn")) == 1


def test_a_handle_of_the_selected_box_resizes_while_armed(armed, mouse, heard, box_view):
    armed.set_boxes((box_view(x=50, y=50, width=300, height=200, selected=True),))
    mouse.drag((350, 250), (300, 220))
    assert told(heard, "box_drawn") == []
    ((key, box),) = told(heard, "box_changed")
    assert key == "a"
    assert (box.x, box.y) == (50.0, 50.0)
    assert (box.right, box.bottom) == (pytest.approx(300, abs=1), pytest.approx(220, abs=1))


@pytest.mark.parametrize("held", [ALT, CTRL])
def test_with_alt_or_ctrl_a_press_selects_the_box_below(armed, mouse, heard, box_view, held):
    armed.set_boxes((box_view(x=50, y=50, width=300, height=200),))
    mouse.click(100, 100, keys=held)
    assert told(heard, "box_selected") == [("a",)]
    assert armed.selected_key == "a"
    assert told(heard, "box_begun") == []


def test_a_box_below_three_pixels_is_refused_with_a_sentence(armed, mouse, heard):
    armed.zoom_by(30, QPointF(400, 300))
    middle = armed.viewport.to_image(QPointF(400, 300))
    mouse.drag((middle.x(), middle.y()), (middle.x() + 2, middle.y() + 2))
    assert told(heard, "box_drawn") == []
    assert told(heard, "box_refused") == [("A box needs at least 3 pixels on each side: draw it larger.",)]


def test_a_double_click_keeps_the_first_corner_waiting(armed, mouse, heard):
    mouse.click(100, 80)
    # Qt tells the second press of a double click as an event of its own kind.
    QTest.mouseDClick(armed, LEFT, pos=mouse.spot(100, 80))
    QTest.mouseRelease(armed, LEFT, pos=mouse.spot(100, 80))
    assert len(told(heard, "box_refused")) == 1
    mouse.click(200, 180)
    assert len(told(heard, "box_drawn")) == 1


def test_esc_drops_the_half_drawn_box_once(armed, mouse, heard):
    mouse.click(100, 80)
    assert armed.cancel_half_box()
    assert not armed.cancel_half_box()
    assert len(told(heard, "half_box_dropped")) == 1
    mouse.click(200, 180)
    assert told(heard, "box_drawn") == []


def test_esc_in_the_middle_of_a_drag_drops_it(armed, mouse, heard):
    mouse.press(100, 80)
    mouse.move(200, 180)
    assert armed.cancel_half_box()
    mouse.release(220, 190)
    assert [name for name, _ in heard] == []


def test_the_right_button_drops_the_first_corner_too(armed, mouse, heard):
    mouse.click(100, 80)
    mouse.click(200, 180, button=RIGHT)
    assert [name for name, _ in heard] == ["box_begun", "half_box_dropped"]


def test_disarming_drops_the_half_drawn_box_quietly(armed, mouse, heard):
    mouse.click(100, 80)
    armed.set_armed(None)
    assert not armed.cancel_half_box()
    assert [name for name, _ in heard] == ["box_begun"]


def test_another_image_forgets_what_was_begun_and_the_same_one_sharper_does_not(armed, mouse, heard, picture):
    full = armed.viewport.image
    mouse.click(100, 80)
    armed.show_image(picture(800, 600), full, keep_view=True)
    mouse.click(200, 180)
    assert len(told(heard, "box_drawn")) == 1
    mouse.click(100, 80)
    armed.show_image(picture(), full)
    mouse.click(200, 180)
    assert len(told(heard, "box_drawn")) == 1


def test_the_middle_button_pans_without_losing_the_first_corner(armed, mouse, heard):
    mouse.click(100, 80)
    first, left = mouse.hits(100, 80), armed.viewport.left
    mouse.drag((200, 200), (180, 200), button=MIDDLE)
    assert armed.viewport.left < left
    mouse.click(200, 180)
    ((box,),) = told(heard, "box_drawn")
    assert box.x == pytest.approx(first.x(), abs=0.001)


def test_space_pans_instead_of_drawing(armed, mouse, heard):
    top = armed.viewport.top
    armed.set_panning(True)
    mouse.drag((200, 100), (200, 130))
    armed.set_panning(False)
    assert armed.viewport.top > top
    assert told(heard, "box_drawn") == told(heard, "box_begun") == []


def test_a_release_lost_to_another_window_ends_the_gesture(armed, mouse, heard):
    mouse.press(100, 80)
    mouse.move(200, 180)
    at = QPointF(mouse.spot(220, 190))
    none = Qt.MouseButton.NoButton
    lost = QMouseEvent(QEvent.Type.MouseMove, at, armed.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(armed, lost)
    mouse.release(300, 250)
    assert heard == []
    mouse.drag((100, 80), (200, 180))
    assert len(told(heard, "box_drawn")) == 1


def test_without_an_image_the_mouse_does_nothing(armed, heard):
    armed.show_nothing("loading")
    QTest.mouseClick(armed, LEFT, pos=armed.rect().center())
    QTest.mouseMove(armed, armed.rect().topLeft())
    assert heard == []
