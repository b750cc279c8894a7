"""How a round of alignment ends: the work opens, or the round is given up for a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.gui.forms import primary
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.card import Card


class Ending(Card):
    """`end_asked`: the other images are to open; `given_up` carries why the round ends as it stands."""

    end_asked = Signal()
    given_up = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.end = primary(self.tr("Open the work"))
        self.end.setAutoDefault(True)
        self.give_up = QPushButton(self.tr("Give it up …"))
        self.give_up.setAutoDefault(True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("why it is given up"))
        self.reason.setAccessibleName(self.tr("Why it is given up"))
        self.sure = QPushButton(self.tr("Give it up"))
        self.sure.setAutoDefault(True)
        self.end.clicked.connect(self.end_asked)
        self.give_up.clicked.connect(self._ask_why)
        self.sure.clicked.connect(self._give_up)
        self.reason.returnPressed.connect(self._give_up)
        self.reason.textChanged.connect(lambda text: self.sure.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACE,) * 4)
        column.setSpacing(SPACE)
        for widgets in ((self.end, self.give_up), (self.reason, self.sure)):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            if self.reason not in widgets:
                row.addStretch(1)
            column.addLayout(row)
        self.begin_again()

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by."""
        return (self.end, self.give_up, self.reason, self.sure)

    def begin_again(self) -> None:
        """Asks for nothing."""
        self.reason.clear()
        self.reason.hide()
        self.sure.hide()
        self.sure.setEnabled(False)

    def allow(self, *, end: bool) -> None:
        """`end`: whether nothing is in the way of opening the work."""
        self.end.setEnabled(end)

    def _ask_why(self) -> None:
        self.reason.show()
        self.sure.show()
        self.reason.setFocus()

    def _give_up(self) -> None:
        if self.reason.text().strip():
            self.given_up.emit(self.reason.text())
