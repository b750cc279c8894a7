"""Stands where the question was once a drawing leaves nothing to ask: what would be held, to be settled or changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.gui.key import Key
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton
from labeler.gui.widgets.plain import breakable, plain_label, tooltip


class WholeCard(Card):
    """`settle_asked` and `leave_asked`; the keys are heard by the view."""

    settle_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._sentence = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self.settle_button = KeyButton(
            theme, key=Key.named("Enter").shown, text=self.tr("settle it so"), variant=ButtonVariant.PRIMARY
        )
        self.leave_button = KeyButton(theme, key=Key.named("Esc").shown, text=self.tr("leave the drawing"))
        self.settle_button.clicked.connect(self.settle_asked)
        self.leave_button.clicked.connect(self.leave_asked)
        rows = ButtonRows(theme)
        rows.set_buttons((self.settle_button, self.leave_button), stretches=(1, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE + 4,) * 4)
        column.setSpacing(SPACE + 4)
        column.addWidget(self._sentence)
        column.addWidget(rows)
        self.setAccessibleName(self.tr("What would be held"))
        # No line of its own: the card is no higher than the question that stood here, and the image stays as it was.
        told = self.tr("A concept's key changes it; boxes can be moved as they lie.")
        self.setToolTip(tooltip(told))
        self.setAccessibleDescription(told)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def say(self, answer: str) -> None:
        self._sentence.setText(breakable(answer))
