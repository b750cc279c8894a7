"""A package becomes a project on this computer: shown how far it is, then opened."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.out_and_home.job_form import JobForm
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.plain import breakable, plain_label


class OpeningPackage(JobForm):
    """`opened` carries the path of the project that was made, or that was made of this package before."""

    opened = Signal(object)

    def __init__(self, theme: Theme, path: Path, parent: QWidget | None = None) -> None:
        words = self.tr("Its images and concepts go into a folder of their own beside it; the file stays as it is.")
        super().__init__(theme, self.tr("Open a package"), words, parent)
        self._path = path
        self.body.addWidget(plain_label(breakable(shown(str(path))), wrap=True))
        self.body.addWidget(self.bar)
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.setAutoDefault(True)
        self.back_button.clicked.connect(self.left)
        self.kept_off = (self.back_button,)
        self.add_buttons(self.back_button)

    def start(self) -> None:
        """Makes the project, on a thread of its own."""
        path = self._path

        def make(watch: Watch) -> Path:
            # Late, and on the job's own thread: the start page is there before anything of a project is loaded.
            from labeler.app.packages.workstation.opening import open_package_as_project

            return open_package_as_project(path, into=None, watch=watch)

        self.run(make, self.opened.emit)

    def failed(self, error: AppError) -> None:
        super().failed(error)
        self.back_button.setFocus()
