"""Which concepts go into an export: all that are asked about, or those that are ticked."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.names import shown
from labeler.gui.export.words import some_concepts_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.wrapping import WrappingCheckBox

_UID_ROLE = Qt.ItemDataRole.UserRole
_ROW, _ROWS_SHOWN = 26, 8


class ConceptChoice(QWidget):
    """`changed` when other concepts are chosen than before."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: dict[str, str] = {}
        self.some = WrappingCheckBox(some_concepts_words())
        self.list = _TickList(theme)
        self._all = self._quiet(self.tr("All"), Qt.CheckState.Checked)
        self._none = self._quiet(self.tr("None"), Qt.CheckState.Unchecked)
        self._below = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self._all)
        buttons.addWidget(self._none)
        buttons.addStretch(1)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE // 2)
        card = Card(theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*(SPACE // 2,) * 4)
        inside.addWidget(self.list)
        below.addWidget(card)
        below.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.some)
        column.addWidget(self._below)
        self._below.hide()
        self.some.toggled.connect(self._below.setVisible)
        self.some.toggled.connect(self.changed)
        self.list.changed.connect(self.changed)

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """Names, in the order of the taxonomy; None for all that are asked about."""
        return tuple(self._names[uid] for uid in self.list.ticked()) if self.some.isChecked() else None

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """The concepts as they are now; what was ticked stays ticked."""
        self._names = {concept.uid: concept.name for concept in taxonomy.concepts}
        self.list.show_concepts(taxonomy.concepts)

    def _quiet(self, text: str, state: Qt.CheckState) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("variant", "quiet")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.list.tick_all(state))
        return button


class _TickList(QListView):
    """Names with a box to tick; closed concepts are not ticked unless somebody does."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Concepts to export"))
        self._items.itemChanged.connect(self.changed)

    def ticked(self) -> tuple[str, ...]:
        """The uids, in order."""
        items = (self._items.item(row) for row in range(self._items.rowCount()))
        return tuple(item.data(_UID_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def tick_all(self, state: Qt.CheckState) -> None:
        blocked = self._items.blockSignals(True)
        for row in range(self._items.rowCount()):
            self._items.item(row).setCheckState(state)
        self._items.blockSignals(blocked)
        self.viewport().update()
        self.changed.emit()

    def show_concepts(self, concepts: tuple[Concept, ...]) -> None:
        known = {self._items.item(row).data(_UID_ROLE) for row in range(self._items.rowCount())}
        ticked = set(self.ticked())
        self._items.clear()
        for concept in concepts:
            name = shown(concept.name)
            item = QStandardItem(name if concept.is_open else self.tr("{name} (closed)").format(name=name))
            item.setCheckable(True)
            is_on = concept.uid in ticked if concept.uid in known else concept.is_open
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            item.setData(concept.uid, _UID_ROLE)
            item.setSizeHint(QSize(0, self._theme.tokens.scaled(_ROW)))
            self._items.appendRow(item)
        rows = min(max(len(concepts), 1), _ROWS_SHOWN)
        self.setFixedHeight(rows * self._theme.tokens.scaled(_ROW) + SPACE // 2)
