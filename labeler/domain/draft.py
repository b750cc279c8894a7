"""A draft: the answer so far plus what is begun and not yet said."""

from dataclasses import dataclass
from enum import StrEnum

from labeler.domain.answer import Answer, Label
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid


class Way(StrEnum):
    """The ways to be asked; the rules are the same in each."""

    FREE = "free"
    ONE_IS_ENOUGH = "one is enough"
    CONCEPT = "concept"
    CLARIFY = "clarify"
    BOXES = "boxes"
    SUBJECT_BOXES = "subject boxes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """A way to be asked; a concept pass asks about one concept.

    `by_facet`: one facet is asked after the other; in a concept pass the other facets follow where it is there.
    """

    way: Way
    concept: ConceptUid | None = None
    by_facet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingBegun:
    """All that was begun has been said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Boxing:
    """Box mode. `before` is the label that stands again when it is left by stepping back (None: no label).

    `stood` is the whole answer that stands again, where the in took a *none of the concepts* or a skip back.
    `within` is the box mode of another concept that goes on afterwards.
    """

    concept: ConceptUid
    before: Label | None
    half_box: Box | None = None
    stood: Answer | None = None
    within: "Boxing | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptChosen:
    """A concept waits for of or in; `within` is the box mode that goes on afterwards."""

    concept: ConceptUid
    within: Boxing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondSubject:
    """A second subject of the same facet waits: which one is it of?"""

    concept: ConceptUid
    within: Boxing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotTell:
    """A reason is waited for: for a concept, or (None) for passing the image over."""

    concept: ConceptUid | None
    within: Boxing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfSubjectBox:
    """The subject's box, half drawn."""

    half_box: Box


Begun = NothingBegun | ConceptChosen | SecondSubject | CannotTell | Boxing | HalfSubjectBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one labeler has said of one image and what is under way.

    `looked_through`: the facets of which nothing else is here, where one is asked after the other.
    """

    answer: Answer
    begun: Begun = NothingBegun()
    looked_through: tuple[str, ...] = ()
