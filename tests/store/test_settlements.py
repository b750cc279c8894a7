"""What is settled is kept as it was said, and counts only where it is whole."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain.answer import Answer
from labeler.domain.rules import is_finished
from labeler.domain.sent_back import SentBack
from labeler.domain.settlement import Settlement, holds_the_same
from labeler.domain.words import Scope, Settling, State
from labeler.store import returns, settlements
from labeler.store.damage import check

NOW = "2026-11-21T10:00:00Z"


def made(answer, image_id, labeler_id=None, *, how=Settling.PICKED, gold=False):
    given = replace(answer, state=State.SUBMITTED, reason="", submitted_at=NOW, submitted_day="2026-11-21")
    return Settlement(
        uid=answer.uid, image_id=image_id, answer=given, how=how, reason="because", gold=gold, labeler_id=labeler_id
    )


@settings(max_examples=25)
@given(data=st.data())
def test_the_file_finds_a_settlement_whole_exactly_where_the_rules_do(shared, taken_by_the_file, data):
    with shared.rolled_back() as transaction:
        kept = []
        for image_id in shared.images[:3]:
            kept.append(made(data.draw(taken_by_the_file(f"settled {image_id}")), image_id))
            settlements.save(transaction, None, kept[-1])
        whole = {each.image_id for each in kept if is_finished(each.answer)}
        assert set(settlements.settled_images(transaction)) == whole


@settings(max_examples=40)
@given(data=st.data())
def test_what_is_settled_anew_is_read_back_as_it_was_settled_last(shared, taken_by_the_file, data):
    with shared.rolled_back() as transaction:
        before = None
        for number in range(data.draw(st.integers(1, 4))):
            content = data.draw(taken_by_the_file("settled"))
            is_gold = data.draw(st.booleans())
            after = made(content, shared.images[0], shared.labelers[number % 2], gold=is_gold)
            settlements.save(transaction, before, after)
            before = settlements.of(transaction, shared.images[0])
            assert holds_the_same(before, after)
        assert settlements.every(transaction) == (before,)
        assert not [found for found in check.damage(transaction) if found.table.startswith("settle")]
        settlements.save(transaction, before, None)
        assert settlements.every(transaction) == ()
        assert not transaction.plain("SELECT 1 FROM settled_regions UNION ALL SELECT 1 FROM settled_labels")


def test_gold_is_what_is_settled_whole_and_marked(shared, taken_by_the_file):
    with shared.rolled_back() as transaction:
        none = made(none_of_all("one"), shared.images[0], gold=True)
        empty = replace(made(none_of_all("two"), shared.images[1], gold=True), answer=none_of_all("two", none=False))
        plain = made(none_of_all("three"), shared.images[2])
        for each in (none, empty, plain):
            settlements.save(transaction, None, each)
        assert settlements.gold_images(transaction) == (shared.images[0],)
        assert settlements.settled_images(transaction) == (shared.images[0], shared.images[2])


def none_of_all(uid, *, none=True):
    return Answer(
        uid=uid,
        state=State.SUBMITTED,
        scope=Scope.ALL,
        taxonomy_revision=2,
        none=none,
        submitted_at=NOW,
        submitted_day="2026-11-21",
    )


def test_what_is_sent_back_waits_for_its_labeler_until_it_ended(shared):
    ann, lea = shared.labelers
    sent = SentBack(
        uid="one", image_id=shared.images[0], labeler_id=ann, reason="too small", sent_at=NOW, sent_by_id=lea
    )
    with shared.rolled_back() as transaction:
        returns.save(transaction, None, sent)
        assert returns.open_of(transaction, ann) == (sent,)
        assert returns.open_of(transaction, lea) == ()
        assert returns.open_to(transaction, image_id=shared.images[0], labeler_id=ann) == sent
        ended = replace(sent, ended_at=NOW)
        returns.save(transaction, sent, ended)
        assert returns.open_ones(transaction) == ()
        assert returns.of_images(transaction, shared.images) == returns.every(transaction) == (ended,)
        returns.save(transaction, ended, None)
        assert returns.with_uid(transaction, "one") is None
