"""Undo and redo find their act from the revisions alone; each is chained to the one before it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from labeler.store import revisions, schema
from labeler.store.revisions import Revision

AT = "2026-11-21T10:00:00Z"


class Hand:
    """One labeler at work in a transaction: does, undoes and redoes; says what each undo and redo was about."""

    def __init__(self, transaction, labeler, *, name="ann"):
        self.transaction = transaction
        self.labeler = labeler
        self.name = name
        self.count = 0

    def do(self, name, *, subject="one", kind=revisions.ANSWER):
        return self._record(name, verb="SayOf", subject=subject, kind=kind)

    def undo(self):
        target = revisions.last_done(self.transaction, self.labeler)
        return target and self._take_back(target, revisions.UNDO)

    def redo(self):
        target = revisions.last_undone(self.transaction, self.labeler)
        return target and self._take_back(target, revisions.REDO)

    def _take_back(self, target, verb):
        self.count += 1
        self._record(f"{verb} {self.name} {self.count}", verb=verb, subject=target.subject_uid, undoes=target.uid)
        return target.uid

    def _record(self, uid, *, verb, subject, undoes=None, kind=revisions.ANSWER):
        told = Revision(
            uid=uid,
            subject=kind,
            subject_uid=subject,
            verb=verb,
            before={"of": "é"} if undoes else None,
            after={"by": self.labeler},
            labeler_id=self.labeler,
            undoes=undoes,
        )
        revisions.record(self.transaction, told, at=AT)
        return uid


@pytest.fixture
def hand(begun):
    with begun.rolled_back() as transaction:
        yield Hand(transaction, begun.labelers[0])


@pytest.fixture
def lead(hand, begun):
    return Hand(hand.transaction, begun.labelers[1], name="lea")


def test_where_nothing_was_done_there_is_nothing_to_undo_or_redo(hand):
    assert hand.undo() is None
    assert hand.redo() is None


def test_undo_takes_back_the_last_act_first_across_images(hand):
    hand.do("a", subject="one")
    hand.do("b", subject="two")
    assert [hand.undo(), hand.undo(), hand.undo()] == ["b", "a", None]


def test_redo_brings_back_what_was_undone_last_first(hand):
    hand.do("a")
    hand.do("b")
    hand.undo()
    hand.undo()
    assert [hand.redo(), hand.redo(), hand.redo()] == ["undo ann 2", "undo ann 1", None]


def test_what_was_brought_back_can_be_undone_again_and_again(hand):
    hand.do("a")
    for round_ in range(3):
        undone = hand.undo()
        assert undone == ("a" if round_ == 0 else f"redo ann {2 * round_}")
        assert hand.redo() == f"undo ann {2 * round_ + 1}"
    assert hand.redo() is None


def test_after_undo_and_redo_undo_goes_on_before_what_was_brought_back(hand):
    hand.do("a")
    hand.do("b")
    hand.undo()
    hand.redo()
    assert hand.undo() == "redo ann 2"
    assert hand.undo() == "a"


def test_something_new_ends_redo_and_not_undo(hand):
    hand.do("a")
    hand.do("b")
    hand.undo()
    hand.do("c")
    assert hand.redo() is None
    assert [hand.undo(), hand.undo(), hand.undo()] == ["c", "a", None]


def test_after_something_new_was_undone_it_alone_can_be_redone(hand):
    hand.do("a")
    hand.do("b")
    hand.undo()
    hand.do("c")
    hand.undo()
    assert [hand.redo(), hand.redo()] == ["undo ann 2", None]


def test_nobody_undoes_or_redoes_what_another_did(hand, lead):
    hand.do("a")
    lead.do("b")
    assert hand.undo() == "a"
    assert lead.redo() is None
    assert lead.undo() == "b"


def test_what_another_does_anew_does_not_end_redo(hand, lead):
    hand.do("a")
    hand.undo()
    lead.do("b")
    assert hand.redo() == "undo ann 1"


def test_what_was_done_to_a_concept_is_undone_like_what_was_said_of_an_image(hand):
    hand.do("a")
    hand.do("b", kind=revisions.CONCEPT, subject="bride")
    assert hand.undo() == "b"


def test_people_are_not_undone_from_here(hand):
    hand.do("a")
    hand.do("b", kind=revisions.LABELER, subject="ann")
    assert hand.undo() == "a"


@settings(max_examples=60)
@given(steps=st.lists(st.sampled_from(["do", "do", "undo", "undo", "redo"]), max_size=25))
def test_undo_and_redo_are_two_stacks(shared, steps):
    """Held against the plain thing: what can be undone, and what can be redone."""
    done, undone, names = [], [], iter(range(100))
    with shared.rolled_back() as transaction:
        hand = Hand(transaction, shared.labelers[0])
        origin = {}
        for step in steps:
            if step == "do":
                name = hand.do(f"act {next(names)}")
                done.append(name)
                undone.clear()
                origin[name] = name
                continue
            last = revisions.last_done if step == "undo" else revisions.last_undone
            target = last(transaction, hand.labeler)
            source, sink = (done, undone) if step == "undo" else (undone, done)
            assert (target and origin[target.uid]) == (source[-1] if source else None)
            if target:
                sink.append(source.pop())
                (hand.undo if step == "undo" else hand.redo)()
                origin[f"{step} ann {hand.count}"] = origin[target.uid]


def test_an_act_cannot_be_undone_twice(hand, begun):
    hand.do("a")
    target = revisions.last_done(hand.transaction, hand.labeler)
    hand.undo()
    with pytest.raises(Exception, match=r"revisions\.undoes"):
        hand._take_back(target, revisions.UNDO)


def test_a_revision_comes_back_as_it_was_told(hand):
    hand.do("a")
    hand.undo()
    back = revisions.last_of_subject(hand.transaction, subject=revisions.ANSWER, uid="one")
    assert (back.uid, back.verb, back.undoes) == ("undo ann 1", revisions.UNDO, "a")
    assert (back.before, back.after) == ({"of": "é"}, {"by": hand.labeler})
    assert revisions.last_of_subject(hand.transaction, subject=revisions.ANSWER, uid="two") is None


def test_an_act_whose_reply_was_lost_is_known_to_be_there(hand):
    hand.do("a")
    assert revisions.is_recorded(hand.transaction, "a")
    assert not revisions.is_recorded(hand.transaction, "b")


def test_revisions_are_numbered_within_their_subject_and_over_the_project(hand):
    for name, subject in (("a", "one"), ("b", "two"), ("c", "one")):
        hand.do(name, subject=subject)
    rows = hand.transaction.rows(select(schema.revisions).order_by(schema.revisions.c.seq))
    assert [(row["seq"], row["subject_uid"], row["number"]) for row in rows] == [
        (1, "one", 1),
        (2, "two", 1),
        (3, "one", 2),
    ]


def test_each_revision_is_chained_to_the_one_before_it_of_its_subject(hand):
    for name, subject in (("a", "one"), ("b", "two"), ("c", "one")):
        hand.do(name, subject=subject)
    rows = hand.transaction.rows(select(schema.revisions).order_by(schema.revisions.c.seq))
    told = [{key: row[key] for key in revisions.CHAINED} for row in rows]
    digests = [row["digest"] for row in rows]
    assert [row["parent"] for row in rows] == [None, None, "a"]
    assert digests[0] == revisions.chained("", told[0])
    assert digests[1] == revisions.chained("", told[1])
    assert digests[2] == revisions.chained(digests[0], told[2])


@pytest.mark.parametrize("part", ["verb", "at", "after", "labeler_id", "undoes", "seq"])
def test_a_chain_shows_every_part_that_was_changed(part):
    told = {"verb": "SayOf", "at": AT, "after": json.dumps({}), "labeler_id": 1, "undoes": None, "seq": 1}
    assert revisions.chained("", told) != revisions.chained("", told | {part: "other"})
    assert revisions.chained("", told) != revisions.chained("other", told)
