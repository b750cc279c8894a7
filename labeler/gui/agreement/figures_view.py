"""The tables, sentences and charts of agreement, below each other in cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from labeler.app.agreement.figures import Agreement, LabelerAgreement
from labeler.domain.phrase import Phrase
from labeler.gui.agreement.chart_grid import ChartGrid
from labeler.gui.agreement.concept_table import ConceptTable
from labeler.gui.agreement.confused import Confused
from labeler.gui.agreement.labeler_table import LabelerTable
from labeler.gui.agreement.pair_table import PairTable
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import plain_label


class FiguresView(QScrollArea):
    """`images_asked` carries AskedImages."""

    images_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.concepts, self.labelers, self.pairs = ConceptTable(theme), LabelerTable(theme), PairTable(theme)
        self.confused = Confused()
        self.charts = ChartGrid(theme)
        for part in (self.concepts, self.labelers, self.pairs, self.confused):
            part.images_asked.connect(self.images_asked)
        self._lay_out()
        self.show_nothing()

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, in the order of Tab."""
        return (self.concepts, self.labelers, *self.confused.buttons, self.pairs)

    def show_nothing(self) -> None:
        self._show_parts(())

    def show_all(self, agreement: Agreement) -> None:
        """Everyone, with the images behind each figure: for whoever leads."""
        # Late: what describes charts is not needed before there are figures.
        from labeler.app.agreement.charts import charts_of

        self.concepts.show_agreement(agreement)
        self.labelers.show_labelers(agreement.labelers, with_images=True)
        self.pairs.show_agreement(agreement)
        self._title.setText(self.tr("What is confused"))
        self.confused.show_agreement(agreement)
        self.charts.show_charts(charts_of(agreement))
        is_shared = agreement.images > 0
        wanted = {
            self._concepts: is_shared,
            self._labelers: bool(agreement.labelers),
            self._confused: is_shared or agreement.gold > 0,
            self._pairs: is_shared,
            self.charts: is_shared,
        }
        self._show_parts([part for part, is_wanted in wanted.items() if is_wanted])

    def show_own(self, own: LabelerAgreement | None, told: Sequence[Phrase]) -> None:
        """Of nobody else; and no images, which would say what others answered, and which are gold."""
        if own is not None:
            self.labelers.show_labelers((own,), with_images=False)
        self._title.setText(self.tr("What you confuse"))
        self.confused.show_sentences(told)
        is_compared = own is not None and bool(own.shared or own.gold)
        wanted = {self._labelers: is_compared, self._confused: is_compared or bool(told)}
        self._show_parts([part for part, is_wanted in wanted.items() if is_wanted])

    def close_down(self) -> None:
        self.charts.close_down()

    def _show_parts(self, shown: Sequence[QWidget]) -> None:
        for part in (self._concepts, self._labelers, self._confused, self._pairs, self.charts):
            part.setVisible(part in shown)

    def _lay_out(self) -> None:
        self._title = plain_label(strong=True)
        hint = plain_label(
            self.tr("Click a figure, or press Enter on it, to see the images behind it."), tone=Tone.MUTED, wrap=True
        )
        self._concepts = self._card(plain_label(self.tr("By concept"), strong=True), self.concepts, hint)
        self._labelers = self._card(plain_label(self.tr("By labeler"), strong=True), self.labelers)
        self._confused = self._card(self._title, self.confused)
        self._pairs = self._card(plain_label(self.tr("By pair, the least agreed first"), strong=True), self.pairs)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(2 * SPACE + 4)
        for part in (self._concepts, self._labelers, self._confused, self._pairs, self.charts):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def _card(self, *parts: QWidget) -> Card:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(*(2 * SPACE,) * 4)
        column.setSpacing(SPACE)
        for part in parts:
            column.addWidget(part)
        return card
