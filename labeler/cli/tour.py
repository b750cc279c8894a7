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
) -> int:
    """Label sample photos by a script, through the real window, and leave a project, exports and screenshots."""
    code = window_of(context).tour(folder)
    if code == 0:
        _show_what_came_of_it(folder)
    return code


def _show_what_came_of_it(folder: Path) -> None:
    # Late, as in every command: the store takes its time to import.
    from labeler.app.counts import count
    from labeler.app.reading import open_to_read

    with closing(open_to_read(folder / "tour.labeler")) as project:
        show_counts(count(project), "labeler", "table")
    screenshots = sorted((folder / "screenshots").iterdir())
    say(f"{len(screenshots)} screenshots in {folder / 'screenshots'}, exports in coco and folders beside it")
