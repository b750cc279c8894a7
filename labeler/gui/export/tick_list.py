"""Names with a box to tick, all of them or none at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.room import ask_for_room

_KEY_ROLE = Qt.ItemDataRole.UserRole
_ROW, _ROWS_SHOWN = 26, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that can be ticked: `key` stays the same where it is called something else; `words` are seen."""

    key: str
    name: str
    words: str
    is_on: bool = True


class TickedNames(QWidget):
    """A list of items with All and None below it. `changed` when others are ticked than before."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = TickList(theme)
        self.list.setAccessibleName(name)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._quiet(self.tr("All"), Qt.CheckState.Checked))
        buttons.addWidget(self._quiet(self.tr("None"), Qt.CheckState.Unchecked))
        buttons.addStretch(1)
        card = Card(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*(SPACE // 2,) * 4)
        inside.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(card)
        column.addLayout(buttons)
        self.list.changed.connect(self.changed)

    def _quiet(self, text: str, state: Qt.CheckState) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("variant", "quiet")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.list.tick_all(state))
        return button


class TickList(QListView):
    """The list itself; what is new in it is ticked as its item says."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: dict[str, str] = {}
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items.itemChanged.connect(self.changed)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(self._names[key] for key in self._ticked_keys())

    def tick_all(self, state: Qt.CheckState) -> None:
        blocked = self._items.blockSignals(True)
        for row in range(self._items.rowCount()):
            self._items.item(row).setCheckState(state)
        self._items.blockSignals(blocked)
        self.viewport().update()
        self.changed.emit()

    def show_items(self, items: Sequence[Item]) -> None:
        """These from now on; what was ticked stays ticked."""
        ticked, known = set(self._ticked_keys()), set(self._names)
        self._names = {item.key: item.name for item in items}
        self._items.clear()
        for item in items:
            row = QStandardItem(item.words)
            row.setCheckable(True)
            is_on = item.key in ticked if item.key in known else item.is_on
            row.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            row.setData(item.key, _KEY_ROLE)
            row.setSizeHint(QSize(0, self._theme.tokens.scaled(_ROW)))
            self._items.appendRow(row)
        rows = min(max(len(items), 1), _ROWS_SHOWN)
        height = rows * self._theme.tokens.scaled(_ROW) + SPACE // 2
        if height != self.height():
            self.setFixedHeight(height)
            ask_for_room(self)

    def _ticked_keys(self) -> tuple[str, ...]:
        items = (self._items.item(row) for row in range(self._items.rowCount()))
        return tuple(item.data(_KEY_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked)
