"""The images on which labelers differ, the worst first; names are read when they come into sight."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from labeler.app.disputes import Dispute
from labeler.domain.ids import ImageId
from labeler.gui.review.dispute_painting import LINES_ROLE, DisputePainting
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.plain import tooltip

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RUN = 100
"""Names that are read at once."""
_WALKS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class DisputeRows(QAbstractListModel):
    """`names` gives the names of a few images, `told` what is said of a dispute: in short, and in full."""

    def __init__(
        self,
        names: Callable[[Sequence[ImageId]], dict[ImageId, str]],
        told: Callable[[Dispute], tuple[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._names_of, self._told = names, told
        self._names: dict[ImageId, str] = {}
        self.disputes: tuple[Dispute, ...] = ()

    def show_disputes(self, disputes: Sequence[Dispute]) -> None:
        self.beginResetModel()
        self.disputes = tuple(disputes)
        self.endResetModel()

    def place_of(self, image_id: ImageId | None) -> int | None:
        return next((place for place, each in enumerate(self.disputes) if each.image_id == image_id), None)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.disputes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.disputes):
            return None
        name, short, full = self._lines(index.row())
        if role == LINES_ROLE:
            return name, short
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}, {full}"
        return tooltip(f"{name}\n{full}") if role == Qt.ItemDataRole.ToolTipRole else None

    def _lines(self, place: int) -> tuple[str, str, str]:
        dispute = self.disputes[place]
        if dispute.image_id not in self._names:
            near = self.disputes[place : place + _RUN]
            self._names |= self._names_of([each.image_id for each in near])
        return self._names.get(dispute.image_id, ""), *self._told(dispute)


class DisputeList(QListView):
    """`chosen` carries the id of the image the keyboard or the mouse went to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, rows: DisputeRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        rows.setParent(self)
        self.setModel(rows)
        self.setUniformItemSizes(True)
        self.setItemDelegate(DisputePainting(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Images on which labelers differ"))
        theme.changed.connect(self.doItemsLayout)
        self._is_filling = False
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def image_id(self) -> ImageId | None:
        """The image that is chosen."""
        place = self.currentIndex().row()
        return self.rows.disputes[place].image_id if 0 <= place < len(self.rows.disputes) else None

    def show_disputes(self, disputes: Sequence[Dispute], *, place: int) -> None:
        """These from now on, and the one at `place` (or the last) chosen; nobody is told of that."""
        self._is_filling = True
        self.rows.show_disputes(disputes)
        self._go_to(min(place, len(disputes) - 1))
        self._is_filling = False

    def step(self, by: int) -> None:
        """To another of them, from the last on to the first."""
        count = len(self.rows.disputes)
        if count:
            self._go_to((self.currentIndex().row() + by) % count)

    def coming_up(self, most: int = 3) -> tuple[ImageId, ...]:
        place = self.currentIndex().row()
        return tuple(each.image_id for each in self.rows.disputes[place + 1 : place + 1 + most])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits are keys of the page, and not looked up among the names."""
        if event.key() in _WALKS and not event.modifiers():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _go_to(self, place: int) -> None:
        self.setCurrentIndex(self.rows.index(place, 0) if place >= 0 else QModelIndex())

    def _on_current(self) -> None:
        if not self._is_filling and self.image_id is not None:
            self.chosen.emit(self.image_id)
