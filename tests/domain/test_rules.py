"""Which labels are complete, which answers finished, and what they add to the counts."""

from dataclasses import replace

import pytest

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.concept import Concept
from labeler.domain.geometry import Box
from labeler.domain.rules import TallyKey, complete_labels, covers, is_finished, tally
from labeler.domain.words import Relation, Scope, State

BOX = Box(x=1.0, y=2.0, width=30.0, height=40.0)


def label(concept, relation, *, boxes=0, joint=False, facet="subject", day="2026-11-21"):
    regions = tuple(Region(uid=f"{concept} {i}", box=BOX) for i in range(boxes))
    reason = "too dark" if relation is Relation.UNCLEAR else ""
    return Label(
        uid=concept,
        concept_uid=concept,
        facet=facet,
        relation=relation,
        joint=joint,
        reason=reason,
        said_day=day,
        regions=regions,
    )


def submitted(*labels, **more):
    return Answer(uid="answer", state=State.SUBMITTED, labels=labels, **more)


OF, IN, ABSENT, UNCLEAR = Relation.OF, Relation.IN, Relation.ABSENT, Relation.UNCLEAR


@pytest.mark.parametrize(
    ("labels", "complete"),
    [
        ([label("a", OF)], ["a"]),
        ([label("a", IN, boxes=1)], ["a"]),
        ([label("a", IN)], []),
        ([label("a", ABSENT), label("b", UNCLEAR)], ["a", "b"]),
        ([label("a", OF, joint=True), label("b", OF, joint=True)], ["a", "b"]),
        ([label("a", OF, joint=True)], []),
        ([label("a", OF), label("b", OF)], []),
        ([label("a", OF), label("b", OF, joint=True)], []),
        ([label("a", OF), label("b", OF, joint=True), label("c", OF, joint=True)], []),
        ([label("a", OF), label("b", OF, facet="setting")], ["a", "b"]),
        ([label("a", OF), label("b", OF, joint=True, facet="setting")], ["a"]),
        ([label("a", OF), label("b", IN), label("c", IN, boxes=2)], ["a", "c"]),
    ],
)
def test_which_labels_are_complete(labels, complete):
    answer = submitted(*labels)
    assert [label.uid for label in complete_labels(answer)] == complete
    assert is_finished(answer) == (len(complete) == len(labels))


@pytest.mark.parametrize("there", [label("a", OF), label("a", IN, boxes=1)], ids=["of", "in"])
def test_beside_none_of_the_concepts_no_label_is_complete(there):
    answer = submitted(there, label("b", ABSENT), none=True)
    assert complete_labels(answer) == ()
    assert not is_finished(answer)


def test_none_beside_a_confirmed_negative_is_finished():
    assert is_finished(submitted(label("b", ABSENT), label("c", UNCLEAR), none=True))


def test_a_submitted_answer_that_says_nothing_is_not_finished():
    assert not is_finished(submitted())
    assert is_finished(submitted(none=True))


@pytest.mark.parametrize("state", [State.OPEN, State.SKIPPED])
def test_only_what_is_submitted_is_finished(state):
    assert not is_finished(replace(submitted(label("a", OF)), state=state))
    assert not is_finished(replace(submitted(none=True), state=state))


def test_an_answer_tells_of_what_it_has_a_label_for_in_any_state():
    concept = Concept(uid="a", name="a", since_revision=9)
    assert covers(Answer(uid="answer", labels=(label("a", UNCLEAR),)), concept)


@pytest.mark.parametrize(
    ("state", "scope", "revision", "told"),
    [
        (State.SUBMITTED, Scope.ALL, 3, True),
        (State.SUBMITTED, Scope.ALL, 4, True),
        (State.SUBMITTED, Scope.ALL, 2, False),
        (State.SUBMITTED, Scope.ASKED, 3, False),
        (State.OPEN, Scope.ALL, 3, True),
        (State.SKIPPED, Scope.ALL, 3, False),
    ],
)
def test_without_a_label_only_a_look_for_all_of_its_list_tells_of_a_concept(state, scope, revision, told):
    concept = Concept(uid="a", name="a", since_revision=3)
    answer = Answer(uid="answer", state=state, scope=scope, taxonomy_revision=revision)
    assert covers(answer, concept) is told


@pytest.mark.parametrize(
    ("closed_at", "told"),
    [("2026-11-21T09:00:00Z", False), ("2026-11-21T10:00:00Z", False), ("2026-11-21T11:00:00Z", True), (None, True)],
)
def test_a_concept_that_was_off_the_list_before_an_answer_was_not_looked_for_by_it(closed_at, told):
    concept = Concept(uid="a", name="a", closed_at=closed_at)
    answer = submitted(none=True, scope=Scope.ALL, taxonomy_revision=1, submitted_at="2026-11-21T10:00:00Z")
    assert covers(answer, concept) is told


def test_labels_and_boxes_are_counted_by_concept_relation_and_day():
    answer = submitted(
        label("a", OF), label("b", IN, boxes=3), label("c", ABSENT, day="2026-11-22"), label("d", UNCLEAR)
    )
    counted = tally(answer)
    of_a = TallyKey(concept_uid="a", relation=OF, day="2026-11-21")
    in_b = TallyKey(concept_uid="b", relation=IN, day="2026-11-21")
    absent_c = TallyKey(concept_uid="c", relation=ABSENT, day="2026-11-22")
    unclear_d = TallyKey(concept_uid="d", relation=UNCLEAR, day="2026-11-21")
    assert counted.labels == {of_a: 1, in_b: 1, absent_c: 1, unclear_d: 1}
    assert counted.boxes == {of_a: 0, in_b: 3, absent_c: 0, unclear_d: 0}


def test_an_in_label_without_a_box_is_not_counted_and_nothing_beside_it_is():
    counted = tally(submitted(label("a", IN), label("b", OF)))
    assert not counted.labels
    assert not counted.boxes


def test_an_open_answer_is_not_counted():
    assert not tally(replace(submitted(label("a", OF)), state=State.OPEN)).labels
