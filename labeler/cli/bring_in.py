"""labeler import: labels from a file, or from a folder of classes."""

from contextlib import closing
from pathlib import Path
from typing import Annotated, Literal

import typer

from labeler.cli.bring_in_folders import FolderOptions, import_folders
from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say, say_json, watched


def bring_in(
    project: ProjectFile,
    file: Annotated[Path, typer.Argument(metavar="FILE|FOLDER", help="What to take in.")],
    format: Annotated[Literal["csv", "folders"], typer.Option("--format", help="What kind of file or folder it is.")],
    add: Annotated[
        bool, typer.Option("--add", help="folders: add images that are not in the project yet first.")
    ] = False,
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="NAME", help="folders: where added images are from; the folder's name."),
    ] = None,
    map: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="CLASS=CONCEPT", help="folders: the class is this concept; may be repeated."),
    ] = None,
    skip_unknown: Annotated[
        bool, typer.Option("--skip-unknown", help="folders: leave out classes that are no concepts.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="folders: say what would come in, and write nothing.")] = (
        False
    ),
    json: Json = False,
) -> None:
    """Take in labels: all of them, or none. Class folders come in as claims that wait to be answered."""
    options = FolderOptions(
        add=add, source=source, renames=tuple(map or ()), skip_unknown=skip_unknown, dry_run=dry_run, json=json
    )
    if format == "folders":
        options.check()
        import_folders(project, file, options)
        return
    options.check_unused()
    _import_csv(project, file, json=json)


def _import_csv(project: Path, file: Path, *, json: bool) -> None:
    from labeler.app.bringing_in import import_csv
    from labeler.app.project import open_project

    with closing(open_project(project)) as opened, watched() as watch:
        brought = import_csv(opened, file, watch=watch)
    if json:
        say_json(
            {
                "answers": brought.answers,
                "unchanged": brought.unchanged,
                "claims_added": brought.claims,
                "labelers_added": brought.people,
            }
        )
        return
    say(
        f"{brought.answers} answers taken in, {brought.unchanged} unchanged, {brought.claims} new claims, "
        f"{brought.people} new labelers"
    )
