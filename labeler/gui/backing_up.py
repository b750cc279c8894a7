"""Backups while people label: behind each ten minutes in which something was said, and when a project is left."""

import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.backups import Backup, Copied, back_up, folder_of_backups
from labeler.app.clock import SystemClock
from labeler.app.logs import write_log
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.job_runner import JobRunner
from labeler.gui.user_settings import UserSettings

EVERY_MS = 10 * 60 * 1000
_MOST_SECONDS = 5.0
"""That a project which is left may take to be copied; a million labels take one and a half on an ordinary disk."""


class BackingUp(QObject):
    """Nobody who labels waits for it. `failed` carries an AppError: once, until a backup could be made again."""

    failed = Signal(object)
    made = Signal(object)

    def __init__(
        self, bridge: Bridge, settings: UserSettings, *, every_ms: int = EVERY_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._settings = bridge, settings
        self._is_new_said = False
        self._is_told = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(every_ms)
        self._due.timeout.connect(self._on_due)
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.done.connect(self._on_made)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.broken.connect(self._on_broken)
        if bridge.project.is_writable:
            bridge.changed.connect(self._on_said)

    @property
    def is_due(self) -> bool:
        """Whether something was said of which there is no backup yet."""
        return self._is_new_said or self.jobs.is_running

    def finish(self) -> None:
        """The project is being left: what was said since the last backup gets one.

        The project can be closed when this returns. What has been copied is compared on a thread of its own, for which
        Python waits before it ends; killed there, it leaves nothing that could be taken for a backup.
        """
        is_due = self.is_due
        self._due.stop()
        self.jobs.close()
        self._is_new_said = False
        if not is_due:
            return
        try:
            copied = Copied(self._bridge.project, watch=_Hurried(_MOST_SECONDS), folder=self._folder())
        except AppError as error:
            _log(error)
            return
        threading.Thread(target=_keep, args=(copied,), name="backup").start()

    def _on_said(self) -> None:
        self._is_new_said = True
        if not self._due.isActive() and not self.jobs.is_running:
            self._due.start()

    def _on_due(self) -> None:
        self._is_new_said = False
        project, folder = self._bridge.project, self._folder()

        def job(watch: Watch) -> Backup:
            return back_up(project, watch=watch, folder=folder, gently=True)

        self.jobs.start(job)

    def _on_made(self, backup: object) -> None:
        self._is_told = False
        if self._is_new_said:
            self._due.start()
        self.made.emit(backup)

    def _on_failed(self, error: AppError) -> None:
        _log(error)
        self._on_broken()
        if not self._is_told:
            self._is_told = True
            self.failed.emit(error)

    def _on_broken(self) -> None:
        # Tried again in as many minutes: what was said is still without a backup.
        self._is_new_said = True
        self._due.start()

    def _folder(self) -> Path:
        return folder_of_backups(self._bridge.project.path, chosen=self._settings.now.backups_folder)


class _Hurried(Watch):
    """Cuts a job off that takes too long."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._until = time.monotonic() + seconds

    def report(self, *, done: int, total: int = 0, doing: str = "") -> None:
        if time.monotonic() > self._until:
            self.cancel()
        super().report(done=done, total=total, doing=doing)


def _keep(copied: Copied) -> None:
    with copied:
        try:
            copied.keep(watch=Watch())
        except AppError as error:
            _log(error)


def _log(error: AppError) -> None:
    # Without the place: a log names no files.
    write_log("backup", str(error.what), at=SystemClock().at())
