"""The counts as tables of text, for a spreadsheet, the clipboard or a document: one for window and terminal."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from labeler.app.counts import Counts, LabelerCounts
from labeler.domain.names import shown
from labeler.formats import markdown
from labeler.formats.cells import TableWriter, guarded

Cell = str | int | float | None
"""None: there is nothing to say, which is not 0."""

_LABELERS = ("labeler", "images finished", "of", "in", "boxes", "none", "skipped", "open", "median seconds", "of-rate")
_CONCEPTS = ("concept", "of", "in", "absent", "unclear", "boxes")
_DAYS = ("day", "labeler", "of", "in", "boxes")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsTable:
    """Rows under a header. Seconds have one decimal; an of-rate is of / (of + in), 0 to 1, with three."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def labeler_table(counts: Counts, order: Sequence[LabelerCounts] | None = None) -> CountsTable:
    """A row for each labeler, in `order` or as the project has them, and everyone together last."""
    rows = (*(counts.labelers if order is None else order), counts.total)
    return CountsTable(header=_LABELERS, rows=tuple(_labeler_row(counted) for counted in rows))


def concept_table(counts: Counts) -> CountsTable:
    """A row for each concept, in the order of the taxonomy."""
    rows = (
        (name, each.of, each.in_, each.absent, each.unclear, each.boxes) for name, each in counts.concepts.items()
    )
    return CountsTable(header=_CONCEPTS, rows=tuple(rows))


def day_table(counts: Counts) -> CountsTable:
    """A row for each day and labeler on which something was labeled."""
    rows = ((each.day, each.labeler, each.amounts.of, each.amounts.in_, each.amounts.boxes) for each in counts.days)
    return CountsTable(header=_DAYS, rows=tuple(rows))


def csv_text(table: CountsTable) -> str:
    """The table as CSV, lines ended by a line feed; no name in it is a formula to a spreadsheet."""
    file = io.StringIO()
    writer = TableWriter(file, table.header)
    for row in table.rows:
        writer.row(_guarded(row))
    return file.getvalue()


def tabbed_text(table: CountsTable) -> str:
    """The table for the clipboard: cells parted by tabs, safe to paste into a spreadsheet."""
    file = io.StringIO()
    writer = csv.writer(file, dialect="excel-tab", lineterminator="\n")
    writer.writerow(table.header)
    writer.writerows(_guarded(row) for row in table.rows)
    return file.getvalue()


def markdown_text(table: CountsTable) -> str:
    """The table in Markdown; names in it are text, whatever they hold."""
    rows = ([cell if isinstance(cell, int) else markdown.plain(_text(cell)) for cell in row] for row in table.rows)
    return markdown.table(table.header, rows)


def _labeler_row(counted: LabelerCounts) -> tuple[Cell, ...]:
    seconds, rate = counted.median_seconds, counted.of_rate.rate if counted.of_rate else None
    return (
        counted.labeler,
        counted.answers,
        counted.amounts.of,
        counted.amounts.in_,
        counted.amounts.boxes,
        counted.none,
        counted.skipped,
        counted.open,
        None if seconds is None else round(seconds, 1),
        None if rate is None else round(rate, 3),
    )


def _guarded(row: Iterable[Cell]) -> list[str]:
    return [guarded(shown(cell)) if isinstance(cell, str) else _text(cell) for cell in row]


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
