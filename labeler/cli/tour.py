"""labeler tour: a scripted session of the real window."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from labeler.cli.counts import show_counts
from labeler.cli.terminal import say
from labeler.cli.window import window_of


def tour(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder for all that it leaves behind.")],
) -> None:
    """Drive the real window by a script, over sample photos."""
    project = window_of(context).tour(folder)
    # Late, as in every command: the store takes its time to import.
    from labeler.app.counts import count
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project)) as opened:
        show_counts(count(opened), "labeler", "table")
    say(f"{project.name}, its exports and screenshots are in {folder}")
