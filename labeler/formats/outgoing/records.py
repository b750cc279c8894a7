"""What an exporter sees of a project: images with their answer, concepts, and what was left out before."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from natsort import natsort_keygen

from labeler.domain.geometry import Box, Size
from labeler.domain.words import Origin, Relation, Scope, Split, State

SPLIT_NAMES = {Split.TRAIN: "train", Split.EVALUATION: "val"}
"""What exports call the splits."""
_natural = natsort_keygen()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportConcept:
    """A concept as it goes out. `parent` is the name of its parent, or empty."""

    uid: str
    name: str
    facet: str
    export_id: int
    definition: str
    parent: str
    closed: bool = False


_ORIGINS = tuple(origin.value for origin in Origin)


class RegionNumbers(NamedTuple):
    """A box as a row has it: `origin_number` is the place of its origin among the words of `Origin`."""

    x: float
    y: float
    width: float
    height: float
    is_crowd: int
    origin_number: int


class ExportRegion(RegionNumbers):
    """One box in pixels of `ExportImage.size`.

    A tuple, since an export makes a million of them; `box` is made each time it is asked for, the numbers are there.
    """

    __slots__ = ()

    def __new__(cls, *, box: Box, crowd: bool, origin: str) -> Self:
        return cls._make((box.x, box.y, box.width, box.height, int(crowd), _ORIGINS.index(origin)))

    @property
    def crowd(self) -> bool:
        return self.is_crowd == 1

    @property
    def origin(self) -> str:
        return _ORIGINS[self.origin_number]

    @property
    def box(self) -> Box:
        return Box(x=self.x, y=self.y, width=self.width, height=self.height)


# Not frozen, though nobody changes them: a frozen one takes three times as long to make, and there are very many.
@dataclass(slots=True, kw_only=True)
class ExportLabel:
    """What is said of one concept, with the boxes of it."""

    concept_uid: str
    relation: Relation
    joint: bool
    reason: str
    regions: Sequence[ExportRegion]


@dataclass(slots=True, kw_only=True)
class ExportAnswer:
    """All that one labeler says of one image.

    `covered` holds the uids of the concepts known for this image: those with a label and, under scope
    `all`, those looked for. A concept outside it was never asked about, which is not the same as absent.
    """

    labeler: str
    state: State
    scope: Scope
    none: bool
    reason: str
    labels: tuple[ExportLabel, ...]
    covered: frozenset[str]


@dataclass(slots=True, kw_only=True)
class ExportImage:
    """An image with the answer that goes out.

    `name` is the path relative to its added folder, as shown, parted by ``/``; `base_name` its last part.
    `suffix` is what the written file's name ends with, dot included. `ambiguous`: `name` fits another
    image of the project too. `size` is that of the image as it goes out, and boxes are in its pixels: upright
    unless `--coords stored` was said; `scale` is what its sides were multiplied by to be no longer than `--max-side`.
    """

    digest: str
    source: str
    name: str
    base_name: str
    suffix: str
    size: Size
    orientation: int
    split: Split
    answer: ExportAnswer
    ambiguous: bool = False
    scale: float = 1.0

    @property
    def written_name(self) -> str:
        """The path as exports write it: accents composed, whatever the file system does."""
        return unicodedata.normalize("NFC", self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many images stay out, why, and what would bring them in (empty where nothing should)."""

    why: str
    images: int
    mend: str


ExportKey = tuple[object, object, str, str]


def export_key(image: ExportImage) -> ExportKey:
    """What exports are sorted by: source and path in natural order, then digest, then labeler."""
    return _natural(image.source), _natural(image.name), image.digest, image.answer.labeler


def in_export_order(images: Iterable[ExportImage]) -> tuple[ExportImage, ...]:
    """The images in the order in which an export writes them."""
    return tuple(sorted(images, key=export_key))


def relation_of(answer: ExportAnswer, concept_uid: str) -> Relation | None:
    """What is known of a concept: its label's relation, `absent` where it was looked for, None if never asked."""
    for label in answer.labels:
        if label.concept_uid == concept_uid:
            return label.relation
    return Relation.ABSENT if concept_uid in answer.covered else None
