"""Labeling under any layout of the keyboard: real events with scan codes, at the real page."""

# Letters of other scripts that look like Latin ones are what this is about.
# ruff: noqa: RUF001

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

PLACES = {"1": 2, "2": 3, "Q": 16, "F": 33, "J": 36, "N": 49, "Z": 44, "S": 31}
RUSSIAN = {"F": "а", "J": "о", "N": "т", "Z": "я"}
GREEK = {"F": "φ", "J": "ξ", "N": "ν", "Z": "ζ"}
ARABIC = {"F": "ب", "J": "ت", "N": "ى", "Z": "ئ"}
CHINESE = {"F": "ㄑ", "J": "ㄨ", "N": "ㄙ", "Z": "ㄈ"}
FRENCH = {"1": "&", "2": "é"}

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="scan codes are counted as X11 does")


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def press(person, place, layout, *, held=Qt.KeyboardModifier.NoModifier):
    """The key with `place` on a US keyboard, as a layout that writes something else with it sends it."""
    person.wait_for_image()
    text = layout.get(place, place.lower())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(text.upper()[0]), held, PLACES[place] + 8, 0, 0, text)
        QApplication.sendEvent(QApplication.focusWidget() or person.canvas, event)


@pytest.mark.parametrize("layout", [RUSSIAN, GREEK, ARABIC, CHINESE])
def test_of_in_and_not_here_answer_where_there_are_no_latin_letters(ann, layout):
    press(ann, "1", layout)
    press(ann, "F", layout)
    ann.press("Enter")
    assert ann.image == "2.png"
    press(ann, "N", layout)
    assert ann.image == "3.png"
    press(ann, "2", layout)
    press(ann, "J", layout)
    assert ann.question == "Draw a box round every banana you can see."
    press(ann, "Z", layout, held=Qt.KeyboardModifier.ControlModifier)
    assert "Draw a box" not in ann.question


def test_concepts_have_their_digits_where_digits_need_shift(ann):
    press(ann, "2", FRENCH)
    assert ann.question == "Is this photo of banana, or is banana only in it?"
    ann.press("F Enter")
    assert ann.image == "2.png"


def test_a_concept_whose_key_is_of_another_script_is_chosen_by_it(sit_down, make_project, tiny_photos):
    path = make_project(tiny_photos)
    ann = sit_down(path)
    ann.window.label.keyboard.use_concept_keys(frozenset({"Й"}))
    heard = []
    ann.window.label.keyboard.concept_pressed.connect(heard.append)
    press(ann, "Q", {"Q": "й"})
    assert heard == ["Й"]


def test_no_input_method_swallows_a_letter_on_the_page(ann):
    for widget in (ann.canvas, ann.window.label, ann.window.label.stage):
        assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert QApplication.focusWidget() is ann.canvas
