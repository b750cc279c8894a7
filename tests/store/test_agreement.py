"""The file and the core say the same: which labels are complete, which answers finished, how many there are."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from labeler.domain.answer import Answer, Label
from labeler.domain.rules import complete_labels, is_finished, tally
from labeler.domain.snapshot import says_the_same
from labeler.domain.words import Relation
from labeler.store import answers, schema, tallies
from labeler.store.damage import check
from labeler.store.kept import Kept

OF, ABSENT = Relation.OF, Relation.ABSENT
COUNTS = """
SELECT counts.labeler_id, concepts.uid, relation, day, labels, boxes
FROM counts JOIN concepts ON concepts.id = counts.concept_id
"""


@pytest.fixture(scope="module")
def opinions(shared):
    """Two labelers and three images: (labeler, image) of each opinion there can be."""
    return [(labeler, image) for labeler in shared.labelers for image in shared.images[:3]]


def drawn(data, opinions, strategy):
    """For some opinions, an answer."""
    chosen = data.draw(st.lists(st.sampled_from(opinions), unique=True))
    return {opinion: data.draw(strategy(str(opinion))) for opinion in chosen}


def kept(opinion, answer, *, active_ms=0):
    labeler, image = opinion
    return Kept(image_id=image, labeler_id=labeler, answer=answer, active_ms=active_ms)


def uids(transaction, view):
    return {row["uid"] for row in transaction.rows(text(f"SELECT uid FROM {view}"))}


@settings(max_examples=20)
@given(data=st.data())
def test_the_views_say_what_the_rules_say(shared, opinions, taken_by_the_file, data):
    said = drawn(data, opinions, taken_by_the_file)
    with shared.rolled_back() as transaction:
        for opinion, answer in said.items():
            answers.save(transaction, None, kept(opinion, answer))
        complete = {label.uid for answer in said.values() for label in complete_labels(answer)}
        assert uids(transaction, "complete_labels") == complete
        assert uids(transaction, "finished_answers") == {a.uid for a in said.values() if is_finished(a)}


@settings(max_examples=20)
@given(data=st.data())
def test_the_counts_are_the_sum_of_what_each_answer_adds(shared, opinions, taken_by_the_file, data):
    said = drawn(data, opinions, taken_by_the_file)
    labels, boxes = Counter(), Counter()
    for (labeler, _), answer in said.items():
        added = tally(answer)
        for key, amount in added.labels.items():
            labels[labeler, key.concept_uid, key.relation, key.day] += amount
            boxes[labeler, key.concept_uid, key.relation, key.day] += added.boxes[key]
    with shared.rolled_back() as transaction:
        for opinion, answer in said.items():
            answers.save(transaction, None, kept(opinion, answer))
        counted = {tuple(row.values())[:4]: tuple(row.values())[4:] for row in transaction.rows(text(COUNTS))}
        assert counted == {key: (labels[key], boxes[key]) for key in labels}


@settings(max_examples=20)
@given(data=st.data())
def test_what_is_read_back_is_what_was_said(shared, opinions, taken_by_the_file, data):
    said = drawn(data, opinions, taken_by_the_file)
    with shared.rolled_back() as transaction:
        for opinion, answer in said.items():
            answers.save(transaction, None, kept(opinion, answer, active_ms=7))
        assert len(answers.every(transaction)) == len(said)
        for (labeler, image), answer in said.items():
            back = answers.of(transaction, image_id=image, labeler_id=labeler)
            assert says_the_same(back.answer, answer)
            assert (back.image_id, back.labeler_id, back.active_ms) == (image, labeler, 7)
            assert answers.with_uid(transaction, answer.uid) == back


@settings(max_examples=20)
@given(data=st.data())
def test_tallies_and_digests_follow_whatever_is_said_changed_and_taken_back(shared, opinions, taken_by_the_file, data):
    now = {}
    with shared.rolled_back() as transaction:
        for _ in range(data.draw(st.integers(1, 8))):
            # Two images of one labeler, and the first of them of another too: of an image, whoever is furthest counts.
            opinion = data.draw(st.sampled_from([*opinions[:2], opinions[3]]))
            answer = data.draw(st.none() | taken_by_the_file(str(opinion)))
            after = kept(opinion, answer, active_ms=data.draw(st.integers(0, 199))) if answer else None
            labeler, image = opinion
            answers.save(transaction, answers.of(transaction, image_id=image, labeler_id=labeler), after)
            now[opinion] = after
        assert tallies.differences(transaction) == ()
        assert list(check.damage(transaction)) == []
        standing = {opinion: kept for opinion, kept in now.items() if kept}
        assert {(k.labeler_id, k.image_id) for k in answers.every(transaction)} == set(standing)
        for back in answers.every(transaction):
            assert says_the_same(back.answer, standing[back.labeler_id, back.image_id].answer)


@settings(max_examples=20)
@given(data=st.data())
def test_the_file_takes_whatever_acts_make_and_back_again(shared, opinions, made_by_acts, data):
    """Forwards act by act, then backwards as by undo, then in one leap as by a merge: never a refusal."""
    said = [None, *data.draw(made_by_acts("answer")), None]
    leap = [said[0], *data.draw(st.permutations(said[1:-1])), None]
    with shared.rolled_back() as transaction:
        for way in (said, said[::-1], leap):
            for one, other in pairwise(way):
                before = answers.with_uid(transaction, "answer")
                assert says_the_same(before.answer if before else None, one)
                answers.save(transaction, before, kept(opinions[0], other) if other else None)
            assert tallies.differences(transaction) == ()


def test_tallies_can_be_made_anew_from_the_views(used):
    with used.file.writing() as transaction:
        before = sorted(map(str, transaction.rows(select(schema.answer_counts))))
        assert before
        tallies.rebuild(transaction)
        assert tallies.differences(transaction) == ()
        assert sorted(map(str, transaction.rows(select(schema.answer_counts)))) == before


def test_a_tally_that_comes_to_nothing_leaves_no_row(used, rows_of):
    with used.file.writing() as transaction:
        for kept in answers.every(transaction):
            answers.save(transaction, kept, None)
        assert rows_of(
            transaction, schema.tallies, schema.answer_tallies, schema.pace_tallies, schema.labels, schema.regions
        ) == {"tallies": [], "answer_tallies": [], "pace_tallies": [], "labels": [], "regions": []}
        standings = [row["standing"] for row in rows_of(transaction, schema.image_tallies)["image_tallies"]]
        assert sorted(standings) == ["unreadable", "untouched"]


@pytest.mark.parametrize("first", ["bride", "groom"])
def test_two_subjects_change_places_in_one_act_whichever_was_named_first(begun, first):
    """The file refuses two plain ones at any moment: the one that steps aside is written before the other."""
    names = ["bride", "groom"] if first == "bride" else ["groom", "bride"]

    def said(subject):
        labels = [
            Label(uid=name, concept_uid=name, facet="subject", relation=OF if name == subject else ABSENT)
            for name in names
        ]
        return kept((begun.labelers[0], begun.images[0]), Answer(uid="answer", labels=tuple(labels)))

    with begun.rolled_back() as transaction:
        answers.save(transaction, None, said("bride"))
        for before, after in (("bride", "groom"), ("groom", "bride")):
            answers.save(transaction, said(before), said(after))
            assert says_the_same(answers.with_uid(transaction, "answer").answer, said(after).answer)
