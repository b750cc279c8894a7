"""All concepts in order, closed ones too: what a lead chooses from, by mouse or arrows."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.gui.concept_looks import ConceptLook, looks_of
from labeler.gui.theme.concept_colors import text_on
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize
from labeler.gui.widgets.plain import number_text, tooltip

_SIDE = 18
_UID = Qt.ItemDataRole.UserRole


class ConceptTable(QTableWidget):
    """`concept_chosen` carries the uid of the row the cursor came to."""

    concept_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._theme = theme
        self._is_filling = False
        self.setHorizontalHeaderLabels([self.tr("Concept"), self.tr("Key"), self.tr("Facet"), self.tr("Labels")])
        self.setAccessibleName(self.tr("Concepts"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(self._on_cell)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def chosen(self) -> ConceptUid | None:
        item = self.item(self.currentRow(), 0)
        return None if item is None else ConceptUid(item.data(_UID))

    def show_concepts(self, taxonomy: Taxonomy, labels: Mapping[ConceptUid, int], *, chosen: ConceptUid | None) -> None:
        """Fills it anew; the cursor stays at `chosen`, or comes to the first."""
        looks = looks_of(taxonomy)
        self._is_filling = True
        self.setRowCount(len(taxonomy.concepts))
        for row, concept in enumerate(taxonomy.concepts):
            self._fill(row, concept, looks[concept.uid], labels.get(concept.uid, 0))
        self._is_filling = False
        uids = [concept.uid for concept in taxonomy.concepts]
        if uids:
            self.setCurrentCell(uids.index(chosen) if chosen in uids else 0, 0)

    def choose(self, uid: ConceptUid) -> None:
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if item is not None and item.data(_UID) == uid:
                self.setCurrentCell(row, 0)

    def _fill(self, row: int, concept: Concept, look: ConceptLook, labels: int) -> None:
        facet = concept.facet if concept.is_open else self.tr("{facet} · closed").format(facet=concept.facet)
        # The key of a closed concept is free for others.
        hotkey = concept.hotkey if concept.is_open else ""
        for column, text in enumerate((concept.name, hotkey, facet, number_text(labels))):
            item = QTableWidgetItem(text)
            item.setToolTip(tooltip(text))
            if not concept.is_open:
                item.setForeground(QColor(self._theme.tokens.muted))
            if column == 3:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column == 0:
                item.setData(_UID, concept.uid)
                item.setIcon(self._swatch(look, is_open=concept.is_open))
            self.setItem(row, column, item)

    def _swatch(self, look: ConceptLook, *, is_open: bool) -> QIcon:
        """The colour with its letter; of a closed concept, a ring."""
        side = self._theme.tokens.scaled(_SIDE)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(look.color)
        painter.setPen(color)
        painter.setBrush(color if is_open else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(1, 1, side - 2, side - 2, 4, 4)
        painter.setFont(self._theme.font(TextSize.SMALL, strong=True))
        painter.setPen(QColor(text_on(look.color) if is_open else self._theme.tokens.muted))
        painter.drawText(QRect(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, look.letter)
        painter.end()
        icon = QIcon(picture)
        # Qt would tint it in the chosen row: there, of all places, the colour has to be the concept's.
        icon.addPixmap(picture, QIcon.Mode.Selected)
        return icon

    def _on_cell(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row != before and not self._is_filling and self.chosen is not None:
            self.concept_chosen.emit(self.chosen)

    def _measure(self) -> None:
        side = self._theme.tokens.scaled(_SIDE)
        self.setIconSize(QSize(side, side))
        self.verticalHeader().setDefaultSectionSize(self._theme.tokens.scaled(20) + 12)
