"""labeler tour: a scripted session of the real window."""

from pathlib import Path
from typing import Annotated

import typer

from labeler.cli.window import window_of


def tour(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder for all that it leaves behind.")],
) -> int:
    """Take a scripted tour of the window. It leaves a project, exports and screenshots in the folder."""
    return window_of(context).tour(folder)
