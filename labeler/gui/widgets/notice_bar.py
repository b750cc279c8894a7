"""A quiet line that says how something went, until it is put away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.plain import plain_label


class NoticeBar(QFrame):
    """`more_asked` when the details are wanted."""

    more_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self._text = plain_label(wrap=True)
        self._more = QPushButton(self.tr("Show the list"))
        self._more.clicked.connect(self.more_asked)
        away = QPushButton(self.tr("Put away"))
        away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        row.addWidget(away)
        self.setAccessibleName(self.tr("Notice"))
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str, *, has_more: bool = False) -> None:
        self._text.setText(text)
        self._more.setVisible(has_more)
        self.setAccessibleDescription(text)
        self.show()
        announce(self, text)
