"""A question: what is asked, about which concepts, and every way to answer it."""

from dataclasses import dataclass
from enum import Enum

from labeler.domain.acts import Act
from labeler.domain.ids import ConceptUid
from labeler.domain.reasons import Reason


class Asked(Enum):
    """What is being asked."""

    WHICH_CONCEPT = "which concept?"
    OF_OR_IN = "of or in?"
    WHICH_ONE = "which one is it of?"
    BOX_EVERY_ONE = "box every one"
    SUBJECT_BOX = "the subject's box too?"
    ANYTHING_ELSE = "anything else of the list?"
    WHY_UNCLEAR = "what keeps you from telling?"
    WHY_SKIP = "why is this image passed over?"
    DONE = "done"


class Reply(Enum):
    """What a key can answer; which key it is, is the window's matter."""

    OF = "of"
    IN = "in"
    NOT_HERE = "not here"
    CANNOT_TELL = "can't tell"
    NONE = "none of the concepts"
    NOTHING_ELSE = "nothing else"
    FIRST = "first"
    SECOND = "second"
    BOTH_IN = "both in"
    BOTH_EQUALLY = "both equally"
    BOXES_DONE = "boxes done"
    FILLS_FRAME = "fills the frame"
    NOT_NOW = "not now"
    REASON = "reason"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to answer. Where `off` has words, it cannot be taken yet and they say why."""

    reply: Reply
    act: Act
    reason: Reason | None = None
    off: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, about which concepts (the last is the one at issue), and every way to answer.

    `is_claim`: it was labeled so elsewhere. `facet`: the one facet that is asked about, "" for the whole list.
    """

    asked: Asked
    concepts: tuple[ConceptUid, ...] = ()
    choices: tuple[Choice, ...] = ()
    boxes: int = 0
    is_new_concept: bool = False
    is_claim: bool = False
    takes_concepts: bool = False
    facet: str = ""

    @property
    def concept(self) -> ConceptUid | None:
        """The concept at issue, if the question is about one."""
        return self.concepts[-1] if self.concepts else None
