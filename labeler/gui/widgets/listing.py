"""A plain table of texts to read: names, places and reasons, each shown letter by letter and in full by its tooltip."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.plain import tooltip


class Listing(QTableWidget):
    """The columns share the width, but for the `narrow` one, which has no more of it than its words need."""

    def __init__(self, titles: Sequence[str], *, name: str, narrow: int, parent: QWidget | None = None) -> None:
        super().__init__(0, len(titles), parent)
        self.setHorizontalHeaderLabels(list(titles))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(narrow, QHeaderView.ResizeMode.Fixed)
        self._narrow = narrow
        # Of a path, the beginning and the end say most.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setAccessibleName(name)
        self._measure()

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        told = list(rows)
        self.setRowCount(len(told))
        for place, cells in enumerate(told):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setToolTip(tooltip(cell))
                self.setItem(place, column, item)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        """No column takes the room of the others, however long a name is in it."""
        wanted = max(self.sizeHintForColumn(self._narrow), self.horizontalHeader().sectionSizeHint(self._narrow))
        fair = self.viewport().width() // max(self.columnCount(), 1)
        self.setColumnWidth(self._narrow, min(wanted, fair))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * SPACE)
