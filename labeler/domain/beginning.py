"""What is begun and not yet said: how it is opened, what it goes back to, and how one way back is kept in another."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from labeler.domain import acts
from labeler.domain.answer import Answer, Label
from labeler.domain.asking import in_to_box, question_of
from labeler.domain.circumstances import Circumstances
from labeler.domain.draft import (
    Begun,
    Boxing,
    CannotTell,
    ConceptChosen,
    Draft,
    HalfSubjectBox,
    NothingBegun,
    Pass,
    SecondSubject,
    Way,
)
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ConceptUid
from labeler.domain.question import Asked
from labeler.domain.relations import all_joint, asked_about, without_lone_joint
from labeler.domain.words import Relation, Scope, State

_ANY_PASS = Pass(way=Way.FREE)


def begun_again(draft: Draft, asking: Pass = _ANY_PASS) -> Draft:
    """The draft with box mode open where an in lacks the boxes asked for, so that more than one can be drawn."""
    if not isinstance(draft.begun, NothingBegun) or draft.answer.state is State.SKIPPED:
        return draft
    label = in_to_box(draft.answer, asking)
    return replace(draft, begun=Boxing(concept=label.concept_uid, before=None)) if label else draft


def kept_within(before: Draft, after: Draft, *, stepped_back: bool = False) -> Draft:
    """`after` with the box mode that was open in `before` kept as what goes on afterwards.

    It goes on where its concept still lacks boxes, or where the labeler stepped back into it.
    """
    outer = _enclosing(before.begun)
    if outer is None or (stepped_back and outer is before.begun):
        return after
    begun = after.begun
    if isinstance(begun, NothingBegun):
        going_on = next((o for o in _outwards(outer) if _goes_on(o, after.answer, stepped_back=stepped_back)), None)
        return replace(after, begun=_still_true(going_on, before.answer, after.answer)) if going_on else after
    if isinstance(begun, HalfSubjectBox):
        return after
    if isinstance(begun, Boxing) and begun.concept == outer.concept:
        return replace(after, begun=replace(outer, half_box=begun.half_box))
    if begun.within is not None:
        return after
    outer = _still_true(outer, before.answer, after.answer)
    again = next((o for o in _outwards(outer) if isinstance(begun, Boxing) and o.concept == begun.concept), None)
    return replace(after, begun=again or replace(begun, within=outer))


def _enclosing(begun: Begun) -> Boxing | None:
    if isinstance(begun, Boxing):
        return begun
    if isinstance(begun, ConceptChosen | SecondSubject | CannotTell):
        return begun.within
    return None


def _outwards(boxing: Boxing | None) -> Iterator[Boxing]:
    while boxing is not None:
        yield boxing
        boxing = boxing.within


def _goes_on(boxing: Boxing, answer: Answer, *, stepped_back: bool) -> bool:
    label = answer.label_of(boxing.concept)
    if label is None or answer.state is State.SKIPPED:
        return False
    return stepped_back or (label.relation is Relation.IN and not label.regions and not label.later)


def _still_true(boxing: Boxing, before: Answer, after: Answer) -> Boxing:
    """The box mode without what can no longer stand again, since something else was said meanwhile."""
    if before == after:
        return boxing
    label = boxing.before
    if label is not None and label.relation is Relation.OF:
        was, now = ({s.uid for s in answer.subjects(label.facet)} for answer in (before, after))
        label = label if was == now else None
    within = _still_true(boxing.within, before, after) if boxing.within else None
    return replace(boxing, before=label, stood=None, within=within)


def ask_why_unclear(draft: Draft, act: acts.AskWhyUnclear, circumstances: Circumstances) -> Draft:
    return replace(draft, begun=CannotTell(concept=asked_about(draft, act.concept, circumstances).uid))


def ask_why_skip(draft: Draft, act: acts.AskWhySkip, circumstances: Circumstances) -> Draft:
    return replace(draft, begun=CannotTell(concept=None))


def half_drawn(draft: Draft, act: acts.BeginBox, circumstances: Circumstances) -> Draft:
    if isinstance(draft.begun, Boxing):
        return replace(draft, begun=replace(draft.begun, half_box=act.box))
    if question_of(draft, circumstances).asked is not Asked.SUBJECT_BOX:
        raise RuleBroken("no boxes are being drawn")
    return replace(draft, begun=HalfSubjectBox(half_box=act.box))


def half_dropped(draft: Draft, act: acts.DropBox, circumstances: Circumstances) -> Draft:
    if isinstance(draft.begun, Boxing):
        return replace(draft, begun=replace(draft.begun, half_box=None))
    return Draft(answer=draft.answer)


def withdraw(draft: Draft, act: acts.Withdraw, circumstances: Circumstances) -> Draft:
    """Where nothing stays, the answer is open and nothing was looked for."""
    if draft.answer.label_of(act.concept) is None:
        raise RuleBroken("nothing was said of this concept")
    answer = without_lone_joint(draft.answer.without_label(act.concept))
    if not answer.labels and not answer.none:
        answer = replace(answer, state=State.OPEN, scope=Scope.ASKED, submitted_at=None, submitted_day=None)
    return Draft(answer=answer)


def step_back(draft: Draft, act: acts.StepBack, circumstances: Circumstances) -> Draft:
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
    elif _can_stand_again(boxing.before, draft.answer):
        left = Draft(answer=_restored(draft.answer, boxing.before))
    elif draft.answer.label_of(boxing.concept) is None:
        left = Draft(answer=draft.answer)
    else:
        left = withdraw(draft, acts.Withdraw(concept=boxing.concept), circumstances)
    outer = next((o for o in _outwards(boxing.within) if left.answer.label_of(o.concept) is not None), None)
    if outer is not None:
        left = replace(left, begun=_still_true(outer, draft.answer, left.answer))
    stands_again = left.answer.label_of(boxing.concept) is not None
    return left if stands_again else _asking_again(left, boxing.concept, circumstances)


def _can_stand_again(before: Label | None, answer: Answer) -> TypeGuard[Label]:
    """Not beside another subject of its facet that was named since."""
    if before is None:
        return False
    others = [subject for subject in answer.subjects(before.facet) if subject.concept_uid != before.concept_uid]
    return before.relation is not Relation.OF or before.joint or not others


def _restored(answer: Answer, before: Label) -> Answer:
    """The answer with this label again; a joint one brings the others of its facet back with it."""
    with_it = answer.with_label(before)
    return without_lone_joint(all_joint(with_it, before.facet) if before.joint else with_it)


def _asking_again(draft: Draft, concept: ConceptUid, circumstances: Circumstances) -> Draft:
    question = question_of(draft, circumstances)
    is_asked = question.asked is Asked.OF_OR_IN and question.concept == concept
    if is_asked or not circumstances.taxonomy.concept(concept).is_open:
        return draft
    within = draft.begun if isinstance(draft.begun, Boxing) else None
    return replace(draft, begun=ConceptChosen(concept=concept, within=within))
