"""Opens a project to read: beside a window that writes to it, and also where a write was cut off by a crash."""

from contextlib import closing
from pathlib import Path

from labeler.app.project import Project, open_project
from labeler.domain.errors import AppError
from labeler.store.journal import is_barred_by_a_journal, is_begun, real_place


def open_to_read(path: Path, *, of_any_schema: bool = False) -> Project:
    """The project, open to read only. AppError as of `open_project`.

    A journal beside it is that of a writer at work, who holds the lock, or what a crash left of a write. The
    latter has to be rolled back before anyone can read, and only a connection that may write can do so.
    """
    path = real_place(path)
    if not is_begun(path):
        return open_project(path, writes=False, of_any_schema=of_any_schema)
    try:
        # Whether it is a project, and of this version, shows before anything is rolled back.
        open_project(path, writes=False, of_any_schema=True).close()
    except AppError as error:
        if not is_barred_by_a_journal(error):
            raise
    in_the_way = _not_rolled_back(path)
    try:
        return open_project(path, writes=False, of_any_schema=of_any_schema)
    except AppError as error:
        if in_the_way is not None and is_barred_by_a_journal(error):
            raise in_the_way from error
        raise


def _not_rolled_back(path: Path) -> AppError | None:
    """Rolls back what a crash left of a write; what is in the way of it."""
    try:
        with closing(open_project(path)) as writer:
            writer.taxonomy()
    except AppError as error:
        return error
    return None
