"""The one list of keys: nothing has two meanings at once, whatever the user changes."""

import itertools
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from labeler.domain import choices
from labeler.domain.answer import Answer
from labeler.domain.concept import Concept
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import ANSWER_KEYS, checked_hotkey
from labeler.domain.question import Asked, Reply
from labeler.gui.key import Key
from labeler.gui.key_rules import (
    DRAWING,
    FIXED,
    TOGETHER,
    as_before,
    check,
    hears_with_concepts,
    rivals,
    with_change,
)
from labeler.gui.keys import REPLY_KEYS, USUAL, BoxAction, Keys, PageAction, name_of
from labeler.gui.written_keys import read_keys, written_keys

CONCEPTS = {"1": "apple", "Q": "quince", "A": "avocado"}
CHANGEABLE = sorted(USUAL.keys() - FIXED, key=name_of)
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.-+#?/éÖ"
LASTS = st.sampled_from([*SIGNS, "Space", "Enter", "Esc", "Tab", "F5", "F8", "Del", "PgUp", "Left", "Up", "Backspace"])
HELD = st.sampled_from(["", "Ctrl+", "Alt+", "Shift+", "Ctrl+Shift+"])
NAMES = st.builds(lambda held, last: held + last, HELD, LASTS)
CHANGES = st.lists(st.tuples(st.sampled_from(CHANGEABLE), NAMES.map(Key.named)), max_size=12)


def shared(keys):
    """Every key that two actions share in one moment."""
    found = []
    for asked, replies in TOGETHER.items():
        boxes = set(BoxAction) if asked in DRAWING else {BoxAction.SNAP}
        heard = Counter(key for action in (*replies, *PageAction, *boxes) for key in keys.of(action))
        found += [key.name for key, count in heard.items() if count > 1]
    return found


