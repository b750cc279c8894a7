"""Damage that keeps a project file from being opened or read to its end, told apart from all else that can be."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from labeler.domain.errors import AppError
from labeler.domain.image import Image
from labeler.domain.names import shown
from labeler.store import images
from labeler.store.check import Damage, damage
from labeler.store.project_file import ProjectFile
from labeler.store.schema import APPLICATION_ID

_SUFFIX = ".labeler"
_MAGIC = b"SQLite format 3\x00"
_APPLICATION = slice(68, 72)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_OF_THE_DISK = (
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR),
    *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT),
)
"""What keeps a whole file from being read just now, and is no damage."""
_UNREADABLE = (DatabaseError, ValueError, TypeError, LookupError)
"""What reading a damaged row can raise: SQLite's own errors, or a value that none of ours can be made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """All the damage that was found, and those images that could still be read."""

    damage: tuple[Damage, ...]
    images: tuple[Image, ...]


def examined(file: ProjectFile) -> Examined:
    """Everything that is wrong with an open file. Where the reading itself fails, that is damage too."""
    found: list[Damage] = []
    every: tuple[Image, ...] = ()
    with file.reading() as reader:
        try:
            found.extend(damage(reader))
            every = images.every(reader)
        except _UNREADABLE as error:
            if _code(error) in _OF_THE_DISK:
                raise
            found.append(Damage(table="", id=0, what=f"the rest cannot be read: {_told(error)}"))
    return Examined(damage=tuple(found), images=every)


def damage_that_bars(path: Path, error: AppError) -> Damage | None:
    """The damage for which `path` could not be opened; None where the error has another cause."""
    if _is_of_damage(error) or _has_a_broken_header(path):
        return Damage(table="", id=0, what=f"the file cannot be opened: {error.what}")
    return None


def _is_of_damage(error: BaseException) -> bool:
    return error.__cause__ is not None and _code(error.__cause__) in _DAMAGED


def _code(error: BaseException) -> int:
    """SQLite's own number for what happened; 0 where it was not SQLite."""
    cause = error.orig if isinstance(error, DatabaseError) else error
    return int(getattr(cause, "sqlite_errorcode", 0)) & 0xFF


def _has_a_broken_header(path: Path) -> bool:
    """Whether this was a project once: its name says so, or one of the two marks of a project is still there."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except OSError:
        return False
    marks = (start.startswith(_MAGIC), start[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big"))
    return not all(marks) and (path.suffix == _SUFFIX or marks[1])


def _told(error: Exception) -> str:
    cause = error.orig if isinstance(error, DatabaseError) else error
    return shown(" ".join(str(cause).split()))[:200]
