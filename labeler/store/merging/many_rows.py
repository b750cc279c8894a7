"""Rows by the hundred thousand: in one go, each with its digest."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from sqlalchemy import Table

from labeler.store.digests import shape_of
from labeler.store.merging.quick_json import dumped
from labeler.store.transaction import Transaction

DIGEST_BYTES = 16
_SEAL = "INSERT INTO row_digests (table_name, row_id, digest) VALUES (?, ?, ?)"


class ManyRows:
    """New rows of one sealed table, held until they are written. Nobody else adds to the table while some are held."""

    def __init__(self, transaction: Transaction, table: Table) -> None:
        self._transaction = transaction
        # A plain text: what SQLAlchemy makes of names, the driver asks six hundred thousand times how to take it.
        self._name = str(table.name)
        self._shape = shape_of(table)
        # Fractions have more than one way to be written: rows with some are left to those who wrote them first.
        self._is_plain = not any(is_real for _, is_real in self._shape.columns)
        self._columns = tuple(str(column.name) for column in table.columns)
        self._sorted = sorted(self._columns)
        marks = ", ".join("?" for _ in self._columns)
        names = ", ".join(f'"{name}"' for name in self._columns)
        self._add = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"
        self._held: list[Mapping[str, Any]] = []
        self._next = 0

    def add(self, **values: Any) -> int:
        """The id that the row will have; every other column is given."""
        if not self._held:
            self._next = int(self._transaction.plain(f"SELECT ifnull(max(id), 0) + 1 FROM {self._name}")[0][0])
        row_id = self._next
        self._next += 1
        self._held.append({"id": row_id, **values})
        return row_id

    def write(self) -> None:
        """All that is held; those that others refer to are written first, by whoever holds both."""
        held, self._held = self._held, []
        self._transaction.run_many(self._add, ([row[name] for name in self._columns] for row in held))
        self._transaction.run_many(_SEAL, ((self._name, row["id"], self._digest(row)) for row in held))

    def _digest(self, row: Mapping[str, Any]) -> str:
        if not self._is_plain:
            return self._shape.digest(row)
        cells = [(name, row[name]) for name in self._sorted]
        return blake2b(dumped([self._name, cells]), digest_size=DIGEST_BYTES).hexdigest()
