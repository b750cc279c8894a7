"""The visual dictionary at the desk: a change is seen once, and an image becomes an example by a key."""

import pytest
from PySide6.QtWidgets import QApplication

from labeler.app.commands.concept_edits import Describe
from labeler.app.commands.people import AddPerson
from labeler.domain.words import Verdict


@pytest.fixture
def project(make_project, tiny_photos):
    return make_project(tiny_photos)


@pytest.fixture
def ann(sit_down, project):
    person = sit_down(project)
    person.window.bridge.execute(AddPerson(name="bob"))
    return person


def concept(person, name="apple"):
    return person.project.taxonomy().named(name)


def card(person):
    change = person.window.label.entries.change
    return change if change.isVisible() else None


def become(person, name):
    person.window.bridge.take_labeler(person.project.labeler_named(name))


def define(person, definition, name="apple"):
    """The lead says something else of a concept."""
    person.window.bridge.execute(Describe(concept=concept(person, name).uid, definition=definition))


def test_a_change_of_the_dictionary_is_seen_once_before_the_labeler_goes_on_with_the_concept(ann):
    become(ann, "bob")
    ann.press("1 F Enter")
    become(ann, "ann")
    define(ann, "Round, with a stalk")
    become(ann, "bob")
    ann.press("1")
    assert card(ann) is not None
    assert ann.question == ""
    ann.press("F")
    assert said(ann) == []
    ann.press("Enter")
    assert card(ann) is None
    assert "of apple" in ann.question
    ann.press("F Enter 1")
    assert card(ann) is None
    assert ann.question


def test_other_concepts_go_on_as_before(ann):
    become(ann, "bob")
    ann.press("1 F Enter")
    become(ann, "ann")
    define(ann, "Round, with a stalk")
    become(ann, "bob")
    ann.press("2")
    assert card(ann) is None
    assert "banana" in ann.question


def test_whoever_made_the_change_is_not_shown_it(ann):
    ann.press("1 F Enter")
    define(ann, "Round, with a stalk")
    ann.press("1")
    assert card(ann) is None


def said(person):
    screen = person.window.label.desk.screen
    return list(screen.draft.answer.labels)


def test_one_key_makes_the_image_on_screen_an_example_with_a_reason(ann):
    ann.press("1 F F7")
    panel = ann.window.label.entries.example
    assert panel.isVisible()
    ann.press("I")
    ann.type("All of it is to be seen")
    ann.press("Enter")
    (example,) = concept(ann).examples
    assert (example.verdict, example.reason, example.has_picture) == (Verdict.IDEAL, "All of it is to be seen", True)
    assert not panel.isVisible()
    assert ann.question == "Is anything else of the list here?"
    assert QApplication.focusWidget() is ann.canvas


def test_while_an_example_is_described_the_keys_say_nothing_of_the_image(ann):
    ann.press("1 F F7 N")
    assert [label.relation for label in said(ann)] == ["of"]
    ann.press("Esc Esc")
    assert ann.question == "Is anything else of the list here?"
    assert concept(ann).examples == ()


def test_only_a_lead_adds_examples(ann):
    become(ann, "bob")
    ann.press("1 F F7")
    assert not ann.window.label.entries.example.isVisible()
    assert ann.question


def test_adding_an_example_is_undone_by_the_same_key_as_an_answer(ann):
    ann.press("1 F F7 I")
    ann.type("Seen whole")
    ann.press("Enter Ctrl+Z")
    assert concept(ann).examples == ()
    ann.press("Ctrl+Shift+Z")
    assert len(concept(ann).examples) == 1
