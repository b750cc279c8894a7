"""How labelers are asked: the page on which a lead decides it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.commands.people import AddPerson
from labeler.app.commands.policy import DecidePolicy
from labeler.app.policies import policy_of
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.gui.project_pages import LABEL, RULES


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def opened(person):
    person.window.open_page(RULES)
    return person.window.pages[RULES]


def test_each_choice_holds_at_once_and_only_keys_are_needed(ann):
    page = opened(ann)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert policy_of(ann.project).boxes_later
    page.whens.buttons[1].click()
    page.sample.setValue(5)
    assert policy_of(ann.project) == Policy(boxes_later=True, subject_boxes=SubjectBoxes.ALWAYS, subject_sample=5)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert ann.window.page == LABEL
    ann.press("1 J")
    assert ann.question == "Is anything else of the list here?"


def test_the_page_shows_what_holds_whoever_decided_it(ann):
    page = opened(ann)
    ann.window.open_page(LABEL)
    ann.window.bridge.execute(DecidePolicy(policy=Policy(boxes_later=True, subject_boxes=SubjectBoxes.NEVER)))
    opened(ann)
    assert page.later.isChecked()
    assert page.whens.buttons[2].isChecked()


def test_who_is_no_lead_does_not_get_there(ann):
    ann.window.bridge.execute(AddPerson(name="bob"))
    ann.window.bridge.take_labeler(ann.project.labeler_named("bob"))
    ann.window.open_page(RULES)
    assert ann.window.page == LABEL
