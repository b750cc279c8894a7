"""The images of a contact sheet as rows and columns of cells, of which nothing is known before it is in sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from labeler.domain.ids import ImageId
from labeler.gui.contact_sheet.cell import Cell
from labeler.gui.widgets.plain import tooltip

CELL_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SheetModel(QAbstractTableModel):
    """A *place* counts images from 0, row by row."""

    def __init__(self, cell: Callable[[ImageId], Cell], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cell = cell
        self._ids: tuple[ImageId, ...] = ()
        self._columns = 1

    @property
    def ids(self) -> tuple[ImageId, ...]:
        return self._ids

    def show_images(self, ids: Sequence[ImageId]) -> None:
        self.beginResetModel()
        self._ids = tuple(ids)
        self.endResetModel()

    def set_columns(self, columns: int) -> None:
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()

    def place(self, index: _Index) -> int | None:
        """The place of an index; None behind the last image."""
        place = index.row() * self._columns + index.column()
        return place if index.isValid() and place < len(self._ids) else None

    def at(self, place: int) -> QModelIndex:
        return self.index(*divmod(place, self._columns))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else -(-len(self._ids) // self._columns)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.place(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.place(index)
        if place is None:
            return None
        cell = self._cell(self._ids[place])
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.told.replace("\n", ", ")
        return tooltip(cell.told) if role == Qt.ItemDataRole.ToolTipRole else None
