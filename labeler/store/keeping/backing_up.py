"""Copies of a project that outlast a power cut, and what shows that they are whole: every row and every count."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase, joined, phrased
from labeler.store import meta, sealing, tallies
from labeler.store.damage import check
from labeler.store.damage.strangers import damaged
from labeler.store.engine import engine_for, open_file
from labeler.store.faults import code_of, told
from labeler.store.header import read_header
from labeler.store.keeping.lasting import Part
from labeler.store.keeping.totals import Totals, totals
from labeler.store.schema import SCHEMA_VERSION, answer_tallies
from labeler.store.transaction import Reader

_STEPS_A_LOOK = 10_000
"""Of SQLite's own machine: some hundred rows, or a millisecond."""
_OF_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
_UNREADABLE = (ValueError, TypeError, LookupError)
"""What reading a damaged row can raise beside SQLite's own errors: a value that none of ours can be made of."""


def _nothing() -> None:
    """For whoever watches no progress."""


def back_up(path: Path, target: Path) -> Path:
    """A copy of a file that nobody has open, by SQLite's own backup call, never of its bytes.

    It has its name once it is whole and on the disk. AppError where the name is taken.
    """
    with Part(target.parent, like=path) as part:
        copy_file(path, part)
        try:
            part.name(target)
        except FileExistsError:
            raise AppError("there is a backup of this name already", where=shown(str(target))) from None
    return target


def copy_file(path: Path, part: Part) -> None:
    """What a file holds, by SQLite's own backup call."""
    with closing(open_file(path, writes=False)) as source, closing(sqlite3.connect(part.path)) as copy:
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy)
    part.sync()


def difference(copy: Path, original: Totals, *, look: Callable[[], None] = _nothing) -> Phrase | None:
    """In what a copy is not what it was taken from: a row that does not agree with its digest, or a count; None if
    in nothing.

    `look` is called every few hundred rows, and what it raises ends the comparing.
    """
    with _looking(copy, look) as reader:
        for (line,) in reader.plain("PRAGMA integrity_check"):
            if line != "ok":
                return phrased(shown(str(line)))
        for found in sealing.broken(reader, sealing.ours()):
            return _of_row(found)
        for line in tallies.differences(reader):
            return phrased(shown(line))
        if totals(reader) != original:
            return Phrase("it does not hold as much")
    return None


def first_damage(path: Path, *, look: Callable[[], None] = _nothing) -> Phrase | None:
    """The first damage that a check of a file's content finds, in words; None where there is none.

    The file may be of an older version. AppError where it is no project, a newer one, or cannot be read just now.
    """
    version = read_header(path).schema_version
    with told(path):
        try:
            with _looking(path, look) as reader:
                return _first_damage(reader) if version == SCHEMA_VERSION else damage_of_older(reader)
        except DatabaseError as error:
            if code_of(error.orig) & 0xFF not in _OF_DAMAGE:
                raise
            return _line(error.orig)
        except _UNREADABLE as error:
            return _line(error)


def damage_of_older(reader: Reader) -> Phrase | None:
    """The first damage of a file of an older version, in words; None where there is none."""
    for (line,) in reader.plain("PRAGMA integrity_check"):
        if line != "ok":
            return phrased(shown(str(line)))
    first = next(sealing.broken(reader, sealing.as_in_the_file(reader)), None)
    return None if first is None else _of_row(first)


def answers_in(path: Path) -> int:
    """How many answers, finished or not, a file says that it holds; AppError where it cannot say."""
    try:
        with told(path), _looking(path, _nothing) as reader:
            return int(reader.plain(f"SELECT ifnull(sum(answers), 0) FROM {answer_tallies.name}")[0][0])
    except (DatabaseError, *_UNREADABLE) as error:
        raise damaged(_line(error), path) from error


def uid_in(path: Path) -> str:
    """The uid of the project that a file says it is of; "" where it does not say, AppError where it cannot."""
    try:
        with told(path, writing=False), _looking(path, _nothing) as reader:
            return meta.get(reader, "uid")
    except (DatabaseError, *_UNREADABLE) as error:
        raise damaged(_line(error), path) from error


def _line(error: object) -> Phrase:
    return phrased(shown(" ".join(str(error).split())))


def _first_damage(reader: Reader) -> Phrase | None:
    found = next(check.damage(reader), None)
    return None if found is None else _of_row(found)


def _of_row(found: sealing.Broken | check.Damage) -> Phrase:
    """Damage in words; of no one row where its id is 0."""
    return joined(" ", [part for part in (found.table, str(found.id or ""), found.what) if part])


@contextmanager
def _looking(path: Path, look: Callable[[], None]) -> Iterator[Reader]:
    """Reads a file, also for long: `look` is called on the way, and what it raises ends the reading."""
    engine = engine_for(path, writes=False)
    ended: list[BaseException] = []

    def on_the_way() -> bool:
        try:
            look()
        except BaseException as error:  # noqa: BLE001 - raised again below: SQLite would swallow it
            ended.append(error)
        return bool(ended)

    try:
        look()
        with engine.connect() as connection, connection.begin():
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.set_progress_handler(on_the_way, _STEPS_A_LOOK)
            yield Reader(connection)
    except DatabaseError as error:
        if ended:
            raise ended[0] from error
        raise
    finally:
        engine.dispose()
