"""Opens a project to read: beside a window that writes to it, and also where a write was cut off by a crash."""

from contextlib import closing, suppress
from pathlib import Path

from labeler.app.project import Project, open_project
from labeler.domain.errors import AppError


def open_to_read(path: Path) -> Project:
    """The project, open to read only. AppError as of `open_project`.

    A journal beside it is that of a writer at work, who holds the lock, or what a crash left of a write. The
    latter has to be rolled back before anyone can read, and only a connection that may write can do so.
    """
    project = open_project(path, writes=False)
    if not path.with_name(f"{path.name}-journal").exists():
        return project
    project.close()
    with suppress(AppError), closing(open_project(path)) as writer:
        writer.taxonomy()
    return open_project(path, writes=False)
