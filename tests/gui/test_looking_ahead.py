"""Photos are looked at while nobody works: begun by itself, held up by every key, off by a setting."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from labeler.app.embedding.computing import missing
from labeler.app.project import open_project
from labeler.app.settings import Settings
from labeler.app.watch import Progress
from labeler.gui.bridge import Bridge
from labeler.gui.embedding import LookingAhead, QuietLine
from labeler.gui.user_settings import UserSettings


@pytest.fixture
def at_once(monkeypatch):
    """It begins as soon as the window is there, and one key holds it up for no time."""
    monkeypatch.setattr("labeler.gui.embedding._AFTER_MS", 1)
    monkeypatch.setattr("labeler.gui.embedding._QUIET", 0.0)


@pytest.fixture
def seen(monkeypatch):
    """The lines that are shown, and how much was looked at in the end."""
    lines = []
    show = QuietLine.show_progress
    monkeypatch.setattr(QuietLine, "show_progress", lambda self, told: (show(self, told), lines.append(self.text))[0])
    return lines


def _missing(person):
    return missing(person.project)


def test_it_begins_by_itself_says_how_far_it_is_and_leaves_no_line_behind(
    at_once, seen, sit_down, make_project, tiny_photos, qtbot
):
    person = sit_down(make_project(tiny_photos), labeler="ann")
    qtbot.waitUntil(lambda: _missing(person) == 0, timeout=60_000)
    qtbot.waitUntil(lambda: not person.window.looking_ahead.jobs.is_running, timeout=60_000)
    assert not person.window.looking_ahead.line.isVisible()
    assert all("while nobody works" in line and line.endswith("of 4") for line in seen)


def test_as_usual_nothing_begins_before_somebody_has_begun_to_work(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos), labeler="ann")
    assert person.window.looking_ahead._due.interval() >= 30_000
    assert not person.window.looking_ahead.jobs.is_running


def test_it_waits_while_keys_come(sit_down, make_project, tiny_photos, qtbot, monkeypatch):
    person = sit_down(make_project(tiny_photos), labeler="ann")
    ahead = person.window.looking_ahead
    monkeypatch.setattr("labeler.gui.embedding._QUIET", 1000.0)
    ahead.begin()
    ahead._worked_at = 0.0
    QTest.keyClick(person.window.windowHandle(), Qt.Key.Key_F1)
    assert ahead._worked_at > 0
    assert not ahead._may_go_on()
    qtbot.wait(200)
    assert _missing(person) == 4
    monkeypatch.setattr("labeler.gui.embedding._QUIET", 0.0)
    qtbot.waitUntil(lambda: _missing(person) == 0, timeout=60_000)


def test_an_answer_holds_it_up_too(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos), labeler="ann")
    person.window.looking_ahead._worked_at = 0.0
    person.press("1 F")
    assert not person.window.looking_ahead._may_go_on()


def test_it_waits_for_other_long_work(sit_down, make_project, tiny_photos, monkeypatch):
    person = sit_down(make_project(tiny_photos), labeler="ann")
    person.window.looking_ahead._worked_at = 0.0
    assert person.window.looking_ahead._may_go_on()
    monkeypatch.setattr(type(person.window.jobs), "is_running", property(lambda self: True))
    assert not person.window.looking_ahead._may_go_on()


def test_a_setting_turns_it_off_and_ends_it(at_once, sit_down, make_project, tiny_photos, qtbot, monkeypatch):
    settings = UserSettings(Settings(looks_ahead=False))
    person = sit_down(make_project(tiny_photos), labeler="ann", settings=settings)
    ahead = person.window.looking_ahead
    qtbot.wait(50)
    assert not ahead.jobs.is_running
    monkeypatch.setattr("labeler.gui.embedding._QUIET", 1000.0)
    settings.take(Settings())
    qtbot.waitUntil(lambda: ahead.jobs.is_running, timeout=10_000)
    settings.take(Settings(looks_ahead=False))
    qtbot.waitUntil(lambda: not ahead.jobs.is_running, timeout=10_000)
    assert _missing(person) == 4


def test_not_now_ends_it_until_something_is_added(at_once, sit_down, make_project, tiny_photos, qtbot, monkeypatch):
    monkeypatch.setattr("labeler.gui.embedding._QUIET", 1000.0)
    person = sit_down(make_project(tiny_photos), labeler="ann")
    ahead = person.window.looking_ahead
    qtbot.waitUntil(lambda: ahead.jobs.is_running, timeout=10_000)
    ahead.line.stop.click()
    qtbot.waitUntil(lambda: not ahead.jobs.is_running, timeout=10_000)
    assert not ahead.line.isVisible()
    ahead._settings.take(replace(ahead._settings.now, text_scale=1.5))
    ahead._settings.take(replace(ahead._settings.now, text_scale=1.0))
    assert not ahead._due.isActive()
    person.window.folders.start(((tiny_photos, None),))
    qtbot.waitUntil(lambda: ahead.jobs.is_running or ahead._due.isActive(), timeout=20_000)


def test_a_project_that_is_open_to_read_is_left_alone(at_once, make_project, tiny_photos, theme, qtbot, tmp_path):
    project = open_project(make_project(tiny_photos), writes=False)
    window = QWidget()
    qtbot.addWidget(window)
    ahead = LookingAhead(Bridge(project), UserSettings(Settings()), theme, window)
    assert not ahead._due.isActive()
    ahead.close_down()
    project.close()


def test_the_window_closes_while_it_waits(at_once, sit_down, make_project, tiny_photos, qtbot, monkeypatch):
    monkeypatch.setattr("labeler.gui.embedding._QUIET", 1000.0)
    person = sit_down(make_project(tiny_photos), labeler="ann")
    qtbot.waitUntil(lambda: person.window.looking_ahead.jobs.is_running, timeout=10_000)
    person.leave()
    assert not person.window.looking_ahead.jobs.is_running


def test_the_quiet_line_gives_way_to_whatever_is_louder(sit_down, make_project, tiny_photos):
    window = sit_down(make_project(tiny_photos)).window
    line = window.looking_ahead.line
    line.show_progress(Progress(done=3, total=9))
    assert line.isVisible()
    for louder in (window.red_bar, window.job_bar):
        louder.show()
        assert not line.isVisible()
        line.show_progress(Progress(done=4, total=9))
        assert not line.isVisible()
        louder.hide()
        assert line.isVisible()
    line.hide()
    window.job_bar.show()
    window.job_bar.hide()
    assert not line.isVisible()
