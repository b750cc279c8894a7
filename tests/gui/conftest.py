"""What tests of single pages stand on: a look, an open project behind a bridge, and people who have said things."""

import gc
import sys
import threading
from pathlib import Path

import pytest

from labeler.app.commands.answers import Tell
from labeler.app.commands.people import AddPerson
from labeler.app.project import open_project
from labeler.app.settings import Language, Settings
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.gui.app import made_shell
from labeler.gui.bridge import Bridge
from labeler.gui.theme.theme import Theme, ThemeChoice

RESOURCES = Path(__file__).parents[2] / "resources"
FREE = Pass(way=Way.FREE)


@pytest.fixture
def theme(qapp):
    return Theme(fonts=RESOURCES / "fonts", icons=RESOURCES / "icons", choice=ThemeChoice.LIGHT)


@pytest.fixture
def alone(tmp_path, monkeypatch):
    """Log and reports of one test alone."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "state"))


@pytest.fixture
def made_window(qapp, tmp_path, alone):
    """Makes the window of the program, as large as it is at first, with these settings."""
    made = []

    def make(**chosen):
        shell = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache", given=Settings(**chosen))
        made.append(shell)
        shell.show()
        return shell

    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield make
    for shell in made:
        shell.close()
        shell._settings.take(Settings(language=Language.ENGLISH))
        shell._speak()
        shell.deleteLater()
    Theme(fonts=RESOURCES / "fonts", icons=RESOURCES / "icons", choice=ThemeChoice.LIGHT).apply(qapp)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


class OpenProject:
    """A project behind a bridge, and ways for people to say something of its images by number."""

    def __init__(self, path):
        self.project = open_project(path)
        self.bridge = Bridge(self.project)
        self.bridge.take_labeler(self.project.people()[0])

    def uid(self, name):
        return self.project.taxonomy().named(name).uid

    def person(self, name):
        if name not in [labeler.name for labeler in self.project.people()]:
            self.bridge.execute(AddPerson(name=name))
        return self.project.labeler_named(name)

    def say(self, image_id, *said, who="ann", active_ms=1000):
        """Acts of one person, through the bridge, so that pages hear of them."""
        self.bridge.take_labeler(self.person(who))
        for act in said:
            uid = self.project.clock.new_uid()
            self.bridge.execute(Tell(uid=uid, image_id=image_id, asking=FREE, act=act, active_ms=active_ms))

    def say_of(self, image_id, name, **more):
        self.say(image_id, acts.SayOf(concept=self.uid(name)), acts.NothingElse(), **more)

    def say_in(self, image_id, name, *, boxes=1, **more):
        uid = self.uid(name)
        drawn = [acts.AddBox(concept=uid, box=Box(x=2, y=2 + n, width=10, height=8)) for n in range(boxes)]
        self.say(image_id, acts.SayIn(concept=uid), *drawn, acts.CloseBoxes(), acts.NothingElse(), **more)

    def say_none(self, image_id, **more):
        self.say(image_id, acts.SayNone(), **more)

    def skip(self, image_id, **more):
        self.say(image_id, acts.Skip(reason="poor image"), **more)

    def begin(self, image_id, name, **more):
        """Said, and not finished."""
        self.say(image_id, acts.SayOf(concept=self.uid(name)), **more)


@pytest.fixture
def opened():
    """Opens projects, and closes them when the test ends."""
    made = []

    def open_at(path):
        made.append(OpenProject(path))
        return made[-1]

    yield open_at
    for each in made:
        each.project.close()


@pytest.fixture
def in_front(qtbot):
    """Shows a page alone, as wide as it is in the window, with the keys."""

    def show(page, *, height):
        qtbot.addWidget(page)
        page.resize(1232, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return show


@pytest.fixture
def gone():
    """Makes a page three times and lets it go: what Python collects must not take Qt down with it."""

    def let_go(make):
        for _ in range(3):
            page = make()
            page.show()
            page.close()
            getattr(page, "close_down", lambda: None)()
            del page
            gc.collect()

    return let_go
