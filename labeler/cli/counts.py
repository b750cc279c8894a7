"""labeler counts: how much of what was said, by whom, and how far the images are."""

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say, say_as_it_is, say_json, say_table

if TYPE_CHECKING:
    from labeler.app.counts import Counts

By = Literal["labeler", "concept", "day"]
Format = Literal["table", "csv", "markdown"]


def counts(
    project: ProjectFile,
    by: Annotated[By, typer.Option("--by", help="What each row is about.")] = "labeler",
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="Only from this day on (2026-11-30).")] = "",
    format: Annotated[Format, typer.Option("--format", help="How they are printed.")] = "table",
    json: Json = False,
) -> None:
    """Count finished answers, their labels and boxes."""
    from labeler.app.counts import as_json, count
    from labeler.app.reading import open_to_read

    day = _day(since)
    with closing(open_to_read(project)) as opened:
        counted = count(opened, since=day)
    if json:
        say_json(as_json(counted, with_days=by == "day"))
    else:
        show_counts(counted, by, format)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise typer.BadParameter(f"“{text}” is no day; one is written 2026-11-30", param_hint="--since") from None


def show_counts(counted: "Counts", by: By, format: Format) -> None:
    """The counts on stdout, and how far the images are."""
    from labeler.app.count_tables import TABLES, csv_text, markdown_text

    table = TABLES[by](counted)
    if format == "csv":
        say_as_it_is(csv_text(table))
        return
    if format == "markdown":
        say_as_it_is(markdown_text(table) + "\n")
    else:
        say_table(table.header, table.rows_and_total)
    total, *parts = (f"{number} {name}" for name, number in counted.images.items())
    say(f"images: {total}: {', '.join(parts)}")
