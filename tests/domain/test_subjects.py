"""An image is of at most one concept of a facet; a second subject asks which one it is of."""

import pytest

from labeler.domain.acts import (
    ChooseSubject,
    FillFrame,
    NothingElse,
    SayAbsent,
    SayIn,
    SayOf,
    StepBack,
    Subjects,
    Withdraw,
)
from labeler.domain.errors import RuleBroken
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import is_finished
from labeler.domain.words import Relation


@pytest.fixture
def two(sitting):
    """Of the bride; then the groom is named as a subject too."""
    return sitting().say(SayOf(concept="bride"), SayOf(concept="groom"))


@pytest.fixture
def joint(two):
    return two.reply(Reply.BOTH_EQUALLY)


def relations(at):
    return {label.concept_uid: (label.relation, label.joint) for label in at.answer.labels}


def test_a_second_subject_asks_which_one_and_says_nothing_yet(two):
    assert two.asked is Asked.WHICH_ONE
    assert two.question.concepts == ("bride", "groom")
    assert relations(two) == {"bride": (Relation.OF, False)}
    wanted = [Reply.FIRST, Reply.SECOND, Reply.BOTH_IN, Reply.BOTH_EQUALLY, Reply.BACK]
    assert [choice.reply for choice in two.question.choices] == wanted


@pytest.mark.parametrize(
    ("reply", "bride", "groom"),
    [
        (Reply.FIRST, (Relation.OF, False), (Relation.IN, False)),
        (Reply.SECOND, (Relation.IN, False), (Relation.OF, False)),
        (Reply.BOTH_IN, (Relation.IN, False), (Relation.IN, False)),
        (Reply.BOTH_EQUALLY, (Relation.OF, True), (Relation.OF, True)),
    ],
    ids=lambda part: part.value if isinstance(part, Reply) else "",
)
def test_each_way_to_answer_which_one(two, reply, bride, groom):
    assert relations(two.reply(reply)) == {"bride": bride, "groom": groom}


@pytest.mark.parametrize(
    ("reply", "boxed"), [(Reply.FIRST, "groom"), (Reply.SECOND, "bride"), (Reply.BOTH_IN, "bride")]
)
def test_whichever_became_in_is_boxed_next(two, reply, boxed):
    at = two.reply(reply)
    assert (at.asked, at.question.concept) == (Asked.BOX_EVERY_ONE, boxed)


def test_stepping_back_drops_the_second_subject(two):
    at = two.reply(Reply.BACK)
    assert relations(at) == {"bride": (Relation.OF, False)}
    assert at.asked is Asked.ANYTHING_ELSE


def test_two_facets_are_two_questions(sitting):
    at = sitting().say(SayOf(concept="bride"), SayOf(concept="beach"))
    assert relations(at) == {"bride": (Relation.OF, False), "beach": (Relation.OF, False)}
    assert at.asked is Asked.ANYTHING_ELSE


def test_saying_of_the_same_concept_again_asks_nothing(sitting):
    at = sitting().say(SayOf(concept="bride"), SayOf(concept="bride"))
    assert at.asked is Asked.ANYTHING_ELSE


def test_which_one_cannot_be_answered_where_it_was_not_asked(sitting):
    with pytest.raises(RuleBroken, match="no second subject"):
        sitting().say(ChooseSubject(subjects=Subjects.FIRST))


def test_joint_subjects_are_finished(joint):
    assert is_finished(joint.reply(Reply.NOTHING_ELSE).answer)


@pytest.mark.parametrize("act", [SayAbsent(concept="bride"), Withdraw(concept="bride")], ids=["absent", "withdrawn"])
def test_a_subject_that_is_left_alone_is_no_longer_joint(joint, act):
    assert relations(joint.say(act))["groom"] == (Relation.OF, False)


def test_a_third_subject_asks_again_and_may_join(joint):
    at = joint.say(SayOf(concept="bouquet"))
    assert (at.asked, at.question.concepts) == (Asked.WHICH_ONE, ("bride", "groom", "bouquet"))
    at.reply(Reply.BOTH_EQUALLY)
    assert set(relations(at).values()) == {(Relation.OF, True)}
    assert len(relations(at)) == 3


def test_a_third_subject_may_take_the_place_of_two(joint):
    at = joint.say(SayOf(concept="bouquet")).reply(Reply.SECOND)
    assert relations(at)["bouquet"] == (Relation.OF, False)
    assert relations(at)["bride"] == relations(at)["groom"] == (Relation.IN, False)


def test_a_third_that_is_only_in_leaves_the_two_joint(joint):
    at = joint.say(SayOf(concept="bouquet")).reply(Reply.FIRST)
    assert relations(at)["bride"] == relations(at)["groom"] == (Relation.OF, True)


def test_stepping_back_from_box_mode_makes_a_joint_subject_joint_again(joint):
    """J on one of two joint subjects leaves the other alone; Esc brings both back as they were."""
    before = joint.draft
    at = joint.say(SayIn(concept="bride"))
    assert relations(at)["groom"] == (Relation.OF, False)
    assert at.say(StepBack()).draft == before


def test_of_a_facet_with_two_subjects_nothing_is_submitted_before_it_is_settled(two):
    two.say(NothingElse())
    assert relations(two) == {"bride": (Relation.OF, False)}
    assert is_finished(two.answer)


@pytest.mark.parametrize(
    ("subjects", "said"),
    [
        (Subjects.FIRST, {"bride": "of", "groom": "of", "bouquet": "in"}),
        (Subjects.SECOND, {"groom": "in", "bouquet": "of"}),
        (Subjects.NEITHER, {"bride": "of", "groom": "in", "bouquet": "in"}),
        (Subjects.EQUALLY, {"groom": "of", "bouquet": "of"}),
    ],
)
def test_a_closed_subject_gives_way_only_once_another_was_said(joint, subjects, said):
    before = joint.answer
    joint.close_concept("bride").say(SayOf(concept="bouquet"))
    assert joint.question.concepts == ("groom", "bouquet")
    assert joint.answer == before
    assert joint.say(StepBack()).answer == before
    joint.say(SayOf(concept="bouquet"), ChooseSubject(subjects=subjects))
    assert {label.concept_uid: label.relation.value for label in joint.answer.labels} == said


def test_a_closed_subject_said_again_keeps_its_box(sitting):
    at = sitting().say(SayOf(concept="bride"), FillFrame(concept="bride")).close_concept("bride")
    before = at.label("bride")
    assert at.say(SayOf(concept="bride")).label("bride") == before
