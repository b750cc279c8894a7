"""The counts of everyone, by concept and by day, read again whenever something was said."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.count_tables import csv_text, tabbed_text
from labeler.app.counts import Counts, count, only_of
from labeler.app.text_file import save_text
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.insights.concept_bars import ConceptBars
from labeler.gui.insights.day_bars import DayBars
from labeler.gui.insights.model import CountsModel
from labeler.gui.insights.table import CountsTable
from labeler.gui.insights.view import InsightsView
from labeler.gui.insights.words import images_words, is_empty, what_is_counted, what_to_do_next
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.button_rows import button_line
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.empty import EmptyCard
from labeler.gui.widgets.plain import plain_label, set_tone
from labeler.gui.widgets.sentence import Sentence

_LOWEST, _HEAD, _ROW = 260, 64, 31
"""Logical pixels, scaled with the text: of the charts, and what a chart is high with its title and a row a concept."""
_FEWEST_ROWS = 9


class CountsView(InsightsView):
    """A table of labelers, and below it two charts. `tools` may be taken to stand elsewhere.

    `is_own`: of whoever labels alone, and nothing of anybody else.
    """

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None, *, is_own: bool = False) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._is_own = is_own
        self._counts: Counts | None = None
        self.model = CountsModel(theme, self)
        self.table = CountsTable(theme, self.model)
        self.concepts = ConceptBars(theme)
        self.days = DayBars(theme)
        self._charts = QWidget()
        self.sentence = Sentence(theme, size=TextSize.NORMAL, strong=False)
        self.images = plain_label(tone=Tone.MUTED, wrap=True)
        self.said = plain_label(tone=Tone.MUTED, wrap=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.empty = EmptyCard(theme, self.tr("Nothing is counted yet"))
        self.copy_button = QPushButton(self.tr("Copy"))
        self.save_button = QPushButton(self.tr("Save CSV …"))
        for button in (self.copy_button, self.save_button):
            button.setAutoDefault(True)
        self.tools: QWidget = button_line(theme, self.copy_button, self.save_button)
        self._lay_out()
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._ask_and_save)
        bridge.changed.connect(self._on_changed)
        theme.changed.connect(self._measure_charts)
        walk = (self, self.copy_button, self.save_button, self.table, self.concepts, self.days)
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)
        # The page itself is given the focus, so that nothing in it is lit up before anyone presses a key; Tab, which
        # would light up nothing there, does not lead back to it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Counts"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say("")
        self.read_again()

    def read_again(self) -> None:
        """The counts as they stand now, or why they cannot be read."""
        try:
            counts = self._read()
        except AppError as error:
            self._counts = None
            self._show_instead(self.tr("The counts cannot be read"), refused_words(error))
            return
        self._counts = counts
        self.images.setText(images_words(counts))
        if is_empty(counts):
            self._show_instead(self.tr("Nothing is counted yet"), what_to_do_next(counts))
            return
        self.model.show_counts(counts)
        self.concepts.show_counts(counts)
        self.days.show_counts(counts)
        self.sentence.set_runs(what_is_counted(counts))
        self._measure_charts()
        self._show_figures(True)

    def _read(self) -> Counts:
        counts, labeler = count(self._bridge.project), self._bridge.labeler
        return only_of(counts, labeler.name) if self._is_own and labeler else counts

    def copy(self) -> None:
        """The table as it is sorted now, as text parted by tabs, to the clipboard."""
        if self._counts is not None:
            QGuiApplication.clipboard().setText(tabbed_text(self.model.as_table()))
            self._say(self.tr("Copied: paste it into a text or a spreadsheet."))

    def save_csv(self, path: Path) -> None:
        """The table as it is sorted now, as CSV; what is in the way is said beside the buttons."""
        if self._counts is None:
            return
        try:
            save_text(path, csv_text(self.model.as_table()))
        except AppError as error:
            self._say(refused_words(error), tone=Tone.WRONG)
        else:
            self._say(self.tr("Saved as {name}.").format(name=shown(path.name)))

    def _ask_and_save(self) -> None:
        name = f"{self._bridge.project.path.stem} counts.csv"
        start = str(self._bridge.project.path.with_name(name))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the counts"), start, self.tr("Tables (*.csv)"))
        if chosen:
            path = Path(chosen)
            self.save_csv(path if path.suffix else path.with_suffix(".csv"))

    def _on_changed(self, changes: Changes) -> None:
        # What is not seen is read when it is shown.
        if self.isVisible() and (changes.answers or changes.people or changes.taxonomy or changes.images_added):
            self.read_again()

    def _measure_charts(self) -> None:
        tokens = self._theme.tokens
        rows = max(len(self._counts.concepts) if self._counts else 0, _FEWEST_ROWS)
        self._charts.setMinimumHeight(tokens.scaled(_LOWEST))
        self._charts.setMaximumHeight(tokens.scaled(_HEAD + rows * _ROW))

    def _say(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        set_tone(self.said, tone)
        self.said.setText(text)

    def _show_instead(self, title: str, text: str) -> None:
        self.empty.say(title, text)
        self._show_figures(False)

    def _show_figures(self, has_figures: bool) -> None:
        self._stack.setCurrentIndex(0 if has_figures else 1)
        self.tools.setVisible(has_figures)
        self.images.setVisible(self._counts is not None and bool(self._counts.images["total"]))

    def _lay_out(self) -> None:
        inside = QWidget()
        figures = QVBoxLayout(inside)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(2 * SPACE + 4)
        figures.addWidget(self._table_card())
        charts = QHBoxLayout(self._charts)
        charts.setContentsMargins(0, 0, 0, 0)
        charts.setSpacing(2 * SPACE + 4)
        charts.addWidget(self._chart_card(self.tr("By concept"), self.concepts), 1)
        charts.addWidget(self._chart_card(self.tr("By day"), self.days), 1)
        figures.addWidget(self._charts, 1000)
        # Charts are no higher than there are concepts to show: what they leave stays empty, below.
        figures.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE + 4)
        column.addLayout(self._head())
        column.addLayout(self._stack, 1)
        # After the stack has a place: it shows what it is given at once, which would be a window of its own.
        self._stack.addWidget(area)
        self._stack.addWidget(self.empty)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.images, 3)
        row.addWidget(self.said, 2)
        row.addSpacing(SPACE)
        row.addWidget(self.tools)
        return row

    def _table_card(self) -> Card:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.table)
        column.addWidget(self.sentence)
        return card

    def _chart_card(self, title: str, chart: QWidget) -> Card:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(plain_label(title, strong=True))
        column.addWidget(chart, 1)
        return card
