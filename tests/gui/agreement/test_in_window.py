"""In the real window a figure leads to the contact sheet and back, and everything is reached by the keyboard."""

import pytest
from PySide6.QtWidgets import QApplication

from labeler.gui.insights.page import Segment
from tests.agreeing import made_agreement
from tests.views import controls_of, settle


@pytest.fixture
def person(make_project, tiny_photos, sit_down):
    return sit_down(make_project(tiny_photos))


@pytest.fixture
def view(person):
    person.window.open_page("insights")
    page = person.window.pages["insights"]
    view = page.view(Segment.AGREEMENT)
    view._has_looked = True
    view.figures.charts.close_down()
    page.open(Segment.AGREEMENT)
    view.show_agreement(made_agreement())
    settle()
    return view


def test_enter_on_a_figure_opens_the_contact_sheet_and_esc_leads_back_to_it(person, view):
    table = view.figures.concepts
    table.setFocus()
    person.press("Right Right Enter")
    sheet = person.window.pages["sheet"]
    assert person.window.page == "sheet"
    assert sheet.ids == (3, 1, 4, 2)
    assert sheet.heading == "apple: there or not, people differ"
    person.press("Esc")
    assert person.window.page == "insights"
    assert table.hasFocus()
    assert table.currentIndex().column() == 2


def test_tab_leads_through_the_tables_and_to_every_sentence(person, view):
    view.head.look_button.setFocus()
    reached = []
    for _ in range(len(view._walk) - 1):
        person.press("Tab")
        reached.append(QApplication.focusWidget())
    assert reached == list(view._walk[1:])


def test_no_two_controls_are_called_the_same(view):
    names = [each.accessibleName() or each.text() for each in controls_of(view.window())]
    assert sorted(name for name in names if names.count(name) > 1) == []


def test_the_one_whose_of_rate_stands_out_is_loud_and_the_others_are_not(view):
    cells = [view.figures.labelers.model().cell(view.figures.labelers.model().index(row, 4)) for row in range(3)]
    assert [cell.is_loud for cell in cells] == [False, True, False]
