"""The real window on a project of 12 MP images, and how one waits for its paint in it."""

import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from projects import Plan, make_project, shown_from
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from labeler.app.project import open_project
from labeler.app.resources import resource
from labeler.gui.main_window import MainWindow
from labeler.gui.memory import give_large_pieces_back
from labeler.gui.theme.theme import Theme, ThemeChoice

_LONGEST_MS = 20_000


class Painted(QObject):
    """Lets a widget paint itself and tells when it has; `shows` says whether it was what is waited for."""

    def __init__(self, widget: QWidget, shows: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._widget, self._shows = widget, shows
        self._loop = QEventLoop(self)
        self._at = 0
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(_LONGEST_MS)
        self._longest.timeout.connect(self._loop.quit)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._widget or event.type() != QEvent.Type.Paint or not self._shows():
            return False
        watched.event(event)
        self._at = time.perf_counter_ns()
        self._loop.quit()
        return True

    def after(self, step: Callable[[], object]) -> float:
        """The milliseconds from the beginning of a step to the end of the paint that it leads to."""
        self._at = 0
        start = time.perf_counter_ns()
        step()
        self.wait()
        return (self._at - start) / 1e6

    def wait(self) -> None:
        if self._at:
            return
        self._longest.start()
        self._loop.exec()
        self._longest.stop()
        if not self._at:
            raise RuntimeError("nothing was painted")


def application() -> QApplication:
    give_large_pieces_back()
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    return app


def look_for(milliseconds: int) -> None:
    """Lets the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(widget: QWidget, key: Qt.Key) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


@contextmanager
def window_of(folder: Path, pictures):
    """The window on a project of these pictures, none of them answered, with the first on its canvas."""
    app = application()
    path = make_project(folder / "window.labeler", Plan(images=len(pictures), answered=0, real=shown_from(1, pictures)))
    theme = Theme(fonts=resource("fonts"), icons=resource("icons"), choice=ThemeChoice.DARK)
    theme.apply(app)
    window = MainWindow(open_project(path), theme, folder / "cache")
    try:
        window.resize(1280, 800)
        window.show()
        canvas = window.label.stage.canvas
        while canvas.viewport is None:
            look_for(20)
        yield window
    finally:
        window.close_down()
        window.close()
        window.deleteLater()
        path.unlink()
