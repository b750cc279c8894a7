"""The only door through which rows are read and changed: a row and its digest go through it together."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, overload

from sqlalchemy import (
    Connection,
    Executable,
    RowMapping,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DBAPIError

from labeler.store.digests import row_digest
from labeler.store.prepared import DIALECT, Prepared
from labeler.store.schema import SEALED, row_digests

Row = Mapping[str, Any] | RowMapping
"""Values by the names of their columns."""
_SEALED = frozenset(table.name for table in SEALED)


class Reader:
    """Rows of one moment, as mappings.

    A `Prepared` query is told its values by name and goes to the driver as it is: what SQLAlchemy does around each
    statement costs more than all of SQLite's work for an answer.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        self._driver = driver

    @overload
    def rows(self, query: Prepared, **values: Any) -> Sequence[Mapping[str, Any]]: ...
    @overload
    def rows(self, query: Executable) -> Sequence[RowMapping]: ...
    def rows(self, query: Executable | Prepared, **values: Any) -> Sequence[Row]:
        if isinstance(query, Prepared):
            return list(_mappings(self._run(query, values)))
        return self._connection.execute(query).mappings().all()

    @overload
    def row(self, query: Prepared, **values: Any) -> Mapping[str, Any] | None: ...
    @overload
    def row(self, query: Executable) -> RowMapping | None: ...
    def row(self, query: Executable | Prepared, **values: Any) -> Row | None:
        """The first row; None says that there is none."""
        if isinstance(query, Prepared):
            return next(_mappings(self._run(query, values)), None)
        return self._connection.execute(query).mappings().first()

    def value(self, query: Executable | Prepared, **values: Any) -> Any:  # noqa: ANN401 - whoever asks knows its type
        """The first column of the first row, or None."""
        if isinstance(query, Prepared):
            return next((next(iter(row.values())) for row in _mappings(self._run(query, values))), None)
        return self._connection.execute(query).scalar()

    def plain(self, sql: str, values: Sequence[Any] = ()) -> Sequence[Sequence[Any]]:
        """The rows of a statement in plain SQL, as tuples."""
        try:
            return self._execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise _told(error, sql) from error

    def each(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Mapping[str, Any]]:
        """The rows of a statement in plain SQL one by one, never all of them in memory."""
        return _mappings(self._execute(sql, values))

    def _run(self, query: Prepared, values: Mapping[str, Any]) -> sqlite3.Cursor:
        return self._execute(query.sql, query.values(values))

    def _execute(self, sql: str, values: Sequence[Any]) -> sqlite3.Cursor:
        try:
            return self._driver.execute(sql, values)
        except sqlite3.Error as error:
            raise _told(error, sql) from error


class Transaction(Reader):
    """One act: all of it is kept, or nothing."""

    def insert(self, table: Table, **values: Any) -> int:
        """A new row with its digest; its id."""
        row_id = self._run(_insert(table, tuple(values)), values).lastrowid
        assert row_id is not None
        # A row that was given whole need not be read back for its digest.
        is_whole = len(values) == len(table.columns) - 1
        self._seal(table, row_id, {"id": row_id, **values} if is_whole else None)
        return row_id

    def update(self, table: Table, row_id: int, **values: Any) -> None:
        self._run(_update(table, tuple(values)), {"its_id": row_id, **values})
        self._seal(table, row_id, None)

    def delete(self, table: Table, row_id: int) -> None:
        self._run(_delete(table), {"its_id": row_id})
        if table.name in _SEALED:
            self._run(_UNSEAL, {"its_table": table.name, "its_id": row_id})

    def add_to(self, table: Table, *, key: Mapping[str, Any], amounts: Mapping[str, int]) -> None:
        """Adds to the row of a tally with this key; a row that comes to nothing goes."""
        row_id, *now = self._run(_addition(table, tuple(key), tuple(amounts)), {**key, **amounts}).fetchone()
        if not any(now):
            self._run(_delete(table), {"its_id": row_id})

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """A statement in plain SQL over rows that have no digests, or whose digests are made anew afterwards."""
        self._execute(sql, values)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """The same statement for many rows, which are not held in memory; how many rows it changed."""
        try:
            return self._driver.executemany(sql, rows).rowcount
        except sqlite3.Error as error:
            raise _told(error, sql) from error

    def _seal(self, table: Table, row_id: int, row: Mapping[str, Any] | None) -> None:
        if table.name not in _SEALED:
            return
        if row is None:
            row = next(_mappings(self._run(_select(table), {"its_id": row_id})))
        digest = row_digest(table, row)
        self._run(_SEAL, {"table_name": table.name, "row_id": row_id, "digest": digest})


def _mappings(cursor: sqlite3.Cursor) -> Iterator[Mapping[str, Any]]:
    names = [column[0] for column in cursor.description]
    try:
        for row in cursor:
            yield dict(zip(names, row, strict=True))
    except sqlite3.Error as error:
        raise _told(error) from error


def _told(error: sqlite3.Error, sql: str = "") -> BaseException:
    """As SQLAlchemy tells it: nobody need know which way a statement went."""
    return DBAPIError.instance(sql, None, error, sqlite3.Error, dialect=DIALECT)


@cache
def _insert(table: Table, columns: tuple[str, ...]) -> Prepared:
    return Prepared(insert(table), columns=columns)


@cache
def _select(table: Table) -> Prepared:
    return Prepared(select(table).where(table.c.id == bindparam("its_id")))


@cache
def _update(table: Table, columns: tuple[str, ...]) -> Prepared:
    return Prepared(update(table).where(table.c.id == bindparam("its_id")), columns=columns)


@cache
def _delete(table: Table) -> Prepared:
    return Prepared(delete(table).where(table.c.id == bindparam("its_id")))


@cache
def _addition(table: Table, key: tuple[str, ...], amounts: tuple[str, ...]) -> Prepared:
    statement = upsert(table)
    raised = {name: table.c[name] + statement.excluded[name] for name in amounts}
    statement = statement.on_conflict_do_update(index_elements=list(key), set_=raised)
    told = statement.returning(table.c.id, *(table.c[name] for name in amounts))
    return Prepared(told, columns=[*key, *amounts])


def _sealing() -> Prepared:
    statement = upsert(row_digests)
    statement = statement.on_conflict_do_update(
        index_elements=["table_name", "row_id"], set_={"digest": statement.excluded.digest}
    )
    return Prepared(statement, columns=["table_name", "row_id", "digest"])


_SEAL = _sealing()
_UNSEAL = Prepared(
    delete(row_digests).where(
        row_digests.c.table_name == bindparam("its_table"), row_digests.c.row_id == bindparam("its_id")
    )
)
