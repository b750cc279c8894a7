"""A project file makes room for another and is kept: renamed, with its journal, and never onto something."""

import os
import sqlite3
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.store.engine import open_file
from labeler.store.faults import told
from labeler.store.journal import beside, refuse_linked_journal
from labeler.store.keeping.lasting import Part, link_or_rename, sync_folder

_STAMP = 14


def set_aside(path: Path, *, now: str, why: str) -> Path:
    """Renames a project file, and what is beside it, to `<stem>.<why>-<digits of now>.labeler`; that path.

    On disk when this returns. AppError where it cannot be done; the file has its old name then.
    """
    with told(path):
        aside = _kept(path, now=now, why=why)
        path.unlink(missing_ok=True)
        sync_folder(path.parent)
    return aside


def put_in_place(part: Part, path: Path, *, now: str, why: str) -> Path | None:
    """Puts a new file in the place of the project at `path`, which is set aside; where to, or None if none was there.

    Where there are hard links, a whole file is at `path` at every moment: the old one or the new one. What a crash left
    of a write in the old one is taken back first, as its next start would: without its journal it would not be whole.
    """
    with told(path):
        if not path.exists():
            # What is left beside the place would be played into the new file.
            _move(path, _free_name(path, f"{why}-{stamp_of(now)}"))
            part.name(path)
            return None
        _play_back(path)
        aside = _kept(path, now=now, why=why)
        try:
            part.replace(path)
        except BaseException:
            _take_back(aside, path)
            raise
    return aside


def stamp_of(now: str) -> str:
    """UTC text as the fourteen digits of its year, month, day, hour, minute and second."""
    return "".join(character for character in now if character.isdigit())[:_STAMP]


def _play_back(path: Path) -> None:
    if beside(path):
        # What is too damaged for it keeps what is beside it, and all is set aside; so does what a stranger put there.
        with suppress(sqlite3.Error, AppError):
            refuse_linked_journal(path)
            with closing(open_file(path, writes=True)) as connection:
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _kept(path: Path, *, now: str, why: str) -> Path:
    """The file under a second name, its journal under that name alone: it must never be played into another file."""
    aside = _kept_before(path, why) or _linked(path, f"{why}-{stamp_of(now)}")
    try:
        _move(path, aside)
        sync_folder(path.parent)
    except BaseException:
        _take_back(aside, path)
        raise
    return aside


def _move(path: Path, aside: Path) -> None:
    """What lies beside the one file goes beside the other."""
    for each in beside(path):
        each.rename(aside.with_name(aside.name + each.name.removeprefix(path.name)))


def _kept_before(path: Path, why: str) -> Path | None:
    """The second name that a run which was killed has given the file already."""
    for other in sorted(path.parent.iterdir()):
        is_named_so = other.name.startswith(f"{path.stem}.{why}-") and other.suffix == path.suffix
        if is_named_so and not other.is_symlink() and other.samefile(path):
            return other
    return None


def _linked(path: Path, ending: str) -> Path:
    while True:
        aside = _free_name(path, ending)
        # Taken meanwhile: the next.
        with suppress(FileExistsError):
            link_or_rename(path, aside)
            return aside


def _free_name(path: Path, ending: str) -> Path:
    """Where nothing is, nor anything that would be taken for a journal of what comes there."""
    numbered = (f"{ending}-{number}" if number > 1 else ending for number in count(1))
    places = (path.with_name(f"{path.stem}.{each}{path.suffix}") for each in numbered)
    return next(place for place in places if not os.path.lexists(place) and not beside(place))


def _take_back(aside: Path, path: Path) -> None:
    with suppress(OSError):
        _move(aside, path)
        if path.exists():
            aside.unlink()
        else:
            aside.rename(path)
