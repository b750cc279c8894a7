"""Brings an older project to this program's version: a check, a backup, one transaction, then another check."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store import sealing, tallies
from labeler.store.engine import WRITES, engine_for, open_file
from labeler.store.schema import VIEWS
from labeler.store.transaction import Reader, Transaction

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(path: Path, *, from_version: int, now: str, migrations: Path = MIGRATIONS) -> Path:
    """Migrates the project to the newest version in `migrations`; the path of the backup made before.

    Foreign keys are off meanwhile: with them on, rebuilding a table deletes every row that refers to it.
    A damaged file is refused and not touched: its digests are made anew, and would hide the damage for good.
    """
    _refuse_damaged(path)
    backup = back_up(path, path.with_name(f"{path.stem}.before-version-{from_version + 1}.{_stamp(now)}.labeler"))
    engine = engine_for(path, writes=True, foreign_keys=False)
    try:
        with engine.connect() as connection:
            connection.execution_options(**{WRITES: True})
            with connection.begin():
                upgrade(connection, migrations)
                _refuse_dangling(connection, path, backup)
                _count_and_seal_again(connection)
    finally:
        engine.dispose()
    return backup


def back_up(path: Path, target: Path) -> Path:
    """A copy by SQLite's own backup call, never of the file's bytes; it is whole or not there."""
    if target.exists():
        raise AppError("there is a backup of this name already", where=shown(str(target)))
    source = open_file(path, writes=False)
    target.touch()
    try:
        copy = open_file(target, writes=True)
        try:
            source.backup(copy)
        finally:
            copy.close()
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    finally:
        source.close()
    return target


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Runs what is missing; views are dropped first and made again after, since tables may be rebuilt."""
    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    for view in reversed(VIEWS):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {view}")
    command.upgrade(config, "head")
    for statement in VIEWS.values():
        connection.exec_driver_sql(statement)


def _refuse_damaged(path: Path) -> None:
    """AppError where a row of the older file is not as it was written."""
    engine = engine_for(path, writes=False)
    try:
        with engine.connect() as connection, connection.begin():
            found = _damage(Reader(connection))
    finally:
        engine.dispose()
    if found is not None:
        raise AppError(
            Phrase("this project is damaged and was not brought up to date: {found}", found=found),
            where=shown(str(path)),
            safe="It was not touched",
            todo="Go on with a backup from before the damage, or look at it with the program that wrote it",
        )


def _damage(reader: Reader) -> str | None:
    """The first damage in words, None where there is none."""
    for (line,) in reader.plain("PRAGMA integrity_check"):
        if line != "ok":
            return shown(str(line))
    first = next(sealing.broken(reader, sealing.as_in_the_file(reader)), None)
    return None if first is None else f"{first.table} {first.id} {first.what}"


def _refuse_dangling(connection: Connection, path: Path, backup: Path) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise AppError(
            "this project could not be brought up to date: some of its rows refer to nothing",
            where=shown(str(path)),
            safe=Phrase("It stands as it was; a backup is in {name}", name=shown(backup.name)),
            todo="Run “labeler check”",
        )


def _count_and_seal_again(connection: Connection) -> None:
    """Digests and tallies of the rows as they are after the migration."""
    transaction = Transaction(connection)
    sealing.seal_all(transaction)
    tallies.rebuild(transaction)


def _stamp(now: str) -> str:
    return "".join(character for character in now if character.isdigit())[:14]
