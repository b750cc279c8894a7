"""What lies under the pointer: a handle or an edge or the body of a box, or nothing."""

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF

from labeler.gui.canvas.boxes import BoxView, find
from labeler.gui.canvas.turns import Turn
from labeler.gui.canvas.view import Viewport

HANDLE_SIDE = 9.0
"""Logical pixels, at every zoom."""
_HANDLE_REACH = 8.0
"""Logical pixels from the middle of a handle at which it is still hit."""
_EDGE_REACH = 5.0
_LEEWAY = 2.0
"""Logical pixels outside of a box that still are its border, where its handles do not reach out."""
_ROOM_FOR_SIDES = 48.0
"""A side shorter than this on screen has no handle in its middle: the corners need the room."""


class HitKind(Enum):
    """The kinds of things under the pointer."""

    HANDLE = "handle"
    EDGE = "edge"
    BODY = "body"
    NOTHING = "nothing"


class Handle(Enum):
    """A handle by where it lies on its box: 0, ½ or 1 of the width, and of the height."""

    TOP_LEFT = (0.0, 0.0)
    TOP = (0.5, 0.0)
    TOP_RIGHT = (1.0, 0.0)
    RIGHT = (1.0, 0.5)
    BOTTOM_RIGHT = (1.0, 1.0)
    BOTTOM = (0.5, 1.0)
    BOTTOM_LEFT = (0.0, 1.0)
    LEFT = (0.0, 0.5)

    @property
    def is_corner(self) -> bool:
        return 0.5 not in self.value

    def on(self, rect: QRectF) -> QPointF:
        """Where this handle of a box at `rect` lies."""
        across, down = self.value
        return QPointF(rect.left() + across * rect.width(), rect.top() + down * rect.height())

    def upright(self, turn: Turn) -> "Handle":
        """Which handle of the box in the upright image this one is, seen on an image that is shown turned."""
        across, down = self.value
        places = {
            Turn.UPRIGHT: (across, down),
            Turn.RIGHT: (down, 1.0 - across),
            Turn.OVER: (1.0 - across, 1.0 - down),
            Turn.LEFT: (1.0 - down, across),
        }
        return Handle(places[turn])


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What was hit, and of which box; a handle, or the side an edge belongs to, where there is one."""

    kind: HitKind
    key: str | None = None
    handle: Handle | None = None


NOTHING = Hit(kind=HitKind.NOTHING)


def handles_of(rect: QRectF) -> tuple[Handle, ...]:
    """The handles a selected box has at this size on screen (logical pixels)."""
    wide, high = rect.width() >= _ROOM_FOR_SIDES, rect.height() >= _ROOM_FOR_SIDES
    return tuple(
        handle for handle in Handle if handle.is_corner or (wide if handle in (Handle.TOP, Handle.BOTTOM) else high)
    )


def hit_at(
    point: QPointF, boxes: tuple[BoxView, ...], selected: str | None, view: Viewport, *, reaches_out: bool = True
) -> Hit:
    """What lies at `point` (in the widget): handles of the selected box, then edges, then bodies.

    `reaches_out`: handles are hit from outside of their box too, as far as their reach; else a box that is drawn
    beside it begins there.

    Of several boxes the selected one wins at its edge, else the smallest, so that a box inside another
    can be reached.
    """
    chosen = find(boxes, selected)
    if chosen is not None:
        rect = view.rect_of(chosen.box)
        near = rect.adjusted(-_LEEWAY, -_LEEWAY, _LEEWAY, _LEEWAY)
        handle = _handle_at(point, rect) if reaches_out or near.contains(point) else None
        if handle is not None:
            return Hit(kind=HitKind.HANDLE, key=chosen.key, handle=handle)
    edge, body = _under(view.to_image(point), boxes, selected, _EDGE_REACH / view.scale)
    if edge is not None:
        return Hit(kind=HitKind.EDGE, key=edge.key, handle=_side_at(point, view.rect_of(edge.box)))
    return NOTHING if body is None else Hit(kind=HitKind.BODY, key=body.key)


def _under(
    at: QPointF, boxes: tuple[BoxView, ...], selected: str | None, reach: float
) -> tuple[BoxView | None, BoxView | None]:
    """The box with an edge within `reach` of `at`, and the one whose inside is there; all in image pixels.

    Once through the boxes with plain numbers: the pointer asks this at each of its steps, among hundreds.
    """
    x, y = at.x(), at.y()
    edge = body = None
    edge_rank, body_area = (True, math.inf), math.inf
    for one in boxes:
        box = one.box
        left, top = x - box.x, y - box.y
        right, bottom = box.width - left, box.height - top
        inside = min(left, top, right, bottom)
        if inside < -reach:
            continue
        area = box.width * box.height
        if inside >= 0.0 and area < body_area:
            body, body_area = one, area
        rank = (one.key != selected, area)
        if min(abs(left), abs(top), abs(right), abs(bottom)) <= reach and rank < edge_rank:
            edge, edge_rank = one, rank
    return edge, body


def _handle_at(point: QPointF, rect: QRectF) -> Handle | None:
    near = [
        (_distance(point, handle.on(rect)), order, handle)
        for order, handle in enumerate(handles_of(rect))
        if _distance(point, handle.on(rect)) <= _HANDLE_REACH
    ]
    return min(near)[2] if near else None


def _side_at(point: QPointF, rect: QRectF) -> Handle:
    """The side of `rect` nearest to `point`, as it is seen in the widget."""
    distances = (
        (abs(point.y() - rect.top()), 0, Handle.TOP),
        (abs(point.x() - rect.right()), 1, Handle.RIGHT),
        (abs(point.y() - rect.bottom()), 2, Handle.BOTTOM),
        (abs(point.x() - rect.left()), 3, Handle.LEFT),
    )
    return min(distances)[2]


def _distance(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))
