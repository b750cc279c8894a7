"""The digests of all rows at once: held against the rows, and made anew after a migration."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from labeler.domain.phrase import Phrase
from labeler.store.digests import Shape, shape_of
from labeler.store.schema import SEALED, vectors
from labeler.store.transaction import Reader, Transaction

# Joined instead of looked up one by one, and never all in memory: a project has millions of rows.
_WITH_DIGESTS = """
SELECT sealed.*, row_digests.digest AS "its digest" FROM {table} AS sealed
LEFT JOIN row_digests ON row_digests.table_name = '{table}' AND row_digests.row_id = sealed.id
ORDER BY sealed.id
"""
_GONE = """
SELECT row_id FROM row_digests WHERE table_name = '{table}' AND row_id NOT IN (SELECT id FROM {table}) ORDER BY row_id
"""
_OF_NO_TABLE = "SELECT id FROM row_digests WHERE table_name NOT IN ({tables}) ORDER BY id"
_SEAL = "INSERT INTO row_digests (table_name, row_id, digest) VALUES (?, ?, ?)"
_MAY_LACK_ITS_DIGEST = frozenset({vectors.name})
"""Sealed from 0.4 on; what is older there can be computed again from the images, and is nobody's work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A row that does not agree with its digest."""

    table: str
    id: int
    what: Phrase


def ours() -> tuple[Shape, ...]:
    """The sealed tables as this program makes them."""
    return tuple(shape_of(table) for table in SEALED)


def as_in_the_file(reader: Reader) -> tuple[Shape, ...]:
    """Those sealed tables that an older file has, with the columns that they have there."""
    found = []
    for table in SEALED:
        columns = [(name, kind == "REAL") for name, kind in reader.plain(_columns(table.name))]
        if columns:
            found.append(Shape.of(table.name, columns))
    return tuple(found)


def _columns(table: str) -> str:
    return f"SELECT name, type FROM pragma_table_info('{table}')"


def broken(reader: Reader, shapes: Iterable[Shape]) -> Iterator[Broken]:
    """Every row that is not as it was written, that we did not write, or that is gone."""
    shapes = tuple(shapes)
    for shape in shapes:
        for row in reader.each(_WITH_DIGESTS.format(table=shape.table)):
            if row["its digest"] is None:
                if shape.table not in _MAY_LACK_ITS_DIGEST:
                    yield Broken(table=shape.table, id=row["id"], what=Phrase("was not written by Labeler"))
            elif row["its digest"] != shape.digest(row):
                yield Broken(table=shape.table, id=row["id"], what=Phrase("has changed since it was written"))
        for (row_id,) in reader.plain(_GONE.format(table=shape.table)):
            yield Broken(table=shape.table, id=row_id, what=Phrase("is gone"))
    known = ", ".join(f"'{shape.table}'" for shape in shapes)
    for (row_id,) in reader.plain(_OF_NO_TABLE.format(tables=known)):
        yield Broken(table="row_digests", id=row_id, what=Phrase("belongs to no table of ours"))


def seal_all(transaction: Transaction) -> None:
    """Digests of all rows as they are now, in place of all there were."""
    transaction.run("DELETE FROM row_digests")
    for shape in ours():
        rows = transaction.each(f"SELECT * FROM {shape.table} ORDER BY id")
        transaction.run_many(_SEAL, ((shape.table, row["id"], shape.digest(row)) for row in rows))
