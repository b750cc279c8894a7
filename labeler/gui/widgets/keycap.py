"""A key as it looks on the keyboard, beside everything that it does."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.gui.theme.contrast import mixed
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize

_CORNER = 4.0
_DEPTH = 1.0
"""Logical pixels by which the front of the key shows below its top."""


def keycap_size(text: str, theme: Theme) -> QSizeF:
    """The room a keycap needs, in logical pixels: never narrower than a letter key."""
    tokens = theme.tokens
    width = QFontMetricsF(theme.font(TextSize.SMALL, strong=True)).horizontalAdvance(text)
    return QSizeF(max(tokens.scaled(24), width + tokens.scaled(14)), tokens.scaled(20))


def draw_keycap(painter: QPainter, rect: QRectF, text: str, theme: Theme, *, faded: bool = False) -> None:
    """Draw a key with `text` on it into `rect`; faded where the key does nothing now."""
    tokens = theme.tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = mixed(tokens.text, tokens.line, share=0.1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(edge))
    painter.drawRoundedRect(rect.adjusted(0, _DEPTH, 0, _DEPTH), _CORNER, _CORNER)
    painter.setPen(QPen(QColor(edge), 1.0))
    painter.setBrush(QColor(tokens.background))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    painter.setFont(theme.font(TextSize.SMALL, strong=True))
    ink = mixed(tokens.muted, tokens.panel, share=0.7) if faded else tokens.text
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class Keycap(QWidget):
    """A keycap on its own, beside a control that is not ours to paint."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Key {key}").format(key=text))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        size = keycap_size(self._text, self._theme).toSize()
        return QSize(size.width(), size.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = keycap_size(self._text, self._theme)
        left = (self.width() - size.width()) / 2
        draw_keycap(painter, QRectF(left, 0.0, size.width(), size.height()), self._text, self._theme)
        painter.end()
