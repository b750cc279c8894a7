"""Which keys a concept may have: one visible character that answers nothing else."""

from collections.abc import Collection, Iterable, Mapping

from labeler.domain.concept import Concept
from labeler.domain.errors import RuleBroken
from labeler.domain.phrase import Phrase

ANSWER_KEYS = frozenset("FJNXSPB")
"""These answer or draw on the Label page, so no concept may have them."""
_FIRST_CHOICES = "1234567890QWERTYUIOADGHKLZCVM"


def checked_hotkey(key: str, *, taken: Mapping[str, str]) -> str:
    """The key in capitals; RuleBroken where it is no single letter or digit, answers something, or is taken.

    `taken` has the name of the concept for each key that one has.
    """
    upper = key.strip().upper()
    if len(upper) != 1 or not upper.isalnum():
        raise RuleBroken(Phrase("a hotkey is one letter or digit, not “{key}”", key=key))
    if upper in ANSWER_KEYS:
        raise RuleBroken(Phrase("{key} answers questions and cannot be a concept's key", key=upper))
    if upper in taken:
        raise RuleBroken(Phrase("{key} is already the key of “{name}”", key=upper, name=taken[upper]))
    return upper


def taken_keys(concepts: Iterable[Concept], *, but: Concept | None = None) -> dict[str, str]:
    """The names of the open concepts by their keys, without that of `but`: its own key does not clash."""
    others = (concept for concept in concepts if but is None or concept.uid != but.uid)
    return {concept.hotkey: concept.name for concept in others if concept.hotkey and concept.is_open}


def first_free(taken: Collection[str]) -> str:
    """The first digit, then letter, that nobody has; "" where all are taken (typing a name works for any number)."""
    return next((key for key in _FIRST_CHOICES if key not in taken), "")
