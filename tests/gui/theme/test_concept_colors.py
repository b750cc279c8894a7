"""Concepts are told apart by colour and by letter."""

import pytest

from labeler.gui.theme.concept_colors import CONCEPT_COLORS, color_for, letters_for, text_on
from labeler.gui.theme.contrast import contrast


def test_thirteen_concepts_have_thirteen_colors_and_the_next_begins_again():
    assert len({color_for(position) for position in range(13)}) == 13
    assert color_for(13) == color_for(0)


@pytest.mark.parametrize("color", CONCEPT_COLORS)
def test_the_letter_on_a_badge_is_readable(color):
    assert contrast(text_on(color), color) >= 4.5


def test_concepts_with_the_same_first_letter_have_different_letters():
    names = ["apple", "banana", "carrot", "juice", "lemon", "melon", "milk", "tomato"]
    assert letters_for(names) == ("A", "B", "C", "J", "L", "M", "K", "T")


def test_a_second_word_gives_a_letter_before_the_inside_of_the_first():
    assert letters_for(["green", "green apple"]) == ("G", "A")


@pytest.mark.parametrize(
    ("name", "letter"), [("ähre", "Ä"), ("ßharp", "ß"), ("…", "?"), ("", "?"), ("日本", "日"), ("3d", "3")]
)
def test_a_letter_is_one_character_whatever_the_name(name, letter):
    assert letters_for([name]) == (letter,)


def test_when_all_letters_are_taken_the_first_comes_again():
    assert letters_for(["ab", "ba", "ab"]) == ("A", "B", "A")
