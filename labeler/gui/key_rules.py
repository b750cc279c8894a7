"""Which key an action may have: what is heard at the same time never shares one, and some keys are nobody's."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from labeler.domain.errors import RuleBroken
from labeler.domain.phrase import Phrase
from labeler.domain.question import Asked, Reply
from labeler.gui.key import NO_MODIFIER, Key
from labeler.gui.key_words import words_of
from labeler.gui.keys import ARROWS, USUAL, Action, BoxAction, Keys, PageAction

Concepts = Mapping[str, str]
"""From the key of each concept of the open project to the concept's name."""

TOGETHER: dict[Asked, frozenset[Reply]] = {
    Asked.WHICH_CONCEPT: frozenset({Reply.NONE}),
    Asked.OF_OR_IN: frozenset({Reply.OF, Reply.IN, Reply.NOT_HERE, Reply.CANNOT_TELL, Reply.BACK}),
    Asked.WHICH_ONE: frozenset({Reply.FIRST, Reply.SECOND, Reply.BOTH_IN, Reply.BOTH_EQUALLY, Reply.BACK}),
    Asked.BOX_EVERY_ONE: frozenset({Reply.BOXES_DONE, Reply.BACK}),
    Asked.SUBJECT_BOX: frozenset({Reply.FILLS_FRAME, Reply.NOT_NOW}),
    Asked.ANYTHING_ELSE: frozenset({Reply.NOTHING_ELSE}),
    Asked.WHY_UNCLEAR: frozenset({Reply.REASON, Reply.BACK}),
    Asked.WHY_SKIP: frozenset({Reply.REASON, Reply.BACK}),
    Asked.DONE: frozenset(),
}
"""The replies that each kind of question may offer at once."""
DRAWING = frozenset({Asked.BOX_EVERY_ONE, Asked.SUBJECT_BOX})
"""Where boxes are drawn."""
_MIRRORED = ({Reply.OF, Reply.BOTH_IN}, {Reply.FILLS_FRAME, Reply.IN})
"""Never offered at once, but what says of here must not say in there."""
_WITHOUT_CONCEPTS = frozenset({Asked.WHICH_ONE, Asked.WHY_UNCLEAR, Asked.WHY_SKIP})
"""Where no concept's key is heard."""

FIXED: frozenset[Action] = frozenset(
    {
        Reply.BACK, Reply.NOTHING_ELSE, Reply.BOXES_DONE, Reply.REASON,
        BoxAction.NEXT_BOX, BoxAction.PREVIOUS_BOX, *ARROWS,
    }
)  # fmt: skip
"""Esc, Enter, Tab, the digits of reasons and the arrows mean the same for everyone."""

_K = Qt.Key
_NOBODYS = frozenset({_K.Key_Escape, _K.Key_Return, _K.Key_Enter, _K.Key_Tab})
_ARROW_CODES = frozenset({_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down})
_OPENERS = "Alt+1 Alt+2 Alt+3 Alt+4 Ctrl+PgUp Ctrl+PgDn Ctrl+,"
_OF_THE_WINDOW = frozenset(Key.named(name) for name in _OPENERS.split())


class TakenByConcept(RuleBroken):
    """A key that is free in general, but stands for a concept in the open project."""


def check(keys: Keys, action: Action, key: Key, concepts: Concepts) -> None:
    """RuleBroken, in words, where this action cannot have this key beside what the others have."""
    if action in FIXED:
        raise RuleBroken(Phrase("“{action}” has the same key for everyone", action=words_of(action)))
    if key not in USUAL[action]:
        _check_key(action, key)
    for rival in rivals(action):
        if key in keys.of(rival):
            raise RuleBroken(Phrase("{key} is already the key for “{action}”", key=key.shown, action=words_of(rival)))
    if key.character in concepts and hears_with_concepts(action):
        raise TakenByConcept(
            Phrase("{key} is the key of the concept “{name}” here", key=key.shown, name=concepts[key.character])
        )


def with_change(keys: Keys, action: Action, key: Key, concepts: Concepts) -> Keys:
    """The keys with one more change; RuleBroken where it cannot be."""
    check(keys, action, key, concepts)
    others = _without(keys, action)
    return others if key == USUAL[action][0] else Keys(changes={**others.changes, action: key})


def as_before(keys: Keys, action: Action, concepts: Concepts) -> Keys:
    """The keys with the usual ones for this action; RuleBroken where another has been given one of them."""
    others = _without(keys, action)
    for key in USUAL[action]:
        check(others, action, key, concepts)
    return others


def rivals(action: Action) -> tuple[Action, ...]:
    """All that is heard in some moment in which this action is heard, in the order of the list of keys."""
    return tuple(other for other in USUAL if other in _RIVALS[action])


def hears_with_concepts(action: Action) -> bool:
    """Whether this action is heard in some moment in which the concepts' keys are heard."""
    if not isinstance(action, Reply):
        return True
    return any(action in replies for asked, replies in TOGETHER.items() if asked not in _WITHOUT_CONCEPTS)


def _check_key(action: Action, key: Key) -> None:
    if not key.name:
        raise RuleBroken("this key cannot be chosen: take a letter, a sign or a key like F9, alone or with Ctrl or Alt")
    if key.code in _NOBODYS or (key.code in _ARROW_CODES and not key.modifiers & Qt.KeyboardModifier.AltModifier):
        raise RuleBroken(Phrase("{key} means the same for everyone and cannot be chosen", key=key.shown))
    if key in _OF_THE_WINDOW:
        raise RuleBroken(Phrase("{key} opens another page and cannot be chosen", key=key.shown))
    if key.code == _K.Key_Space and (isinstance(action, Reply) or key.modifiers == NO_MODIFIER):
        raise RuleBroken("Space moves the image and never answers of or in: it cannot be chosen")


def _without(keys: Keys, action: Action) -> Keys:
    return Keys(changes={each: key for each, key in keys.changes.items() if each is not action})


def _heard_at_once() -> list[frozenset[Action]]:
    moments: list[frozenset[Action]] = [frozenset(pair) for pair in _MIRRORED]
    for asked, replies in TOGETHER.items():
        boxes = frozenset(BoxAction) if asked in DRAWING else frozenset({BoxAction.SNAP})
        moments.append(frozenset({*replies, *PageAction, *boxes}))
    return moments


def _rivals() -> dict[Action, set[Action]]:
    found: dict[Action, set[Action]] = {action: set() for action in USUAL}
    for moment in _heard_at_once():
        # Whole sets at once: asked pair by pair, this takes as long as ten of the window's own modules.
        for one in moment:
            found[one] |= moment
    for action, others in found.items():
        others.discard(action)
    return found


_RIVALS = _rivals()
