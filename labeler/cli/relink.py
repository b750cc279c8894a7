"""labeler relink: finds missing and changed images again by their bytes."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say, say_json, watched

if TYPE_CHECKING:
    from labeler.app.relinking import Relinked

_MOST = 20
"""Images named of each kind."""


def relink(
    project: ProjectFile,
    folders: Annotated[
        list[Path], typer.Argument(metavar="FOLDER...", help="Folders to look through, with all below them.")
    ],
    json: Json = False,
) -> None:
    """Find missing and changed images again, by their bytes. Files stay where they are; answers stay as they are."""
    from labeler.app.project import open_project
    from labeler.app.relinking import relink as look_for

    with closing(open_project(project)) as opened, watched() as watch:
        relinked = look_for(opened, folders, watch=watch)
    if json:
        say_json(_document(relinked))
    else:
        _tell(relinked)


def _document(relinked: "Relinked") -> dict[str, object]:
    from labeler.app.places import shown_file

    return {
        "found_images": len(relinked.found),
        "missing_images": len(relinked.missing),
        "changed_images": len(relinked.changed),
        "found": [{"image": each.image.name, "file": shown_file(each.place)} for each in relinked.found],
        "missing": [image.name for image in relinked.missing],
        "changed": [image.name for image in relinked.changed],
    }


def _tell(relinked: "Relinked") -> None:
    from labeler.app.places import shown_file

    if not (relinked.found or relinked.missing or relinked.changed):
        say("no image is missing or changed")
        return
    say(f"{len(relinked.found)} images found again")
    _list([f"{each.image.name}: {shown_file(each.place)}" for each in relinked.found])
    for what, images in (("still missing", relinked.missing), ("still changed", relinked.changed)):
        if images:
            say(f"{len(images)} images are {what}:")
            _list([image.name for image in images])


def _list(lines: list[str]) -> None:
    for line in lines[:_MOST]:
        say(f"  {line}")
    if len(lines) > _MOST:
        say(f"  and {len(lines) - _MOST} more")
