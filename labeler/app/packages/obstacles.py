"""What stands in the way while packages are made, opened and taken in, in the user's words."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.system_errors import obstacle_of
from labeler.store.damage.at_opening import examined


@contextmanager
def told_of(place: Path, *, safe: str) -> Iterator[None]:
    """An OSError in the block becomes an AppError about `place`, which says with `safe` what is not lost."""
    try:
        yield
    except OSError as error:
        obstacle = obstacle_of(error)
        raise AppError(obstacle.what, where=shown(str(place)), safe=safe, todo=obstacle.todo) from error


def refuse_no_folder(folder: Path, *, safe: str) -> None:
    """AppError, or OSError, where `folder`, which may still have to be made, can be none: a file stands there."""
    for place in (folder, *folder.parents):
        if place.is_dir():
            return
        if os.path.lexists(place):
            raise AppError(
                "this is a file, not a folder",
                where=shown(str(place)),
                safe=safe,
                todo="Choose a folder, or name a new one",
            )


def refuse_damaged(project: Project, *, watch: Watch, where: str, safe: str) -> None:
    """AppError where anything of a project is damaged: what leaves it is sealed anew, and would look whole for good."""
    watch.report(done=0, doing=Phrase("Checking the project"))
    found = examined(project.file).damage
    if found:
        raise AppError(
            Phrase("it is damaged: {table} {what}", table=found[0].table, what=found[0].what),
            where=where,
            safe=safe,
            todo="“labeler check” says what is damaged, and what can be done",
        )
