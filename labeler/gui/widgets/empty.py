"""What stands in place of figures while there are none: what is missing, and what to do next."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import plain_label

_WIDTH = 480


class EmptyCard(QWidget):
    """A heading and a sentence in a card, in the upper middle of the page."""

    def __init__(self, theme: Theme, title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label(title, size=TextSize.LARGE, strong=True, wrap=True)
        self._text = plain_label(text, tone=Tone.MUTED, wrap=True)
        card = Card(theme)
        card.setFixedWidth(theme.tokens.scaled(_WIDTH))
        column = QVBoxLayout(card)
        column.setContentsMargins(*(4 * SPACE,) * 4)
        column.setSpacing(SPACE)
        column.addWidget(self._title)
        column.addWidget(self._text)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(2)

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
