"""How labelers are asked in this project: a lead decides, and it holds for everyone from the next question on."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.app.commands.policy import DecidePolicy
from labeler.app.policies import policy_of
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.gui.bridge import Bridge
from labeler.gui.forms import FormPage
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.number_box import NumberBox
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.radio_choice import RadioChoice
from labeler.gui.widgets.wrapping import WrappingCheckBox


class RulesPage(FormPage):
    """Each choice holds at once; `left` by Esc or Back."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("How labelers are asked"),
            self.tr("Each holds at once, for everyone in this project. Answers that stand are not touched."),
            parent,
        )
        self._bridge = bridge
        self._whens = tuple(SubjectBoxes)
        titles = self._when_titles()
        self.later = WrappingCheckBox(self.tr("In may be said without boxes: they wait for the box pass"))
        self.whens = RadioChoice(tuple(titles[when] for when in self._whens), now=0)
        self.sample = NumberBox(0, 100)
        self.sample.setSuffix(self.tr(" %"))
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        self._add(
            self.tr("Boxes"),
            self.later,
            self.tr("Until they are drawn, such an answer is open: it counts nowhere and goes into no export."),
        )
        self._add(
            self.tr("The box of what the image is of"),
            self.whens,
            self.tr("A detector needs it wherever something else is boxed in the same image."),
        )
        self._add(
            self.tr("Sample of subjects to box"),
            self.sample,
            self.tr("Of this share of the images the subject-box pass asks it anyway, to measure how much it fills."),
        )
        self.add_buttons(back)
        self._read()
        self.later.toggled.connect(lambda is_on: self._decide(boxes_later=is_on))
        self.whens.chosen.connect(lambda place: self._decide(subject_boxes=self._whens[place]))
        self.sample.valueChanged.connect(lambda percent: self._decide(subject_sample=percent))
        bridge.refused.connect(self._on_refused)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self._read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.later.setFocus(Qt.FocusReason.TabFocusReason)

    def _when_titles(self) -> dict[SubjectBoxes, str]:
        return {
            SubjectBoxes.WITH_AN_IN: self.tr("where something is boxed"),
            SubjectBoxes.ALWAYS: self.tr("always"),
            SubjectBoxes.NEVER: self.tr("never"),
        }

    def _add(self, title: str, field: QWidget, note: str) -> None:
        self.add_field(title, field)
        self.body.addWidget(plain_label(note, tone=Tone.MUTED, wrap=True))
        self.body.addSpacing(2 * SPACE)

    def _read(self) -> None:
        """What the file says; reading it is no decision."""
        policy = policy_of(self._bridge.project)
        for widget in (self.later, self.whens, self.sample):
            widget.blockSignals(True)
        self.later.setChecked(policy.boxes_later)
        self.whens.buttons[self._whens.index(policy.subject_boxes)].setChecked(True)
        self.sample.setValue(policy.subject_sample)
        for widget in (self.later, self.whens, self.sample):
            widget.blockSignals(False)

    def _decide(self, **changes: object) -> None:
        self.say("")
        policy: Policy = replace(policy_of(self._bridge.project), **changes)  # type: ignore[arg-type]
        self._bridge.execute(DecidePolicy(policy=policy))

    def _on_refused(self, why: str) -> None:
        if self.isVisible():
            self.say(why)
            self._read()
