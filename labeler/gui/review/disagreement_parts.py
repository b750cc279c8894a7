"""How the view of disagreements is laid out: the list, the image, and beside it what was said or is being drawn."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.plain import plain_label

_LIST, _LONGEST_LIST, _PANEL, _WIDEST_PANEL = 216, 280, 296, 416
"""Logical pixels of the list and of the answers: they grow with the text, but the image keeps most of the window."""


class Parts(QWidget):
    """The list on the left, `sides` on the right, of which one is shown."""

    def __init__(
        self, theme: Theme, rows: QWidget, middle: QWidget, sides: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = plain_label(tone=Tone.MUTED, wrap=True)
        self._sides = QStackedWidget()
        self._left, self._right = QWidget(), QFrame()
        self._right.setObjectName("panel")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(2 * SPACE, 0, SPACE, SPACE)
        left.setSpacing(SPACE)
        left.addWidget(self.count)
        left.addWidget(rows, 1)
        for side in sides:
            self._sides.addWidget(side)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._sides)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(middle, 1)
        row.addWidget(self._right)
        theme.changed.connect(self._measure)
        self._measure()

    def show_side(self, side: QWidget) -> None:
        self._sides.setCurrentWidget(side)

    def _measure(self) -> None:
        tokens = self._theme.tokens
        self._left.setFixedWidth(min(tokens.scaled(_LIST), _LONGEST_LIST))
        self._right.setFixedWidth(min(tokens.scaled(_PANEL), _WIDEST_PANEL))


def stand_below_each_other(view: QWidget, rooms: Sequence[QWidget], below: Sequence[QWidget]) -> None:
    """Lays out `view`: of the `rooms` one is shown and takes what there is, what stands `below` them what it needs."""
    foot = QVBoxLayout()
    foot.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
    foot.setSpacing(SPACE)
    for widget in below:
        foot.addWidget(widget)
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for room in rooms:
        column.addWidget(room, 1)
    column.addLayout(foot)
