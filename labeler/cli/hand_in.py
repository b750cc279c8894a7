"""labeler hand-in: what was answered on a workstation, as a package to send home."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, watched
from labeler.domain.names import shown


def hand_in(
    project: ProjectFile,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="PLACE", help="A new file, or a folder for it; if not said, beside the project."),
    ] = None,
    json: Json = False,
) -> None:
    """Write what was answered here as a package to send back."""
    from labeler.app.packages.workstation.handing_in import hand_in as write_package
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project)) as opened, watched() as watch:
        done = write_package(opened, to=to, watch=watch)
    if json:
        say_json(
            {
                "path": shown(str(done.path)),
                "labeler": done.labeler,
                "counts": done.counts,
                "revisions": done.revisions,
            }
        )
        return
    answers, finished = done.counts["answers"], done.counts["finished"]
    say(f"{done.path}: {counted(answers, 'answer', 'answers')} of {done.labeler}, {finished} of them finished")
    say("send this file to your lead; you can go on, and hand in again")
