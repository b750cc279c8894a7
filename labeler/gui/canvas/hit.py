"""What lies under the pointer: a handle or an edge or the body of a box, or nothing."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF

from labeler.gui.canvas.boxes import BoxView, find
from labeler.gui.canvas.view import Viewport

HANDLE_SIDE = 9.0
"""Logical pixels, at every zoom."""
_HANDLE_REACH = 8.0
"""Logical pixels from the middle of a handle at which it is still hit."""
_EDGE_REACH = 5.0
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


def hit_at(point: QPointF, boxes: tuple[BoxView, ...], selected: str | None, view: Viewport) -> Hit:
    """What lies at `point` (in the widget): handles of the selected box, then edges, then bodies.

    Of several boxes the selected one wins at its edge, else the smallest, so that a box inside another
    can be reached.
    """
    chosen = find(boxes, selected)
    if chosen is not None:
        handle = _handle_at(point, view.rect_of(chosen.box))
        if handle is not None:
            return Hit(kind=HitKind.HANDLE, key=chosen.key, handle=handle)
    by_size = sorted(boxes, key=lambda one: (one.key != selected, one.box.area))
    for one in by_size:
        side = _side_at(point, view.rect_of(one.box))
        if side is not None:
            return Hit(kind=HitKind.EDGE, key=one.key, handle=side)
    under = [one for one in boxes if view.rect_of(one.box).contains(point)]
    if not under:
        return NOTHING
    return Hit(kind=HitKind.BODY, key=min(under, key=lambda one: one.box.area).key)


def _handle_at(point: QPointF, rect: QRectF) -> Handle | None:
    near = [
        (_distance(point, handle.on(rect)), order, handle)
        for order, handle in enumerate(handles_of(rect))
        if _distance(point, handle.on(rect)) <= _HANDLE_REACH
    ]
    return min(near)[2] if near else None


def _side_at(point: QPointF, rect: QRectF) -> Handle | None:
    """The side of `rect` within reach of `point`, the nearest where there are several."""
    reach = _EDGE_REACH
    if not rect.adjusted(-reach, -reach, reach, reach).contains(point):
        return None
    distances = (
        (abs(point.y() - rect.top()), 0, Handle.TOP),
        (abs(point.x() - rect.right()), 1, Handle.RIGHT),
        (abs(point.y() - rect.bottom()), 2, Handle.BOTTOM),
        (abs(point.x() - rect.left()), 3, Handle.LEFT),
    )
    distance, _, side = min(distances)
    return side if distance <= reach else None


def _distance(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))
