"""In the real window a finding leads to the contact sheet and back, and everything is reached by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.domain.checklist import LineId
from labeler.gui.insights.page import Segment
from tests.readiness import made_readiness, without_charts
from tests.views import about, controls_of, focusable, settle, wait_until


@pytest.fixture
def person(project, sit_down):
    return sit_down(project)


@pytest.fixture
def view(person):
    person.window.open_page("insights")
    page = person.window.pages["insights"]
    view = page.view(Segment.READINESS)
    view._has_looked = True
    page.open(Segment.READINESS)
    view.show_readiness(without_charts(made_readiness()))
    settle()
    return view


def test_whoever_opens_it_first_sees_the_project_judged_and_its_pictures_looked_at(person):
    person.window.open_page("insights")
    page = person.window.pages["insights"]
    page.buttons[Segment.READINESS].click()
    view = page.view(Segment.READINESS)
    wait_until(lambda: view.readiness is not None)
    assert {row.id for row in view.rows.rows} == set(LineId)
    assert view.head.title.text() == "Too early to say: nothing is labeled yet"
    assert "4 images" in view.head.text.text()


def test_show_all_opens_the_contact_sheet_and_esc_leads_back_to_where_one_was(person, view):
    button = view.detail.findings[0].button
    button.setFocus()
    person.press("Space")
    sheet = person.window.pages["sheet"]
    assert person.window.page == "sheet"
    assert sheet.ids == (3, 1, 4, 2)
    assert sheet.heading.startswith("The training pictures are professional")
    person.press("Esc")
    assert person.window.page == "insights"
    assert button.hasFocus()


def test_tab_leads_to_everything_once_around(person, view):
    wanted = {each for each in focusable(view.window()) if each.focusPolicy() & Qt.FocusPolicy.TabFocus}
    reached = set()
    for _ in range(2 * len(wanted)):
        view.window().focusNextPrevChild(True)
        reached.add(QApplication.focusWidget())
    assert [about(each) for each in wanted - reached] == []
    assert set(view.rows.rows) & reached == {view.rows.rows[0]}, "the arrows lead to the other lines"


def test_no_two_controls_are_called_the_same(view):
    for line in LineId:
        view.rows.choose(line)
        settle()
        names = [each.accessibleName() or each.text() for each in controls_of(view.window())]
        assert sorted(name for name in names if names.count(name) > 1) == [], line


def test_a_lead_walks_from_the_list_to_the_images_by_keys_alone(person, view):
    view.rows.take_focus()
    person.press("Down")
    settle()
    while QApplication.focusWidget() is not view.detail.findings[0].button:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert view.isAncestorOf(QApplication.focusWidget())
    person.press("Space")
    assert person.window.pages["sheet"].ids == (3, 1)
