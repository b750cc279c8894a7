"""The gestures of the mouse and how each goes on as the pointer moves: drawing, moving, resizing, panning."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPointF

from labeler.domain.geometry import Box, Size, box_between, clamped, moved
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.hit import Handle
from labeler.gui.canvas.view import Viewport

_STEADY = 4.0
"""Logical pixels a hand may tremble between press and release of a click."""


class Intent(Enum):
    """What a press is meant as, by its button and the keys held with it."""

    POINT = "point"
    SELECT = "select"
    PAN = "pan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a gesture is made on. `reaches_out`: the handles of the selected box are hit from outside of it too."""

    view: Viewport
    boxes: tuple[BoxView, ...]
    selected: str | None
    armed: bool
    reaches_out: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A box being drawn from `anchor` to `at` (image pixels), pressed at a place of the widget.

    `closing`: the press is the second of two clicks. `dragged`: it has gone too far to be a click.
    """

    anchor: QPointF
    at: QPointF
    pressed: QPointF
    closing: bool
    dragged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """A box held at `grip` (image pixels); `box` is where it is now, once it has left its place."""

    key: str
    start: Box
    grip: QPointF
    pressed: QPointF
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resizing:
    """A handle held `off` its middle (image pixels), so that the box does not jump when it is taken.

    `handle` is that of the box in the upright image.
    """

    key: str
    start: Box
    handle: Handle
    off: QPointF
    pressed: QPointF
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panning:
    """The view being dragged; `last` is where the pointer was, in the widget."""

    last: QPointF


Gesture = Drawing | Moving | Resizing | Panning


def advanced(gesture: Gesture, at: QPointF, view: Viewport) -> Gesture:
    """The same gesture with the pointer at `at` (in the widget)."""
    match gesture:
        case Drawing():
            dragged = gesture.dragged or _is_far(at, gesture.pressed)
            return replace(gesture, at=view.to_image(at), dragged=dragged)
        case Moving():
            return _moved_on(gesture, at, view)
        case Resizing():
            return _resized_on(gesture, at, view)
        case Panning():
            return Panning(last=at)


def resizing(view_box: BoxView, handle: Handle, at: QPointF, view: Viewport) -> Resizing:
    """The beginning of a resize by this handle, taken at `at`; both as they are seen in the widget."""
    handle = handle.upright(view.turn)
    across, down = handle.value
    box = view_box.box
    middle = QPointF(box.x + across * box.width, box.y + down * box.height)
    return Resizing(key=view_box.key, start=box, handle=handle, off=view.to_image(at) - middle, pressed=at)


def stretched(box: Box, handle: Handle, to: QPointF, size: Size) -> Box:
    """`box` with this handle pulled to `to` (image pixels), inside the image; it may turn over."""
    across, down = handle.value
    x1, x2 = _span(box.x, box.right, across, to.x())
    y1, y2 = _span(box.y, box.bottom, down, to.y())
    return clamped(box_between(x1, y1, x2, y2), size)


def _moved_on(gesture: Moving, at: QPointF, view: Viewport) -> Moving:
    if gesture.box is None and not _is_far(at, gesture.pressed):
        return gesture
    shift = view.to_image(at) - gesture.grip
    return replace(gesture, box=moved(gesture.start, dx=shift.x(), dy=shift.y(), size=view.image))


def _resized_on(gesture: Resizing, at: QPointF, view: Viewport) -> Resizing:
    if gesture.box is None and at == gesture.pressed:
        return gesture
    to = view.to_image(at) - gesture.off
    return replace(gesture, box=stretched(gesture.start, gesture.handle, to, view.image))


def _span(low: float, high: float, place: float, to: float) -> tuple[float, float]:
    """Both ends of a side of which the handle at `place` (0, ½, 1) is pulled to `to`."""
    return {0.0: (to, high), 0.5: (low, high), 1.0: (low, to)}[place]


def _is_far(one: QPointF, other: QPointF) -> bool:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y())) > _STEADY
