"""How names are compared and how text that nobody should trust is shown."""

import unicodedata

from labeler.domain.errors import RuleBroken
from labeler.domain.phrase import Phrase

LONGEST_NAME = 200
"""Characters. Long enough for any concept or person, short enough for a button."""


def folded(name: str) -> str:
    """The form in which two names are the same: NFC and case-folded, white space at the ends and runs of it dropped."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", tidy(name)).casefold())


def tidy(name: str) -> str:
    """A name as it is kept: NFC, one space between words, none at the ends."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def checked_name(name: str, *, noun: str) -> str:
    """The tidy name, or RuleBroken where nothing is left of it or it has characters that cannot be shown."""
    clean = tidy(name)
    if not clean:
        raise RuleBroken(Phrase("a {noun} needs a name", noun=Phrase(noun)))
    if len(clean) > LONGEST_NAME:
        raise RuleBroken(
            Phrase(
                "the name of a {noun} has at most {most} characters, not {count}",
                noun=Phrase(noun),
                most=LONGEST_NAME,
                count=len(clean),
            )
        )
    if any(_is_unprintable(character) for character in clean):
        raise RuleBroken(
            Phrase("the name of a {noun} has a control character: {name}", noun=Phrase(noun), name=shown(clean))
        )
    return clean


def shown(text: str) -> str:
    """Text on one line in which control and direction characters are visible escapes."""
    if text.isprintable():  # Nearly all names, without a look at each character.
        return text
    return "".join(_escape(c) if _is_unprintable(c) else c for c in text)


def shown_path(path: bytes) -> str:
    """A path of the file system's own bytes as text on one line; what is not UTF-8 is escaped."""
    return shown(path.decode("utf-8", "surrogateescape"))


def _is_unprintable(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character != "\u200d"


def _escape(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
