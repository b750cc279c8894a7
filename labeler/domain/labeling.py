"""How an act of a labeler changes a draft: the one place where the rules of labeling are applied."""

from dataclasses import replace
from typing import get_args

from labeler.domain import acts
from labeler.domain.answer import Answer, Label
from labeler.domain.boxing import BOX_STEPS
from labeler.domain.circumstances import Circumstances, Step
from labeler.domain.draft import (
    Boxing,
    CannotTell,
    ConceptChosen,
    Draft,
    HalfSubjectBox,
    NothingBegun,
    SecondSubject,
    Way,
)
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.question import Asked, question_of
from labeler.domain.reasons import checked_reason
from labeler.domain.rules import complete_labels
from labeler.domain.words import Relation, Scope, State


def after(draft: Draft, act: acts.Act, circumstances: Circumstances) -> Draft:
    """The draft once `act` is done, or RuleBroken where the rules forbid it; nothing is changed in place."""
    return _settled(_STEPS[type(act)](draft, act, circumstances), circumstances)


def begun_again(draft: Draft) -> Draft:
    """The draft with box mode open where an `in` still lacks its boxes, so that more than one can be drawn."""
    if not isinstance(draft.begun, NothingBegun) or draft.answer.state is State.SKIPPED:
        return draft
    for label in draft.answer.labels_with(Relation.IN):
        if not label.regions and not label.later:
            return replace(draft, begun=Boxing(concept=label.concept_uid, before=None))
    return draft


def _settled(draft: Draft, circumstances: Circumstances) -> Draft:
    """Where only what is asked counts, an answer that would leave nothing to ask is submitted by itself."""
    draft = begun_again(draft)
    answer = draft.answer
    if circumstances.asking.way is Way.FREE or answer.state is not State.OPEN or not answer.labels:
        return draft
    if not isinstance(draft.begun, NothingBegun) or len(complete_labels(answer)) < len(answer.labels):
        return draft
    submitted = Draft(answer=_submitted(answer, Scope.ASKED, circumstances))
    is_done = question_of(submitted, circumstances.taxonomy, circumstances.asking).asked is Asked.DONE
    return submitted if is_done else draft


def _choose_concept(draft: Draft, act: acts.ChooseConcept, circumstances: Circumstances) -> Draft:
    concept = circumstances.taxonomy.concept(act.concept)
    if not concept.is_open:
        raise RuleBroken(f"“{concept.name}” is closed and no longer asked about")
    return replace(draft, begun=ConceptChosen(concept=act.concept))


def _say_of(draft: Draft, act: acts.SayOf, circumstances: Circumstances) -> Draft:
    concept = circumstances.taxonomy.concept(act.concept)
    others = [s for s in draft.answer.subjects(concept.facet) if s.concept_uid != act.concept]
    if others:
        return replace(draft, begun=SecondSubject(concept=act.concept))
    return _with_relation(draft, act.concept, Relation.OF, circumstances)


def _say_in(draft: Draft, act: acts.SayIn, circumstances: Circumstances) -> Draft:
    answer = draft.answer
    stood = answer if answer.none or answer.state is State.SKIPPED else None
    said = _with_relation(draft, act.concept, Relation.IN, circumstances)
    return replace(said, begun=Boxing(concept=act.concept, before=answer.label_of(act.concept), stood=stood))


def _say_absent(draft: Draft, act: acts.SayAbsent, circumstances: Circumstances) -> Draft:
    return _with_relation(draft, act.concept, Relation.ABSENT, circumstances)


def _say_unclear(draft: Draft, act: acts.SayUnclear, circumstances: Circumstances) -> Draft:
    return _with_relation(draft, act.concept, Relation.UNCLEAR, circumstances, reason=checked_reason(act.reason))


