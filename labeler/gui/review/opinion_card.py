"""What one labeler said of an image, on a card: a click or a digit takes it as it is."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.disputes import Opinion
from labeler.domain.answer import Label
from labeler.domain.concept import Taxonomy
from labeler.domain.names import shown
from labeler.domain.words import State
from labeler.gui.review.name_button import NameButton
from labeler.gui.review.words import detail_words, relation_words, state_words, time_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.marks import MARK_OF, Mark, MarkView
from labeler.gui.widgets.plain import breakable, plain_label

_BAR = 5.0
"""Logical pixels of the line in the labeler's colour, as their boxes have it."""
_IN_ONE_LINE = 1.5
"""The size of text up to which a name has room beside its boxes."""


class OpinionCard(Card):
    """`picked` when this answer is to be held; `pointed` when its boxes are wanted alone, or those of all again."""

    picked = Signal()
    pointed = Signal()

    def __init__(
        self, theme: Theme, opinion: Opinion, taxonomy: Taxonomy, *, key: str, color: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme, self._color = theme, color
        name = shown(opinion.labeler.name)
        self.button = NameButton(theme, key=key, name=name)
        if not opinion.is_finished:
            self.button.setEnabled(False)
            self.button.setAccessibleDescription(state_words(opinion))
        self.button.clicked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + round(_BAR), SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.button)
        for label in opinion.answer.labels:
            column.addWidget(self._row(label, taxonomy))
        if opinion.answer.none or (opinion.answer.state is State.SUBMITTED and not opinion.answer.labels):
            column.addWidget(self._none())
        state = state_words(opinion)
        if state:
            column.addWidget(plain_label(breakable(state), tone=Tone.LOOK, size=TextSize.SMALL, wrap=True))
        column.addWidget(plain_label(time_words(opinion), tone=Tone.MUTED, size=TextSize.SMALL, wrap=True))
        self.setAccessibleName(name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color))
        painter.drawRoundedRect(QRectF(4.0, SPACE, _BAR, self.height() - 2.0 * SPACE), _BAR / 2, _BAR / 2)
        painter.end()

    def _row(self, label: Label, taxonomy: Taxonomy) -> QWidget:
        concept = taxonomy.find(label.concept_uid)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(MarkView(self._theme, MARK_OF[label.relation]))
        line.addWidget(plain_label(relation_words(label.relation), strong=True))
        line.addWidget(ElidedLabel(concept.name if concept else ""), 1)
        column.addLayout(line)
        words = detail_words(label)
        if words:
            is_short = label.regions and self._theme.tokens.text_scale <= _IN_ONE_LINE
            detail = plain_label(breakable(words), tone=Tone.MUTED, size=TextSize.SMALL, wrap=not is_short)
            line.addWidget(detail) if is_short else column.addWidget(detail)
        return row

    def _none(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE)
        line.addWidget(MarkView(self._theme, Mark.NONE), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(plain_label(self.tr("none of the list is here"), wrap=True), 1)
        return row
