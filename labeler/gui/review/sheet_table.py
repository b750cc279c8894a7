"""Concept × relation: how many images of each wait to be looked over; one cell is the sheet that is shown."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from labeler.domain.concept import Concept
from labeler.domain.ids import ConceptUid
from labeler.domain.words import Relation
from labeler.gui.review.words import relation_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.plain import number_text, tooltip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
COLUMNS = (Relation.OF, Relation.IN, Relation.UNCLEAR, Relation.ABSENT)
assert set(COLUMNS) == set(Relation)
Key = tuple[ConceptUid, Relation]
_WALKS = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    }
)  # fmt: skip


class SheetCounts(QAbstractTableModel):
    """A row for each concept that anybody named, its name and then a column for each relation."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.concepts: tuple[Concept, ...] = ()
        self._counts: Mapping[Key, int] = {}

    def show_counts(self, concepts: tuple[Concept, ...], counts: Mapping[Key, int]) -> None:
        self.beginResetModel()
        self.concepts, self._counts = concepts, counts
        self.endResetModel()

    def key(self, index: _Index) -> Key | None:
        """What a cell stands for; None for a name."""
        if not index.isValid() or not index.column():
            return None
        return self.concepts[index.row()].uid, COLUMNS[index.column() - 1]

    def cell_of(self, key: Key) -> QModelIndex:
        row = next((place for place, each in enumerate(self.concepts) if each.uid == key[0]), -1)
        return self.index(row, 1 + COLUMNS.index(key[1])) if row >= 0 else QModelIndex()

    def count(self, key: Key) -> int:
        return self._counts.get(key, 0)

    def is_said(self, relation: Relation) -> bool:
        """Of any concept."""
        return any(each is relation for _, each in self._counts)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.concepts)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        key = self.key(index)
        return super().flags(index) if key is not None and self.count(key) else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key, name = self.key(index), self.concepts[index.row()].name if index.isValid() else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return name if key is None else number_text(self.count(key)) if self.count(key) else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return name if key is None else f"{relation_words(key[1])} {name}: {number_text(self.count(key))}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(name) if key is None else None
        if role == Qt.ItemDataRole.TextAlignmentRole and key is not None:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and key is None:
            # Nothing can be done to a name, and yet it is there to be read.
            return QColor(self._theme.tokens.text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("concept") if not section else relation_words(COLUMNS[section - 1])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if not section else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class SheetTable(QTableView):
    """`chosen` when another cell is; `entered` when Enter goes from it to the images."""

    chosen = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.counts = SheetCounts(theme, self)
        self._is_filling = False
        self.setModel(self.counts)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setAccessibleName(self.tr("Contact sheets by concept and relation"))
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def key(self) -> Key | None:
        """What is chosen; None where nothing is."""
        index = self.currentIndex()
        return self.counts.key(index) if index.isValid() else None

    def show_counts(self, concepts: tuple[Concept, ...], counts: Mapping[Key, int]) -> None:
        """These from now on. What was chosen stays, while there is any image of it; else it is the first there is."""
        before = self.key
        self._is_filling = True
        self.counts.show_counts(concepts, counts)
        wanted = before if before is not None and self.counts.count(before) else next(iter(counts), None)
        self.setCurrentIndex(self.counts.cell_of(wanted) if wanted is not None else QModelIndex())
        self._measure()
        self._is_filling = False
        self.chosen.emit()

    def choose(self, key: Key) -> None:
        self.setCurrentIndex(self.counts.cell_of(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are keys of the page."""
        if event.key() in _WALKS and not event.modifiers():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            event.ignore()

    def _on_current(self) -> None:
        if not self._is_filling:
            self.chosen.emit()

    def _measure(self) -> None:
        """The name has what the numbers leave; what nobody said has no column."""
        header = self.horizontalHeader()
        for place, relation in enumerate(COLUMNS, start=1):
            self.setColumnHidden(place, not self.counts.is_said(relation))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.counts.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * SPACE)
