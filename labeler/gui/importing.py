"""Looking at a data set, planning its import and taking it in, on a thread of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from labeler.app.bringing_in import Choices, ImportReport, Looked, bring_in, fitting_format, look, plan_import
from labeler.app.changes import Changes
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.job_runner import JobRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """What an import would come to."""

    report: ImportReport


class Importing(QObject):
    """One thing at a time: `found` carries Looked, `planned` and `taken` an ImportReport.

    `failed` carries an AppError; `cancelled` says that somebody cut it off. A plan that is asked for while another is
    being made takes its place. `has_written` until the next thing is begun: what ended took labels in, or tried to.
    """

    found = Signal(object)
    planned = Signal(object)
    taken = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._next: Callable[[Watch], object] | None = None
        self._is_dropped = False
        self.has_written = False
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.done.connect(self._on_done)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.cancelled.connect(self._on_cancelled)
        self.jobs.broken.connect(self._on_cancelled)

    @property
    def is_running(self) -> bool:
        return self.jobs.is_running

    def look(self, path: Path, format: str) -> None:
        """Reads a data set; "" finds the format out."""
        project = self._bridge.project

        def find(watch: Watch) -> Looked:
            known = _format(path, format)
            # A hundred thousand names take seconds to find: nobody who labels meanwhile waits for that.
            with Snapshot(project, watch=watch) as still:
                return look(still.project, path, format=known, watch=watch)

        self._start(find)

    def plan(self, looked: Looked, choices: Choices) -> None:
        """What would come in, chosen so; nothing is written."""
        project = self._bridge.project

        def plan(watch: Watch) -> _Planned:
            with Snapshot(project, watch=watch) as still:
                return _Planned(report=plan_import(still.project, looked, choices, watch=watch))

        self._start(plan)

    def take_in(self, looked: Looked, choices: Choices) -> None:
        """Imports it."""
        project, labeler = self._bridge.project, self._bridge.labeler

        def take_in(watch: Watch) -> ImportReport:
            return bring_in(project, looked, choices, watch=watch, labeler=labeler)

        self._start(take_in)
        self.has_written = True

    def cancel(self) -> None:
        """Cuts off what runs."""
        self._next = None
        self.jobs.cancel()

    def drop(self) -> None:
        """What runs is no longer wanted: it is cut off, and nothing is told of it."""
        self._is_dropped = self.jobs.is_running
        self.cancel()

    def close_down(self) -> None:
        self._next = None
        self.jobs.close()

    def _start(self, job: Callable[[Watch], object]) -> None:
        self.has_written = False
        if self.jobs.is_running:
            self._next = job
            self.jobs.cancel()
        else:
            self.jobs.start(job)

    def _goes_on(self) -> bool:
        """Whether what ended is not to be told of: something else was asked for meanwhile, and is begun now."""
        if self.has_written:
            # One that failed may have added images before it did; our own export may bring concepts and people.
            self._bridge.changed.emit(Changes(answers=True, images_added=True, taxonomy=True, people=True))
        is_over, self._is_dropped = self._is_dropped, False
        job, self._next = self._next, None
        if job is not None:
            self.jobs.start(job)
        return is_over or job is not None

    def _on_done(self, outcome: object) -> None:
        if self._goes_on():
            return
        match outcome:
            case Looked():
                self.found.emit(outcome)
            case _Planned(report=report):
                self.planned.emit(report)
            case _:
                self.taken.emit(outcome)

    def _on_failed(self, error: AppError) -> None:
        if not self._goes_on():
            self.failed.emit(error)

    def _on_cancelled(self) -> None:
        if not self._goes_on():
            self.cancelled.emit()


def _format(path: Path, format: str) -> str:
    """The format that was said, else the one that fits. AppError where there is nothing that can be read."""
    try:
        path.stat()
        fitting = format or fitting_format(path)
    except FileNotFoundError as error:
        raise AppError("there is no such file or folder", todo="Look at how its name is written") from error
    except PermissionError as error:
        raise AppError("this may not be read", where=shown(str(path)), todo="Look at its permissions") from error
    except (OSError, ValueError) as error:  # a name that is too long, or that can be none
        raise AppError("nothing can have this name", todo="Look at how its name is written") from error
    if not fitting:
        raise AppError(
            "nothing here looks like labels of a format that is known", todo="Choose its format, and look again"
        )
    return fitting
