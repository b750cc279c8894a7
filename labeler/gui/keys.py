"""Every key and what it does: the one list from which controls are labeled and events are read."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from labeler.domain.question import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key with its modifiers, and how it is printed on a keycap."""

    code: Qt.Key
    shown: str
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier


class PageAction(Enum):
    """What a key can do on the Label page whatever is asked."""

    UNDO = "undo"
    REDO = "redo"
    SKIP = "skip this image"
    FIND = "find a concept by typing"
    PREVIOUS = "previous image"
    NEXT = "next image"
    NEXT_TO_ASK = "next image with something left to ask"
    PASS = "change the pass"
    FIT = "fit the image"
    ONE_TO_ONE = "show the image 1:1"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    KEYS = "show all keys"


class BoxAction(Enum):
    """What a key does to the selected box."""

    ADD = "a box in the middle, for the arrows"
    SNAP = "snap the box to the object"
    COPY = "copy the boxes of the image before"
    NEXT_BOX = "next box"
    PREVIOUS_BOX = "previous box"
    REMOVE = "remove the box"
    CROWD = "mark the box as a crowd"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_K = Qt.Key

REPLY_KEYS: dict[Reply, tuple[Key, ...]] = {
    Reply.OF: (Key(code=_K.Key_F, shown="F"),),
    Reply.IN: (Key(code=_K.Key_J, shown="J"),),
    Reply.NOT_HERE: (Key(code=_K.Key_N, shown="N"),),
    Reply.CANNOT_TELL: (Key(code=_K.Key_Space, shown="Space"),),
    Reply.NONE: (Key(code=_K.Key_N, shown="N"),),
    Reply.NOTHING_ELSE: (Key(code=_K.Key_Return, shown="Enter"), Key(code=_K.Key_Enter, shown="Enter")),
    Reply.FIRST: (Key(code=_K.Key_1, shown="1"),),
    Reply.SECOND: (Key(code=_K.Key_2, shown="2"),),
    Reply.BOTH_IN: (Key(code=_K.Key_J, shown="J"),),
    Reply.BOTH_EQUALLY: (Key(code=_K.Key_E, shown="E"),),
    Reply.BOXES_DONE: (Key(code=_K.Key_Return, shown="Enter"), Key(code=_K.Key_Enter, shown="Enter")),
    Reply.FILLS_FRAME: (Key(code=_K.Key_F, shown="F"),),
    Reply.NOT_NOW: (Key(code=_K.Key_N, shown="N"),),
    Reply.BACK: (Key(code=_K.Key_Escape, shown="Esc"),),
    Reply.REASON: tuple(Key(code=Qt.Key(_K.Key_1 + i), shown=str(i + 1)) for i in range(9)),
}
assert set(REPLY_KEYS) == set(Reply)

PAGE_KEYS: dict[PageAction, tuple[Key, ...]] = {
    PageAction.UNDO: (
        Key(code=_K.Key_Z, shown="Ctrl+Z", modifiers=_CTRL),
        Key(code=_K.Key_Backspace, shown="Backspace"),
    ),
    PageAction.REDO: (
        Key(code=_K.Key_Z, shown="Ctrl+Shift+Z", modifiers=_CTRL | _SHIFT),
        Key(code=_K.Key_Y, shown="Ctrl+Y", modifiers=_CTRL),
    ),
    PageAction.SKIP: (Key(code=_K.Key_Space, shown="Shift+Space", modifiers=_SHIFT),),
    PageAction.FIND: (Key(code=_K.Key_Slash, shown="/"),),
    PageAction.PREVIOUS: (Key(code=_K.Key_PageUp, shown="PgUp"),),
    PageAction.NEXT: (Key(code=_K.Key_PageDown, shown="PgDn"),),
    PageAction.NEXT_TO_ASK: (Key(code=_K.Key_End, shown="End"),),
    PageAction.PASS: (Key(code=_K.Key_K, shown="Ctrl+K", modifiers=_CTRL),),
    PageAction.FIT: (Key(code=_K.Key_0, shown="Ctrl+0", modifiers=_CTRL),),
    PageAction.ONE_TO_ONE: (Key(code=_K.Key_1, shown="Ctrl+1", modifiers=_CTRL),),
    PageAction.ZOOM_IN: (
        Key(code=_K.Key_Plus, shown="Ctrl++", modifiers=_CTRL),
        Key(code=_K.Key_Equal, shown="Ctrl+=", modifiers=_CTRL),
    ),
    PageAction.ZOOM_OUT: (Key(code=_K.Key_Minus, shown="Ctrl+-", modifiers=_CTRL),),
    PageAction.KEYS: (Key(code=_K.Key_Question, shown="?"), Key(code=_K.Key_F1, shown="F1")),
}
assert set(PAGE_KEYS) == set(PageAction)

BOX_KEYS: dict[BoxAction, tuple[Key, ...]] = {
    BoxAction.ADD: (Key(code=_K.Key_B, shown="B"), Key(code=_K.Key_Insert, shown="Ins")),
    BoxAction.SNAP: (Key(code=_K.Key_S, shown="S"),),
    BoxAction.COPY: (Key(code=_K.Key_P, shown="P"),),
    BoxAction.NEXT_BOX: (Key(code=_K.Key_Tab, shown="Tab"),),
    BoxAction.PREVIOUS_BOX: (Key(code=_K.Key_Backtab, shown="Shift+Tab", modifiers=_SHIFT),),
    BoxAction.REMOVE: (Key(code=_K.Key_Delete, shown="Del"),),
    BoxAction.CROWD: (Key(code=_K.Key_X, shown="X"),),
    BoxAction.LEFT: (Key(code=_K.Key_Left, shown="←"),),
    BoxAction.RIGHT: (Key(code=_K.Key_Right, shown="→"),),
    BoxAction.UP: (Key(code=_K.Key_Up, shown="↑"),),
    BoxAction.DOWN: (Key(code=_K.Key_Down, shown="↓"),),
}
assert set(BOX_KEYS) == set(BoxAction)

ARROWS = {
    BoxAction.LEFT: (-1.0, 0.0),
    BoxAction.RIGHT: (1.0, 0.0),
    BoxAction.UP: (0.0, -1.0),
    BoxAction.DOWN: (0.0, 1.0),
}
"""Which way each arrow moves or stretches, in pixels."""

_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
_SHIFTED_SYMBOLS = frozenset({_K.Key_Question, _K.Key_Plus, _K.Key_Slash, _K.Key_Backtab})
"""What some layouts reach only with Shift: the sign counts, not how it is typed."""


def is_pressed(key: Key, event: QKeyEvent) -> bool:
    """Whether this event is that key with exactly its modifiers."""
    modifiers = event.modifiers() & ~_IGNORED
    if key.code in _SHIFTED_SYMBOLS:
        modifiers &= ~_SHIFT
        return event.key() == key.code and modifiers == (key.modifiers & ~_SHIFT)
    return event.key() == key.code and modifiers == key.modifiers


def character(event: QKeyEvent) -> str:
    """The letter or digit of a key without modifiers, in capitals, or "" for any other key."""
    if event.modifiers() & ~_IGNORED:
        return ""
    code = event.key()
    is_character = _K.Key_0 <= code <= _K.Key_9 or _K.Key_A <= code <= _K.Key_Z
    return chr(code) if is_character else event.text().upper() if event.text().isalnum() else ""
