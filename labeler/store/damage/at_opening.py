"""Damage that keeps a project file from being opened or read to its end, told apart from all else that can be."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from labeler.domain.errors import AppError, Damaged
from labeler.domain.image import Image
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store import images
from labeler.store.damage.check import Damage, damage
from labeler.store.damage.definitions import BY_VERSION
from labeler.store.engine import open_file
from labeler.store.faults import code_of, told
from labeler.store.header import is_odd, odd_byte
from labeler.store.project_file import ProjectFile
from labeler.store.schema import APPLICATION_ID, SCHEMA_VERSION
from labeler.store.second_look import BEFORE_DAMAGED, Cause, second_look

_SUFFIX = ".labeler"
_MAGIC = b"SQLite format 3\x00"
_APPLICATION = slice(68, 72)
_VERSION = slice(60, 64)
_HEADER = 100
"""Bytes."""
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
            # A table that is not as ours is could be anything, a view that never comes to an end for one.
            every = images.every(reader) if not any(each.is_of_definition for each in found) else ()
        except _UNREADABLE as error:
            if _code(error) in _OF_THE_DISK:
                raise
            found.append(Damage(table="", id=0, what=Phrase("the rest cannot be read: {line}", line=_told(error))))
    return Examined(damage=tuple(found), images=every)


def header_damage(path: Path) -> Damage | None:
    """What in the header of a project is not as every project has it, though SQLite reads the file all the same.

    Only where nothing of this process has the file open: closing it here drops SQLite's locks.
    """
    odd = odd_byte(_start(path) or b"")
    return None if odd is None else Damage(table="", id=0, what=odd)


def damage_that_bars(path: Path, error: AppError) -> Damage | None:
    """The damage for which `path` could not be opened; None where the error has another cause.

    Looks again before anything is called damage: whether the drive and the file are there, and whether the drive
    gives the same bytes twice.
    """
    if not (isinstance(error, Damaged) or _is_of_damage(error) or _has_a_broken_header(path) or _lies(path)):
        return None
    if second_look(path, BEFORE_DAMAGED) is not Cause.NOTHING:
        return None
    if _has_a_broken_header(path):
        return Damage(table="", id=0, what=Phrase("the file does not begin as a project does"))
    return Damage(table="", id=0, what=Phrase("the file cannot be opened: {what}", what=error.what))


def _is_of_damage(error: BaseException) -> bool:
    return error.__cause__ is not None and _code(error.__cause__) in _DAMAGED


def _lies(path: Path) -> bool:
    """Whether the header tells another version than the migration that made the file."""
    start = _start(path) or b""
    version = int.from_bytes(start[_VERSION], "big")
    if len(start) < _HEADER or not start.startswith(_MAGIC) or version == SCHEMA_VERSION:
        return False
    try:
        with told(path, writing=False), closing(open_file(path, writes=False)) as connection:
            made_by = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (AppError, sqlite3.Error):
        return False
    # A newer program's migrations are none that this one knows.
    known = {f"{number:04}": number for number in BY_VERSION}
    return made_by is not None and known.get(made_by[0], version) != version


def _code(error: BaseException) -> int:
    """SQLite's own number for what happened; 0 where it was not SQLite."""
    cause = error.orig if isinstance(error, DatabaseError) else error
    return code_of(cause) & 0xFF


def _has_a_broken_header(path: Path) -> bool:
    """Whether this was a project once: its name says so, or one of the two marks of a project is still there."""
    start = _start(path)
    if start is None:
        return False
    marks = (start.startswith(_MAGIC), start[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big"))
    return not all(marks) and (path.suffix == _SUFFIX or marks[1])


def _start(path: Path) -> bytes | None:
    """The header of a file, as far as it has one; None where it cannot be read just now, which is told elsewhere."""
    try:
        if is_odd(path):
            return None
        with path.open("rb") as file:
            return file.read(_HEADER)
    except OSError:
        return None


def _told(error: Exception) -> str:
    cause = error.orig if isinstance(error, DatabaseError) else error
    return shown(" ".join(str(cause).split()))[:200]
