"""The digest of a row: what shows, without trusting SQLite, that a stored value has changed."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from sqlalchemy import REAL, Table

Stored = int | float | str | bytes | None
"""What a column can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What the digests of a table's rows are made over: its name, and its columns in the order of their names."""

    table: str
    columns: tuple[tuple[str, bool], ...]
    """Each with whether it is REAL, in which a whole number is a float."""

    @classmethod
    def of(cls, table: str, columns: Iterable[tuple[str, bool]]) -> Self:
        return cls(table=table, columns=tuple(sorted(columns)))

    def digest(self, row: Mapping[str, Any]) -> str:
        """Hex BLAKE2b (16 bytes) over the table's name and every column with its value."""
        cells = [(name, _plain(row[name], is_real=is_real)) for name, is_real in self.columns]
        told = json.dumps([self.table, cells], ensure_ascii=False, separators=(",", ":"))
        return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@cache
def shape_of(table: Table) -> Shape:
    return Shape.of(table.name, ((column.name, isinstance(column.type, REAL)) for column in table.columns))


def row_digest(table: Table, row: Mapping[str, Any]) -> str:
    return shape_of(table).digest(row)


def _plain(value: Stored, *, is_real: bool) -> Stored | dict[str, str]:
    """A value as SQLite gives it back, in JSON: a whole number in a REAL column is a float, bytes are hex."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    # 0.0 is added because SQLite gives a minus zero back as a plain one.
    return float(value) + 0.0 if is_real and isinstance(value, int | float) else value
