"""Keys by their place: every layout of the world can answer, and those with Latin letters keep their own."""

# Letters of other scripts that look like Latin ones are what this is about.
# ruff: noqa: RUF001

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from labeler.gui.key import Key
from labeler.gui.physical_keys import PhysicalKeys

EVDEV = {"1": 2, "2": 3, "4": 5, "6": 7, "7": 8, "0": 11, "Q": 16, "W": 17, "F": 33, "J": 36, "N": 49, "M": 50, ",": 51}
MAC = {"1": 18, "2": 19, "4": 21, "6": 22, "7": 26, "0": 29, "Q": 12, "W": 13, "F": 3, "J": 38, "N": 45, "M": 46}
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(place, text, *, code=None, held=Qt.KeyboardModifier.NoModifier, platform="linux"):
    """The event of the key that a US keyboard has `place` on, on a layout that writes `text` with it."""
    scan = EVDEV.get(place, 0) + (8 if platform == "linux" else 0)
    virtual = MAC.get(place, 0xFF) if platform == "darwin" else 0
    scan = 0 if platform == "darwin" else scan
    qt_code = code if code is not None else ord(text.upper()[0])
    return QKeyEvent(QEvent.Type.KeyPress, qt_code, held, scan, virtual, 0, text)


def readings(*events, platform="linux"):
    """What the last of these events may mean."""
    places = PhysicalKeys(platform)
    return [[key.name for key in places.readings(event)] for event in events][-1]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("F", "а"), ("J", "о"), ("N", "т"),  # Russian
        ("F", "φ"), ("J", "ξ"), ("N", "ν"),  # Greek
        ("F", "ب"), ("J", "ت"), ("N", "ى"),  # Arabic
        ("F", "כ"), ("J", "ח"), ("N", "מ"),  # Hebrew
        ("F", "ㄹ"), ("J", "ㅓ"), ("N", "ㅜ"),  # Korean
        ("F", "ㄑ"), ("J", "ㄨ"), ("N", "ㄙ"),  # Chinese, bopomofo
        ("F", "は"), ("J", "ま"), ("N", "み"),  # Japanese, kana
        ("F", "ด"), ("J", "่"), ("N", "ื"),  # Thai: two of these are marks, not letters
        ("F", "ि"), ("J", "र"), ("N", "ल"),  # Hindi
        ("1", "١"), ("2", "٢"),  # Arabic digits
    ],
)  # fmt: skip
def test_letters_of_another_script_answer_by_their_place(platform, place, text):
    assert readings(press(place, text, platform=platform), platform=platform)[0] == place


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_key_that_an_input_method_took_the_letter_of_answers_by_its_place(platform):
    event = press("J", "", code=Qt.Key.Key_unknown, platform=platform)
    assert readings(event, platform=platform)[0] == "J"


@pytest.mark.parametrize(("place", "text"), [("Q", "a"), ("W", "z"), ("Q", "'"), ("M", ","), ("N", "b"), ("F", "u")])
def test_a_layout_with_latin_letters_keeps_its_own(place, text):
    assert readings(press(place, text)) == [text.upper()]


@pytest.mark.parametrize(("place", "text"), [("1", "&"), ("2", "é"), ("4", "'"), ("7", "è"), ("0", "à"), ("2", "ě")])
def test_where_digits_need_shift_their_keys_are_digits_without_it(place, text):
    assert readings(press(place, text))[-1] == place


def test_what_such_a_key_writes_counts_first():
    assert readings(press("6", "-", held=CTRL)) == ["Ctrl+-", "Ctrl+6"]


def test_with_shift_a_sign_in_the_place_of_a_digit_is_that_sign():
    assert readings(press("7", "/", held=SHIFT)) == ["/"]


def test_a_sign_in_the_place_of_a_letter_is_that_letter_where_the_layout_has_no_latin_letters():
    assert readings(press("F", "φ"), press("Q", ";"))[0] == "Q"
    assert readings(press("F", "כ"), press("1", "1"), press("Q", "/"))[0] == "Q"
    assert readings(press("F", "f"), press("Q", "/")) == ["/"]
    assert readings(press("F", "כ"), press("F", "f"), press("Q", "/")) == ["/"]


def test_modifiers_stay():
    assert readings(press("F", "а", held=CTRL | SHIFT))[0] == "Ctrl+Shift+F"


@pytest.mark.parametrize("code", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_F5, Qt.Key.Key_Tab])
def test_keys_that_write_nothing_are_themselves(code):
    assert PhysicalKeys("linux").readings(press("", "", code=code)) == (Key.made(code),)
