"""labeler import: labels from elsewhere, in any format that can be read."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from labeler.cli.bring_in_options import BringInOptions
from labeler.cli.bring_in_told import document, tell, tell_rows
from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say_json, watched
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from labeler.app.bringing_in import ImportReport


Relation = Annotated[
    Literal["in"] | None,
    typer.Option("--relation", help="Boxes are where a concept is in the image: answers, no questions."),
]
Labeler = Annotated[
    str | None, typer.Option("--labeler", metavar="NAME", help="Whose answers they become; made where unknown.")
]
Coords = Annotated[
    Literal["upright", "stored"] | None,
    typer.Option("--coords", help="Whether boxes are in upright pixels or as files are stored."),
]


def bring_in(
    project: ProjectFile,
    file: Annotated[Path, typer.Argument(metavar="FILE|FOLDER", help="What to take in.")],
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="FORMAT", help="What it is (`labeler formats` lists them); else it is found."),
    ] = None,
    add: Annotated[bool, typer.Option("--add", help="Add images that are not in the project yet first.")] = False,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="NAME", help="Where added images are from; the folder's name."),
    ] = None,
    map: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="CLASS=CONCEPT", help="The class is this concept; may be repeated."),
    ] = None,
    skip_unknown: Annotated[
        bool,
        typer.Option("--skip-unknown", help="Leave out classes that are no concepts, and images not in the project."),
    ] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Leave out boxes that cannot be.")] = False,
    relation: Relation = None,
    labeler: Labeler = None,
    coords: Coords = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come in, and write nothing.")] = False,
    json: Json = False,
) -> None:
    """Take in labels: all of them, or none. What says neither of nor in comes in as claims that wait to be answered."""
    options = BringInOptions(
        add=add,
        source=source,
        renames=tuple(map or ()),
        skip_unknown=skip_unknown,
        skip_bad=skip_bad,
        relation=relation,
        labeler=labeler,
        coords=coords,
        dry_run=dry_run,
        json=json,
    )
    chosen = _format(file, format)
    options.check(chosen)
    report = _run(project, file, chosen, options)
    if json:
        say_json(document(report, dry_run=dry_run))
    elif chosen == "csv":
        tell_rows(report, options)
    else:
        tell(report, options)


def _format(file: Path, format: str | None) -> str:
    """The format that was said, or that the path seems to be of."""
    from labeler.app.bringing_in import fitting_format, import_formats

    known = [each.name for each in import_formats()]
    if format is None and not file.exists():
        raise AppError(
            "there is nothing here", where=shown(str(file)), safe="Nothing was taken in.", todo="Look at its name"
        )
    chosen = fitting_format(file) if format is None else format
    if chosen is None:
        raise AppError(
            "no format fits what is here",
            where=shown(str(file)),
            safe="Nothing was taken in.",
            todo=Phrase("Say what it is with --format; there are {known}", known=", ".join(known)),
        )
    if chosen not in known:
        raise typer.BadParameter(f"there is no format “{chosen}”; there are {', '.join(known)}", param_hint="--format")
    return chosen


def _run(project: Path, file: Path, format: str, options: BringInOptions) -> "ImportReport":
    from labeler.app.bringing_in import bring_in, look, plan_import
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project) if options.dry_run else open_project(project)) as opened, watched() as watch:
        looked = look(opened, file, format=format, watch=watch)
        act = plan_import if options.dry_run else bring_in
        return act(opened, looked, options.choices(looked), watch=watch)
