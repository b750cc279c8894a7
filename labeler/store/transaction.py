"""The only door through which rows are read and changed: a row and its digest go through it together."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Executable,
    RowMapping,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as upsert

from labeler.store.digests import row_digest
from labeler.store.schema import SEALED, row_digests

_SEALED = frozenset(table.name for table in SEALED)


class Reader:
    """Rows of one moment, as mappings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, query: Executable) -> Sequence[RowMapping]:
        return self._connection.execute(query).mappings().all()

    def row(self, query: Executable) -> RowMapping | None:
        """The first row; None says that there is none."""
        return self._connection.execute(query).mappings().first()

    def value(self, query: Executable) -> Any:  # noqa: ANN401 - whoever asks knows what the column holds
        """The first column of the first row, or None."""
        return self._connection.execute(query).scalar()


class Transaction(Reader):
    """One act: all of it is kept, or nothing."""

    def insert(self, table: Table, **values: Any) -> int:
        """A new row with its digest; its id."""
        row_id = int(self._connection.execute(insert(table), values).lastrowid)
        # A row that was given whole need not be read back for its digest.
        is_whole = len(values) == len(table.columns) - 1
        self._seal(table, row_id, {"id": row_id, **values} if is_whole else None)
        return row_id

    def update(self, table: Table, row_id: int, **values: Any) -> None:
        self._connection.execute(_update(table), {"its_id": row_id, **values})
        self._seal(table, row_id, None)

    def delete(self, table: Table, row_id: int) -> None:
        self._connection.execute(_delete(table), {"its_id": row_id})
        if table.name in _SEALED:
            self._connection.execute(_UNSEAL, {"its_table": table.name, "its_id": row_id})

    def add_to(self, table: Table, *, key: Mapping[str, Any], amounts: Mapping[str, int]) -> None:
        """Adds to the row of a tally with this key; a row that comes to nothing goes."""
        self._connection.execute(_addition(table, tuple(key), tuple(amounts)), {**key, **amounts})
        if min(amounts.values()) < 0:
            its_key = [table.c[name] == value for name, value in key.items()]
            is_nothing = [table.c[name] == 0 for name in amounts]
            self._connection.execute(delete(table).where(*its_key, *is_nothing))

    def _seal(self, table: Table, row_id: int, row: Mapping[str, Any] | None) -> None:
        if table.name not in _SEALED:
            return
        if row is None:
            row = dict(self._connection.execute(_select(table), {"its_id": row_id}).mappings().one())
        digest = row_digest(table, row)
        self._connection.execute(_SEAL, {"table_name": table.name, "row_id": row_id, "digest": digest})


# Statements are built once: building one costs more than running it.


@cache
def _select(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == bindparam("its_id"))


@cache
def _update(table: Table) -> Update:
    return update(table).where(table.c.id == bindparam("its_id"))


@cache
def _delete(table: Table) -> Delete:
    return delete(table).where(table.c.id == bindparam("its_id"))


@cache
def _addition(table: Table, key: tuple[str, ...], amounts: tuple[str, ...]) -> Insert:
    statement = upsert(table)
    raised = {name: table.c[name] + statement.excluded[name] for name in amounts}
    return statement.on_conflict_do_update(index_elements=list(key), set_=raised)


def _sealing() -> Insert:
    statement = upsert(row_digests)
    return statement.on_conflict_do_update(
        index_elements=["table_name", "row_id"], set_={"digest": statement.excluded.digest}
    )


_SEAL = _sealing()
_UNSEAL = delete(row_digests).where(
    row_digests.c.table_name == bindparam("its_table"), row_digests.c.row_id == bindparam("its_id")
)
