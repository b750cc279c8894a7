"""Finding missing images again from the window: a folder is asked for, looked through on another thread, and told."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.job_runner import JobRunner
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.job_bar import JobBar

if TYPE_CHECKING:
    from labeler.app.relinking import Relinked

_GLANCE_AFTER_MS = 2_000
"""Whoever opens a project has their first image by then."""
_PAUSE = 0.02
"""Seconds between two short looks at files while somebody labels."""


class FindingAgain(QObject):
    """`told` carries Relinked, or an AppError, when a search is over; its bar stands where the window puts it.

    `missed` carries how many images a glance in the background found missing or changed, where there are any.
    """

    told = Signal(object)
    missed = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self.bar = JobBar(theme)
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.progressed.connect(self.bar.follow)
        self.jobs.done.connect(self._end)
        self.jobs.failed.connect(self._end)
        self.jobs.cancelled.connect(self._on_cancelled)
        self.jobs.broken.connect(self.bar.hide)
        self.bar.cancel_asked.connect(self._on_cancel)
        self._glances = JobRunner(self, bridge.project.alone)
        self._glances.done.connect(self._on_glanced)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_GLANCE_AFTER_MS)
        self._due.timeout.connect(self._on_due)

    def ask(self) -> None:
        """The system's own chooser, then the search."""
        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("Find missing images again: the folder that they may be in now")
        )
        if folder:
            self.start((Path(folder),))

    def start(self, folders: tuple[Path, ...]) -> None:
        """Looks through folders for every missing or changed image; while that is under way already, says so."""
        if self.jobs.is_running:
            self.told.emit(AppError(self.tr("images are being looked for already"), todo=self.tr("Wait for that")))
            return
        project = self._bridge.project

        def look(watch: Watch) -> "Relinked":
            # Late, and on the job's own thread: whoever misses nothing need not wait for what reads files.
            from labeler.app.relinking import relink

            return relink(project, folders, watch=watch)

        self.jobs.start(look)

    def glance_soon(self) -> None:
        """Looks in the background, once the first image is on screen, whether any is not where it was."""
        self._due.start()

    def glance(self) -> None:
        """By what the system knows of each file: none is read, and nobody who labels waits."""
        project = self._bridge.project

        def look(watch: Watch) -> int:
            from labeler.app.image_problems import certainly_gone

            return certainly_gone(project, watch=watch, pause=_PAUSE)

        if not self._glances.is_running and not self.jobs.is_running:
            self._glances.start(look)

    def close_down(self) -> None:
        self._due.stop()
        self._glances.close()
        self.jobs.close()

    def _on_due(self) -> None:
        # Nobody reads the news of a window that has gone meanwhile, and its project may be closed.
        if self._window.isVisible():
            self.glance()

    def _on_glanced(self, count: int) -> None:
        if count:
            self.missed.emit(count)

    def _on_cancel(self) -> None:
        self.bar.show_cancelling()
        self.jobs.cancel()

    def _on_cancelled(self) -> None:
        self._end(
            AppError(
                self.tr("the search was cut off"),
                safe=self.tr("What it had found is kept"),
                todo=self.tr("Start it again to go on"),
            )
        )

    def _end(self, outcome: object) -> None:
        self.bar.hide()
        self.told.emit(outcome)
