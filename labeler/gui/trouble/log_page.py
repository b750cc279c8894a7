"""What the program has noted of itself, to read and to copy without any other program."""

from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from labeler.app.logs import log_file, read_log
from labeler.gui.trouble.paper_page import PaperPage


class LogPage(PaperPage):
    """Read anew whenever it is opened; the end, which is the newest, is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Log"),
            self.tr(
                "What the program noted when something went wrong. It can hold names of files and of people. It stays "
                "on this computer, and is sent nowhere."
            ),
            parent,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_text(read_log() or self.tr("Nothing yet."), file=log_file())
        self.paper.moveCursor(QTextCursor.MoveOperation.End)