def is_in_order(keys, concepts):
    """All that is promised of any keys a user can have."""
    assert shared(keys) == []
    of_ways, in_ways = (Reply.OF, Reply.FILLS_FRAME), (Reply.IN, Reply.BOTH_IN)
    for said_of, said_in in itertools.product(of_ways, in_ways):
        assert keys.of(said_of)[0] != keys.of(said_in)[0]
    for reply in (Reply.OF, Reply.IN, Reply.NOT_HERE, Reply.NONE, Reply.FIRST, Reply.SECOND, Reply.BOTH_IN):
        assert {key.code for key in keys.of(reply)}.isdisjoint({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
    assert Key.named("?") in keys.of(PageAction.KEYS)
    assert all(keys.of(action) == USUAL[action] for action in FIXED)
    changed = {key.character for action, key in keys.changes.items() if hears_with_concepts(action)}
    assert changed.isdisjoint(concepts)


def questions():
    """One of every kind of question that the domain can ask."""
    answer, concept = Answer(uid="answer"), Concept(uid="concept", name="apple")
    return (
        choices.which_concept(),
        choices.of_or_in(concept.uid, can_step_back=True),
        choices.which_one(answer, concept),
        choices.box_every_one(answer, concept.uid),
        choices.subject_box(concept.uid),
        choices.anything_else(),
        choices.why(concept.uid),
        choices.why(None),
    )


def test_the_usual_keys_are_in_order():
    is_in_order(Keys(), {})


@given(CHANGES)
def test_no_two_actions_share_a_key_in_one_context_whatever_is_chosen_one_after_the_other(wanted):
    keys = Keys()
    for action, key in wanted:
        with suppress(RuleBroken):
            keys = with_change(keys, action, key, CONCEPTS)
        is_in_order(keys, CONCEPTS)


@given(CHANGES, st.lists(st.sampled_from(CHANGEABLE), max_size=6))
def test_no_two_actions_share_a_key_after_some_were_given_back(wanted, given_back):
    keys = read_keys(tuple((name_of(action), key.name) for action, key in wanted), {}).keys
    for action in given_back:
        with suppress(RuleBroken):
            keys = as_before(keys, action, {})
        is_in_order(keys, {})


@given(st.dictionaries(st.sampled_from([*map(name_of, USUAL), "page.none", ""]), NAMES | st.text(max_size=9)))
def test_whatever_stands_in_the_file_what_is_taken_of_it_is_in_order_and_the_rest_is_said(table):
    written = tuple(table.items())
    read = read_keys(written, CONCEPTS)
    is_in_order(read.keys, CONCEPTS)
    assert len(read.dropped) + len(read.keys.changes) == len(written)
    assert all(line.endswith(".") for line in read.dropped)
    again = read_keys(read.lasting, CONCEPTS)
    assert again.keys == read.keys


@given(CHANGES)
def test_what_is_kept_is_there_again(wanted):
    keys = Keys()
    for action, key in wanted:
        with suppress(RuleBroken):
            keys = with_change(keys, action, key, {})
    read = read_keys(written_keys(keys, (), ()), {})
    assert (read.keys, read.dropped) == (keys, ())


def test_all_replies_of_a_question_are_known_to_be_offered_together():
    seen = set()
    for question in questions():
        assert {choice.reply for choice in question.choices} <= TOGETHER[question.asked]
        seen.add(question.asked)
    assert seen == set(Asked) - {Asked.DONE}
    assert set(TOGETHER) == set(Asked)


def test_every_reply_has_a_key_and_a_place_in_some_question():
    assert set(itertools.chain.from_iterable(TOGETHER.values())) == set(Reply) == set(REPLY_KEYS)


@pytest.mark.parametrize(
    ("action", "key", "why"),
    [
        (Reply.OF, "J", "J is already the key for “in it”"),
        (Reply.IN, "F", "F is already the key for “of it”"),
        (Reply.OF, "Enter", "Enter means the same for everyone"),
        (Reply.OF, "Space", "never answers of or in"),
        (Reply.FIRST, "Space", "never answers"),
        (PageAction.UNDO, "Space", "Space moves the image"),
        (PageAction.UNDO, "Shift+Space", "Shift.Space is already the key for “skip this image”"),
        (BoxAction.SNAP, "Ctrl+Left", "means the same for everyone"),
        (BoxAction.COPY, "PgDn", "PgDn is already the key for “next image”"),
        (PageAction.FIT, "S", "S is already the key for “snap the box to the object”"),
        (PageAction.FIT, "Alt+2", "opens another page"),
        (Reply.IN, "Q", "Q is the key of the concept “quince” here"),
        (PageAction.FIT, "Q", "Q is the key of the concept “quince” here"),
        (Reply.BACK, "K", "“back” has the same key for everyone"),
        (BoxAction.LEFT, "K", "“left” has the same key for everyone"),
    ],
)
def test_a_clash_is_refused_in_words(action, key, why):
    with pytest.raises(RuleBroken, match=why):
        check(Keys(), action, Key.named(key), CONCEPTS)


def test_a_key_of_the_system_is_refused():
    with pytest.raises(RuleBroken, match="cannot be chosen"):
        check(Keys(), Reply.OF, Key.made(Qt.Key.Key_D, Qt.KeyboardModifier.MetaModifier), {})
    with pytest.raises(RuleBroken, match="cannot be chosen"):
        check(Keys(), Reply.OF, Key.made(Qt.Key.Key_VolumeUp), {})


def test_where_no_concept_is_waited_for_a_key_may_be_a_concepts_too():
    keys = with_change(Keys(), Reply.BOTH_EQUALLY, Key.named("Q"), CONCEPTS)
    assert keys.shown(Reply.BOTH_EQUALLY) == "Q"


def test_a_page_key_clashes_with_answers_and_boxes_and_a_box_key_with_no_answer_elsewhere():
    assert {Reply.OF, Reply.FIRST, BoxAction.CROWD, PageAction.FIT} <= set(rivals(PageAction.UNDO))
    assert not {Reply.OF, Reply.FIRST} & set(rivals(BoxAction.CROWD))


def test_a_changed_key_goes_in_the_place_of_all_an_action_had_but_the_question_mark_stays():
    keys = with_change(Keys(), PageAction.UNDO, Key.named("U"), {})
    assert keys.of(PageAction.UNDO) == (Key.named("U"),)
    keys = with_change(keys, PageAction.KEYS, Key.named("F12"), {})
    assert keys.of(PageAction.KEYS) == (Key.named("F12"), Key.named("?"))
    assert keys.page_action(Key.named("Backspace")) is None


def test_a_usual_key_cannot_come_back_while_another_action_has_it():
    keys = with_change(Keys(), PageAction.UNDO, Key.named("U"), {})
    keys = with_change(keys, PageAction.REDO, Key.named("Backspace"), {})
    with pytest.raises(RuleBroken, match="Backspace is already the key for “redo”"):
        as_before(keys, PageAction.UNDO, {})


def test_two_keys_may_change_places_in_the_file():
    read = read_keys((("reply.of", "J"), ("reply.both_in", "B"), ("reply.in", "F"), ("reply.fills_frame", "J")), {})
    assert read.dropped == ()
    assert (read.keys.shown(Reply.OF), read.keys.shown(Reply.IN)) == ("J", "F")


def test_an_entry_that_clashes_with_a_concept_of_this_project_holds_in_others():
    written = (("reply.of", "Q"), ("page.fit", "W"))
    here, elsewhere = read_keys(written, CONCEPTS), read_keys(written, {})
    assert here.keys.shown(Reply.OF) == "F"
    assert "quince" in here.dropped[0]
    assert (here.lasting, elsewhere.lasting) == (written, written)
    assert elsewhere.keys.shown(Reply.OF) == "Q"


def test_no_concept_can_have_a_key_that_answers():
    usual = (key.character for action, keys in USUAL.items() if hears_with_concepts(action) for key in keys)
    assert {letter for letter in usual if letter} <= ANSWER_KEYS
    for letter in ANSWER_KEYS:
        with pytest.raises(RuleBroken):
            checked_hotkey(letter, taken={})


def test_a_taken_key_is_refused_with_the_name_of_who_has_it():
    with pytest.raises(RuleBroken, match="apple"):
        checked_hotkey("1", taken={"1": "apple"})
