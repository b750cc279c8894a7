"""labeler open: the window on a project."""

from typing import Annotated

import typer

from labeler.cli.options import ProjectFile
from labeler.cli.window import window_of


def open_window(
    context: typer.Context,
    project: ProjectFile,
    labeler: Annotated[str | None, typer.Option("--labeler", metavar="NAME", help="Who is labeling.")] = None,
) -> int:
    """Open the window on a project. “labeler” alone opens the start page."""
    return window_of(context).open(project, labeler)
