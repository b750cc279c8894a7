"""While one act has the whole project file, the window lives on: it says why all else waits, and loses nothing."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.app.counts import as_json, count
from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.project import open_project
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError
from labeler.gui.job_runner import JobRunner
from labeler.gui.project_pages import EXPORT, INSIGHTS, LABEL, MAKERS, REVIEW, TAKE_IN
from labeler.gui.theme.theme import ThemeChoice
from tests.handed_in import package_of

_LOOKS = ((ThemeChoice.LIGHT, "#1b1f24"), (ThemeChoice.DARK, "#e8eaed"))
LONG = 20
"""Seconds after which a job no longer believes that the window will let it go on."""


class Act(Watch):
    """A long act on its own thread, which has the file from `begin` until `end`; a look at how far it is holds it."""

    def __init__(self, window, *, work=None):
        super().__init__()
        self._window, self._work = window, work or (lambda project, watch: watch.report(done=1, total=2))
        self._has_it, self._may_end = threading.Event(), threading.Event()
        self.came = []
        self.jobs = JobRunner(window, window.bridge.project.alone)
        for ended in (self.jobs.done, self.jobs.failed):
            ended.connect(self.came.append)
        self.jobs.cancelled.connect(lambda: self.came.append(Cancelled()))

    def begin(self, qtbot):
        self.jobs.start(lambda _: self._run(self._window.bridge.project))
        qtbot.waitUntil(self._has_it.is_set)
        return self

    def end(self, qtbot):
        assert self.has_file, "the window waited for the file"
        self._may_end.set()
        qtbot.waitUntil(lambda: bool(self.came))

    @property
    def has_file(self):
        return self.jobs.is_running and self._window.held_back.is_on

    def report(self, *, done, total=0, doing=""):
        super().report(done=done, total=total, doing=doing)
        if not self._has_it.is_set():
            self._has_it.set()
            for _ in range(100 * LONG):
                if self._may_end.wait(0.01):
                    return
                self.go_on()
            raise AssertionError("the window waited for the file")

    def _run(self, project):
        with project.alone.kept(self), project.file.writing():
            return self._work(project, self)


class Taking(Act):
    """A package that is taken in, held up in the middle of its transaction."""

    def __init__(self, window, package):
        super().__init__(window)
        self._package = package

    def _run(self, project):
        lead = project.labeler_named("ann")
        return take_in(project, [self._package], watch=self, labeler=lead, many=0)


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos), labeler="ann")


@pytest.fixture
def held(ann, qtbot):
    """Begins a long act in ann's window, and ends it with the test."""
    acts = []

    def begin(*args, kind=Act):
        acts.append(kind(ann.window, *args))
        return acts[-1].begin(qtbot)

    yield begin
    for act in acts:
        act.cancel()
        act.jobs.close()


@pytest.fixture
def package(ann, tmp_path):
    """What Bob says of all four images."""
    with ann.project.file.reading() as reader:
        digests = [row[0] for row in reader.plain("SELECT digest FROM images ORDER BY id")]
    return package_of(ann.project, tmp_path / "bob.labeler-answers", "Bob", dict.fromkeys(digests, "apple"))


def said(project):
    return as_json(count(project), with_days=False)


def settle():
    """Everything that is on its way to the window has come."""
    for _ in range(5):
        QTest.qWait(1)