def _with_relation(
    draft: Draft, concept_uid: ConceptUid, relation: Relation, circumstances: Circumstances, *, reason: str = ""
) -> Draft:
    """The draft with this label said; boxes stay only where the new relation can have them."""
    concept = circumstances.taxonomy.concept(concept_uid)
    old = draft.answer.label_of(concept_uid)
    has_boxes = relation in (Relation.OF, Relation.IN)
    label = Label(
        uid=old.uid if old else circumstances.new_uid(),
        concept_uid=concept_uid,
        facet=concept.facet,
        relation=relation,
        reason=reason,
        said_at=circumstances.at,
        said_day=circumstances.day,
        regions=old.regions if old and has_boxes else (),
    )
    answer = _reopened(draft.answer) if has_boxes else _unskipped(draft.answer)
    return Draft(answer=_without_lone_joint(answer.with_label(label)))


def _reopened(answer: Answer) -> Answer:
    """Where something is there, *none of the concepts* no longer stands."""
    return replace(_unskipped(answer), none=False)


def _unskipped(answer: Answer) -> Answer:
    if answer.state is not State.SKIPPED:
        return answer
    return replace(answer, state=State.OPEN, reason="", submitted_at=None, submitted_day=None)


def _without_lone_joint(answer: Answer) -> Answer:
    """A subject that is left alone in its facet is no longer joint."""
    labels = []
    for label in answer.labels:
        alone = label.joint and len(answer.subjects(label.facet)) == 1
        labels.append(replace(label, joint=False) if alone else label)
    return answer.with_labels(labels)


def _choose_subject(draft: Draft, act: acts.ChooseSubject, circumstances: Circumstances) -> Draft:
    if not isinstance(draft.begun, SecondSubject):
        raise RuleBroken("no second subject is waiting")
    concept_uid = draft.begun.concept
    facet = circumstances.taxonomy.concept(concept_uid).facet
    standing = [s.concept_uid for s in draft.answer.subjects(facet) if s.concept_uid != concept_uid]
    first, second = _SUBJECT_RELATIONS[act.subjects]
    for uid in standing:
        if first is not Relation.OF:
            draft = _with_relation(draft, uid, first, circumstances)
    draft = _with_relation(draft, concept_uid, second, circumstances)
    if act.subjects is acts.Subjects.EQUALLY:
        draft = replace(draft, answer=_all_joint(draft.answer, facet))
    return draft


_SUBJECT_RELATIONS = {
    acts.Subjects.FIRST: (Relation.OF, Relation.IN),
    acts.Subjects.SECOND: (Relation.IN, Relation.OF),
    acts.Subjects.NEITHER: (Relation.IN, Relation.IN),
    acts.Subjects.EQUALLY: (Relation.OF, Relation.OF),
}
assert set(_SUBJECT_RELATIONS) == set(acts.Subjects)


def _all_joint(answer: Answer, facet: str) -> Answer:
    is_subject = {label.uid for label in answer.subjects(facet)}
    return answer.with_labels(
        replace(label, joint=True) if label.uid in is_subject else label for label in answer.labels
    )


def _skip(draft: Draft, act: acts.Skip, circumstances: Circumstances) -> Draft:
    skipped = replace(
        draft.answer,
        state=State.SKIPPED,
        scope=Scope.ASKED,
        none=False,
        labels=(),
        reason=checked_reason(act.reason),
        submitted_at=circumstances.at,
        submitted_day=circumstances.day,
    )
    return Draft(answer=skipped)


def _say_none(draft: Draft, act: acts.SayNone, circumstances: Circumstances) -> Draft:
    if draft.answer.labels_with(Relation.OF, Relation.IN):
        raise RuleBroken("something of the list was said to be there: take it back first")
    answer = replace(_unskipped(draft.answer), none=True)
    return Draft(answer=_submitted(answer, Scope.ALL, circumstances))


def _nothing_else(draft: Draft, act: acts.NothingElse, circumstances: Circumstances) -> Draft:
    if not draft.answer.labels or draft.answer.state is State.SKIPPED:
        raise RuleBroken("nothing has been said of this image yet")
    if len(complete_labels(draft.answer)) < len(draft.answer.labels):
        raise RuleBroken("something said of this image still lacks its boxes")
    return Draft(answer=_submitted(draft.answer, Scope.ALL, circumstances))


