"""The digest of a row: what shows, without trusting SQLite, that a stored value has changed."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import REAL, Table

Stored = int | float | str | bytes | None
"""What a column can hold."""


def row_digest(table: Table, row: Mapping[str, Any]) -> str:
    """Hex BLAKE2b (16 bytes) over the table's name and every column and value, in the order of the columns' names."""
    cells = [(column.name, _plain(row[column.name], is_real=_is_real(column.type))) for column in table.columns]
    told = json.dumps([table.name, sorted(cells)], ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _is_real(kind: object) -> bool:
    return isinstance(kind, REAL)


def _plain(value: Stored, *, is_real: bool) -> Stored | dict[str, str]:
    """A value as SQLite gives it back, in JSON: a whole number in a REAL column is a float, bytes are hex."""
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    # 0.0 is added because SQLite gives a minus zero back as a plain one.
    return float(value) + 0.0 if is_real and isinstance(value, int | float) else value
