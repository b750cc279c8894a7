"""Where all that was handed out is labeled: one key leads to handing it in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.gui.key import Key
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton
from labeler.gui.widgets.plain import plain_label


class HandInCard(Card):
    """`asked` by its button; the page hears the key."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self.button = KeyButton(
            theme, key=Key.named("Enter").shown, text=self.tr("Hand in"), variant=ButtonVariant.PRIMARY
        )
        self.button.clicked.connect(self.asked)
        rows = ButtonRows(theme)
        rows.set_buttons((self.button,), stretches=(1,))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE + 4,) * 4)
        column.setSpacing(SPACE + 4)
        column.addWidget(plain_label(self.tr("All of it is labeled"), size=TextSize.LARGE, strong=True, wrap=True))
        told = self.tr("Hand it in: what you said goes into a file for whoever handed the work out.")
        column.addWidget(plain_label(told, tone=Tone.MUTED, wrap=True))
        column.addWidget(rows)
        self.setAccessibleName(self.tr("Hand in"))
        self.hide()
