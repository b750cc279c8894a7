"""The one window of the program: the start page, a new project, or an open one. Nothing heavy is imported here."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from labeler.app.recent import recent_projects, remember
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.start.page import StartPage
from labeler.gui.theme.theme import Theme
from labeler.gui.widgets.red_bar import RedBar

SIZE = (1280, 800)


class Shell(QMainWindow):
    """Swaps what it shows; what an open project needs is loaded after the first paint."""

    def __init__(self, theme: Theme, *, state: Path, cache: Path) -> None:
        super().__init__()
        self._theme = theme
        self._state = state
        self._cache = cache
        self._after_paint: Callable[[], None] | None = None
        self._trouble = RedBar(theme)
        self.setWindowTitle("Labeler")
        self.resize(*SIZE)
        self.setMinimumSize(900, 600)

    def show_start(self) -> None:
        """The start page with the projects opened last."""
        page = StartPage(self._theme, recent_projects(self._state))
        page.project_chosen.connect(lambda path: self.open_project(path, labeler=None))
        page.new_asked.connect(self.show_new_project)
        self.setWindowTitle("Labeler")
        self._swap(page)

    def open_after_paint(self, path: Path, *, labeler: str | None) -> None:
        """Opens a project as soon as the window has been painted once."""
        self._after_paint = lambda: self.open_project(path, labeler=labeler)

    def open_project(self, path: Path, *, labeler: str | None) -> None:
        """Opens a project in this window; where it cannot be, says so on the start page."""
        # Late: the store and the images behind these cost several times the window itself.
        from labeler.gui.opening import opened_window

        try:
            window = opened_window(path, self._theme, self._cache, labeler=labeler)
        except AppError as error:
            if not isinstance(self.centralWidget(), StartPage):
                self.show_start()
            self.say_trouble(error.line())
            return
        self._show_project(path, window)

    def show_new_project(self) -> None:
        # Late, as above.
        from labeler.gui.start.new_project import NewProjectPage

        page = NewProjectPage(self._theme)
        page.left.connect(self.show_start)
        page.created.connect(self._on_created)
        self._swap(page)

    def say_trouble(self, text: str) -> None:
        """A bar over everything that stays until the page changes."""
        self._trouble.setParent(self)
        self._trouble.say(text, can_retry=False)
        self._trouble.setGeometry(0, 0, self.width(), self._trouble.sizeHint().height() + 16)
        self._trouble.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        then, self._after_paint = self._after_paint, None
        if then is not None:
            QTimer.singleShot(0, then)

    def closeEvent(self, event: QCloseEvent) -> None:
        may_close = getattr(self.centralWidget(), "may_close", None)
        if may_close is not None and not may_close():
            event.ignore()
            return
        self._leave_project()
        super().closeEvent(event)

    def _on_created(self, project: object, folders: object) -> None:
        from labeler.gui.opening import window_of

        window, path = window_of(project, self._theme, self._cache, folders=folders)
        self._show_project(path, window)

    def _show_project(self, path: Path, window: QWidget) -> None:
        remember(self._state, path)
        self.setWindowTitle(f"{shown(path.stem)} — Labeler")
        left = getattr(window, "project_left", None)
        if left is not None:
            left.connect(self.show_start)
        self._swap(window)

    def _swap(self, page: QWidget) -> None:
        self._leave_project()
        self._trouble.clear()
        self._trouble.setParent(None)
        self.setCentralWidget(page)
        page.setFocus()

    def _leave_project(self) -> None:
        page = self.centralWidget()
        close_down = getattr(page, "close_down", None)
        if close_down is not None:
            close_down()
