"""The rows of the table of counts: one a labeler, sorted by any column, and everyone together always last."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from labeler.app.count_tables import Cell, CountTable
from labeler.app.counts import Counts, LabelerCounts
from labeler.domain.names import folded
from labeler.gui.insights.columns import Column, as_table, columns, stands_out
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize
from labeler.gui.widgets.plain import tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CountsModel(QAbstractTableModel):
    """A table over Counts; empty until it is given some."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns()
        self._counts: Counts | None = None
        self._order: tuple[LabelerCounts, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def order(self) -> tuple[LabelerCounts, ...]:
        """The labelers as they are sorted now, without everyone together."""
        return self._order

    def as_table(self) -> CountTable:
        """What is shown, as it is sorted now; only when there are counts."""
        if self._counts is None:
            raise RuntimeError("nothing was counted yet")
        return as_table(self._columns, self._order, self._counts)

    def show_counts(self, counts: Counts) -> None:
        """New figures, sorted as the old ones were."""
        self.beginResetModel()
        self._counts = counts
        self._columns = columns(counts)
        self._order = self._sorted()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By the values of a column; -1 for the order in which the labelers came."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        rows = self._rows()
        kept = [(id(rows[index.row()]), index.column()) for index in held]
        self._sorted_by = (column, order)
        self._order = self._sorted()
        places = {id(counted): row for row, counted in enumerate(self._rows())}
        self.changePersistentIndexList(held, [self.createIndex(places[who], column) for who, column in kept])
        self.layoutChanged.emit()

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows())

    def columnCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, counted = self._columns[index.column()], self._rows()[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(column, counted)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column.is_name else _RIGHT
            case Qt.ItemDataRole.FontRole:
                is_strong = self._is_total(counted) or _is_loud(column, counted)
                return self._theme.font(TextSize.NORMAL, strong=is_strong)
            case Qt.ItemDataRole.ForegroundRole if _is_loud(column, counted):
                return QColor(self._theme.tokens.wrong)
            case Qt.ItemDataRole.ToolTipRole if column.is_name:
                return tooltip(self._text(column, counted))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {self._text(column, counted)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LEFT if column.is_name else _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(f"{column.meaning}\n{self.tr('Click, or press Enter in the column, to sort by it.')}")
        return None

    def _rows(self) -> tuple[LabelerCounts, ...]:
        return (*self._order, self._counts.total) if self._counts else ()

    def _is_total(self, counted: LabelerCounts) -> bool:
        return self._counts is not None and counted is self._counts.total

    def _text(self, column: Column, counted: LabelerCounts) -> str:
        return self.tr("all") if column.is_name and self._is_total(counted) else column.text(counted)

    def _sorted(self) -> tuple[LabelerCounts, ...]:
        rows = self._counts.labelers if self._counts else ()
        place, order = self._sorted_by
        if not 0 <= place < len(self._columns):
            return rows
        column = self._columns[place]
        said = [counted for counted in rows if column.value(counted) is not None]
        silent = [counted for counted in rows if column.value(counted) is None]
        said.sort(key=lambda counted: _sortable(column.value(counted)), reverse=order is Qt.SortOrder.DescendingOrder)
        return (*said, *silent)


def _sortable(value: Cell | None) -> tuple[float, str]:
    return (0.0, folded(value)) if isinstance(value, str) else (value or 0.0, "")


def _is_loud(column: Column, counted: LabelerCounts) -> bool:
    return column.can_stand_out and stands_out(counted)
