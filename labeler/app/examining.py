"""Checks a project file that may be damaged beyond opening: what keeps it shut is a finding, not a failure."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from labeler.app.reading import open_to_read
from labeler.app.watch import Watch
from labeler.app.whereabouts import Whereabouts, best_of, read_whole
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.phrase import Phrase
from labeler.store.damage.at_opening import Examined, damage_that_bars, examined, header_damage
from labeler.store.damage.check import Damage


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is damaged, and the images whose bytes are at none of their places (which is no damage).

    Of those, the `changed` ones have a file with other bytes at one of them; of the `missing` ones, no file is there.
    """

    damage: tuple[Damage, ...]
    missing: tuple[Image, ...] = ()
    changed: tuple[Image, ...] = ()


def check_file(path: Path, *, watch: Watch) -> Findings:
    """The damage in a file and the images that are missing or changed.

    AppError where it cannot be looked at at all: it is not there, is no project, or is a newer one.
    """
    in_header = header_damage(path)
    try:
        found = _examined(path)
    except AppError as error:
        barring = damage_that_bars(path, error)
        if barring is None:
            raise
        return Findings(damage=(barring,))
    at = _looked_for(found.images, watch)
    return Findings(
        damage=found.damage if in_header is None else (in_header, *found.damage),
        missing=tuple(image for image in found.images if at[image.id] is Whereabouts.MISSING),
        changed=tuple(image for image in found.images if at[image.id] is Whereabouts.CHANGED),
    )


def damage_of(path: Path, error: Exception) -> tuple[Damage, ...]:
    """The damage behind whatever was raised when a project was opened; none where it has another cause.

    What is damaged need not keep SQLite from reading: then it is a value that none of ours can be made of.
    """
    if isinstance(error, AppError):
        barring = damage_that_bars(path, error)
        return () if barring is None else (barring,)
    try:
        return _examined(path).damage
    except AppError as trouble:
        return damage_of(path, trouble)


def _examined(path: Path) -> Examined:
    with closing(open_to_read(path, of_any_schema=True)) as project:
        return examined(project.file)


def _looked_for(images: tuple[Image, ...], watch: Watch) -> dict[ImageId, Whereabouts]:
    found = {}
    for done, image in enumerate(images):
        watch.report(done=done, total=len(images), doing=Phrase("Looking for the images"))
        found[image.id] = best_of(read_whole(place, image.digest_at(place)) for place in image.places)
    return found
