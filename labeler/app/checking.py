"""Checks a project by its content, and its images against their digests."""

import hashlib
from dataclasses import dataclass

from labeler.app.adding import file_of
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.image import Image
from labeler.images.files import read_bytes
from labeler.store import images
from labeler.store.check import Damage, damage


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is damaged, and the images whose bytes are at none of their places (which is no damage)."""

    damage: tuple[Damage, ...]
    missing: tuple[Image, ...]


def check(project: Project, *, watch: Watch) -> Findings:
    with project.file.reading() as reader:
        found = tuple(damage(reader))
        every = images.every(reader)
    missing = []
    for done, image in enumerate(every):
        watch.report(done=done, total=len(every), doing="Looking for the images")
        if not is_there(image):
            missing.append(image)
    return Findings(damage=found, missing=tuple(missing))


def is_there(image: Image) -> bool:
    """Whether the very bytes that were added are at one of the image's places."""
    return any(_digest_at(file_of(place)) == image.digest for place in image.places)


def _digest_at(path: bytes) -> str:
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except AppError:
        return ""
