"""Boxes are selected, moved, resized, nudged and removed, and every change is told once."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from labeler.domain.geometry import Box, Size


@pytest.fixture
def boxes(canvas, box_view):
    """Two boxes, not armed."""
    views = (box_view(key="a", x=40, y=40), box_view(key="b", x=200, y=150, number=2))
    canvas.set_boxes(views)
    return views


def told(heard, name):
    return [args for signal, args in heard if signal == name]


def test_a_press_selects_and_a_drag_moves(canvas, boxes, mouse, heard):
    mouse.drag((80, 70), (130, 90))
    assert told(heard, "box_selected") == [("a",)]
    ((key, box),) = told(heard, "box_changed")
    assert key == "a"
    assert (box.x, box.y) == (pytest.approx(90, abs=1), pytest.approx(60, abs=1))
    assert (box.width, box.height) == (80.0, 60.0)


def test_a_moved_box_stays_in_the_image(canvas, boxes, mouse, heard):
    mouse.drag((80, 70), (-300, 90))
    ((_, box),) = told(heard, "box_changed")
    assert box.x == 0.0


def test_the_edge_of_the_selected_box_resizes_its_side(canvas, boxes, mouse, heard):
    canvas.select("b")
    mouse.drag((215, 150), (215, 120))
    ((key, box),) = told(heard, "box_changed")
    assert key == "b"
    assert (box.x, box.right, box.bottom) == (200.0, 280.0, 210.0)
    assert box.y == pytest.approx(120, abs=1)


def test_a_press_beside_all_boxes_selects_nothing_and_a_drag_there_pans(canvas, boxes, mouse, heard):
    canvas.select("a")
    left = canvas.viewport.left
    mouse.drag((350, 280), (330, 280))
    assert told(heard, "box_selected") == [("",)]
    assert canvas.selected_key is None
    assert canvas.viewport.left < left


def test_nothing_is_told_while_the_hand_still_holds_the_box(canvas, boxes, mouse, heard):
    mouse.press(80, 70)
    mouse.move(120, 90)
    assert told(heard, "box_changed") == []
    canvas.cancel_half_box()
    mouse.release(120, 90)
    assert told(heard, "box_changed") == []


def test_arrows_nudge_once_a_press_and_stop_at_the_edge(canvas, boxes, heard):
    canvas.select("a")
    for step in ((1, 0), (0, -10), (-1000, 0), (-1, 0)):
        canvas.nudge(*step)
        canvas.settle()
    spots = [(box.x, box.y) for _, box in told(heard, "box_changed")]
    assert spots == [(41.0, 40.0), (41.0, 30.0), (0.0, 30.0)]


def test_ctrl_and_arrows_resize_down_to_the_smallest_side(canvas, boxes, heard):
    canvas.select("a")
    canvas.resize_by(5, -2)
    canvas.settle()
    canvas.resize_by(-500, 0)
    canvas.settle()
    sizes = [(box.width, box.height) for _, box in told(heard, "box_changed")]
    assert sizes == [(85.0, 58.0), (3.0, 58.0)]


def test_without_a_selection_keys_do_nothing(canvas, boxes, heard):
    canvas.nudge(1, 0)
    canvas.resize_by(1, 0)
    canvas.remove_selected()
    canvas.toggle_crowd()
    assert heard == []


def test_tab_walks_the_boxes_both_ways(canvas, boxes, heard):
    for backwards in (False, False, False, True):
        canvas.select_next(backwards=backwards)
    assert told(heard, "box_selected") == [("a",), ("b",), ("a",), ("b",)]


def test_tab_brings_a_box_out_of_sight_into_sight(canvas, boxes, heard):
    canvas.zoom_by(8, QPointF(0, 0))
    canvas.pan_by(QPointF(-3000, -3000))
    canvas.select_next()
    view = canvas.viewport
    assert view.frame.rect.intersects(view.rect_of(boxes[0].box))


def test_tab_without_boxes_does_nothing(canvas, heard):
    canvas.select_next()
    assert heard == []


def test_removing_and_crowding_ask_and_leave_the_boxes_to_the_page(canvas, boxes, heard):
    canvas.select("b")
    canvas.remove_selected()
    canvas.toggle_crowd()
    assert heard == [("box_removed", ("b",)), ("crowd_toggled", ("b",))]
    assert canvas.boxes == boxes


def test_the_selection_stays_while_its_box_is_there(canvas, boxes, box_view):
    canvas.select("b")
    canvas.set_boxes(boxes)
    assert canvas.selected_key == "b"
    canvas.set_boxes(boxes[:1])
    assert canvas.selected_key is None
    canvas.set_boxes((box_view(key="c", selected=True),))
    assert canvas.selected_key == "c"
    canvas.select("not there")
    assert canvas.selected_key is None


def test_a_box_taken_away_while_it_is_held_is_let_go(canvas, boxes, mouse, heard):
    mouse.press(80, 70)
    mouse.move(120, 90)
    canvas.set_boxes(boxes[1:])
    mouse.release(130, 95)
    assert told(heard, "box_changed") == []


def test_a_change_is_shown_at_once_and_the_page_may_take_it_back(canvas, boxes):
    canvas.select("a")
    canvas.nudge(5, 5)
    assert canvas.boxes[0].box == Box(x=45.0, y=45.0, width=80.0, height=60.0)
    canvas.settle()
    canvas.set_boxes(boxes)
    assert canvas.boxes[0].box == Box(x=40.0, y=40.0, width=80.0, height=60.0)


def turn_wheel(canvas, at, notches):
    none, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turn = QPoint(0, round(120 * notches))
    QApplication.sendEvent(canvas, QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), turn, none, keys, phase, False))


@pytest.mark.parametrize("notches", [1, -1, 0.2])
def test_the_wheel_zooms_at_the_cursor(canvas, heard, notches):
    from_center = QPointF(300.25, 200.5)
    before, zoom = canvas.viewport.to_image(from_center), canvas.zoom
    turn_wheel(canvas, from_center, notches)
    assert canvas.zoom == pytest.approx(told(heard, "zoom_changed")[-1][0])
    assert (canvas.zoom > zoom) == (notches > 0)
    after = canvas.viewport.to_image(from_center)
    assert (after.x(), after.y()) == (pytest.approx(before.x(), abs=0.01), pytest.approx(before.y(), abs=0.01))
    assert not canvas.viewport.fitted


def test_fit_and_one_to_one(canvas, heard):
    canvas.zoom_to_pixels()
    assert canvas.zoom == pytest.approx(1.0)
    canvas.fit()
    assert canvas.viewport.fitted
    assert canvas.zoom > 1.0
    assert told(heard, "zoom_changed") == [(pytest.approx(1.0),), (canvas.zoom,)]


def test_a_fitted_image_follows_the_window(canvas, qtbot):
    before = canvas.zoom
    canvas.resize(400, 300)
    assert canvas.zoom < before
    assert canvas.viewport.fitted


def test_boxes_are_in_full_pixels_whatever_the_resolution_shown(canvas, picture, box_view, mouse, heard):
    canvas.show_image(picture(200, 150), Size(width=4000, height=3000))
    canvas.set_armed("#4477AA", "milk")
    mouse.drag((1000, 1000), (3000, 2000))
    ((box,),) = told(heard, "box_drawn")
    assert box.width == pytest.approx(2000, abs=10)


def test_the_canvas_says_how_much_is_worth_decoding(canvas):
    room, view = canvas.room(), canvas.viewport
    assert max(view.image_rect.width() / room.width, view.image_rect.height() / room.height) == pytest.approx(
        1 / view.frame.ratio, rel=0.01
    )


def test_a_screen_reader_hears_boxes_selection_and_what_is_drawn(canvas, boxes):
    assert canvas.accessibleName() == "Image"
    assert canvas.accessibleDescription() == "Boxes: 2."
    canvas.select("b")
    canvas.set_armed("#4477AA", "milk")
    assert canvas.accessibleDescription() == "Boxes: 2. Selected: milk 2. Drawing boxes round: milk."
    canvas.show_nothing("loading")
    assert canvas.accessibleDescription() == "loading"


def test_letters_are_keys_not_text_under_any_layout(canvas):
    assert not canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_cursor_follows_what_a_press_would_do(canvas, boxes, mouse):
    mouse.move(350, 280)
    assert canvas.cursor().shape() is Qt.CursorShape.ArrowCursor
    mouse.move(80, 70)
    assert canvas.cursor().shape() is Qt.CursorShape.SizeAllCursor
    canvas.set_panning(True)
    assert canvas.cursor().shape() is Qt.CursorShape.OpenHandCursor
    canvas.set_panning(False)
    canvas.set_armed("#4477AA", "milk")
    assert canvas.cursor().shape() is Qt.CursorShape.CrossCursor
    canvas.select("a")
    mouse.move(40, 40)
    assert canvas.cursor().shape() is Qt.CursorShape.SizeFDiagCursor
