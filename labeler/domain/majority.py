"""One answer out of several that differ, put together concept by concept: what more than half of those who tell say."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from labeler.domain.words import Relation

C = TypeVar("C", bound=Hashable)
"""A concept, by whatever it is known where this is asked."""


class Saying(NamedTuple):
    """What one labeler says of one concept in so many words."""

    relation: Relation
    joint: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice(Generic[C]):
    """One finished answer: what it says, and every concept it tells about, also those that it does not name."""

    said: Mapping[C, Saying]
    covered: frozenset[C]

    def of(self, concept: C) -> Relation | None:
        """What it tells of a concept: absent where that was looked for and not named, None where it was not."""
        saying = self.said.get(concept)
        if saying is not None:
            return saying.relation
        return Relation.ABSENT if concept in self.covered else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is held of one concept, and the number of the first voice that says so in so many words (None: nobody)."""

    relation: Relation
    voice: int | None
    joint: bool = False


Choose = Callable[[C, Sequence[Relation | None]], Relation | None]
"""What is held of a concept, by what each voice tells of it; None where that cannot be said."""


def more_than_half(concept: object, told: Sequence[Relation | None]) -> Relation | None:
    """What more than half of those say who tell about it."""
    said = Counter(relation for relation in told if relation is not None)
    ((relation, count),) = said.most_common(1) or [(Relation.ABSENT, 0)]
    return relation if 2 * count > said.total() else None


def composed(
    voices: Sequence[Voice[C]], facets: Mapping[C, str], *, choose: Choose[C] = more_than_half
) -> dict[C, Chosen] | None:
    """What is held of each concept that anyone names, in the order of `facets`; all others that were looked for are
    absent. Of several voices that say it the first is taken.

    None where one of them cannot be said, or the image would be of two concepts of a facet that nobody called joint.
    """
    named = set().union(*(voice.said for voice in voices))
    held: dict[C, Relation] = {}
    for concept in facets:
        if concept in named:
            relation = choose(concept, [voice.of(concept) for voice in voices])
            if relation is None:
                return None
            held[concept] = relation
    subjects: dict[str, list[C]] = defaultdict(list)
    for concept, relation in held.items():
        if relation is Relation.OF:
            subjects[facets[concept]].append(concept)
    chosen = {}
    for concept, relation in held.items():
        is_joint = relation is Relation.OF and len(subjects[facets[concept]]) > 1
        voice = _first(voices, concept, relation, must_be_joint=is_joint)
        if voice is None and relation is not Relation.ABSENT:
            return None
        chosen[concept] = Chosen(relation=relation, voice=voice, joint=is_joint)
    return chosen


def _first(voices: Sequence[Voice[C]], concept: C, relation: Relation, *, must_be_joint: bool) -> int | None:
    for number, voice in enumerate(voices):
        saying = voice.said.get(concept)
        if saying is not None and saying.relation is relation and (saying.joint or not must_be_joint):
            return number
    return None
