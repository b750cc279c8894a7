"""The images of a project as they are listed: each with how its file is found, and those that cannot be shown."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.app.whereabouts import Whereabouts, by_stamp, located, runs_of_files
from labeler.domain.image import Image
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health

_WORDS = {
    Whereabouts.MISSING: Phrase("missing: its file is at none of its places"),
    Whereabouts.CHANGED: Phrase("changed: at its place lies a file with other bytes"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedImage:
    """An image as a list has it; `whereabouts` is None where nobody looked for its file."""

    image: Image
    whereabouts: Whereabouts | None = None

    @property
    def is_refused(self) -> bool:
        return self.image.health is not Health.OK

    @property
    def is_gone(self) -> bool:
        """Whether its file was looked for and is missing or changed."""
        return self.whereabouts in (Whereabouts.MISSING, Whereabouts.CHANGED)

    @property
    def problem(self) -> Phrase:
        """Why it cannot be shown, or empty."""
        if self.is_refused:
            return Phrase("refused: {why}", why=Phrase(self.image.problem))
        return Phrase("") if self.whereabouts is None else _WORDS.get(self.whereabouts, Phrase(""))


def every_image(project: Project) -> Iterator[ListedImage]:
    """All of them; no file is looked for."""
    return (ListedImage(image=files.image) for run in runs_of_files(project, most=500) for files in run)


def problem_images(project: Project, *, watch: Watch) -> Iterator[ListedImage]:
    """Those that cannot be shown: refused, missing or changed."""
    for each in located(project, watch=watch):
        listed = ListedImage(image=each.image, whereabouts=each.whereabouts)
        if listed.is_refused or listed.is_gone:
            yield listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """The first of the images that cannot be shown, and how many there are of each kind."""

    listed: tuple[ListedImage, ...]
    refused: int
    missing: int
    changed: int

    @property
    def count(self) -> int:
        return self.refused + self.missing + self.changed


def problems(project: Project, *, watch: Watch, most: int) -> Problems:
    """Lists at most so many; a refused image counts as that alone."""
    listed: list[ListedImage] = []
    kinds: Counter[Whereabouts | None] = Counter()
    for each in problem_images(project, watch=watch):
        kinds[None if each.is_refused else each.whereabouts] += 1
        if len(listed) < most:
            listed.append(each)
    return Problems(
        listed=tuple(listed),
        refused=kinds[None],
        missing=kinds[Whereabouts.MISSING],
        changed=kinds[Whereabouts.CHANGED],
    )


def certainly_gone(project: Project, *, watch: Watch, pause: float = 0.0) -> int:
    """How many images are missing or changed for certain, by a look that reads no file.

    `pause` as of `located`.
    """
    found = located(project, watch=watch, look=by_stamp, pause=pause)
    return sum(each.whereabouts is not Whereabouts.THERE for each in found)
