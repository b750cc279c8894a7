"""What is chosen about an import: what each class is, and as what labels come in."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from labeler.app.bringing_in import Adding, Choices, ImportReport, Looked
from labeler.app.incoming.csv_import import CSV_FORMAT
from labeler.app.project import Project
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.gui.class_choice import ClassChoice
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.wrapping import WrappingCheckBox, WrappingRadioButton

_LONGEST = 40
"""Characters of a name in a choice."""


class ImportOptions(QWidget):
    """`changed` when something else is chosen. What a data set gives no occasion to choose is not seen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes = ClassChoice()
        self.whose = WhoseLabels()
        self.coords = _combo(self.tr("Boxes of images that lie on their side are"))
        for words, coords in (
            (self.tr("as their sizes in the file say"), None),
            (self.tr("upright, as the image is seen"), "upright"),
            (self.tr("as the image file stores it"), "stored"),
        ):
            self.coords.addItem(words, coords)
        self._coords_row = _labelled(self.coords)
        self.adding = WrappingCheckBox(self.tr("Add images that are not in the project yet"))
        self.adding.setChecked(True)
        self.skip_bad = WrappingCheckBox(self.tr("Leave out boxes that cannot be"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.classes, self.whose, self._coords_row, self.adding, self.skip_bad):
            column.addWidget(widget)
        self.classes.changed.connect(self.changed)
        self.whose.changed.connect(self.changed)
        self.coords.currentIndexChanged.connect(self.changed)
        self.adding.toggled.connect(self.changed)
        self.skip_bad.toggled.connect(self.changed)

    @property
    def choices(self) -> Choices:
        """What was said; classes of which nothing was said are left out, and so are names that are no image."""
        return Choices(
            renames=self.classes.renames,
            skip_unknown=True,
            skip_bad=self.skip_bad.isChecked(),
            relation=self.whose.relation,
            labeler=self.whose.labeler,
            coords=self.coords.currentData(),
            adding=Adding() if self.adding.isChecked() and not self.adding.isHidden() else None,
        )

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What Tab leads through, down the page."""
        return (*self.classes.boxes, *self.whose.in_order, self.coords, self.adding, self.skip_bad)

    def show_looked(self, looked: Looked, project: Project, labeler: Labeler | None) -> None:
        """What there is to choose about a data set; what was chosen about the one before is forgotten."""
        blocked = self.blockSignals(True)
        self.classes.show_found(looked.classes, project.taxonomy())
        self.whose.show_looked(looked, project, labeler)
        # CSV says all of it itself, row by row.
        says_all = looked.format == CSV_FORMAT.name
        self.classes.setDisabled(says_all)
        self.whose.setVisible(not says_all and (bool(looked.boxes) or looked.carries_answers))
        self._coords_row.setVisible(not says_all and bool(looked.boxes) and not looked.is_ours)
        self.coords.setCurrentIndex(0)
        self.adding.setVisible(not says_all and looked.in_project < looked.images)
        self.skip_bad.setChecked(False)
        self.skip_bad.hide()
        self.blockSignals(blocked)

    def show_report(self, report: ImportReport) -> None:
        """Boxes that cannot be are known only once all has been judged."""
        self.skip_bad.setVisible(bool(report.bad) or self.skip_bad.isChecked())


class WhoseLabels(QWidget):
    """Labels come in as questions, or, where they say enough, as finished answers of somebody."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carries_answers = False
        self.as_questions = WrappingRadioButton(self.tr("Labels come in as questions, which the clarify pass asks"))
        self.as_answers = WrappingRadioButton("")
        self._boxes_words = self.tr("Boxes come in as finished “in” labels of")
        self._answers_words = self.tr("Labels come in as finished answers of")
        self._group = QButtonGroup(self)
        self._group.addButton(self.as_questions)
        self._group.addButton(self.as_answers)
        self.person = _combo(self.tr("Whose answers they are"))
        below = QHBoxLayout()
        below.setContentsMargins(3 * SPACE, 0, 0, 0)
        below.addWidget(self.person, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addSpacing(SPACE // 2)
        column.addWidget(self.as_questions)
        column.addWidget(self.as_answers)
        column.addLayout(below)
        self.as_answers.toggled.connect(self.person.setVisible)
        self.as_answers.toggled.connect(self.changed)
        self.person.currentIndexChanged.connect(self.changed)

    @property
    def labeler(self) -> str | None:
        """Whose finished answers they are; None for questions, and for those whom the file names."""
        return self.person.currentData() or None if self.as_answers.isChecked() else None

    @property
    def relation(self) -> Literal["in"] | None:
        """Boxes say *in* only where somebody says so; what the file says itself needs no such word."""
        if not self.as_answers.isChecked():
            return None
        return None if self._carries_answers and self.labeler else "in"

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        return self.as_questions, self.as_answers, self.person

    def show_looked(self, looked: Looked, project: Project, labeler: Labeler | None) -> None:
        self._carries_answers = looked.carries_answers
        self.as_questions.setChecked(True)
        self.as_answers.set_words(self._answers_words if looked.carries_answers else self._boxes_words)
        self.person.clear()
        if looked.people:
            self.person.addItem(self.tr("those whom the file names"), "")
        names = [each.name for each in project.people()]
        for name in sorted(names, key=lambda each: labeler is None or each != labeler.name):
            text = shown(name)
            self.person.addItem(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…", name)
        self.person.hide()


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(18)
    combo.setAccessibleName(name)
    return combo


def _labelled(combo: QComboBox) -> QWidget:
    """A combo beside its name."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * SPACE)
    row.addWidget(plain_label(combo.accessibleName(), wrap=True), 1)
    row.addWidget(combo, 1)
    return holder
