"""What the files of packages and their projects are called: safe on every system, and never onto another."""

import os
from collections.abc import Container, Iterator
from itertools import count
from pathlib import Path

from labeler.domain.phrase import Phrase
from labeler.formats.naming import safe_name, same

_LONGEST = 160
"""Bytes of UTF-8 in a name before its number and its ending; a folder may be as long, and the system takes 255."""


def free_place(folder: Path, title: str, suffix: str, *, taken: Container[str] = ()) -> Path:
    """The place in `folder` named by a title, or, where something is there, by the title and a number.

    `taken`: names, as `naming.same` has them, that are promised already.
    """
    places = (place for place in places_for(folder, title, suffix) if not os.path.lexists(place))
    return next(place for place in places if same(place.name) not in taken)


def places_for(folder: Path, title: str, suffix: str = "") -> Iterator[Path]:
    """`title`, `title 2`, `title 3` and on, as file names."""
    stem = safe_stem(title)
    for number in count(1):
        yield folder / f"{stem}{'' if number == 1 else f' {number}'}{suffix}"


def safe_stem(title: str) -> str:
    """The title as every system takes it for the beginning of a name, cut where it is too long."""
    return safe_name(title).encode()[:_LONGEST].decode(errors="ignore").rstrip(" .") or "_"


def work_title(project: str, labeler: str) -> str:
    """What the package of a labeler, and the project that is made of it, is called."""
    return Phrase("{project} for {name}", project=project, name=labeler)


def answers_title(project: str, labeler: str) -> str:
    """What the package that somebody sends back is called."""
    return Phrase("{project} by {name}", project=project, name=labeler)
