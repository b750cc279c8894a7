"""Where an export goes, the button that writes it, why it is off, and what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.app.exporting import ExportOutcome, check_export_folder
from labeler.app.watch import Progress
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.export.words import outcome_words, sentence
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.plain import breakable, plain_label, set_tone
from labeler.gui.widgets.wrapping import WrappingCheckBox

REPORT = "EXPORT_REPORT.md"


class FolderBar(QFrame):
    """`export_asked` when the button is pressed; `changed` when another folder is named.

    While something is planned or written, how far it is stands in the place of the words.
    """

    export_asked = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._outcome: ExportOutcome | None = None
        self._is_telling = self._is_cancelling = False
        self.field = PathField(self.tr("Folder to export into"))
        self.field.line.setPlaceholderText(self.tr("a new or an empty folder"))
        self.replace_box = WrappingCheckBox(self.tr("Replace the earlier export in this folder"))
        self.replace_box.hide()
        self.export_button = QPushButton(self.tr("Export"))
        self.export_button.setProperty("variant", "primary")
        # Not as the page of this name is called.
        self.export_button.setAccessibleName(self.tr("Write the export"))
        self.open_folder = QPushButton(self.tr("Open folder"))
        self.open_report = QPushButton(self.tr("Open report"))
        self.said = plain_label(tone=Tone.MUTED, wrap=True)
        self.said.setAccessibleName(self.tr("State of the export"))
        for button in (self.export_button, self.open_folder, self.open_report):
            button.setAutoDefault(True)
        self.job_bar = JobBar(theme, is_inside=True)
        self._lay_out()
        self.field.changed.connect(self._on_changed)
        self.field.browse_asked.connect(self._ask)
        self.replace_box.toggled.connect(self.changed)
        self.field.line.returnPressed.connect(self._on_enter)
        self.export_button.clicked.connect(self.export_asked)
        self.open_folder.clicked.connect(lambda: self._open(""))
        self.open_report.clicked.connect(lambda: self._open(REPORT))
        self.show_reason("")

    @property
    def replaces(self) -> bool:
        """Whether an earlier export may make way; never unless somebody has said so of this folder."""
        return self.replace_box.isChecked()

    def obstacle(self) -> str:
        """Why nothing can be written into the folder that is named; "" where it can."""
        path = self.field.path
        is_earlier = path is not None and path.is_absolute() and _is_earlier_export(path)
        self.replace_box.setVisible(is_earlier)
        if path is None:
            return self.tr("Name a new or an empty folder.")
        if not path.is_absolute():
            return self.tr("Name the folder with its whole path.")
        if is_earlier and not self.replaces:
            return self.tr("An earlier export is in this folder: replace it, or name another folder.")
        try:
            check_export_folder(path, replace=self.replaces)
        except AppError as error:
            return f"{sentence(said(error.what))} {said(error.todo)}"
        return ""

    def show_reason(self, why_not: str) -> None:
        """The button is off, and why; "" turns it on. What was told of the last export stays in sight."""
        self.export_button.setEnabled(not why_not)
        self.export_button.setAccessibleDescription(why_not)
        if not self._is_telling:
            self._say(why_not)

    def tell(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        """What came of an export, until `forget`."""
        self._is_telling = True
        self._say(text, tone=tone)
        announce(self.said, text)

    def show_outcome(self, outcome: ExportOutcome) -> None:
        """What was written, with the ways to look at it."""
        self._outcome = outcome
        self.replace_box.setChecked(False)
        self.tell(outcome_words(outcome), tone=Tone.GOOD)
        self._show_openers()

    def take_focus(self) -> None:
        """Where the next thing is done: at the export that was written, else at the folder."""
        first = self.open_folder if self._outcome is not None else self.field.line
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def allow(self, is_idle: bool) -> None:
        """While an export is written, nothing but Cancel can be pressed; `show_reason` says how it goes on."""
        for widget in (self.field, self._below):
            widget.setEnabled(is_idle)
        self.export_button.setEnabled(False)

    def show_progress(self, progress: Progress, seconds: float) -> None:
        """How far planning or writing is, `seconds` since it began."""
        # A job says how far it is until it hears of it: the word that it is being cancelled stays.
        if self._is_cancelling:
            return
        self._below.hide()
        self.job_bar.follow(progress, seconds)

    def show_cancelling(self) -> None:
        self._is_cancelling = True
        self.job_bar.show_cancelling()

    def hide_progress(self) -> None:
        self._is_cancelling = False
        self.job_bar.hide()
        self._below.show()

    def forget(self) -> None:
        """Something else is wanted than what was told of."""
        self._outcome, self._is_telling = None, False
        self._show_openers()

    def _say(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        set_tone(self.said, tone)
        self.said.setText(text)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        top.addWidget(plain_label(self.tr("Into"), strong=True))
        top.addWidget(self.field, 1)
        top.addWidget(self.export_button)
        self._below = QWidget()
        # As high as with its buttons: nothing moves when they come.
        self._below.setMinimumHeight(self.open_folder.sizeHint().height())
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SPACE)
        below.addWidget(self.said, 1)
        below.addWidget(self.replace_box, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.open_folder)
        below.addWidget(self.open_report)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self._below)
        column.addWidget(self.job_bar)
        self._show_openers()

    def _show_openers(self) -> None:
        for button in (self.open_folder, self.open_report):
            button.setVisible(self._outcome is not None)

    def _on_changed(self) -> None:
        self.replace_box.setChecked(False)
        self.forget()
        self.changed.emit()

    def _on_enter(self) -> None:
        if self.export_button.isEnabled():
            self.export_asked.emit()

    def _ask(self) -> None:
        title = self.tr("Export into a new or an empty folder")
        self.field.set_path(QFileDialog.getExistingDirectory(self, title))

    def _open(self, name: str) -> None:
        if self._outcome is None:
            return
        path = self._outcome.folder / name if name else self._outcome.folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.tell(self.tr("No program opened it. It is {path}").format(path=breakable(shown(str(path)))))


def _is_earlier_export(path: Path) -> bool:
    """Whether a folder could be written into only by putting the export in the place of one that is there."""
    try:
        check_export_folder(path)
    except AppError:
        try:
            check_export_folder(path, replace=True)
        except AppError:
            return False
        return True
    return False
