"""Planning an export on its own thread: what is wanted last is planned, whatever was wanted before."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from labeler.app.exporting import ExportOptions, PlannedExport, plan_export
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.job_runner import JobRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    format: str
    options: ExportOptions


class Planning(QObject):
    """Holds the plan of what was wanted last. `begun`, then `made` or `refused` (an AppError), or `cancelled`."""

    begun = Signal()
    made = Signal(object)
    refused = Signal(object)
    cancelled = Signal()
    progressed = Signal(object, float)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = JobRunner(self, project.alone)
        self._next: _Wanted | None = None
        self._is_wanted = False
        self._planned: PlannedExport | None = None
        self._from_job: PlannedExport | None = None
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.cancelled.connect(self._on_cancelled)
        self._jobs.broken.connect(self._on_cancelled)
        self._jobs.progressed.connect(self.progressed)

    @property
    def planned(self) -> PlannedExport | None:
        """What can be written; None while it is being planned, or where it was refused."""
        return self._planned

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def want(self, format: str, options: ExportOptions) -> None:
        """Plans this; a plan that is being made for something else is cut off."""
        self._drop()
        self._is_wanted = True
        self._next = _Wanted(format=format, options=options)
        if self._jobs.is_running:
            self._jobs.cancel()
        else:
            self._start()
        self.begun.emit()

    def cancel(self) -> None:
        """Cuts off what is being planned."""
        self._next, self._is_wanted = None, False
        self._jobs.cancel()

    def want_nothing(self) -> None:
        """No plan, and none on its way."""
        self.cancel()
        self._drop()

    def close_down(self) -> None:
        self.cancel()
        self._jobs.close()
        self._drop()
        # A job that ended before it could be cut off has left its plan here.
        self._planned, self._from_job = self._from_job, None
        self._drop()

    def _start(self) -> None:
        wanted, self._next = self._next, None
        if wanted is None:
            return

        def plan(watch: Watch) -> PlannedExport:
            self._from_job = plan_export(self._project, wanted.format, wanted.options, watch=watch)
            return self._from_job

        self._jobs.start(plan)

    def _on_done(self, planned: PlannedExport) -> None:
        self._from_job, self._planned = None, planned
        if self._is_wanted and self._next is None:
            self.made.emit(planned.plan)
            return
        self._drop()
        self._on_cancelled()

    def _on_failed(self, error: AppError) -> None:
        if self._next is not None:
            self._start()
        else:
            self.refused.emit(error)

    def _on_cancelled(self) -> None:
        if self._next is not None:
            self._start()
        else:
            self.cancelled.emit()

    def _drop(self) -> None:
        planned, self._planned = self._planned, None
        if planned is not None:
            planned.close()
