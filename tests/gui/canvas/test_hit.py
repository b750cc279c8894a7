"""What lies under the pointer is a handle, an edge, a body or nothing, at every zoom the same size."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from labeler.domain.geometry import Size
from labeler.gui.canvas.cursors import CursorRole, role_at
from labeler.gui.canvas.hit import NOTHING, Handle, Hit, HitKind, handles_of, hit_at
from labeler.gui.canvas.view import Frame, Viewport


@pytest.fixture(params=[0.37, 1.0, 6.3])
def view(request):
    """An image of 2000 × 1500 at several zooms, its corner out of sight."""
    fitted = Viewport.fit(Size(width=2000, height=1500), Frame(width=800.0, height=600.0))
    return fitted.at_zoom(request.param, QPointF(100, 100))


def at(view, x, y, dx=0.0, dy=0.0):
    return view.to_widget(QPointF(x, y)) + QPointF(dx, dy)


def test_a_body_an_edge_and_nothing(view, box_view):
    boxes = (box_view(x=200, y=200, width=400, height=300),)
    assert hit_at(at(view, 400, 350), boxes, None, view) == Hit(kind=HitKind.BODY, key="a")
    assert hit_at(at(view, 400, 200, 0, 3), boxes, None, view) == Hit(kind=HitKind.EDGE, key="a", handle=Handle.TOP)
    assert hit_at(at(view, 600, 350, 4), boxes, None, view) == Hit(kind=HitKind.EDGE, key="a", handle=Handle.RIGHT)
    assert hit_at(at(view, 200, 200, -30, -30), boxes, None, view) == NOTHING


@pytest.mark.parametrize("handle", list(Handle))
def test_every_handle_of_the_selected_box_is_hit_within_the_same_reach(view, box_view, handle):
    boxes = (box_view(x=200, y=200, width=400, height=300, key="a"),)
    place = handle.on(view.rect_of(boxes[0].box))
    for shift in (QPointF(0, 0), QPointF(7, 7), QPointF(-7, 7)):
        assert hit_at(place + shift, boxes, "a", view) == Hit(kind=HitKind.HANDLE, key="a", handle=handle)
    assert hit_at(place, boxes, None, view).kind is HitKind.EDGE


def test_a_small_box_has_corners_only():
    assert set(handles_of(QRectF(0, 0, 30, 30))) == {handle for handle in Handle if handle.is_corner}
    assert set(handles_of(QRectF(0, 0, 300, 30))) - set(handles_of(QRectF(0, 0, 30, 30))) == {Handle.TOP, Handle.BOTTOM}
    assert set(handles_of(QRectF(0, 0, 300, 300))) == set(Handle)


def test_a_box_within_another_can_be_reached(view, box_view):
    outer = box_view(key="outer", x=100, y=100, width=800, height=700)
    inner = box_view(key="inner", x=300, y=300, width=200, height=200)
    for boxes in ((outer, inner), (inner, outer)):
        assert hit_at(at(view, 400, 400), boxes, "outer", view).key == "inner"
        assert hit_at(at(view, 800, 700), boxes, "inner", view).key == "outer"


def test_where_edges_meet_the_selected_box_wins(view, box_view):
    boxes = (box_view(key="a", x=100, y=100), box_view(key="b", x=100, y=100, width=90))
    assert hit_at(at(view, 100, 130), boxes, "b", view).key == "b"
    assert hit_at(at(view, 100, 130), boxes, "a", view).key == "a"


def test_nothing_is_hit_where_there_are_no_boxes(view):
    assert hit_at(QPointF(10, 10), (), "gone", view) == NOTHING


@pytest.mark.parametrize(
    ("hit", "armed", "role"),
    [
        (NOTHING, False, CursorRole.POINT),
        (NOTHING, True, CursorRole.DRAW),
        (Hit(kind=HitKind.BODY, key="a"), False, CursorRole.MOVE),
        (Hit(kind=HitKind.BODY, key="a"), True, CursorRole.DRAW),
        (Hit(kind=HitKind.EDGE, key="a", handle=Handle.LEFT), False, CursorRole.SIZE_ACROSS),
        (Hit(kind=HitKind.EDGE, key="b", handle=Handle.LEFT), False, CursorRole.MOVE),
        (Hit(kind=HitKind.EDGE, key="a", handle=Handle.LEFT), True, CursorRole.DRAW),
        (Hit(kind=HitKind.HANDLE, key="a", handle=Handle.TOP_LEFT), True, CursorRole.SIZE_FALLING),
        (Hit(kind=HitKind.HANDLE, key="a", handle=Handle.BOTTOM), False, CursorRole.SIZE_DOWN),
    ],
)
def test_the_cursor_says_what_a_press_would_do(hit, armed, role):
    assert role_at(hit, armed=armed, selected="a") is role
