"""A lead at the Review page, and three people who said things of the same photos."""

import shutil

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.gui.label.pictures import Pictures
from labeler.gui.review.page import ReviewPage
from tests.person import _key
from tests.views import wait_until


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """A folder for what is made once, and copied for each test."""
    return tmp_path_factory.mktemp("review")


@pytest.fixture(scope="session")
def photos(kept):
    """Eight small photos."""
    folder = kept / "photos"
    folder.mkdir()
    for number in range(8):
        Image.new("RGB", (80, 60), (30 * number, 90, 200 - 20 * number)).save(folder / f"{number + 1}.png")
    return folder


@pytest.fixture
def at(make_project, photos, opened, kept, tmp_path):
    """1: two of three say of apple, the third in. 2: one skips, two agree. 3: all agree. 4: said by one. 5: untouched.
    6: two differ on what is there."""
    if not (kept / "work.labeler").exists():
        _say(opened(make_project(photos)))
        (tmp_path / "work.labeler").rename(kept / "work.labeler")
    shutil.copy(kept / "work.labeler", tmp_path / "a copy.labeler")
    at = opened(tmp_path / "a copy.labeler")
    at.bridge.take_labeler(at.person("ann"))
    return at


def _say(at):
    for who in ("bo", "cy"):
        at.person(who)
    at.say_of(1, "apple", who="ann")
    at.say_of(1, "apple", who="bo")
    at.say_in(1, "apple", boxes=2, who="cy")
    at.say_of(2, "banana", who="ann")
    at.skip(2, who="bo")
    at.say_of(2, "banana", who="cy")
    for who in ("ann", "bo", "cy"):
        at.say_of(3, "banana", who=who, active_ms=2000)
    at.say_of(4, "banana", who="bo", active_ms=100)
    at.say_of(6, "banana", who="bo")
    at.say_none(6, who="cy")
    at.project.close()


class Desk:
    """Keys go to whatever has the focus; what is on screen is read."""

    def __init__(self, page, at):
        self.page, self.at, self.view, self.sheets = page, at, page.disagreements, page.sheets
        # No key comes too early.
        ticks = iter(range(0, 10**9, 200))
        self.view.tools.pace._now = lambda: next(ticks)
        page.reviewing._resting.setInterval(0)

    def press(self, keys):
        for name in keys.split():
            code, held = _key(name)
            QTest.keyClick(QApplication.focusWidget(), code, held)
        self.wait()

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def wait(self):
        wait_until(lambda: not self.page.is_waiting and (self.image is None or self.view.stage.canvas.viewport))

    @property
    def image(self):
        return self.view.image_id

    @property
    def listed(self):
        return [each.image_id for each in self.view.list.rows.disputes]

    @property
    def boxes(self):
        return [view.title for view in self.view.stage.canvas.boxes]

    def draw(self, left, top, right, bottom):
        canvas = self.view.stage.canvas
        (start, end) = (canvas.viewport.to_widget(point).toPoint() for point in _corners(left, top, right, bottom))
        no_modifier = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, no_modifier, start)
        QTest.mouseMove(canvas, (start + end) / 2)
        QTest.mouseMove(canvas, end)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, no_modifier, end)


def _corners(left, top, right, bottom):
    return QPointF(left, top), QPointF(right, bottom)


@pytest.fixture
def desk(at, theme, tmp_path, qtbot):
    """The page, shown, once all is compared."""
    pictures = Pictures(at.project, tmp_path / "cache")
    page = ReviewPage(at.bridge, theme, pictures)
    page.resize(1280, 720)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    desk = Desk(page, at)
    page._take_focus()
    desk.wait()
    yield desk
    page.close_down()
    pictures.close()
    page.close()
    page.deleteLater()
