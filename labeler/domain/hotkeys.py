"""Which keys a concept may have: one visible character that answers nothing else."""

from collections.abc import Collection, Mapping

from labeler.domain.errors import RuleBroken

ANSWER_KEYS = frozenset("FJNXSPB")
"""These answer or draw on the Label page, so no concept may have them."""
_FIRST_CHOICES = "1234567890QWERTYUIOADGHKLZCVM"


def checked_hotkey(key: str, *, taken: Mapping[str, str]) -> str:
    """The key in capitals; RuleBroken where it is no single letter or digit, answers something, or is taken.

    `taken` has the name of the concept for each key that one has.
    """
    upper = key.strip().upper()
    if len(upper) != 1 or not upper.isalnum():
        raise RuleBroken(f"a hotkey is one letter or digit, not “{key}”")
    if upper in ANSWER_KEYS:
        raise RuleBroken(f"{upper} answers questions and cannot be a concept's key")
    if upper in taken:
        raise RuleBroken(f"{upper} is already the key of “{taken[upper]}”")
    return upper


def first_free(taken: Collection[str]) -> str:
    """The first digit, then letter, that nobody has; "" where all are taken (typing a name works for any number)."""
    return next((key for key in _FIRST_CHOICES if key not in taken), "")
