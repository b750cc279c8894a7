"""The question that is asked next, derived from the draft and never stored: screen and file cannot disagree."""

from dataclasses import dataclass
from enum import Enum

from labeler.domain.acts import (
    Act,
    AskWhyUnclear,
    ChooseSubject,
    CloseBoxes,
    FillFrame,
    NothingElse,
    NotNow,
    SayAbsent,
    SayIn,
    SayNone,
    SayOf,
    SayUnclear,
    Skip,
    StepBack,
    Subjects,
)
from labeler.domain.answer import Answer, Label
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.draft import Boxing, CannotTell, ConceptChosen, Draft, Pass, SecondSubject, Way
from labeler.domain.ids import ConceptUid
from labeler.domain.reasons import CONCEPT_REASONS, IMAGE_REASONS, Reason
from labeler.domain.rules import added_since, covers
from labeler.domain.words import Relation, Scope, State


class Asked(Enum):
    """What is being asked."""

    WHICH_CONCEPT = "which concept?"
    OF_OR_IN = "of or in?"
    WHICH_ONE = "which one is it of?"
    BOX_EVERY_ONE = "box every one"
    SUBJECT_BOX = "the subject's box too?"
    ANYTHING_ELSE = "anything else of the list?"
    WHY_UNCLEAR = "what keeps you from telling?"
    WHY_SKIP = "why is this image passed over?"
    DONE = "done"


class Reply(Enum):
    """What a key can answer; which key it is, is the window's matter."""

    OF = "of"
    IN = "in"
    NOT_HERE = "not here"
    CANNOT_TELL = "can't tell"
    NONE = "none of the concepts"
    NOTHING_ELSE = "nothing else"
    FIRST = "first"
    SECOND = "second"
    BOTH_IN = "both in"
    BOTH_EQUALLY = "both equally"
    BOXES_DONE = "boxes done"
    FILLS_FRAME = "fills the frame"
    NOT_NOW = "not now"
    REASON = "reason"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to answer. Where `off` has words, it cannot be taken yet and they say why."""

    reply: Reply
    act: Act
    reason: Reason | None = None
    off: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, about which concepts (the last is the one at issue), and every way to answer."""

    asked: Asked
    concepts: tuple[ConceptUid, ...] = ()
    choices: tuple[Choice, ...] = ()
    boxes: int = 0
    is_new_concept: bool = False
    takes_concepts: bool = False

    @property
    def concept(self) -> ConceptUid | None:
        """The concept at issue, if the question is about one."""
        return self.concepts[-1] if self.concepts else None


def question_of(draft: Draft, taxonomy: Taxonomy, asking: Pass) -> Question:
    """What is asked next: what is begun comes first, then what is missing, then what the pass is about."""
    return (
        _begun_question(draft, taxonomy) or _missing_question(draft.answer) or _pass_question(draft, taxonomy, asking)
    )


def _begun_question(draft: Draft, taxonomy: Taxonomy) -> Question | None:
    match draft.begun:
        case ConceptChosen(concept=concept):
            return _of_or_in(concept, can_step_back=True)
        case SecondSubject(concept=concept):
            return _which_one(draft.answer, taxonomy.concept(concept))
        case CannotTell(concept=concept):
            return _why(concept)
        case Boxing(concept=concept):
            return _box_every_one(draft.answer, concept)
    return None


def _missing_question(answer: Answer) -> Question | None:
    if answer.state is State.SKIPPED:
        return None
    for label in answer.labels_with(Relation.IN):
        if not label.regions and not label.later:
            return _box_every_one(answer, label.concept_uid)
    subject = unboxed_subject(answer)
    return _subject_box(subject.concept_uid) if subject else None


def unboxed_subject(answer: Answer) -> Label | None:
    """Where something is boxed: the first subject that has no box and was not put off."""
    if not any(label.regions for label in answer.labels_with(Relation.IN)):
        return None
    subjects = answer.labels_with(Relation.OF)
    return next((label for label in subjects if not label.regions and not label.later), None)


def _pass_question(draft: Draft, taxonomy: Taxonomy, asking: Pass) -> Question:
    answer = draft.answer
    if answer.state is State.SKIPPED:
        return Question(asked=Asked.DONE, takes_concepts=True)
    if asking.way is Way.CONCEPT and asking.concept is not None:
        if covers(answer, taxonomy.concept(asking.concept)):
            return Question(asked=Asked.DONE, takes_concepts=True)
        return _of_or_in(asking.concept)
    added = added_since(answer, taxonomy)
    if added:
        return _of_or_in(added[0].uid, is_new_concept=True)
    return _free_question(answer, asking)


