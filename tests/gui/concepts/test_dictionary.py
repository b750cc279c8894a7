"""The visual dictionary in three groups, and a change of it that is shown once before its concept is asked about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.dictionary_entries import AddExample, MarkSeen
from labeler.app.commands.taxonomy import NewExample
from labeler.app.taxonomy_seen import unseen
from labeler.domain.words import Verdict
from labeler.gui.concepts.dictionary_change import DictionaryChange
from labeler.gui.label.dictionary import Dictionary


@pytest.fixture
def described(work):
    """The lead describes apple after bo has worked with it."""
    apple = work.uid("apple")
    for verdict, reason in ((Verdict.NOT_IDEAL, "peeled"), (Verdict.IN, "in a bowl"), (Verdict.IDEAL, "whole")):
        work.bridge.execute(AddExample(concept=apple, example=NewExample(verdict=verdict, reason=reason)))
    work.bridge.execute(Describe(concept=apple, definition="round", confused_with=(work.uid("banana"),)))
    return work


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def dictionary(qtbot, theme, pictures):
    dictionary = Dictionary(theme, pictures)
    qtbot.addWidget(dictionary)
    dictionary.resize(304, 500)
    dictionary.show()
    return dictionary


def test_examples_stand_in_three_groups_with_their_reasons(dictionary, described):
    dictionary.show_concept(described.uid("apple"), described.project.taxonomy())
    shown = texts(dictionary)
    order = ["ideal", "whole", "only in it", "in a bowl", "not ideal", "peeled", "Often confused with", "banana"]
    assert [text for text in shown if text in order] == order


def test_a_change_has_a_banner_until_it_was_seen(dictionary, described, qtbot):
    bo = described.project.labeler_named("bo")
    (change,) = unseen(described.project, bo)
    dictionary.show_concept(change.concept.uid, described.project.taxonomy(), change)
    words = "Changed since you last looked: the definition, what it is confused with, the examples"
    assert words in texts(dictionary)
    (button,) = (each for each in dictionary.findChildren(QPushButton) if each.text() == "Seen")
    with qtbot.waitSignal(dictionary.seen, timeout=1000) as caught:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    described.project.execute(MarkSeen(concept=caught.args[0]), labeler=bo)
    assert unseen(described.project, bo) == ()
    dictionary.show_concept(change.concept.uid, described.project.taxonomy())
    assert words not in texts(dictionary)


@pytest.fixture
def card(qtbot, theme):
    card = DictionaryChange(theme)
    qtbot.addWidget(card)
    card.resize(700, 360)
    return card


def test_the_card_says_what_changed_and_enter_says_that_it_was_read(card, described, qtbot):
    (change,) = unseen(described.project, described.project.labeler_named("bo"))
    card.show_change(change, described.project.taxonomy())
    card.setFocus()
    assert card.concept == change.concept.uid
    shown = "\n".join(texts(card))
    for words in (
        "“apple” was described anew",
        "round",
        "ideal: whole",
        "only in it: in a bowl",
        "not ideal: peeled",
    ):
        assert words in shown
    with qtbot.waitSignal(card.seen, timeout=1000) as caught:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert caught.args == [change.concept.uid]
    assert card.concept is None


def test_a_key_held_down_from_the_answer_before_does_not_pass_a_change(card, described, qtbot):
    (change,) = unseen(described.project, described.project.labeler_named("bo"))
    card.show_change(change, described.project.taxonomy())
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    with qtbot.assertNotEmitted(card.seen):
        QApplication.sendEvent(card, held)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_F, Qt.Key.Key_Escape):
            QTest.keyClick(card, key)
    assert card.isVisible()
