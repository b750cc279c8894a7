"""Finds an image by its number in the project or by a part of its name, a little at a time in a huge one."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.store import images, naming, queue
from labeler.store.naming import Named
from labeler.store.transaction import Reader

_IDS_A_STEP = 10_000
_PLACES_A_STEP = 3_000
"""So many are looked at in a few milliseconds; what has to be put in order takes longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An image with its number in the order of the project, counted from 1, and the path it was found by."""

    image_id: ImageId
    number: int
    name: str


class Order:
    """The readable images of a project as they are counted: 1, 2, 3, in the order in which they were added.

    Ids count up by one, so only the few that cannot be shown are kept; what was looked at is not looked at again.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._gaps: list[ImageId] = []
        self._looked_to = ImageId(0)

    @property
    def last(self) -> int:
        """The number of the last image, 0 where there is none."""
        with self._project.file.reading() as reader:
            newest = queue.newest(reader)
            self._look(reader, newest)
            return newest - bisect_right(self._gaps, newest)

    def number_of(self, image_id: ImageId) -> int:
        """The number of a readable image."""
        with self._project.file.reading() as reader:
            self._look(reader, image_id)
        return image_id - bisect_left(self._gaps, image_id)

    def image_by_number(self, number: int) -> ImageId:
        """The image of this number; RuleBroken where there is none."""
        last = self.last
        if not last:
            raise RuleBroken("there are no images in this project yet")
        if number < 1:
            raise RuleBroken("images are counted from 1")
        if number > last:
            raise RuleBroken(
                Phrase(
                    "there is no image {number}: the last one is {last}",
                    number=_grouped(number),
                    last=_grouped(last),
                )
            )
        image_id = number
        while (reached := number + bisect_right(self._gaps, image_id)) != image_id:
            image_id = reached
        return ImageId(image_id)

    def look_on(self) -> bool:
        """Looks at the next few thousand images ahead of being asked; False when all are known."""
        with self._project.file.reading() as reader:
            newest = queue.newest(reader)
            self._look(reader, ImageId(min(self._looked_to + _IDS_A_STEP, newest)))
            return self._looked_to < newest

    def _look(self, reader: Reader, to: ImageId) -> None:
        while self._looked_to < to:
            step = ImageId(min(self._looked_to + _IDS_A_STEP, to))
            self._gaps += naming.unreadable_within(reader, after=self._looked_to, to=step)
            self._looked_to = step


def image_by_number(project: Project, number: int) -> ImageId:
    """The image of this number, for whoever asks once; RuleBroken where there is none."""
    return Order(project).image_by_number(number)


def found_at(project: Project, order: Order, number: int) -> Found:
    """The image of this number with its name; RuleBroken where there is none."""
    image_id = order.image_by_number(number)
    with project.file.reading() as reader:
        return Found(image_id=image_id, number=number, name=images.by_id(reader, image_id).name)


def images_by_name(project: Project, text: str, *, most: int = 20) -> tuple[Found, ...]:
    """The images with this text in their path: those of this very name first, then those that begin so."""
    steps = deque(search_by_name(project, Order(project), text, most=most), maxlen=1)
    return steps[0] if steps else ()


def search_by_name(project: Project, order: Order, text: str, *, most: int) -> Iterator[tuple[Found, ...]]:
    """The best so far after each few thousand places, so that whoever types waits for nothing."""
    wanted, after, last = text.strip(), 0, 1
    best: tuple[Named, ...] = ()
    while wanted and after < last:
        with project.file.reading() as reader:
            last = naming.newest_place(reader)
            to = min(after + _PLACES_A_STEP, last)
            best = _best((*best, *naming.named_within(reader, wanted, after=after, to=to, most=most)), most)
        after = to
        yield tuple(
            Found(image_id=each.image_id, number=order.number_of(each.image_id), name=each.path) for each in best
        )


def _best(found: Sequence[Named], most: int) -> tuple[Named, ...]:
    """Each image once, by its best name."""
    by_image: dict[ImageId, Named] = {}
    for each in sorted(found, key=lambda each: (each.rank, each.image_id)):
        by_image.setdefault(each.image_id, each)
    return tuple(by_image.values())[:most]


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
