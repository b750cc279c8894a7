"""What an import would come to, or came to, as lines that can be read, walked through and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.plain import plain_label

_LINES = 4, 12
"""The fewest and the most that are seen at once."""
_NARROWEST = 240
"""Logical pixels of a line, while nobody knows yet how wide it will be."""


class ImportLines(QWidget):
    """A heading, the lines below it, and a button that copies them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = plain_label(tone=Tone.MUTED, size=TextSize.SMALL, strong=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        # A name that is read from the right stands where it belongs, and does not turn its line round.
        direction = self.text.document().defaultTextOption()
        direction.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self.text.document().setDefaultTextOption(direction)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setProperty("variant", "quiet")
        self.copy.setAutoDefault(True)
        self.copy.setAccessibleName(self.tr("Copy the list"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(top)
        column.addWidget(self.text)
        self.hide()

    def show_lines(self, heading: str, lines: Sequence[str]) -> None:
        """These from now on, from the first one."""
        self._heading.setText(heading)
        self.text.setAccessibleName(heading)
        self.text.setPlainText("\n".join(lines))
        metrics, width = self.text.fontMetrics(), max(self.text.viewport().width() - 2 * SPACE, _NARROWEST)
        wrapped = sum(1 + metrics.horizontalAdvance(line) // width for line in lines[: _LINES[1]])
        rows = min(max(wrapped, _LINES[0]), _LINES[1])
        self.text.setFixedHeight(rows * self.text.fontMetrics().lineSpacing() + 3 * SPACE)
        self.show()
        announce(self.text, heading)
