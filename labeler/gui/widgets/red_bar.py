"""The bar that says a write failed, and stays until it has not."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from labeler.gui.theme.contrast import mixed
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.plain import plain_label

_STRIPE = 4


class RedBar(QWidget):
    """What is in the way, in words, with a button to try again. It never leaves by itself."""

    retry_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = plain_label(strong=True, wrap=True)
        self._retry = QPushButton(self.tr("Try again"))
        self._retry.clicked.connect(self.retry_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE + _STRIPE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._text, 1)
        row.addWidget(self._retry)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Problem"))
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str, *, can_retry: bool = True, retry: str = "") -> None:
        """Show `text` until `clear` is called, and tell screen readers at once.

        `retry` are the words on the button where something else than trying again would help.
        """
        self._retry.setText(retry or self.tr("Try again"))
        self._text.setText(text)
        self._retry.setVisible(can_retry)
        self.setAccessibleDescription(text)
        self.show()
        announce(self, text, at_once=True)

    def clear(self) -> None:
        """What was in the way is gone."""
        self._text.setText("")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(mixed(tokens.wrong, tokens.panel, share=0.16)))
        painter.fillRect(QRectF(0, 0, _STRIPE, self.height()), QColor(tokens.wrong))
        painter.end()
