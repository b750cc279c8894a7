"""The user's keys as they stand in the settings file: what cannot be taken is dropped with a line that says why."""

from collections.abc import Sequence
from dataclasses import dataclass

from labeler.domain.errors import RuleBroken
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.gui.key import Key
from labeler.gui.key_rules import Concepts, TakenByConcept, check
from labeler.gui.key_words import words_of
from labeler.gui.keys import USUAL, Action, Keys, name_of

Written = tuple[tuple[str, str], ...]
"""Pairs of an action's name and a key's, as in `("reply.of", "D")`."""
_ACTIONS = {name_of(action): action for action in USUAL}
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadKeys:
    """The keys in force, why some entries are not, and which entries are worth keeping.

    What clashes with a concept of this project only is kept: in another project it holds.
    """

    keys: Keys
    dropped: tuple[Phrase, ...]
    lasting: Written


def read_keys(written: Written, concepts: Concepts) -> ReadKeys:
    """All entries that can be taken together; of two that clash, the later one is dropped. Nothing is raised."""
    changes: dict[Action, Key] = {}
    dropped: list[Phrase] = []
    lasting = dict(written)
    for name, key_name in written:
        try:
            changes[_action(name)] = Key.named(key_name)
        except RuleBroken as error:
            dropped.append(_line(name, error))
            del lasting[name]
    while (found := _first_refused(changes, concepts)) is not None:
        action, refused = found
        del changes[action]
        dropped.append(_line(name_of(action), refused))
        if not isinstance(refused, TakenByConcept):
            del lasting[name_of(action)]
    return ReadKeys(keys=Keys(changes=changes), dropped=tuple(dropped), lasting=tuple(lasting.items()))


def written_keys(keys: Keys, before: Written, touched: Sequence[Action]) -> Written:
    """What to write for these keys: entries of `before` that only this project refuses stay, but for the touched."""
    stay = {name: key for name, key in before if name not in map(name_of, touched)}
    return tuple((stay | {name_of(action): key.name for action, key in keys.changes.items()}).items())


def _action(name: str) -> Action:
    action = _ACTIONS.get(name)
    if action is None:
        raise RuleBroken("nothing of this name has a key here")
    return action


def _first_refused(changes: dict[Action, Key], concepts: Concepts) -> tuple[Action, RuleBroken] | None:
    """The last entry that cannot stand beside the others."""
    for action in reversed(changes):
        try:
            check(Keys(changes=changes), action, changes[action], concepts)
        except RuleBroken as error:
            return action, error
    return None


def _line(name: str, error: RuleBroken) -> Phrase:
    action = _ACTIONS.get(name)
    called = words_of(action) if action else shown(name[:_LONGEST])
    return Phrase("The key you chose for “{action}” is not used: {why}.", action=called, why=error.what)
