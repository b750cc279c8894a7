"""The journal beside a project file: what a killed writer left of a write, or what somebody put there."""

import sqlite3
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown

_UNREADABLE = (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY)
_MAGIC = bytes.fromhex("d9d505f920a163d7")
"""Begins a journal of SQLite, and ends one that names another file."""


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def refuse_linked_journal(path: Path) -> None:
    """AppError where the journal names another file beside its own.

    SQLite writes such a name where one transaction spans several files, which ours never do, and when it takes the
    transaction back it removes the file of that name: any file, if whoever made the journal chose so.
    """
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
        raise AppError(
            "the journal beside this project names another file, which Labeler never does",
            where=shown(str(journal_of(path))),
            safe="Nothing was changed",
            todo="Ask whoever gave you the project for it as Labeler made it",
        )


def is_barred_by_a_journal(error: AppError) -> bool:
    """Whether a file could not be read because what was begun in it must be taken back first, by writing."""
    cause = error.__cause__
    return getattr(getattr(cause, "orig", cause), "sqlite_errorcode", 0) in _UNREADABLE
