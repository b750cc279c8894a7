"""A small control that is mostly its key: for what is at hand on every image, beside the question."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize
from labeler.gui.widgets.keycap import draw_keycap, keycap_size

_GAP = SPACE * 0.75


class KeyHint(QAbstractButton):
    """`[Ctrl+Z] undo`. It never takes focus: its key does the same from anywhere on the page."""

    def __init__(self, theme: Theme, *, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = ""
        self._caption = text
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(self.tr("{text}, key {key}").format(text=self._caption, key=key))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        cap = keycap_size(self._key, self._theme)
        width = cap.width() + _GAP + self._metrics().horizontalAdvance(self._caption) + 2
        return QSize(round(width + 0.5), round(cap.height() + 4.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        cap = keycap_size(self._key, self._theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(0, (self.height() - cap.height()) / 2, cap.width(), cap.height())
        draw_keycap(painter, rect, self._key, self._theme)
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(QColor(tokens.text if self.underMouse() else tokens.muted))
        left = cap.width() + _GAP
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._caption)
        painter.end()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(TextSize.SMALL))
