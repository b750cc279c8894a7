"""Who labels, and what a lead may do that an annotator may not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from labeler.app.commands.people import AddPerson, MakeLead, Retire
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.counts import count, only_of
from labeler.app.project import open_project
from labeler.domain.errors import RuleBroken
from labeler.gui.insights.own import OwnSegment
from labeler.gui.project_pages import CONCEPT, EXPORT, INSIGHTS, LABEL, MINE, REVIEW, WHO
from tests.views import texts_of, wait_until


@pytest.fixture
def project(make_project, tiny_photos):
    path = make_project(tiny_photos)
    opened = open_project(path)
    opened.execute(AddPerson(name="bo"))
    opened.close()
    return path


def visible_tabs(person):
    return [name for name, tab in person.window.top._tabs.items() if tab.isVisible()]


def test_who_is_alone_in_a_project_need_not_say_who_they_are(sit_down, make_project, tiny_photos):
    ann = sit_down(make_project(tiny_photos))
    assert ann.window.page == LABEL
    assert ann.window.bridge.labeler.name == "ann"


def test_where_there_are_several_the_window_asks_who_is_labeling(sit_down, project):
    someone = sit_down(project)
    assert someone.window.page == WHO
    names = [b.text() for b in someone.window.pages[WHO].findChildren(QPushButton) if b.isVisible()]
    assert sorted(names) == ["Start labeling", "ann · lead", "bo"]


def test_somebody_new_says_their_name_and_starts(sit_down, project):
    someone = sit_down(project)
    someone.window.pages[WHO]._name.setFocus(Qt.FocusReason.TabFocusReason)
    someone.type("Chris <b>")
    someone.press("Enter")
    assert someone.window.bridge.labeler.name == "Chris <b>"
    assert someone.window.page == LABEL
    assert someone.image == "1.png"


def test_a_name_without_letters_is_refused_where_it_is_typed(sit_down, project):
    someone = sit_down(project)
    someone.window.pages[WHO]._name.setFocus(Qt.FocusReason.TabFocusReason)
    someone.type("   ")
    someone.press("Enter")
    assert someone.window.page == WHO
    assert someone.window.pages[WHO]._note.text() == "a labeler needs a name"


def test_an_annotator_sees_the_label_page_and_their_own_counts_alone(sit_down, project):
    bo = sit_down(project, labeler="bo")
    assert visible_tabs(bo) == [LABEL, MINE]
    for page, shown in ((INSIGHTS, MINE), (EXPORT, LABEL), (REVIEW, LABEL)):
        bo.window.open_page(page)
        assert bo.window.page == shown


def test_the_counts_of_an_annotator_tell_nothing_of_anybody_else(sit_down, project):
    bo = sit_down(project, labeler="bo")
    bridge = bo.window.bridge
    bridge.take_labeler(bo.project.labeler_named("ann"))
    bo.press("1 F Enter 1 F Enter 2 F Enter")
    bridge.take_labeler(bo.project.labeler_named("bo"))
    bo.press("3 F Enter N")
    bo.window.open_page(MINE)
    counts = bo.window.pages[MINE].counts
    assert counts.images.text() == "2 of 4 images finished · 2 untouched"
    assert "ann" not in counts.model.as_table().rows[0]
    assert len(counts.model.as_table().rows) == 1
    told = only_of(count(bo.project), "bo")
    assert {name: (each.of, each.in_) for name, each in told.concepts.items()} == {
        "apple": (0, 0),
        "banana": (0, 0),
        "carrot": (1, 0),
    }
    assert [day.labeler for day in told.days] == ["bo"]
    assert (told.total.answers, told.total.none) == (2, 1)
    bridge.take_labeler(bo.project.labeler_named("ann"))
    assert bo.window.page == LABEL


def test_an_annotator_reads_how_they_do_and_nothing_of_anybody_else(sit_down, project):
    bo = sit_down(project, labeler="bo")
    bridge = bo.window.bridge
    bridge.take_labeler(bo.project.labeler_named("ann"))
    bo.press("1 F Enter 1 F Enter")
    bridge.take_labeler(bo.project.labeler_named("bo"))
    bo.press("1 F Enter 2 F Enter Alt+2")
    assert bo.window.page == MINE
    page = bo.window.pages[MINE]
    QTest.mouseClick(page.buttons[OwnSegment.AGREEMENT], Qt.MouseButton.LeftButton)
    view = page.view(OwnSegment.AGREEMENT)
    wait_until(lambda: not view.checking.is_running)
    assert view.head.title.text() == "How you do"
    assert view.figures.labelers.isVisible()
    assert not any("ann" in text.split() for _, _, text in texts_of(page))
    QTest.keyClick(bo.window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert bo.window.page == MINE, "an annotator has two pages"


def test_a_lead_sees_review_insights_and_export_too(sit_down, project):
    ann = sit_down(project, labeler="ann")
    assert visible_tabs(ann) == [LABEL, REVIEW, INSIGHTS, EXPORT]
    ann.press("Alt+3")
    assert ann.window.page == INSIGHTS
    QTest.keyClick(ann.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert ann.window.page == LABEL


def test_a_lead_adds_a_concept_and_it_is_on_the_list_at_once(sit_down, project, qtbot):
    ann = sit_down(project, labeler="ann")
    ann.window.open_page(CONCEPT)
    ann.type("dragon fruit")
    ann.press("Enter")
    assert ann.window.page == LABEL
    concepts = ann.window.label.panel.concepts
    qtbot.waitUntil(lambda: bool(concepts.rows) and concepts.rows[-1].name == "dragon fruit")


def test_a_concept_that_is_there_already_is_refused_where_it_is_typed(sit_down, project):
    ann = sit_down(project, labeler="ann")
    ann.window.open_page(CONCEPT)
    ann.type("APPLE")
    ann.press("Enter")
    assert ann.window.page == CONCEPT
    assert ann.window.pages[CONCEPT]._note.text() == "there is a concept called “apple” already"


def test_the_core_refuses_an_annotator_what_only_a_lead_may(sit_down, project):
    bo = sit_down(project, labeler="bo")
    labeler = bo.window.bridge.labeler
    for command in (AddConcepts(entries=(NewConcept(name="x"),)), MakeLead(name="bo"), Retire(name="ann")):
        with pytest.raises(RuleBroken, match="not a lead"):
            bo.project.execute(command, labeler=labeler)


def test_who_has_left_no_longer_answers(sit_down, project):
    ann = sit_down(project, labeler="ann")
    ann.project.execute(Retire(name="bo"))
    ann.window.bridge.take_labeler(ann.project.labeler_named("bo"))
    ann.press("N")
    assert ann.image == "1.png"


def test_the_last_lead_cannot_leave(sit_down, project):
    ann = sit_down(project, labeler="ann")
    with pytest.raises(RuleBroken, match="only lead"):
        ann.project.execute(Retire(name="ann"))
