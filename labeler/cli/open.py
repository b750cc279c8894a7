"""labeler open: the window on a project."""

from typing import Annotated

import typer

from labeler.cli.options import ProjectFile
from labeler.cli.window import window_of
from labeler.domain.errors import AppError
from labeler.domain.names import shown


def open_window(
    context: typer.Context,
    project: ProjectFile,
    labeler: Annotated[str | None, typer.Option("--labeler", metavar="NAME", help="Who is labeling.")] = None,
) -> int:
    """Open the window on a project. “labeler” alone opens the start page."""
    window = window_of(context)
    if not project.is_file():
        # Said here, in a line, rather than in a window: whoever typed the name can mend it at once.
        raise AppError("there is no project here", where=shown(str(project)), todo="Look at the name")
    return window.open(project, labeler)
