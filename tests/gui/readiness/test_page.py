"""The Readiness page looks, says what it saw and when, leads to the images, and notices what has come in since."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.app.changes import Changes
from labeler.app.watch import Cancelled
from labeler.domain.checklist import LineId, LineState
from labeler.domain.errors import AppError
from tests.readiness import all_in, made_readiness, without_charts
from tests.views import settle, wait_until


def key(page, *keys):
    for each in keys:
        QTest.keyClick(page.window().focusWidget(), each)


def test_it_looks_when_it_is_first_shown_and_not_again_until_it_is_asked_to(make_page):
    looks = []

    def look(project, watch):
        looks.append(watch)
        return without_charts(made_readiness())

    page = make_page(look)
    page.hide()
    page.show()
    settle()
    assert len(looks) == 1
    page.head.look_button.click()
    wait_until(lambda: not page.checking.is_running)
    assert len(looks) == 2


@pytest.mark.parametrize(
    ("readiness", "verdict"),
    [
        (made_readiness(), "Not ready: two things to mend"),
        (all_in(LineState.RED), "Not ready: 17 things to mend"),
        (all_in(LineState.AMBER), "Nearly ready: 17 things to look at"),
        (all_in(LineState.UNKNOWN), "Nothing stands against it; 17 things are not known"),
        (all_in(LineState.GREEN), "Ready to train on"),
        (made_readiness(images=0, finished_answers=0), "Too early to say: there are no images yet"),
        (made_readiness(finished_answers=0), "Too early to say: nothing is labeled yet"),
    ],
)
def test_the_verdict_is_that_of_the_worst_there_is(make_page, readiness, verdict):
    assert make_page(lambda project, watch: without_charts(readiness)).head.title.text() == verdict


def test_above_the_list_stands_how_much_was_looked_at_and_when_and_by_what(page):
    assert page.head.text.text() == "623 finished answers · 400 images · looked at just now · seen by the model"


def test_all_lines_are_there_the_worst_first_and_in_the_order_of_the_checklist(page):
    states = [page.readiness.lines[list(LineId).index(row.id)].state for row in page.rows.rows]
    assert states == sorted(states, key=["red", "amber", "unknown", "green"].index)
    assert [row.id for row in page.rows.rows][:5] == [
        LineId.TARGET, LineId.LEAKAGE, LineId.QUANTITY, LineId.OUTLIERS, LineId.AGREEMENT,
    ]  # fmt: skip
    assert {row.id for row in page.rows.rows} == set(LineId)


def test_the_worst_line_is_open_from_the_start(page):
    assert page.rows.now is LineId.TARGET
    assert page.detail.title.text() == "Like what the model will meet?"


def test_the_arrows_walk_through_the_lines_and_the_panel_follows(page):
    page.rows.take_focus()
    key(page, Qt.Key.Key_Down)
    assert page.detail.title.text() == "The thing, or its company?"
    key(page, Qt.Key.Key_End)
    assert page.rows.now is page.rows.rows[-1].id
    key(page, Qt.Key.Key_Home, Qt.Key.Key_Up)
    assert page.rows.now is LineId.TARGET
    assert page.rows.rows[0].hasFocus()


def test_a_click_opens_a_line(page, qtbot):
    row = next(row for row in page.rows.rows if row.id is LineId.OUTLIERS)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.rows.now is LineId.OUTLIERS
    assert [each.isChecked() for each in page.rows.rows].count(True) == 1
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()


def test_a_line_is_read_out_with_how_it_stands_and_its_figure(page):
    told = page.rows.rows[0].accessibleName()
    assert told.startswith("Like what the model will meet? to mend. The training pictures are professional")
    assert told.endswith("AUC 1.00")


def test_after_another_look_the_same_line_is_open(page):
    page.rows.choose(LineId.OUTLIERS)
    page.head.look_button.click()
    wait_until(lambda: not page.checking.is_running)
    assert page.rows.now is LineId.OUTLIERS


def test_it_says_that_answers_have_come_in_since(page, work):
    assert page.head.since.isHidden()
    work.say_of(1, "apple")
    assert page.head.since.text() == "One image has been answered since."
    work.say_of(1, "banana")
    work.say_none(2)
    assert page.head.since.text() == "2 images have been answered since."
    work.bridge.changed.emit(Changes(images_added=True))
    assert page.head.since.text() == "Images have come in since."
    page.head.look_button.click()
    wait_until(lambda: not page.checking.is_running)
    assert page.head.since.isHidden()


def test_what_comes_in_while_it_looks_is_said_after_it_has_looked(make_page, work):
    goes_on = threading.Event()

    def look(project, watch):
        goes_on.wait(10)
        return without_charts(made_readiness())

    page = make_page(look, shows=False)
    page.show()
    work.say_of(1, "apple")
    goes_on.set()
    wait_until(lambda: page.readiness is not None)
    assert page.head.since.text() == "One image has been answered since."


def until_cancelled(project, watch):
    for step in range(10_000):
        watch.report(done=step, total=10_000, doing="[Looking]")
        threading.Event().wait(0.002)
    raise AssertionError("nobody cancelled")


def test_a_look_has_progress_and_can_be_cancelled(make_page):
    page = make_page(until_cancelled, shows=False)
    page.show()
    wait_until(page.head.bar.isVisible)
    assert page.head.title.text() == "Looking at the data …"
    assert not page.head.look_button.isEnabled()
    page.head.bar._cancel.setFocus()
    page.head.bar._cancel.click()
    wait_until(lambda: not page.checking.is_running)
    assert page.head.title.text() == "Not looked at yet"
    assert page.head.bar.isHidden()
    assert page.head.look_button.isEnabled()


def test_a_look_that_is_cut_off_leaves_what_was_seen_before(make_page, work):
    looks = iter((lambda *_: without_charts(made_readiness()), until_cancelled))
    page = make_page(lambda project, watch: next(looks)(project, watch))
    work.say_of(1, "apple")
    page.look()
    page.checking.cancel()
    wait_until(lambda: not page.checking.is_running)
    assert page.head.title.text() == "Not ready: two things to mend"
    assert page.head.note.text() == "Cut off: what is shown was seen before."
    assert page.head.since.text() == "One image has been answered since."


def test_why_nobody_could_look_is_said_in_words(make_page):
    def look(project, watch):
        raise AppError("the model cannot be read", todo="Choose another")

    page = make_page(look)
    assert page.head.note.text() == "The model cannot be read.\nChoose another."
    assert page.head.title.text() == "Not looked at yet"


def test_a_bug_while_looking_leaves_the_page_as_it_was(make_page, qtbot):
    def look(project, watch):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        page = make_page(look)
    assert [bug[0] for bug in bugs] == [ZeroDivisionError]
    assert page.head.look_button.isEnabled()


def test_a_look_that_goes_on_is_cut_off_with_the_page(make_page):
    seen = []

    def look(project, watch):
        try:
            until_cancelled(project, watch)
        except Cancelled:
            seen.append("cancelled")
            raise

    page = make_page(look, shows=False)
    page.show()
    page.close_down()
    assert seen == ["cancelled"]


def test_a_project_that_can_only_be_read_is_judged_and_nothing_can_be_set(make_page, work, monkeypatch):
    monkeypatch.setattr(type(work.project), "is_writable", property(lambda project: False))
    page = make_page()
    page.rows.choose(LineId.BALANCE)
    assert page.detail.thresholds.isVisible()
    assert not page.detail.thresholds.change_button.isVisible()


def test_a_page_that_is_gone_takes_nothing_with_it(gone, make_page):
    gone(lambda: make_page(shows=False))


def test_tab_leads_from_the_buttons_to_the_chosen_line_and_on_to_what_stands_behind_it(page):
    page.resize(900, 300)
    settle()
    page.head.look_button.setFocus()
    seen = []
    for _ in range(5):
        key(page, Qt.Key.Key_Tab)
        seen.append(page.window().focusWidget())
    row = next(row for row in page.rows.rows if row.id is page.rows.now)
    assert seen == [page.head.save_button, row, *page.detail.walk[:3]]
    assert page.detail.walk[0] is page.detail._area


def test_whoever_looks_again_by_keys_can_end_it_by_keys_and_is_back_where_they_were(make_page):
    looks = iter((lambda *_: without_charts(made_readiness()), until_cancelled))
    page = make_page(lambda project, watch: next(looks)(project, watch))
    page.head.look_button.setFocus()
    key(page, Qt.Key.Key_Space)
    assert page.head.bar.has_keys
    key(page, Qt.Key.Key_Space)
    wait_until(lambda: not page.checking.is_running)
    assert page.head.look_button.hasFocus()
    assert page.head.note.text() == "Cut off: what is shown was seen before."


def test_of_a_project_without_images_nothing_is_said_to_have_been_seen(make_page):
    page = make_page(lambda project, watch: without_charts(made_readiness(images=0, finished_answers=0)))
    assert page.head.text.text().startswith("0 finished answers · 0 images · looked at ")
    assert "seen" not in page.head.text.text()
