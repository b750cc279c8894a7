"""The real program in a process of its own, driven from inside: it begins a box and waits to be killed, or looks again.

`python driven_window.py PROJECT begin VARIANT X Y` and `… PROJECT look X Y`: a line of JSON each.
"""

import json
import os
import sys
from collections.abc import Callable

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

_LOOK_MS = 5
_BETWEEN_KEYS_MS = 350
"""A key that follows a question sooner is not heard."""


class Driver(QObject):
    """Waits for the first image to be on the canvas, and then does its deed once."""

    def __init__(self, deed: Callable[["Driver"], dict]) -> None:
        super().__init__()
        self._deed = deed
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    @property
    def shell(self):
        return next((each for each in QApplication.topLevelWidgets() if type(each).__name__ == "Shell"), None)

    @property
    def window(self):
        return self.shell.centralWidget()

    @property
    def canvas(self):
        return self.window.label.stage.canvas

    def press(self, key: str) -> None:
        QTest.qWait(_BETWEEN_KEYS_MS)
        QTest.keyClick(self.canvas, key)

    def click(self, x: float, y: float) -> None:
        QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.point(x, y))

    def point(self, x: float, y: float):
        return self.canvas.viewport.to_widget(QPointF(x, y)).toPoint()

    def seen(self) -> dict:
        """What a person sees at the window now."""
        screen = self.window.label.desk.screen
        others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self.shell]
        return {
            "image": screen.image.name,
            "question": self.window.label.stage.bar.sentence,
            "trouble": self.shell.trouble or self.window.red_bar.text,
            "dialogs": [type(each).__name__ for each in others],
        }

    def _look(self) -> None:
        if self.shell is None or getattr(self.window, "label", None) is None or self.canvas.viewport is None:
            return
        self._timer.stop()
        told = self._deed(self)
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()


def begin(driver: Driver, variant: str, x: float, y: float) -> dict:
    """Opens the boxes of the first concept and begins one, or does one and holds the next."""
    driver.press("1")
    driver.press("j")
    QTest.qWait(_BETWEEN_KEYS_MS)
    driver.click(x, y)
    if variant == "one done":
        driver.click(x + 12, y + 12)
    if variant == "while dragging":
        driver.click(x + 12, y + 12)
        QTest.mousePress(
            driver.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, driver.point(x + 3, y + 3)
        )
        QTest.mouseMove(driver.canvas, driver.point(x + 20, y + 20))
    return driver.seen()


def look(driver: Driver, x: float, y: float) -> dict:
    """What is there again, and the boxes once the second corner has been clicked where only the first was there."""
    seen = driver.seen() | {"boxes before": _boxes(driver)}
    sys.stdout.write(f"{json.dumps(seen)}\n")
    sys.stdout.flush()
    if not seen["boxes before"]:
        QTest.qWait(_BETWEEN_KEYS_MS)
        driver.click(x + 12, y + 12)
    QTimer.singleShot(0, driver.shell.close)
    return {"boxes": _boxes(driver)}


def _boxes(driver: Driver) -> list[list[float]]:
    # Late: what it stands on is loaded by the program itself, after its first paint.
    from labeler.store import answers

    project, labeler = driver.window.bridge.project, driver.window.bridge.labeler
    with project.file.reading() as reader:
        kept = answers.of(reader, image_id=driver.window.label.desk.screen.image.id, labeler_id=labeler.id)
    labels = kept.answer.labels if kept else ()
    boxes = [region.box for label in labels for region in label.regions]
    return [[box.x, box.y, box.right, box.bottom] for box in boxes]


def main(project: str, deed: str, *given: str) -> int:
    app = QApplication([])
    if deed == "begin":
        driver = Driver(lambda driver: begin(driver, given[0], *map(float, given[1:])))
    else:
        driver = Driver(lambda driver: look(driver, *map(float, given)))
    driver.setParent(app)
    sys.argv = ["labeler", "open", project]
    from labeler.__main__ import main as program

    return program()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
