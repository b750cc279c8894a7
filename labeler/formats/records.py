"""What an exporter sees of a project: images with their answer, concepts, and what was left out before."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from natsort import natsort_keygen

from labeler.domain.geometry import Box, Size
from labeler.domain.words import Relation, Scope, Split, State

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRegion:
    """One box in upright pixels."""

    box: Box
    crowd: bool
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLabel:
    """What is said of one concept, with the boxes of it."""

    concept_uid: str
    relation: Relation
    joint: bool
    reason: str
    regions: tuple[ExportRegion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportImage:
    """An image with the answer that goes out.

    `name` is the path relative to its added folder, as shown, parted by ``/``; `base_name` its last part.
    `suffix` is what the written file's name ends with, dot included. `ambiguous`: `name` fits another
    image of the project too. `size` is upright.
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
