"""A rounded panel that things belong together on."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER, CORNER_LARGE, SPACE, Tone

_SHADOW = 3 * SPACE
"""Logical pixels around a floating card in which its shadow fades out."""
_SHADOW_DROP = 6
_SHADOW_LAYER = QColor(0, 0, 0, 2)


class Card(QWidget):
    """A panel with a fine line round it, which can be given a tone. Give it a layout of its own.

    A `floating` card is raised above what is behind it and has the one shadow there is; its layout keeps
    that margin by itself. A card that hears keys itself shows where the focus is.
    """

    def __init__(self, theme: Theme, *, floating: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._floating = floating
        self._outline: Tone | None = None
        self._shadow = QPixmap()
        self.setContentsMargins(*(self.shadow_margin,) * 4)

    @property
    def shadow_margin(self) -> int:
        """Logical pixels on each side that are shadow, not card."""
        return _SHADOW if self._floating else 0

    def height_for(self, width: int) -> int:
        """The height that all of it needs at this width, the room for the shadow included."""
        layout = self.layout()
        assert layout is not None, "a card has a layout of its own"
        layout.activate()
        around = 2 * self.shadow_margin
        if layout.hasHeightForWidth():
            return layout.heightForWidth(width - around) + around
        return layout.sizeHint().height() + around

    def set_outline(self, tone: Tone | None) -> None:
        """Let the line round the card say something; None is the quiet line."""
        self._outline = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = self.shadow_margin
        body = QRectF(self.rect()).marginsRemoved(QMarginsF(margin, margin, margin, margin))
        corner = CORNER_LARGE if self._floating else CORNER
        if self._floating:
            painter.drawPixmap(0, 0, self._drawn_shadow(body))
        line = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(self._line_color()), line))
        painter.setBrush(QColor(tokens.raised if self._floating else tokens.panel))
        painter.drawRoundedRect(body.adjusted(line / 2, line / 2, -line / 2, -line / 2), corner, corner)
        painter.end()

    def _drawn_shadow(self, body: QRectF) -> QPixmap:
        """Kept: drawing it anew with every question took a fifth of what the window does for an image."""
        ratio = self.devicePixelRatioF()
        size = (QSizeF(self.size()) * ratio).toSize()
        if self._shadow.size() != size or self._shadow.devicePixelRatio() != ratio:
            self._shadow = QPixmap(size)
            self._shadow.setDevicePixelRatio(ratio)
            self._shadow.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._shadow)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _draw_shadow(painter, body, CORNER_LARGE)
            painter.end()
        return self._shadow

    def _line_color(self) -> str:
        tokens = self._theme.tokens
        if self.hasFocus():
            return tokens.accent
        return tokens.tone(self._outline) if self._outline else tokens.line


def _draw_shadow(painter: QPainter, body: QRectF, corner: float) -> None:
    """Layers of thin black, wider and wider: no effect object, which would redraw the card off screen."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SHADOW_LAYER)
    farthest = _SHADOW - _SHADOW_DROP
    for step in range(1, farthest + 1):
        # Squared, so that most layers lie near the card and the last ones hardly show.
        reach = farthest * (step / farthest) ** 2
        layer = body.adjusted(-reach, -reach + _SHADOW_DROP, reach, reach + _SHADOW_DROP)
        painter.drawRoundedRect(layer, corner + reach, corner + reach)
