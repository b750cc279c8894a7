"""A project file from someone else: what is defined in it is looked at before it is opened, and never run."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from labeler.domain.errors import AppError, Damaged
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store.damage import definitions
from labeler.store.damage.definitions import EVERY_DEFINITION, Definitions
from labeler.store.faults import told
from labeler.store.journal import journal_of, refuse_linked_journal
from labeler.store.schema import SCHEMA_VERSION

_SECONDS = 2.0
"""For a look that takes 2 ms: a file can be made so that reading its definitions takes hours."""
_STEPS_BETWEEN_LOOKS = 1_000
_MOST_DEFINITIONS = 1_000
"""Ours are 68."""
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
_ALLOWED = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
_SCHEMA_ITSELF = ("sqlite_schema", "sqlite_master")
_SAFE = Phrase("Nothing was written to it, and nothing in it was run")
_ASK = Phrase("Ask whoever gave it to you for the project as Labeler made it, or run “labeler check” to see all of it")


def refuse_strangers(path: Path, *, in_a_copy: bool) -> None:
    """Looks whether a project file holds what a file of its version defines, and nothing beside it.

    AppError where something was added to it (a view, a trigger, a table), or where looking takes too long; Damaged
    where something of ours is missing or is another. What a killed writer left is taken back first, `in_a_copy`; a
    caller who cannot keep others from writing meanwhile looks at the file itself. A newer file is nobody's to judge.
    """
    with _to_look_at(path, in_a_copy=in_a_copy) as place, told(path, writing=False):
        version, found = _defined(place, path)
    if version > SCHEMA_VERSION or definitions.digest(found) == definitions.BY_VERSION.get(version):
        return
    raise _difference(found, path, version=version)


@contextmanager
def _to_look_at(path: Path, *, in_a_copy: bool) -> Iterator[Path]:
    """The file itself, or a copy in which what was begun and not finished is taken back."""
    journal = journal_of(path)
    if not in_a_copy or not journal.exists():
        yield path
        return
    refuse_linked_journal(path)
    with told(path, writing=False), TemporaryDirectory(prefix="labeler-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, "project.labeler")
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, journal_of(copy))
        yield copy


def _defined(place: Path, path: Path) -> tuple[int, Definitions]:
    """The version and all definitions of the file at `place`, which stands for the one at `path`."""
    ends = time.monotonic() + _SECONDS
    # What was begun is taken back by a connection that may write, which here writes to a copy alone.
    mode = "rw" if place != path else "ro"
    with closing(sqlite3.connect(f"{place.absolute().as_uri()}?mode={mode}", uri=True)) as connection:
        connection.set_progress_handler(lambda: time.monotonic() > ends, _STEPS_BETWEEN_LOOKS)
        try:
            _tie_down(connection)
            ((version,),) = connection.execute("PRAGMA user_version")
            connection.set_authorizer(_allowed)
            found = connection.execute(EVERY_DEFINITION).fetchmany(_MOST_DEFINITIONS)
        except UnicodeDecodeError as error:
            # What SQLite complains of quotes the text that is none.
            raise damaged(Phrase("a definition in it is no text"), path) from error
        except sqlite3.Error as error:
            raise _in_words(error, path) or error from error
    return version, definitions.definitions(found)


def _tie_down(connection: sqlite3.Connection) -> None:
    """What a hostile file could ask of SQLite while it is looked at is not allowed."""
    for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    for limit, most in _LIMITS.items():
        connection.setlimit(limit, most)
    # From Python 3.12 on, the file's own pages cannot be written to either.
    defensive = getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", None)
    if defensive is not None:
        connection.setconfig(defensive, True)  # type: ignore[attr-defined, unused-ignore]


def _allowed(action: int, table: str | None, _column: str | None, _database: str | None, inner: str | None) -> int:
    is_of_schema = action == sqlite3.SQLITE_SELECT or table in _SCHEMA_ITSELF
    return sqlite3.SQLITE_OK if action in _ALLOWED and is_of_schema and inner is None else sqlite3.SQLITE_DENY


def _in_words(error: sqlite3.Error, path: Path) -> AppError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return AppError(
            "looking into this file takes too long: it is not as Labeler makes them",
            where=shown(str(path)),
            safe=_SAFE,
            todo=_ASK,
        )
    if code in (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_TOOBIG) or "decode" in str(error):
        line = shown(" ".join(str(error).split()))[:200]
        return damaged(Phrase("what is defined in it cannot be read: {line}", line=line), path)
    return None


def _difference(found: Definitions, path: Path, *, version: int) -> AppError:
    if version != SCHEMA_VERSION:
        return _difference_of_older(found, path, version=version)
    differing = list(definitions.strangers(found))
    if not differing:
        # The digest of this version was not noted: a bug, which a test finds.
        raise AssertionError("this version's definitions have another digest")
    added = [each for each in differing if each.is_added]
    first = differing[0]
    if len(added) == len(differing):
        return _foreign(kind=first.kind, name=first.name, path=path)
    return damaged(Phrase("{name}: {what}", name=shown(first.name), what=first.what), path)


def _difference_of_older(found: Definitions, path: Path, *, version: int) -> AppError:
    """Of an older file only the digest is known; what none of them ever had is named all the same."""
    for (kind, name), (_, *parts) in found.items():
        if kind == "trigger" or parts[0].upper().startswith("CREATEVIRTUAL"):
            return _foreign(kind=kind, name=name, path=path)
    return damaged(Phrase("what is defined in it is not what file version {version} defines", version=version), path)


def _foreign(*, kind: str, name: str, path: Path) -> AppError:
    return AppError(
        Phrase("this project holds a {kind} “{name}” that is none of ours", kind=Phrase(kind), name=shown(name)),
        title=Phrase("This project was changed by another program"),
        where=shown(str(path)),
        safe=_SAFE,
        todo=_ASK,
    )


def damaged(what: Phrase, path: Path) -> Damaged:
    """The error of a project that is damaged in this way."""
    return Damaged(
        what,
        title=Phrase("The project is damaged"),
        where=shown(str(path)),
        safe=Phrase("Nothing was written to it, and its backups are not touched"),
        todo=Phrase("Run “labeler check” to see what it is; “labeler restore” brings back the newest good backup"),
    )
