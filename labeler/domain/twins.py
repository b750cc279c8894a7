"""Which side of the split pictures stand on that are nearly the same: all on one, save what somebody has answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from labeler.domain.ids import ImageId
from labeler.domain.words import Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A member of a group of near-duplicates. `is_answered`: somebody has said something of it, and its split stands.

    `is_target`: it is of a source that the model will meet, and for evaluation whatever else there is.
    """

    id: ImageId
    split: Split
    is_target: bool
    is_answered: bool


def side_of(group: Sequence[Twin]) -> Split:
    """Of at least one: the draw of the first that was added, and evaluation where one of them is a target image."""
    if any(twin.is_target for twin in group):
        return Split.EVALUATION
    return min(group, key=lambda twin: twin.id).split


def to_be_moved(group: Sequence[Twin]) -> tuple[Twin, ...]:
    """Those on the other side of which nobody has said anything."""
    return tuple(twin for twin in _strays(group) if not twin.is_answered)


def left_standing(group: Sequence[Twin]) -> tuple[Twin, ...]:
    """Those on the other side that somebody has answered: only people can decide about them."""
    return tuple(twin for twin in _strays(group) if twin.is_answered)


def _strays(group: Sequence[Twin]) -> tuple[Twin, ...]:
    side = side_of(group)
    return tuple(twin for twin in group if twin.split is not side)
