"""Which files are in a folder: walked lazily and in natural order, so that the first is there before the scan ends."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from heapq import merge
from pathlib import Path
from typing import Any

from labeler.domain.errors import AppError
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase

_DIGITS = re.compile(r"([0-9]+)")
_SORTED = 4_000
"""Names sorted at once."""
_BETWEEN = b"/"
"""What no name contains."""
_BEGINNING = re.compile(rb"(?:^|(?<=/))([^0-9/]*)([0-9]*)")
_NO_DIGITS = -1
"""A name that ends here comes before one that goes on with a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file under a root: its path there in the file system's own bytes, with `/`, and that as one line of text."""

    root: Path
    relative: bytes
    shown: str


def full_path(found: Found) -> bytes:
    """The whole path, in the file system's own bytes."""
    return os.fsencode(found.root) + b"/" + found.relative


def walk(folder: Path) -> Iterator[Found]:
    """Every file under `folder`, depth first, files and folders of each level in one natural order.

    Hidden names (a leading dot) are passed over, and so are links to folders: no loop is ever entered. What is
    no regular file (a pipe, a link that leads nowhere) and a subfolder that cannot be read come as if they
    were files: whoever opens them is told the reason and can list it. AppError where `folder` cannot be read.
    """
    root = folder.absolute()
    try:
        first = _level(os.fsencode(root))
    except OSError as error:
        raise AppError(
            Phrase("the folder cannot be read: {why}", why=error.strerror),
            where=shown_path(os.fsencode(root)),
            todo="Check the path, and whether its drive is connected.",
        ) from error
    return _below(root, first)


def _below(root: Path, first: Iterator[tuple[bytes, bool]]) -> Iterator[Found]:
    """Depth first with a stack of our own: a tree may be deeper than Python recurses."""
    start = os.fsencode(root)
    stack = [(b"", first)]
    while stack:
        parent, names = stack[-1]
        entry = next(names, None)
        if entry is None:
            stack.pop()
            continue
        name, is_folder = entry
        relative = parent + name
        below = _level_if_readable(start + b"/" + relative) if is_folder else None
        if below is not None:
            stack.append((relative + b"/", below))
        else:
            yield Found(root=root, relative=relative, shown=shown_path(relative))


def _level_if_readable(folder: bytes) -> Iterator[tuple[bytes, bool]] | None:
    """None for a folder that comes as if it were a file, so that its opener names the reason."""
    try:
        return _level(folder)
    except OSError:
        return None


def _level(folder: bytes) -> Iterator[tuple[bytes, bool]]:
    """Names in one folder, sorted, each with whether it is a folder."""
    with os.scandir(folder) as entries:
        seen = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries if _is_wanted(entry)]
    return iter(sorted(seen, key=_by_name)) if len(seen) <= _SORTED else _first_then_others(seen)


def _first_then_others(seen: list[tuple[bytes, bool]]) -> Iterator[tuple[bytes, bool]]:
    """Of so many, the first is told before they are sorted: somebody waits for it."""
    # In parts, here and below, since each step lets no other thread run: that would be seen in the window.
    parts = [seen[at : at + _SORTED] for at in range(0, len(seen), _SORTED)]
    first = min((_first_of(part) for part in parts), key=_by_name)
    yield first
    others = merge(*(sorted(part, key=_by_name) for part in parts), key=_by_name)
    yield from (entry for entry in others if entry != first)


def _first_of(part: list[tuple[bytes, bool]]) -> tuple[bytes, bool]:
    """The least by `natural_key`, which is only made of those whose names begin as the least does."""
    names = _BETWEEN.join(name for name, _ in part)
    if not names.isascii():
        return min(part, key=_by_name)
    beginnings = [(text, int(digits or _NO_DIGITS)) for text, digits in _BEGINNING.findall(names.lower())]
    least = min(beginnings)
    if beginnings.count(least) == 1:
        return part[beginnings.index(least)]
    return min((entry for entry, its_own in zip(part, beginnings, strict=True) if its_own == least), key=_by_name)


def _by_name(entry: tuple[bytes, bool]) -> tuple[Any, bytes]:
    return natural_key(entry[0])


def _is_wanted(entry: os.DirEntry[bytes]) -> bool:
    if entry.name.startswith(b"."):
        return False
    return not entry.is_symlink() or not _leads_to_folder(entry)


def _leads_to_folder(entry: os.DirEntry[bytes]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself; whoever opens it is told so
        return False


def natural_key(name: bytes) -> tuple[Any, bytes]:
    """The key by which 2 comes before 10, in any case of letters; the bytes themselves where that is equal.

    natsort's own key for every name. For plain ASCII it is built here, in a third of the time: a folder of
    100 000 photos would otherwise be sorted for a second before its first image could be shown.
    """
    text = os.fsdecode(name)
    if not text.isascii():
        return _of_any_script()(text), name
    parts: list[str | int] = [*_DIGITS.split(text.lower())]
    for place in range(1, len(parts), 2):
        parts[place] = int(parts[place])
    if not parts[-1]:
        parts.pop()
    return tuple(parts), name


@cache
def _of_any_script() -> Callable[[str], Any]:
    # Late: the first image waits for it, and most folders need it for none of their names.
    from natsort import natsort_keygen, ns

    key: Callable[[str], Any] = natsort_keygen(alg=ns.IGNORECASE)
    return key
