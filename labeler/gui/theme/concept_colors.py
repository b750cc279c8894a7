"""Colours and letters of concepts: safe for colour-blind eyes, and never colour alone.

Source of the colours: Paul Tol, "Colour Schemes", SRON technical note, issue 3.2: bright, then vibrant.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from labeler.gui.theme.contrast import text_on

__all__ = ["CONCEPT_COLORS", "color_for", "letters_for", "text_on"]

_BRIGHT = ("#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377")
_VIBRANT = ("#EE7733", "#0077BB", "#009988", "#CC3311", "#33BBEE", "#EE3377")
CONCEPT_COLORS = (*_BRIGHT, *_VIBRANT, "#BBBBBB")
_VOWELS = frozenset("AEIOUY")


def color_for(position: int) -> str:
    """The `#RRGGBB` of the concept at this place of the taxonomy, counted from 0; they come round again."""
    return CONCEPT_COLORS[position % len(CONCEPT_COLORS)]


def letters_for(names: Sequence[str]) -> tuple[str, ...]:
    """One letter for each name, in order: its first that no earlier name has, consonants before vowels.

    Where all of a name's letters are taken, its first one is used again.
    """
    taken: set[str] = set()
    letters = []
    for name in names:
        wanted = _candidates(name)
        letter = next((one for one in wanted if one not in taken), wanted[0])
        taken.add(letter)
        letters.append(letter)
    return tuple(letters)


def _candidates(name: str) -> list[str]:
    plain = [letter for letter in map(_upper, unicodedata.normalize("NFC", name)) if letter.isalnum()]
    if not plain:
        return ["?"]
    initials = [_upper(word[0]) for word in unicodedata.normalize("NFC", name).split() if word[0].isalnum()]
    rest = sorted(plain[1:], key=lambda letter: letter in _VOWELS)
    return list(_without_repeats([*initials, plain[0], *rest]))


def _upper(letter: str) -> str:
    big = letter.upper()
    # "ß" and ligatures grow in upper case; a badge has room for one letter.
    return big if len(big) == 1 else letter


def _without_repeats(letters: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(letters)
