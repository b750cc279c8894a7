"""A key: its name in the file means one press, and a sign counts however a layout types it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from labeler.domain.errors import RuleBroken
from labeler.gui.key import NAMED, Key

HELD = st.sets(
    st.sampled_from(
        [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier]
    )
)


def modifiers(held):
    found = Qt.KeyboardModifier.NoModifier
    for each in held:
        found |= each
    return found


@given(st.sampled_from(list(NAMED.values())) | st.integers(0x20, 0x100), HELD)
def test_a_key_with_a_name_is_found_again_by_it(code, held):
    key = Key.made(code, modifiers(held))
    if key.name:
        assert Key.named(key.name) == key
        assert key.shown


@given(st.text(max_size=12))
def test_any_text_is_a_key_or_refused(text):
    with suppress(RuleBroken):
        key = Key.named(text)
        assert Key.named(key.name) == key


@pytest.mark.parametrize("name", ["Ctrl+Shift+Z", "?", "Ctrl++", "Ctrl+-", "Shift+Tab", "Alt+Up", "F12", "Shift+Space"])
def test_names_read_as_they_are_written(name):
    assert Key.named(name).name == name


def test_arrows_are_printed_as_arrows_and_small_letters_are_taken_as_capitals():
    assert Key.named("Alt+Up").shown == "Alt+↑"
    assert Key.named("Ctrl+z") == Key.named("Ctrl+Z")


def test_a_sign_counts_however_it_is_typed_and_a_letter_with_shift_is_another_key():
    shift = Qt.KeyboardModifier.ShiftModifier
    assert Key.made(Qt.Key.Key_Question, shift) == Key.made(Qt.Key.Key_Question)
    assert Key.made(Qt.Key.Key_Slash, shift | Qt.KeyboardModifier.KeypadModifier) == Key.named("/")
    assert Key.made(Qt.Key.Key_F, shift) != Key.named("F")
    assert Key.made(Qt.Key.Key_Backtab, shift) == Key.named("Shift+Tab")


@pytest.mark.parametrize("name", ["", "Ctrl+", "Hyper+A", "AB", "ф", "Ctrl+Alt", "\ud800", "1\n2"])
def test_what_is_no_key_is_refused(name):
    with pytest.raises(RuleBroken, match="is no key"):
        Key.named(name)
