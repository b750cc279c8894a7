"""Boxes put off to the box pass: the answer is open, and outside of everything finished, until they are drawn."""

import pytest

from labeler.domain.acts import AddBox, NothingElse, OpenBoxes, SayIn, SayNone, SayOf, Withdraw
from labeler.domain.draft import Draft, Pass, Way
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.labeling import begun_again
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import is_finished, tally, waits_for_boxes
from labeler.domain.words import Relation, Scope, State

BOX = Box(x=10, y=10, width=20, height=20)
LATER = Policy(boxes_later=True)
BOX_PASS = Pass(way=Way.BOXES)


@pytest.fixture
def put_off(sitting):
    """All were looked for, and the bride's boxes wait."""

    def begin(way=Way.FREE, **situation):
        return sitting(way, policy=LATER, **situation).say(SayIn(concept="bride"), NothingElse())

    return begin


def in_box_pass(at):
    """As an image comes up in the box pass."""
    at.asking = BOX_PASS
    at.draft = begun_again(Draft(answer=at.answer), BOX_PASS)
    return at


def test_in_asks_for_boxes_at_once_unless_the_lead_lets_them_wait(sitting):
    assert sitting().say(SayIn(concept="bride")).asked is Asked.BOX_EVERY_ONE
    at = sitting(policy=LATER).say(SayIn(concept="bride"))
    assert at.label("bride").later
    assert at.asked is Asked.ANYTHING_ELSE


def test_an_answer_whose_boxes_wait_is_done_for_now_but_open_and_counts_nowhere(put_off):
    at = put_off()
    assert at.asked is Asked.DONE
    assert at.answer.state is State.OPEN
    assert at.answer.scope is Scope.ALL
    assert waits_for_boxes(at.answer)
    assert not is_finished(at.answer)
    assert not tally(at.answer).labels


def test_the_box_pass_asks_for_them_with_the_concept_armed_and_then_the_answer_is_given_by_itself(put_off):
    at = in_box_pass(put_off())
    assert (at.asked, at.question.concept) == (Asked.BOX_EVERY_ONE, "bride")
    at.say(AddBox(concept="bride", box=BOX)).reply(Reply.BOXES_DONE)
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)
    assert at.answer.scope is Scope.ALL
    assert at.answer.taxonomy_revision == 1


def test_what_was_looked_for_stays_as_it_was_said_however_the_list_has_grown_meanwhile(put_off):
    at = in_box_pass(put_off().add_concept("veil"))
    at.say(AddBox(concept="bride", box=BOX)).reply(Reply.BOXES_DONE)
    assert at.answer.taxonomy_revision == 1
    at.asking = Pass(way=Way.FREE)
    assert (at.question.concept, at.question.is_new_concept) == ("veil", True)


def test_in_a_concept_pass_the_next_image_comes_at_once(sitting):
    at = sitting(Way.CONCEPT, "bride", policy=LATER).reply(Reply.IN)
    assert at.asked is Asked.DONE
    assert at.answer.state is State.OPEN
    in_box_pass(at).say(AddBox(concept="bride", box=BOX)).reply(Reply.BOXES_DONE)
    assert is_finished(at.answer)
    assert at.answer.scope is Scope.ASKED


def test_a_subject_said_beside_it_is_enough_where_one_is_enough(sitting):
    at = sitting(Way.ONE_IS_ENOUGH, policy=LATER).say(SayIn(concept="bride"), SayOf(concept="groom"))
    assert at.asked is Asked.DONE
    assert at.answer.state is State.OPEN


def test_a_finished_answer_is_open_again_when_an_in_without_boxes_is_added(sitting):
    at = sitting(policy=LATER).say(SayNone(), SayIn(concept="bride"))
    assert at.answer.state is State.OPEN
    assert not at.answer.none


def test_boxes_can_be_drawn_at_once_all_the_same(sitting):
    at = sitting(policy=LATER).say(SayIn(concept="bride"), OpenBoxes(concept="bride"))
    assert at.asked is Asked.BOX_EVERY_ONE
    at.say(AddBox(concept="bride", box=BOX))
    assert not at.label("bride").later


