"""Which labels are complete and which answers finished: what the views of the file say, said in the core."""

from collections import Counter
from dataclasses import dataclass

from labeler.domain.answer import Answer, Label
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Relation, Scope, State


def complete_labels(answer: Answer) -> tuple[Label, ...]:
    """The labels that say all they must; none at all where *none of the concepts* stands beside an of or in."""
    if contradicts_itself(answer):
        return ()
    return tuple(label for label in answer.labels if is_complete(label, answer))


def is_complete(label: Label, answer: Answer) -> bool:
    """An in has a region; an of is the one of its facet, or one of two or more that are joint."""
    if label.relation is Relation.IN:
        return bool(label.regions)
    if label.relation is Relation.OF:
        subjects = answer.subjects(label.facet)
        joint = sum(subject.joint for subject in subjects)
        return joint >= 2 if joint == len(subjects) else len(subjects) == 1
    return True


def contradicts_itself(answer: Answer) -> bool:
    return answer.none and bool(answer.labels_with(Relation.OF, Relation.IN))


def is_finished(answer: Answer) -> bool:
    """Submitted, saying something, and every label of it complete."""
    if answer.state is not State.SUBMITTED or contradicts_itself(answer):
        return False
    says_something = answer.none or bool(answer.labels)
    return says_something and len(complete_labels(answer)) == len(answer.labels)


def looked_for_all(answer: Answer) -> bool:
    """All concepts were looked for; the answer may still be open for boxes that were put off."""
    return answer.state is not State.SKIPPED and answer.scope is Scope.ALL


def lacks_nothing_but_boxes(answer: Answer) -> bool:
    """Every label is complete, or an in whose boxes were put off on purpose."""
    complete = set(complete_labels(answer))
    return all(label in complete or is_put_off(label) for label in answer.labels)


def is_put_off(label: Label) -> bool:
    """An in that waits for the box pass."""
    return label.relation is Relation.IN and label.later and not label.regions


def waits_for_boxes(answer: Answer) -> bool:
    """Open for nothing but boxes that were put off: until they are drawn it counts nowhere and goes out nowhere."""
    has_put_off = any(is_put_off(label) for label in answer.labels)
    return answer.state is State.OPEN and has_put_off and lacks_nothing_but_boxes(answer)


def covers(answer: Answer, concept: Concept) -> bool:
    """Whether this answer tells about the concept: it has a label, or it was looked for among all."""
    if answer.label_of(concept.uid) is not None:
        return True
    was_listed = concept.since_revision <= answer.taxonomy_revision and not _was_closed(concept, answer)
    return looked_for_all(answer) and was_listed


def _was_closed(concept: Concept, answer: Answer) -> bool:
    """Whether the concept was off the list before the answer was given. UTC text sorts as time does."""
    return concept.closed_at is not None and concept.closed_at <= (answer.submitted_at or "")


def added_since(answer: Answer, taxonomy: Taxonomy) -> tuple[Concept, ...]:
    """The open concepts that an answer of scope `all` could not yet tell about."""
    if not looked_for_all(answer):
        return ()
    return tuple(concept for concept in taxonomy.open_concepts if not covers(answer, concept))


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyKey:
    """What complete labels of finished answers are counted by."""

    concept_uid: ConceptUid
    relation: Relation
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many labels and how many boxes in them, by what they are counted by."""

    labels: Counter[TallyKey]
    boxes: Counter[TallyKey]


def tally(answer: Answer) -> Tally:
    """What this answer adds to the counts of its labeler; nothing before it is finished."""
    labels: Counter[TallyKey] = Counter()
    boxes: Counter[TallyKey] = Counter()
    if is_finished(answer):
        for label in answer.labels:
            key = TallyKey(concept_uid=label.concept_uid, relation=label.relation, day=label.said_day)
            labels[key] += 1
            boxes[key] += len(label.regions)
    return Tally(labels=labels, boxes=boxes)
