"""Opens a project for whoever computes in it what is worth keeping, and can do without keeping it."""

from collections.abc import Callable
from pathlib import Path

from labeler.app.project import Project, open_project
from labeler.app.reading import open_to_read
from labeler.domain.errors import OlderVersion, OnlyReadable


def open_to_keep(path: Path, *, unless: Callable[[Project], bool] = lambda project: False) -> Project:
    """To write where nobody else does, else to read; to read as well where there is nothing to keep.

    Whether there is nothing (`unless`) is asked of the project, opened to read; an older file is brought up to date
    and asked nothing. AppError as of `open_project`.
    """
    try:
        reader = open_to_read(path)
    except OlderVersion:
        return open_project(path)
    try:
        if unless(reader):
            return reader
    except BaseException:
        reader.close()
        raise
    reader.close()
    try:
        return open_project(path)
    except OnlyReadable:
        return open_to_read(path)
