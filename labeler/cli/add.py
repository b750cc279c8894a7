"""labeler add: folders of images into a project."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from labeler.cli.options import ProjectFile
from labeler.cli.terminal import say, watched

if TYPE_CHECKING:
    from labeler.app.adding import Added

_MOST = 20
"""Files named of each kind."""


def add(
    project: ProjectFile,
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders, with all below them.")],
    source: Annotated[
        str | None,
        typer.Option("--source", metavar="NAME", help="Where they are from; the folder's name, if not said."),
    ] = None,
    purpose: Annotated[
        Literal["training", "target"] | None,
        typer.Option("--purpose", help="What they are for; training, if not said."),
    ] = None,
) -> None:
    """Add folders of images. They stay where they are; said again, it goes on where it was cut off."""
    from labeler.app.adding import add_folders
    from labeler.app.project import open_project
    from labeler.domain.words import Purpose

    with closing(open_project(project)) as opened, watched() as watch:
        added = add_folders(
            opened, folders, watch=watch, source=source, purpose=None if purpose is None else Purpose(purpose)
        )
    _tell(added)


def _tell(added: "Added") -> None:
    say(f"{added.images} images added, {added.known} known already, {added.more_places} more places of known ones")
    for title, listed in (("unreadable, kept as refused", added.refused), ("skipped", added.skipped)):
        if listed:
            say(f"{len(listed)} {title}:")
        for name, reason in listed[:_MOST]:
            say(f"  {name}: {reason}")
        if len(listed) > _MOST:
            say(f"  and {len(listed) - _MOST} more")
