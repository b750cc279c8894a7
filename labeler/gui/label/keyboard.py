"""What a key means while a question is asked: an answer, a concept, a step, a box; and when it means nothing."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from labeler.domain.question import Choice, Question, Reply
from labeler.gui.key import NO_MODIFIER, Key
from labeler.gui.key_rules import DRAWING
from labeler.gui.keys import ARROWS, BoxAction, Keys, PageAction
from labeler.gui.label.pace import Pace
from labeler.gui.physical_keys import PhysicalKeys

_REPEATS = frozenset(
    {
        PageAction.PREVIOUS,
        PageAction.NEXT,
        PageAction.ZOOM_IN,
        PageAction.ZOOM_OUT,
        PageAction.BRIGHTER,
        PageAction.DARKER,
        PageAction.MORE_CONTRAST,
        PageAction.LESS_CONTRAST,
    }
)
"""What may go on while a key is held down. Nothing that says something about an image is among them."""
_BOX_REPEATS = frozenset({*ARROWS, BoxAction.NEXT_BOX, BoxAction.PREVIOUS_BOX})
_SPACE = Key.named("Space")


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
        self._keys = Keys()
        self._concept_keys: frozenset[str] = frozenset()
        self._places = PhysicalKeys()

    def use_keys(self, keys: Keys) -> None:
        """From now on, these keys mean what they say."""
        self._keys = keys

    def use_concept_keys(self, letters: frozenset[str]) -> None:
        """The keys that concepts have: where a key can be read in two ways, the one that a concept has counts."""
        self._concept_keys = letters

    def press(self, event: QKeyEvent, question: Question | None) -> bool:
        """Reads one key; False leaves it to the window."""
        self._pace.touch()
        readings = self._places.readings(event)
        if any(self._press_key(key, event, question) for key in readings):
            return True
        return self._press_for_concept(readings, event, question)

    def release(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.panning.emit(False)
            return True
        return False

    def _press_key(self, key: Key, event: QKeyEvent, question: Question | None) -> bool:
        """Everything but a concept's key."""
        if question is not None:
            if question.asked in DRAWING and self._press_for_boxes(key, event):
                return True
            if self._press_for_answer(key, event, question):
                return True
        action = self._keys.page_action(key)
        if action is not None:
            if not event.isAutoRepeat() or action in _REPEATS:
                self.page_action.emit(action)
            return True
        # The selected box hears S and the arrows whatever is asked: once the subject's box is there, so is the next
        # question.
        snaps = key in self._keys.of(BoxAction.SNAP)
        box_action = BoxAction.SNAP if snaps else _arrow(key)
        return self._tell_box_action(box_action if question is not None else None, event)

    def _press_for_answer(self, key: Key, event: QKeyEvent, question: Question) -> bool:
        choice = pressed_choice(key, question, self._keys)
        if choice is None:
            return False
        is_answer = not event.isAutoRepeat() and not self._pace.is_deaf
        if is_answer or (choice.reply is Reply.BACK and not event.isAutoRepeat()):
            self.answered.emit(choice)
        return True

    def _press_for_boxes(self, key: Key, event: QKeyEvent) -> bool:
        if key == _SPACE:
            if not event.isAutoRepeat():
                self.panning.emit(True)
            return True
        return self._tell_box_action(self._keys.box_action(key) or _arrow(key), event)

    def _tell_box_action(self, action: BoxAction | None, event: QKeyEvent) -> bool:
        """Held down, only what moves goes on: a box is added, copied or removed once for each press."""
        if action is not None and (action in _BOX_REPEATS or not event.isAutoRepeat()):
            self.box_action.emit(action, event.modifiers())
        return action is not None

    def _press_for_concept(self, readings: tuple[Key, ...], event: QKeyEvent, question: Question | None) -> bool:
        letters = [letter for letter in (*(key.character for key in readings), _other_letter(event)) if letter]
        takes = question is not None and (question.takes_concepts or question.asked in DRAWING)
        if not letters or not takes:
            return False
        if not event.isAutoRepeat() and not self._pace.is_deaf:
            pressed = next((letter for letter in letters if letter in self._concept_keys), letters[0])
            self.concept_pressed.emit(pressed)
        return True


def pressed_choice(key: Key, question: Question, keys: Keys) -> Choice | None:
    """The way to answer that this key stands for, if it is one. Digits of reasons go by their order."""
    reasons = 0
    for choice in question.choices:
        mine = keys.of(choice.reply)
        if choice.reply is Reply.REASON:
            mine = mine[reasons : reasons + 1]
            reasons += 1
        if key in mine:
            return choice
    return None


def _arrow(key: Key) -> BoxAction | None:
    """An arrow with any modifiers but Alt: Shift makes it ten pixels, Ctrl stretches."""
    if key.modifiers & Qt.KeyboardModifier.AltModifier:
        return None
    return next((action for action in ARROWS if key.code == Keys().of(action)[0].code), None)


def _other_letter(event: QKeyEvent) -> str:
    """A letter or digit that is not of Latin-1, pressed without modifiers, in capitals."""
    text = event.text()
    plain = Key.made(event.key(), event.modifiers()).modifiers == NO_MODIFIER
    return text.upper() if plain and text.isalnum() else ""
