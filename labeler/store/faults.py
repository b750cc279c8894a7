"""SQLite's and the system's errors in the user's words: what the disk or another program did, told apart from bugs."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError, IntegrityError

from labeler.domain import system_errors as system
from labeler.domain.errors import AppError, Damaged
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.system_errors import Obstacle, obstacle_of
from labeler.store.second_look import BEFORE_DAMAGED, GONE, Cause, second_look

_NOT_SAVED = Phrase("The last step is not saved")
_NOT_READ = Phrase("The project cannot be read just now")
_SAFE_IN_WRITING = Phrase("What was saved before is safe; the last step was not saved")
_SAFE_IN_READING = Phrase("What was saved before is safe; nothing was changed")
_SAFE_IN_DAMAGE = Phrase("Nothing was written to it, and its backups are not touched")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """What one of SQLite's codes says, unless one of `causes` is found: those it is also told for."""

    says: Obstacle
    causes: tuple[Cause, ...] = GONE


_HELD = Obstacle(what=Phrase("another program holds the project"), todo=Phrase("Close it there"))
_CANNOT_BE_OPENED = Obstacle(
    what=Phrase("the project cannot be opened here"), todo=Phrase("Look whether the drive is still there")
)
_MOVED = Obstacle(
    what=Phrase("the project was moved or renamed while it is open"),
    todo=Phrase("Move it back, or open it again where it is now"),
)
_TO_RESTORE = Phrase("Run “labeler check” to see what it is; “labeler restore” brings back the newest good backup")
_DAMAGED = Obstacle(what=Phrase("the project file is damaged"), todo=_TO_RESTORE)
_OVERWRITTEN = Obstacle(what=Phrase("this file does not begin as a project does"), todo=_TO_RESTORE)
_UNSTEADY = Obstacle(
    what=Phrase("the drive gives other bytes each time it is read"),
    todo=Phrase("Look at its cable, and copy the project to another drive"),
)
_FILE_GONE = Obstacle(
    what=Phrase("the project is no longer there"),
    todo=Phrase("Plug its drive in again, or look whether it was moved or renamed"),
)

_OF_PLACE = (*GONE, Cause.NO_ROOM, Cause.READ_ONLY, Cause.FORBIDDEN)
_LOCKING = _Fault(says=_HELD, causes=(*GONE, Cause.NO_LOCKS))
_BROKEN = _Fault(says=_DAMAGED, causes=(*BEFORE_DAMAGED, Cause.NO_HEADER))
_FAULTS: Mapping[int, _Fault] = {
    sqlite3.SQLITE_FULL: _Fault(says=system.FULL),
    sqlite3.SQLITE_IOERR: _Fault(says=system.FAILING, causes=(*GONE, Cause.NO_ROOM, Cause.READ_ONLY)),
    sqlite3.SQLITE_READONLY: _Fault(says=system.FORBIDDEN, causes=_OF_PLACE),
    sqlite3.SQLITE_PERM: _Fault(says=system.FORBIDDEN, causes=_OF_PLACE),
    sqlite3.SQLITE_BUSY: _LOCKING,
    sqlite3.SQLITE_LOCKED: _LOCKING,
    sqlite3.SQLITE_PROTOCOL: _LOCKING,
    sqlite3.SQLITE_CANTOPEN: _Fault(says=_CANNOT_BE_OPENED, causes=(*GONE, Cause.TOO_MANY_FILES, *_OF_PLACE)),
    sqlite3.SQLITE_NOMEM: _Fault(says=system.NO_MEMORY),
    sqlite3.SQLITE_NOLFS: _Fault(says=system.FAILING),
    sqlite3.SQLITE_CORRUPT: _BROKEN,
    sqlite3.SQLITE_NOTADB: _BROKEN,
    # Of these the first number alone would say something else.
    sqlite3.SQLITE_IOERR_NOMEM: _Fault(says=system.NO_MEMORY),
    **dict.fromkeys(
        (
            sqlite3.SQLITE_IOERR_LOCK,
            sqlite3.SQLITE_IOERR_UNLOCK,
            sqlite3.SQLITE_IOERR_RDLOCK,
            sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
        ),
        _Fault(says=system.NO_LOCKS, causes=GONE),
    ),
    sqlite3.SQLITE_READONLY_DBMOVED: _Fault(says=_MOVED, causes=(Cause.DRIVE_GONE,)),
}
_IN_TRUTH: Mapping[Cause, Obstacle] = {
    Cause.DRIVE_GONE: system.DRIVE_GONE,
    Cause.FILE_GONE: _FILE_GONE,
    Cause.NO_ROOM: system.FULL,
    Cause.READ_ONLY: system.READ_ONLY,
    Cause.FORBIDDEN: system.FORBIDDEN,
    Cause.TOO_MANY_FILES: system.TOO_MANY_FILES,
    Cause.NO_LOCKS: system.NO_LOCKS,
    Cause.FAILS: system.FAILING,
    Cause.UNSTEADY: _UNSTEADY,
    Cause.NO_HEADER: _OVERWRITTEN,
}
assert set(_IN_TRUTH) == set(Cause) - {Cause.NOTHING}


@contextmanager
def told(path: Path, *, writing: bool = True) -> Iterator[None]:
    """Errors of disk and system become AppError; a refusal by the schema (IntegrityError) is a bug and passes.

    It stands around transactions, never inside one: the file is looked at again.
    """
    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        raise _of_sqlite(error.orig, path, writing=writing) or error from error
    except sqlite3.Error as error:
        raise _of_sqlite(error, path, writing=writing) or error from error
    except OSError as error:
        raise _error(obstacle_of(error), path, writing=writing) from error


def code_of(error: BaseException | None) -> int:
    """SQLite's own number for what happened; 0 where it was not SQLite.

    Of a text that is none Python's own module complains, without a number: a flipped bit is what makes one.
    """
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith("Could not decode"):
        return sqlite3.SQLITE_CORRUPT
    return int(getattr(error, "sqlite_errorcode", 0))


def _of_sqlite(error: BaseException | None, path: Path, *, writing: bool) -> AppError | None:
    code = code_of(error)
    fault = _FAULTS.get(code) or _FAULTS.get(code & 0xFF)
    if fault is None:
        return None
    cause = second_look(path, fault.causes)
    if fault is _BROKEN and cause in (Cause.NOTHING, Cause.NO_HEADER):
        says = _IN_TRUTH.get(cause, fault.says)
        return Damaged(
            says.what,
            title=Phrase("The project is damaged"),
            where=shown(str(path)),
            safe=_SAFE_IN_DAMAGE,
            todo=says.todo,
        )
    return _error(_IN_TRUTH.get(cause, fault.says), path, writing=writing)


def _error(obstacle: Obstacle, path: Path, *, writing: bool) -> AppError:
    return AppError(
        obstacle.what,
        title=_NOT_SAVED if writing else _NOT_READ,
        where=shown(str(path)),
        safe=_SAFE_IN_WRITING if writing else _SAFE_IN_READING,
        todo=obstacle.todo,
    )
