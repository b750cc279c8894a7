"""One pass of one labeler, counted: which images it still asks about, one byte each, kept up with every answer."""

import time
from collections.abc import Sequence

from labeler.domain.ids import ImageId
from labeler.store.left_slices import LeftSlices
from labeler.store.transaction import Reader

MOST_LOOKED_UP = 500
"""Changed images that are looked at one by one; where more changed at once, the pass is counted anew."""
_FIRST_A_MILLISECOND = 50
_MOST_A_SLICE = 20_000
_SHARE = 0.4
"""Of the time that is left, what the next slice is cut to: no two images take the same."""


class CountedPass:
    """Known from the first image up to `looked_to`; `newest` is the last image there is, as of this reading."""

    def __init__(self, slices: LeftSlices) -> None:
        self._slices = slices
        self._is_left = bytearray(1)
        self._left = 0
        self._changed: set[ImageId] = set()
        self._per_millisecond = float(_FIRST_A_MILLISECOND)

    @property
    def left(self) -> int:
        """As far as it was looked."""
        return self._left

    @property
    def looked_to(self) -> int:
        return len(self._is_left) - 1

    def begin_behind(self, last_done: int) -> None:
        """Nothing up to here is left: known without looking, where nothing was looked at yet."""
        if self.looked_to < last_done and not self._left:
            self._is_left = bytearray(last_done + 1)

    def changed(self, images: set[ImageId]) -> bool:
        """Answers to these images may have changed; False says that there are too many to look at one by one."""
        self._changed |= images
        return len(self._changed) <= MOST_LOOKED_UP

    def look_again(self, reader: Reader) -> None:
        """At what changed since."""
        known = [image_id for image_id in self._changed if image_id <= self.looked_to]
        left = self._slices.among(reader, known) if known else frozenset()
        for image_id in known:
            self._left += (image_id in left) - self._is_left[image_id]
            self._is_left[image_id] = image_id in left
        self._changed.clear()

    def look_on(self, reader: Reader, *, newest: int, budget_ms: float) -> None:
        """At the next images, until `budget_ms` have passed or all are known; one slice at least."""
        end = time.perf_counter() + budget_ms / 1000
        rest_ms = budget_ms
        while self.looked_to < newest and rest_ms > 0:
            self._look_at_slice(reader, newest=newest, images=int(rest_ms * _SHARE * self._per_millisecond))
            rest_ms = (end - time.perf_counter()) * 1000

    def next_few(self, reader: Reader, *, after: int, to: int, most: int) -> Sequence[ImageId]:
        """The next that are left behind `after` and up to `to`: known, or where it was not looked yet, asked for."""
        known_to = min(self.looked_to, to)
        found: list[ImageId] = []
        place = self._is_left.find(1, after + 1, known_to + 1)
        while place >= 0 and len(found) < most:
            found.append(ImageId(place))
            place = self._is_left.find(1, place + 1, known_to + 1)
        start = max(after, known_to)
        if len(found) < most and start < to:
            found += self._slices.next_few(reader, after=start, to=to, most=most - len(found))
        return found

    def _look_at_slice(self, reader: Reader, *, newest: int, images: int) -> None:
        start = time.perf_counter()
        after = self.looked_to
        to = min(after + max(1, min(images, _MOST_A_SLICE)), newest)
        found = self._slices.within(reader, after=after, to=to)
        self._is_left.extend(bytes(to - after))
        for image_id in found:
            self._is_left[image_id] = 1
        self._left += len(found)
        spent_ms = (time.perf_counter() - start) * 1000
        self._per_millisecond = max((to - after) / max(spent_ms, 0.01), 1.0)
