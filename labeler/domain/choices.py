"""Each kind of question with every way to answer it."""

from labeler.domain.acts import (
    AskWhyUnclear,
    ChooseSubject,
    CloseBoxes,
    FillFrame,
    NothingElse,
    NothingElseOf,
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
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept
from labeler.domain.ids import ConceptUid
from labeler.domain.question import Asked, Choice, Question, Reply
from labeler.domain.reasons import CONCEPT_REASONS, IMAGE_REASONS

_BACK = Choice(reply=Reply.BACK, act=StepBack())


def which_concept(facet: str = "") -> Question:
    """Which concept of the list, or of one facet; none of them is a word of its own."""
    none = Choice(reply=Reply.NONE, act=NothingElseOf(facet=facet) if facet else SayNone())
    return Question(asked=Asked.WHICH_CONCEPT, choices=(none,), takes_concepts=True, facet=facet)


def anything_else(facet: str = "") -> Question:
    """Is anything else of the list, or of one facet, here?"""
    nothing_else = Choice(reply=Reply.NOTHING_ELSE, act=NothingElseOf(facet=facet) if facet else NothingElse())
    return Question(asked=Asked.ANYTHING_ELSE, choices=(nothing_else,), takes_concepts=True, facet=facet)


def of_or_in(
    concept: ConceptUid, *, can_step_back: bool = False, is_new_concept: bool = False, is_claim: bool = False
) -> Question:
    choices = (
        Choice(reply=Reply.OF, act=SayOf(concept=concept)),
        Choice(reply=Reply.IN, act=SayIn(concept=concept)),
        Choice(reply=Reply.NOT_HERE, act=SayAbsent(concept=concept)),
        Choice(reply=Reply.CANNOT_TELL, act=AskWhyUnclear(concept=concept)),
    )
    return Question(
        asked=Asked.OF_OR_IN,
        concepts=(concept,),
        choices=(*choices, _BACK) if can_step_back else choices,
        is_new_concept=is_new_concept,
        is_claim=is_claim,
        takes_concepts=can_step_back,
    )


def which_one(answer: Answer, concept: Concept) -> Question:
    replies = {
        Reply.FIRST: Subjects.FIRST,
        Reply.SECOND: Subjects.SECOND,
        Reply.BOTH_IN: Subjects.NEITHER,
        Reply.BOTH_EQUALLY: Subjects.EQUALLY,
    }
    choices = [Choice(reply=reply, act=ChooseSubject(subjects=said)) for reply, said in replies.items()]
    rivals = [label.concept_uid for label in answer.subjects(concept.facet) if label.concept_uid != concept.uid]
    return Question(asked=Asked.WHICH_ONE, concepts=(*rivals, concept.uid), choices=(*choices, _BACK))


def box_every_one(answer: Answer, concept: ConceptUid) -> Question:
    label = answer.label_of(concept)
    boxes = len(label.regions) if label else 0
    done = Choice(reply=Reply.BOXES_DONE, act=CloseBoxes(), off="" if boxes else "draw a box first")
    return Question(asked=Asked.BOX_EVERY_ONE, concepts=(concept,), choices=(done, _BACK), boxes=boxes)


def subject_box(concept: ConceptUid, *, can_wait: bool = True) -> Question:
    fills = Choice(reply=Reply.FILLS_FRAME, act=FillFrame(concept=concept))
    not_now = Choice(reply=Reply.NOT_NOW, act=NotNow(concept=concept))
    return Question(asked=Asked.SUBJECT_BOX, concepts=(concept,), choices=(fills, not_now) if can_wait else (fills,))


def why(concept: ConceptUid | None) -> Question:
    """Why the labeler cannot tell about a concept, or (None) passes the image over."""
    if concept is None:
        skips = [Choice(reply=Reply.REASON, act=Skip(reason=r.value), reason=r) for r in IMAGE_REASONS]
        return Question(asked=Asked.WHY_SKIP, choices=(*skips, _BACK))
    unclear = [
        Choice(reply=Reply.REASON, act=SayUnclear(concept=concept, reason=r.value), reason=r) for r in CONCEPT_REASONS
    ]
    return Question(asked=Asked.WHY_UNCLEAR, concepts=(concept,), choices=(*unclear, _BACK))
