"""A labeler as a round badge with initials."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.gui.theme.contrast import text_on
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize

_SIDE = 26


def initials(name: str) -> str:
    """Two letters at most: of the first and the last word, or the first two of a single word."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    letters = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return letters.upper()


class Avatar(QWidget):
    """The initials of a labeler on the accent."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.changed.connect(self.updateGeometry)

    def set_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._theme.tokens.scaled(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(QColor(text_on(tokens.accent)))
        painter.setFont(self._theme.font(TextSize.SMALL, strong=True))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, initials(self._name))
        painter.end()
