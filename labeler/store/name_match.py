"""Finds text in the names of images, whatever its capitals and accents, without leaving the file."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, and_, cast, func, not_, or_

LONGEST_TEXT = 200
"""Characters of a text that are looked for; whoever types more has gone astray."""
_LETTERS_WITH_RELATIVES = (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))
"""Latin, Greek and Cyrillic letters: where capitals and accents are."""
_MARKS = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0323\u0327\u0328"
"""Accents that stand as characters of their own in names that some systems write."""
_SIGNS = {"*": "[*]", "?": "[?]", "[": "[[]"}


def holds(name: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """True where `name` has `text` in it, capitals and accents aside; signs stand for themselves alone."""
    return _matches(name, text, before=True, behind=True)


def starts_with(name: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """True where `name` begins with `text`, capitals and accents aside."""
    return _matches(name, text, before=False, behind=True)


def is_same(name: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """True where `name` is `text`, capitals and accents aside."""
    return _matches(name, text, before=False, behind=False)


def last_part(path: ColumnElement[str]) -> ColumnElement[str]:
    """What stands behind the last ``/`` of a path."""
    all_but_slashes = func.replace(path, "/", "")
    return func.substr(path, func.length(func.rtrim(path, all_but_slashes)) + 1)


def _matches(name: ColumnElement[str], text: str, *, before: bool, behind: bool) -> ColumnElement[bool]:
    """With anything `before` it, with anything `behind` it.

    Most names are ASCII, in which LIKE knows capitals; only the others are worth the slower pattern.
    """
    wanted = plain(text[:LONGEST_TEXT])
    letters = "".join(_SIGNS.get(letter) or _any_of(letter) for letter in wanted)
    like = name.like(f"{'%' * before}{_escaped(wanted)}{'%' * behind}", escape="\\")
    glob = _without_marks(name).bool_op("GLOB")(f"{'*' * before}{letters}{'*' * behind}")
    is_ascii = func.length(name) == func.length(cast(name, LargeBinary))
    return or_(like, and_(not_(is_ascii), glob))


def plain(text: str) -> str:
    """Small letters without accents: the form in which two names count as the same."""
    apart = unicodedata.normalize("NFD", text.lower())
    return unicodedata.normalize("NFC", "".join(letter for letter in apart if not unicodedata.combining(letter)))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _any_of(letter: str) -> str:
    """The pattern of a letter and all its relatives."""
    relatives = f"{letter}{letter.upper() if len(letter.upper()) == 1 else ''}{_relatives().get(letter, '')}"
    different = "".join(dict.fromkeys(relatives))
    return f"[{different}]" if len(different) > 1 else different


@cache
def _relatives() -> Mapping[str, str]:
    """By plain letter: all letters that are plainly it."""
    found: dict[str, str] = defaultdict(str)
    for letter in (chr(code) for codes in _LETTERS_WITH_RELATIVES for code in codes):
        if unicodedata.category(letter).startswith("L") and len(plain(letter)) == 1:
            found[plain(letter)] += letter
    return found


def _without_marks(name: ColumnElement[str]) -> ColumnElement[Any]:
    for mark in _MARKS:
        name = func.replace(name, mark, "")
    return name
