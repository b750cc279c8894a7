"""A window in a process of its own, which says “painted” once it shows what is waited for, and ends.

    child.py bare | picture FILE | program [ARGUMENT...] | project [ARGUMENT...]
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SIZE = (1280, 800)
VIEW = QSize(1024, 768)


class FirstPaint(QObject):
    """Waits for the first paint of a window, or of a widget of `kind` that shows an image; then ends the process."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self._kind = kind

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and self._is_it(watched):
            # Behind the paint of all that lies in this window.
            QTimer.singleShot(0, _say_and_end)
        return False

    def _is_it(self, widget: QWidget) -> bool:
        if not self._kind:
            return True
        return type(widget).__name__ == self._kind and getattr(widget, "viewport", None) is not None


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

    def _load(self) -> None:
        reader = QImageReader(self._path)
        reader.setScaledSize(VIEW)
        self.viewport = reader.read()
        self.update()


def _say_and_end() -> None:
    print("painted", flush=True)
    # What closing costs is not asked here; but what an image left behind for the next start is written.
    QTimer.singleShot(600, lambda: os._exit(0))


def main(mode: str, arguments: list[str]) -> int:
    kinds = {"picture": "Bare", "project": "Canvas"}
    app = QApplication(sys.argv[:1])
    waiting = FirstPaint(kinds.get(mode, ""))
    app.installEventFilter(waiting)
    if mode in ("bare", "picture"):
        window = Bare(arguments[0]) if mode == "picture" else QWidget()
        window.resize(*SIZE)
        window.show()
        return app.exec()
    from labeler.__main__ import main as program

    sys.argv = ["labeler", *arguments]
    return program()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
