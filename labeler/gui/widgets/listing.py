"""A plain table of texts to read: names, places and reasons, each shown letter by letter and in full by its tooltip."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from labeler.gui.widgets.plain import tooltip


class Listing(QTableWidget):
    """The columns share the width, but for the `narrow` one, which is as wide as its words."""

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
        header.setSectionResizeMode(narrow, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(name)

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        told = list(rows)
        self.setRowCount(len(told))
        for place, cells in enumerate(told):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setToolTip(tooltip(cell))
                self.setItem(place, column, item)
