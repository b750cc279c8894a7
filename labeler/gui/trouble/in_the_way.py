"""What the window says where a project cannot be opened, or the program itself went wrong, and what it offers then."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from labeler.domain.errors import AppError, OnlyReadable
from labeler.domain.names import shown
from labeler.gui.theme.theme import Theme
from labeler.gui.trouble.crash import Bug
from labeler.gui.trouble.overlay import Overlay
from labeler.gui.trouble.parts import Trouble, trouble_of


class InTheWay(QObject):
    """Speaks through the bar over everything.

    `left` asks for the start page, `open_asked` (a path, a labeler or None, whether to write) for a project.
    """

    left = Signal()
    open_asked = Signal(object, object, bool)

    def __init__(self, theme: Theme, overlay: Overlay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overlay = overlay
        self._readable: tuple[Path, str | None] | None = None

    def forget(self) -> None:
        """Another page is there: nothing is in its way, and nothing is offered."""
        self._readable = None
        self._overlay.clear()

    def tell(self, told: AppError | Bug) -> None:
        """A bar that stays until the page changes, or it is put away; of a bug the report too."""
        if isinstance(told, AppError):
            self._overlay.say(trouble_of(told), can_leave=True)
            return
        self._overlay.say(
            self._words_of_bug(told),
            offer=(self.tr("Show the report"), lambda: self.show_report(told)) if told.report else None,
            can_leave=True,
        )

    def show_report(self, bug: Bug) -> None:
        """The report of a bug, over the page that is open."""
        # Late: only whoever meets a bug waits for it.
        from labeler.gui.trouble.report_page import ReportPage

        if bug.report is not None:
            self._overlay.clear()
            page = ReportPage(bug.report, bug.details)
            page.left.connect(self._overlay.put_sheet_away)
            self._overlay.show_sheet(page)

    def say_why_not(self, error: AppError, path: Path, labeler: str | None) -> None:
        """Why a project was not opened; where it can be read, that is offered."""
        offer = None
        if isinstance(error, OnlyReadable):
            self._readable = (path, labeler)
            offer = (self.tr("Open to read"), self.read_instead)
        self._overlay.say(trouble_of(error), offer=offer, can_leave=True)

    def read_instead(self) -> None:
        """Asks for the project that can only be read, to read."""
        readable, self._readable = self._readable, None
        if readable is not None:
            self.open_asked.emit(*readable, False)

    def page_of_damage(self, error: Exception, path: Path, labeler: str | None) -> QWidget | None:
        """The page of a damaged project; None where it is not damage that kept this one from being opened."""
        # Late: few people ever see it.
        from labeler.app.examining import damage_of

        found = damage_of(path, error)
        if not found:
            return None
        from labeler.gui.start.damaged import DamagedPage

        page = DamagedPage(self._theme, path, found[0].what)
        page.left.connect(self.left)
        page.open_asked.connect(lambda path: self.open_asked.emit(path, labeler, True))
        page.read_asked.connect(lambda path: self.open_asked.emit(path, labeler, False))
        return page

    def _words_of_bug(self, bug: Bug) -> Trouble:
        title = self.tr("Something went wrong in the program")
        if bug.times > 1:
            title = self.tr("Something went wrong in the program, {count} times by now").format(count=bug.times)
        written = self.tr("You can go on. Nothing is sent by itself: please pass the report on.")
        return Trouble(
            title=title,
            where=shown(str(bug.report)) if bug.report else "",
            safe=self.tr("What was saved is safe."),
            todo=written if bug.report else self.tr("You can go on. No report could be written."),
        )
