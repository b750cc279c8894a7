"""The one list of keys: nothing has two meanings at once, and every control prints its key."""

import itertools

import pytest

from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import ANSWER_KEYS, checked_hotkey
from labeler.domain.question import Reply
from labeler.gui.keys import BOX_KEYS, PAGE_KEYS, REPLY_KEYS

TOGETHER = {
    "which concept": {Reply.NONE},
    "of or in": {Reply.OF, Reply.IN, Reply.NOT_HERE, Reply.CANNOT_TELL, Reply.BACK},
    "which one": {Reply.FIRST, Reply.SECOND, Reply.BOTH_IN, Reply.BOTH_EQUALLY, Reply.BACK},
    "boxes": {Reply.BOXES_DONE, Reply.BACK},
    "subject's box": {Reply.FILLS_FRAME, Reply.NOT_NOW},
    "anything else": {Reply.NOTHING_ELSE},
    "why": {Reply.REASON, Reply.BACK},
}
"""The replies that one question offers at once."""


def pressed(keys):
    return [(key.code, key.modifiers) for key in keys]


@pytest.mark.parametrize("asked", TOGETHER)
def test_no_two_actions_share_a_key_in_one_context(asked):
    answering = [pressed(REPLY_KEYS[reply]) for reply in TOGETHER[asked]]
    page = [pressed(keys) for keys in PAGE_KEYS.values()]
    boxes = [pressed(keys) for keys in BOX_KEYS.values()] if "box" in asked else []
    every = list(itertools.chain.from_iterable([*answering, *page, *boxes]))
    assert len(every) == len(set(every))


def test_every_reply_has_a_key_and_a_place_in_some_question():
    assert set(itertools.chain.from_iterable(TOGETHER.values())) == set(Reply)


def test_no_concept_can_have_a_key_that_answers():
    letters = {
        chr(key.code)
        for keys in (*REPLY_KEYS.values(), *BOX_KEYS.values())
        for key in keys
        if ord("A") <= key.code <= ord("Z")
    }
    # E answers only where two subjects are named, when no concept is waited for.
    assert letters - {"E"} <= ANSWER_KEYS
    for letter in ANSWER_KEYS:
        with pytest.raises(RuleBroken):
            checked_hotkey(letter, taken={})


def test_a_taken_key_is_refused_with_the_name_of_who_has_it():
    with pytest.raises(RuleBroken, match="apple"):
        checked_hotkey("1", taken={"1": "apple"})


