"""Walks through the images that a filter lets through, in steps so short that nobody waits for a huge project."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from heapq import nlargest, nsmallest

from labeler.app.project import Project
from labeler.domain.draft import Pass
from labeler.domain.filter import Filter, Standing
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.image_list import ImageList
from labeler.domain.people import Labeler
from labeler.domain.reasons import Reason
from labeler.store import filters, images, lists, queue

_STEP = 1_000
"""Images that are looked at in a few milliseconds, whatever is asked of them."""
_FEW = 20
"""Images of a list that are looked at where they may lie far apart."""


class Nowhere(Enum):
    """Why no image is given."""

    NOT_KNOWN_YET = auto()
    """Look on, then ask again."""
    AT_THE_END = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What can be asked for besides the closed lists of words and the concepts."""

    sources: tuple[str, ...]
    reasons: tuple[str, ...]
    has_claims: bool
    lists: tuple[ImageList, ...] = ()


def offered(project: Project, labeler: Labeler) -> Offered:
    """The sources there are; and why images are skipped: the six reasons, and what else this labeler said lately.

    Only the answers given last are looked through for other reasons, since this must not be waited for.
    """
    with project.file.reading() as reader:
        said = filters.skip_reasons(reader, labeler_id=labeler.id, most=_STEP)
        return Offered(
            sources=filters.source_names(reader),
            has_claims=filters.has_claims(reader),
            reasons=tuple(dict.fromkeys((*(reason.value for reason in Reason), *said))),
            lists=lists.every(reader),
        )


class Matches:
    """The images that a filter lets through for one labeler; found out by looking on, and kept up with answers."""

    def __init__(self, project: Project, labeler: Labeler, only: Filter) -> None:
        self._project = project
        self.labeler = labeler
        self.only = only
        # Of those that cannot be shown, too, it is said how many there are in all.
        self._others = Filter(health=only.health)
        self._asked = _Asked(only)
        self._ids = array("q")
        self._looked_to = ImageId(0)
        self._newest: ImageId | None = None
        self._readable = 0

    @property
    def count(self) -> int:
        """How many there are, as far as was looked."""
        return len(self._ids)

    @property
    def is_whole(self) -> bool:
        """Whether all images were looked at."""
        return self._newest is not None and self._looked_to >= self._newest

    @property
    def readable(self) -> int:
        """How many images there are of which these are some, as far as was looked: those that can be shown."""
        return self._readable

    def look_on(self) -> bool:
        """Looks at the next few images; False when all have been looked at, for now."""
        with self._project.file.reading() as reader:
            self._newest = newest = queue.newest(reader)
            to = ImageId(min(self._looked_to + _STEP, newest))
            few = self._asked.within(self._looked_to, to)
            found = filters.matching_within(reader, few, labeler_id=self.labeler.id, after=self._looked_to, to=to)
            self._readable += filters.count_matching(
                reader, self._others, labeler_id=self.labeler.id, after=self._looked_to, to=to
            )
        self._ids.extend(found)
        self._looked_to = to
        return self._looked_to < newest

    def images_were_added(self) -> None:
        """There may be more to look at."""
        self._newest = None

    def changed(self, ids: Iterable[ImageId]) -> None:
        """Answers to these images have changed: they may have come in or gone out."""
        known = [image_id for image_id in ids if image_id <= self._looked_to]
        for few in _parts(known):
            with self._project.file.reading() as reader:
                inside = filters.matching_among(reader, self.only, few, labeler_id=self.labeler.id)
            for image_id in few:
                self._put(image_id, is_in=image_id in inside)

    def next(self, after: ImageId) -> ImageId | Nowhere:
        """The first of them behind `after`."""
        place = bisect_right(self._ids, after)
        if place < len(self._ids):
            return ImageId(self._ids[place])
        if self.is_whole:
            return Nowhere.AT_THE_END
        with self._project.file.reading() as reader:
            behind = max(after, self._looked_to)
            few, to = _near_behind(self.only, behind)
            near = filters.matching_within(reader, few, labeler_id=self.labeler.id, after=behind, to=to)
        return near[0] if near else Nowhere.NOT_KNOWN_YET

    def previous(self, before: ImageId) -> ImageId | Nowhere:
        """The last of them before `before`."""
        if before <= self._looked_to + 1 or self.is_whole:
            place = bisect_left(self._ids, before)
            return ImageId(self._ids[place - 1]) if place else Nowhere.AT_THE_END
        with self._project.file.reading() as reader:
            few, after = _near_before(self.only, before)
            near = filters.matching_within(reader, few, labeler_id=self.labeler.id, after=after, to=ImageId(before - 1))
        return near[-1] if near else Nowhere.NOT_KNOWN_YET

    def _put(self, image_id: ImageId, *, is_in: bool) -> None:
        place = bisect_left(self._ids, image_id)
        was_in = place < len(self._ids) and self._ids[place] == image_id
        if is_in and not was_in:
            self._ids.insert(place, image_id)
        elif was_in and not is_in:
            self._ids.pop(place)


