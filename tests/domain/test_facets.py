"""One facet after the other: each with its own question, and one *of* in each."""

import pytest

from labeler.domain.acts import SayAbsent, SayIn, SayNone, SayOf
from labeler.domain.draft import Pass, Way
from labeler.domain.facets import facets_of
from labeler.domain.policy import Policy
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import is_finished
from labeler.domain.words import Relation, Scope, State


@pytest.fixture
def by_facet(sitting):
    def begin(way=Way.FREE, concept=None, **situation):
        return sitting(way, concept, by_facet=True, **situation)

    return begin


def test_facets_come_in_the_order_of_the_list(taxonomy):
    assert facets_of(taxonomy) == ("subject", "setting")


def test_the_free_pass_asks_one_facet_and_then_the_next_and_then_all_were_looked_for(by_facet):
    at = by_facet()
    assert (at.asked, at.question.facet) == (Asked.WHICH_CONCEPT, "subject")
    at.say(SayOf(concept="bride"))
    assert (at.asked, at.question.facet) == (Asked.ANYTHING_ELSE, "subject")
    at.reply(Reply.NOTHING_ELSE)
    assert (at.asked, at.question.facet) == (Asked.WHICH_CONCEPT, "setting")
    at.say(SayOf(concept="beach"))
    at.reply(Reply.NOTHING_ELSE)
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)
    assert at.answer.scope is Scope.ALL
    assert [label.concept_uid for label in at.answer.labels_with(Relation.OF)] == ["bride", "beach"]


def test_none_of_one_facet_brings_the_next_and_none_of_any_says_none_of_all(by_facet):
    at = by_facet().reply(Reply.NONE)
    assert at.question.facet == "setting"
    assert at.answer.state is State.OPEN
    at.reply(Reply.NONE)
    assert at.answer.none
    assert is_finished(at.answer)


def test_none_of_the_first_facet_and_a_subject_of_the_second_is_an_answer(by_facet):
    at = by_facet().reply(Reply.NONE).say(SayOf(concept="beach")).reply(Reply.NOTHING_ELSE)
    assert is_finished(at.answer)
    assert not at.answer.none
    assert at.answer.scope is Scope.ALL


def test_boxes_that_wait_do_not_keep_the_next_facet_back(by_facet):
    at = by_facet(policy=Policy(boxes_later=True)).say(SayIn(concept="bride")).reply(Reply.NOTHING_ELSE)
    assert at.question.facet == "setting"
    at.reply(Reply.NONE)
    assert at.asked is Asked.DONE
    assert at.answer.state is State.OPEN


def test_where_one_is_enough_a_subject_of_each_facet_is_enough(by_facet):
    at = by_facet(Way.ONE_IS_ENOUGH).say(SayOf(concept="bride"))
    assert (at.asked, at.question.facet) == (Asked.WHICH_CONCEPT, "setting")
    assert at.answer.state is State.OPEN
    at.say(SayOf(concept="church"))
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)
    assert at.answer.scope is Scope.ASKED


def test_where_one_is_enough_none_of_a_facet_confirms_that_each_of_it_is_absent(by_facet):
    at = by_facet(Way.ONE_IS_ENOUGH).say(SayOf(concept="bride")).reply(Reply.NONE)
    assert at.asked is Asked.DONE
    assert {uid: at.label(uid).relation for uid in ("beach", "church")} == {
        "beach": Relation.ABSENT,
        "church": Relation.ABSENT,
    }
    assert at.label("groom") is None


def test_a_concept_pass_asks_the_other_facets_where_the_concept_is_there(by_facet):
    at = by_facet(Way.CONCEPT, "bride").reply(Reply.OF)
    assert (at.asked, at.question.facet) == (Asked.WHICH_CONCEPT, "setting")
    at.say(SayOf(concept="beach"))
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)


@pytest.mark.parametrize("act", [SayAbsent(concept="bride")])
def test_a_concept_pass_goes_on_at_once_where_the_concept_is_not_there(by_facet, act):
    at = by_facet(Way.CONCEPT, "bride").say(act)
    assert at.asked is Asked.DONE
    assert is_finished(at.answer)


def test_what_was_looked_for_among_all_is_not_asked_by_facet_again(by_facet):
    at = by_facet(Way.ONE_IS_ENOUGH).say(SayNone())
    assert at.asked is Asked.DONE


def test_an_answer_that_another_pass_gave_is_asked_one_facet_after_the_other_all_the_same(sitting):
    at = sitting(Way.CONCEPT, "bride").reply(Reply.OF)
    assert is_finished(at.answer)
    at.asking = Pass(way=Way.FREE, by_facet=True)
    assert (at.asked, at.question.facet) == (Asked.ANYTHING_ELSE, "subject")
    at.reply(Reply.NOTHING_ELSE)
    assert (at.asked, at.question.facet) == (Asked.WHICH_CONCEPT, "setting")
    at.reply(Reply.NONE)
    assert at.asked is Asked.DONE
    assert at.answer.scope is Scope.ALL
    assert at.draft.looked_through == ()
