"""labeler backup: a copy of a project that was held against it, also while a window has it open."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say, say_json, watched


def backup(
    project: ProjectFile,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="Where it goes; if not said, where backups of it usually lie."),
    ] = None,
    json: Json = False,
) -> None:
    """Back a project up. Of many backups in one folder, 12 recent ones, 7 daily and 8 weekly ones are kept."""
    from labeler.app.backups import back_up
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project)) as opened, watched() as watch:
        made = back_up(opened, watch=watch, folder=None if to is None else to.absolute())
    if json:
        say_json({"backup": str(made.path), "at": made.at})
    else:
        say(str(made.path))
