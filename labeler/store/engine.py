"""How SQLite is opened: one connection, every pragma that durability rests on, transactions begun by us."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

BUSY_MS = 5_000
"""Milliseconds a statement waits for another process before it gives up."""
_DURABLE = (
    # From PERSIST to DELETE takes away a journal in which a process that was killed had written nothing yet: nobody
    # need roll it back, and without this it would lie there until the next write.
    "PRAGMA journal_mode = PERSIST",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
)
_READING = ("PRAGMA query_only = ON", "PRAGMA foreign_keys = ON")
_ALWAYS = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
WRITES = "labeler_writes"
"""Execution option: this transaction takes the write lock when it begins, not at its first write."""


def engine_for(path: Path, *, writes: bool, foreign_keys: bool = True) -> Engine:
    """An engine of exactly one connection to the file, which must exist."""

    def connect() -> sqlite3.Connection:
        connection = open_file(path, writes=writes)
        if not foreign_keys:
            connection.execute("PRAGMA foreign_keys = OFF")
        return connection

    # One connection for all threads: a second handle in this process would drop SQLite's locks when it closes.
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def open_file(path: Path, *, writes: bool) -> sqlite3.Connection:
    """A bare connection with the pragmas set. The driver begins no transaction of its own (isolation level None):

    on Python 3.11 it would not roll back DDL.
    """
    mode = "rw" if writes else "ro"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in (*_ALWAYS, *(_DURABLE if writes else _READING)):
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
