"""No earlier export makes way that holds the only file of an image of the project."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from labeler.app.places import file_of
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.writing import NOTHING_WRITTEN
from labeler.store import image_lookups, images
from labeler.store.transaction import Reader

_RUN = 500
"""Images to a query."""


def refuse_originals_inside(project: Project, folder: Path) -> None:
    """AppError where an image of the project was added from `folder` and has no file elsewhere.

    Somebody made a project of what an export holds: replaced, its images would be gone, or be links to nothing.
    """
    real = os.path.realpath(os.fsencode(folder))
    if not os.path.isdir(real):  # noqa: PTH112 - in the file system's own bytes, as all here
        return
    with project.file.reading() as reader:
        for image in _images_in(reader, real):
            if not any(_is_elsewhere(file_of(place), real) for place in image.originals):
                raise AppError(
                    Phrase("the only file of the image {name} lies in this folder", name=image.name),
                    where=shown(str(folder)),
                    safe=NOTHING_WRITTEN,
                    todo="Choose a new or an empty folder.",
                )


def _images_in(reader: Reader, folder: bytes) -> Iterator[Image]:
    found = iter(sorted(_ids_in(reader, folder)))
    while run := list(islice(found, _RUN)):
        yield from images.by_ids(reader, run)


def _ids_in(reader: Reader, folder: bytes) -> set[ImageId]:
    """The images with a place in the folder, whichever folder they were added with."""
    found: set[ImageId] = set()
    for root in images.roots(reader):
        real = os.path.realpath(os.fsencode(root))
        if _is_in(real, folder):
            found.update(image_lookups.paths_in(reader, root=root, folder=b"").values())
        elif _is_in(folder, real):
            below = folder[len(real.rstrip(b"/")) + 1 :] + b"/"
            found.update(image_lookups.paths_in(reader, root=root, folder=below).values())
    return found


def _is_elsewhere(path: bytes, folder: bytes) -> bool:
    return os.path.isfile(path) and not _is_in(os.path.realpath(path), folder)  # noqa: PTH113


def _is_in(path: bytes, folder: bytes) -> bool:
    return (path.rstrip(b"/") + b"/").startswith(folder.rstrip(b"/") + b"/")
