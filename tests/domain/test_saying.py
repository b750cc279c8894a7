"""What is said of one concept, of none, and of an image that is passed over."""

import pytest

from labeler.domain.acts import (
    AskWhySkip,
    AskWhyUnclear,
    ChooseConcept,
    NothingElse,
    SayAbsent,
    SayNone,
    SayOf,
    SayUnclear,
    Skip,
    StepBack,
    Withdraw,
)
from labeler.domain.errors import RuleBroken
from labeler.domain.question import Asked, Reply
from labeler.domain.reasons import CONCEPT_REASONS, IMAGE_REASONS
from labeler.domain.rules import is_finished
from labeler.domain.words import Relation, Scope, State


def test_an_untouched_image_asks_which_concept_and_takes_any(sitting):
    question = sitting().question
    assert question.asked is Asked.WHICH_CONCEPT
    assert question.takes_concepts
    assert [choice.reply for choice in question.choices] == [Reply.NONE]


def test_a_chosen_concept_asks_of_or_in_with_all_four_ways_to_answer(sitting):
    at = sitting().say(ChooseConcept(concept="bouquet"))
    assert at.asked is Asked.OF_OR_IN
    assert at.question.concept == "bouquet"
    wanted = [Reply.OF, Reply.IN, Reply.NOT_HERE, Reply.CANNOT_TELL, Reply.BACK]
    assert [choice.reply for choice in at.question.choices] == wanted


def test_of_and_in_are_equally_near(sitting):
    """Both are one reply to the same question; neither is off and neither comes with anything more."""
    of, in_ = sitting().say(ChooseConcept(concept="bouquet")).question.choices[:2]
    assert (of.off, of.reason) == (in_.off, in_.reason) == ("", None)


def test_another_concept_can_be_chosen_instead(sitting):
    at = sitting().say(ChooseConcept(concept="bouquet"), ChooseConcept(concept="bride"))
    assert at.question.concept == "bride"
    assert at.answer.labels == ()


def test_stepping_back_from_a_chosen_concept_asks_which_concept(sitting):
    assert sitting().say(ChooseConcept(concept="bouquet")).reply(Reply.BACK).asked is Asked.WHICH_CONCEPT


def test_a_closed_concept_cannot_be_chosen(sitting):
    with pytest.raises(RuleBroken, match="closed"):
        sitting().close_concept("bride").say(ChooseConcept(concept="bride"))


def test_a_concept_that_is_not_in_the_taxonomy_cannot_be_said(sitting):
    with pytest.raises(RuleBroken, match="not in the taxonomy"):
        sitting().say(SayOf(concept="veil"))


def test_a_label_says_when_and_on_which_day_it_was_said(sitting):
    label = sitting().say(SayOf(concept="bride")).label("bride")
    assert (label.said_at, label.said_day) == ("2026-11-21T10:00:00Z", "2026-11-21")


def test_a_label_said_again_keeps_its_identity(sitting):
    at = sitting().say(SayOf(concept="bride"))
    uid = at.label("bride").uid
    assert at.say(SayAbsent(concept="bride")).label("bride").uid == uid


def test_a_label_belongs_to_the_facet_of_its_concept(sitting):
    assert sitting().say(SayOf(concept="beach")).label("beach").facet == "setting"


def test_not_here_is_a_confirmed_negative(sitting):
    at = sitting().say(ChooseConcept(concept="bride")).reply(Reply.NOT_HERE)
    assert at.label("bride").relation is Relation.ABSENT
    assert at.asked is Asked.ANYTHING_ELSE


def test_cannot_tell_asks_why_before_it_says_anything(sitting):
    at = sitting().say(ChooseConcept(concept="bride")).reply(Reply.CANNOT_TELL)
    assert at.asked is Asked.WHY_UNCLEAR
    assert at.answer.labels == ()
    reasons = [choice.reason for choice in at.question.choices if choice.reply is Reply.REASON]
    assert tuple(reasons) == CONCEPT_REASONS


def test_cannot_tell_needs_a_reason(sitting):
    at = sitting().say(AskWhyUnclear(concept="bride"))
    with pytest.raises(RuleBroken, match="needs a reason"):
        at.say(SayUnclear(concept="bride", reason=" "))
    label = at.reply(Reply.REASON).label("bride")
    assert (label.relation, label.reason) == (Relation.UNCLEAR, CONCEPT_REASONS[0].value)


def test_stepping_back_from_cannot_tell_asks_of_or_in_again(sitting):
    at = sitting().say(ChooseConcept(concept="bride")).reply(Reply.CANNOT_TELL, Reply.BACK)
    assert (at.asked, at.question.concept) == (Asked.OF_OR_IN, "bride")


