"""A calm table of a few lines to read: names at the left, what is said of each beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.section_title import SectionTitle


class Lines(Card):
    """A card with a title, a line of headings, and as many lines as are shown; every cell wraps."""

    def __init__(
        self, theme: Theme, title: str, headings: Sequence[str], *, shares: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """`shares` says how the width is shared between the columns."""
        super().__init__(theme, parent=parent)
        self._headings, self._shares = tuple(headings), tuple(shares)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(SPACE)
        for place, share in enumerate(shares):
            self._grid.setColumnStretch(place, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE,) * 4)
        column.setSpacing(SPACE)
        column.addWidget(SectionTitle(theme, title))
        column.addLayout(self._grid)
        self.setAccessibleName(title)

    def show_lines(self, lines: Sequence[Sequence[str]]) -> None:
        """In the order given; the first cell of each is its name."""
        clear(self._grid)
        for place, heading in enumerate(self._headings):
            words = plain_label(heading, tone=Tone.MUTED, size=TextSize.SMALL, strong=True, wrap=True)
            self._grid.addWidget(words, 0, place)
        for row, cells in enumerate(lines, start=1):
            for place, cell in enumerate(cells):
                label = plain_label(breakable(cell), strong=place == 0, wrap=True)
                self._grid.addWidget(label, row, place, Qt.AlignmentFlag.AlignTop)
