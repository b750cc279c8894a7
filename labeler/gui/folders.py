"""Adding folders from the window: asked for, read on another thread, labeled from the first image on."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from labeler.app.changes import Changes
from labeler.app.label_screen import neighbours
from labeler.app.watch import Progress, Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.words import Purpose
from labeler.gui.bridge import Bridge
from labeler.gui.getting_ready import get_ready
from labeler.gui.job_runner import JobRunner
from labeler.gui.widgets.job_bar import JobBar

if TYPE_CHECKING:
    from labeler.app.adding import Added

_IDLE_MS = 200
"""After which a new window has been painted."""


class FolderAdding(QObject):
    """`told` carries Added, or an AppError, when it is over."""

    told = Signal(object)

    def __init__(self, bridge: Bridge, jobs: JobRunner, bar: JobBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._jobs, self._bar, self._window = bridge, jobs, bar, window
        self._announced = 0
        jobs.progressed.connect(self._on_progress)
        jobs.done.connect(self._on_done)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_cancelled)
        bar.cancel_asked.connect(self._on_cancel)
        # Whose project is empty is about to add a folder.
        self._empty = QTimer(self)
        self._empty.setSingleShot(True)
        self._empty.timeout.connect(self._on_idle)
        self._empty.start(_IDLE_MS)

    def ask(self) -> None:
        """The system's own chooser, then the job."""
        get_ready()
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of images"))
        if folder:
            self.start(((Path(folder), None),))

    def start(self, folders: tuple[tuple[Path, Purpose | None], ...]) -> None:
        """Adds folders, one after the other; while some are being added already, says so."""
        if self._jobs.is_running:
            self.told.emit(AppError(self.tr("images are being added already"), todo=self.tr("Wait for them first")))
            return
        project = self._bridge.project
        self._announced = 0
        get_ready()

        def add(watch: Watch) -> "Added":
            # Late, and on the job's own thread: whoever adds nothing need not wait for what reads files.
            from labeler.app.adding import Added, add_folders

            added = Added()
            for folder, purpose in folders:
                found = add_folders(project, [folder], watch=watch, purpose=purpose)
                added.images += found.images
                added.known += found.known
                added.more_places += found.more_places
                added.refused += found.refused
                added.skipped += found.skipped
            return added

        self._jobs.start(add)

    def close_down(self) -> None:
        """Looks at nothing any more: the project is let go of."""
        self._empty.stop()

    def _on_idle(self) -> None:
        if self._bridge.project.alone.is_taken:
            self._empty.start(_IDLE_MS)
        elif not self._jobs.is_running and neighbours(self._bridge.project, ImageId(0)) == (None, None):
            get_ready()

    def _on_progress(self, progress: Progress, seconds: float) -> None:
        self._bar.show_progress(doing=progress.doing, done=progress.done, total=progress.total, seconds=seconds)
        if progress.done != self._announced:
            self._announced = progress.done
            # Whoever waits for a first image gets it as soon as it is there.
            self._bridge.changed.emit(Changes(images_added=True))

    def _on_done(self, added: "Added") -> None:
        self._end()
        self.told.emit(added)

    def _on_failed(self, error: AppError) -> None:
        self._end()
        self.told.emit(error)

    def _on_cancelled(self) -> None:
        self._end()
        self.told.emit(
            AppError(
                self.tr("adding was cut off"),
                safe=self.tr("The images read so far are in the project"),
                todo=self.tr("Add the folder again to go on"),
            )
        )

    def _on_cancel(self) -> None:
        self._bar.show_cancelling()
        self._jobs.cancel()

    def _end(self) -> None:
        self._bar.hide()
        self._bridge.changed.emit(Changes(images_added=True))
