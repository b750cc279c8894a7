"""Saying a relation: what becomes of the label, its boxes, the other subjects of its facet, and the answer."""

from dataclasses import replace

from labeler.domain import acts
from labeler.domain.answer import Answer, Label, Region
from labeler.domain.circumstances import Circumstances
from labeler.domain.claim import claimed_boxes
from labeler.domain.concept import Concept
from labeler.domain.draft import Boxing, ConceptChosen, Draft, SecondSubject, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import clamped, is_too_small
from labeler.domain.ids import ConceptUid, RegionUid
from labeler.domain.phrase import Phrase
from labeler.domain.reasons import checked_reason
from labeler.domain.situation import Situation
from labeler.domain.words import Origin, Relation, Scope, State


def asked_about(draft: Draft, uid: ConceptUid, circumstances: Circumstances) -> Concept:
    """The concept; RuleBroken where it is closed and this answer says nothing of it."""
    concept = circumstances.taxonomy.concept(uid)
    if not concept.is_open and draft.answer.label_of(uid) is None:
        raise RuleBroken(Phrase("“{name}” is closed and no longer asked about", name=concept.name))
    return concept


def choose_concept(draft: Draft, act: acts.ChooseConcept, circumstances: Circumstances) -> Draft:
    concept = circumstances.taxonomy.concept(act.concept)
    if not concept.is_open:
        raise RuleBroken(Phrase("“{name}” is closed and no longer asked about", name=concept.name))
    return replace(draft, begun=ConceptChosen(concept=act.concept))


def say_of(draft: Draft, act: acts.SayOf, circumstances: Circumstances) -> Draft:
    concept = asked_about(draft, act.concept, circumstances)
    answer = without_closed_rivals(draft.answer, concept, circumstances)
    if any(subject.concept_uid != act.concept for subject in answer.subjects(concept.facet)):
        return replace(draft, begun=SecondSubject(concept=act.concept))
    return with_relation(replace(draft, answer=answer), act.concept, Relation.OF, circumstances)


def without_closed_rivals(answer: Answer, concept: Concept, situation: Situation) -> Answer:
    """A concept that was split, say, gives way to what came of it: nobody is asked which of the two it is of."""
    rivals = [s for s in answer.subjects(concept.facet) if s.concept_uid != concept.uid]
    closed = {s.uid for s in rivals if not situation.taxonomy.concept(s.concept_uid).is_open}
    return answer.with_labels(label for label in answer.labels if label.uid not in closed) if closed else answer


def say_in(draft: Draft, act: acts.SayIn, circumstances: Circumstances) -> Draft:
    """Box mode opens at once, unless boxes came with a claim or may wait for the box pass."""
    asked_about(draft, act.concept, circumstances)
    answer = draft.answer
    before = answer.label_of(act.concept)
    stood = answer if answer.none or answer.state is State.SKIPPED else None
    said = with_relation(draft, act.concept, Relation.IN, circumstances)
    label = said.answer.label_of(act.concept)
    had_boxes = bool(before and before.regions)
    if label is not None and not had_boxes and (label.later or label.regions):
        return said
    return replace(said, begun=Boxing(concept=act.concept, before=before, stood=stood))


def say_absent(draft: Draft, act: acts.SayAbsent, circumstances: Circumstances) -> Draft:
    asked_about(draft, act.concept, circumstances)
    return with_relation(draft, act.concept, Relation.ABSENT, circumstances)


def say_unclear(draft: Draft, act: acts.SayUnclear, circumstances: Circumstances) -> Draft:
    asked_about(draft, act.concept, circumstances)
    return with_relation(draft, act.concept, Relation.UNCLEAR, circumstances, reason=checked_reason(act.reason))


