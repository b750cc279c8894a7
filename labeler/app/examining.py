"""Checks a project file that may be damaged beyond opening: what keeps it shut is a finding, not a failure."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from labeler.app.places import file_with_its_bytes
from labeler.app.reading import open_to_read
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.image import Image
from labeler.domain.phrase import Phrase
from labeler.store.check import Damage
from labeler.store.opening_damage import Examined, damage_that_bars, examined


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is damaged, and the images whose bytes are at none of their places (which is no damage)."""

    damage: tuple[Damage, ...]
    missing: tuple[Image, ...]


def check_file(path: Path, *, watch: Watch) -> Findings:
    """The damage in a file and the images that are missing.

    AppError where it cannot be looked at at all: it is not there, is no project, or is a newer one.
    """
    try:
        found = _examined(path)
    except AppError as error:
        barring = damage_that_bars(path, error)
        if barring is None:
            raise
        return Findings(damage=(barring,), missing=())
    return Findings(damage=found.damage, missing=_missing(found.images, watch))


def _examined(path: Path) -> Examined:
    with closing(open_to_read(path)) as project:
        return examined(project.file)


def _missing(images: tuple[Image, ...], watch: Watch) -> tuple[Image, ...]:
    missing = []
    for done, image in enumerate(images):
        watch.report(done=done, total=len(images), doing=Phrase("Looking for the images"))
        if file_with_its_bytes(image) is None:
            missing.append(image)
    return tuple(missing)
