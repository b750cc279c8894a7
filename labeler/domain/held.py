"""What is held of an image by what several labelers answered: where they agree, and where most of them do."""

from collections.abc import Sequence
from dataclasses import replace

from labeler.domain.answer import Answer
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import AnswerUid, ConceptUid
from labeler.domain.majority import Choose, Saying, Voice, composed, more_than_half
from labeler.domain.rules import covers, looked_for_all
from labeler.domain.words import Relation, Scope, State


def say_the_same(answers: Sequence[Answer]) -> bool:
    """Whether finished answers name the same concepts with the same relations, as exports have it.

    Absent is not compared: where one labeler looked for a concept and another was not asked, they do not disagree.
    """
    return len({_named(answer) for answer in answers}) == 1


def held_of(
    answers: Sequence[Answer], taxonomy: Taxonomy, *, choose: Choose[ConceptUid] = more_than_half
) -> Answer | None:
    """One answer out of finished ones, labelers by name; boxes are those of the first who says the same.

    None where there is none, as `composed` says.
    """
    facets = {concept.uid: concept.facet for concept in taxonomy.concepts}
    chosen = composed([voice_of(answer, taxonomy) for answer in answers], facets, choose=choose)
    if chosen is None:
        return None
    labels = []
    for concept, each in chosen.items():
        label = None if each.voice is None else answers[each.voice].label_of(concept)
        if label is not None:
            labels.append(replace(label, joint=each.joint, later=False))
    looked = [answer for answer in answers if looked_for_all(answer)]
    is_none = all(label.relation is Relation.ABSENT for label in labels)
    return Answer(
        uid=AnswerUid(""),
        state=State.SUBMITTED,
        scope=Scope.ALL if looked else Scope.ASKED,
        taxonomy_revision=max((answer.taxonomy_revision for answer in looked or answers), default=0),
        none=is_none and bool(looked),
        submitted_at=max((answer.submitted_at or "" for answer in looked or answers), default=""),
        labels=tuple(labels),
    )


def voice_of(answer: Answer, taxonomy: Taxonomy) -> Voice[ConceptUid]:
    """What an answer says, and which concepts it tells about."""
    return Voice(
        said={label.concept_uid: Saying(label.relation, label.joint) for label in answer.labels},
        covered=frozenset(concept.uid for concept in taxonomy.concepts if covers(answer, concept)),
    )


def _named(answer: Answer) -> frozenset[tuple[ConceptUid, Relation]]:
    return frozenset(
        (label.concept_uid, label.relation) for label in answer.labels if label.relation is not Relation.ABSENT
    )
