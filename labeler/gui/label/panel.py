"""The panel beside the image: the list of concepts, what was said of this image, the visual dictionary."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from labeler.gui.label.dictionary import Dictionary
from labeler.gui.label.pictures import Pictures
from labeler.gui.label.this_image import ThisImage
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.concept_list import ConceptList

_WIDTH, _WIDEST = 304, 432
"""Logical pixels: it grows with the text, but the image keeps most of the window."""


class SidePanel(QFrame):
    """Three parts, one above the other, parted by lines."""

    def __init__(self, theme: Theme, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.concepts = ConceptList(theme)
        self.this_image = ThisImage(theme)
        self.dictionary = Dictionary(theme, pictures)
        self.setObjectName("panel")
        self.concepts.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.concepts, 5)
        column.addWidget(_rule())
        column.addWidget(self.this_image)
        column.addWidget(_rule())
        column.addWidget(self.dictionary, 4)
        theme.changed.connect(self._fit_text)
        self._fit_text()

    def _fit_text(self) -> None:
        self.setFixedWidth(min(self._theme.tokens.scaled(_WIDTH), _WIDEST))


def _rule() -> QFrame:
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line