def search_left(
    project: Project, labeler: Labeler, only: Filter, asking: Pass, *, after: ImageId
) -> Iterator[ImageId | None]:
    """Looks for the next image with something left to ask that is let through, then from the start.

    None after each step that found nothing; the image, and then no more. Without an image there is none.
    """
    for few, place, to in _steps(project, only, after):
        with project.file.reading() as reader:
            inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=place, to=to)
            left = queue.left_among(reader, asking, inside, labeler_id=labeler.id) if inside else frozenset()
        yield min(left, default=None)
        if left:
            return


def search_listed(
    project: Project, labeler: Labeler, only: Filter, asking: Pass, *, after: ImageId
) -> Iterator[ImageId | None]:
    """As `search_left`; where nothing is left to ask in a list, the next image of it behind this one.

    So a list can be gone through again when all of it has been answered. There, the search does not start anew.
    """
    for left in search_left(project, labeler, only, asking, after=after):
        yield left
        if left is not None:
            return
    for few, place, to in _ranges(project, only, after):
        with project.file.reading() as reader:
            inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=place, to=to)
        yield min(inside, default=None)
        if inside:
            return


def search_untouched(project: Project, labeler: Labeler, only: Filter, *, after: ImageId) -> Iterator[ImageId | None]:
    """As `search_left`, for an image that this labeler has not answered at all."""
    untouched = Filter(standing=Standing.UNTOUCHED)
    for few, place, to in _steps(project, only, after):
        with project.file.reading() as reader:
            inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=place, to=to)
            bare = filters.matching_among(reader, untouched, inside, labeler_id=labeler.id) if inside else frozenset()
        yield min(bare, default=None)
        if bare:
            return


def coming_up_within(
    project: Project, labeler: Labeler, only: Filter, asking: Pass, *, after: ImageId, most: int = 2
) -> tuple[Image, ...]:
    """The images to fetch ahead while a filter is on: those near by."""
    with project.file.reading() as reader:
        few, to = _near_behind(only, after)
        inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=after, to=to)
        if only.again:
            return images.by_ids(reader, inside[:most])
        left = queue.left_among(reader, asking, inside, labeler_id=labeler.id) if inside else frozenset()
        return images.by_ids(reader, sorted(left)[:most])


def _near_behind(only: Filter, after: ImageId) -> tuple[Filter, ImageId]:
    """What can be looked through at once behind an image: as much of what is asked for, and up to which image."""
    if only.images is None:
        return only, ImageId(after + _STEP)
    few = nsmallest(_FEW, (image_id for image_id in only.images if image_id > after))
    return replace(only, images=frozenset(few)), few[-1] if few else after


def _near_before(only: Filter, before: ImageId) -> tuple[Filter, ImageId]:
    """As `_near_behind`, with the image behind which it begins."""
    if only.images is None:
        return only, ImageId(max(before - 1 - _STEP, 0))
    few = nlargest(_FEW, (image_id for image_id in only.images if image_id < before))
    return replace(only, images=frozenset(few)), ImageId(few[-1] - 1) if few else ImageId(before - 1)


def _steps(project: Project, only: Filter, after: ImageId) -> Iterator[tuple[Filter, ImageId, ImageId]]:
    """What is asked of the ids behind the first, up to the second: from `after` to the end, then from the start."""
    yield from _ranges(project, only, after)
    yield from _ranges(project, only, ImageId(0), to=after)


def _ranges(
    project: Project, only: Filter, after: ImageId, *, to: ImageId | None = None
) -> Iterator[tuple[Filter, ImageId, ImageId]]:
    """From `after` up to `to`, or to the end; where only some images are asked for, no range without one of them."""
    with project.file.reading() as reader:
        newest = queue.newest(reader)
    last = newest if to is None else min(to, newest)
    asked = _Asked(only)
    for place in range(after, last, _STEP):
        end = ImageId(min(place + _STEP, last))
        few = asked.within(ImageId(place), end)
        if few.images is None or few.images:
            yield few, ImageId(place), end


class _Asked:
    """A filter of which, for a range of images, only as much is told to the file as can be true there."""

    def __init__(self, only: Filter) -> None:
        self._only = only
        self._ids = None if only.images is None else sorted(only.images)

    def within(self, after: ImageId, to: ImageId) -> Filter:
        """For the images behind `after`, up to and with `to`."""
        if self._ids is None:
            return self._only
        few = self._ids[bisect_right(self._ids, after) : bisect_right(self._ids, to)]
        return replace(self._only, images=frozenset(few))


def _parts(ids: Sequence[ImageId]) -> Iterator[Sequence[ImageId]]:
    for start in range(0, len(ids), _STEP):
        yield ids[start : start + _STEP]
