"""The small heading of a part of a panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize, Tone

_LETTER_GAP = 0.6
"""Logical pixels between capitals, which stand too close without."""


class SectionTitle(QLabel):
    """A heading in small spaced capitals; a screen reader hears the words as they are written."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", Tone.MUTED.value)
        self.setText(text)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(capitals(self._theme.font(TextSize.SMALL, strong=True)))


def capitals(font: QFont) -> QFont:
    """`font` in spaced capitals."""
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LETTER_GAP)
    return font
