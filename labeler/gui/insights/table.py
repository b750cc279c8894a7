"""The table of counts as it is seen: calm rows, sorted by a click or by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from labeler.gui.insights.model import CountsModel
from labeler.gui.insights.whole_table import WholeTable
from labeler.gui.theme.theme import Theme

_SORTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CountsTable(WholeTable):
    """Shows a CountsModel."""

    def __init__(self, theme: Theme, model: CountsModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self.setSortingEnabled(True)
        self.setAccessibleName(self.tr("Counts by labeler"))
        self.setAccessibleDescription(self.tr("Arrow keys walk through the table; Enter sorts by the column."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SORTS and self.currentIndex().isValid():
            self.sort_by(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def sort_by(self, column: int) -> None:
        """Sorts by a column, the other way round where it was sorted by it already."""
        header = self.horizontalHeader()
        is_again = header.sortIndicatorSection() == column
        is_ascending = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if is_again and is_ascending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)
