"""The rows of the concept list: what each shows, which match a typed text, and the model a view reads."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from labeler.domain.names import folded
from labeler.gui.widgets.plain import number_text, tooltip

ROW_ROLE = Qt.ItemDataRole.UserRole
_AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
"""The parent of all rows, as Qt's own default has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRow:
    """One concept as it is listed. `count` is left out where None, `key` where empty."""

    uid: str
    name: str
    key: str
    color: str
    letter: str
    count: int | None = None


def matching(rows: tuple[ConceptRow, ...], text: str) -> tuple[ConceptRow, ...]:
    """The rows whose name holds `text`, those first of which a word begins with it; all where it is empty."""
    wanted = folded(text)
    if not wanted:
        return rows
    found = [row for row in rows if wanted in folded(row.name)]
    return tuple(sorted(found, key=lambda row: not _begins(folded(row.name), wanted)))


class ConceptRows(QAbstractTableModel):
    """One column over a tuple of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ConceptRow, ...] = ()

    @property
    def rows(self) -> tuple[ConceptRow, ...]:
        return self._rows

    def set_rows(self, rows: tuple[ConceptRow, ...]) -> None:
        if [row.uid for row in rows] == [row.uid for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, uid: str | None) -> int | None:
        """The number of the row of this concept, from 0."""
        return next((place for place, row in enumerate(self._rows) if row.uid == uid), None)

    def rowCount(self, parent: _AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == ROW_ROLE else None

    def _spoken(self, row: ConceptRow) -> str:
        key = self.tr("key {key}").format(key=row.key) if row.key else ""
        count = number_text(row.count) if row.count is not None else ""
        return ", ".join(part for part in (row.name, key, count) if part)


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or f" {wanted}" in name
