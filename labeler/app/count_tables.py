"""The counts as tables that can be shown, copied and saved: by labeler, by concept, by day."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from labeler.app.counts import Counts, LabelerCounts
from labeler.domain.moments import to_the_minute
from labeler.formats import markdown
from labeler.formats.cells import TableWriter, guarded

Cell = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class CountTable:
    """Rows under a header, and the row that adds them up, if any; texts are as people wrote them."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None

    @property
    def rows_and_total(self) -> tuple[tuple[Cell, ...], ...]:
        return self.rows if self.total is None else (*self.rows, self.total)


def by_labeler(counts: Counts) -> CountTable:
    """A row a labeler, and one for all of them where there are several.

    Where something came in from elsewhere, each row ends with when that last was.
    """
    came_in = any(each.handed_in_at for each in counts.labelers)
    total = _labeler_row(counts.total, came_in=came_in) if len(counts.labelers) > 1 else None
    header = (
        *("labeler", "role", "answers", "of", "in", "boxes", "absent", "unclear"),
        *("none", "skipped", "open", "active s"),
        *(("last handed in",) if came_in else ()),
    )
    rows = tuple(_labeler_row(each, came_in=came_in) for each in counts.labelers)
    return CountTable(header=header, rows=rows, total=total)


def by_concept(counts: Counts) -> CountTable:
    """A row a concept, of all labelers together."""
    rows = (
        (name, amounts.of, amounts.in_, amounts.boxes, amounts.absent, amounts.unclear)
        for name, amounts in counts.concepts.items()
    )
    return CountTable(header=("concept", "of", "in", "boxes", "absent", "unclear"), rows=tuple(rows))


def by_day(counts: Counts) -> CountTable:
    """A row a day and labeler."""
    rows = ((day.day, day.labeler, day.amounts.of, day.amounts.in_, day.amounts.boxes) for day in counts.days)
    return CountTable(header=("day", "labeler", "of", "in", "boxes"), rows=tuple(rows))


TABLES: Mapping[str, Callable[[Counts], CountTable]] = {
    "labeler": by_labeler,
    "concept": by_concept,
    "day": by_day,
}


def csv_text(table: CountTable) -> str:
    """The table as CSV. No cell is a formula to a spreadsheet, and there is no total: whoever reads it adds up."""
    file = io.StringIO()
    writer = TableWriter(file, table.header)
    for row in table.rows:
        writer.row(guarded(cell) if isinstance(cell, str) else str(cell) for cell in row)
    return file.getvalue()


def tabbed_text(table: CountTable) -> str:
    """The table for the clipboard, cells parted by tabs: no cell is a formula where it is pasted into a spreadsheet."""
    rows = ((guarded(cell) if isinstance(cell, str) else str(cell) for cell in row) for row in table.rows_and_total)
    # A tab or a line's end inside a name would part it in two.
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in (table.header, *rows))
    return "".join(f"{line}\n" for line in lines)


def markdown_text(table: CountTable) -> str:
    """The table as Markdown in which no name is markup."""
    rows = (
        [cell if isinstance(cell, int) else markdown.plain(str(cell)) for cell in row] for row in table.rows_and_total
    )
    return markdown.table(table.header, rows)


def _labeler_row(counted: LabelerCounts, *, came_in: bool) -> tuple[Cell, ...]:
    amounts = counted.amounts
    said = (amounts.of, amounts.in_, amounts.boxes, amounts.absent, amounts.unclear)
    rest = (counted.none, counted.skipped, counted.open, counted.active_ms / 1000)
    last = (to_the_minute(counted.handed_in_at or ""),) if came_in else ()
    return (counted.labeler, counted.role, counted.answers, *said, *rest, *last)
