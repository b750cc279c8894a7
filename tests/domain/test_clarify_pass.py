"""The clarify pass: a label that came from elsewhere without a relation is a question, answered by one key."""

import pytest

from labeler.domain.acts import NothingElse, SayAbsent, SayIn, SayOf, SayUnclear, Skip, Withdraw
from labeler.domain.claim import Claim
from labeler.domain.draft import Way
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import is_finished
from labeler.domain.words import Origin, Relation, Scope, State

BOX = Box(x=10, y=10, width=20, height=20)
BRIDE = Claim(concept_uid="bride")
BOXED_BRIDE = Claim(concept_uid="bride", box=BOX)
OUTSIDE = Claim(concept_uid="bride", box=Box(x=200, y=200, width=20, height=20))
BEACH = Claim(concept_uid="beach")


@pytest.fixture
def clarifying(sitting):
    def begin(*claims, **situation):
        return sitting(Way.CLARIFY, claims=claims, **situation)

    return begin


def test_a_claim_asks_of_or_in_and_says_that_it_is_one(clarifying):
    at = clarifying(BRIDE)
    assert (at.asked, at.question.concept, at.question.is_claim) == (Asked.OF_OR_IN, "bride", True)
    assert [choice.reply for choice in at.question.choices] == [
        Reply.OF,
        Reply.IN,
        Reply.NOT_HERE,
        Reply.CANNOT_TELL,
    ]


@pytest.mark.parametrize(("reply", "relation"), [(Reply.OF, Relation.OF), (Reply.NOT_HERE, Relation.ABSENT)])
def test_one_key_answers_a_claim_and_the_answer_is_finished_for_what_was_asked(clarifying, reply, relation):
    at = clarifying(BRIDE).reply(reply)
    assert at.label("bride").relation is relation
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)
    assert at.answer.scope is Scope.ASKED


def test_in_keeps_the_boxes_that_came_with_the_claims(clarifying):
    at = clarifying(BOXED_BRIDE, Claim(concept_uid="bride", box=Box(x=50, y=50, width=80, height=80)))
    at.reply(Reply.IN)
    assert at.boxes("bride") == [BOX, Box(x=50, y=50, width=50, height=30)]
    assert {region.origin for region in at.label("bride").regions} == {Origin.IMPORTED}
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)


@pytest.mark.parametrize("claim", [BRIDE, OUTSIDE], ids=["no box", "a box outside the image"])
def test_in_without_a_usable_box_is_boxed_at_once(clarifying, claim):
    at = clarifying(claim).reply(Reply.IN)
    assert (at.asked, at.question.concept) == (Asked.BOX_EVERY_ONE, "bride")
    assert not is_finished(at.answer)


def test_in_without_a_box_may_wait_for_the_box_pass_where_the_lead_allows_it(clarifying):
    at = clarifying(BRIDE, policy=Policy(boxes_later=True)).reply(Reply.IN)
    assert at.asked is Asked.DONE
    assert at.answer.state is State.OPEN


def test_claims_are_asked_one_after_the_other_each_concept_once(clarifying):
    at = clarifying(BOXED_BRIDE, BEACH, BRIDE)
    assert at.question.concept == "bride"
    at.reply(Reply.OF)
    assert at.question.concept == "beach"
    assert at.answer.state is State.OPEN
    at.reply(Reply.NOT_HERE)
    assert at.asked is Asked.DONE
    assert at.answer.state is State.SUBMITTED


def test_a_second_subject_asks_which_one_it_is_of_here_too(clarifying):
    at = clarifying(BRIDE, Claim(concept_uid="groom", box=BOX)).reply(Reply.OF, Reply.OF)
    assert at.asked is Asked.WHICH_ONE
    at.reply(Reply.FIRST)
    assert at.label("groom").relation is Relation.IN
    assert at.boxes("groom") == [BOX]


def test_a_claim_is_no_question_once_its_concept_has_a_label(clarifying):
    for act in (SayOf(concept="bride"), SayAbsent(concept="bride"), SayUnclear(concept="bride", reason="poor image")):
        assert clarifying(BRIDE).say(act).asked is Asked.DONE


def test_a_claim_is_no_question_once_all_were_looked_for(clarifying, sitting):
    at = sitting().say(SayOf(concept="groom"), NothingElse())
    asked = clarifying(BRIDE)
    asked.draft = at.draft
    assert asked.asked is Asked.DONE


def test_a_claim_taken_back_is_a_question_again(clarifying):
    at = clarifying(BRIDE).reply(Reply.OF).say(Withdraw(concept="bride"))
    assert at.question.concept == "bride"
    assert at.answer.state is State.OPEN


def test_a_claim_of_a_closed_concept_is_not_asked(clarifying):
    assert clarifying(BRIDE).close_concept("bride").asked is Asked.DONE


def test_a_skipped_image_is_not_clarified(clarifying):
    assert clarifying(BRIDE).say(Skip(reason="poor image")).asked is Asked.DONE


def test_elsewhere_a_claim_is_neither_asked_nor_are_its_boxes_taken(sitting):
    at = sitting(claims=(BOXED_BRIDE,))
    assert at.asked is Asked.WHICH_CONCEPT
    at.say(SayIn(concept="bride"))
    assert at.asked is Asked.BOX_EVERY_ONE
    assert at.boxes("bride") == []
