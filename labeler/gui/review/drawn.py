"""A settlement of the lead's own: drawn from nothing or from what somebody said, then settled, or left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from labeler.app.disputes import Opinion
from labeler.domain.words import Settling
from labeler.gui.review.desk import ReviewDesk
from labeler.gui.review.drawing_tools import DrawingTools
from labeler.gui.review.judging import Judging


class Drawn(QObject):
    """`turned` when drawing begins or ends, `refused` carries why it cannot begin. `pointed_at`: whose answer can be
    gone on from."""

    turned = Signal()
    refused = Signal(str)

    def __init__(
        self,
        desk: ReviewDesk,
        tools: DrawingTools,
        judging: Judging,
        pointed_at: Callable[[], Opinion | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tools, self._judging, self._pointed_at = desk, tools, judging, pointed_at
        tools.card.settle_asked.connect(self.settle)
        tools.card.leave_asked.connect(self.leave)

    def draw(self) -> None:
        """From nothing."""
        self._desk.begin(None)
        self.turned.emit()

    def go_on_from(self) -> None:
        """From what the labeler said who is pointed at."""
        opinion = self._pointed_at()
        if opinion is None or not opinion.is_finished:
            self.refused.emit(
                self.tr("Choose a finished answer first: the arrows to the left and right go from one to the next.")
            )
            return
        self._desk.begin(opinion.answer)
        self.turned.emit()

    def leave(self) -> None:
        """Back to what was said; nothing of the drawing is kept."""
        self._desk.leave()
        self.turned.emit()

    def settle(self) -> None:
        """As it is drawn, once nothing is left to ask."""
        if self._tools.is_whole and self._desk.screen is not None:
            self._judging.settle(self._desk.screen.draft.answer, Settling.DRAWN)

    def press(self, event: QKeyEvent) -> bool:
        """One key while something is drawn; False leaves it to the view."""
        if self._tools.press(event):
            return True
        if event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._tools.is_whole:
            self.settle()
            return True
        return False
