"""The images of one sheet, a hundred at a time: what is accepted together has been in sight together."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from labeler.domain.ids import ImageId
from labeler.gui.contact_sheet.grid import SheetGrid

PAGE = 100
"""Images that one key accepts."""


class SheetPages(QObject):
    """`turned` when other images are shown."""

    turned = Signal()

    def __init__(self, grid: SheetGrid, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._ids: tuple[ImageId, ...] = ()
        self._first = 0
        self._seen_to = 0
        grid.verticalScrollBar().valueChanged.connect(self._look)
        grid.verticalScrollBar().rangeChanged.connect(self._look)

    @property
    def ids(self) -> tuple[ImageId, ...]:
        """The images of the page."""
        return self._ids[self._first : self._first + PAGE]

    @property
    def number(self) -> int:
        """The page's, from 1."""
        return self._first // PAGE + 1

    @property
    def count(self) -> int:
        return -(-len(self._ids) // PAGE)

    @property
    def all(self) -> tuple[ImageId, ...]:
        return self._ids

    @property
    def is_seen(self) -> bool:
        """Whether all of the page has been in sight."""
        return self._seen_to >= self._grid.verticalScrollBar().maximum()

    def show_images(self, ids: Sequence[ImageId], *, first: bool) -> None:
        """These from now on; with `first` from their beginning, else from where the page was."""
        self._ids = tuple(ids)
        last = max(len(self._ids) - 1, 0) // PAGE * PAGE
        self._first = 0 if first else min(self._first, last)
        self._show()

    def turn(self, by: int) -> None:
        """To the next page, from the last to the first."""
        if self.count > 1:
            self._first = (self._first // PAGE + by) % self.count * PAGE
            self._show()

    def scroll_on(self) -> None:
        """What has not been in sight yet, a screen of it."""
        bar = self._grid.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())

    def _show(self) -> None:
        self._seen_to = 0
        self._grid.show_images(self.ids)
        self._seen_to = self._grid.verticalScrollBar().value()
        self.turned.emit()

    def _look(self) -> None:
        self._seen_to = max(self._seen_to, self._grid.verticalScrollBar().value())
