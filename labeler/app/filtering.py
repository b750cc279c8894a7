"""What can be asked for by a filter, and the images that it lets through: found by looking on, kept up with answers."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from labeler.app.filter_ranges import Asked, near_before, near_behind
from labeler.app.project import Project
from labeler.domain.filter import Filter
from labeler.domain.ids import ImageId
from labeler.domain.image_list import ImageList
from labeler.domain.people import Labeler
from labeler.domain.reasons import Reason
from labeler.store import filters, lists, queue

_AT_ONCE = 1_000
"""Answers, or images that were answered, that are looked at in a few milliseconds."""


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
        said = filters.skip_reasons(reader, labeler_id=labeler.id, most=_AT_ONCE)
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
        self._asked = Asked(only)
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
            few, to = self._asked.step(self._looked_to, newest)
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
                asked = self._asked.among(few)
                inside = filters.matching_among(reader, asked, few, labeler_id=self.labeler.id)
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
            few, to = near_behind(self.only, behind)
            near = filters.matching_within(reader, few, labeler_id=self.labeler.id, after=behind, to=to)
        return near[0] if near else Nowhere.NOT_KNOWN_YET

    def previous(self, before: ImageId) -> ImageId | Nowhere:
        """The last of them before `before`."""
        if before <= self._looked_to + 1 or self.is_whole:
            place = bisect_left(self._ids, before)
            return ImageId(self._ids[place - 1]) if place else Nowhere.AT_THE_END
        with self._project.file.reading() as reader:
            few, after = near_before(self.only, before)
            near = filters.matching_within(reader, few, labeler_id=self.labeler.id, after=after, to=ImageId(before - 1))
        return near[-1] if near else Nowhere.NOT_KNOWN_YET

    def _put(self, image_id: ImageId, *, is_in: bool) -> None:
        place = bisect_left(self._ids, image_id)
        was_in = place < len(self._ids) and self._ids[place] == image_id
        if is_in and not was_in:
            self._ids.insert(place, image_id)
        elif was_in and not is_in:
            self._ids.pop(place)


def _parts(ids: Sequence[ImageId]) -> Iterator[Sequence[ImageId]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
