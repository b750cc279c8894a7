"""Tells on the notice line what became of files: of folders that were added, and of images that were looked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from labeler.domain.errors import AppError
from labeler.gui.find_again.finding import FindingAgain
from labeler.gui.folders import FolderAdding
from labeler.gui.label.page import LabelPage
from labeler.gui.project_pages import ADDED, IMAGES, ProjectPages
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.notice_bar import NoticeBar


class FileNews(QObject):
    """Where there is a list to it, the notice leads to its page."""

    def __init__(
        self,
        folders: FolderAdding,
        finding: FindingAgain,
        notice: NoticeBar,
        pages: ProjectPages,
        label: LabelPage,
        open_page: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notice, self._pages, self._label = notice, pages, label
        self._list = ADDED
        folders.told.connect(self._on_added)
        finding.told.connect(self._on_found)
        finding.missed.connect(self._on_missed)
        label.find_asked.connect(finding.ask)
        notice.more_asked.connect(lambda: open_page(self._list))
        finding.glance_soon()

    def _on_added(self, told: object) -> None:
        if isinstance(told, AppError):
            self._notice.say(refused_words(told))
            return
        # Late: reading folders costs more to load than the whole window, and it has been loaded by now.
        from labeler.app.adding import Added
        from labeler.gui.added_page import AddedPage

        page = self._pages[ADDED]
        assert isinstance(told, Added)
        assert isinstance(page, AddedPage)
        page.show_added(told)
        self._list = ADDED
        self._notice.say(page.summary(told), has_more=bool(told.refused or told.skipped))
        # The folder may have brought what was missing.
        self._label.showing.look_again()

    def _on_found(self, told: object) -> None:
        # What it had found before it was cut off is kept too.
        self._label.showing.look_again()
        self._look_again()
        if isinstance(told, AppError):
            self._notice.say(refused_words(told))
            return
        # Late, for the same reason.
        from labeler.app.relinking import Relinked
        from labeler.gui.find_again.words import found_words

        assert isinstance(told, Relinked)
        self._list = IMAGES
        self._notice.say(found_words(told), has_more=bool(told.missing or told.changed))

    def _on_missed(self, count: int) -> None:
        from labeler.gui.find_again.words import missed_words

        self._list = IMAGES
        self._notice.say(missed_words(count), has_more=True)

    def _look_again(self) -> None:
        """The list of images, if it is open, is of the files as they are now."""
        if self._pages.current == IMAGES:
            from labeler.gui.find_again.page import ImagesPage

            page = self._pages[IMAGES]
            assert isinstance(page, ImagesPage)
            page.look()
