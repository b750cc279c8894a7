"""A new project file: the whole schema in one go, under its name only once it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.schema import CreateIndex, CreateTable

from labeler.domain.errors import AppError, OnlyReadable
from labeler.domain.names import shown
from labeler.store.engine import WRITES, engine_for
from labeler.store.faults import told
from labeler.store.journal import beside
from labeler.store.keeping.lasting import link_or_rename, sync_folder
from labeler.store.lock import WriteLock
from labeler.store.network import refuse_network_share
from labeler.store.prepared import DIALECT
from labeler.store.schema import APPLICATION_ID, SCHEMA_VERSION, VIEWS, metadata

MIGRATION = "0004"
"""The migration whose outcome this schema is; a test holds the two against each other."""
_JOURNAL = "-journal"


def create_project_file(path: Path) -> None:
    """An empty project at `path`; AppError where something is there already. Nothing is left when it fails."""
    with begun_project_file(path):
        pass


@contextmanager
def begun_project_file(path: Path, *, now: str = "") -> Iterator[Path]:
    """A file with the schema in it, to be filled; it has the name `path` when the block ends well, else it is gone.

    AppError where something of this name is there already.
    """
    _refuse_taken(path)
    if not path.parent.is_dir():
        raise AppError("there is no such folder", where=shown(str(path.parent)), todo="Make the folder first")
    refuse_network_share(path)
    with _locked(path, now=now):
        beside = _beside(path)
        try:
            # Told of the folder: that the project itself is not there yet says nothing of what went wrong.
            with told(path.parent):
                remove_leftovers(path)
                beside.touch()
                write_schema(beside)
            yield beside
            with told(path.parent):
                _name(beside, path)
        finally:
            with suppress(OSError):
                remove_leftovers(path)


def remove_leftovers(path: Path) -> None:
    """Removes what a process left that was killed while it made this project, whose lock whoever calls this holds."""
    beside = _beside(path)
    for leftover in (beside, beside.with_name(f"{beside.name}{_JOURNAL}")):
        leftover.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """The same name each time, so that it is found again."""
    return path.with_name(f".{path.name}.new")


def _locked(path: Path, *, now: str) -> WriteLock:
    lock = WriteLock(path, since=now)
    try:
        with told(path.parent):
            lock.take()
    except OnlyReadable as error:
        raise AppError(
            error.what, title=error.title, where=error.where, safe="Nothing was made", todo="Choose another folder"
        ) from error
    return lock


def write_schema(path: Path) -> None:
    engine = engine_for(path, writes=True)
    try:
        with engine.connect() as connection:
            connection.execution_options(**{WRITES: True})
            with connection.begin():
                make_schema(connection)
    finally:
        engine.dispose()


def make_schema(connection: Connection) -> None:
    """Tables, indexes, views and the two numbers of the header."""
    for statement in _schema():
        connection.exec_driver_sql(statement)


@cache
def _schema() -> tuple[str, ...]:
    """All of it in SQL: putting the tables into words takes longer than making them."""
    tables = metadata.sorted_tables
    indexes = [index for table in tables for index in sorted(table.indexes, key=lambda index: str(index.name))]
    return (
        *(str(CreateTable(table).compile(dialect=DIALECT)) for table in tables),
        *(str(CreateIndex(index).compile(dialect=DIALECT)) for index in indexes),
        *VIEWS.values(),
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
        f"INSERT INTO alembic_version VALUES ('{MIGRATION}')",
        f"PRAGMA application_id = {APPLICATION_ID}",
        f"PRAGMA user_version = {SCHEMA_VERSION}",
    )


def _name(beside: Path, path: Path) -> None:
    try:
        link_or_rename(beside, path)
    except FileExistsError:
        _refuse_taken(path)
        raise
    # By now it is there and whole; a disk that will not confirm its name must not make it a failure.
    with suppress(OSError):
        sync_folder(path.parent)


def _refuse_taken(path: Path) -> None:
    # Beside a project that is gone its journal may be left, which would be played into a new one.
    in_the_way = [path, *beside(path)] if os.path.lexists(path) else beside(path)
    if in_the_way:
        raise AppError(
            "there is a file of this name already",
            where=shown(str(in_the_way[0])),
            safe="It was not touched",
            todo="Choose another",
        )
