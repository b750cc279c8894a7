"""In which steps the images of a filter are looked through: so short that nobody waits for a huge project."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nlargest, nsmallest

from labeler.app.project import Project
from labeler.domain.filter import Filter
from labeler.domain.ids import ImageId
from labeler.store import queue

_STEP = 1_000
"""Images that are looked at in a few milliseconds, whatever is asked of them."""
_FEW = 20
"""Images of a list that are looked at where they may lie far apart."""


class Asked:
    """A filter of which, for a few images, only as much is told to the file as can be true of them."""

    def __init__(self, only: Filter) -> None:
        self._only = only
        self._ids = None if only.images is None else sorted(only.images)

    def step(self, after: ImageId, last: ImageId) -> tuple[Filter, ImageId]:
        """What is asked of the next images behind `after`, and up to which: `last` at most."""
        to = ImageId(min(after + _STEP, last))
        if self._ids is None:
            return self._only, to
        few = self._ids[bisect_right(self._ids, after) : bisect_right(self._ids, to)]
        return replace(self._only, images=frozenset(few)), to

    def among(self, ids: Iterable[ImageId]) -> Filter:
        """What is asked of these."""
        only = self._only
        return only if only.images is None else replace(only, images=only.images.intersection(ids))


def near_behind(only: Filter, after: ImageId) -> tuple[Filter, ImageId]:
    """What can be looked through at once behind an image: as much of what is asked for, and up to which image."""
    if only.images is None:
        return only, ImageId(after + _STEP)
    few = nsmallest(_FEW, (image_id for image_id in only.images if image_id > after))
    return replace(only, images=frozenset(few)), few[-1] if few else after


def near_before(only: Filter, before: ImageId) -> tuple[Filter, ImageId]:
    """As `near_behind`, with the image behind which it begins."""
    if only.images is None:
        return only, ImageId(max(before - 1 - _STEP, 0))
    few = nlargest(_FEW, (image_id for image_id in only.images if image_id < before))
    return replace(only, images=frozenset(few)), ImageId(few[-1] - 1) if few else ImageId(before - 1)


def all_around(project: Project, only: Filter, after: ImageId) -> Iterator[tuple[Filter, ImageId, ImageId]]:
    """What is asked of the ids behind the first, up to the second: from `after` to the end, then from the start."""
    yield from all_behind(project, only, after)
    yield from all_behind(project, only, ImageId(0), to=after)


def all_behind(
    project: Project, only: Filter, after: ImageId, *, to: ImageId | None = None
) -> Iterator[tuple[Filter, ImageId, ImageId]]:
    """From `after` up to `to`, or to the end; where only some images are asked for, no range without one of them."""
    with project.file.reading() as reader:
        newest = queue.newest(reader)
    last = newest if to is None else min(to, newest)
    asked, place = Asked(only), after
    while place < last:
        few, end = asked.step(place, last)
        if few.images is None or few.images:
            yield few, place, end
        place = end
