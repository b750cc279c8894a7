"""What a key means while a question is asked: an answer, a concept, a step, a box; and when it means nothing."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from labeler.domain.question import Asked, Choice, Question, Reply
from labeler.gui.keys import ARROWS, BOX_KEYS, PAGE_KEYS, REPLY_KEYS, BoxAction, Key, PageAction, character, is_pressed
from labeler.gui.label.pace import Pace

_Action = TypeVar("_Action", PageAction, BoxAction)
_DRAWS = frozenset({Asked.BOX_EVERY_ONE, Asked.SUBJECT_BOX})
_REPEATS = frozenset(
    {
        PageAction.PREVIOUS,
        PageAction.NEXT,
        PageAction.ZOOM_IN,
        PageAction.ZOOM_OUT,
    }
)
"""What may go on while a key is held down. Nothing that says something about an image is among them."""
_BOX_REPEATS = frozenset({*ARROWS, BoxAction.NEXT_BOX, BoxAction.PREVIOUS_BOX})


_WITHOUT_DRAWING = {BoxAction.SNAP: BOX_KEYS[BoxAction.SNAP]}
"""What the selected box hears whatever is asked: once the subject's box is drawn, the next question is there."""


class Keyboard(QObject):
    """`answered` carries a Choice, `concept_pressed` a key character, the others their action.

    `panning` says that Space is held down in box mode.
    """

    answered = Signal(object)
    concept_pressed = Signal(str)
    page_action = Signal(object)
    box_action = Signal(object, object)
    panning = Signal(bool)

    def __init__(self, pace: Pace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pace = pace

    def press(self, event: QKeyEvent, question: Question | None) -> bool:
        """Reads one key; False leaves it to the window."""
        self._pace.touch()
        asked = question.asked if question else None
        if asked in _DRAWS and self._press_for_boxes(event):
            return True
        if question is not None and self._press_for_answer(event, question):
            return True
        action = _found(PAGE_KEYS, event)
        if action is not None:
            if not event.isAutoRepeat() or action in _REPEATS:
                self.page_action.emit(action)
            return True
        if question is not None and self._tell_box_action(_found(_WITHOUT_DRAWING, event), event):
            return True
        return self._press_for_concept(event, question)

    def release(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.panning.emit(False)
            return True
        return False

    def _press_for_answer(self, event: QKeyEvent, question: Question) -> bool:
        choice = pressed_choice(event, question)
        if choice is None:
            return False
        is_answer = not event.isAutoRepeat() and not self._pace.is_deaf
        if is_answer or (choice.reply is Reply.BACK and not event.isAutoRepeat()):
            self.answered.emit(choice)
        return True

    def _press_for_boxes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if not event.isAutoRepeat():
                self.panning.emit(True)
            return True
        return self._tell_box_action(_found(BOX_KEYS, event) or _arrow(event), event)

    def _tell_box_action(self, action: BoxAction | None, event: QKeyEvent) -> bool:
        """Held down, only what moves goes on: a box is added, copied or removed once for each press."""
        if action is not None and (action in _BOX_REPEATS or not event.isAutoRepeat()):
            self.box_action.emit(action, event.modifiers())
        return action is not None

    def _press_for_concept(self, event: QKeyEvent, question: Question | None) -> bool:
        pressed = character(event)
        takes = question is not None and (question.takes_concepts or question.asked in _DRAWS)
        if not pressed or not takes:
            return False
        if not event.isAutoRepeat() and not self._pace.is_deaf:
            self.concept_pressed.emit(pressed)
        return True


def pressed_choice(event: QKeyEvent, question: Question) -> Choice | None:
    """The way to answer that this key stands for, if it is one. Digits of reasons go by their order."""
    reasons = 0
    for choice in question.choices:
        keys: Iterable[Key] = REPLY_KEYS[choice.reply]
        if choice.reply is Reply.REASON:
            keys = REPLY_KEYS[Reply.REASON][reasons : reasons + 1]
            reasons += 1
        if any(is_pressed(key, event) for key in keys):
            return choice
    return None


def _found(keys: dict[_Action, tuple[Key, ...]], event: QKeyEvent) -> _Action | None:
    return next((action for action, which in keys.items() if any(is_pressed(k, event) for k in which)), None)


def _arrow(event: QKeyEvent) -> BoxAction | None:
    """An arrow with any modifiers: Shift makes it ten pixels, Ctrl stretches."""
    return next((action for action in ARROWS if event.key() == BOX_KEYS[action][0].code), None)
