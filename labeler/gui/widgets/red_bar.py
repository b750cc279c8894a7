"""The bar that says what is in the way, and stays until it is not."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from labeler.gui.theme.contrast import mixed
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.trouble.parts import Trouble
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.trouble_words import TroubleWords

_STRIPE = 4
_RED = 0.13
"""More of it, and its quieter words could not be read."""


class RedBar(QWidget):
    """What is in the way, in words, with a button to try again. It never leaves by itself.

    `retry_asked` for the button, whatever is written on it; `put_away` where the user has seen it and goes on.
    """

    retry_asked = Signal()
    put_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._words = TroubleWords()
        self._retry = QPushButton(self.tr("Try again"))
        self._retry.clicked.connect(self.retry_asked)
        self._away = QPushButton(self.tr("Put away"))
        self._away.clicked.connect(self._put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE + _STRIPE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._words, 1)
        row.addSpacing(SPACE)
        for button in (self._retry, self._away):
            button.setAutoDefault(True)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._away.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Problem"))
        self.hide()

    @property
    def text(self) -> str:
        """All that it says, in one line."""
        return self._text

    def say(self, told: str | Trouble, *, can_retry: bool = True, retry: str = "", can_leave: bool = False) -> None:
        """Show it until `clear` is called, and tell screen readers at once.

        `retry` are the words on the button where something else than trying again would help; what `can_leave` can be
        put away by the user too.
        """
        trouble = told if isinstance(told, Trouble) else Trouble(title=told)
        self._text = told.line if isinstance(told, Trouble) else told
        self._words.show_trouble(trouble)
        self._retry.setText(retry or self.tr("Try again"))
        self._retry.setVisible(can_retry)
        self._away.setVisible(can_leave)
        self.setAccessibleDescription(self._text)
        self.show()
        announce(self, self._text, at_once=True)

    def clear(self) -> None:
        """What was in the way is gone."""
        self._text = ""
        self.hide()

    def _put_away(self) -> None:
        self.clear()
        self.put_away.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(mixed(tokens.wrong, tokens.panel, share=_RED)))
        painter.fillRect(QRectF(0, 0, _STRIPE, self.height()), QColor(tokens.wrong))
        painter.end()
