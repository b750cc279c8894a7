"""What becomes of the classes of a data set: those that are concepts in a line, each unknown one with a choice."""

from unicodedata import bidirectional

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from labeler.app.bringing_in import SeenClass, SeenClasses
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.names import shown
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.plain import breakable, number_text, plain_label

_MOST_ROWS = 100
"""Unknown classes that are shown with a choice each; the others are left out."""
_MOST_NAMED = 12
_LONGEST = 40
"""Characters of a concept's name in a choice."""
_APART, _TOGETHER = "\u2068", "\u2069"
_FROM_THE_RIGHT = ("R", "AL")
"""A name that is read from the right, put between these, does not turn round what stands beside it."""


class ClassChoice(QWidget):
    """Nothing is chosen for anybody: an unknown class is left out until it is said which concept it is.

    `changed` when something else is said of one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: list[str] = []
        self.boxes: list[QComboBox] = []
        self._known = plain_label(wrap=True)
        self._heading = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, strong=True)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(2 * SPACE)
        self._rows.setVerticalSpacing(SPACE)
        self._rows.setColumnStretch(0, 1)
        self._more = plain_label(tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._known)
        column.addSpacing(SPACE // 2)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self._more)

    @property
    def renames(self) -> tuple[tuple[str, str], ...]:
        """What was said of the unknown classes: pairs of a class and a concept."""
        chosen = ((name, box.currentData()) for name, box in zip(self._classes, self.boxes, strict=True))
        return tuple((name, data) for name, data in chosen if data)

    def show_found(self, classes: SeenClasses, taxonomy: Taxonomy) -> None:
        """The classes as they were found; what was chosen before is forgotten."""
        clear(self._rows)
        known, unknown = classes.known, classes.unknown
        names = ", ".join(each.shown for each in known[:_MOST_NAMED]) + (", …" if known[_MOST_NAMED:] else "")
        said = self.tr("{count} classes are concepts of this project: {names}")
        if len(known) == 1:
            said = self.tr("1 class is a concept of this project: {names}")
        self._known.setText(breakable(said.format(count=number_text(len(known)), names=names)))
        self._known.setVisible(bool(known))
        self._heading.setText(self.tr("Classes that are no concepts"))
        self._heading.setVisible(bool(unknown))
        self._classes = [each.name for each in unknown[:_MOST_ROWS]]
        self.boxes = [self._box(each.shown, taxonomy.open_concepts) for each in unknown[:_MOST_ROWS]]
        for row, (each, box) in enumerate(zip(unknown, self.boxes, strict=False)):
            counted = ElidedLabel(self._counted(each))
            # As high as its row: letters of another script reach over the line of this one.
            counted.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._rows.addWidget(counted, row, 0)
            self._rows.addWidget(box, row, 1)
        more = len(unknown) - len(self.boxes)
        self._more.setText(self.tr("{count} more are left out.").format(count=number_text(more)))
        self._more.setVisible(more > 0)

    def _counted(self, seen: SeenClass) -> str:
        """A class with how often it occurs; one that is a closed concept says so."""
        turns = any(bidirectional(letter) in _FROM_THE_RIGHT for letter in seen.shown)
        name = f"{_APART}{seen.shown}{_TOGETHER}" if turns else seen.shown
        name = self.tr("{name} (closed)").format(name=name) if seen.is_closed else name
        counted = self.tr("{name} · {count} boxes") if seen.boxes else self.tr("{name} · {count} labels")
        number = seen.boxes or seen.labels
        if number == 1:
            counted = self.tr("{name} · 1 box") if seen.boxes else self.tr("{name} · 1 label")
        return counted.format(name=name, count=number_text(number))

    def _box(self, name: str, concepts: tuple[Concept, ...]) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        box.addItem(self.tr("leave out"), "")
        for concept in concepts:
            text = shown(concept.name)
            cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
            box.addItem(self.tr("is the concept {name}").format(name=cut), concept.name)
        box.currentIndexChanged.connect(self.changed)
        box.setAccessibleName(self.tr("What the class {name} is").format(name=name))
        return box
