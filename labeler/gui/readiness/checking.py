"""The check as a job: on a thread of its own, with progress, cut off when nobody wants it any more."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from labeler.app.project import Project
from labeler.app.readiness.line import Readiness
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.job_runner import JobRunner

Look = Callable[[Project, Watch], object]


def look_at_all(project: Project, watch: Watch) -> Readiness:
    """The whole checklist, computed; what pictures are still to be looked at for it is done first."""
    # Late, and on the job's own thread: statistics cost several times what the window costs to load.
    from labeler.app.readiness.check import check

    return check(project, watch=watch)


class Checking(QObject):
    """`begun`, then `looked` (what the look saw), `refused` (AppError) or `stopped`: cut off, or ended by a bug."""

    begun = Signal()
    looked = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    progressed = Signal(object, float)

    def __init__(self, project: Project, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project, self._look = project, look
        self._jobs = JobRunner(self, project.alone)
        self._jobs.progressed.connect(self.progressed)
        self._jobs.done.connect(self.looked)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.cancelled.connect(self.stopped)
        self._jobs.broken.connect(self.stopped)

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def start(self) -> None:
        """Looks now; while that is under way already, that is enough."""
        if self._jobs.is_running:
            return
        project, look = self._project, self._look
        self._jobs.start(lambda watch: look(project, watch))
        self.begun.emit()

    def cancel(self) -> None:
        """Cuts it off; what was computed of pictures is kept."""
        self._jobs.cancel()

    def close_down(self) -> None:
        self._jobs.close()

    def _on_failed(self, error: AppError) -> None:
        self.refused.emit(error)