def test_whatever_page_is_open_it_asks_nothing_of_a_file_that_one_act_has(ann, held, qtbot):
    window = ann.window
    for number, name in enumerate([LABEL, *MAKERS]):
        window.open_page(name)
        settle()
        act = held()
        for page in (LABEL, REVIEW, INSIGHTS, EXPORT):
            window.open_page(page)
        window.resize(1000 + number, 700)
        window.top.who.click()
        window.grab()
        # All pages that were made so far are painted anew: not at each of them.
        looks = _LOOKS[number // 6 % 2]
        ann._theme.choose(looks[0])
        settle()
        assert window.page == name
        assert not window.pages[name].isEnabled(), name
        act.end(qtbot)
        assert window.pages[name].isEnabled(), name
        assert not window.held_back.isVisible(), name
        assert ann._theme.tokens.text == looks[1], name
    window.open_page(INSIGHTS)
    assert window.page == INSIGHTS


def test_the_window_says_what_is_going_on_how_far_it_is_and_offers_cancel(ann, held, qtbot):
    held()
    line = ann.window.held_back
    assert line.isVisible()
    assert line.why.startswith("The project is being written to: until that is done, nothing else can be opened")
    qtbot.waitUntil(lambda: "1 of 2" in line.bar._left.text())
    assert line.bar._cancel.isEnabled()


def test_keys_that_answer_do_nothing_meanwhile_and_answer_again_afterwards(ann, held, qtbot):
    before, question = said(ann.project), ann.question
    act = held()
    for key in (Qt.Key.Key_1, Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_Backspace, Qt.Key.Key_PageDown):
        QTest.keyClick(ann.window.focusWidget(), key)
    QTest.keyClick(ann.window.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle()
    assert ann.image == "1.png"
    act.end(qtbot)
    assert (said(ann.project), ann.question, ann.window.page) == (before, question, LABEL)
    ann.press("1 F Enter")
    assert ann.image == "2.png"


def test_a_box_that_is_being_drawn_is_still_there_when_the_file_is_free_again(ann, held, qtbot):
    ann.press("1 J")
    QTest.mouseClick(ann.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ann.point(5, 5))
    QTest.mouseMove(ann.canvas, ann.point(20, 15))
    act = held()
    QTest.mouseClick(ann.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ann.point(8, 8))
    act.end(qtbot)
    QTest.mouseClick(ann.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ann.point(30, 25))
    ann.press("Enter Enter")
    with ann.project.file.reading() as reader:
        ((x, y, width, height),) = reader.plain("SELECT x, y, width, height FROM regions")
    assert (round(x), round(y), round(x + width), round(y + height)) == (5, 5, 30, 25)


def test_what_is_being_typed_is_still_there_and_has_the_keys_again(ann, held, qtbot):
    ann.press("/")
    ann.type("ban")
    field = ann.window.focusWidget()
    act = held()
    QTest.keyClicks(ann.window.focusWidget(), "xyz")
    act.end(qtbot)
    assert ann.window.focusWidget() is field
    assert field.text() == "ban"


def test_what_is_said_of_an_image_comes_in_beside_a_box_that_is_being_drawn_on_it(ann, held, package, qtbot):
    ann.press("1 J")
    ann.draw(5, 5, 20, 15)
    act = held(package, kind=Taking)
    act.end(qtbot)
    (taken,) = act.came
    ann.window.bridge.changed.emit(taken.changes)
    assert ann.image == "1.png"
    ann.press("Enter Enter")
    table = said(ann.project)
    assert "Bob" in str(table)
    with ann.project.file.reading() as reader:
        assert reader.plain("SELECT count(*) FROM regions") == [(1,)]


def test_esc_cuts_it_off_and_the_project_is_as_before(ann, held, package, qtbot):
    before = said(ann.project)
    act = held(package, kind=Taking)
    QTest.keyClick(ann.window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(act.came))
    assert isinstance(act.came[0], Cancelled)
    assert said(ann.project) == before
    assert ann.window.label.isEnabled()


def test_whoever_closes_the_window_is_told_and_closing_again_leaves_the_project_as_before(
    made_window, make_project, tiny_photos, tmp_path, qtbot
):
    path = make_project(tiny_photos)
    shell = made_window()
    shell.open_project(path, labeler=None)
    window = shell.centralWidget()
    project = window.bridge.project
    with project.file.reading() as reader:
        digests = [row[0] for row in reader.plain("SELECT digest FROM images ORDER BY id")]
    package = package_of(project, tmp_path / "bob.labeler-answers", "Bob", dict.fromkeys(digests, "apple"))
    before = said(project)
    act = Taking(window, package).begin(qtbot)
    assert not shell.close()
    assert window.held_back.why.startswith("The project is being written to. Close again to cancel that and leave")
    assert act.has_file
    assert not shell.close()
    qtbot.waitUntil(lambda: not shell.isVisible())
    again = open_project(path)
    assert said(again) == before
    again.close()


def test_closing_once_cuts_nothing_off(ann, held, package, qtbot):
    act = held(package, kind=Taking)
    assert not ann.window.may_close()
    act.end(qtbot)
    assert "Bob" in str(said(ann.project))
    assert ann.window.may_close()


def test_what_other_jobs_come_to_is_told_when_the_file_is_free_again(ann, held, qtbot):
    ends, told = threading.Event(), []
    other = JobRunner(ann.window, ann.project.alone)
    other.done.connect(told.append)
    other.start(lambda watch: ends.wait(LONG))
    act = held()
    ends.set()
    qtbot.waitUntil(lambda: other._is_ended)
    settle()
    assert told == []
    act.end(qtbot)
    qtbot.waitUntil(lambda: told == [True])
    other.close()


def test_two_long_acts_come_one_after_the_other(ann, held, qtbot):
    first = held()
    second = Act(ann.window)
    second.jobs.start(lambda _: second._run(ann.project))
    settle()
    assert not second._has_it.is_set()
    first.end(qtbot)
    qtbot.waitUntil(second._has_it.is_set)
    qtbot.waitUntil(lambda: second.has_file)
    second.end(qtbot)
    assert ann.window.label.isEnabled()


def test_a_job_that_waits_for_the_window_can_be_cut_off(ann):
    act = Act(ann.window)
    act.jobs.start(lambda _: act._run(ann.project))
    act.cancel()
    act.jobs.close()
    settle()
    assert not ann.window.held_back.is_on
    assert ann.window.label.isEnabled()


def test_code_outside_is_told_that_the_file_is_being_written_to(ann, held, qtbot):
    act = held()
    for asked in (ann.window.driving.next_image, lambda: ann.window.driving.go_to(1)):
        with pytest.raises(AppError, match="being written to"):
            asked()
    act.end(qtbot)
    ann.window.driving.next_image()
    assert ann.image == "2.png"


def test_packages_taken_in_on_their_page_hold_the_window_and_give_it_back(ann, package, qtbot):
    window = ann.window
    window.open_page(TAKE_IN)
    page = window.pages[TAKE_IN]
    page.look([package])
    qtbot.waitUntil(page.in_button.isVisible)
    ons = []
    window.held_back._looking.timeout.connect(lambda: ons.append(window.held_back.is_on))
    QTest.keyClick(page.in_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "4 new" in page.came.text() and not page.in_button.isVisible())
    assert not window.held_back.is_on
    assert not page.bar.isVisible()
    assert window.focusWidget() is page.choose_button
    window.open_page(LABEL)
    assert window.page == LABEL
