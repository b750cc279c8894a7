"""A new project file: the whole schema in one go, under its name only once it is whole."""

import os
import uuid
from pathlib import Path

from sqlalchemy import Connection

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.store.engine import WRITES, engine_for
from labeler.store.faults import told
from labeler.store.network import refuse_network_share
from labeler.store.schema import APPLICATION_ID, SCHEMA_VERSION, VIEWS, metadata

MIGRATION = "0003"
"""The migration whose outcome this schema is; a test holds the two against each other."""


def create_project_file(path: Path) -> None:
    """An empty project at `path`; AppError where something is there already. Nothing is left when it fails."""
    where = shown(str(path))
    if path.exists():
        raise AppError(
            "there is a file of this name already", where=where, safe="It was not touched", todo="Choose another"
        )
    if not path.parent.is_dir():
        raise AppError("there is no such folder", where=shown(str(path.parent)), todo="Make the folder first")
    refuse_network_share(path)
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    # Told of the folder: that the project itself is not there yet says nothing of what went wrong.
    with told(path.parent):
        try:
            beside.touch()
            _write_schema(beside)
            _name_without_replacing(beside, path)
        finally:
            beside.unlink(missing_ok=True)


def _write_schema(path: Path) -> None:
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
    metadata.create_all(connection)
    for view in VIEWS.values():
        connection.exec_driver_sql(view)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{MIGRATION}')")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _name_without_replacing(beside: Path, path: Path) -> None:
    try:
        os.link(beside, path)
    except FileExistsError:
        raise AppError("there is a file of this name already", where=shown(str(path))) from None
    except OSError:
        # A file system without hard links: the look above is all that keeps another file from being replaced.
        beside.rename(path)
