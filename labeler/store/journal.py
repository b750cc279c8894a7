"""What lies beside a project file: what a killed writer left of a write, or what somebody put there."""

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown

_UNREADABLE = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY)
_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""Begins a journal of SQLite, and ends one that names another file."""


_ENDINGS = ("-journal", "-wal", "-shm")
"""Ours is a journal; another program may have chosen a write-ahead log."""


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def beside(path: Path) -> tuple[Path, ...]:
    """Every file in which SQLite would look for what was begun in the one at `path`, whatever that holds by now."""
    places = (path.with_name(path.name + ending) for ending in _ENDINGS)
    return tuple(place for place in places if os.path.lexists(place))


def real_place(path: Path) -> Path:
    """Where a project is that is named by a link: its journal and its lock are there, whoever names it how.

    What cannot be looked at stays as it is named: why, is told when it is opened.
    """
    with suppress(OSError):
        return path.resolve() if path.is_symlink() else path
    return path


def is_begun(path: Path) -> bool:
    """Whether there is a journal; where that cannot be looked at, what is in the way is told when it is opened."""
    with suppress(OSError):
        return journal_of(path).exists()
    return False


def refuse_odd_journal(path: Path) -> None:
    """AppError where something else than a file lies in the journal's place: SQLite would wait for a pipe for ever."""
    try:
        mode = journal_of(path).lstat().st_mode
    except OSError:
        # None, or one that cannot be looked at, which is told when it is opened.
        return
    if not stat.S_ISREG(mode):
        raise _names_another(path)


def refuse_linked_journal(path: Path) -> None:
    """AppError where the journal names another file beside its own.

    SQLite writes such a name where one transaction spans several files, which ours never do, and when it takes the
    transaction back it removes the file of that name: any file, if whoever made the journal chose so.
    """
    refuse_odd_journal(path)
    try:
        with journal_of(path).open("rb") as file:
            file.seek(0, 2)
            size = file.tell()
            file.seek(max(0, size - len(_MAGIC)))
            end = file.read()
    except FileNotFoundError:
        return
    # Alone, it is the beginning of a journal in which nothing is written yet.
    if end == _MAGIC and size > len(_MAGIC):
        raise _names_another(path)


def _names_another(path: Path) -> AppError:
    return AppError(
        "the journal beside this project names another file, which Labeler never does",
        where=shown(str(journal_of(path))),
        safe="Nothing was changed",
        todo="Ask whoever gave you the project for it as Labeler made it",
    )


def is_barred_by_a_journal(error: AppError) -> bool:
    """Whether a file could not be read because what was begun in it must be taken back first, by writing."""
    cause = error.__cause__
    return getattr(getattr(cause, "orig", cause), "sqlite_errorcode", 0) in _UNREADABLE
