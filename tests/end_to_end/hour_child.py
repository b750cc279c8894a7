"""Somebody at the real window in a process of their own, which is told line by line what to do, and can be killed."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.gui.main_window import MainWindow
from tests.end_to_end.walker import choose_in_menu
from tests.person import Person


class _Alone:
    """Stands where a test hands in its own bot: nobody else has a window here."""

    @contextmanager
    def waitActive(self, window: MainWindow):
        yield
        assert QTest.qWaitForWindowActive(window)


def drag_and_hold(person: Person, left: float, top: float, right: float, bottom: float) -> None:
    """A drag that does not end: the button stays down."""
    person.wait_for_image()
    start, end = person.point(left, top), person.point(right, bottom)
    QTest.mousePress(person.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(person.canvas, (start + end) / 2)
    QTest.mouseMove(person.canvas, end)


def main(project: str, cache: str) -> None:
    """After each line that was done, the image and the question that are on screen then."""
    app = QApplication([])
    person = Person(_Alone(), Path(project), labeler=None, cache=Path(cache), deaf=False)
    deeds = {"press": person.press, "click": person.click, "draw": person.draw}
    for line in sys.stdin:
        verb, *given = line.split()
        if verb == "press":
            person.press(" ".join(given))
        elif verb == "pass":
            choose_in_menu(person, " ".join(given))
        elif verb == "hold":
            drag_and_hold(person, *map(float, given))
        else:
            deeds[verb](*map(float, given))
        app.processEvents()
        sys.stdout.write(f"{person.image}\t{person.question}\n")
        sys.stdout.flush()
    person.leave()


main(*sys.argv[1:])
