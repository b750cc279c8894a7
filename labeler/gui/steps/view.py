"""The Steps view of Insights: the six steps, the one that the project is at with a line round it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from labeler.app.briefs import assets_of
from labeler.app.changes import Changes
from labeler.app.commands.brief import TickAsset
from labeler.app.steps import steps_of
from labeler.domain.brief import Asset
from labeler.domain.errors import AppError
from labeler.domain.steps import Step, step_at
from labeler.gui.bridge import Bridge
from labeler.gui.insights.view import InsightsView
from labeler.gui.steps.row import StepRow
from labeler.gui.steps.words import PLACES, step_title
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.plain import plain_label, set_tone


class StepsView(InsightsView):
    """`place_asked` carries a Place: somebody wants to go where something is done for a step."""

    place_asked = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self.rows: dict[Step, StepRow] = {}
        self.head = plain_label(size=TextSize.LARGE, strong=True, wrap=True)
        self.said = plain_label(tone=Tone.MUTED, wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE + 4)
        self._lay_out()
        bridge.changed.connect(self._on_changed)
        bridge.refused.connect(self._on_refused)
        self.setAccessibleName(self.tr("Steps"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_again()

    def read_again(self) -> None:
        """How far each step is now, or why that cannot be read."""
        try:
            told = steps_of(self._bridge.project)
            ticked = frozenset(Asset(name) for name, is_had in assets_of(self._bridge.project).items() if is_had)
        except AppError as error:
            self._say(refused_words(error), tone=Tone.WRONG)
            return
        now = step_at(told)
        for number, each in enumerate(told, start=1):
            if each.step not in self.rows:
                self._add(StepRow(self._theme, number, each.step, PLACES[each.step]), each.step)
            self.rows[each.step].show_step(each, ticked, is_now=each.step is now)
        self._measure()
        self.head.setText(self._at(now) if now else self.tr("All six steps are done"))
        self._say(
            self.tr("Each can be gone back to: what a trained model gets wrong says which images to gather next.")
        )

    def _at(self, now: Step) -> str:
        number = list(Step).index(now) + 1
        return self.tr("At step {number}: {title}").format(number=number, title=step_title(now))

    def _add(self, row: StepRow, step: Step) -> None:
        self.rows[step] = row
        row.ticked.connect(self._on_ticked)
        row.place_asked.connect(self.place_asked)
        self._column.insertWidget(self._column.count() - 1, row)

    def _on_ticked(self, asset: Asset, is_had: bool) -> None:
        self._bridge.execute(TickAsset(name=asset.value, ticked=is_had))

    def _on_changed(self, changes: Changes) -> None:
        told = changes.answers or changes.taxonomy or changes.images_added or changes.policy
        # What is not seen is read when it is shown.
        if self.isVisible() and told:
            self.read_again()

    def _on_refused(self, why: str) -> None:
        if self.isVisible():
            self.read_again()
            self._say(why, tone=Tone.WRONG)

    def _say(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        set_tone(self.said, tone)
        self.said.setText(text)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addLayout(self._column)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE // 2)
        outer.addWidget(self.head)
        outer.addWidget(self.said)
        outer.addSpacing(SPACE + SPACE // 2)
        outer.addWidget(area, 1)
        self._theme.changed.connect(self._measure)

    def _measure(self) -> None:
        """All buttons as wide as the widest: they stand below each other."""
        buttons = [button for row in self.rows.values() for button in row.buttons.values()]
        for button in buttons:
            button.setMinimumWidth(0)
        widest = max((button.sizeHint().width() for button in buttons), default=0)
        for button in buttons:
            button.setMinimumWidth(widest)
