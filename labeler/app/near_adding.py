"""Finds, while images are added, those that are nearly the same as one that is there already."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from labeler.app.near_groups import NearGroups
from labeler.domain.ids import ImageId
from labeler.domain.words import Split
from labeler.quality.twins import SEARCHED, is_copy, is_of_one_shape, mirrored, searched
from labeler.store import near
from labeler.store.near import Hashed
from labeler.store.transaction import Reader, Transaction

if TYPE_CHECKING:
    from labeler.quality.hash_index import HashIndex


class KnownPictures:
    """The hashes of a project in memory, always as many as its file has."""

    def __init__(self) -> None:
        self._index: HashIndex | None = None
        self._groups = NearGroups()
        self._last = 0

    def room_for(
        self, transaction: Transaction, hash_: str, size: tuple[int, int], *, is_target: bool
    ) -> tuple[int, Split] | None:
        """The group and the side of a picture that is about to be added; None where no other is nearly the same.

        `size` is upright width and height in pixels. What nobody has answered follows a target image.
        """
        if not hash_:
            return None
        self._catch_up(transaction)
        twins = self._copies(transaction, self._index, hash_, size) if self._index else ()
        return self._groups.make_room(transaction, twins, is_target=is_target) if twins else None

    def _copies(self, reader: Reader, index: "HashIndex", hash_: str, size: tuple[int, int]) -> Sequence[ImageId]:
        in_mirror = mirrored(hash_)
        close = {key for each in (hash_, in_mirror) for key in index.near(searched(each), distance=SEARCHED)}
        if not close:
            return ()
        found = near.hashed(reader, sorted(close))
        return [ImageId(row.id) for row in found if _is_twin(row, (hash_, in_mirror), size)]

    def _catch_up(self, reader: Reader) -> None:
        new = near.hashed_after(reader, self._last)
        if not new:
            return
        if self._index is None:
            # Late: the first image of a project has nothing to be held against, and somebody waits for it.
            from labeler.quality.hash_index import HashIndex

            self._index = HashIndex((searched(row.hash) for row in new), (row.id for row in new))
        else:
            for row in new:
                self._index.add(searched(row.hash), row.id)
        for row in new:
            if row.near_group is not None:
                self._groups.remember(row.id, row.near_group)
        self._last = new[-1].id


def _is_twin(row: Hashed, hashes: Sequence[str], size: tuple[int, int]) -> bool:
    return is_of_one_shape((row.width, row.height), size) and any(is_copy(row.hash, each) for each in hashes)
