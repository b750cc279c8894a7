"""What becomes of an answer when one concept is merged into another, or told apart into new ones."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Concept
from labeler.domain.ids import ConceptUid
from labeler.domain.rules import waits_for_boxes
from labeler.domain.words import Relation, State

_STRONGEST_FIRST = (Relation.OF, Relation.IN, Relation.UNCLEAR, Relation.ABSENT)
assert set(_STRONGEST_FIRST) == set(Relation)
_HAS_BOXES = (Relation.OF, Relation.IN)


def with_merged(answer: Answer, *, merged: ConceptUid, into: Concept) -> Answer:
    """The answer in which what was said of `merged` is said of `into`, a concept of the same facet.

    Where both have a label the stronger relation stays (of, in, unclear, absent), with the boxes of both where it can
    have boxes; a box that both have stays once.
    """
    going, standing = answer.label_of(merged), answer.label_of(into.uid)
    if going is None:
        return answer
    moved = replace(going, concept_uid=into.uid, facet=into.facet)
    one = moved if standing is None else _united(standing, moved)
    kept = [label for label in answer.labels if label.concept_uid not in (merged, into.uid)]
    united = _without_lone_joint(answer.with_labels([*kept, one]), into.facet)
    return _given_if_nothing_waits(answer, united)


def _given_if_nothing_waits(before: Answer, after: Answer) -> Answer:
    """An answer that waited for nothing but the boxes of what is one now is given: no pass would ask it again."""
    waited = before.submitted_at is not None and waits_for_boxes(before)
    if not waited or waits_for_boxes(after):
        return after
    _, day = _given(before)
    return replace(after, state=State.SUBMITTED, submitted_day=day)


def _united(standing: Label, moved: Label) -> Label:
    """One label out of two; it keeps the uid of the one that stood."""
    stronger = min((standing, moved), key=lambda label: _STRONGEST_FIRST.index(label.relation))
    regions = _regions(standing, moved) if stronger.relation in _HAS_BOXES else ()
    return replace(stronger, uid=standing.uid, regions=regions, later=stronger.later and not regions)


def _regions(standing: Label, moved: Label) -> tuple[Region, ...]:
    there = {(region.box, region.crowd) for region in standing.regions}
    added = tuple(region for region in moved.regions if (region.box, region.crowd) not in there)
    return (*standing.regions, *added)


def _without_lone_joint(answer: Answer, facet: str) -> Answer:
    """A subject that is left alone in its facet is no longer joint."""
    subjects = answer.subjects(facet)
    if len(subjects) != 1 or not subjects[0].joint:
        return answer
    return answer.with_label(replace(subjects[0], joint=False))


def with_absent(
    answer: Answer, concepts: Sequence[Concept], *, like: Label | None, new_uid: Callable[[], str]
) -> Answer:
    """The answer in which each of `concepts` is absent in so many words, where nothing was said of it.

    Said when `like` was, or, where that was never said in so many words (None), when the answer was given.
    """
    missing = [concept for concept in concepts if answer.label_of(concept.uid) is None]
    said_at, said_day = (like.said_at, like.said_day) if like else _given(answer)
    added = [
        Label(
            uid=new_uid(),
            concept_uid=concept.uid,
            facet=concept.facet,
            relation=Relation.ABSENT,
            said_at=said_at,
            said_day=said_day,
        )
        for concept in missing
    ]
    return answer.with_labels([*answer.labels, *added])


def _given(answer: Answer) -> tuple[str, str]:
    """The moment (UTC text) and day of an answer; while it waits for boxes, those of what was said of it last."""
    if answer.submitted_at is not None and answer.submitted_day is not None:
        return answer.submitted_at, answer.submitted_day
    return max(((label.said_at, label.said_day) for label in answer.labels), default=("", ""))
