"""Handing in: what was labeled here goes into one file, to be sent to whoever handed the work out."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from labeler.app.packages.home import is_handed_out
from labeler.app.progress import progress_of
from labeler.app.watch import Watch
from labeler.domain.draft import Pass, Way
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.forms import primary
from labeler.gui.out_and_home.job_form import JobForm
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.plain import breakable, number_text, plain_label

if TYPE_CHECKING:
    from labeler.app.packages.workstation.handing_in import HandedIn

_FREE = Pass(way=Way.FREE)


class HandInPage(JobForm):
    """One button: handing in again later does no harm, and brings what was said since."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        words = self.tr(
            "One file with the answers, their times and how they came to be; no images. Send it to whoever handed the "
            "work out. You can go on labeling, and hand in again as often as you like: nothing counts twice."
        )
        super().__init__(theme, self.tr("Hand in"), words, parent, alone=bridge.project.alone)
        self._bridge = bridge
        self.standing = plain_label(wrap=True)
        self.folder = PathField(self.tr("Folder for the file"))
        self.folder.set_path(str(bridge.project.path.parent))
        self.folder.browse_asked.connect(self._browse)
        self.came = plain_label(tone=Tone.GOOD, wrap=True)
        self.came.hide()
        self.in_button = primary(self.tr("Hand in"))
        self.back_button = QPushButton(self.tr("Back"))
        self.kept_off = (self.folder, self.in_button)
        self.body.addWidget(self.standing)
        self.add_field(self.tr("Folder for the file"), self.folder)
        for widget in (self.came, self.bar):
            self.body.addWidget(widget)
        for button in (self.back_button, self.in_button):
            button.setAutoDefault(True)
        self.add_buttons(self.back_button, self.in_button)
        self.in_button.clicked.connect(self.hand_in)
        self.back_button.clicked.connect(self.left)
        self.first = self.in_button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.jobs.is_running:
            return
        self.say("")
        self.came.hide()
        is_out, labeler = is_handed_out(self._bridge.project), self._bridge.labeler
        self.in_button.setEnabled(is_out)
        if not is_out:
            self.standing.setText(self.tr("This project is at home: its answers are where they belong."))
        elif labeler is not None:
            told = progress_of(self._bridge.project, labeler, _FREE)
            words = self.tr("{done} of {all} images are finished.")
            counts = words.format(done=number_text(told.finished), all=number_text(told.readable))
            self.standing.setText(counts)

    def hand_in(self) -> None:
        """Writes the file."""
        if self.jobs.is_running or not self.in_button.isEnabled():
            return
        project, folder = self._bridge.project, self.folder.path

        def write(watch: Watch) -> "HandedIn":
            # Late, and on the job's own thread: nobody who labels waits for what writes packages.
            from labeler.app.packages.workstation.handing_in import hand_in

            return hand_in(project, to=folder, watch=watch)

        self.came.hide()
        self.run(write, self._on_written)

    def ended(self) -> None:
        self.in_button.setFocus()

    def _on_written(self, done: "HandedIn") -> None:
        words = self.tr("Handed in as {name}: send this file home.")
        self.came.setText(breakable(words.format(name=shown(str(done.path)))))
        self.came.show()

    def _browse(self) -> None:
        start = str(self.folder.path or self._bridge.project.path.parent)
        self.folder.set_path(QFileDialog.getExistingDirectory(self, self.tr("Put the file into"), start))
