"""The groups of near-duplicates of a project, held in memory beside the file so that joining reads little of it."""

from collections.abc import Iterable, Sequence

from labeler.domain.ids import ImageId
from labeler.domain.twins import Twin, side_of, to_be_moved
from labeler.domain.words import Split
from labeler.store import near
from labeler.store.transaction import Reader, Transaction


class NearGroups:
    """Each group has the number of its first member; no image is in two.

    Whoever changes groups says so in the file, by its revision: what is held is read again where somebody else did.
    """

    def __init__(self) -> None:
        self._revision = -1
        self._members: dict[int, set[int]] = {}
        self._number: dict[int, int] = {}
        self._sides: dict[int, Split] = {}

    def catch_up(self, reader: Reader) -> None:
        """Holds the groups as the file has them."""
        revision = near.revision(reader)
        if revision != self._revision:
            for held in (self._members, self._number, self._sides):
                held.clear()
            for number, image_id in near.members(reader):
                self.remember(image_id, number)
            self._revision = revision

    def remember(self, image_id: int, number: int) -> None:
        """As the file has it."""
        self._number[image_id] = number
        self._members.setdefault(number, set()).add(image_id)

    def are_together(self, ids: Iterable[int]) -> bool:
        """Whether these are in one group already."""
        numbers = {self._number.get(image_id) for image_id in ids}
        return len(numbers) == 1 and None not in numbers

    def join(self, transaction: Transaction, ids: Sequence[int]) -> int:
        """Makes one group of these images and of all that are in a group with one of them.

        All stand on one side from then on, save those that somebody has answered. Says how many changed it.
        """
        self.catch_up(transaction)
        members = self._all_of(ids)
        number = min(members)
        found = near.grouped(transaction, sorted(members))
        twins = [each.twin for each in found]
        moved = {twin.id for twin in to_be_moved(twins)}
        side = side_of(twins)
        for twin, was in found:
            if was != number or twin.id in moved:
                split = side if twin.id in moved else twin.split
                near.put_in_group(transaction, twin.id, number=number, split=split)
        self._forget(members)
        for twin in twins:
            self.remember(twin.id, number)
        self._sides[number] = side
        self._revision = near.rise_revision(transaction)
        return len(moved)

    def make_room(self, transaction: Transaction, twins: Sequence[int], *, is_target: bool) -> tuple[int, Split]:
        """The group, and its side, for an image that is about to be added and is a copy of these."""
        self.catch_up(transaction)
        if len(twins) > 1 and not self.are_together(twins):
            self.join(transaction, twins)
        number = self._number.get(twins[0], twins[0])
        if number not in self._sides or (is_target and self._sides[number] is not Split.EVALUATION):
            self._settle(transaction, twins[0], is_target=is_target)
        self._revision = near.rise_revision(transaction)
        return number, self._sides[number]

    def _settle(self, transaction: Transaction, image_id: int, *, is_target: bool) -> None:
        """The members that nobody has answered follow what is about to come."""
        number = self._number.get(image_id, image_id)
        members = self._all_of([image_id])
        found = near.grouped(transaction, sorted(members))
        coming = Twin(id=_LAST, split=Split.EVALUATION, is_target=is_target, is_answered=True)
        twins = [each.twin for each in found]
        side = side_of([*twins, coming])
        for twin, was in found:
            is_moved = twin.split is not side and not twin.is_answered
            if was != number or is_moved:
                near.put_in_group(transaction, twin.id, number=number, split=side if is_moved else twin.split)
            self.remember(twin.id, number)
        self._sides[number] = side

    def _all_of(self, ids: Iterable[int]) -> set[int]:
        """These and all in their groups."""
        numbers = {self._number.get(image_id, -1) for image_id in ids}
        return set(ids).union(*(self._members.get(number, ()) for number in numbers))

    def _forget(self, members: Iterable[int]) -> None:
        for image_id in members:
            number = self._number.pop(image_id, None)
            if number is not None:
                self._members.pop(number, None)
                self._sides.pop(number, None)


_LAST = ImageId(1 << 62)
"""Behind all images that were added."""
