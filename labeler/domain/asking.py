"""The question that is asked next, derived from the draft and never stored: screen and file cannot disagree."""

from collections.abc import Callable

from labeler.domain.answer import Answer, Label
from labeler.domain.choices import anything_else, box_every_one, of_or_in, subject_box, which_concept, which_one, why
from labeler.domain.claim import open_claims
from labeler.domain.draft import Boxing, CannotTell, ConceptChosen, Draft, Pass, SecondSubject, Way
from labeler.domain.facets import facets_of, unsettled
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.domain.question import Asked, Question
from labeler.domain.relations import without_closed_rivals
from labeler.domain.rules import added_since, covers, is_finished, looked_for_all, waits_for_boxes
from labeler.domain.situation import Situation
from labeler.domain.words import Relation, State

_DONE = Question(asked=Asked.DONE, takes_concepts=True)


def question_of(draft: Draft, situation: Situation) -> Question:
    """What is asked next: what is begun comes first, then what is missing, then what the pass is about."""
    return (
        _begun_question(draft, situation)
        or _missing_question(draft.answer, situation)
        or _pass_question(draft, situation)
    )


def in_to_box(answer: Answer, asking: Pass) -> Label | None:
    """The first in whose boxes are asked for now: put off on purpose, they wait for the box pass."""
    is_box_pass = asking.way is Way.BOXES
    unboxed = (label for label in answer.labels_with(Relation.IN) if not label.regions)
    return next((label for label in unboxed if is_box_pass or not label.later), None)


def unboxed_subject(answer: Answer, policy: Policy) -> Label | None:
    """The first subject whose box the lead wants, that has none and was not put off."""
    return next((label for label in _unboxed_subjects(answer, policy) if not label.later), None)


def _unboxed_subjects(answer: Answer, policy: Policy, *, is_sampled: bool = False) -> tuple[Label, ...]:
    has_boxed_in = any(label.regions for label in answer.labels_with(Relation.IN))
    wanted = {
        SubjectBoxes.WITH_AN_IN: has_boxed_in,
        SubjectBoxes.ALWAYS: True,
        SubjectBoxes.NEVER: False,
    }[policy.subject_boxes]
    if not wanted and not is_sampled:
        return ()
    return tuple(label for label in answer.labels_with(Relation.OF) if not label.regions)


def _begun_question(draft: Draft, situation: Situation) -> Question | None:
    match draft.begun:
        case ConceptChosen(concept=concept):
            return of_or_in(concept, can_step_back=True)
        case SecondSubject(concept=concept):
            second = situation.taxonomy.concept(concept)
            return which_one(without_closed_rivals(draft.answer, second, situation), second)
        case CannotTell(concept=concept):
            return why(concept)
        case Boxing(concept=concept):
            return box_every_one(draft.answer, concept)
    return None


def _missing_question(answer: Answer, situation: Situation) -> Question | None:
    if answer.state is State.SKIPPED:
        return None
    unboxed = in_to_box(answer, situation.asking)
    if unboxed:
        return box_every_one(answer, unboxed.concept_uid)
    subject = unboxed_subject(answer, situation.policy)
    if subject is None or situation.asking.way is Way.SUBJECT_BOXES:
        return None
    return subject_box(subject.concept_uid)


def _pass_question(draft: Draft, situation: Situation) -> Question:
    is_skipped = draft.answer.state is State.SKIPPED
    asked = _DONE if is_skipped else _PASSES[situation.asking.way](draft, situation)
    if asked is _DONE and situation.is_sent_back and situation.asking.way in (Way.FREE, Way.ONE_IS_ENOUGH):
        # What is sent back is asked again until its last word is said again.
        return anything_else() if draft.answer.labels else which_concept()
    return asked


def _concept_question(draft: Draft, situation: Situation) -> Question:
    """The concept of the pass; by facet, the other facets follow where it is there."""
    taxonomy, answer = situation.taxonomy, draft.answer
    assert situation.asking.concept is not None
    concept = taxonomy.concept(situation.asking.concept)
    if not covers(answer, concept):
        return of_or_in(concept.uid)
    label = answer.label_of(concept.uid)
    is_there = label is not None and label.relation in (Relation.OF, Relation.IN)
    if not situation.asking.by_facet or not is_there:
        return _DONE
    facet = unsettled(answer, taxonomy, but=concept.facet)
    return _facet_question(answer, facet) if facet else _DONE


def _free_question(draft: Draft, situation: Situation) -> Question:
    answer, taxonomy = draft.answer, situation.taxonomy
    added = added_since(answer, taxonomy)
    if added:
        return of_or_in(added[0].uid, is_new_concept=True)
    if is_done_freely(answer, situation):
        return _DONE
    if situation.asking.by_facet:
        facet = _next_facet(draft, situation)
        if facet:
            return _facet_question(answer, facet)
    return anything_else() if answer.labels else which_concept()


def is_done_freely(answer: Answer, situation: Situation) -> bool:
    """Finished or waiting for the box pass, and all were looked for; where one is enough, a subject will do."""
    if not is_finished(answer) and not waits_for_boxes(answer):
        return False
    if answer.none or looked_for_all(answer):
        return True
    if situation.asking.way is not Way.ONE_IS_ENOUGH:
        return False
    if situation.asking.by_facet:
        return not unsettled(answer, situation.taxonomy)
    return bool(answer.labels_with(Relation.OF))


def _next_facet(draft: Draft, situation: Situation) -> str:
    """The facet asked about now, or "" where none is left."""
    taxonomy = situation.taxonomy
    if situation.asking.way is Way.ONE_IS_ENOUGH:
        return unsettled(draft.answer, taxonomy)
    return next((facet for facet in facets_of(taxonomy) if facet not in draft.looked_through), "")


def _facet_question(answer: Answer, facet: str) -> Question:
    has_label = any(label.facet == facet for label in answer.labels)
    return anything_else(facet) if has_label else which_concept(facet)


def _clarify_question(draft: Draft, situation: Situation) -> Question:
    waiting = open_claims(draft.answer, situation.claims, situation.taxonomy)
    return of_or_in(waiting[0], is_claim=True) if waiting else _DONE


def _box_question(draft: Draft, situation: Situation) -> Question:
    """Nothing of its own: what is missing has been asked before."""
    return _DONE


def _subject_question(draft: Draft, situation: Situation) -> Question:
    """What was put off is asked here; whoever cannot box it now goes on to the next image."""
    subjects = _unboxed_subjects(draft.answer, situation.policy, is_sampled=situation.is_sampled)
    return subject_box(subjects[0].concept_uid, can_wait=False) if subjects else _DONE


_PASSES: dict[Way, Callable[[Draft, Situation], Question]] = {
    Way.FREE: _free_question,
    Way.ONE_IS_ENOUGH: _free_question,
    Way.CONCEPT: _concept_question,
    Way.CLARIFY: _clarify_question,
    Way.BOXES: _box_question,
    Way.SUBJECT_BOXES: _subject_question,
}
assert set(_PASSES) == set(Way)
