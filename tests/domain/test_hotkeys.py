"""A concept's key is one visible letter or digit that answers nothing else."""

import pytest

from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import ANSWER_KEYS, checked_hotkey, first_free


@pytest.mark.parametrize(("given", "kept"), [("1", "1"), ("q", "Q"), (" w ", "W"), ("é", "É")])
def test_a_letter_or_digit_may_be_a_key(given, kept):
    assert checked_hotkey(given, taken={}) == kept


@pytest.mark.parametrize("given", ["", " ", "12", "ß", "+", "\t", "F1", "\u202e"])
def test_what_is_no_single_letter_or_digit_is_refused(given):
    with pytest.raises(RuleBroken, match="one letter or digit"):
        checked_hotkey(given, taken={})


@pytest.mark.parametrize("key", sorted(ANSWER_KEYS))
def test_a_key_that_answers_is_no_concepts(key):
    with pytest.raises(RuleBroken, match="answers questions"):
        checked_hotkey(key.lower(), taken={})


def test_a_key_has_one_concept_and_the_refusal_names_it():
    with pytest.raises(RuleBroken, match="already the key of “bride”"):
        checked_hotkey("q", taken={"Q": "bride"})


def test_keys_are_given_out_digits_first_and_none_that_answers_until_all_are_taken():
    taken = []
    while key := first_free(taken):
        assert checked_hotkey(key, taken=dict.fromkeys(taken, "")) == key
        taken.append(key)
    assert taken[:9] == list("123456789")
    assert len(taken) == len(set(taken)) == 29
