"""Which cursor says what the next press would do."""

from enum import Enum

from PySide6.QtCore import Qt

from labeler.gui.canvas.hit import Handle, Hit, HitKind

_Shape = Qt.CursorShape


class CursorRole(Enum):
    """What the pointer would do."""

    POINT = "point"
    DRAW = "draw"
    MOVE = "move"
    PAN = "pan"
    PANNING = "panning"
    SIZE_ACROSS = "size across"
    SIZE_DOWN = "size down"
    SIZE_FALLING = "size along the falling diagonal"
    SIZE_RISING = "size along the rising diagonal"


CURSORS = {
    CursorRole.POINT: _Shape.ArrowCursor,
    CursorRole.DRAW: _Shape.CrossCursor,
    CursorRole.MOVE: _Shape.SizeAllCursor,
    CursorRole.PAN: _Shape.OpenHandCursor,
    CursorRole.PANNING: _Shape.ClosedHandCursor,
    CursorRole.SIZE_ACROSS: _Shape.SizeHorCursor,
    CursorRole.SIZE_DOWN: _Shape.SizeVerCursor,
    CursorRole.SIZE_FALLING: _Shape.SizeFDiagCursor,
    CursorRole.SIZE_RISING: _Shape.SizeBDiagCursor,
}
assert set(CURSORS) == set(CursorRole)

HANDLE_ROLES = {
    Handle.TOP_LEFT: CursorRole.SIZE_FALLING,
    Handle.BOTTOM_RIGHT: CursorRole.SIZE_FALLING,
    Handle.TOP_RIGHT: CursorRole.SIZE_RISING,
    Handle.BOTTOM_LEFT: CursorRole.SIZE_RISING,
    Handle.TOP: CursorRole.SIZE_DOWN,
    Handle.BOTTOM: CursorRole.SIZE_DOWN,
    Handle.LEFT: CursorRole.SIZE_ACROSS,
    Handle.RIGHT: CursorRole.SIZE_ACROSS,
}
assert set(HANDLE_ROLES) == set(Handle)


def role_at(hit: Hit, *, armed: bool, selected: str | None) -> CursorRole:
    """What a press on `hit` would do: the same rules as the gestures'."""
    sizes = hit.kind is HitKind.HANDLE or (hit.kind is HitKind.EDGE and not armed and hit.key == selected)
    if sizes and hit.handle is not None:
        return HANDLE_ROLES[hit.handle]
    if armed:
        return CursorRole.DRAW
    return CursorRole.POINT if hit.kind is HitKind.NOTHING else CursorRole.MOVE