def test_a_reason_does_not_stay_when_something_else_is_said(sitting):
    at = sitting().say(SayUnclear(concept="bride", reason="too dark"), SayOf(concept="bride"))
    assert at.label("bride").reason == ""


def test_none_of_the_concepts_is_finished_and_looked_for_all(sitting):
    at = sitting().reply(Reply.NONE)
    assert at.answer.none
    assert (at.answer.state, at.answer.scope) == (State.SUBMITTED, Scope.ALL)
    assert is_finished(at.answer)
    assert at.asked is Asked.DONE


@pytest.mark.parametrize("act", [SayOf(concept="bride")], ids=["of"])
def test_none_is_refused_beside_a_concept_that_is_there(sitting, act):
    with pytest.raises(RuleBroken, match="take it back first"):
        sitting().say(act, SayNone())


def test_none_may_stand_beside_a_confirmed_negative_and_beside_cannot_tell(sitting):
    at = sitting().say(SayAbsent(concept="bride"), SayUnclear(concept="groom", reason="too dark"), SayNone())
    assert is_finished(at.answer)


def test_naming_a_concept_takes_none_back(sitting):
    at = sitting().say(SayNone(), SayOf(concept="bride"))
    assert not at.answer.none
    assert is_finished(at.answer)


def test_nothing_else_submits_what_was_said_as_looked_for_all(sitting):
    at = sitting().say(SayOf(concept="bride"))
    assert (at.asked, at.answer.state) == (Asked.ANYTHING_ELSE, State.OPEN)
    at.reply(Reply.NOTHING_ELSE)
    assert (at.answer.state, at.answer.scope) == (State.SUBMITTED, Scope.ALL)
    assert at.asked is Asked.DONE


def test_nothing_else_is_refused_where_nothing_was_said(sitting):
    with pytest.raises(RuleBroken, match="nothing has been said"):
        sitting().say(NothingElse())


def test_an_answer_keeps_the_day_of_its_first_submission(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse())
    at.day = "2026-11-22"
    at.say(SayAbsent(concept="groom"), NothingElse())
    assert at.answer.submitted_day == "2026-11-21"
    assert at.label("groom").said_day == "2026-11-22"


def test_a_skip_asks_for_one_of_six_reasons(sitting):
    at = sitting().say(AskWhySkip())
    assert at.asked is Asked.WHY_SKIP
    reasons = [choice.reason for choice in at.question.choices if choice.reply is Reply.REASON]
    assert tuple(reasons) == IMAGE_REASONS


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_skip_without_a_reason_is_refused(sitting, reason):
    with pytest.raises(RuleBroken, match="needs a reason"):
        sitting().say(Skip(reason=reason))


def test_a_skipped_image_says_nothing_of_any_concept(sitting):
    at = sitting().say(SayOf(concept="bride"), Skip(reason="poor image"))
    assert at.answer.state is State.SKIPPED
    assert (at.answer.labels, at.answer.none, at.answer.reason) == ((), False, "poor image")
    assert not is_finished(at.answer)
    assert at.asked is Asked.DONE


def test_a_skipped_image_can_still_be_answered(sitting):
    at = sitting().say(Skip(reason="poor image"), SayOf(concept="bride"))
    assert (at.answer.state, at.answer.reason, at.answer.submitted_day) == (State.OPEN, "", None)
    assert is_finished(at.say(NothingElse()).answer)


def test_a_skipped_image_may_turn_out_to_have_none_of_the_concepts(sitting):
    at = sitting().say(Skip(reason="poor image"), SayNone())
    assert is_finished(at.answer)
    assert at.answer.reason == ""


def test_nothing_else_is_refused_for_a_skipped_image(sitting):
    with pytest.raises(RuleBroken, match="nothing has been said"):
        sitting().say(Skip(reason="poor image"), NothingElse())


def test_stepping_back_from_the_reasons_for_a_skip_leaves_all_as_it_was(sitting):
    at = sitting().say(SayOf(concept="bride"))
    before = at.draft
    assert at.say(AskWhySkip(), StepBack()).draft == before


def test_what_was_said_can_be_taken_back(sitting):
    at = sitting().say(SayOf(concept="bride"), Withdraw(concept="bride"))
    assert at.answer.labels == ()
    assert at.asked is Asked.WHICH_CONCEPT


def test_a_submitted_answer_of_which_all_was_taken_back_is_open(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse(), Withdraw(concept="bride"))
    assert (at.answer.state, at.answer.scope) == (State.OPEN, Scope.ASKED)
    assert at.answer.submitted_day is None


def test_what_was_never_said_cannot_be_taken_back(sitting):
    with pytest.raises(RuleBroken, match="nothing was said"):
        sitting().say(Withdraw(concept="bride"))
