"""A project file as a resource: made, opened, migrated, snapshot, closed."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection

from labeler.domain.errors import AppError, OlderVersion
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store.create import remove_leftovers
from labeler.store.damage.strangers import damaged, refuse_strangers
from labeler.store.engine import WRITES, engine_for, open_file
from labeler.store.faults import told
from labeler.store.header import Header, read_header
from labeler.store.journal import journal_of, real_place, refuse_odd_journal
from labeler.store.keeping.copying import copy_of_a_moment
from labeler.store.keeping.totals import Totals, totals
from labeler.store.lock import WriteLock
from labeler.store.network import refuse_network_share
from labeler.store.schema import SCHEMA_VERSION
from labeler.store.transaction import Reader, Transaction


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
        with self._one_at_a_time, told(self.path, writing=False), self._connection.begin():
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

    def snapshot(
        self, target: Path, *, progress: Callable[[float], None] = lambda share: None, in_a_hurry: bool = False
    ) -> Totals:
        """Copies this moment into `target` in short steps, on this connection, so that no answer waits long.

        What the project held in all at that moment. The copy need not outlast a power cut: nothing waits for its disk.
        `progress` is told the share that is done, 0 to 1; what it raises ends the copy. In a hurry, nobody writes.
        """
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)

        def held() -> Totals:
            with self.reading() as reader:
                return totals(reader)

        return copy_of_a_moment(
            driver, target, turn=self._one_at_a_time, progress=progress, seen=held, in_a_hurry=in_a_hurry
        )

    def name_labeler(self, name: str) -> None:
        """Who is labeling in it, for whoever wants to open it meanwhile."""
        if self._lock is not None:
            self._lock.name_labeler(name)

    def close(self) -> None:
        with self._one_at_a_time:
            try:
                self._connection.close()
                self._engine.dispose()
            finally:
                if self._lock is not None:
                    self._lock.release()


def open_project_file(path: Path, *, writes: bool, now: str, of_any_schema: bool = False) -> ProjectFile:
    """The project at `path`, brought to this program's version first where it is older (a backup is kept).

    AppError where it is no project, is newer, holds what we do not define, lies on a network share, or is open to
    write elsewhere. To read, it can be opened `of_any_schema`: for whoever tells what is wrong with it.
    """
    path = real_place(path)
    if not writes:
        refuse_odd_journal(path)
        _refuse_older(read_header(path), path)
        if not of_any_schema:
            refuse_strangers(path, in_a_copy=False)
        return _opened(path, writes=False, lock=None)
    refuse_network_share(path)
    lock = _locked(path, now=now)
    try:
        # Looked at under the lock: reading the file by another handle while this process has it open would drop
        # SQLite's own locks.
        header = read_header(path)
        if header.odd is not None:
            raise damaged(header.odd, path)
        refuse_strangers(path, in_a_copy=True)
        if journal_of(path).exists():
            # A writer that was killed may have left the header of a version that is now taken back.
            _take_back_what_was_begun(path)
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
    if not _is_file(path):
        read_header(path)
    lock = WriteLock(path, since=now)
    with told(path):
        lock.take()
    with suppress(OSError):
        # Of a creation that was killed when the project had its name already.
        remove_leftovers(path)
    return lock


def _is_file(path: Path) -> bool:
    with suppress(OSError):
        return path.is_file()
    return False


def _take_back_what_was_begun(path: Path) -> None:
    with told(path), closing(open_file(path, writes=True)) as connection:
        connection.execute("PRAGMA user_version").fetchall()


def _refuse_older(header: Header, path: Path) -> None:
    if header.schema_version < SCHEMA_VERSION:
        raise OlderVersion(
            Phrase("this project has the older file version {version}", version=header.schema_version),
            where=shown(str(path)),
            todo="Open it once with “labeler open”, which brings it up to date and keeps a backup",
        )


def _opened(path: Path, *, writes: bool, lock: WriteLock | None) -> ProjectFile:
    with told(path):
        file = ProjectFile(path, writes=writes, lock=lock)
        try:
            with file.reading() as reader:
                # Looks into the header, and whether something that was begun bars the way.
                reader.plain("PRAGMA schema_version")
        except BaseException:
            file.close()
            raise
        return file
