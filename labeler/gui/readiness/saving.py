"""The checklist as one HTML file, written where a lead wants it, on a thread of its own."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from labeler.app.project import Project
from labeler.app.readiness.line import Readiness
from labeler.app.text_file import save_text
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.job_runner import JobRunner
from labeler.gui.trouble.refused import refused_words

SUFFIX = ".html"


class Saving(QObject):
    """`told` carries a sentence when a file has been written, `failed` one when it could not be."""

    begun = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = JobRunner(self, project.alone)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self._jobs.broken.connect(lambda: self.failed.emit(self.tr("The file was not saved.")))

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def ask(self, above: QWidget, readiness: Readiness) -> None:
        """The system's own chooser, then the file."""
        start = str(self._project.path.with_name(f"{self._project.path.stem} readiness{SUFFIX}"))
        title, kinds = self.tr("Save the checklist"), self.tr("Web pages (*.html)")
        chosen, _ = QFileDialog.getSaveFileName(above, title, start, kinds)
        if chosen:
            path = Path(chosen)
            self.save(readiness, path if path.suffix else path.with_suffix(SUFFIX))

    def save(self, readiness: Readiness, path: Path) -> None:
        """Writes what was seen to `path`, pictures inside; one file at a time."""
        if self._jobs.is_running:
            return
        project = self._project

        def write(watch: Watch) -> Path:
            # Late, and on the job's own thread: only whoever wants a file needs what makes it.
            from labeler.app.readiness.as_html import as_html

            save_text(path, as_html(project, readiness, watch=watch))
            return path

        self._jobs.start(write)
        self.begun.emit()

    def close_down(self) -> None:
        self._jobs.close()

    def _on_done(self, path: Path) -> None:
        self.told.emit(self.tr("Saved as {name}.").format(name=shown(path.name)))

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(refused_words(error))
