"""How much is done, as a thin line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.plain import number_text

_WIDTH, _HEIGHT = 120, 6


class ProgressLine(QWidget):
    """A rounded line that fills; its words are for screen readers.

    No QProgressBar: that one repaints at once, in the middle of the key press that changed it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_progress(done=0, total=0)

    def set_progress(self, *, done: int, total: int) -> None:
        """Show `done` of `total`; nothing to do counts as nothing done."""
        self._share = min(done, total) / total if total > 0 else 0.0
        self.update()
        words = self.tr("{done} of {total}").format(done=number_text(done), total=number_text(total))
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH // 3, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(groove, _HEIGHT / 2, _HEIGHT / 2)
        filled = groove.width() * self._share
        if filled > 0:
            groove.setWidth(max(filled, float(_HEIGHT)))
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(groove, _HEIGHT / 2, _HEIGHT / 2)
        painter.end()
