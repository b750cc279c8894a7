"""How a command speaks: what it found on stdout, what is in the way on stderr, and how far it is while it works."""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from labeler.domain.names import shown

if TYPE_CHECKING:
    from labeler.app.watch import Watch

Cell = str | int | float


def say(text: str) -> None:
    """One line on stdout; characters that could play tricks on a terminal are shown as escapes."""
    _write(f"{shown(text)}\n")


def say_as_it_is(text: str) -> None:
    """Text on stdout that is already fit for it."""
    _write(text)


def say_list(lines: Sequence[str], *, most: int | None = None) -> None:
    """What belongs to the line before; of more than `most`, how many more there are."""
    for line in lines[:most]:
        say(f"  {line}")
    if most is not None and len(lines) > most:
        say(f"  and {len(lines) - most} more")


def counted(count: int, one: str, several: str) -> str:
    """A number with its word."""
    return f"{count} {one if count == 1 else several}"


def say_json(document: object) -> None:
    """The one JSON document of a command. ASCII, so that it is the same in every encoding."""
    _write(f"{json.dumps(document, indent=2, allow_nan=False)}\n")


def say_table(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """A table on stdout, as wide as it needs to be: a line that a terminal wraps says more than one that was cut."""
    # Rich takes longer to import than most commands take to run.
    from rich import box
    from rich.console import Console
    from rich.measure import Measurement
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for name, cells in zip(header, zip(*rows, strict=True) if rows else [()] * len(header), strict=True):
        is_text = not cells or any(isinstance(cell, str) for cell in cells)
        table.add_column(Text(name), justify="left" if is_text else "right")
    for row in rows:
        # Text, not str: a name is never markup.
        table.add_row(*(Text(shown(_cell(cell))) for cell in row))
    console = Console(file=sys.stdout, highlight=False)
    # A column without a head or a cell is measured as nothing, and takes its margin from the others.
    console.width = Measurement.get(console, console.options.update(max_width=10_000), table).maximum + len(
        table.columns
    )
    with console.capture() as capture:
        console.print(table)
    _write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def complain(text: str) -> None:
    """One line on stderr."""
    print(f"labeler: {shown(' '.join(text.split()))}", file=sys.stderr)


@contextmanager
def watched() -> Iterator["Watch"]:
    """A watch for a job; where stderr is a terminal, it shows there how far the job is."""
    from labeler.app.watch import Watch

    if not sys.stderr.isatty():
        yield Watch()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        class ShownWatch(Watch):
            """Tells the terminal what it is told."""

            def report(self, *, done: int, total: int = 0, doing: str = "") -> None:
                bar.update(task, completed=done, total=total or None, description=shown(doing))
                super().report(done=done, total=total, doing=doing)

        yield ShownWatch()


def _cell(cell: Cell) -> str:
    return f"{cell:.1f}" if isinstance(cell, float) else str(cell)


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads along has seen enough. What is still to be said goes nowhere, also when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
