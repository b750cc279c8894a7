"""The columns of the Export page: each scrolls by itself, so that the plan stays in sight of what changes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from labeler.gui.theme.tokens import SPACE

_LINE = 2
"""Logical pixels of the line that shows the focus."""


class Column(QScrollArea):
    """Its content is as wide with a scroll bar as without one: nothing moves when more is to be seen.

    A column to be read (`is_reading`) is in the chain of Tab while there is something to scroll.
    """

    def __init__(self, widget: QWidget, *, is_reading: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_reading = is_reading
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.addWidget(widget, 1)
        self._row.addStretch(0)
        self.setProperty("variant", "reading")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._make_room(0, 0)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    @property
    def margins(self) -> int:
        """Logical pixels beside the content, the scroll bar or the room that is kept for it among them."""
        return 6 * SPACE

    def _make_room(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if most else 0
        self._row.setContentsMargins(3 * SPACE - _LINE, 0, max(3 * SPACE - _LINE - bar, 0), 2 * SPACE)
        if self._is_reading:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)
