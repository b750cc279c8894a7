"""What a labeler is told of their own work on gold images: what they confuse and how often, never in which images."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from labeler.domain.concept import Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.phrase import Phrase


class Confused(StrEnum):
    """What is confused."""

    OF_FOR_IN = "of for in"
    IN_FOR_OF = "in for of"
    MISSED = "missed"
    ADDED = "added"
    SWAPPED = "swapped"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """`times` of the `of` images on which it could be confused; `instead` is what a swapped concept was said for.

    `NOTHING` has none of these.
    """

    confused: Confused
    concept: ConceptUid | None = None
    instead: ConceptUid | None = None
    times: int = 0
    of: int = 0

    def __post_init__(self) -> None:
        named = (self.concept is not None, self.instead is not None)
        if named != (self.confused is not Confused.NOTHING, self.confused is Confused.SWAPPED):
            raise ValueError(Phrase("it names other concepts than its kind of feedback does"))
        if not 0 <= self.times <= self.of:
            raise ValueError(Phrase("{times} of {of} is no share", times=self.times, of=self.of))


_SENTENCES: Mapping[Confused, Phrase] = MappingProxyType(
    {
        Confused.OF_FOR_IN: Phrase("You say of where {name} is only in the image: {times} of {of} times"),
        Confused.IN_FOR_OF: Phrase("You say in where the image is of {name}: {times} of {of} times"),
        Confused.MISSED: Phrase("You pass over {name}: {times} of {of} times"),
        Confused.ADDED: Phrase("You see {name} where there is none: {times} of {of} times"),
        Confused.SWAPPED: Phrase("You say {instead} where it is {name}: {times} of {of} times"),
        Confused.NOTHING: Phrase("You confuse nothing that was tried: go on as you do"),
    }
)
assert set(_SENTENCES) == set(Confused)


def feedback_words(feedback: Feedback, taxonomy: Taxonomy) -> Phrase:
    """LookupError where a concept is not in this list."""
    return _SENTENCES[feedback.confused].filled(
        name=_name(feedback.concept, taxonomy),
        instead=_name(feedback.instead, taxonomy),
        times=feedback.times,
        of=feedback.of,
    )


def feedback_to_plain(feedback: Feedback) -> dict[str, Any]:
    """As it is kept, and travels: concepts by uid, "" for none."""
    return {
        "confused": feedback.confused.value,
        "concept": feedback.concept or "",
        "instead": feedback.instead or "",
        "times": feedback.times,
        "of": feedback.of,
    }


def feedback_from_plain(plain: Mapping[str, Any]) -> Feedback:
    """ValueError where it is none."""
    return Feedback(
        confused=Confused(plain["confused"]),
        concept=ConceptUid(plain["concept"]) if plain["concept"] else None,
        instead=ConceptUid(plain["instead"]) if plain["instead"] else None,
        times=plain["times"],
        of=plain["of"],
    )


def _name(uid: ConceptUid | None, taxonomy: Taxonomy) -> str:
    return taxonomy.concept(uid).name if uid is not None else ""
