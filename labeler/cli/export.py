"""labeler export: what was said, for whoever trains on it."""

import csv
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say, say_json, watched
from labeler.domain.names import shown

if TYPE_CHECKING:
    from labeler.app.exporting import ExportOutcome

Format = Literal["coco", "folders", "csv"]


def export(
    project: ProjectFile,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder.")],
    format: Annotated[Format, typer.Option("--format", help="What is written.")],
    concepts: Annotated[
        str | None, typer.Option("--concepts", metavar="A,B", help="Only these concepts, parted by commas.")
    ] = None,
    layout: Annotated[
        Literal["split", "flat"], typer.Option("--layout", help="folders: train and val apart, or no splits.")
    ] = "split",
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="folders: even if a class is missing from one split.")
    ] = False,
    subjects: Annotated[
        Literal["boxed", "full-frame"],
        typer.Option("--subjects", help="coco: a subject without a box gets one round the whole image."),
    ] = "boxed",
    json: Json = False,
) -> None:
    """Export finished answers. What stays out is listed, and why."""
    from labeler.app.exporting import ExportOptions, check_export_folder, plan_export, write_export
    from labeler.app.reading import open_to_read

    options = ExportOptions(
        concepts=None if concepts is None else _names(concepts),
        layout=layout,
        allow_missing=allow_missing,
        subjects=subjects,
    )
    check_export_folder(folder)
    with (
        closing(open_to_read(project)) as opened,
        watched() as watch,
        plan_export(opened, format, options, watch=watch) as planned,
    ):
        outcome = write_export(planned, folder, watch=watch)
        notes = planned.plan.notes
    if json:
        say_json(_document(outcome))
    else:
        _tell(outcome, notes)


def _names(text: str) -> tuple[str, ...]:
    """The names in a list parted by commas; one that holds a comma stands in double quotes, as in CSV."""
    try:
        (row,) = csv.reader([text], skipinitialspace=True, strict=True)
    except (csv.Error, ValueError) as error:
        raise typer.BadParameter(f"this is no list of names: {text}", param_hint="--concepts") from error
    return tuple(name for name in row if name.strip())


def _document(outcome: "ExportOutcome") -> dict[str, object]:
    return {
        "images": outcome.images,
        "boxes": outcome.boxes,
        "labels": outcome.labels,
        "left_out": [{"why": row.why, "images": row.images} for row in outcome.left_out],
        "folder": shown(str(outcome.folder)),
    }


def _tell(outcome: "ExportOutcome", notes: tuple[str, ...]) -> None:
    say(f"{outcome.images} images, {outcome.boxes} boxes, {outcome.labels} labels in {outcome.folder}")
    if outcome.left_out:
        say("left out:")
    for row in outcome.left_out:
        mend = f" ({row.mend})" if row.mend else ""
        say(f"  {row.images} images: {row.why}{mend}")
    for note in notes:
        say(note)
