"""What a project holds in all, told in a moment however large it is: by it, a copy is held against the original."""

from collections.abc import Mapping
from dataclasses import dataclass

from labeler.store.schema import SEALED, answer_tallies, image_tallies, pace_tallies, tallies
from labeler.store.transaction import Reader

_TALLIED = {
    tallies.name: ("labels", "boxes"),
    answer_tallies.name: ("answers", "none", "active_ms"),
    image_tallies.name: ("images",),
    pace_tallies.name: ("answers",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The number of the last row of each table, and the sums of all tallies."""

    last: Mapping[str, int]
    sums: Mapping[str, int]


def totals(reader: Reader) -> Totals:
    """No table of millions is read for it: the highest id is at the end of a table, and tallies have few rows."""
    last = {table.name: reader.plain(f"SELECT ifnull(max(id), 0) FROM {table.name}")[0][0] for table in SEALED}
    sums = {
        f"{table}.{column}": reader.plain(f"SELECT ifnull(sum({column}), 0) FROM {table}")[0][0]
        for table, columns in _TALLIED.items()
        for column in columns
    }
    return Totals(last=last, sums=sums)
