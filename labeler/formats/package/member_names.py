"""What the files inside a package are called: exactly these names, and no others."""

import re
from collections.abc import Mapping
from enum import StrEnum

MANIFEST = "manifest.json"
SEAL = "seal"
ATTRIBUTES = 0o100644 << 16
"""Of every member: a file that its owner may write."""
WHEN = (1980, 1, 1, 0, 0, 0)
"""A package says in its manifest when it was made, in UTC; a zip knows local time alone."""
_IMAGE = re.compile(r"images/([0-9a-f]{64})\.[a-z0-9]{1,8}", re.ASCII)
_LONGEST_ENDING = 8


class Kind(StrEnum):
    """Which way a package goes."""

    HAND_OUT = "hand-out"
    HAND_IN = "hand-in"


SUFFIXES: Mapping[Kind, str] = {Kind.HAND_OUT: ".labeler-work", Kind.HAND_IN: ".labeler-answers"}
"""How the file of a package ends."""
TABLES: Mapping[Kind, tuple[str, ...]] = {
    Kind.HAND_OUT: (
        "labelers",
        "concepts",
        "sources",
        "images",
        "claims",
        "revisions",
        "seen",
        "returns",
        "passes",
        "feedback",
        "settings",
    ),
    Kind.HAND_IN: ("labelers", "revisions", "seen"),
}
"""The tables of each kind, in order. All of them are in the package, also those without a row."""


def table_name(table: str) -> str:
    return f"{table}.jsonl"


def image_name(digest: str, ending: str) -> str:
    """Of the image with this digest (64 hex); `ending` is a file's ending, with or without its dot, or none.

    An ending that says nothing to anybody becomes ``bin``: what a file is, its bytes tell.
    """
    ending = ending.removeprefix(".").lower()
    is_plain = ending.isascii() and ending.isalnum() and len(ending) <= _LONGEST_ENDING
    name = f"images/{digest}.{ending if is_plain else 'bin'}"
    if _IMAGE.fullmatch(name) is None:
        raise ValueError(f"not the digest of an image: {digest!r}")
    return name


def image_digest(name: str) -> str | None:
    """The digest of the image that a member of this name shows; None where it is no image."""
    found = _IMAGE.fullmatch(name)
    return found[1] if found else None
