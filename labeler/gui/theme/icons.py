"""Our own icons: SVG drawings in one ink, which takes the colour the look asks for."""

from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from labeler.gui.theme.contrast import mixed
from labeler.gui.theme.tokens import Tokens

_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)
"""Device pixels a logical pixel; one drawing each, so that no icon is ever blurred by resizing."""


class Icon(StrEnum):
    """Every icon; the value is the name of its file."""

    ADD = "add"
    BACK = "back"
    BOOK = "book"
    CHART = "chart"
    CHECK = "check"
    CLOSE = "close"
    COPY = "copy"
    DOWN = "down"
    ERROR = "error"
    EXPORT = "export"
    FIT = "fit"
    FOLDER = "folder"
    FORWARD = "forward"
    IMAGE = "image"
    IMPORT = "import"
    INFO = "info"
    KEYBOARD = "keyboard"
    LABELER = "labeler"
    LOCK = "lock"
    LOOK = "look"
    MORE = "more"
    PEOPLE = "people"
    REDO = "redo"
    REMOVE = "remove"
    SAVE = "save"
    SEARCH = "search"
    SETTINGS = "settings"
    SKIP = "skip"
    UNDO = "undo"
    UP = "up"
    WRONG = "wrong"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


def tinted_icon(folder: Path, icon: Icon, tokens: Tokens, *, color: str, size: int) -> QIcon:
    """An icon of `size` logical pixels in `color`, paler where its button is disabled."""
    pale = mixed(tokens.muted, tokens.panel, share=0.6)
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(tinted_pixmap(folder, icon, color=color, size=size, ratio=ratio))
        faded = tinted_pixmap(folder, icon, color=pale, size=size, ratio=ratio)
        made.addPixmap(faded, QIcon.Mode.Disabled)
    return made


def tinted_pixmap(folder: Path, icon: Icon, *, color: str, size: int, ratio: float) -> QPixmap:
    """The drawing in `color`: `size` logical pixels square, `ratio` device pixels to each."""
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    drawing = _source(folder / f"{icon.value}.svg").replace("currentColor", color)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _source(path: Path) -> str:
    return path.read_text(encoding="utf-8")
