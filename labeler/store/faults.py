"""SQLite's errors in the user's words: what the disk or another program did, told apart from bugs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError, IntegrityError

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

_SAFE = Phrase("What was saved before is safe; the last step was not saved")
_WORDS = {
    sqlite3.SQLITE_FULL: (Phrase("the disk is full"), Phrase("Make room on the disk")),
    sqlite3.SQLITE_IOERR: (
        Phrase("the disk could not be written or read"),
        Phrase("Look whether the drive is still there"),
    ),
    sqlite3.SQLITE_READONLY: (Phrase("the file or its folder may not be written"), Phrase("Look at its permissions")),
    sqlite3.SQLITE_BUSY: (Phrase("another program holds the project"), Phrase("Close it there")),
    sqlite3.SQLITE_LOCKED: (Phrase("another program holds the project"), Phrase("Close it there")),
    sqlite3.SQLITE_CANTOPEN: (
        Phrase("the project cannot be opened here"),
        Phrase("Look whether the drive is still there"),
    ),
    sqlite3.SQLITE_CORRUPT: (
        Phrase("the project cannot be read"),
        Phrase("Run “labeler check” and keep a copy of the file"),
    ),
    sqlite3.SQLITE_NOTADB: (
        Phrase("this file is not a Labeler project"),
        Phrase("Run “labeler check” on a copy of it"),
    ),
    sqlite3.SQLITE_PERM: (Phrase("the file may not be opened"), Phrase("Look at its permissions")),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of disk and system become AppError; a refusal by the schema (IntegrityError) is a bug and passes."""
    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        raise _in_words(error.orig, path) or error from error
    except sqlite3.Error as error:
        raise _in_words(error, path) or error from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(reason, where=shown(str(path)), safe=_SAFE, todo="Look at the drive") from error


def _in_words(error: BaseException | None, path: Path) -> AppError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF not in _WORDS:
        return None
    what, todo = _WORDS[code & 0xFF]
    if not path.exists():
        what, todo = Phrase("the project is no longer there"), Phrase("Plug its drive in again")
    return AppError(what, where=shown(str(path)), safe=_SAFE, todo=todo)
