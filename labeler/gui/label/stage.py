"""The canvas with the question bar floating over its lower edge, and words where there is no image."""

from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from labeler.gui.canvas.canvas import Canvas
from labeler.gui.label.question_bar import WIDEST, QuestionBar
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE

_GAP = 2 * SPACE
_USUAL_HEIGHT = 164
"""Logical pixels of a bar with one line of text and two of answers: boxes are drawn above such a one."""


class Stage(QWidget):
    """Lays the bar over the canvas so that the fitted image stays clear of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.canvas = Canvas(theme, self)
        self.bar = QuestionBar(theme, self)
        self.setMinimumSize(480, 320)

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def note(self, text: str) -> None:
        """A quiet line on the bar; "" takes it away."""
        self.bar.say_note(text)
        self.arrange()

    def arrange(self) -> None:
        """Puts the bar in its place; called when the question, and so its height, has changed."""
        self.canvas.setGeometry(self.rect())
        if not self.bar.isVisibleTo(self):
            self.canvas.set_margins(QMarginsF(_GAP, _GAP, _GAP, _GAP))
            return
        shadow = self.bar.shadow_margin
        width = min(self._theme.tokens.scaled(WIDEST), self.width() - 2 * _GAP) + 2 * shadow
        height = self.bar.height_for(width)
        top = self.height() - height + shadow - _GAP
        self.bar.setGeometry((self.width() - width) // 2, top, width, height)
        # A taller bar (reasons) covers some of the image for a moment rather than make it jump.
        # Larger text makes lines higher and also breaks them sooner, hence the scale twice.
        tokens = self._theme.tokens
        usual = min(height - 2 * shadow, round(tokens.scaled(_USUAL_HEIGHT) * max(tokens.text_scale, 1.0)))
        below = usual + 2 * _GAP
        self.canvas.set_margins(QMarginsF(_GAP, _GAP, _GAP, below))
