"""One vector at a time: of an image, of a box in it, or of a file that belongs to no project."""

import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.compared import compared_in
from labeler.app.embedding.kept import seen_of
from labeler.app.embedding.photo import look_of
from labeler.app.project import Project
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.errors import NotAnImage
from labeler.images.looking import around, bgr_of, look_at
from labeler.images.workers import Workers
from labeler.store import images

Vector = NDArray[np.float32]
"""Of length 1 and of the same maker as those of `kept.seen`."""


def vector_of_image(project: Project, image_id: ImageId) -> Vector:
    """What is kept of it, or is computed now. AppError where its file cannot be read."""
    with project.file.reading() as reader:
        compared = compared_in(reader)
        kept = seen_of(reader, compared.maker, [image_id]).get(image_id)
        image = images.by_id(reader, image_id)
    if kept is not None:
        return kept
    eyes = compared.able_eyes()
    return eyes.vector(bgr_of(eyes.look(image).pixels))


def vector_of_box(project: Project, image_id: ImageId, box: Box) -> Vector:
    """Of what is in a box, in upright pixels. AppError where the image's file cannot be read."""
    with project.file.reading() as reader:
        eyes = compared_in(reader).able_eyes()
        image = images.by_id(reader, image_id)
    share = max(box.width, box.height) / max(min(image.size.width, image.size.height), 1)
    # So large that the box itself has as many pixels as a whole image has otherwise.
    look = look_of(image, side=round(eyes.side / min(max(share, 1e-4), 1)))
    return eyes.vector(around(bgr_of(look.pixels), box, image.size))


def vector_of_file(project: Project, path: Path) -> Vector:
    """Of a file that nobody knows: judged in a process of its own first. AppError where it is no image."""
    with project.file.reading() as reader:
        eyes = compared_in(reader).able_eyes()
    with Workers() as workers:
        told = workers.judged(os.fsencode(path.absolute()))
    if isinstance(told, NotAnImage):
        raise told
    if told.health is not Health.OK:
        raise AppError(told.problem or Phrase("it is no image that can be read"), where=shown(str(path)))
    size = Size(width=told.width, height=told.height)
    look = look_at(path, digest=told.digest, orientation=told.orientation, size=size, side=eyes.side)
    return eyes.vector(bgr_of(look.pixels))
