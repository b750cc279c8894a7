"""The only door through which rows are read and changed: a row and its digest go through it together."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping, Table, delete, insert, select, update
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
        row_id = int(self._connection.execute(insert(table).values(**values)).lastrowid)
        self._seal(table, row_id)
        return row_id

    def update(self, table: Table, row_id: int, **values: Any) -> None:
        self._connection.execute(update(table).where(table.c.id == row_id).values(**values))
        self._seal(table, row_id)

    def delete(self, table: Table, row_id: int) -> None:
        self._connection.execute(delete(table).where(table.c.id == row_id))
        if table.name in _SEALED:
            of_row = (row_digests.c.table_name == table.name) & (row_digests.c.row_id == row_id)
            self._connection.execute(delete(row_digests).where(of_row))

    def add_to(self, table: Table, *, key: Mapping[str, Any], amounts: Mapping[str, int]) -> None:
        """Adds to the row of a tally with this key; a row that comes to nothing goes."""
        statement = upsert(table).values(**key, **amounts)
        raised = {name: table.c[name] + statement.excluded[name] for name in amounts}
        self._connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=raised))
        is_key = [table.c[name] == value for name, value in key.items()]
        is_nothing = [table.c[name] == 0 for name in amounts]
        self._connection.execute(delete(table).where(*is_key, *is_nothing))

    def _seal(self, table: Table, row_id: int) -> None:
        if table.name not in _SEALED:
            return
        row = self.row(select(table).where(table.c.id == row_id))
        if row is None:
            raise LookupError(f"{table.name} has no row {row_id} to seal")
        digest = row_digest(table, dict(row))
        statement = upsert(row_digests).values(table_name=table.name, row_id=row_id, digest=digest)
        self._connection.execute(
            statement.on_conflict_do_update(index_elements=["table_name", "row_id"], set_={"digest": digest})
        )
