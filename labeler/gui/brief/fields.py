"""The fields of a brief on a page of fields: of a new project, or of one that is there."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from labeler.domain.brief import MOST_AIMED, Brief, Training, World
from labeler.gui.forms import FormPage
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.number_box import NumberBox
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.radio_choice import RadioChoice


class BriefFields(QObject):
    """`edited` when one of them was changed and left, or chosen."""

    edited = Signal()

    def __init__(self, page: FormPage) -> None:
        super().__init__(page)
        self.purpose, self.users, self.measure = QLineEdit(), QLineEdit(), QLineEdit()
        self.purpose.setPlaceholderText(self.tr("say which fruit is on the scales"))
        self.users.setPlaceholderText(self.tr("people at the tills of a shop"))
        self.measure.setPlaceholderText(self.tr("nine of ten right at the first try"))
        self.aim = aim_field(self.tr("not said yet"))
        self._trainings, self._worlds = tuple(Training), tuple(World)
        self.training = RadioChoice(self._training_titles(), now=0)
        self.world = RadioChoice(self._world_titles(), now=0)
        for title, field, note in self._listed():
            page.add_field(title, field)
            if note:
                page.body.addWidget(plain_label(note, tone=Tone.MUTED, wrap=True))
            page.body.addSpacing(SPACE)
        for line in (self.purpose, self.users, self.measure):
            line.editingFinished.connect(self.edited)
        self.aim.valueChanged.connect(self.edited)
        for choice in (self.training, self.world):
            choice.chosen.connect(self.edited)

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """In the order of Tab."""
        texts = self.purpose, self.users, self.measure
        return (*texts, self.aim, *self.training.buttons, *self.world.buttons)

    @property
    def chosen_world(self) -> World:
        return self._worlds[_chosen(self.world)]

    def brief(self, before: Brief) -> Brief:
        """What they say; aims of single concepts as they were before."""
        return replace(
            before,
            purpose=self.purpose.text().strip(),
            users=self.users.text().strip(),
            measure=self.measure.text().strip(),
            aim=self.aim.value() or None,
            training=self._trainings[_chosen(self.training)],
        )

    def show_brief(self, brief: Brief, world: World) -> None:
        """What is kept; nothing counts as edited by it."""
        self.blockSignals(True)
        self.purpose.setText(brief.purpose)
        self.users.setText(brief.users)
        self.measure.setText(brief.measure)
        self.aim.setValue(brief.aim or 0)
        self.training.buttons[self._trainings.index(brief.training)].setChecked(True)
        self.world.buttons[self._worlds.index(world)].setChecked(True)
        self.blockSignals(False)

    def _listed(self) -> tuple[tuple[str, QWidget, str], ...]:
        return (
            (self.tr("What the model is for"), self.purpose, ""),
            (self.tr("For whom"), self.users, ""),
            (self.tr("How its success is measured"), self.measure, ""),
            (self.tr("Images of each concept that are enough"), self.aim, ""),
            (
                self.tr("Training"),
                self.training,
                self.tr("On top of a base model tens to tens of thousands are enough, from scratch thousands."),
            ),
            (
                self.tr("What it will meet"),
                self.world,
                self.tr("Where other things come too, it needs images that are known to have none of the concepts."),
            ),
        )

    def _training_titles(self) -> tuple[str, ...]:
        titles = {
            Training.ON_TOP: self.tr("on top of a base model"),
            Training.FROM_SCRATCH: self.tr("from scratch"),
        }
        return tuple(titles[each] for each in self._trainings)

    def _world_titles(self) -> tuple[str, ...]:
        titles = {World.CLOSED: self.tr("only the concepts"), World.OPEN: self.tr("other things too")}
        return tuple(titles[each] for each in self._worlds)


def aim_field(nothing: str) -> NumberBox:
    """A number of images; 0 reads as `nothing`."""
    field = NumberBox(0, MOST_AIMED)
    field.setSpecialValueText(nothing)
    field.setGroupSeparatorShown(True)
    field.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
    return field


def _chosen(choice: RadioChoice) -> int:
    return next(place for place, button in enumerate(choice.buttons) if button.isChecked())
