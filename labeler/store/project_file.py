"""A project file as a resource: made, opened, migrated, snapshot, closed."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store.engine import WRITES, engine_for
from labeler.store.faults import told
from labeler.store.header import Header, read_header
from labeler.store.lock import WriteLock
from labeler.store.network import refuse_network_share
from labeler.store.schema import SCHEMA_VERSION
from labeler.store.transaction import Reader, Transaction

_PAGES_A_STEP = 200
_PAUSE = 0.001
"""Seconds between two steps of a snapshot, in which an answer can be written."""


class ProjectFile:
    """One open project. Its one connection is shared by all threads of the process, one at a time."""

    def __init__(self, path: Path, *, writes: bool, lock: WriteLock | None) -> None:
        self.path = path
        self.writes = writes
        self._lock = lock
        self._one_at_a_time = threading.RLock()
        self._engine = engine_for(path, writes=writes)
        self._connection: Connection = self._engine.connect()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Rows of one moment."""
        with self._one_at_a_time, told(self.path), self._connection.begin():
            yield Reader(self._connection)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """One transaction, on disk when the block is left; left by an error, nothing has changed."""
        if not self.writes:
            raise AppError("this project is open to read only", where=shown(str(self.path)), safe="Nothing was changed")
        with self._one_at_a_time, told(self.path):
            self._connection.execution_options(**{WRITES: True})
            try:
                with self._connection.begin():
                    yield Transaction(self._connection)
            finally:
                self._connection.execution_options(**{WRITES: False})

    @contextmanager
    def at_once(self) -> Iterator[bool]:
        """Whether the file is free just now; if it is, it stays this thread's until the block is left."""
        is_free = self._one_at_a_time.acquire(blocking=False)
        try:
            yield is_free
        finally:
            if is_free:
                self._one_at_a_time.release()

    def snapshot(self, target: Path, *, progress: Callable[[float], None] = lambda share: None) -> None:
        """Copies this moment into `target` in short steps, on this connection, so that no answer waits long.

        The copy is for reading, and need not outlast a power cut: nothing waits for its disk. `progress` is told the
        share that is done, 0 to 1; what it raises ends the copy.
        """
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        copy = sqlite3.connect(target, isolation_level=None)
        copy.execute("PRAGMA synchronous = OFF")

        def between_steps(_status: int, remaining: int, total: int) -> None:
            # A step never falls into the middle of a transaction: the lock is let go only between steps.
            self._one_at_a_time.release()
            try:
                progress(1 - remaining / total if total else 1.0)
                time.sleep(_PAUSE)
            finally:
                self._one_at_a_time.acquire()

        try:
            with self._one_at_a_time:
                driver.backup(copy, pages=_PAGES_A_STEP, progress=between_steps)
        finally:
            copy.close()

    def close(self) -> None:
        with self._one_at_a_time:
            self._connection.close()
            self._engine.dispose()
            if self._lock is not None:
                self._lock.release()


def open_project_file(path: Path, *, writes: bool, now: str) -> ProjectFile:
    """The project at `path`, brought to this program's version first where it is older (a backup is kept).

    AppError where it is no project, is newer, lies on a network share, or is open to write elsewhere.
    """
    if not writes:
        _refuse_older(read_header(path), path)
        return _opened(path, writes=False, lock=None)
    refuse_network_share(path)
    lock = _locked(path, now=now)
    try:
        # Looked at under the lock: reading the file by another handle while this process has it open would drop
        # SQLite's own locks.
        header = read_header(path)
        if header.schema_version < SCHEMA_VERSION:
            # Alembic costs a quarter of a second to import: only older files pay for it.
            from labeler.store.migrate import migrate

            with told(path):
                migrate(path, from_version=header.schema_version, now=now)
        return _opened(path, writes=True, lock=lock)
    except BaseException:
        lock.release()
        raise


def _locked(path: Path, *, now: str) -> WriteLock:
    if not path.is_file():
        read_header(path)
    lock = WriteLock(path, since=now)
    with told(path):
        lock.take()
    return lock


def _refuse_older(header: Header, path: Path) -> None:
    if header.schema_version < SCHEMA_VERSION:
        raise AppError(
            Phrase("this project has the older file version {version}", version=header.schema_version),
            where=shown(str(path)),
            todo="Open it once with “labeler open”, which brings it up to date and keeps a backup",
        )


def _opened(path: Path, *, writes: bool, lock: WriteLock | None) -> ProjectFile:
    with told(path):
        file = ProjectFile(path, writes=writes, lock=lock)
        with file.reading():
            return file
