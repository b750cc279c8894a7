"""The page of the images that cannot be shown: missing, changed and refused ones, and the way to find them again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from labeler.app.image_problems import ListedImage, Problems, problems
from labeler.app.places import shown_file
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.gui.bridge import Bridge
from labeler.gui.find_again.words import problem_words
from labeler.gui.job_runner import JobRunner
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.empty import EmptyCard
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.listing import Listing
from labeler.gui.widgets.page_head import page_head
from labeler.gui.widgets.plain import number_text, plain_label

_MOST = 1_000
"""Rows. Nobody reads more; the terminal lists all."""


class ImagesPage(QWidget):
    """Looks at the files anew whenever it is opened. `left` for Back and Esc, `find_asked` for a search."""

    left = Signal()
    find_asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_stale = False
        self.jobs = JobRunner(self, bridge.project.alone)
        self.found: Problems | None = None
        self._bar = JobBar(theme, is_inside=True)
        self._says = plain_label(wrap=True)
        name = self.tr("Images that cannot be shown")
        titles = (self.tr("Image"), self.tr("Place"), self.tr("What is the matter"))
        self.table = Listing(titles, name=name, narrow=0)
        self._more = plain_label(tone=Tone.MUTED, wrap=True)
        self._empty = EmptyCard(
            theme, self.tr("Every image can be shown"), self.tr("Each lies where it was, as it was added.")
        )
        self.find_button = QPushButton(self.tr("Find them again …"))
        self.find_button.clicked.connect(self.find_asked)
        self._lay_out(name)
        self._connect()
        self.setFocusProxy(self.find_button)

    @property
    def summary(self) -> str:
        """What is said above the table."""
        return self._says.text()

    def close_down(self) -> None:
        self.jobs.close()

    def look(self) -> None:
        """Looks for the file of every image; while it is under way already, once more after that."""
        if self.jobs.is_running:
            self._is_stale = True
            return
        project = self._bridge.project

        def find(watch: Watch) -> Problems:
            return problems(project, watch=watch, most=_MOST)

        self._is_stale = False
        self.jobs.start(find)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, name: str) -> None:
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        words = self.tr(
            "Images are found again by their bytes, whatever they are called now. Labels stay with the image that was "
            "labeled: a file that was edited is another image."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACE,) * 4)
        column.setSpacing(2 * SPACE)
        column.addLayout(page_head(name, self.find_button, back))
        column.addWidget(plain_label(words, tone=Tone.MUTED, wrap=True))
        column.addWidget(self._says)
        column.addWidget(self._bar)
        column.addWidget(self.table, 1)
        column.addWidget(self._more)
        column.addWidget(self._empty, 1)
        for widget in (self._says, self.table, self._more, self._empty):
            widget.hide()

    def _connect(self) -> None:
        self.jobs.progressed.connect(self._bar.follow)
        self.jobs.done.connect(self._on_found)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.cancelled.connect(self._on_over)
        self.jobs.broken.connect(self._on_over)
        self._bar.cancel_asked.connect(self.jobs.cancel)

    def _on_found(self, found: Problems) -> None:
        self.found = found
        self.table.show_rows(_row(each) for each in found.listed)
        self._say(problem_words(found) if found.count else "")
        self.table.setVisible(bool(found.count))
        self._empty.setVisible(not found.count)
        rest = found.count - len(found.listed)
        self._more.setText(self.tr("and {count} more").format(count=number_text(rest)))
        self._more.setVisible(rest > 0)
        self._on_over()

    def _on_failed(self, error: AppError) -> None:
        self._say(refused_words(error))
        self._on_over()

    def _on_over(self) -> None:
        self._bar.hide()
        if self._is_stale:
            self.look()

    def _say(self, words: str) -> None:
        self._says.setText(words)
        self._says.setVisible(bool(words))


def _row(listed: ListedImage) -> tuple[str, str, str]:
    image = listed.image
    return image.name, shown_file(image.places[0]) if image.places else "", said(listed.problem)
