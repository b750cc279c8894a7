"""The report of a bug, word for word: the user decides whether there is more in it, and what becomes of it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from labeler.app.crash_report import added_to_report, rewrite_report, without_additions
from labeler.app.logs import last_lines
from labeler.gui.trouble.paper_page import PaperPage
from labeler.gui.widgets.wrapping import WrappingCheckBox

_LINES = 40
"""Of the log, the last ones."""


class ReportPage(PaperPage):
    """What is shown is what is in the file, at any time."""

    def __init__(self, report: Path, details: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Something went wrong in the program"),
            self.tr(
                "What was saved is safe. This is the report, word for word. Nothing is sent by itself: copy it, or "
                "pass the file on, to whoever looks after the program."
            ),
            parent,
        )
        self._report = report
        text = report.read_text("utf-8", "backslashreplace")
        self._plain = without_additions(text)
        self._details = details
        self.more = WrappingCheckBox(
            self.tr("Add the error's message and the last lines of the log (names of files, concepts and people too)")
        )
        self.more.setChecked(text != self._plain)
        self.more.toggled.connect(self._rewrite)
        self.foot.addWidget(self.more)
        self.show_text(text, file=report)

    def _rewrite(self, with_more: bool) -> None:
        text = added_to_report(self._plain, self._details, last_lines(_LINES)) if with_more else self._plain
        try:
            rewrite_report(self._report, text)
        except OSError as error:
            why = error.strerror or str(error)
            self.say(self.tr("The report stays as it is: {why}.").format(why=why))
            self.more.blockSignals(True)
            self.more.setChecked(not with_more)
            self.more.blockSignals(False)
            return
        self.show_text(text, file=self._report)
