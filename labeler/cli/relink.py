"""labeler relink: finds missing and changed images again by their bytes."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_list, watched

if TYPE_CHECKING:
    from labeler.app.relinking import Relinked

FIND_AGAIN = "“labeler relink PROJECT FOLDER” finds missing and changed ones again"
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
        "refused": [{"image": image.name, "why": why} for image, why in relinked.refused],
    }


def _tell(relinked: "Relinked") -> None:
    from labeler.app.places import shown_file

    if not (relinked.found or relinked.missing or relinked.changed):
        say("no image is missing or changed")
        return
    say(f"{counted(len(relinked.found), 'image', 'images')} found again")
    say_list([f"{each.image.name}: {shown_file(each.place)}" for each in relinked.found], most=_MOST)
    for what, images in (("missing", relinked.missing), ("changed", relinked.changed)):
        if images:
            say(f"{counted(len(images), 'image is', 'images are')} still {what}:")
            say_list([image.name for image in images], most=_MOST)
    if relinked.refused:
        say(f"{counted(len(relinked.refused), 'file was', 'files were')} found and not taken:")
        say_list([f"{image.name}: {why}" for image, why in relinked.refused], most=_MOST)
