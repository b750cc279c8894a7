"""labeler import: labels from a file."""

from contextlib import closing
from pathlib import Path
from typing import Annotated, Literal

import typer

from labeler.cli.options import ProjectFile
from labeler.cli.terminal import say, watched


def bring_in(
    project: ProjectFile,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to take in.")],
    format: Annotated[Literal["csv"], typer.Option("--format", help="What kind of file it is.")],
) -> None:
    """Take in labels from a file. All of them come in, or none and the line at fault is named."""
    from labeler.app.bringing_in import import_csv
    from labeler.app.project import open_project

    with closing(open_project(project)) as opened, watched() as watch:
        brought = import_csv(opened, file, watch=watch)
    say(
        f"{brought.answers} answers taken in, {brought.unchanged} unchanged, {brought.claims} new claims, "
        f"{brought.people} new labelers"
    )
