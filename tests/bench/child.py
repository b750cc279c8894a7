"""A window in a process of its own, which says “painted” once it shows what is waited for, and ends.

child.py bare | picture FILE | program [ARGUMENT...] | project [ARGUMENT...]
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1280, 800)
VIEW = QSize(1024, 768)


class FirstPaint(QObject):
    """Waits for the first paint of a window, then ends the process.

    It looks at this window alone: a filter for the whole program makes Qt's binding prepare each kind of widget that
    passes by, which takes as long as the window.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # Behind the paint of all that lies in this window.
            QTimer.singleShot(0, _say_and_end)
        return False


class Bare(QWidget):
    """A window that paints one picture, once it has been painted empty."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._image = QImage()
        self.viewport: QImage | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.viewport is None:
            QTimer.singleShot(0, self._load)
            return
        painter = QPainter(self)
        painter.drawImage(0, 0, self.viewport)
        painter.end()
        QTimer.singleShot(0, _say_and_end)

    def _load(self) -> None:
        reader = QImageReader(self._path)
        reader.setScaledSize(VIEW)
        self.viewport = reader.read()
        self.update()


def _say_and_end() -> None:
    print("painted", flush=True)
    # What closing costs is not asked here; but what an image left behind for the next start is written.
    QTimer.singleShot(600, lambda: os._exit(0))


def _watched(make: Callable[..., Any], *, image: bool) -> Callable[..., Any]:
    """Makes the program's window as it does itself, and watches it for its first paint or its first image."""

    def made(*arguments: Any, **named: Any) -> Any:
        shell = make(*arguments, **named)
        if image:
            shell.image_painted.connect(lambda _image: QTimer.singleShot(0, _say_and_end))
        else:
            shell.installEventFilter(FirstPaint(shell))
        return shell

    return made


def main(mode: str, arguments: list[str]) -> int:
    if mode in ("bare", "picture"):
        app = QApplication(sys.argv[:1])
        window = Bare(arguments[0]) if mode == "picture" else QWidget()
        if mode == "bare":
            window.installEventFilter(FirstPaint(window))
        window.resize(*SIZE)
        window.show()
        return app.exec()
    from labeler.__main__ import main as program

    # As the program itself begins.
    from labeler.gui.memory import collect_nothing

    collect_nothing()
    from labeler.gui.plain_imports import import_plainly

    import_plainly()
    from labeler.gui import app

    app.made_shell = _watched(app.made_shell, image=mode == "project")
    sys.argv = ["labeler", *arguments]
    return program()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
