"""A concept added later reopens only itself, and an answer knows which list was on screen when it was given."""

import pytest

from labeler.domain.acts import (
    AddBox,
    ChangeBox,
    CloseBoxes,
    NothingElse,
    OpenBoxes,
    SayAbsent,
    SayIn,
    SayNone,
    SayOf,
    Skip,
    StepBack,
)
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import added_since, covers, is_finished, looked_for_all
from labeler.domain.words import Relation, State

BOX = Box(x=10.0, y=20.0, width=30.0, height=40.0)


@pytest.fixture
def answered(sitting):
    """Of the bride, with a bouquet in it, all looked for; then the lead adds the veil."""
    at = sitting().say(SayIn(concept="bouquet"), AddBox(concept="bouquet", box=BOX), CloseBoxes())
    return at.say(SayOf(concept="bride")).reply(Reply.FILLS_FRAME, Reply.NOTHING_ELSE).add_concept("veil")


def test_nothing_else_says_that_the_list_on_screen_was_looked_for(sitting):
    assert sitting().say(SayOf(concept="bride"), NothingElse()).answer.taxonomy_revision == 1
    assert sitting().add_concept("veil").say(SayOf(concept="bride"), NothingElse()).answer.taxonomy_revision == 2


def test_a_concept_added_later_is_asked_about_and_nothing_else_is(answered):
    question = answered.question
    assert (question.asked, question.concept) == (Asked.OF_OR_IN, "veil")
    assert question.is_new_concept
    assert [concept.uid for concept in added_since(answered.answer, answered.taxonomy)] == ["veil"]


def test_a_concept_added_later_does_not_make_an_answer_unfinished(answered):
    assert is_finished(answered.answer)


def test_a_concept_of_the_pass_itself_is_not_called_new(sitting):
    assert not sitting().reply(Reply.NONE).say(SayOf(concept="bride")).question.is_new_concept


def test_not_here_makes_a_concept_added_later_an_explicit_negative(answered):
    before = answered.answer
    answered.reply(Reply.NOT_HERE)
    assert answered.label("veil").relation is Relation.ABSENT
    assert answered.answer.without_label("veil") == before
    assert answered.asked is Asked.DONE


def test_answering_a_concept_added_later_does_not_say_that_the_new_list_was_looked_for(answered):
    assert answered.reply(Reply.NOT_HERE).answer.taxonomy_revision == 1


def test_mending_a_box_does_not_say_that_the_new_list_was_looked_for(answered):
    at = answered.say(ChangeBox(region=answered.regions()[0], box=Box(x=1.0, y=2.0, width=30.0, height=40.0)))
    at.say(OpenBoxes(concept="bouquet"), AddBox(concept="bouquet", box=BOX), CloseBoxes())
    assert at.answer.taxonomy_revision == 1
    assert at.question.concept == "veil"


def test_nothing_else_said_again_looks_for_the_new_list(answered):
    at = answered.say(NothingElse())
    assert at.answer.taxonomy_revision == 2
    assert at.asked is Asked.DONE
    assert covers(at.answer, at.taxonomy.concept("veil"))


def test_none_said_again_looks_for_the_new_list(sitting):
    at = sitting().say(SayNone()).add_concept("veil")
    assert at.question.concept == "veil"
    assert at.say(SayNone()).answer.taxonomy_revision == 2
    assert at.asked is Asked.DONE


def test_none_stays_none_when_a_concept_added_later_is_not_there_either(sitting):
    at = sitting().say(SayNone()).add_concept("veil").reply(Reply.NOT_HERE)
    assert at.answer.none
    assert is_finished(at.answer)
    assert at.asked is Asked.DONE


def test_none_stays_none_when_box_mode_for_a_concept_added_later_is_left_again(sitting):
    at = sitting().say(SayNone()).add_concept("veil")
    before = at.draft
    assert at.say(SayIn(concept="veil"), StepBack()).draft == before
    assert at.question.is_new_concept


def test_several_concepts_added_later_are_asked_one_after_the_other(answered):
    at = answered.add_concept("ring")
    assert at.question.concept == "veil"
    assert at.reply(Reply.NOT_HERE).question.concept == "ring"
    assert at.reply(Reply.NOT_HERE).asked is Asked.DONE


def test_a_concept_that_was_added_and_closed_again_is_not_asked_about(answered):
    assert answered.close_concept("veil").asked is Asked.DONE


def test_a_concept_that_was_said_before_it_counts_as_asked_is_not_asked_again(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse()).add_concept("veil").say(SayAbsent(concept="veil"))
    assert at.asked is Asked.DONE


def test_a_skipped_image_is_not_reopened_by_a_new_concept(sitting):
    assert sitting().say(Skip(reason="poor image")).add_concept("veil").asked is Asked.DONE


def test_absent_not_asked_and_added_later_are_three_things(answered, sitting):
    asked = sitting().add_concept("veil").say(SayAbsent(concept="groom"))
    groom, veil = answered.taxonomy.concept("groom"), answered.taxonomy.concept("veil")
    assert covers(answered.answer, groom)
    assert not covers(answered.answer, veil)
    assert covers(asked.answer, groom)
    assert not covers(asked.answer, asked.taxonomy.concept("bouquet"))
    assert added_since(asked.answer, asked.taxonomy) == ()


@pytest.mark.parametrize("way", [Way.CONCEPT, Way.ONE_IS_ENOUGH])
def test_what_was_closed_before_all_was_looked_for_was_not_looked_for(sitting, way):
    """Not even where the answer was first given while it was open: that said nothing of it."""
    at = sitting(way, "bride" if way is Way.CONCEPT else None).say(SayOf(concept="bride"))
    at.close_concept("groom", on="2026-11-22")
    at.day, at.asking = "2026-11-23", Pass(way=Way.FREE)
    at.reply(Reply.NOTHING_ELSE)
    assert looked_for_all(at.answer)
    assert not covers(at.answer, at.taxonomy.concept("groom"))
    assert at.answer.submitted_day == "2026-11-21"


def test_what_was_added_and_closed_between_two_lists_was_not_looked_for(answered):
    answered.close_concept("veil", on="2026-11-22").add_concept("ring")
    answered.day = "2026-11-23"
    answered.say(SayAbsent(concept="ring"), NothingElse())
    assert answered.answer.taxonomy_revision == answered.taxonomy.revision
    assert not covers(answered.answer, answered.taxonomy.concept("veil"))


def test_putting_off_a_box_afterwards_does_not_make_what_was_closed_before_looked_for(sitting):
    at = sitting(policy=Policy(boxes_later=True)).close_concept("groom", on="2026-11-20")
    at.say(SayOf(concept="bride"), NothingElse()).add_concept("veil").add_concept("ring")
    at.say(SayIn(concept="veil"))
    assert at.answer.state is State.OPEN
    assert not covers(at.answer, at.taxonomy.concept("groom"))
