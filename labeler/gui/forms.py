"""The frame of the small pages that ask for a few words: a card in the middle, a heading, fields, a note."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import breakable, plain_label, set_tone

_WIDTH, _WIDE, _NARROWEST = 520, 720, 240
"""Logical pixels of the card."""


class FormPage(QWidget):
    """A scrolling page with one card; `body` takes the fields. `left` when Esc is pressed."""

    left = Signal()

    def __init__(
        self, theme: Theme, title: str, said: str, parent: QWidget | None = None, *, is_wide: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted = _WIDE if is_wide else _WIDTH
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        self._note = plain_label(tone=Tone.WRONG, wrap=True)
        self._note.hide()
        card = self._card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(*(4 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addWidget(plain_label(title, size=TextSize.LARGE, strong=True, wrap=True))
        if said:
            column.addWidget(plain_label(said, tone=Tone.MUTED, wrap=True))
        column.addLayout(self.body)
        column.addWidget(self._note)
        self._place(card)
        theme.changed.connect(self._measure)
        self._measure()

    def say(self, text: str, *, tone: Tone = Tone.WRONG) -> None:
        """Why what was typed cannot be taken, or, in another tone, what came of it; "" takes the words away."""
        set_tone(self._note, tone)
        self._note.setText(breakable(text))
        announce(self._note, text)
        self._note.setVisible(bool(text))
        if text:
            # Once it has been laid out: on a long page it may stand below what is seen.
            QTimer.singleShot(0, self._note, lambda: self._area.ensureWidgetVisible(self._note))

    def add_field(self, title: str, field: QWidget) -> None:
        """A field under its name."""
        field.setAccessibleName(title)
        self.body.addWidget(plain_label(title, tone=Tone.MUTED, size=TextSize.SMALL, strong=True, wrap=True))
        self.body.addWidget(field)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """In a line, at the right."""
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.body.addSpacing(SPACE)
        self.body.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        """Large text wants a wide card, but never one wider than the page."""
        room = self.width() - 8 * SPACE
        self._card.setFixedWidth(max(min(self._theme.tokens.scaled(self._wanted), room), _NARROWEST))

    def _place(self, card: QWidget) -> None:
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(*(3 * SPACE,) * 4)
        middle.addStretch(1)
        # A row, not an alignment: an aligned card is given the height that its text needs at the width of the page.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(2)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)


def primary(text: str) -> QPushButton:
    """The button that does what the page is for."""
    button = QPushButton(text)
    button.setProperty("variant", "primary")
    button.setAutoDefault(False)
    return button
