"""A lead takes packages in: sees first what they bring and what does not stand, then has them merged."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from labeler.app.packages.coming_in.taken import TakenIn
from labeler.app.watch import Watch
from labeler.domain.names import shown
from labeler.gui.asked_images import AskedImages
from labeler.gui.bridge import Bridge
from labeler.gui.bring_in_report import ImportLines
from labeler.gui.forms import primary
from labeler.gui.out_and_home.job_form import JobForm
from labeler.gui.out_and_home.take_in_words import conflict_note, conflict_row, lines, outcome_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.listing import Listing
from labeler.gui.widgets.plain import plain_label

if TYPE_CHECKING:
    from labeler.app.packages.meeting.conflicts import Conflict

_ROWS = 8
"""Conflicts that are seen at once."""


class TakeInPage(JobForm):
    """`told` carries the sentence that says what came of it; `images_asked` wants the image of a conflict shown."""

    told = Signal(str)
    images_asked = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        words = self.tr(
            "The files that labelers send back, in any order; one that is taken in twice changes nothing. What "
            "somebody said differently in two places is listed, and never lost."
        )
        super().__init__(theme, self.tr("Take in packages"), words, parent, alone=bridge.project.alone)
        self._bridge = bridge
        self._paths: tuple[Path, ...] = ()
        self.conflicts: tuple[Conflict, ...] = ()
        self.files = plain_label(tone=Tone.MUTED, wrap=True)
        self.came = plain_label(wrap=True)
        self.lines = ImportLines()
        titles = (self.tr("Image"), self.tr("Answer of"), self.tr("Stands"), self.tr("Does not stand"))
        self.table = Listing(titles, name=self.tr("What does not stand"), narrow=1)
        self.choose_button = QPushButton(self.tr("Choose files …"))
        self.show_button = QPushButton(self.tr("Show the image"))
        self.all_button = QPushButton(self.tr("What does not stand"))
        self.in_button = primary(self.tr("Take in"))
        self.back_button = QPushButton(self.tr("Back"))
        self.kept_off = (self.choose_button, self.in_button, self.all_button)
        self._lay_out()
        self._connect()
        self._forget()
        self.first = self.choose_button

    def look(self, paths: Sequence[Path]) -> None:
        """What these would bring; nothing is written."""
        if paths and not self.jobs.is_running:
            self._forget()
            self._paths = tuple(paths)
            self.files.setText(", ".join(shown(path.name) for path in paths))
            self.files.show()
            self._run(dry_run=True)

    def take_in(self) -> None:
        """Merges what was looked at."""
        if self._paths and not self.jobs.is_running and self.in_button.isVisible():
            self._run(dry_run=False)

    def list_all(self) -> None:
        """Everything that does not stand, of all packages that were ever taken in."""
        if self.jobs.is_running:
            return
        self._forget()
        project = self._bridge.project

        def read(_watch: Watch) -> "tuple[Conflict, ...]":
            from labeler.app.packages.meeting.conflicts import conflicts_of  # late, as in `_run`

            return conflicts_of(project)

        self.run(read, self._on_listed)

    def show_image(self) -> None:
        """The image of the conflict that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        if rows:
            conflict = self.conflicts[rows[0].row()]
            note = {conflict.image_id: conflict_note(conflict)}
            self.images_asked.emit(AskedImages(title=self.table.accessibleName(), ids=(conflict.image_id,), notes=note))

    def _run(self, *, dry_run: bool) -> None:
        project, paths, labeler = self._bridge.project, self._paths, self._bridge.labeler

        def work(watch: Watch) -> TakenIn:
            # Late, and on the job's own thread: who opens the page need not wait for what reads packages.
            from labeler.app.packages.coming_in.taking_in import take_in

            return take_in(project, paths, watch=watch, dry_run=dry_run, labeler=labeler)

        self.run(work, self._on_looked if dry_run else self._on_taken)

    def _on_looked(self, taken: TakenIn) -> None:
        self._show(taken, self.tr("What would come in"))
        can = len(taken.refused) < len(taken.packages)
        self.in_button.setVisible(can)
        self.lead_to(self.in_button if can else self.choose_button)

    def _on_taken(self, taken: TakenIn) -> None:
        self._bridge.changed.emit(taken.changes)
        self._show(taken, self.tr("What came in"))
        self.in_button.hide()
        self.told.emit(self.tr("Taken in: {what}").format(what=outcome_words(taken)))
        self.lead_to(self.choose_button)

    def _on_listed(self, conflicts: "tuple[Conflict, ...]") -> None:
        if not conflicts:
            self.say(self.tr("Nothing was said differently in two places: all of it stands."), tone=Tone.MUTED)
        self._show_conflicts(conflicts)
        self.lead_to(self.show_button if conflicts else self.choose_button)

    def _show(self, taken: TakenIn, heading: str) -> None:
        self.came.setText(outcome_words(taken))
        self.came.show()
        self.lines.show_lines(heading, lines(taken))
        self._show_conflicts(taken.conflicts)

    def _show_conflicts(self, conflicts: "tuple[Conflict, ...]") -> None:
        self.conflicts = conflicts
        self.table.show_rows(conflict_row(each) for each in self.conflicts)
        if self.conflicts:
            self.table.selectRow(0)
            rows = min(len(self.conflicts), _ROWS) + 1
            self.table.setFixedHeight(rows * (self.table.verticalHeader().defaultSectionSize() + 2))
        for widget in (self.table, self.show_button):
            widget.setVisible(bool(self.conflicts))

    def _forget(self) -> None:
        self._paths, self.conflicts = (), ()
        self.say("")
        for widget in (self.files, self.came, self.lines, self.table, self.show_button, self.in_button):
            widget.hide()

    def _ask(self) -> None:
        kinds = self.tr("What labelers hand in, and projects (*.labeler-answers *.labeler)")
        start = str(self._bridge.project.path.parent)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Take in packages"), start, kinds)
        self.look([Path(each) for each in chosen])

    def _lay_out(self) -> None:
        beside, below = (self.all_button, self.show_button), (self.back_button, self.choose_button, self.in_button)
        for widget in (self.files, self.came, self.lines, self.table, self.bar):
            self.body.addWidget(widget)
        for button in (*beside, *below):
            button.setAutoDefault(True)
        self.add_buttons(*beside)
        self.add_buttons(*below)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._ask)
        self.in_button.clicked.connect(self.take_in)
        self.show_button.clicked.connect(self.show_image)
        self.all_button.clicked.connect(self.list_all)
        self.table.itemActivated.connect(self.show_image)
        self.back_button.clicked.connect(self.left)
