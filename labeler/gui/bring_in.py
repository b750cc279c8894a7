"""A lead brings an old data set in: looks at its class folders, says what the unknown ones are, and imports them."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from labeler.app.bringing_in import Adding, ClassImport, FoundClasses, find_classes, import_classes
from labeler.app.changes import Changes
from labeler.app.watch import Progress, Watch
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.bring_in_words import found_words, outcome_words
from labeler.gui.class_choice import ClassChoice
from labeler.gui.forms import FormPage, primary
from labeler.gui.job_runner import JobRunner
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.wrapping import WrappingCheckBox


class BringInPage(FormPage):
    """`told` carries the sentence that says what came of an import."""

    told = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("Bring in class folders"),
            self.tr(
                "Every image comes in with the class of its folder as a question: is it of the concept, is the concept "
                "in it, or not there? Nothing is answered by itself, and the folder stays as it is."
            ),
            parent,
        )
        self._bridge = bridge
        self._found: FoundClasses | None = None
        self.jobs = JobRunner(self)
        self.folder = PathField(self.tr("Folder that holds a folder for each class"))
        self.add_field(self.tr("Folder that holds a folder for each class"), self.folder)
        self.what = plain_label(wrap=True)
        self.classes = ClassChoice()
        self.adding = WrappingCheckBox(self.tr("Add images that are not in the project yet"))
        self.adding.setChecked(True)
        self.came = plain_label(tone=Tone.GOOD, wrap=True)
        self._bar = JobBar(theme)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, SPACE, 0, 0)
        below.setSpacing(SPACE)
        below.addWidget(self.what)
        below.addWidget(self.classes)
        below.addSpacing(SPACE // 2)
        below.addWidget(self.adding)
        self.body.addWidget(self._below)
        self.body.addWidget(self.came)
        self.body.addWidget(self._bar)
        self.look_button, self.import_button = primary(self.tr("Look")), primary(self.tr("Import"))
        self._back = QPushButton(self.tr("Back"))
        for button in (self._back, self.look_button, self.import_button):
            button.setAutoDefault(True)
        self.add_buttons(self._back, self.look_button, self.import_button)
        self._back.clicked.connect(self.left)
        self._connect()
        self._forget()

    def close_down(self) -> None:
        """Cuts off what runs."""
        self.jobs.close()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.folder.line.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.jobs.is_running:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def look(self) -> None:
        """Looks at the folder that is typed; nothing is written."""
        path = self.folder.path
        if path is None or self.jobs.is_running:
            return
        self._forget()
        project = self._bridge.project

        def find(watch: Watch) -> FoundClasses:
            return find_classes(project, path, watch=watch)

        self._start(find)

    def bring_in(self) -> None:
        """Imports what was looked at, as it was chosen."""
        found = self._found
        if found is None or self.jobs.is_running:
            return
        self.say("")
        project, labeler, choices = self._bridge.project, self._bridge.labeler, self.classes.choices
        adding = Adding() if self.adding.isChecked() else None

        def take_in(watch: Watch) -> ClassImport:
            return import_classes(project, found.looked, choices, adding=adding, watch=watch, labeler=labeler)

        self._start(take_in)

    def _connect(self) -> None:
        self.folder.changed.connect(self._forget)
        self.folder.line.returnPressed.connect(self.look)
        self.folder.browse_asked.connect(self._browse)
        self.look_button.clicked.connect(self.look)
        self.import_button.clicked.connect(self.bring_in)
        self._bar.cancel_asked.connect(self._cancel)
        self.jobs.progressed.connect(self._on_progress)
        self.jobs.done.connect(self._on_done)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.cancelled.connect(self._on_cancelled)

    def _start(self, job: Callable[[Watch], FoundClasses | ClassImport]) -> None:
        self.jobs.start(job)
        self._allow(False)

    def _allow(self, is_idle: bool) -> None:
        """While something runs, nothing else can be asked for."""
        for widget in (self.folder, self._below, self.look_button, self.import_button):
            widget.setEnabled(is_idle)

    def _browse(self) -> None:
        self.folder.set_path(QFileDialog.getExistingDirectory(self, self.tr("Bring in class folders")))

    def _forget(self) -> None:
        """Another folder: what was said of the one before is no longer true."""
        self._found = None
        self.say("")
        self.came.hide()
        self._below.hide()
        self.import_button.hide()
        self.look_button.show()

    def _cancel(self) -> None:
        self._bar.show_cancelling()
        self.jobs.cancel()

    def _on_progress(self, progress: Progress, seconds: float) -> None:
        self._bar.show_progress(doing=progress.doing, done=progress.done, total=progress.total, seconds=seconds)

    def _on_done(self, outcome: FoundClasses | ClassImport) -> None:
        self._end()
        if isinstance(outcome, FoundClasses):
            self._show(outcome)
        else:
            self._say_changed()
            self._tell(outcome)

    def _on_failed(self, error: AppError) -> None:
        self._end()
        self._say_changed()
        self.say(error.line(said))
        self._focus_first()

    def _on_cancelled(self) -> None:
        self._end()
        self._say_changed()
        self.say(self.tr("Cut off: no label was taken in. Images that were added until then are in the project."))
        self._focus_first()

    def _end(self) -> None:
        self._bar.hide()
        self._allow(True)

    def _say_changed(self) -> None:
        # An import that failed may have added images before it did.
        self._bridge.changed.emit(Changes(answers=True, images_added=True))

    def _show(self, found: FoundClasses) -> None:
        self._found = found
        self.what.setText(found_words(found))
        self.classes.show_found(found, self._bridge.project.taxonomy())
        self.adding.setVisible(found.in_project < found.looked.files)
        self._below.show()
        self.look_button.hide()
        self.import_button.show()
        self._lead_tab()
        self._focus_first()

    def _lead_tab(self) -> None:
        """Down the page: the choices were made later than what stands below them."""
        chain = (self.folder.browse, *self.classes.boxes, self.adding, self._back, self.look_button, self.import_button)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _focus_first(self) -> None:
        """Where the next thing is to be said: what was disabled meanwhile has lost the focus."""
        last = self.folder.line if self._found is None else self.import_button
        first = self.classes.boxes[0] if self._found and self.classes.boxes else last
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, told: ClassImport) -> None:
        """What came of it, in one sentence; the page is ready for another folder."""
        sentence = outcome_words(told)
        self._forget()
        self.came.setText(breakable(sentence))
        self.came.show()
        self._focus_first()
        self.told.emit(sentence)
