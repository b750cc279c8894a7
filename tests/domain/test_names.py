"""Names are compared as people read them, and text that nobody should trust is shown for what it is."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from labeler.domain.errors import RuleBroken
from labeler.domain.names import LONGEST_NAME, checked_name, folded, shown, shown_path, tidy

NEVER_SHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bride", "bride"),
        ("caf\u00e9", "cafe\u0301"),
        ("STRASSE", "straße"),
        ("  first   dance ", "first dance"),
        ("wedding\tcake", "Wedding Cake"),
    ],
)
def test_two_names_that_read_the_same_are_the_same(one, other):
    assert folded(one) == folded(other)


def test_two_names_that_read_differently_are_two():
    assert folded("café") != folded("cafe")


@given(st.text())
@example("\u1fb3\u0301")
@example("\u0345\u0301")
def test_folding_a_name_twice_changes_nothing_more(name):
    assert folded(folded(name)) == folded(name)


@given(st.text())
def test_the_form_in_which_a_name_was_typed_does_not_matter(name):
    assert folded(unicodedata.normalize("NFD", name)) == folded(unicodedata.normalize("NFC", name))


@given(st.text())
def test_a_tidy_name_stays_as_it_is(name):
    assert tidy(tidy(name)) == tidy(name)


@pytest.mark.parametrize("name", ["", " ", "\n\t", "\u00a0"])
def test_a_concept_needs_a_name(name):
    with pytest.raises(RuleBroken, match="a concept needs a name"):
        checked_name(name, noun="concept")


def test_a_name_has_a_longest_length():
    longest = "x" * LONGEST_NAME
    assert checked_name(longest, noun="concept") == longest
    with pytest.raises(RuleBroken, match="at most 200 characters, not 201"):
        checked_name(longest + "x", noun="concept")


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\u2066", "\ud800", "\ufeff"])
def test_a_name_with_a_character_that_cannot_be_shown_is_refused(character):
    with pytest.raises(RuleBroken, match="control character"):
        checked_name(f"bri{character}de", noun="concept")


def test_a_family_of_joined_emoji_is_a_name():
    assert checked_name("👩\u200d👧", noun="concept") == "👩\u200d👧"


@given(st.text() | st.text(st.characters(categories=sorted(NEVER_SHOWN))))
def test_shown_text_is_on_one_line_and_has_no_character_that_hides(text):
    assert not [c for c in shown(text) if unicodedata.category(c) in NEVER_SHOWN and c != "\u200d"]


def test_what_hides_is_shown_as_an_escape():
    assert shown("a\nb\u202ec\x1b") == "a\\x0ab\\u202ec\\x1b"


@given(st.binary())
def test_every_path_can_be_shown_and_written(path):
    text = shown_path(path)
    assert text.encode("utf-8").decode("utf-8") == text
    assert not [c for c in text if unicodedata.category(c) in NEVER_SHOWN and c != "\u200d"]


def test_a_path_that_is_not_utf8_is_shown_with_its_bytes():
    assert shown_path(b"caf\xe9/\xc3\xa9.jpg") == "caf\\xe9/é.jpg"
