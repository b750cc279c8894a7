"""The canvas with the question bar floating over its lower edge, and a tile where an image cannot be shown."""

from PySide6.QtCore import QMargins, QMarginsF, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from labeler.gui.canvas.canvas import Canvas
from labeler.gui.canvas.view_marks import MarkKind, ViewMarks
from labeler.gui.keys import Keys, PageAction
from labeler.gui.label.gone_tile import GoneTile
from labeler.gui.label.question_bar import WIDEST, QuestionBar
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.card import Card

_GAP = 2 * SPACE
_USUAL_HEIGHT = 164
"""Logical pixels of a bar with one line of text and two of answers: boxes are drawn above such a one."""


def _mark_keys(keys: Keys) -> dict[MarkKind, str]:
    """What is printed on each mark: the key that ends what it says."""
    return {
        MarkKind.LIGHT: keys.shown(PageAction.PLAIN_LIGHT),
        MarkKind.TURNED_RIGHT: keys.shown(PageAction.ROTATE_LEFT),
        MarkKind.TURNED_LEFT: keys.shown(PageAction.ROTATE_RIGHT),
        MarkKind.ZOOM: keys.shown(PageAction.KEEP_ZOOM),
    }


class Stage(QWidget):
    """Lays the bar over the canvas so that the fitted image, or its tile, stays clear of it; marks over its corner."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.canvas = Canvas(theme, self)
        self.marks = ViewMarks(self.canvas, theme, _mark_keys(Keys()))
        self.tile = GoneTile(theme, Keys(), self)
        self.bar = QuestionBar(theme, self)
        self._has_question = True
        self._in_its_place: Card | None = None
        self._below = 0
        self.setMinimumSize(480, 320)

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def use_keys(self, keys: Keys) -> None:
        """From now on these keys are printed on the bar and on the marks."""
        self.bar.use_keys(keys)
        self.tile.use_keys(keys)
        self.marks.use_keys(_mark_keys(keys))
        self.arrange()

    def note(self, text: str) -> None:
        """A quiet line on the bar; "" takes it away."""
        self.bar.say_note(text)
        self.arrange()

    def show_bar(self, is_shown: bool) -> None:
        """Whether there is a question."""
        self._has_question = is_shown
        self.arrange()

    def put_in_place(self, card: Card | None) -> None:
        """Shows this card where the question bar is; None brings the bar back."""
        if self._in_its_place is not None and self._in_its_place is not card:
            self._in_its_place.hide()
        self._in_its_place = card
        self.arrange()

    def arrange(self) -> None:
        """Puts the bar in its place; called when the question, and so its height, has changed."""
        self.canvas.setGeometry(self.rect())
        card = self._in_its_place or self.bar
        self.bar.setVisible(self._has_question and card is self.bar)
        if not card.isVisibleTo(self):
            self._keep_free(_GAP)
            return
        shadow = card.shadow_margin
        width = min(self._theme.tokens.scaled(WIDEST), self.width() - 2 * _GAP) + 2 * shadow
        height = card.height_for(width)
        top = self.height() - height + shadow - _GAP
        card.setGeometry((self.width() - width) // 2, top, width, height)
        free = self._kept_free(height - 2 * shadow) + 2 * _GAP
        if card is not self.bar:
            # It stays until something is done about it: the image is seen above all of it, if it has half the height.
            self._keep_free(max(self._below, min(free, self.height() // 2)))
            return
        if not self._below or not self.bar.is_high_for_a_moment:
            self._below = free
        self._keep_free(self._below)

    def _keep_free(self, below: int) -> None:
        """So many logical pixels at the lower edge, in which no image is fitted."""
        self.canvas.set_margins(QMarginsF(_GAP, _GAP, _GAP, below))
        self.tile.fit_into(self.rect().marginsRemoved(QMargins(_GAP, _GAP, _GAP, below)))

    def _kept_free(self, height: int) -> int:
        """Of a bar this high, in logical pixels: higher ones cover the image for a moment rather than make it jump."""
        # Larger text makes lines higher and also breaks them sooner, hence the scale twice.
        tokens = self._theme.tokens
        return min(height, round(tokens.scaled(_USUAL_HEIGHT) * max(tokens.text_scale, 1.0)))
