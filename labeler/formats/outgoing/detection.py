"""What a detector may learn from an image: where each concept is, or that it is absent; and what keeps that back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from labeler.domain.geometry import Box, Size, full_frame
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.outgoing.clipping import clipped, lies_outside
from labeler.formats.outgoing.drawn import Drawn
from labeler.formats.outgoing.options import Subjects
from labeler.formats.outgoing.records import ExportConcept, ExportImage, ExportLabel, ExportRegion
from labeler.formats.wording import counted

PLACED = frozenset((Relation.OF, Relation.IN))
"""The relations that a box belongs to."""


class Obstacle(Enum):
    """What keeps an image from teaching a detector; the one that is hardest to mend stands first."""

    OUTSIDE = "a box outside the image"
    UNCLEAR = "unclear"
    NEVER_ASKED = "never asked"
    UNBOXED = "no box"


OBSTACLE_WORDS = {
    Obstacle.OUTSIDE: (
        Phrase("a box of {concepts} lies outside its image"),
        Phrase("run `labeler check`, and draw the box again"),
    ),
    Obstacle.UNCLEAR: (
        Phrase("the labeler could not tell about {concepts}"),
        Phrase("settle what is unclear, or leave these concepts out with --concepts"),
    ),
    Obstacle.NEVER_ASKED: (
        Phrase("nobody looked for {concepts}"),
        Phrase("look for these concepts in {images}, or leave them out with --concepts"),
    ),
    Obstacle.UNBOXED: (
        Phrase("what the image is of has no box: {concepts}"),
        Phrase("box the subjects of {images}, or take them with a box round the whole image (--subjects full-frame)"),
    ),
}
"""Why an image stays out of a format that holds nothing but boxes, and how to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedBox:
    """A box that goes out, inside its image, in pixels of `ExportImage.size`. `is_frame`: it was drawn by nobody."""

    concept_uid: str
    relation: Relation
    box: Box
    crowd: bool = False
    is_frame: bool = False


class Detection:
    """Reads images for one export: with its concepts, and with or without boxes round whole images.

    `federated`: an image may say something of some of the concepts only, and it need not be where they are.
    """

    def __init__(self, chosen: Sequence[ExportConcept], *, subjects: Subjects, federated: bool = False) -> None:
        self._uids = frozenset(concept.uid for concept in chosen)
        self._full_frame = subjects == "full-frame"
        self._federated = federated

    def labels(self, image: ExportImage) -> list[ExportLabel]:
        """The labels of exported concepts."""
        return [label for label in image.answer.labels if label.concept_uid in self._uids]

    def subjects(self, image: ExportImage) -> list[ExportLabel]:
        """The labels of what the image is of."""
        return [label for label in self.labels(image) if label.relation is Relation.OF]

    def obstacles(self, image: ExportImage) -> Mapping[Obstacle, frozenset[str]]:
        """What keeps the image out, each with the uids of the concepts concerned; empty where nothing does.

        It goes in when, for every exported concept, it is known where it is or that it is absent. An image
        that is of an unboxed eagle would teach that there is none.
        """
        found: dict[Obstacle, frozenset[str]] = {}
        covered = image.answer.covered
        is_asked = self._federated and not self._uids.isdisjoint(covered)
        if not is_asked and not self._uids <= covered:
            found[Obstacle.NEVER_ASKED] = self._uids - covered
        for label in image.answer.labels:
            if label.concept_uid not in self._uids:
                continue
            obstacle = self._obstacle(label, image.size)
            if obstacle:
                found[obstacle] = found.get(obstacle, frozenset()) | {label.concept_uid}
        return found

    def boxes(self, image: ExportImage) -> Mapping[str, int]:
        """How many boxes each concept has here, by uid, if the image goes in."""
        return {
            label.concept_uid: len(label.regions) or int(self.is_framed(label))
            for label in image.answer.labels
            if label.relation in PLACED and label.concept_uid in self._uids
        }

    def placed(self, image: ExportImage) -> Iterator[PlacedBox]:
        """The boxes of the image, in the order of its labels."""
        for label in self.labels(image):
            if label.relation not in PLACED:
                continue
            for region in label.regions:
                box = clipped(region, image.size)
                yield PlacedBox(concept_uid=label.concept_uid, relation=label.relation, box=box, crowd=region.crowd)
            if self.is_framed(label):
                frame = full_frame(image.size)
                yield PlacedBox(concept_uid=label.concept_uid, relation=label.relation, box=frame, is_frame=True)

    def is_framed(self, label: ExportLabel) -> bool:
        """Whether the label gets a box round the whole image."""
        return self._full_frame and label.relation is Relation.OF and not label.regions

    def _obstacle(self, label: ExportLabel, size: Size) -> Obstacle | None:
        if label.relation is Relation.UNCLEAR:
            return None if self._federated else Obstacle.UNCLEAR
        if label.relation not in PLACED or self.is_framed(label):
            return None
        if not label.regions:
            # What an image is of may go without its place; `in` without a box is not said to the end.
            return None if self._federated and label.relation is Relation.OF else Obstacle.UNBOXED
        return Obstacle.OUTSIDE if _is_any_outside(label.regions, size) else None


def _is_any_outside(regions: Sequence[ExportRegion], size: Size) -> bool:
    """Whether one of the boxes lies outside; nearly none does, which is known here without a call a box."""
    if isinstance(regions, Drawn) and regions.lie_inside(size):
        return False
    width, height = size.width, size.height
    for region in regions:
        x, y, across, down, _, _ = region
        is_plain = x >= 0 and y >= 0 and across >= 1 and down >= 1 and x + across <= width and y + down <= height
        if not is_plain and lies_outside(region, size):
            return True
    return False


def box_notes(*, drawn: int, out: int, unboxed: int) -> tuple[Phrase, ...]:
    """A word on boxes that were drawn and stay out with their images, if there are any."""
    if not unboxed or drawn == out:
        return ()
    note = Phrase(
        "{drawn} drawn, {out} in this export: box the subjects of {images}.",
        drawn=counted(drawn, "box"),
        out=out,
        images=counted(unboxed, "image"),
    )
    return (note,)
