"""What a concept may be told, how it is kept in a revision, and what becomes of answers when concepts are one."""

from dataclasses import replace

import pytest

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.concept_checks import checked_color, checked_confused, checked_new_name, checked_parent
from labeler.domain.concept_dictionary import Part, changed_parts
from labeler.domain.concept_merge import with_absent, with_merged
from labeler.domain.concept_plain import concept_from_plain, concept_to_plain, describes_the_same
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.hotkeys import taken_keys
from labeler.domain.rules import is_finished
from labeler.domain.words import Relation, Scope, State, Verdict

APPLE = Concept(
    uid="apple",
    name="apple",
    hotkey="1",
    color="#aa3377",
    confused_with=("pear",),
    parent_uid="fruit",
    examples=(
        Example(uid="e1", verdict=Verdict.IN, reason="in a bowl"),
        Example(uid="e2", verdict=Verdict.IDEAL, reason="x"),
    ),
)
PEAR = Concept(uid="pear", name="pear", hotkey="2", parent_uid="apple")
FRUIT = Concept(uid="fruit", name="fruit", closed_at="2026-11-21T10:00:00Z", hotkey="3")
LISTED = Taxonomy(concepts=(APPLE, PEAR, FRUIT))


def test_a_concept_comes_back_from_its_revision_as_it_was():
    assert concept_from_plain(concept_to_plain(APPLE)) == APPLE


@pytest.mark.parametrize("moved", [{"position": 9}, {"since_revision": 7}, {"dictionary_revision": 5}])
def test_what_other_acts_move_on_is_no_change_of_the_concept(moved):
    assert describes_the_same(APPLE, replace(APPLE, **moved))
    assert describes_the_same(APPLE, replace(APPLE, examples=APPLE.examples[::-1]))
    assert not describes_the_same(APPLE, replace(APPLE, name="Apple"))
    assert not describes_the_same(APPLE, None)
    assert describes_the_same(None, None)


def test_a_name_belongs_to_one_concept_closed_or_not():
    assert checked_new_name(" plum ", LISTED) == "plum"
    assert checked_new_name("APPLE", LISTED, but=APPLE) == "APPLE"
    with pytest.raises(RuleBroken, match="called “fruit” already"):
        checked_new_name("Fruit", LISTED)


@pytest.mark.parametrize("parent", ["fruit", "apple", "pear"])
def test_what_stands_below_a_concept_is_not_its_parent(parent):
    with pytest.raises(RuleBroken, match="stands below “fruit” itself"):
        checked_parent(parent, FRUIT, LISTED)
    assert checked_parent(None, FRUIT, LISTED) is None
    assert checked_parent("fruit", PEAR, LISTED) == "fruit"


def test_nothing_is_confused_with_itself_or_twice():
    assert checked_confused(("pear", "fruit", "pear"), APPLE, LISTED) == ("pear", "fruit")
    for others in (("apple",), ("nobody",)):
        with pytest.raises(RuleBroken):
            checked_confused(others, APPLE, LISTED)


@pytest.mark.parametrize("color", ["red", "#12345", "#1234567", "#12345g", "url(x)"])
def test_what_is_no_colour_is_refused(color):
    with pytest.raises(RuleBroken, match="#rrggbb"):
        checked_color(color)


def test_a_colour_is_kept_in_small_letters_or_left_to_the_place():
    assert [checked_color(color) for color in ("#AA3377", " #aa3377 ", "")] == ["#aa3377", "#aa3377", ""]


def test_keys_of_closed_concepts_are_free_and_its_own_does_not_clash():
    assert taken_keys(LISTED.concepts) == {"1": "apple", "2": "pear"}
    assert taken_keys(LISTED.concepts, but=APPLE) == {"2": "pear"}


def test_the_parts_that_changed_are_named_in_reading_order():
    changed = replace(APPLE, confused_with=(), definition="round", name="Apple", examples=APPLE.examples[::-1])
    assert changed_parts(APPLE, changed) == (Part.DEFINITION, Part.CONFUSED_WITH)


def label(uid, relation, *, joint=False, boxes=()):
    regions = tuple(Region(uid=f"{uid} {box.x}", box=box) for box in boxes)
    return Label(uid=uid, concept_uid=uid, facet="subject", relation=relation, joint=joint, regions=regions)


def test_of_three_equal_subjects_two_stay_joint_when_two_are_one():
    names = ("apple", "pear", "plum")
    answer = Answer(uid="a", labels=tuple(label(name, Relation.OF, joint=True) for name in names))
    merged = with_merged(answer, merged="pear", into=APPLE)
    assert [(each.concept_uid, each.joint) for each in merged.labels] == [("plum", True), ("apple", True)]
    alone = with_merged(merged, merged="plum", into=APPLE)
    assert [(each.concept_uid, each.joint) for each in alone.labels] == [("apple", False)]


def test_boxes_put_off_are_no_longer_put_off_where_the_other_had_some():
    box = Box(x=1, y=1, width=5, height=5)
    later = replace(label("apple", Relation.IN), later=True)
    answer = Answer(uid="a", labels=(later, label("pear", Relation.IN, boxes=(box,))))
    (one,) = with_merged(answer, merged="pear", into=APPLE).labels
    assert (one.uid, one.later, [region.box for region in one.regions]) == ("apple", False, [box])


def test_an_answer_that_says_nothing_of_the_concept_is_not_changed_by_a_merge():
    answer = Answer(uid="a", labels=(label("apple", Relation.OF),))
    assert with_merged(answer, merged="pear", into=APPLE) is answer


def test_absent_is_said_as_of_the_day_it_was_implied_and_never_over_what_was_said():
    answer = Answer(uid="a", submitted_at="t1", submitted_day="d1", labels=(label("pear", Relation.OF),))
    said = with_absent(answer, [APPLE, PEAR], like=None, new_uid=lambda: "new")
    (added,) = [each for each in said.labels if each.uid == "new"]
    assert (added.concept_uid, added.relation, added.said_at, added.said_day) == ("apple", Relation.ABSENT, "t1", "d1")
    assert said.label_of("pear").relation is Relation.OF


LATER = replace(label("pear", Relation.IN), later=True, said_day="d2")
WAITS = Answer(uid="a", scope=Scope.ALL, submitted_at="t1", labels=(LATER, label("apple", Relation.OF)))


def test_an_answer_that_waited_for_the_boxes_of_what_is_one_with_its_subject_now_is_given():
    merged = with_merged(WAITS, merged="pear", into=APPLE)
    assert is_finished(merged)
    assert (merged.scope, merged.submitted_at, merged.submitted_day) == (Scope.ALL, "t1", "d2")


def test_an_answer_in_the_middle_of_the_free_pass_is_not_given_by_a_merge():
    merged = with_merged(replace(WAITS, scope=Scope.ASKED, submitted_at=None), merged="pear", into=APPLE)
    assert merged.state is State.OPEN


def test_an_answer_that_waits_for_other_boxes_too_goes_on_waiting():
    plum = replace(label("plum", Relation.IN), later=True)
    assert with_merged(WAITS.with_label(plum), merged="pear", into=APPLE).state is State.OPEN


def test_what_an_answer_implies_while_it_waits_for_boxes_is_said_on_a_day_too():
    said = with_absent(WAITS, [FRUIT], like=None, new_uid=lambda: "new")
    assert said.label_of("fruit").said_day == "d2"
