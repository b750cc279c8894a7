"""Insights is one page with several views: each is made when it is first opened, its buttons beside the segments."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.gui.insights.page import InsightsPage, Segment
from labeler.gui.label.pictures import Pictures
from labeler.gui.readiness.page import ReadinessPage
from tests.readiness import made_readiness, without_charts
from tests.views import wait_until


@pytest.fixture
def page(qtbot, opened, make_project, tiny_photos, tmp_path, theme):
    work = opened(make_project(tiny_photos))
    pictures = Pictures(work.project, tmp_path / "cache")
    page = InsightsPage(work.bridge, theme, pictures)
    looks = {"look": lambda project, watch: without_charts(made_readiness())}
    page._makers[Segment.READINESS] = lambda: connected(page, ReadinessPage(work.bridge, theme, pictures, **looks))
    qtbot.addWidget(page)
    page.resize(1280, 752)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.close_down()
    pictures.close()


def connected(page, view):
    view.images_asked.connect(page.images_asked)
    return view


def open_readiness(page):
    page.buttons[Segment.READINESS].click()
    view = page.view(Segment.READINESS)
    wait_until(lambda: view.readiness is not None)
    return view


def test_the_counts_are_open_first_and_nothing_is_judged_before_somebody_wants_it(page):
    assert page.segment is Segment.COUNTS
    assert list(page._views) == [Segment.COUNTS]


def test_each_segment_has_its_own_buttons_beside_it(page):
    view = open_readiness(page)
    assert page.segment is Segment.READINESS
    assert view.head.look_button.isVisible()
    assert not page.view(Segment.COUNTS).tools.isVisible()
    page.buttons[Segment.COUNTS].click()
    assert not view.head.look_button.isVisible()


def test_tab_leads_from_one_segment_to_the_next_and_space_opens_it(page):
    page.buttons[Segment.COUNTS].setFocus()
    QTest.keyClick(page.buttons[Segment.COUNTS], Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.buttons[Segment.READINESS]
    assert page.segment is Segment.COUNTS
    QTest.keyClick(page.buttons[Segment.READINESS], Qt.Key.Key_Space)
    assert page.segment is Segment.READINESS
    assert [button.isChecked() for button in page.buttons.values()] == [False, True, False, False]
    wait_until(lambda: page.view(Segment.READINESS).readiness is not None)


def test_the_page_asks_for_what_its_views_ask_for(page):
    wishes = []
    page.images_asked.connect(wishes.append)
    open_readiness(page).detail.findings[0].button.click()
    assert [wish.ids for wish in wishes] == [(3, 1, 4, 2)]
