"""The ways between the pages: what a page asks for, and where it leads when it is left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from labeler.gui.find_again.finding import FindingAgain
from labeler.gui.project_pages import CONCEPT, KEYS, LABEL, SHEET
from labeler.gui.sheet_ways import SheetWays
from labeler.gui.similar import FindingSimilar
from labeler.gui.widgets.notice_bar import NoticeBar


class PageWays:
    """Hears every page as soon as it is made, by the signals that it has."""

    def __init__(
        self,
        sheet: SheetWays,
        *,
        open_page: Callable[[str], None],
        page_now: Callable[[], str],
        notice: NoticeBar,
        similar: FindingSimilar,
        find_again: FindingAgain,
    ) -> None:
        self._open_page = open_page
        self.sheet = sheet
        self._came_from: dict[str, str] = {}
        self._heard: dict[str, Callable[..., object]] = {
            "told": notice.say,
            "new_asked": lambda: open_page(CONCEPT),
            "similar_asked": similar.ask_image,
            "find_asked": find_again.ask,
        }
        similar.images_asked.connect(lambda asked: sheet.show_from(page_now(), asked))

    def take_up(self, name: str, page: QWidget) -> None:
        self.sheet.take_up(name, page)
        for signal, heard in self._heard.items():
            if hasattr(page, signal):
                getattr(page, signal).connect(heard)
        if hasattr(page, "left") and name != SHEET:
            page.left.connect(lambda: self._leave(name))
        if hasattr(page, "page_asked"):
            page.page_asked.connect(lambda wanted: self.go(wanted, back_to=name))
        if name == KEYS:
            back = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(lambda: self._leave(KEYS))

    def go(self, wanted: str, *, back_to: str) -> None:
        """Opens a page that leads back to the one from which it was asked for."""
        self._came_from = {wanted: back_to}
        self._open_page(wanted)

    def _leave(self, name: str) -> None:
        """To the page from which this one was asked for; else to where the work is."""
        self._open_page(self._came_from.pop(name, LABEL))
