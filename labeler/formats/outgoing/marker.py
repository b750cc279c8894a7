"""By what an export knows its own: a marker, and a list of all files it was written with."""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import orjson

from labeler import __version__
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

MARKER = ".labeler-export.json"
"""The file by which an export knows its own."""
FILES = ".labeler-export.files"
"""All other files of an export: paths in it, parted by ``/``, each ended by a zero byte."""
COORDS, STORED = "coords", "stored"
"""What the marker says of boxes that are not in upright pixels."""
_LARGEST_MARKER, _LARGEST_LIST = 64 * 1024, 256 * 1024 * 1024
"""Bytes."""
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What desktops leave in every folder that is looked at: nobody's work."""
_NAMED = 3
"""Files that are named in a message; the others are counted."""


def marker_text(format: str, *, stored: bool = False) -> bytes:
    """What the marker of a new export says; `stored`: its boxes are in pixels as image files store them."""
    marker = {"program": "labeler", "version": __version__, "format": format}
    if stored:
        marker[COORDS] = STORED
    return orjson.dumps(marker, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def is_export(folder: Path) -> bool:
    """Whether a folder bears our marker, as a file that says that we wrote it."""
    if (folder / MARKER).is_symlink():
        return False  # We never write a link, and it may lead anywhere.
    try:
        words = orjson.loads(_content(folder / MARKER, largest=_LARGEST_MARKER))
    except (OSError, orjson.JSONDecodeError):
        return False
    return isinstance(words, dict) and words.get("program") == "labeler"


def list_text(folder: Path) -> Iterator[bytes]:
    """What the list of an export says that is written by now, but for marker and list; the same each time."""
    for path in _files_below(folder):
        if path != FILES.encode():
            yield path + b"\0"


def what_is_not_of_it(folder: Path) -> Phrase:
    """Why an earlier export may not make way: files in it that it was not written with; empty where there are none.

    An export without a list is not taken for one whose every file is its own.
    """
    try:
        listed = _content(folder / FILES, largest=_LARGEST_LIST)
    except OSError:
        return Phrase("it cannot be told which of the files in it are those of that export")
    own = {*listed.split(b"\0"), MARKER.encode(), FILES.encode()}
    others = [path for path in _files_below(folder) if path not in own and _name(path) not in _LITTER]
    return _named(others) if others else Phrase("")


def _files_below(folder: Path) -> Iterator[bytes]:
    """Paths below the folder, composed and in order, of all that is no folder; links are not followed."""
    waiting = [(os.fsencode(folder), b"")]
    while waiting:
        path, relative = waiting.pop()
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            inside = relative + _composed(entry.name)
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, inside + b"/"))
            else:
                yield inside


def _composed(name: bytes) -> bytes:
    """Some file systems give a name back with its accents apart."""
    return name if name.isascii() else os.fsencode(unicodedata.normalize("NFC", os.fsdecode(name)))


def _content(path: Path, *, largest: int) -> bytes:
    """The bytes of a plain file of at most so many; OSError for anything else."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > largest:
        raise OSError("not a file as we write it")
    return path.read_bytes()


def _name(path: bytes) -> str:
    return os.fsdecode(path.rpartition(b"/")[2])


def _named(paths: Sequence[bytes]) -> Phrase:
    names = ", ".join(shown(os.fsdecode(path)) for path in paths[:_NAMED])
    if len(paths) <= _NAMED:
        return Phrase("it holds what that export was not written with: {names}", names=names)
    return Phrase(
        "it holds what that export was not written with: {names}, {count} more",
        names=names,
        count=len(paths) - _NAMED,
    )
