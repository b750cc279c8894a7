"""A page of plain text to read and to copy, with the folder that it lies in."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QFontDatabase, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from labeler.domain.names import shown
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.page_head import page_head
from labeler.gui.widgets.plain import breakable, plain_label


class PaperPage(QWidget):
    """`left` for Back and Esc. `foot` takes what stands under the text."""

    left = Signal()

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.paper = QPlainTextEdit()
        self.paper.setReadOnly(True)
        self.paper.setTabChangesFocus(True)
        self.paper.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.paper.setProperty("textSize", TextSize.NORMAL.value)
        self.paper.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.paper.setAccessibleName(title)
        self.where = QLineEdit()
        self.where.setReadOnly(True)
        self.where.setAccessibleName(self.tr("Where it lies"))
        self.note = plain_label(tone=Tone.WRONG, wrap=True)
        self.note.hide()
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.clicked.connect(self._copy)
        self.folder_button = QPushButton(self.tr("Show the folder"))
        self.folder_button.clicked.connect(self._open_folder)
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.clicked.connect(self.left)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(SPACE)
        self._lay_out(title, words)

    def show_text(self, text: str, *, file: Path) -> None:
        """Puts a text there, letter by letter, and says where it lies."""
        self._folder = file.parent
        self.paper.setPlainText(text)
        self.where.setText(shown(str(file)))
        self.where.setCursorPosition(0)
        self.say("")

    def say(self, text: str) -> None:
        """What is in the way; "" takes it away."""
        self.note.setText(breakable(text))
        self.note.setVisible(bool(text))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No proxy: Tab would go round between it and what is made after it, and never come to the buttons.
        super().focusInEvent(event)
        self.paper.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, title: str, words: str) -> None:
        buttons = (self.copy_button, self.folder_button, self.back_button)
        for button in buttons:
            button.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addLayout(page_head(title, *buttons))
        column.addWidget(plain_label(words, tone=Tone.MUTED, wrap=True))
        column.addWidget(self.paper, 1)
        column.addLayout(self.foot)
        column.addWidget(self.note)
        column.addWidget(self.where)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.paper.toPlainText())

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self.say(self.tr("No program opened it. It is {path}").format(path=shown(str(self._folder))))
