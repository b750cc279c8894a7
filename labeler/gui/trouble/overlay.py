"""What lies over whatever page is open: the bar that says what is in the way, and a sheet to read."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from labeler.gui.theme.theme import Theme
from labeler.gui.trouble.parts import Trouble
from labeler.gui.widgets.red_bar import RedBar

Offer = tuple[str, Callable[[], object]]
"""What is written on a button, and what it does."""


class Overlay(QObject):
    """One bar and one sheet at most. What is under a sheet hears no key until the sheet is put away."""

    def __init__(self, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar = RedBar(theme, window)
        self._bar.retry_asked.connect(self._take_offer)
        self._bar.put_away.connect(self.place)
        theme.changed.connect(self.place)
        self._offer: Callable[[], object] | None = None
        self._sheet: QWidget | None = None
        self._focus: QWidget | None = None

    @property
    def text(self) -> str:
        """What the bar says, or ""."""
        return self._bar.text

    @property
    def sheet(self) -> QWidget | None:
        return self._sheet

    def say(self, told: str | Trouble, *, offer: Offer | None = None, can_leave: bool = False) -> None:
        """A bar that stays until `clear`, or, where it `can_leave`, until it is put away."""
        words, self._offer = offer or ("", None)
        self._bar.say(told, can_retry=offer is not None, retry=words, can_leave=can_leave)
        self.place()

    def clear(self) -> None:
        """Nothing is in the way any more, and nothing lies over the page."""
        self.put_sheet_away()
        self._offer = None
        self._bar.clear()
        self.place()

    def show_sheet(self, sheet: QWidget) -> None:
        """Lays a sheet over the page."""
        self.put_sheet_away()
        page = self._window.centralWidget()
        self._focus = self._window.focusWidget()
        if page is not None:
            page.setEnabled(False)
        self._sheet = sheet
        sheet.setParent(self._window)
        sheet.setAutoFillBackground(True)
        self.place()
        sheet.show()
        sheet.setFocus()

    def put_sheet_away(self) -> None:
        """Back to the page as it was."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        sheet.hide()
        sheet.deleteLater()
        page = self._window.centralWidget()
        if page is not None:
            page.setEnabled(True)
        self.place()
        focus, self._focus = self._focus, None
        (focus or page or self._window).setFocus()

    def place(self) -> None:
        """Fits both to the window: they stand in no layout."""
        window = self._window
        if self._sheet is not None:
            self._sheet.setGeometry(window.rect())
            self._sheet.raise_()
        below = 0
        if self._bar.text:
            layout = self._bar.layout()
            assert layout is not None
            layout.activate()
            height = layout.heightForWidth(window.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
            self._bar.setGeometry(0, 0, window.width(), height)
            if self._sheet is None:
                self._bar.raise_()
                below = height
        # The page stands under the bar, not behind it: whatever is in its corner can still be read and pressed.
        window.setContentsMargins(0, below, 0, 0)

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer()