def with_relation(
    draft: Draft, concept_uid: ConceptUid, relation: Relation, circumstances: Circumstances, *, reason: str = ""
) -> Draft:
    """The draft with this label said; boxes stay only where the new relation can have them."""
    concept = circumstances.taxonomy.concept(concept_uid)
    old = draft.answer.label_of(concept_uid)
    has_boxes = relation in (Relation.OF, Relation.IN)
    regions = _regions(old, concept_uid, circumstances) if has_boxes else ()
    label = Label(
        uid=old.uid if old else circumstances.new_uid(),
        concept_uid=concept_uid,
        facet=concept.facet,
        relation=relation,
        later=relation is Relation.IN and not regions and _may_wait(circumstances),
        reason=reason,
        said_at=circumstances.at,
        said_day=circumstances.day,
        regions=regions,
    )
    answer = _reopened(draft.answer) if has_boxes else unskipped(draft.answer)
    if label.later and answer.state is State.SUBMITTED:
        # When all were looked for stays known: it tells which concepts were on the list.
        moment = answer.submitted_at if answer.scope is Scope.ALL else None
        answer = replace(answer, state=State.OPEN, submitted_at=moment, submitted_day=None)
    return Draft(answer=without_lone_joint(answer.with_label(label)))


def _regions(old: Label | None, concept: ConceptUid, circumstances: Circumstances) -> tuple[Region, ...]:
    """The boxes there are; in the clarify pass those that came with the claims, as the labeler sees them on screen."""
    if old is not None and old.regions:
        return old.regions
    if circumstances.asking.way is not Way.CLARIFY:
        return ()
    boxes = (clamped(box, circumstances.size) for box in claimed_boxes(concept, circumstances.claims))
    return tuple(
        Region(uid=RegionUid(circumstances.new_uid()), box=box, origin=Origin.IMPORTED)
        for box in boxes
        if not is_too_small(box)
    )


def _may_wait(circumstances: Circumstances) -> bool:
    return circumstances.policy.boxes_later and circumstances.asking.way is not Way.BOXES


def _reopened(answer: Answer) -> Answer:
    """Where something is there, *none of the concepts* no longer stands."""
    return replace(unskipped(answer), none=False)


def unskipped(answer: Answer) -> Answer:
    if answer.state is not State.SKIPPED:
        return answer
    return replace(answer, state=State.OPEN, reason="", submitted_at=None, submitted_day=None)


def without_lone_joint(answer: Answer) -> Answer:
    """A subject that is left alone in its facet is no longer joint."""
    labels = []
    for label in answer.labels:
        alone = label.joint and len(answer.subjects(label.facet)) == 1
        labels.append(replace(label, joint=False) if alone else label)
    return answer.with_labels(labels)


def all_joint(answer: Answer, facet: str) -> Answer:
    is_subject = {label.uid for label in answer.subjects(facet)}
    return answer.with_labels(
        replace(label, joint=True) if label.uid in is_subject else label for label in answer.labels
    )


def choose_subject(draft: Draft, act: acts.ChooseSubject, circumstances: Circumstances) -> Draft:
    if not isinstance(draft.begun, SecondSubject):
        raise RuleBroken("no second subject is waiting")
    concept_uid = draft.begun.concept
    concept = circumstances.taxonomy.concept(concept_uid)
    facet = concept.facet
    open_only = without_closed_rivals(draft.answer, concept, circumstances)
    standing = [s.concept_uid for s in open_only.subjects(facet) if s.concept_uid != concept_uid]
    first, second = _SUBJECT_RELATIONS[act.subjects]
    if second is Relation.OF:
        draft = replace(draft, answer=open_only)
    for uid in standing:
        if first is not Relation.OF:
            draft = with_relation(draft, uid, first, circumstances)
    draft = with_relation(draft, concept_uid, second, circumstances)
    if act.subjects is acts.Subjects.EQUALLY:
        draft = replace(draft, answer=all_joint(draft.answer, facet))
    return draft


_SUBJECT_RELATIONS = {
    acts.Subjects.FIRST: (Relation.OF, Relation.IN),
    acts.Subjects.SECOND: (Relation.IN, Relation.OF),
    acts.Subjects.NEITHER: (Relation.IN, Relation.IN),
    acts.Subjects.EQUALLY: (Relation.OF, Relation.OF),
}
assert set(_SUBJECT_RELATIONS) == set(acts.Subjects)
