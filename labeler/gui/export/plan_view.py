"""What an export would write, before a byte of it is: what goes in, what stays out and why, or what is in the way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.app.exporting import ExportFormat, ExportPlan, LeftOut
from labeler.app.outgoing.fields import Choice
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.export.concept_counts import ConceptCounts
from labeler.gui.export.option_words import window_words
from labeler.gui.export.words import figures, sentence, splits_words
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import number_text, plain_label
from labeler.gui.widgets.room import ask_for_room
from labeler.gui.widgets.section_title import SectionTitle


class PlanView(QWidget):
    """Cards with a plan, or one with a few words in its place. `again_asked` where planning was cut off.

    Options that the words of a plan name are those of the choices that it is shown with.
    """

    again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        self._choices: Sequence[Choice] = ()

    def show_plan(
        self, plan: ExportPlan, format: ExportFormat, *, whose: str, choices: Sequence[Choice], has_splits: bool
    ) -> None:
        self._choices = choices
        cards = [self._goes_in(plan, whose=whose, has_splits=has_splits), self._stays_out(plan.left_out)]
        if plan.images and plan.concepts:
            cards.append(self._card(ConceptCounts(self._theme, plan.concepts)))
        if format.cannot_hold:
            cards.append(self._cannot_hold(format))
        self._fill(*cards)
        self.setAccessibleName(self.tr("The plan of the export"))

    def show_words(self, title: str, text: str = "") -> None:
        """In place of a plan."""
        parts: list[QWidget] = [plain_label(title, strong=True, wrap=True)]
        if text:
            parts.append(plain_label(text, tone=Tone.MUTED, wrap=True))
        self._fill(self._card(*parts))
        self.setAccessibleName(title)

    def show_cut_off(self) -> None:
        """The user cut planning off."""
        words = plain_label(self.tr("Planning was cut off: nothing was written."), strong=True, wrap=True)
        self._fill(self._card(words, self._again()))
        self.setAccessibleName(words.text())

    def show_problem(self, error: AppError, *, choices: Sequence[Choice]) -> None:
        """Why there can be no such export, and the way on."""
        self._choices = choices
        what = self._sentence(said(error.what))
        if error.where:
            # A place is called as it is, without a capital.
            words = f"{said(error.where)}: {said(error.what)}"
            what = words[:1] + self._sentence(words)[1:]
        parts: list[QWidget] = [
            plain_label(self.tr("This export cannot be made"), tone=Tone.WRONG, strong=True, wrap=True),
            plain_label(what, wrap=True),
        ]
        if error.todo:
            parts.append(plain_label(self._sentence(said(error.todo)), tone=Tone.MUTED, wrap=True))
        card = self._card(*parts, self._again())
        card.set_outline(Tone.WRONG)
        self._fill(card)
        self.setAccessibleName(what)

    def _again(self) -> QWidget:
        again = QPushButton(self.tr("Plan again"))
        again.setAutoDefault(True)
        again.clicked.connect(self.again_asked)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(again)
        row.addStretch(1)
        return holder

    def _fill(self, *cards: QWidget) -> None:
        clear(self._column)
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        # Laid out before what is above is asked: how high lines get that wrap is known only then.
        self._column.activate()
        ask_for_room(self)

    def _goes_in(self, plan: ExportPlan, *, whose: str, has_splits: bool) -> Card:
        numbers = QWidget()
        row = QHBoxLayout(numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 * SPACE)
        for number, noun in figures(plan):
            row.addLayout(_figure(number, noun))
        row.addStretch(1)
        parts: list[QWidget] = [SectionTitle(self._theme, self.tr("What goes in")), numbers]
        if plan.images and has_splits:
            parts.append(plain_label(splits_words(plan), tone=Tone.MUTED, wrap=True))
        notes = [window_words(said(note), self._choices) for note in plan.notes]
        whose_words = self.tr("Whose answers: {whose}").format(whose=said(whose))
        parts += [plain_label(text, tone=Tone.MUTED, wrap=True) for text in (*notes, whose_words)]
        return self._card(*parts)

    def _stays_out(self, rows: Sequence[LeftOut]) -> Card:
        title = SectionTitle(self._theme, self.tr("What stays out, and why"))
        if not rows:
            return self._card(title, plain_label(self.tr("Nothing stays out."), tone=Tone.MUTED))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE + 4)
        grid.setColumnStretch(1, 1)
        for place, left_out in enumerate(rows):
            number = plain_label(number_text(left_out.images), strong=True)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(number, place, 0, top | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._reason(left_out), place, 1, top)
        return self._card(title, table)

    def _reason(self, left_out: LeftOut) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(plain_label(self._sentence(said(left_out.why)), wrap=True))
        if left_out.mend:
            column.addWidget(plain_label(self._sentence(said(left_out.mend)), tone=Tone.MUTED, wrap=True))
        return holder

    def _cannot_hold(self, format: ExportFormat) -> Card:
        title = SectionTitle(self._theme, self.tr("What {format} cannot hold").format(format=said(format.title)))
        told = (window_words(said(each), self._choices) for each in format.cannot_hold)
        lines = (plain_label(text, tone=Tone.MUTED, wrap=True) for text in told)
        return self._card(title, *lines)

    def _sentence(self, text: str) -> str:
        return sentence(shown(window_words(text, self._choices)))

    def _card(self, *parts: QWidget) -> Card:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(*(2 * SPACE + 4,) * 4)
        column.setSpacing(SPACE + 4)
        for part in parts:
            column.addWidget(part)
        return card


def _figure(number: str, noun: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(plain_label(number, size=TextSize.LARGE, strong=True))
    column.addWidget(plain_label(noun, tone=Tone.MUTED))
    return column
