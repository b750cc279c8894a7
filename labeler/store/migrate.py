"""Brings an older project to this program's version: a check, a backup, one transaction, then another check."""

from glob import escape
from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from labeler.domain.errors import AppError, Damaged
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store import sealing, tallies
from labeler.store.engine import WRITES, engine_for
from labeler.store.keeping.backing_up import back_up, first_damage
from labeler.store.keeping.setting_aside import stamp_of
from labeler.store.schema import VIEWS
from labeler.store.transaction import Transaction

MIGRATIONS = Path(__file__).parent / "migrations"
_HEADER, _PIECE = 100, 1 << 20
"""Bytes."""


def migrate(path: Path, *, from_version: int, now: str, migrations: Path = MIGRATIONS) -> Path:
    """Migrates the project to the newest version in `migrations`; the path of the backup made before.

    Foreign keys are off meanwhile: with them on, rebuilding a table deletes every row that refers to it.
    A damaged file is refused and not touched: its digests are made anew, and would hide the damage for good.
    """
    _refuse_damaged(path)
    backup = _backup(path, f"before-version-{from_version + 1}", now=now)
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


def _backup(path: Path, words: str, *, now: str) -> Path:
    """A backup of the project as it stands: that of an earlier run that did not come to its end, or a new one.

    A migration for which the disk has no room must not fill it further each time that it is tried.
    """
    for earlier in sorted(path.parent.glob(f"{escape(path.stem)}.{words}.*.labeler")):
        if _is_copy(earlier, path):
            return earlier
    return back_up(path, _free_name(path, f"{words}.{stamp_of(now)}"))


def _is_copy(copy: Path, path: Path) -> bool:
    """Whether each page is the same, but for what SQLite's header counts. Nobody has either of them open."""
    if copy.is_symlink() or not copy.is_file() or copy.stat().st_size != path.stat().st_size:
        return False
    with copy.open("rb") as one, path.open("rb") as other:
        if _uncounted(one.read(_HEADER)) != _uncounted(other.read(_HEADER)):
            return False
        while piece := one.read(_PIECE):
            if piece != other.read(_PIECE):
                return False
    return True


def _uncounted(header: bytes) -> bytes:
    """Without how often the file and its schema were written, and by which SQLite: a copy counts on."""
    return header[:24] + header[28:40] + header[44:92]


def _free_name(path: Path, words: str) -> Path:
    """Where no file is. Who was killed behind this backup, and starts again within the second, makes another."""
    numbered = (f"{words}-{number}" if number > 1 else words for number in count(1))
    places = (path.with_name(f"{path.stem}.{each}.labeler") for each in numbered)
    return next(place for place in places if not place.exists())


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
    """Damaged where a row of the older file is not as it was written."""
    found = first_damage(path)
    if found is not None:
        raise Damaged(
            Phrase("this project is damaged and was not brought up to date: {found}", found=found),
            where=shown(str(path)),
            safe="It was not touched",
            todo="Go on with a backup from before the damage, or look at it with the program that wrote it",
        )


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
