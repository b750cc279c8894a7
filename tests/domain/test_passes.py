"""Four ways to be asked, the same rules: what each pass asks, and when it is done."""

import pytest

from labeler.domain.acts import (
    AddBox,
    ChooseConcept,
    CloseBoxes,
    NothingElse,
    SayAbsent,
    SayIn,
    SayNone,
    SayOf,
    SayUnclear,
    Skip,
    Withdraw,
)
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import is_finished
from labeler.domain.words import Scope, State

BOX = Box(x=10.0, y=20.0, width=30.0, height=40.0)
FREE = Pass(way=Way.FREE)
ONE_IS_ENOUGH = Pass(way=Way.ONE_IS_ENOUGH)


# One is enough


def test_where_one_is_enough_of_submits_and_says_nothing_of_the_rest(sitting):
    at = sitting(Way.ONE_IS_ENOUGH).say(SayOf(concept="bride"))
    assert at.asked is Asked.DONE
    assert (at.answer.state, at.answer.scope) == (State.SUBMITTED, Scope.ASKED)
    assert is_finished(at.answer)


def test_where_one_is_enough_in_is_not_enough_until_it_is_boxed_and_all_else_is_settled(sitting):
    at = sitting(Way.ONE_IS_ENOUGH).say(SayIn(concept="bride"))
    assert at.asked is Asked.BOX_EVERY_ONE
    at.say(AddBox(concept="bride", box=BOX), CloseBoxes())
    assert (at.asked, at.answer.state) == (Asked.ANYTHING_ELSE, State.OPEN)
    assert at.reply(Reply.NOTHING_ELSE).asked is Asked.DONE


def test_where_one_is_enough_the_subject_of_a_boxed_image_is_asked_for_its_box_first(sitting):
    at = sitting(Way.ONE_IS_ENOUGH).say(SayIn(concept="bride"), AddBox(concept="bride", box=BOX), CloseBoxes())
    at.say(SayOf(concept="groom"))
    assert (at.asked, at.answer.state) == (Asked.SUBJECT_BOX, State.OPEN)
    assert at.reply(Reply.NOT_NOW).answer.state is State.SUBMITTED


def test_where_one_is_enough_a_second_subject_still_asks_which_one(sitting):
    at = sitting(Way.ONE_IS_ENOUGH).say(SayOf(concept="bride"), SayOf(concept="groom"))
    assert at.asked is Asked.WHICH_ONE


def test_where_one_is_enough_a_negative_alone_is_not_enough(sitting):
    at = sitting(Way.ONE_IS_ENOUGH).say(SayAbsent(concept="bride"))
    assert (at.asked, at.answer.state) == (Asked.ANYTHING_ELSE, State.OPEN)


def test_where_one_is_enough_none_still_looked_for_all(sitting):
    assert sitting(Way.ONE_IS_ENOUGH).say(SayNone()).answer.scope is Scope.ALL


def test_an_answer_left_open_by_the_free_pass_is_not_done_where_one_is_enough(sitting):
    """Done says finished: an open answer with a subject is asked for more, and any word settles it."""
    at = sitting().say(SayOf(concept="bride"))
    at.asking = ONE_IS_ENOUGH
    assert at.asked is Asked.ANYTHING_ELSE
    assert is_finished(at.say(SayOf(concept="bride")).answer)
    assert at.asked is Asked.DONE


def test_what_only_the_concept_pass_asked_still_lacks_its_subject_where_one_is_enough(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.NOT_HERE)
    at.asking = ONE_IS_ENOUGH
    assert at.asked is Asked.ANYTHING_ELSE


# The concept pass


def test_the_concept_pass_asks_of_or_in_at_once(sitting):
    question = sitting(Way.CONCEPT, "bride").question
    assert (question.asked, question.concept) == (Asked.OF_OR_IN, "bride")
    assert [choice.reply for choice in question.choices] == [Reply.OF, Reply.IN, Reply.NOT_HERE, Reply.CANNOT_TELL]


