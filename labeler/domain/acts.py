"""The acts of a labeler: each is one thing said, or begun, about the image on screen.

There is no act that says a label without its relation: that is how the first rule holds.
"""

from dataclasses import dataclass
from enum import Enum

from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid, RegionUid
from labeler.domain.words import Origin


class Subjects(Enum):
    """Of two subjects named for one facet: which one the image is of."""

    FIRST = "first"
    SECOND = "second"
    NEITHER = "both in"
    EQUALLY = "both equally"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseConcept:
    """A concept is chosen; whether the image is of it or it is in it is asked next."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class SayOf:
    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class SayIn:
    """Written at once, incomplete until it has a box."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class SayAbsent:
    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhyUnclear:
    """The labeler cannot tell about a concept: the reason is asked next."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class SayUnclear:
    concept: ConceptUid
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWhySkip:
    """The labeler passes the image over: the reason is asked next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SayNone:
    """None of the concepts: all of them were looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingElse:
    """All concepts were looked for; what has a label is all there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingElseOf:
    """The concepts of one facet were looked for; what has a label is all there is of it."""

    facet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseSubject:
    """Which one the image is of, when a second subject was named."""

    subjects: Subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBoxes:
    """Box mode for a label that is there already."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseBoxes:
    """Every instance has its box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginBox:
    """The first corner of a box, or how far it is drawn."""

    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class DropBox:
    """The half-drawn box is dropped on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddBox:
    concept: ConceptUid
    box: Box
    origin: Origin = Origin.DRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyBoxes:
    """The boxes of the image before, once, to be confirmed with all others when box mode is left."""

    concept: ConceptUid
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeBox:
    region: RegionUid
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapBox:
    """The box as it was tightened to the object by computing, on purpose."""

    region: RegionUid
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCrowd:
    """Whether the box stands for a crowd too dense to be boxed one by one."""

    region: RegionUid
    crowd: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveBox:
    region: RegionUid


@dataclass(frozen=True, slots=True, kw_only=True)
class FillFrame:
    """The subject fills the frame: its box is the whole image."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class NotNow:
    """The subject's box is put off on purpose."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw:
    """What was said of a concept is taken back."""

    concept: ConceptUid


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBack:
    """Back to the question before: what was begun is dropped."""


Act = (
    ChooseConcept
    | SayOf
    | SayIn
    | SayAbsent
    | AskWhyUnclear
    | SayUnclear
    | AskWhySkip
    | Skip
    | SayNone
    | NothingElse
    | NothingElseOf
    | ChooseSubject
    | OpenBoxes
    | CloseBoxes
    | BeginBox
    | DropBox
    | AddBox
    | CopyBoxes
    | ChangeBox
    | SnapBox
    | MarkCrowd
    | RemoveBox
    | FillFrame
    | NotNow
    | Withdraw
    | StepBack
)
