"""What the visual dictionary says of a concept, part by part: which parts a change is about."""

from dataclasses import dataclass
from enum import StrEnum

from labeler.domain.concept import Concept


class Part(StrEnum):
    """A part of a concept's entry in the visual dictionary."""

    DEFINITION = "definition"
    MUST_SEE = "must see"
    MUST_NOT_SEE = "must not see"
    CONFUSED_WITH = "confused with"
    EXAMPLES = "examples"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A concept whose entry changed since a labeler saw it, as it was then (None: nobody wrote it down) and is now."""

    concept: Concept
    before: Concept | None
    parts: tuple[Part, ...]


def changed_parts(before: Concept, after: Concept) -> tuple[Part, ...]:
    """The parts in which two states of one concept differ, in the order in which they are read."""
    one, other = _parts(before), _parts(after)
    return tuple(part for part in Part if one[part] != other[part])


def _parts(concept: Concept) -> dict[Part, object]:
    return {
        Part.DEFINITION: concept.definition,
        Part.MUST_SEE: concept.must_see,
        Part.MUST_NOT_SEE: concept.must_not_see,
        Part.CONFUSED_WITH: frozenset(concept.confused_with),
        Part.EXAMPLES: frozenset(concept.examples),
    }
