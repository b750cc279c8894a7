"""One of the six steps: how it stands, what is there, what is missing, what a person ticks, and where it is taken."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from labeler.app.steps import asset_words
from labeler.domain.brief import Asset
from labeler.domain.checklist import LineState
from labeler.domain.steps import ASSETS, Step, StepTold
from labeler.gui.language import said
from labeler.gui.readiness.state_mark import StateMark
from labeler.gui.steps.words import Place, place_title, standing_words, step_title
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.wrapping import WrappingCheckBox


class StepRow(Card):
    """`ticked` carries an Asset and whether it is had; `place_asked` a Place."""

    ticked = Signal(object, bool)
    place_asked = Signal(object)

    def __init__(self, theme: Theme, number: int, step: Step, places: tuple[Place, ...]) -> None:
        super().__init__(theme)
        self._number = number
        self.boxes = {asset: WrappingCheckBox(said(asset_words(asset))) for asset in ASSETS.get(step, ())}
        self.buttons = {place: QPushButton(place_title(place)) for place in places}
        self._title = plain_label(strong=True, wrap=True)
        self._had = plain_label(tone=Tone.MUTED, wrap=True)
        self._missing = plain_label(wrap=True)
        self._marks = {
            LineState.GREEN: StateMark(theme, LineState.GREEN),
            LineState.AMBER: StateMark(theme, LineState.AMBER),
        }
        self._lay_out()

    def show_step(self, told: StepTold, ticked: frozenset[Asset], *, is_now: bool) -> None:
        """`is_now`: the project is at this step."""
        standing = standing_words(told, is_now=is_now)
        title = self.tr("{number}  {title}").format(number=self._number, title=step_title(told.step))
        self._title.setText(title)
        self._had.setText(breakable(said(told.had)))
        missing = "; ".join(said(each) for each in told.missing) if told.step not in ASSETS else ""
        self._missing.setText(breakable(self.tr("Missing: {missing}.").format(missing=missing)) if missing else "")
        self._missing.setVisible(bool(missing))
        self._marks[LineState.GREEN].setVisible(told.is_done)
        self._marks[LineState.AMBER].setVisible(is_now)
        self.set_outline(Tone.OF if is_now else None)
        self.setAccessibleName(f"{title}. {standing}. {said(told.had)}. {self._missing.text()}")
        for asset, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(asset in ticked)
            box.blockSignals(False)

    def _lay_out(self) -> None:
        marks = QVBoxLayout()
        for mark in self._marks.values():
            marks.addWidget(mark)
        marks.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        for label in (self._title, self._had, self._missing):
            words.addWidget(label)
        for asset, box in self.boxes.items():
            box.toggled.connect(partial(self.ticked.emit, asset))
            words.addWidget(box)
        words.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE)
        for place, button in self.buttons.items():
            button.setAutoDefault(True)
            button.clicked.connect(partial(self.place_asked.emit, place))
            buttons.addWidget(button)
        buttons.addStretch(1)
        holder = QWidget()
        holder.setFixedWidth(self._theme.tokens.scaled(22))
        holder.setLayout(marks)
        marks.setContentsMargins(0, 2, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        grid.setHorizontalSpacing(SPACE)
        grid.addWidget(holder, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(words, 0, 1)
        grid.addLayout(buttons, 0, 2)
        grid.setColumnStretch(1, 1)
