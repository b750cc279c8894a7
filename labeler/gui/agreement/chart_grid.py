"""The charts of agreement, two beside each other where there is room for two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from labeler.app.charts.spec import Chart
from labeler.gui.readiness.chart_view import ChartView
from labeler.gui.readiness.drawer import ChartDrawer
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.card import Card

_WIDTH = 440
"""Logical pixels, scaled with the text, below which a chart has a row to itself."""


class ChartGrid(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawer = ChartDrawer(theme, self)
        self._cards: tuple[Card, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE + 4)

    def show_charts(self, charts: Sequence[Chart]) -> None:
        self._drawer.forget()
        for card in self._cards:
            self._grid.removeWidget(card)
            # Deleted only when Qt gets round to it: until then it must not be seen.
            card.hide()
            card.deleteLater()
        self._cards = tuple(self._card(chart) for chart in charts)
        self._columns = 0
        self._arrange()

    def close_down(self) -> None:
        """Ends what is being drawn."""
        self._drawer.close_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _card(self, chart: Chart) -> Card:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(*(2 * SPACE,) * 4)
        column.addWidget(ChartView(self._theme, self._drawer, chart))
        column.addStretch(1)
        return card

    def _arrange(self) -> None:
        columns = 2 if self.width() >= 2 * self._theme.tokens.scaled(_WIDTH) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
            card.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
