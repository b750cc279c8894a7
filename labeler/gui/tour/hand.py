"""A scripted hand at the real window: presses keys, draws boxes with the mouse, takes pictures of what it sees."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from labeler.gui.label.pace import DEAF_MS
from labeler.gui.main_window import MainWindow
from labeler.gui.shell import Shell

_PATIENCE = 20.0
"""Seconds after which what is waited for will not come."""
_STEP_MS = 10
_NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Backspace": Qt.Key.Key_Backspace,
    "Esc": Qt.Key.Key_Escape,
}


class ScriptedHand:
    """Sees only what is on screen; every key and every drag goes in as an event."""

    def __init__(self, shell: Shell, window: MainWindow, pictures: Path) -> None:
        self._shell = shell
        self._window = window
        self._pictures = pictures
        self._taken = 0

    def press(self, keys: str) -> None:
        """Keys by their names, parted by spaces, as in `1 F Enter` or `Shift+Space`; each after a new question."""
        for name in keys.split():
            self.wait_for_image()
            QTest.qWait(DEAF_MS + 2 * _STEP_MS)
            *modifiers, last = name.split("+")
            held = Qt.KeyboardModifier.NoModifier
            for modifier in modifiers:
                held |= getattr(Qt.KeyboardModifier, f"{modifier}Modifier")
            QTest.keyClick(self._window.label.stage.canvas, _code(last), held)

    def draw(self, left: float, top: float, right: float, bottom: float) -> None:
        """Drags a box; corners as shares of the image's width and height, 0 to 1."""
        self.wait_for_image()
        canvas = self._window.label.stage.canvas
        start, end = self._point(left, top), self._point(right, bottom)
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(canvas, start + (end - start) * part)
            QTest.qWait(_STEP_MS)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)

    def picture(self, name: str) -> None:
        """A screenshot, numbered in the order of the tour."""
        self.settle()
        self._taken += 1
        self._shell.grab().save(str(self._pictures / f"{self._taken:02} {name}.png"))

    def settle(self, milliseconds: int = 250) -> None:
        """Lets thumbnails and layouts arrive."""
        QTest.qWait(milliseconds)

    def wait_for_image(self) -> None:
        """Until the image on the desk is painted, or there is none left."""
        label = self._window.label
        self.wait_until(lambda: label.desk.screen is None or label.stage.canvas.viewport is not None, "an image")

    def wait_until(self, has_come: Callable[[], bool], what: str) -> None:
        """Lets the window work until something has come; TimeoutError where it does not."""
        until = time.monotonic() + _PATIENCE
        while not has_come():
            if time.monotonic() > until:
                raise TimeoutError(f"the tour waited in vain for {what}")
            QTest.qWait(_STEP_MS)

    def _point(self, x: float, y: float) -> QPoint:
        viewport = self._window.label.stage.canvas.viewport
        assert viewport is not None
        rect = viewport.image_rect
        at = QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())
        return at.toPoint()


def _code(name: str) -> Qt.Key:
    if name in _NAMED:
        return _NAMED[name]
    return Qt.Key(ord(name))