@pytest.mark.parametrize("reply", [Reply.OF, Reply.NOT_HERE])
def test_one_key_answers_an_image_of_the_concept_pass(sitting, reply):
    at = sitting(Way.CONCEPT, "bride").reply(reply)
    assert (at.asked, at.answer.scope) == (Asked.DONE, Scope.ASKED)
    assert is_finished(at.answer)


def test_cannot_tell_and_a_reason_answer_an_image_of_the_concept_pass(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.CANNOT_TELL, Reply.REASON)
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)


def test_stepping_back_from_the_reasons_asks_the_concept_of_the_pass_again(sitting):
    at = sitting(Way.CONCEPT, "bride")
    before = at.draft
    assert at.reply(Reply.CANNOT_TELL, Reply.BACK).draft == before
    assert at.asked is Asked.OF_OR_IN


def test_stepping_back_from_box_mode_asks_the_concept_of_the_pass_again(sitting):
    at = sitting(Way.CONCEPT, "bride")
    before = at.draft
    assert at.reply(Reply.IN, Reply.BACK).draft == before


def test_an_in_of_the_concept_pass_is_submitted_when_its_boxes_are_done(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.IN).say(AddBox(concept="bride", box=BOX))
    assert (at.asked, at.answer.state) == (Asked.BOX_EVERY_ONE, State.OPEN)
    assert is_finished(at.reply(Reply.BOXES_DONE).answer)


def test_each_concept_pass_adds_to_the_same_answer(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.OF)
    at.asking = Pass(way=Way.CONCEPT, concept="groom")
    assert at.asked is Asked.OF_OR_IN
    at.reply(Reply.NOT_HERE)
    assert {label.concept_uid for label in at.answer.labels} == {"bride", "groom"}
    assert at.answer.scope is Scope.ASKED


def test_a_second_subject_found_by_another_concept_pass_asks_which_one(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.OF)
    at.asking = Pass(way=Way.CONCEPT, concept="groom")
    assert at.reply(Reply.OF).asked is Asked.WHICH_ONE


def test_the_concept_pass_does_not_ask_what_was_looked_for_among_all(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse())
    at.asking = Pass(way=Way.CONCEPT, concept="groom")
    assert at.asked is Asked.DONE


def test_the_concept_pass_never_makes_less_of_an_answer_that_looked_for_all(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse()).add_concept("veil")
    at.asking = Pass(way=Way.CONCEPT, concept="veil")
    assert at.reply(Reply.NOT_HERE).answer.scope is Scope.ALL


def test_the_concept_pass_does_not_bring_a_skipped_image_back(sitting):
    at = sitting().say(Skip(reason="poor image"))
    at.asking = Pass(way=Way.CONCEPT, concept="bride")
    assert at.asked is Asked.DONE


def test_what_was_taken_back_is_asked_again_in_its_concept_pass(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.OF).say(Withdraw(concept="bride"))
    assert at.asked is Asked.OF_OR_IN


def test_another_concept_can_be_named_in_a_concept_pass_and_the_pass_goes_on(sitting):
    at = sitting(Way.CONCEPT, "bride").say(ChooseConcept(concept="beach")).reply(Reply.OF)
    assert (at.asked, at.question.concept) == (Asked.OF_OR_IN, "bride")


# The free pass


def test_the_free_pass_asks_whether_there_is_anything_else(sitting):
    at = sitting().say(SayOf(concept="bride"))
    assert at.asked is Asked.ANYTHING_ELSE
    assert at.question.takes_concepts


def test_the_free_pass_goes_on_where_a_concept_pass_has_asked(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.OF)
    at.asking = FREE
    assert at.asked is Asked.ANYTHING_ELSE
    assert at.reply(Reply.NOTHING_ELSE).answer.scope is Scope.ALL


def test_a_finished_answer_takes_more_concepts(sitting):
    question = sitting().say(SayUnclear(concept="bride", reason="too dark"), SayNone()).question
    assert question.asked is Asked.DONE
    assert question.takes_concepts
