"""How many images a pass still asks one labeler about: counted once, then kept up with every answer."""

import threading
from collections.abc import Iterable

from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId, LabelerId
from labeler.store import queue
from labeler.store.transaction import Reader

_MOST_LOOKED_UP = 500
"""Changed images that are looked at one by one; an import of more is counted anew."""


class Left:
    """One byte an image, since asking the file anew takes a second for 100 000 images, at every step.

    Whoever changes answers tells of which images; images that were added are found by their ids.
    """

    def __init__(self) -> None:
        self._key: tuple[LabelerId, Pass, int] | None = None
        self._is_left = bytearray(1)
        self._left = 0
        self._readable = 0
        self._readable_to = ImageId(0)
        self._changed: set[ImageId] = set()
        self._one_at_a_time = threading.Lock()

    def changed(self, images: Iterable[ImageId]) -> None:
        """Answers to these images may have changed, whosever they are."""
        with self._one_at_a_time:
            self._changed.update(images)

    def counts(self, reader: Reader, asking: Pass, *, labeler_id: LabelerId, revision: int) -> tuple[int, int]:
        """How many images are left to ask, and how many are readable; `revision` is the taxonomy's."""
        with self._one_at_a_time:
            key = (labeler_id, asking, revision)
            if key != self._key or len(self._changed) > _MOST_LOOKED_UP:
                self._forget(key)
            self._look_again(reader, asking, labeler_id)
            self._look_at_new(reader, asking, labeler_id)
            self._readable += queue.count_readable(reader, after=self._readable_to)
            self._readable_to = queue.newest(reader)
            return self._left, self._readable

    def behind(
        self, reader: Reader, asking: Pass, *, labeler_id: LabelerId, revision: int, after: ImageId, most: int
    ) -> tuple[ImageId, ...] | None:
        """The next few images left to ask behind `after`; None says that this pass was not counted yet."""
        with self._one_at_a_time:
            if self._key != (labeler_id, asking, revision) or len(self._changed) > _MOST_LOOKED_UP:
                return None
            self._look_again(reader, asking, labeler_id)
            self._look_at_new(reader, asking, labeler_id)
            found: list[ImageId] = []
            place = self._is_left.find(1, after + 1)
            while place >= 0 and len(found) < most:
                found.append(ImageId(place))
                place = self._is_left.find(1, place + 1)
            return tuple(found)

    def begins_at(self, first: ImageId, asking: Pass, *, labeler_id: LabelerId, revision: int) -> None:
        """The file was just asked from the start: nothing before `first` is left. Said within the same reading."""
        with self._one_at_a_time:
            self._forget((labeler_id, asking, revision))
            self._is_left = bytearray(first)

    def _forget(self, key: tuple[LabelerId, Pass, int]) -> None:
        self._key = key
        self._is_left, self._left = bytearray(1), 0
        self._changed.clear()

    def _look_again(self, reader: Reader, asking: Pass, labeler_id: LabelerId) -> None:
        known = [image_id for image_id in self._changed if image_id < len(self._is_left)]
        left = queue.left_among(reader, asking, known, labeler_id=labeler_id) if known else frozenset()
        for image_id in known:
            self._mark(image_id, is_left=image_id in left)
        self._changed.clear()

    def _look_at_new(self, reader: Reader, asking: Pass, labeler_id: LabelerId) -> None:
        last = len(self._is_left) - 1
        newest = queue.newest(reader)
        if newest <= last:
            return
        self._is_left.extend(bytes(newest - last))
        for image_id in queue.upcoming(reader, asking, labeler_id=labeler_id, after=ImageId(last), most=-1):
            self._mark(image_id, is_left=True)

    def _mark(self, image_id: ImageId, *, is_left: bool) -> None:
        self._left += is_left - self._is_left[image_id]
        self._is_left[image_id] = is_left
