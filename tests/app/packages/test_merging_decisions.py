"""What leads of two homes settled, sent back or merged concepts of: it stands as one of both, on either side."""

import pytest

from labeler.app.commands.concept_merge import Merge
from labeler.app.commands.people import MakeLead
from labeler.app.commands.settling import EndReturn, Unsettle
from labeler.domain import acts
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.words import Relation
from tests.homes import ANN, alike, are_open, claim, claimed, held, lead, send_back, settle, taken, undo


def test_a_settlement_of_a_concept_that_was_merged_elsewhere_is_one_of_the_other(told, copied, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    other = copied()
    settle(told)
    lead(other, Merge(concept=apple, into=banana))
    taken(told, other)
    assert held(told) == {banana: Relation.OF}
    taken(other, told)
    assert alike(told, other)
    undo(told, ANN)
    assert held(told) == {apple: Relation.OF}
    taken(other, told)
    assert alike(told, other)


def test_a_settlement_that_is_taken_back_after_concepts_were_merged_holds_of_the_other(told, copied, uid_of):
    apple, banana = uid_of(told, "apple"), uid_of(told, "banana")
    before = copied()
    settle(told)
    told.execute(MakeLead(name="Cy"))
    lead(told, Unsettle(uid=told.clock.new_uid(), image_id=1))
    told.execute(Merge(concept=apple, into=banana), labeler=told.labeler_named("Cy"))
    undo(told, ANN)
    assert held(told) == {banana: Relation.OF}
    taken(before, told)
    assert alike(before, told)
    undo(told, ANN)
    assert held(told) is None


def test_a_settlement_that_met_a_list_comes_in_with_answers_that_are_new_too(told, copied, tell, uid_of):
    other = copied()
    settle(other)
    tell(other, "Bob", 3, acts.SayNone())
    lead(told, Merge(concept=uid_of(told, "apple"), into=uid_of(told, "banana")))
    taken(told, other)
    taken(other, told)
    assert alike(told, other)


def test_what_was_claimed_follows_a_merge_and_comes_back_with_its_undo_in_both_homes(told, copied, uid_of):
    apple, banana, carrot = (uid_of(told, name) for name in ("apple", "banana", "carrot"))
    box = Box(x=1, y=2, width=3, height=4)
    for concept, where in ((apple, None), (apple, box), (banana, box)):
        claim(told, concept, box=where)
    before = claimed(told)
    other, third = copied(), copied()
    lead(told, Merge(concept=apple, into=banana))
    taken(other, told)
    assert claimed(other) == claimed(told) == {(banana, None), (banana, box)}
    undo(told, ANN)
    assert claimed(told) == before
    taken(other, told)
    assert claimed(other) == before
    lead(third, Merge(concept=apple, into=carrot))
    lead(told, Merge(concept=apple, into=banana))
    taken(told, third)
    taken(third, told)
    assert claimed(told) == claimed(third)
    assert alike(told, third)


def test_what_was_settled_in_two_places_stands_as_one_of_both(told, copied, tell):
    other = copied()
    settle(told)
    settle(other)
    lead(other, Unsettle(uid=other.clock.new_uid(), image_id=1))
    third = copied(told)
    taken(told, other)
    taken(other, third)
    assert alike(told, other)
    assert held(told) is None


def test_what_was_sent_back_in_one_home_is_sent_back_in_both_and_ends_in_both(told, copied, tell):
    other = copied()
    sent, also = send_back(told), send_back(other, 2)
    taken(other, told)
    taken(told, other)
    assert alike(told, other)
    assert are_open(told) == [True, True]
    lead(told, EndReturn(uid=told.clock.new_uid(), return_uid=also.uid))
    tell(other, "Bob", 1, acts.NothingElse())
    for home, come in ((told, other), (other, told)):
        taken(home, come)
    assert alike(told, other)
    assert are_open(told) == [False, False]
    with pytest.raises(RuleBroken, match="again"):
        lead(told, EndReturn(uid=told.clock.new_uid(), return_uid=sent.uid))
    undo(told, ANN)
    assert sorted(are_open(told)) == [False, True]
    taken(other, told)
    assert alike(told, other)
