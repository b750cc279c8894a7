"""Whose answer goes out where several labelers finished one: they must agree; the boxes are the first one's by name."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from labeler.domain.answer import Answer
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import AnswerUid
from labeler.domain.people import by_name
from labeler.domain.rules import covers
from labeler.domain.words import Relation, Scope, State
from labeler.store import labelers
from labeler.store.exporting import LabelRow
from labeler.store.transaction import Reader

_NONE: frozenset[str] = frozenset()


class Whose(StrEnum):
    """Whose word an image goes out by. Values are what is said for it, and who such an answer is said to be of."""

    AGREED = ""
    """Where several finished it, they must say the same."""
    SETTLED = "settled"
    """As a lead settled it; where nobody did, as agreed."""
    MAJORITY = "majority"
    """Of each concept, what more than half of those say who tell about it."""


def names_of_labelers(reader: Reader) -> dict[int, str]:
    """By id; 0 is for what was settled from a terminal, by nobody who is known."""
    return {0: Whose.SETTLED.value, **{labeler.id: labeler.name for labeler in labelers.everyone(reader)}}


def places_by_name(reader: Reader) -> dict[int, int]:
    """By the id of a labeler, whose answer comes before whose: the same wherever and in whatever order they came."""
    return {each.id: place for place, each in enumerate(sorted(labelers.everyone(reader), key=by_name))}


def agree(answers: Iterable[Iterable[LabelRow]]) -> bool:
    """Whether finished answers, each given by its labels, say the same: the same concepts with the same relations.

    Absent is not compared: where one labeler looked for a concept and the other was not asked about it, they do
    not disagree, and where the other said that it is there, what they said of it differs anyhow.
    """
    return len({_said(labels) for labels in answers}) == 1


def _said(labels: Iterable[LabelRow]) -> frozenset[tuple[int, str]]:
    return frozenset((concept, relation) for _, _, concept, relation, *_ in labels if relation != Relation.ABSENT)


class Asked(NamedTuple):
    """How much one answer looked for."""

    state: State
    scope: Scope
    taxonomy_revision: int
    submitted_at: str


class Covered:
    """Which concepts answers tell about; those of scope `all` are worked out once for each list that was looked at."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._closings = sorted(concept.closed_at for concept in taxonomy.concepts if concept.closed_at)
        self._looked_for: dict[tuple[int, int], frozenset[str]] = {}

    def by(self, asked: Sequence[Asked], said: frozenset[str]) -> frozenset[str]:
        """The uids of the concepts that any of these answers tells about; any other was never asked about.

        `said` are those of their labels. One set is given for all images of which the same is known.
        """
        found = said
        for each in asked:
            if each.state is State.SUBMITTED and each.scope is Scope.ALL:
                known = self._all_of(each)
                found = known if found <= known else found | known
        return found or _NONE

    def _all_of(self, asked: Asked) -> frozenset[str]:
        # Between two closings the list is the same for all answers of one revision.
        key = asked.taxonomy_revision, bisect_right(self._closings, asked.submitted_at)
        if key not in self._looked_for:
            bare = Answer(
                uid=AnswerUid(""),
                state=State.SUBMITTED,
                scope=Scope.ALL,
                taxonomy_revision=asked.taxonomy_revision,
                none=True,
                submitted_at=asked.submitted_at,
            )
            concepts = (concept for concept in self._taxonomy.concepts if covers(bare, concept))
            self._looked_for[key] = frozenset(concept.uid for concept in concepts)
        return self._looked_for[key]
