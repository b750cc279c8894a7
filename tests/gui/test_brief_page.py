"""The brief, the sources and the six steps in the window: told by a lead, kept at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.briefs import assets_of, brief_of, world_of
from labeler.app.commands.brief import SetBrief
from labeler.app.commands.people import AddPerson
from labeler.app.sources import sources_of
from labeler.domain.brief import Brief, Training, World
from labeler.domain.steps import Step
from labeler.domain.words import Purpose
from labeler.gui.insights.page import Segment
from labeler.gui.project_pages import BRIEF, INSIGHTS, LABEL, SOURCES
from labeler.gui.steps.words import Place


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def opened(person, name):
    person.window.open_page(name)
    return person.window.pages[name]


def steps(person):
    page = opened(person, INSIGHTS)
    page.open(Segment.STEPS)
    return page.view(Segment.STEPS)


def test_what_is_typed_into_the_brief_is_kept_when_the_field_is_left(ann):
    opened(ann, BRIEF)
    QTest.keyClicks(QApplication.focusWidget(), "sort fruit")
    assert brief_of(ann.project).purpose == ""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert brief_of(ann.project).purpose == "sort fruit"


def test_what_is_typed_and_not_left_is_kept_when_the_page_is_left(ann):
    page = opened(ann, BRIEF)
    QTest.keyClicks(page.fields.purpose, "sort fruit")
    QTest.keyClick(page.fields.purpose, Qt.Key.Key_Escape)
    assert ann.window.page == LABEL
    assert brief_of(ann.project).purpose == "sort fruit"


def test_what_is_typed_and_not_left_is_kept_when_the_window_is_closed(ann):
    page = opened(ann, BRIEF)
    QTest.keyClicks(page.fields.purpose, "sort fruit")
    ann.window.pages.close_down()
    assert brief_of(ann.project).purpose == "sort fruit"


def test_each_choice_of_the_brief_holds_at_once(ann):
    page = opened(ann, BRIEF)
    page.fields.aim.setValue(50)
    page.fields.training.buttons[list(Training).index(Training.FROM_SCRATCH)].click()
    page.fields.world.buttons[list(World).index(World.OPEN)].click()
    assert (brief_of(ann.project).aim, world_of(ann.project)) == (50, World.OPEN)
    assert brief_of(ann.project).training is Training.FROM_SCRATCH
    page.fields.aim.setValue(0)
    assert brief_of(ann.project).aim is None


def test_one_concept_can_have_an_aim_of_its_own(ann):
    page = opened(ann, BRIEF)
    concept = ann.project.taxonomy().concepts[1]
    page.concept.setCurrentIndex(1)
    page.aim.setValue(200)
    assert brief_of(ann.project).aims == {concept.uid: 200}
    assert f"{concept.name} 200" in page.aims.text()
    page.concept.setCurrentIndex(0)
    assert page.aim.value() == 0
    page.concept.setCurrentIndex(1)
    assert page.aim.value() == 200
    page.aim.setValue(0)
    assert brief_of(ann.project).aims == {}


def test_the_page_shows_what_holds_whoever_said_it(ann):
    page = opened(ann, BRIEF)
    ann.window.open_page(LABEL)
    ann.window.bridge.execute(SetBrief(brief=Brief(purpose="for tea", aim=7), world=World.OPEN))
    opened(ann, BRIEF)
    assert (page.fields.purpose.text(), page.fields.aim.value()) == ("for tea", 7)
    assert page.fields.chosen_world is World.OPEN
    assert brief_of(ann.project).purpose == "for tea"


def test_a_source_of_what_the_model_will_meet_is_for_evaluation(ann):
    page = opened(ann, SOURCES)
    (source,) = sources_of(ann.project)
    page.choices[source.name].buttons[list(Purpose).index(Purpose.TARGET)].click()
    (after,) = sources_of(ann.project)
    assert (after.purpose, after.evaluation) == (Purpose.TARGET, after.images)
    page.choices[source.name].buttons[list(Purpose).index(Purpose.TRAINING)].click()
    assert sources_of(ann.project) == (source,)


def test_what_was_answered_before_stays_in_training_and_is_named(ann):
    ann.press("1 F Enter")
    page = opened(ann, SOURCES)
    (source,) = sources_of(ann.project)
    page.choices[source.name].buttons[list(Purpose).index(Purpose.TARGET)].click()
    (after,) = sources_of(ann.project)
    stays = after.images - after.evaluation
    assert page.staying.isVisible() is (stays > 0)
    assert stays <= after.answered


@pytest.mark.parametrize("name", [BRIEF, SOURCES, INSIGHTS])
def test_who_is_no_lead_does_not_get_there(ann, name):
    ann.window.bridge.execute(AddPerson(name="bob"))
    ann.window.bridge.take_labeler(ann.project.labeler_named("bob"))
    ann.window.open_page(name)
    assert ann.window.page == LABEL


def test_a_new_project_is_at_the_first_step_and_says_what_is_missing(ann):
    view = steps(ann)
    assert "Gather images" in view.head.text()
    assert "the brief" in view.rows[Step.GATHER].accessibleName()
    assert set(view.rows) == set(Step)


def test_the_project_is_at_the_first_step_that_is_not_done(ann):
    ann.window.bridge.execute(SetBrief(brief=Brief(purpose="a", users="b", measure="c", aim=1)))
    view = steps(ann)
    assert "visual dictionary" in view.head.text()


def test_what_is_ticked_at_a_step_is_kept(ann):
    view = steps(ann)
    (box,) = view.rows[Step.EVALUATE].boxes.values()
    box.click()
    assert assets_of(ann.project)["evaluation"]
    assert "done" in view.rows[Step.EVALUATE].accessibleName()
    box.click()
    assert not assets_of(ann.project)["evaluation"]


def test_a_step_leads_to_where_it_is_taken_and_back(ann):
    view = steps(ann)
    view.rows[Step.GATHER].buttons[Place.BRIEF].click()
    assert ann.window.page == BRIEF
    QTest.keyClick(ann.window.pages[BRIEF], Qt.Key.Key_Escape)
    assert ann.window.page == INSIGHTS
    view.rows[Step.CLEAN].buttons[Place.READINESS].click()
    assert ann.window.pages[INSIGHTS].segment is Segment.READINESS
    ann.window.open_page(BRIEF)
    QTest.keyClick(ann.window.pages[BRIEF], Qt.Key.Key_Escape)
    assert ann.window.page == LABEL


def test_the_ways_from_the_steps_stand_below_each_other(ann):
    buttons = [button for row in steps(ann).rows.values() for button in row.buttons.values()]
    assert len({button.minimumWidth() for button in buttons}) == 1
    assert all(button.minimumWidth() >= button.sizeHint().width() for button in buttons)


def test_the_choices_of_the_brief_stand_below_each_other(ann):
    fields = opened(ann, BRIEF).fields
    QApplication.processEvents()
    assert [each.x() for each in fields.training.buttons] == [each.x() for each in fields.world.buttons]
