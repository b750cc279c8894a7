"""Values of a TOML table, each checked for what its key should hold; problems begin with the key."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from labeler.domain.errors import RuleBroken
from labeler.domain.names import checked_name, shown
from labeler.domain.phrase import Phrase

T = TypeVar("T")
_COLOR = re.compile(r"#[0-9a-f]{6}")
_LARGEST = 2**31 - 1
_TYPES = {
    bool: Phrase("true or false"),
    int: Phrase("a number"),
    float: Phrase("a number"),
    str: Phrase("a text"),
    list: Phrase("a list"),
    dict: Phrase("a table"),
}


def check_keys(table: Mapping[str, object], *, allowed: Sequence[str], needed: Sequence[str]) -> None:
    """RuleBroken for the first key that is unknown or missing."""
    for key in table:
        if key not in allowed:
            raise RuleBroken(
                Phrase("{key}: there is no such key; there are {known}", key=shown(key), known=", ".join(allowed))
            )
    for key in needed:
        if key not in table:
            raise RuleBroken(Phrase("{key}: this key is missing", key=key))


@contextmanager
def key_named(key: str) -> Iterator[None]:
    """Puts the key before what a broken rule says."""
    try:
        yield
    except RuleBroken as error:
        raise RuleBroken(Phrase("{key}: {what}", key=key, what=error.what)) from error


def at_key(table: Mapping[str, object], key: str, read: Callable[[object], T], otherwise: T) -> T:
    """What `read` makes of the value at `key`, or `otherwise` where the key is missing."""
    if key not in table:
        return otherwise
    with key_named(key):
        return read(table[key])


def a_whole_number(value: object) -> int:
    """A whole number from 1 on, no larger than others can count."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise RuleBroken(Phrase("a whole number is needed, not {kind}", kind=_type(value)))
    if not 1 <= value <= _LARGEST:
        raise RuleBroken(Phrase("a whole number from 1 to {most} is needed", most=_LARGEST))
    return value


def a_text(value: object) -> str:
    """A text that says something, without white space at its ends."""
    if not isinstance(value, str):
        raise RuleBroken(Phrase("a text is needed, not {kind}", kind=_type(value)))
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").strip())
    if not text:
        raise RuleBroken("this text is empty")
    if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in text):
        raise RuleBroken(Phrase("this text has a control character: {text}", text=shown(text)))
    return text


def a_name(value: object, *, noun: str) -> str:
    return checked_name(a_text(value), noun=noun)


def text_lines(value: object) -> str:
    """A text, or a list of texts, each a line of its own."""
    return "\n".join(a_text(item) for item in value) if isinstance(value, list) else a_text(value)


def a_list(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        raise RuleBroken(Phrase("a list is needed, not {kind}", kind=_type(value)))
    return value


def a_table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise RuleBroken(
            Phrase("a sentence or a table with picture and reason is needed, not {kind}", kind=_type(value))
        )
    return value


def a_hotkey(value: object) -> str:
    """One character that can be seen."""
    text = a_text(value)
    if len(text) != 1 or not text.isprintable() or unicodedata.category(text).startswith("M"):
        raise RuleBroken(Phrase("one visible character is needed, not “{text}”", text=shown(text)))
    return text


def a_color(value: object) -> str:
    """A colour as ``#rrggbb``, in small letters."""
    text = a_text(value).lower()
    if not _COLOR.fullmatch(text):
        raise RuleBroken(Phrase("a colour is written #rrggbb, not “{text}”", text=shown(text)))
    return text


def a_picture(value: object, folder: Path) -> Path:
    """A file that is there, found from `folder`."""
    text = a_text(value)
    path = folder / text
    if not path.is_file():
        raise RuleBroken(Phrase("there is no such file: “{text}”", text=shown(text)))
    return path


def _type(value: object) -> Phrase:
    return _TYPES.get(type(value), Phrase("this kind of value"))
