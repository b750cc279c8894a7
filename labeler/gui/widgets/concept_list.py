"""All concepts with their keys: to be read, clicked, or found by typing."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.concept_delegate import ConceptDelegate
from labeler.gui.widgets.concept_rows import ConceptRow, ConceptRows, matching
from labeler.gui.widgets.filter_field import FilterField
from labeler.gui.widgets.keycap import Keycap, keycap_size
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.section_title import SectionTitle

_TEXT_HEIGHT, _AROUND = 20, 10
"""Logical pixels of a row: the first grows with the text."""
_ROWS_SHOWN = 2
_FIELD_WIDTH = 120


class ConceptList(QWidget):
    """`concept_chosen` says which concept was clicked or found by typing; who owns the list decides the rest.

    `filter_left` asks for the focus to be taken back after a choice or Esc.
    """

    concept_chosen = Signal(str)
    filter_left = Signal()

    def __init__(self, theme: Theme, *, filter_key: str = "/", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[ConceptRow, ...] = ()
        self._model = ConceptRows(self)
        self._view = _bare_table(self.tr("Concepts"))
        self._delegate = ConceptDelegate(theme, self._view)
        self._filter = FilterField()
        self._empty = plain_label(tone=Tone.MUTED, wrap=True)
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.clicked.connect(self._on_clicked)
        self._connect_filter()
        self._lay_out(filter_key)
        theme.changed.connect(self._measure)
        self._measure()
        self._show_matches()

    @property
    def rows(self) -> tuple[ConceptRow, ...]:
        """The rows shown now, in order."""
        return self._model.rows

    def set_rows(self, rows: tuple[ConceptRow, ...]) -> None:
        self._all = rows
        self._measure()
        self._show_matches()

    def set_current(self, uid: str | None) -> None:
        """Highlight this concept and bring it into view; None highlights nothing."""
        self._delegate.current = uid
        self._scroll_to(uid)
        self._view.viewport().update()

    def focus_filter(self) -> None:
        """Let letters be letters until a concept is chosen or Esc is pressed."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def set_filter(self, text: str) -> None:
        self._filter.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scroll_to(self._delegate.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None, "it has been laid out"
        # At once: what is asked about stays in view where the answer below it grows by a line.
        layout.activate()
        self._scroll_to(self._delegate.current)

    def _connect_filter(self) -> None:
        self._filter.setPlaceholderText(self.tr("type to filter"))
        self._filter.setAccessibleName(self.tr("Filter concepts"))
        self._filter.textChanged.connect(self._show_matches)
        self._filter.stepped.connect(self._on_stepped)
        self._filter.accepted.connect(self._on_accepted)
        self._filter.left.connect(self._leave_filter)

    def _lay_out(self, filter_key: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE, 0, SPACE, 0)
        head.setSpacing(SPACE)
        head.addWidget(SectionTitle(self._theme, self.tr("Concepts")))
        head.addStretch(1)
        head.addWidget(Keycap(self._theme, filter_key))
        head.addWidget(self._filter, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty)
        self._empty.setContentsMargins(SPACE, 0, SPACE, 0)

    def _measure(self) -> None:
        keys = [keycap_size(row.key, self._theme).width() for row in self._all if row.key]
        self._delegate.key_width = max(keys, default=0.0)
        row = self._theme.tokens.scaled(_TEXT_HEIGHT) + _AROUND
        self._view.verticalHeader().setDefaultSectionSize(row)
        self._view.setMinimumHeight(row * _ROWS_SHOWN)
        self._filter.setMaximumWidth(self._theme.tokens.scaled(_FIELD_WIDTH))

    def _show_matches(self) -> None:
        text = self._filter.text()
        self._model.set_rows(matching(self._all, text))
        rows = self._model.rows
        self._delegate.offered = rows[0].uid if rows and text.strip() else None
        self._empty.setText(self.tr("No concept matches “{text}”.").format(text=text))
        self._empty.setVisible(not rows and bool(text))
        self._view.setVisible(bool(rows) or not text)
        self._view.viewport().update()

    def _scroll_to(self, uid: str | None) -> None:
        place = self._model.place_of(uid)
        if place is not None:
            # New rows are laid out when next painted; until then there is nothing to scroll.
            self._view.doItemsLayout()
            self._view.scrollTo(self._model.index(place, 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self._model.rows[index.row()].uid)

    def _on_stepped(self, step: int) -> None:
        rows = self._model.rows
        if not rows:
            return
        place = self._model.place_of(self._delegate.offered)
        place = (0 if step > 0 else len(rows) - 1) if place is None else (place + step) % len(rows)
        self._delegate.offered = rows[place].uid
        self._scroll_to(self._delegate.offered)
        self._view.viewport().update()

    def _on_accepted(self) -> None:
        if self._delegate.offered is not None:
            self._choose(self._delegate.offered)

    def _choose(self, uid: str) -> None:
        self._leave_filter()
        self.concept_chosen.emit(uid)

    def _leave_filter(self) -> None:
        was_typing = self._filter.hasFocus() or bool(self._filter.text())
        self._filter.clear()
        self._delegate.offered = None
        if was_typing:
            self.filter_left.emit()


def _bare_table(name: str) -> QTableView:
    """A table of one column without anything that belongs to a spreadsheet."""
    view = QTableView()
    view.setAccessibleName(name)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setMinimumSectionSize(1)
    return view
