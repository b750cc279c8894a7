"""A whole number in a field, its text as far from the edge as the words in other fields."""

from PySide6.QtWidgets import QSpinBox, QWidget

from labeler.gui.theme.tokens import SPACE


class NumberBox(QSpinBox):
    """Between `least` and `most`. Its number is told when it is typed to the end, not with every digit."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        # A style sheet does not reach into the line of a spin box.
        self.lineEdit().setTextMargins(SPACE + 1, 0, 0, 0)