def test_in_the_box_pass_in_is_boxed_and_not_put_off_again(put_off):
    at = in_box_pass(put_off()).reply(Reply.BACK)
    assert (at.asked, at.question.concept) == (Asked.OF_OR_IN, "bride")
    at.reply(Reply.IN)
    assert at.asked is Asked.BOX_EVERY_ONE


def test_stepping_back_in_the_box_pass_asks_again_and_leaves_the_answer_open(put_off):
    at = in_box_pass(put_off()).reply(Reply.BACK)
    assert at.label("bride") is None
    assert at.answer.state is State.OPEN
    at.reply(Reply.OF)
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)


def test_what_is_taken_back_leaves_a_given_answer_when_other_labels_stand(put_off, sitting):
    at = sitting(policy=LATER).say(SayOf(concept="groom"), SayIn(concept="bride"), NothingElse())
    at.say(Withdraw(concept="bride"))
    assert is_finished(at.answer)
    alone = put_off().say(Withdraw(concept="bride"))
    assert (alone.answer.state, alone.answer.scope) == (State.OPEN, Scope.ASKED)


def test_nothing_else_is_refused_while_boxes_are_missing_that_nobody_put_off(sitting):
    with pytest.raises(RuleBroken, match="lacks its boxes"):
        sitting().say(SayIn(concept="bride"), NothingElse())


def test_images_with_two_that_wait_are_boxed_one_concept_after_the_other(sitting):
    at = sitting(policy=LATER).say(SayIn(concept="bride"), SayIn(concept="groom"), NothingElse())
    in_box_pass(at).say(AddBox(concept="bride", box=BOX)).reply(Reply.BOXES_DONE)
    assert at.question.concept == "groom"
    at.say(AddBox(concept="groom", box=BOX)).reply(Reply.BOXES_DONE)
    assert is_finished(at.answer)


@pytest.mark.parametrize(
    ("when", "boxed", "asked"),
    [
        (SubjectBoxes.WITH_AN_IN, True, Asked.SUBJECT_BOX),
        (SubjectBoxes.WITH_AN_IN, False, Asked.ANYTHING_ELSE),
        (SubjectBoxes.ALWAYS, False, Asked.SUBJECT_BOX),
        (SubjectBoxes.NEVER, True, Asked.ANYTHING_ELSE),
    ],
)
def test_the_lead_says_when_the_box_of_the_subject_is_asked_for(sitting, when, boxed, asked):
    at = sitting(policy=Policy(subject_boxes=when)).say(SayOf(concept="groom"))
    if boxed:
        at.say(SayIn(concept="bride"), AddBox(concept="bride", box=BOX)).reply(Reply.BOXES_DONE)
    assert at.asked is asked


def test_the_subject_box_pass_asks_for_what_was_put_off(sitting):
    at = sitting().say(SayOf(concept="groom"), SayIn(concept="bride"), AddBox(concept="bride", box=BOX))
    at.reply(Reply.BOXES_DONE, Reply.NOT_NOW, Reply.NOTHING_ELSE)
    at.asking = Pass(way=Way.SUBJECT_BOXES)
    assert (at.asked, at.question.concept) == (Asked.SUBJECT_BOX, "groom")
    assert [choice.reply for choice in at.question.choices] == [Reply.FILLS_FRAME]
    at.reply(Reply.FILLS_FRAME)
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)


def test_a_sample_of_the_images_that_are_of_something_is_asked_for_whatever_the_rule(sitting):
    for is_sampled, asked in ((True, Asked.SUBJECT_BOX), (False, Asked.DONE)):
        at = sitting(policy=Policy(subject_boxes=SubjectBoxes.NEVER), is_sampled=is_sampled)
        at.say(SayOf(concept="groom"), NothingElse())
        at.asking = Pass(way=Way.SUBJECT_BOXES)
        assert at.asked is asked
    assert at.label("groom").relation is Relation.OF
