"""A person at the real window in a test: keys and the mouse go in as events, only what is shown is read."""

import time
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from labeler.app.project import open_project
from labeler.app.resources import resource
from labeler.gui.label.pace import monotonic_ms
from labeler.gui.main_window import MainWindow
from labeler.gui.theme.theme import Theme, ThemeChoice
from labeler.gui.user_settings import UserSettings

_NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Backspace": Qt.Key.Key_Backspace,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Del": Qt.Key.Key_Delete,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "PgUp": Qt.Key.Key_PageUp,
    "PgDn": Qt.Key.Key_PageDown,
    "End": Qt.Key.Key_End,
    "/": Qt.Key.Key_Slash,
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1 + number - 1) for number in range(1, 13)},
}


class Person:
    """Unless `deaf`, time jumps 200 ms at each look at the clock, so that no key comes too early."""

    def __init__(
        self,
        qtbot: QtBot,
        project: Path,
        *,
        labeler: str | None,
        cache: Path,
        deaf: bool,
        settings: UserSettings | None = None,
    ) -> None:
        self._qtbot = qtbot
        ticks = count(0, 200)
        theme = Theme(fonts=resource("fonts"), icons=resource("icons"), choice=ThemeChoice.DARK)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app)
        self._theme = theme
        self.project = open_project(project)
        now_ms = monotonic_ms if deaf else lambda: next(ticks)
        self.window = MainWindow(self.project, theme, cache, settings, now_ms=now_ms)
        self.window.resize(1280, 800)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        if labeler is not None:
            self.window.bridge.take_labeler(self.project.labeler_named(labeler))
        self._is_here = True

    @property
    def canvas(self):
        return self.window.label.stage.canvas

    @property
    def question(self) -> str:
        """The sentence on the question bar, or "" where there is none."""
        bar = self.window.label.stage.bar
        return bar.sentence if bar.isVisible() else ""

    @property
    def image(self) -> str:
        """The name of the image on the desk, or "" where nothing is left to ask."""
        screen = self.window.label.desk.screen
        return screen.image.name if screen else ""

    @property
    def answers(self) -> list[str]:
        """What is written on the ways to answer."""
        return [button.caption for button in self.window.label.stage.bar.buttons]

    def press(self, keys: str) -> None:
        """Keys by their names, parted by spaces, as in `1 F Enter` or `Ctrl+Z`, one after the other."""
        for name in keys.split():
            self.wait_for_image()
            code, held = _key(name)
            QTest.keyClick(QApplication.focusWidget() or self.canvas, code, held)

    def hold(self, key: str, *, repeats: int) -> None:
        """One press of a key and as many auto-repeats of it, as the system sends them."""
        code, held = _key(key)
        for number in range(repeats + 1):
            event = QKeyEvent(QEvent.Type.KeyPress, code, held, key, number > 0, 1)
            QApplication.sendEvent(self.canvas, event)

    def type(self, text: str) -> None:
        """Letters into whatever has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClicks(widget, text)

    def draw(self, left: float, top: float, right: float, bottom: float) -> None:
        """Drags a box between two corners in the image's own pixels."""
        self.wait_for_image()
        start, end = self.point(left, top), self.point(right, bottom)
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(self.canvas, (start + end) / 2)
        QTest.mouseMove(self.canvas, end)
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)

    def click(self, x: float, y: float) -> None:
        """A click at a place of the image, in its own pixels."""
        self.wait_for_image()
        QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.point(x, y))

    def point(self, x: float, y: float) -> QPoint:
        view = self.canvas.viewport
        assert view is not None
        return view.to_widget(QPointF(x, y)).toPoint()

    def wait_for_image(self) -> None:
        until = time.monotonic() + 10
        label = self.window.label
        while label.desk.screen is not None and self.canvas.viewport is None:
            assert time.monotonic() < until, "the image did not come"
            QTest.qWait(5)

    def look(self) -> QImage:
        """The window as a picture."""
        return self.window.grab().toImage()

    def leave(self) -> None:
        """Closes the window and the project."""
        if self._is_here:
            self._is_here = False
            self.window.close_down()
            self.window.close()
            self.window.deleteLater()


def _key(name: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    *modifiers, last = name.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= {
            "Ctrl": Qt.KeyboardModifier.ControlModifier,
            "Shift": Qt.KeyboardModifier.ShiftModifier,
            "Alt": Qt.KeyboardModifier.AltModifier,
        }[modifier]
    return _NAMED.get(last) or Qt.Key(ord(last)), held
