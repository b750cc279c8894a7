"""One way out of trouble: what it is, what comes of it, and the button for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.plain import breakable, plain_label


class WayRow(QWidget):
    """`chosen` when its button is pressed; it is closed until it is offered."""

    chosen = Signal()

    def __init__(self, title: str, words_on_button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain_label(tone=Tone.MUTED, wrap=True)
        self.button = QPushButton(words_on_button)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.chosen)
        text = QVBoxLayout()
        text.setSpacing(SPACE // 4)
        text.addWidget(plain_label(title, strong=True, wrap=True))
        text.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addLayout(text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.set_open(False)
        self._words.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def offer(self, words: str) -> None:
        """It can be chosen, and this comes of it."""
        self._show(words)
        self.set_open(True)

    def refuse(self, words: str) -> None:
        """It cannot be chosen, for this reason."""
        self._show(words)
        self.set_open(False)

    def set_open(self, is_open: bool) -> None:
        self.button.setEnabled(is_open)

    def _show(self, words: str) -> None:
        self._words.setText(breakable(words))
        self._words.setVisible(bool(words))
        self.button.setAccessibleDescription(words)
