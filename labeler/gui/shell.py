"""The one window of the program: the start page, a new project, or an open one. Nothing heavy is imported here."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from labeler.app.recent import recent_projects, remember
from labeler.domain.errors import AppError, OnlyReadable
from labeler.domain.names import shown
from labeler.gui.start.page import StartPage
from labeler.gui.theme.theme import Theme
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.red_bar import RedBar

SIZE = (1280, 800)
_FRAME = QSize(8, 40)
"""Logical pixels that a window manager puts round a window."""


class Shell(QMainWindow):
    """Swaps what it shows; what an open project needs is loaded after the first paint."""

    def __init__(self, theme: Theme, settings: UserSettings, *, state: Path, cache: Path) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._state = state
        self._cache = cache
        self._after_paint: Callable[[], None] | None = None
        self._readable: tuple[Path, str | None] | None = None
        self._trouble = RedBar(theme)
        self._trouble.retry_asked.connect(self.read_instead)
        self.setWindowTitle("Labeler")
        self.resize(*SIZE)
        self.setMinimumSize(900, 600)

    def fit_to_screen(self) -> None:
        """Not larger than the screen leaves room for, the window's own frame included."""
        room = self.screen().availableSize()
        self.resize(self.size().boundedTo(room - _FRAME))

    def show_start(self) -> None:
        """The start page with the projects opened last."""
        page = StartPage(self._theme, recent_projects(self._state))
        page.project_chosen.connect(lambda path: self.open_project(path, labeler=None))
        page.new_asked.connect(self.show_new_project)
        page.settings_asked.connect(self.show_settings)
        self.setWindowTitle("Labeler")
        self._swap(page)

    def open_after_paint(self, path: Path, *, labeler: str | None) -> None:
        """Opens a project as soon as the window has been painted once."""
        self._after_paint = lambda: self.open_project(path, labeler=labeler)

    def open_project(self, path: Path, *, labeler: str | None, writes: bool = True) -> None:
        """Opens a project in this window; where it cannot be, says so on the start page.

        Where it can only be read (it is open elsewhere, or its place is read-only), that is offered.
        """
        # Late: the store and the images behind these cost several times the window itself.
        from labeler.gui.opening import opened_window

        try:
            window = opened_window(path, self._theme, self._settings, self._cache, labeler=labeler, writes=writes)
        except AppError as error:
            if not isinstance(self.centralWidget(), StartPage):
                self.show_start()
            self.say_trouble(error.line())
            if isinstance(error, OnlyReadable):
                self._offer_to_read(path, labeler)
            return
        self._show_project(path, window)

    def show_new_project(self) -> None:
        # Late, as above.
        from labeler.gui.start.new_project import NewProjectPage

        page = NewProjectPage(self._theme)
        page.left.connect(self.show_start)
        page.created.connect(self._on_created)
        self._swap(page)

    def show_settings(self) -> None:
        """The user's settings, from the start page and back to it."""
        # Late: whoever opens a project need not wait for it.
        from labeler.gui.settings_page import SettingsPage

        page = SettingsPage(self._theme, self._settings)
        page.left.connect(self.show_start)
        self._swap(page)

    @property
    def trouble(self) -> str:
        """What the bar over everything says, or ""."""
        return self._trouble.text

    @property
    def offers_to_read(self) -> bool:
        return self._readable is not None

    def read_instead(self) -> None:
        """Opens the project that can only be read, to read."""
        readable, self._readable = self._readable, None
        if readable is not None:
            path, labeler = readable
            self.open_project(path, labeler=labeler, writes=False)

    def say_trouble(self, text: str) -> None:
        """A bar over everything that stays until the page changes."""
        self._show_trouble(text, offer="")

    def _offer_to_read(self, path: Path, labeler: str | None) -> None:
        self._readable = (path, labeler)
        self._show_trouble(self.trouble, offer=self.tr("Open to read"))

    def _show_trouble(self, text: str, *, offer: str) -> None:
        self._trouble.setParent(self)
        self._trouble.say(text, can_retry=bool(offer), retry=offer)
        height = max(self._trouble.heightForWidth(self.width()), self._trouble.sizeHint().height())
        self._trouble.setGeometry(0, 0, self.width(), height)
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

        window, path = window_of(project, self._theme, self._settings, self._cache, folders=folders)
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
        self._readable = None
        self._trouble.clear()
        self._trouble.setParent(None)
        self.setCentralWidget(page)
        page.setFocus()

    def _leave_project(self) -> None:
        page = self.centralWidget()
        close_down = getattr(page, "close_down", None)
        if close_down is not None:
            close_down()
