"""The label files below a folder: found once, in a fixed order, none of them outside."""

import os
from collections.abc import Iterator
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.opening import NOTHING_IMPORTED

DEEPEST = 64
"""Folders inside each other, below the one that is read."""
MOST_FILES = 2_000_000


def files_below(folder: Path, suffix: str) -> list[str]:
    """The files whose names end so, in any case, by their paths below `folder`, parted by ``/`` and sorted.

    A link counts only if it leads to a file below `folder`; links to folders are not followed.
    """
    found: list[str] = []
    for path in _walked(folder, suffix):
        found.append(path)
        if len(found) > MOST_FILES:
            raise _refused(folder, Phrase("there are more than {most} label files", most=MOST_FILES))
    return sorted(found)


def _walked(folder: Path, suffix: str) -> Iterator[str]:
    waiting = [("", 0)]
    while waiting:
        inside, depth = waiting.pop()
        if depth > DEEPEST:
            raise _refused(folder, Phrase("more than {most} folders lie inside each other", most=DEEPEST))
        try:
            with os.scandir(folder / inside) as entries:
                for entry in entries:
                    path = f"{inside}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((f"{path}/", depth + 1))
                    elif entry.name.lower().endswith(suffix) and _is_inside(entry, folder):
                        yield path
        except OSError as error:
            raise _refused(
                folder / inside, Phrase("the folder cannot be read: {why}", why=str(error.strerror))
            ) from error


def _is_inside(entry: os.DirEntry[str], folder: Path) -> bool:
    """Whether this is a file, and below the folder too where it is a link."""
    if not entry.is_symlink():
        return entry.is_file(follow_symlinks=False)
    target = Path(os.path.realpath(entry.path))
    return target.is_file() and target.is_relative_to(os.path.realpath(folder))


def _refused(folder: Path, what: str) -> AppError:
    return AppError(what, where=shown(str(folder)), safe=NOTHING_IMPORTED)
