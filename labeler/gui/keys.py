"""Every key and what it does: the one list from which controls are labeled and events are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain

from PySide6.QtCore import Qt

from labeler.domain.question import Reply
from labeler.gui.key import Key


class PageAction(Enum):
    """What a key can do on the Label page whatever is asked."""

    UNDO = "undo"
    REDO = "redo"
    SKIP = "skip this image"
    FIND = "find a concept by typing"
    PREVIOUS = "previous image"
    NEXT = "next image"
    NEXT_TO_ASK = "next image with something left to ask"
    NEXT_UNTOUCHED = "next image that you have not touched"
    GO_TO = "go to an image by its number or name"
    FILTER = "show only some images"
    PASS = "change the pass"
    PASS_FREE = "free pass"
    PASS_CONCEPT = "concept pass"
    PASS_CLARIFY = "clarify pass"
    PASS_BOXES = "box pass"
    PASS_SUBJECTS = "subject-box pass"
    EXAMPLE = "put this image into the visual dictionary"
    SIMILAR = "find more like this image, or like the selected box"
    FIND_AGAIN = "find missing images again"
    FIT = "fit the image"
    ONE_TO_ONE = "show the image 1:1"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    KEEP_ZOOM = "keep the zoom from image to image"
    ZOOM_TO_BOX = "zoom to the box"
    ROTATE_LEFT = "turn the image to the left, for viewing only"
    ROTATE_RIGHT = "turn the image to the right, for viewing only"
    BRIGHTER = "brighter"
    DARKER = "darker"
    MORE_CONTRAST = "more contrast"
    LESS_CONTRAST = "less contrast"
    PLAIN_LIGHT = "light and contrast as in the file"
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


Action = Reply | PageAction | BoxAction


def _keys(names: str) -> tuple[Key, ...]:
    return tuple(Key.named(name) for name in names.split())


_ENTER = (Key.named("Enter"), Key.made(Qt.Key.Key_Enter))

REPLY_KEYS: dict[Reply, tuple[Key, ...]] = {
    Reply.OF: _keys("F"),
    Reply.IN: _keys("J"),
    Reply.NOT_HERE: _keys("N"),
    Reply.CANNOT_TELL: _keys("Space"),
    Reply.NONE: _keys("N"),
    Reply.NOTHING_ELSE: _ENTER,
    Reply.FIRST: _keys("1"),
    Reply.SECOND: _keys("2"),
    Reply.BOTH_IN: _keys("J"),
    Reply.BOTH_EQUALLY: _keys("E"),
    Reply.BOXES_DONE: _ENTER,
    Reply.FILLS_FRAME: _keys("F"),
    Reply.NOT_NOW: _keys("N"),
    Reply.BACK: _keys("Esc"),
    Reply.REASON: _keys("1 2 3 4 5 6 7 8 9"),
}
assert set(REPLY_KEYS) == set(Reply)

PAGE_KEYS: dict[PageAction, tuple[Key, ...]] = {
    PageAction.UNDO: _keys("Ctrl+Z Backspace"),
    PageAction.REDO: _keys("Ctrl+Shift+Z Ctrl+Y"),
    PageAction.SKIP: _keys("Shift+Space"),
    PageAction.FIND: _keys("/"),
    PageAction.PREVIOUS: _keys("PgUp"),
    PageAction.NEXT: _keys("PgDn"),
    PageAction.NEXT_TO_ASK: _keys("End"),
    PageAction.NEXT_UNTOUCHED: _keys("Ctrl+End"),
    PageAction.GO_TO: _keys("Ctrl+G"),
    PageAction.FILTER: _keys("Ctrl+F"),
    PageAction.PASS: _keys("Ctrl+K"),
    PageAction.PASS_FREE: _keys("F2"),
    PageAction.PASS_CONCEPT: _keys("F3"),
    PageAction.PASS_CLARIFY: _keys("F4"),
    PageAction.PASS_BOXES: _keys("F5"),
    PageAction.PASS_SUBJECTS: _keys("F6"),
    PageAction.EXAMPLE: _keys("F7"),
    PageAction.SIMILAR: _keys("Ctrl+M"),
    PageAction.FIND_AGAIN: _keys("F8"),
    PageAction.FIT: _keys("Ctrl+0"),
    PageAction.ONE_TO_ONE: _keys("Ctrl+1"),
    PageAction.ZOOM_IN: _keys("Ctrl++ Ctrl+="),
    PageAction.ZOOM_OUT: _keys("Ctrl+-"),
    PageAction.KEEP_ZOOM: _keys("Ctrl+2"),
    PageAction.ZOOM_TO_BOX: _keys("Ctrl+3"),
    PageAction.ROTATE_LEFT: _keys("Ctrl+L"),
    PageAction.ROTATE_RIGHT: _keys("Ctrl+R"),
    PageAction.BRIGHTER: _keys("Alt+Up"),
    PageAction.DARKER: _keys("Alt+Down"),
    PageAction.MORE_CONTRAST: _keys("Alt+Right"),
    PageAction.LESS_CONTRAST: _keys("Alt+Left"),
    PageAction.PLAIN_LIGHT: _keys("Alt+Home"),
    PageAction.KEYS: _keys("? F1"),
}
assert set(PAGE_KEYS) == set(PageAction)

BOX_KEYS: dict[BoxAction, tuple[Key, ...]] = {
    BoxAction.ADD: _keys("B Ins"),
    BoxAction.SNAP: _keys("S"),
    BoxAction.COPY: _keys("P"),
    BoxAction.NEXT_BOX: _keys("Tab"),
    BoxAction.PREVIOUS_BOX: _keys("Shift+Tab"),
    BoxAction.REMOVE: _keys("Del"),
    BoxAction.CROWD: _keys("X"),
    BoxAction.LEFT: _keys("Left"),
    BoxAction.RIGHT: _keys("Right"),
    BoxAction.UP: _keys("Up"),
    BoxAction.DOWN: _keys("Down"),
}
assert set(BOX_KEYS) == set(BoxAction)

VIEW = (
    PageAction.FIT, PageAction.ONE_TO_ONE, PageAction.ZOOM_IN, PageAction.ZOOM_OUT, PageAction.KEEP_ZOOM,
    PageAction.ZOOM_TO_BOX, PageAction.ROTATE_LEFT, PageAction.ROTATE_RIGHT, PageAction.BRIGHTER, PageAction.DARKER,
    PageAction.MORE_CONTRAST, PageAction.LESS_CONTRAST, PageAction.PLAIN_LIGHT,
)  # fmt: skip
"""How the image is shown: a group of its own where keys are listed."""

USUAL: dict[Action, tuple[Key, ...]] = dict(chain(REPLY_KEYS.items(), PAGE_KEYS.items(), BOX_KEYS.items()))
"""Every action with the keys it has unless the user changes them."""

ARROWS = {
    BoxAction.LEFT: (-1.0, 0.0),
    BoxAction.RIGHT: (1.0, 0.0),
    BoxAction.UP: (0.0, -1.0),
    BoxAction.DOWN: (0.0, 1.0),
}
"""Which way each arrow moves or stretches, in pixels."""

_STAYS: dict[Action, tuple[Key, ...]] = {PageAction.KEYS: _keys("?")}
"""What is there beside whatever the user chooses: whoever has lost their way finds the sheet of keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """Which keys do what for one user: the usual ones, and `changes`, each in the place of all an action had."""

    changes: Mapping[Action, Key] = field(default_factory=dict)

    def of(self, action: Action) -> tuple[Key, ...]:
        """All keys of an action; the first is the one printed on its control."""
        changed = self.changes.get(action)
        return USUAL[action] if changed is None else (changed, *_STAYS.get(action, ()))

    def shown(self, action: Action) -> str:
        """What is printed on the control of an action."""
        return self.of(action)[0].shown

    def page_action(self, key: Key) -> PageAction | None:
        """What a key does on the Label page whatever is asked, if anything."""
        return next((action for action in PageAction if key in self.of(action)), None)

    def box_action(self, key: Key) -> BoxAction | None:
        """What a key does to the selected box, if anything."""
        return next((action for action in BoxAction if key in self.of(action)), None)


def name_of(action: Action) -> str:
    """How an action is called in the settings file, as in `reply.of` or `page.undo`."""
    kind = {Reply: "reply", PageAction: "page", BoxAction: "box"}[type(action)]
    return f"{kind}.{action.name.lower()}"
