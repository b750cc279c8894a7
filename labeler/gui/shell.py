"""The one window of the program: the start page, a new project, or an open one. Nothing heavy is imported here.

The window can also be driven, and timed, by code outside:

    app = QApplication([])
    shell = made_shell(app)  # labeler.gui.app
    shell.image_painted.connect(on_painted)  # an image's id, once its pixels are on the canvas
    shell.show()
    shell.open_folder(Path("photos"))  # then shell.next_image(), shell.go_to(index)
    app.exec()
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from labeler.app.recent import recent_projects, remember
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.gui.start.chosen import open_chosen
from labeler.gui.start.page import StartPage
from labeler.gui.theme.theme import Theme
from labeler.gui.trouble.crash import Bug
from labeler.gui.trouble.in_the_way import InTheWay
from labeler.gui.trouble.overlay import Overlay
from labeler.gui.user_settings import UserSettings

if TYPE_CHECKING:
    from labeler.gui.driving import Driving
    from labeler.gui.main_window import MainWindow
    from labeler.gui.out_and_home.opening import OpeningPackage
    from labeler.gui.settings_page import SettingsPage
    from labeler.gui.trouble.log_page import LogPage

SIZE = (1280, 800)
_FRAME = QSize(8, 40)
"""Logical pixels that a window manager puts round a window."""


class Shell(QMainWindow):
    """Swaps what it shows; what an open project needs is loaded after the first paint.

    `speak` takes up the language that is chosen; it is called before a page is made and never while one is open, so
    that no page says one thing in one language and the next in another.
    """

    image_painted = Signal(int)

    def __init__(
        self, theme: Theme, settings: UserSettings, *, state: Path, cache: Path, speak: Callable[[], object]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._speak = speak
        self._state = state
        self._cache = cache
        self._after_paint: Callable[[], None] | None = None
        self._left: QWidget | None = None
        self._overlay = Overlay(theme, self)
        self._in_the_way = InTheWay(theme, self._overlay, self)
        self._in_the_way.left.connect(self.show_start)
        self._in_the_way.open_asked.connect(
            lambda path, who, writes: self.open_project(path, labeler=who, writes=writes)
        )
        self.setWindowTitle("Labeler")
        self.resize(*SIZE)
        self.setMinimumSize(900, 600)

    def fit_to_screen(self) -> None:
        """Not larger than the screen leaves room for, the window's own frame included."""
        room = self.screen().availableSize()
        self.resize(self.size().boundedTo(room - _FRAME))

    def show_start(self) -> None:
        """The start page with the projects opened last."""
        self._speak()
        page = StartPage(self._theme, recent_projects(self._state))
        page.project_chosen.connect(lambda path: open_chosen(self, self._theme, path))
        page.new_asked.connect(self.show_new_project)
        page.settings_asked.connect(self.show_settings)
        page.log_asked.connect(self.show_log)
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

        self._speak()
        try:
            window = opened_window(path, self._theme, self._settings, self._cache, labeler=labeler, writes=writes)
        except Exception as error:
            # A value that none of ours can be made of is damage too; without damage it is a bug, and raised as one.
            page = self._in_the_way.page_of_damage(error, path, labeler)
            if page is not None:
                self._swap(page)
                return
            if not isinstance(error, AppError):
                raise
            if not isinstance(self.centralWidget(), StartPage):
                self.show_start()
            self._in_the_way.say_why_not(error, path, labeler)
            return
        self._show_project(path, window)

    def open_folder(self, folder: Path) -> None:
        """Opens the project of a folder, or makes one, and shows its first image while the others are added.

        Made for a folder that has none, the project lies in the user's own state folder, in `folders`, under a
        name made of the folder's path: nothing is written beside the photos, and the same folder finds its
        answers again. A project of one's own making is opened by `open_project`. AppError where it cannot be.
        """
        from labeler.gui.opening import window_of_folder

        self._speak()
        window, path = window_of_folder(folder, self._theme, self._settings, self._cache, state=self._state)
        self._show_project(path, window)

    def next_image(self) -> None:
        """The image behind the one on screen; LookupError while no project is open."""
        self._driving().next_image()

    def go_to(self, index: int) -> None:
        """The image of this index, from 0, in the order of the project.

        AppError where there is none (yet: images may still be added), LookupError while no project is open.
        """
        self._driving().go_to(index)

    def show_new_project(self) -> None:
        from labeler.gui.start.new_project import NewProjectPage

        self._speak()
        page = NewProjectPage(self._theme)
        page.left.connect(self.show_start)
        page.created.connect(self._on_created)
        self._swap(page)

    def show_settings(self) -> None:
        """The user's settings, from the start page and back to it."""
        # Late: whoever opens a project need not wait for it.
        from labeler.gui.settings_page import SettingsPage

        self.show_aside(SettingsPage(self._theme, self._settings))

    def show_log(self) -> None:
        from labeler.gui.trouble.log_page import LogPage  # late, as above

        self.show_aside(LogPage())

    def show_aside(self, page: "SettingsPage | LogPage | OpeningPackage") -> None:
        page.left.connect(self.show_start)
        self._swap(page)

    @property
    def trouble(self) -> str:
        """What the bar over everything says, or ""."""
        return self._overlay.text

    def read_instead(self) -> None:
        """Opens the project that can only be read, to read."""
        self._in_the_way.read_instead()

    def say_trouble(self, told: AppError | Bug) -> None:
        """A bar over everything that stays until the page changes, or it is put away; of a bug the report too."""
        self._in_the_way.tell(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._overlay.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        then, self._after_paint = self._after_paint, None
        if then is not None:
            QTimer.singleShot(0, then)

    def closeEvent(self, event: QCloseEvent) -> None:
        may_close = getattr(self.centralWidget(), "may_close", None)
        # What is to be said against it stands on the page.
        self._overlay.put_sheet_away()
        if may_close is not None and not may_close():
            event.ignore()
            return
        # Hidden first: nobody looks at a window that is being closed while what was said in it is backed up.
        self.hide()
        self.leave_project()
        super().closeEvent(event)

    def _on_created(self, project: object, folders: object) -> None:
        from labeler.gui.opening import window_of

        self._speak()
        window, path = window_of(project, self._theme, self._settings, self._cache, folders=folders)
        self._show_project(path, window)

    def _show_project(self, path: Path, window: "MainWindow") -> None:
        # A list that cannot be kept keeps nobody from their project.
        with suppress(AppError):
            remember(self._state, path)
        self.setWindowTitle(f"{shown(path.stem)} — Labeler")
        window.project_left.connect(self.show_start)
        window.driving.image_painted.connect(self.image_painted)
        self._swap(window)

    def _driving(self) -> "Driving":
        driving: Driving | None = getattr(self.centralWidget(), "driving", None)
        if driving is None:
            raise LookupError("no project is open")
        return driving

    def _swap(self, page: QWidget) -> None:
        self.leave_project()
        self._in_the_way.forget()
        self.setCentralWidget(page)
        # At once: what is not there yet cannot hand the focus on.
        page.show()
        within: Any = page.focusWidget()
        (within or page).setFocus()

    def leave_project(self) -> None:
        """Ends what the page that is open does elsewhere, and lets go of its project; once."""
        page, before = self.centralWidget(), self._left
        self._left = page
        close_down = getattr(page, "close_down", None)
        if close_down is not None and page is not before:
            close_down()
