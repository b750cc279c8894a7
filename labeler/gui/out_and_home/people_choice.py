"""To whom work goes: a box to tick for each person who labels, and a line for somebody who is not listed yet."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.wrapping import WrappingCheckBox

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PeopleChoice(QWidget):
    """`named` carries the name of somebody new."""

    changed = Signal()
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, WrappingCheckBox] = {}
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(SPACE // 2)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("name of somebody new"))
        self.name.setAccessibleName(self.tr("Name of somebody new"))
        self.add_button = QPushButton(self.tr("Add"))
        self.add_button.setAutoDefault(True)
        self.name.textChanged.connect(lambda text: self.add_button.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.add_button.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.name, 1)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._boxes)
        column.addLayout(row)

    @property
    def names(self) -> tuple[str, ...]:
        """Who is ticked."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, from above."""
        return (*self.boxes.values(), self.name, self.add_button)

    def show_people(self, people: Iterable[Labeler]) -> None:
        """Whoever was ticked stays so."""
        people = tuple(people)
        if [person.name for person in people] == list(self.boxes):
            return
        ticked = self.names
        clear(self._boxes)
        self.boxes = {}
        for person in people:
            box = self.boxes[person.name] = WrappingCheckBox(shown(person.name))
            box.setAccessibleName(self.tr("To {name}").format(name=shown(person.name)))
            box.setChecked(person.name in ticked)
            box.toggled.connect(self.changed)
            self._boxes.addWidget(box)
            # At once, not when the event loop gets to it: the page is as high as all that is seen.
            box.show()

    def tick(self, name: str) -> None:
        """Whoever was just named gets a package, and the line waits for the next."""
        self.boxes[name].setChecked(True)
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Up and down go from one to the next, as in any list.
        walk, focus = self.walk, self.focusWidget()
        step = _STEPS.get(Qt.Key(event.key()))
        place = walk.index(focus) if focus in walk else None
        if step is None or place is None or not 0 <= place + step < len(walk) - 1:
            super().keyPressEvent(event)
        else:
            walk[place + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        name = self.name.text().strip()
        if name in self.boxes:
            self.tick(name)
        elif name:
            self.named.emit(name)
