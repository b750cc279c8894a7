"""A lead brings labels in: looks at a file or a folder, sees what would come in, chooses, and imports it."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.app.bringing_in import ImportReport, Looked
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.bring_in_options import ImportOptions
from labeler.gui.bring_in_report import ImportLines
from labeler.gui.bring_in_source import FileOrFolderField, ImportFormatField
from labeler.gui.bring_in_words import cut_off_words, found_words, outcome_words, report_lines, window_words
from labeler.gui.forms import FormPage, primary
from labeler.gui.importing import Importing
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.plain import breakable, plain_label


class BringInPage(FormPage):
    """`told` carries the sentence that says what came of an import."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        words = self.tr(
            "Labels from elsewhere come in as questions: is the image of the concept, is the concept in it, or not "
            "there? Nothing is written before you press Import, and the files stay as they are."
        )
        super().__init__(theme, self.tr("Bring in labels"), words, parent, is_wide=True)
        self._bridge = bridge
        self._looked: Looked | None = None
        self.importing = Importing(bridge, self)
        self.jobs = self.importing.jobs
        self.folder = FileOrFolderField(self.tr("File or folder with the labels"))
        self.format = ImportFormatField()
        self.what = plain_label(wrap=True)
        self.options = ImportOptions()
        self.lines = ImportLines()
        self.came = plain_label(tone=Tone.GOOD, wrap=True)
        self._bar = JobBar(theme, is_inside=True)
        self.look_button, self.import_button = primary(self.tr("Look")), primary(self.tr("Import"))
        self._back = QPushButton(self.tr("Back"))
        self._lay_out()
        self._connect()
        self._forget()

    def close_down(self) -> None:
        """Cuts off what runs."""
        self.importing.close_down()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.folder.isEnabled():
            self.folder.line.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.importing.is_running:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def look(self) -> None:
        """Looks at what is typed; nothing is written."""
        path = self.folder.path
        if path is None or not self.folder.isEnabled():
            return
        self._forget()
        self._allow(False)
        self.importing.look(path, self.format.name)

    def bring_in(self) -> None:
        """Imports what was looked at, as it was chosen."""
        if self._looked is None or self.importing.is_running or not self.import_button.isEnabled():
            return
        self.say("")
        self._allow(False)
        self.importing.take_in(self._looked, self.options.choices)

    def _connect(self) -> None:
        self.folder.changed.connect(self._on_other_file)
        self.folder.line.returnPressed.connect(self.look)
        self.format.chosen.connect(self._on_format)
        self.options.changed.connect(self._plan)
        self.look_button.clicked.connect(self.look)
        self.import_button.clicked.connect(self.bring_in)
        self._back.clicked.connect(self.left)
        self._bar.cancel_asked.connect(self._cancel)
        self.jobs.progressed.connect(self._bar.follow)
        self.importing.found.connect(self._on_found)
        self.importing.planned.connect(self._on_planned)
        self.importing.taken.connect(self._on_taken)
        self.importing.failed.connect(self._on_failed)
        self.importing.cancelled.connect(self._on_cancelled)

    def _lay_out(self) -> None:
        self.add_field(self.tr("File or folder with the labels"), self.folder)
        for widget in (self.format, self.what, self.options, self.came, self.lines, self._bar):
            self.body.addWidget(widget)
        for button in (self._back, self.look_button, self.import_button):
            button.setAutoDefault(True)
        self.add_buttons(self._back, self.look_button, self.import_button)

    def _allow(self, is_idle: bool) -> None:
        """While something is read or written, nothing else can be asked for."""
        for widget in (self.folder, self.format, self.options, self.look_button, self.import_button):
            widget.setEnabled(is_idle)
        if not is_idle:
            # What is off has lost the focus to whatever comes next in the window; from the page, Esc still cancels.
            self.setFocus()

    def _on_format(self) -> None:
        """Another format than was found out: it is looked at again."""
        if self._looked is not None and self.format.name != self._looked.format:
            self.look()

    def _on_other_file(self) -> None:
        self._forget()
        self.format.forget_found()

    def _forget(self) -> None:
        """Another file: what was said of the one before is no longer true."""
        self._looked = None
        self.importing.drop()
        self._bar.hide()
        self.say("")
        for widget in (self.what, self.options, self.came, self.lines, self.import_button):
            widget.hide()
        self.look_button.show()

    def _cancel(self) -> None:
        self._keep_focus()
        self._bar.show_cancelling()
        self.importing.cancel()

    def _on_found(self, looked: Looked) -> None:
        self._end()
        self._looked = looked
        self.format.show_format(looked.format)
        self.what.setText(breakable(found_words(looked)))
        self.options.show_looked(looked, self._bridge.project, self._bridge.labeler)
        for widget in (self.what, self.options, self.import_button):
            widget.show()
        self.look_button.hide()
        # Down the page: the choices were made later than what stands below them.
        lines, buttons = (self.lines.copy, self.lines.text), (self._back, self.look_button, self.import_button)
        _lead_tab(self.folder.browse, self.format.combo, *self.options.in_order, *lines, *buttons)
        self._plan()
        self._focus_first()

    def _plan(self) -> None:
        """Shows what would come in as it is chosen now."""
        if self._looked is not None:
            self._keep_focus()
            self.import_button.setEnabled(False)
            self.importing.plan(self._looked, self.options.choices)

    def _on_planned(self, report: ImportReport) -> None:
        if self._looked is None:
            return
        self._end_progress()
        self.options.show_report(report)
        choices = self.options.choices
        lines = report_lines(report, self._looked, will_add=choices.adding is not None, leaves_out=choices.skip_bad)
        self.lines.show_lines(self.tr("What would come in"), lines)
        self.say(window_words(refused_words(report.refusal)) if report.refusal else "")
        self.import_button.setEnabled(report.refusal is None)
        if self.window().focusWidget() in (None, self):
            self._focus_first()

    def _on_taken(self, report: ImportReport) -> None:
        """What came of it; the page is ready for another file."""
        self._end()
        sentence, looked = outcome_words(report), self._looked
        assert looked is not None, "only what was looked at is taken in"
        lines = report_lines(report, looked, leaves_out=self.options.choices.skip_bad)
        self._forget()
        self.came.setText(breakable(sentence))
        self.came.show()
        self.lines.show_lines(self.tr("What came in"), lines)
        self.format.show_format("")
        self._focus_first()
        self.told.emit(sentence)

    def _on_failed(self, error: AppError) -> None:
        self._end()
        if not self.importing.has_written:
            # A look or a plan that failed: what was told of one before is no longer true.
            self.lines.hide()
            self.import_button.setEnabled(False)
        self.say(window_words(refused_words(error)))
        self._focus_first()

    def _on_cancelled(self) -> None:
        self._end()
        self._forget()
        self.say(cut_off_words(has_written=self.importing.has_written), tone=Tone.MUTED)
        self._focus_first()

    def _end(self) -> None:
        self._end_progress()
        self._allow(True)

    def _end_progress(self) -> None:
        self._keep_focus()
        self._bar.hide()

    def _keep_focus(self) -> None:
        """What is about to be off or gone would lose the focus to whatever comes next in the window."""
        if self._bar.has_keys or self.import_button.hasFocus():
            self.setFocus()

    def _focus_first(self) -> None:
        """Where the next thing is to be said: what was disabled meanwhile has lost the focus."""
        boxes = self.options.classes.boxes if self._looked else []
        first = boxes[0] if boxes else self.import_button if self._looked else self.folder.line
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _lead_tab(*chain: QWidget) -> None:
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)