def _submitted(answer: Answer, scope: Scope, circumstances: Circumstances) -> Answer:
    """Looking for all is said of the list as it stands now; the day of an answer is that of its first submission."""
    is_first = answer.state is not State.SUBMITTED
    return replace(
        answer,
        state=State.SUBMITTED,
        scope=scope,
        taxonomy_revision=circumstances.taxonomy.revision,
        submitted_at=circumstances.at if is_first else answer.submitted_at,
        submitted_day=circumstances.day if is_first else answer.submitted_day,
    )


def _withdraw(draft: Draft, act: acts.Withdraw, circumstances: Circumstances) -> Draft:
    if draft.answer.label_of(act.concept) is None:
        raise RuleBroken("nothing was said of this concept")
    answer = _without_lone_joint(draft.answer.without_label(act.concept))
    if not answer.labels and not answer.none and answer.state is State.SUBMITTED:
        answer = replace(answer, state=State.OPEN, scope=Scope.ASKED, submitted_at=None, submitted_day=None)
    return Draft(answer=answer)


def _step_back(draft: Draft, act: acts.StepBack, circumstances: Circumstances) -> Draft:
    match draft.begun:
        case Boxing() as boxing:
            return _boxes_left(draft, boxing, circumstances)
        case CannotTell(concept=concept) if concept is not None:
            return _asking_again(Draft(answer=draft.answer), concept, circumstances)
    return Draft(answer=draft.answer)


def _boxes_left(draft: Draft, boxing: Boxing, circumstances: Circumstances) -> Draft:
    """What stood before box mode stands again; where nothing was said of the concept, of or in is asked again."""
    if boxing.stood is not None:
        left = Draft(answer=boxing.stood)
    elif boxing.before is not None:
        left = Draft(answer=_restored(draft.answer, boxing.before))
    else:
        left = _withdraw(draft, acts.Withdraw(concept=boxing.concept), circumstances)
    return left if boxing.before is not None else _asking_again(left, boxing.concept, circumstances)


def _restored(answer: Answer, before: Label) -> Answer:
    """The answer with this label again; a joint one brings the others of its facet back with it."""
    with_it = answer.with_label(before)
    return _without_lone_joint(_all_joint(with_it, before.facet) if before.joint else with_it)


def _asking_again(draft: Draft, concept: ConceptUid, circumstances: Circumstances) -> Draft:
    question = question_of(draft, circumstances.taxonomy, circumstances.asking)
    asks_already = question.asked is Asked.OF_OR_IN and question.concept == concept
    return draft if asks_already else replace(draft, begun=ConceptChosen(concept=concept))


def _ask_why_unclear(draft: Draft, act: acts.AskWhyUnclear, circumstances: Circumstances) -> Draft:
    concept = circumstances.taxonomy.concept(act.concept)
    return replace(draft, begun=CannotTell(concept=concept.uid))


def _ask_why_skip(draft: Draft, act: acts.AskWhySkip, circumstances: Circumstances) -> Draft:
    return replace(draft, begun=CannotTell(concept=None))


def _half_drawn(draft: Draft, act: acts.BeginBox, circumstances: Circumstances) -> Draft:
    if isinstance(draft.begun, Boxing):
        return replace(draft, begun=replace(draft.begun, half_box=act.box))
    return replace(draft, begun=HalfSubjectBox(half_box=act.box))


def _half_dropped(draft: Draft, act: acts.DropBox, circumstances: Circumstances) -> Draft:
    if isinstance(draft.begun, Boxing):
        return replace(draft, begun=replace(draft.begun, half_box=None))
    return Draft(answer=draft.answer)


_STEPS: dict[type, Step] = {
    acts.ChooseConcept: _choose_concept,
    acts.SayOf: _say_of,
    acts.SayIn: _say_in,
    acts.SayAbsent: _say_absent,
    acts.AskWhyUnclear: _ask_why_unclear,
    acts.SayUnclear: _say_unclear,
    acts.AskWhySkip: _ask_why_skip,
    acts.Skip: _skip,
    acts.SayNone: _say_none,
    acts.NothingElse: _nothing_else,
    acts.ChooseSubject: _choose_subject,
    acts.Withdraw: _withdraw,
    acts.StepBack: _step_back,
    acts.BeginBox: _half_drawn,
    acts.DropBox: _half_dropped,
    **BOX_STEPS,
}
assert set(_STEPS) == set(get_args(acts.Act))