def _free_question(answer: Answer, asking: Pass) -> Question:
    if is_done_freely(answer, asking):
        return Question(asked=Asked.DONE, takes_concepts=True)
    if not answer.labels:
        none = Choice(reply=Reply.NONE, act=SayNone())
        return Question(asked=Asked.WHICH_CONCEPT, choices=(none,), takes_concepts=True)
    nothing_else = Choice(reply=Reply.NOTHING_ELSE, act=NothingElse())
    return Question(asked=Asked.ANYTHING_ELSE, choices=(nothing_else,), takes_concepts=True)


def is_done_freely(answer: Answer, asking: Pass) -> bool:
    """Submitted, and all were looked for; where one is enough, a subject will do."""
    if answer.state is not State.SUBMITTED:
        return False
    if answer.none or answer.scope is Scope.ALL:
        return True
    return asking.way is Way.ONE_IS_ENOUGH and bool(answer.labels_with(Relation.OF))


def _of_or_in(concept: ConceptUid, *, can_step_back: bool = False, is_new_concept: bool = False) -> Question:
    choices = [
        Choice(reply=Reply.OF, act=SayOf(concept=concept)),
        Choice(reply=Reply.IN, act=SayIn(concept=concept)),
        Choice(reply=Reply.NOT_HERE, act=SayAbsent(concept=concept)),
        Choice(reply=Reply.CANNOT_TELL, act=AskWhyUnclear(concept=concept)),
    ]
    if can_step_back:
        choices.append(Choice(reply=Reply.BACK, act=StepBack()))
    return Question(
        asked=Asked.OF_OR_IN,
        concepts=(concept,),
        choices=tuple(choices),
        is_new_concept=is_new_concept,
        takes_concepts=can_step_back,
    )


def _which_one(answer: Answer, concept: Concept) -> Question:
    replies = {
        Reply.FIRST: Subjects.FIRST,
        Reply.SECOND: Subjects.SECOND,
        Reply.BOTH_IN: Subjects.NEITHER,
        Reply.BOTH_EQUALLY: Subjects.EQUALLY,
    }
    choices = [Choice(reply=reply, act=ChooseSubject(subjects=said)) for reply, said in replies.items()]
    rivals = [label.concept_uid for label in answer.subjects(concept.facet) if label.concept_uid != concept.uid]
    return Question(
        asked=Asked.WHICH_ONE,
        concepts=(*rivals, concept.uid),
        choices=(*choices, Choice(reply=Reply.BACK, act=StepBack())),
    )


def _box_every_one(answer: Answer, concept: ConceptUid) -> Question:
    label = answer.label_of(concept)
    boxes = len(label.regions) if label else 0
    off = "" if boxes else "draw a box first"
    choices = (
        Choice(reply=Reply.BOXES_DONE, act=CloseBoxes(), off=off),
        Choice(reply=Reply.BACK, act=StepBack()),
    )
    return Question(asked=Asked.BOX_EVERY_ONE, concepts=(concept,), choices=choices, boxes=boxes)


def _subject_box(concept: ConceptUid) -> Question:
    choices = (
        Choice(reply=Reply.FILLS_FRAME, act=FillFrame(concept=concept)),
        Choice(reply=Reply.NOT_NOW, act=NotNow(concept=concept)),
    )
    return Question(asked=Asked.SUBJECT_BOX, concepts=(concept,), choices=choices)


def _why(concept: ConceptUid | None) -> Question:
    back = Choice(reply=Reply.BACK, act=StepBack())
    if concept is None:
        skips = [Choice(reply=Reply.REASON, act=Skip(reason=r.value), reason=r) for r in IMAGE_REASONS]
        return Question(asked=Asked.WHY_SKIP, choices=(*skips, back))
    unclear = [
        Choice(reply=Reply.REASON, act=SayUnclear(concept=concept, reason=r.value), reason=r) for r in CONCEPT_REASONS
    ]
    return Question(asked=Asked.WHY_UNCLEAR, concepts=(concept,), choices=(*unclear, back))
