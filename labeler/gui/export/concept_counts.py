"""How much of each concept goes into an export: what its images say of it, and its boxes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from labeler.app.exporting import ConceptCount
from labeler.domain.names import shown
from labeler.domain.words import Relation, Split
from labeler.gui.export.words import relation_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.plain import number_text, plain_label
from labeler.gui.widgets.section_title import SectionTitle

_MOST_ROWS = 100
_RIGHT = Qt.AlignmentFlag.AlignRight


class ConceptCounts(QWidget):
    """A row a concept; where there are very many, the first of them."""

    def __init__(self, theme: Theme, counts: Sequence[ConceptCount], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE + 4)
        column.addWidget(SectionTitle(theme, self.tr("By concept")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE // 2 + 2)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("concept"), *map(relation_words, Relation), self.tr("boxes"))
        for place, text in enumerate(heads):
            label = plain_label(text, tone=Tone.MUTED, size=TextSize.SMALL)
            grid.addWidget(label, 0, place, _RIGHT if place else Qt.AlignmentFlag.AlignLeft)
        for row, count in enumerate(counts[:_MOST_ROWS], start=1):
            name = ElidedLabel(shown(count.concept.name))
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(name, row, 0)
            for place, number in enumerate(_numbers(count), start=1):
                tone = Tone.TEXT if number else Tone.MUTED
                grid.addWidget(plain_label(number_text(number), tone=tone), row, place, _RIGHT)
        column.addLayout(grid)
        more = len(counts) - _MOST_ROWS
        if more > 0:
            words = self.tr("{count} more concepts: the card of the export counts them all.")
            column.addWidget(plain_label(words.format(count=number_text(more)), tone=Tone.MUTED, wrap=True))


def _numbers(count: ConceptCount) -> tuple[int, ...]:
    """Images by what is known of the concept in them, and boxes."""
    images = (sum(count.images[split, relation] for split in Split) for relation in Relation)
    return (*images, sum(count.boxes[split] for split in Split))
