"""The formats to choose from: a card each, with a sentence on what it is for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from labeler.app.exporting import ExportFormat
from labeler.gui.export.words import format_words
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.wrapping import WrappingRadioButton


class FormatChoice(QWidget):
    """Exactly one format is chosen; `chosen` when it is another one."""

    chosen = Signal()

    def __init__(self, theme: Theme, formats: Sequence[ExportFormat], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)
        self._group = QButtonGroup(self)
        self._cards = [_FormatCard(theme, each) for each in self._formats]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for number, card in enumerate(self._cards):
            self._group.addButton(card.button, number)
            column.addWidget(card)
        self._cards[0].button.setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def format(self) -> ExportFormat:
        return self._formats[self._group.checkedId()]

    def button(self, name: str) -> QRadioButton:
        """The button of a format."""
        return next(card.button for card, each in zip(self._cards, self._formats, strict=True) if each.name == name)

    def _on_toggled(self, _number: int, is_checked: bool) -> None:
        if is_checked:
            self.chosen.emit()


class _FormatCard(Card):
    """A radio button and its sentence; the whole card can be clicked."""

    def __init__(self, theme: Theme, format: ExportFormat, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        words = format_words(format.name)
        self.button = WrappingRadioButton(said(format.title))
        self.button.setProperty("strong", True)
        self.button.setAccessibleDescription(words)
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.button)
        column.addWidget(plain_label(words, tone=Tone.MUTED, wrap=True))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()

    def _on_toggled(self, is_checked: bool) -> None:
        self.set_outline(Tone.OF if is_checked else None)
