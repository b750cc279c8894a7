"""Where the images came from, and which of the sources are what the model will meet: a lead says so."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from labeler.app.changes import Changes
from labeler.app.commands.sources import SetPurpose
from labeler.app.sources import SourceTold, out_of_place, sources_of
from labeler.domain.names import shown
from labeler.domain.words import Purpose
from labeler.gui.bridge import Bridge
from labeler.gui.forms import FormPage
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import number_text, plain_label
from labeler.gui.widgets.radio_choice import RadioChoice

_NAMED = 5


class SourcesPage(FormPage):
    """One choice a source; it holds at once."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Sources"),
            self.tr(
                "Images of what the model will meet are for evaluation, always. What somebody has answered already "
                "stays on the side on which it was."
            ),
            parent,
        )
        self._bridge = bridge
        self._purposes = tuple(Purpose)
        self.choices: dict[str, RadioChoice] = {}
        self._notes: dict[str, QLabel] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        self.body.addLayout(self._list)
        self.staying = plain_label(tone=Tone.LOOK, wrap=True)
        self.body.addWidget(self.staying)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        self.add_buttons(back)
        bridge.refused.connect(self._on_refused)
        bridge.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self.read_again()

    def read_again(self) -> None:
        told = sources_of(self._bridge.project)
        if set(self.choices) != {each.name for each in told}:
            self._make(told)
        for each in told:
            choice = self.choices[each.name]
            choice.blockSignals(True)
            choice.buttons[self._purposes.index(each.purpose)].setChecked(True)
            choice.blockSignals(False)
            self._notes[each.name].setText(self._amounts(each))
        self._tell_staying(out_of_place(self._bridge.project))

    def _make(self, told: tuple[SourceTold, ...]) -> None:
        clear(self._list)
        self.choices = {}
        self._notes = {each.name: plain_label(tone=Tone.MUTED, wrap=True) for each in told}
        for each in told:
            choice = self.choices[each.name] = RadioChoice(self._titles(), now=self._purposes.index(each.purpose))
            choice.setAccessibleName(shown(each.name))
            choice.chosen.connect(partial(self._decide, each.name))
            self._list.addWidget(plain_label(shown(each.name), strong=True, wrap=True))
            self._list.addWidget(choice)
            self._list.addWidget(self._notes[each.name])
            self._list.addSpacing(SPACE)
        if not told:
            self._list.addWidget(plain_label(self.tr("There are no images yet: add a folder of them."), wrap=True))

    def _titles(self) -> tuple[str, ...]:
        titles = {Purpose.TRAINING: self.tr("to train on"), Purpose.TARGET: self.tr("what the model will meet")}
        return tuple(titles[each] for each in self._purposes)

    def _amounts(self, each: SourceTold) -> str:
        return self.tr("{images} images, {evaluation} of them for evaluation; {answered} answered").format(
            images=number_text(each.images),
            evaluation=number_text(each.evaluation),
            answered=number_text(each.answered),
        )

    def _tell_staying(self, names: tuple[str, ...]) -> None:
        words = self.tr("Answered before, and so still in training though the model will meet such: {names}")
        some = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            some = self.tr("{some} and {count} more").format(some=some, count=number_text(len(names) - _NAMED))
        self.staying.setText(words.format(names=some) if names else "")
        self.staying.setVisible(bool(names))

    def _decide(self, name: str, place: int) -> None:
        self.say("")
        self._bridge.execute(SetPurpose(source=name, purpose=self._purposes[place]))

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.policy or changes.images_added):
            self.read_again()

    def _on_refused(self, why: str) -> None:
        if self.isVisible():
            self.say(why)
            self.read_again()
