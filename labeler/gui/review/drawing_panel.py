"""Beside a settlement that is being drawn: the list of concepts, and what would be held so far."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.label_screen import LabelScreen
from labeler.domain.concept import Taxonomy
from labeler.gui.concept_looks import looks_of, rows_of
from labeler.gui.label.this_image import ThisImage
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.concept_list import ConceptList


class DrawingPanel(QWidget):
    """The two parts that the Label page has, without the dictionary."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.concepts = ConceptList(theme)
        self.concepts.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self.this_image = ThisImage(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.concepts, 1)
        column.addWidget(self.this_image)

    def show_screen(self, screen: LabelScreen, taxonomy: Taxonomy) -> None:
        looks = looks_of(taxonomy)
        rows = rows_of(taxonomy, None)
        if self.concepts.rows != rows:
            self.concepts.set_rows(rows)
        self.concepts.set_current(screen.question.concept)
        self.this_image.show_answer(screen.draft.answer, lambda uid: looks[uid].name)
        self.this_image.similar.hide()
