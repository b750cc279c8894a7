"""Writing an export on its own thread, and saying beside the folder what came of it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from labeler.app.alone import Alone
from labeler.app.exporting import ExportOutcome, PlannedExport, write_export
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.export.folder_bar import FolderBar
from labeler.gui.job_runner import JobRunner
from labeler.gui.theme.tokens import Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.plain import breakable


class Writing(QObject):
    """`ended` says whether the plan is still to be believed: not after a failure."""

    ended = Signal(bool)
    progressed = Signal(object, float)

    def __init__(self, folder: FolderBar, alone: Alone, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._jobs = JobRunner(self, alone)
        self._jobs.progressed.connect(self.progressed)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.cancelled.connect(self._on_cancelled)
        self._jobs.broken.connect(self._on_broken)

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def start(self, planned: PlannedExport, path: Path, *, replace: bool) -> None:
        """Writes what was planned; `planned` stays open until it has ended. `replace`: an earlier export makes way."""

        def write(watch: Watch) -> ExportOutcome:
            return write_export(planned, path, watch=watch, replace=replace)

        self._jobs.start(write)
        self._folder.forget()
        self._folder.tell(self.tr("Writing …"))

    def cancel(self) -> None:
        """Nothing of it will be left."""
        self._jobs.cancel()

    def close_down(self) -> None:
        self._jobs.close()

    def _on_done(self, outcome: ExportOutcome) -> None:
        self._folder.show_outcome(outcome)
        self.ended.emit(True)

    def _on_failed(self, error: AppError) -> None:
        # An image may have been moved or changed since the plan was made.
        self._folder.tell(breakable(refused_words(error)), tone=Tone.WRONG)
        self.ended.emit(False)

    def _on_broken(self) -> None:
        # What happened is said by whoever hears of all bugs.
        self._folder.forget()
        self.ended.emit(False)

    def _on_cancelled(self) -> None:
        self._folder.tell(self.tr("Cancelled: nothing was left in the folder."))
        self.ended.emit(True)
