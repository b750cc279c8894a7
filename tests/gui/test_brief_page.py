"""The brief, the sources and the six steps in the window: told by a lead, kept at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.app.briefs import assets_of, brief_of, world_of
from labeler.app.commands.brief import SetBrief
from labeler.app.commands.people import AddPerson
from labeler.app.sources import sources_of
from labeler.domain.brief import MOST_AIMED, Brief, Training, World
from labeler.domain.steps import Step
from labeler.domain.words import Purpose
from labeler.gui.brief.page import BriefPage
from labeler.gui.insights.page import Segment
from labeler.gui.project_pages import BRIEF, INSIGHTS, LABEL, SOURCES
from labeler.gui.sources_page import SourcesPage
from labeler.gui.steps.view import StepsView
from labeler.gui.steps.words import Place
from labeler.store import meta


@pytest.fixture
def at(opened, make_project, tiny_photos):
    return opened(make_project(tiny_photos))


@pytest.fixture
def show(at, theme, in_front):
    """Shows a page alone; what leads from page to page needs the whole window."""

    def shown(kind):
        page = in_front(kind(at.bridge, theme), height=700)
        page.setFocus()
        return page

    return shown


@pytest.fixture
def brief(show):
    return show(BriefPage)


@pytest.fixture
def sources(show):
    return show(SourcesPage)


@pytest.fixture
def steps(show):
    return show(StepsView)


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def opened_in(window, name):
    window.open_page(name)
    return window.pages[name]


def test_what_is_typed_into_the_brief_is_kept_when_the_field_is_left(at, brief):
    QTest.keyClicks(QApplication.focusWidget(), "sort fruit")
    assert brief_of(at.project).purpose == ""
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert brief_of(at.project).purpose == "sort fruit"


def test_what_is_typed_and_not_left_is_kept_when_the_page_is_left(ann):
    page = opened_in(ann.window, BRIEF)
    QTest.keyClicks(page.fields.purpose, "sort fruit")
    QTest.keyClick(page.fields.purpose, Qt.Key.Key_Escape)
    assert ann.window.page == LABEL
    assert brief_of(ann.project).purpose == "sort fruit"


def test_what_is_typed_and_not_left_is_kept_when_the_window_is_closed(ann):
    page = opened_in(ann.window, BRIEF)
    QTest.keyClicks(page.fields.purpose, "sort fruit")
    ann.window.pages.close_down()
    assert brief_of(ann.project).purpose == "sort fruit"


def test_each_choice_of_the_brief_holds_at_once(at, brief):
    fields = brief.fields
    fields.aim.setValue(50)
    fields.training.buttons[list(Training).index(Training.FROM_SCRATCH)].click()
    fields.world.buttons[list(World).index(World.OPEN)].click()
    assert (brief_of(at.project).aim, world_of(at.project)) == (50, World.OPEN)
    assert brief_of(at.project).training is Training.FROM_SCRATCH
    fields.aim.setValue(0)
    assert brief_of(at.project).aim is None


def test_one_concept_can_have_an_aim_of_its_own(at, brief):
    concept = at.project.taxonomy().concepts[1]
    brief.concept.setCurrentIndex(1)
    brief.aim.setValue(200)
    assert brief_of(at.project).aims == {concept.uid: 200}
    assert f"{concept.name} 200" in brief.aims.text()
    brief.concept.setCurrentIndex(0)
    assert brief.aim.value() == 0
    brief.concept.setCurrentIndex(1)
    assert brief.aim.value() == 200
    brief.aim.setValue(0)
    assert brief_of(at.project).aims == {}


def test_the_page_shows_what_holds_whoever_said_it(at, brief):
    brief.hide()
    at.bridge.execute(SetBrief(brief=Brief(purpose="for tea", aim=7), world=World.OPEN))
    brief.show()
    assert (brief.fields.purpose.text(), brief.fields.aim.value()) == ("for tea", 7)
    assert brief.fields.chosen_world is World.OPEN
    assert brief_of(at.project).purpose == "for tea"


def test_looking_at_the_largest_aim_leaves_it_as_it_is(at, brief):
    brief.hide()
    told = Brief(purpose="for tea", aim=MOST_AIMED)
    at.bridge.execute(SetBrief(brief=told))
    brief.show()
    brief.hide()
    assert brief_of(at.project) == told


def test_a_brief_that_cannot_be_read_says_so_and_is_told_anew(at, brief):
    brief.hide()
    with at.project.file.writing() as transaction:
        meta.put(transaction, "brief", "[]")
        meta.put(transaction, "world", "flat")
    brief.show()
    assert "“brief” cannot be read" in brief._note.text()
    brief.hide()
    with at.project.file.reading() as reader:
        assert meta.get(reader, "brief") == "[]"
    brief.show()
    brief.fields.purpose.setText("sort fruit")
    brief.hide()
    assert (brief_of(at.project).purpose, world_of(at.project)) == ("sort fruit", World.CLOSED)


def test_a_source_of_what_the_model_will_meet_is_for_evaluation(at, sources):
    (source,) = sources_of(at.project)
    sources.choices[source.name].buttons[list(Purpose).index(Purpose.TARGET)].click()
    (after,) = sources_of(at.project)
    assert (after.purpose, after.evaluation) == (Purpose.TARGET, after.images)
    sources.choices[source.name].buttons[list(Purpose).index(Purpose.TRAINING)].click()
    assert sources_of(at.project) == (source,)


def test_what_was_answered_before_stays_in_training_and_is_named(at, sources):
    at.say_of(1, "apple")
    (source,) = sources_of(at.project)
    sources.choices[source.name].buttons[list(Purpose).index(Purpose.TARGET)].click()
    (after,) = sources_of(at.project)
    stays = after.images - after.evaluation
    assert sources.staying.isVisible() is (stays > 0)
    assert stays <= after.answered


@pytest.mark.parametrize("name", [BRIEF, SOURCES])
def test_who_is_no_lead_does_not_get_there(ann, name):
    ann.window.bridge.execute(AddPerson(name="bob"))
    ann.window.bridge.take_labeler(ann.project.labeler_named("bob"))
    ann.window.open_page(name)
    assert ann.window.page == LABEL


def test_a_new_project_is_at_the_first_step_and_says_what_is_missing(steps):
    assert "Gather images" in steps.head.text()
    assert "the brief" in steps.rows[Step.GATHER].accessibleName()
    assert set(steps.rows) == set(Step)


def test_the_project_is_at_the_first_step_that_is_not_done(at, steps):
    at.bridge.execute(SetBrief(brief=Brief(purpose="a", users="b", measure="c", aim=1)))
    assert "visual dictionary" in steps.head.text()


def test_what_is_ticked_at_a_step_is_kept(at, steps):
    (box,) = steps.rows[Step.EVALUATE].boxes.values()
    box.click()
    assert assets_of(at.project)["evaluation"]
    assert "done" in steps.rows[Step.EVALUATE].accessibleName()
    box.click()
    assert not assets_of(at.project)["evaluation"]


def test_a_step_leads_to_where_it_is_taken_and_back(ann):
    insights = opened_in(ann.window, INSIGHTS)
    insights.open(Segment.STEPS)
    rows = insights.view(Segment.STEPS).rows
    rows[Step.GATHER].buttons[Place.BRIEF].click()
    assert ann.window.page == BRIEF
    QTest.keyClick(ann.window.pages[BRIEF], Qt.Key.Key_Escape)
    assert ann.window.page == INSIGHTS
    rows[Step.CLEAN].buttons[Place.READINESS].click()
    assert insights.segment is Segment.READINESS
    ann.window.open_page(BRIEF)
    QTest.keyClick(ann.window.pages[BRIEF], Qt.Key.Key_Escape)
    assert ann.window.page == LABEL


def test_the_ways_from_the_steps_stand_below_each_other(steps):
    buttons = [button for row in steps.rows.values() for button in row.buttons.values()]
    assert len({button.minimumWidth() for button in buttons}) == 1
    assert all(button.minimumWidth() >= button.sizeHint().width() for button in buttons)


def test_the_choices_of_the_brief_stand_below_each_other(brief):
    QApplication.processEvents()
    fields = brief.fields
    assert [each.x() for each in fields.training.buttons] == [each.x() for each in fields.world.buttons]
