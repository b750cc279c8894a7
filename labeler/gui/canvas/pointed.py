"""Boxes with a pointer over them: the one under it says its name, however many there are."""

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from labeler.gui.canvas.box_surface import BoxSurface
from labeler.gui.canvas.boxes import BoxView, find
from labeler.gui.canvas.hit import hit_at
from labeler.gui.theme.theme import Theme


class PointedSurface(BoxSurface):
    """Follows the pointer, and tells of steps by keys as soon as the keys come up or go elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pointer: QPointF | None = None
        self._pointed: str | None = None
        self.setMouseTracking(True)

    def pointed_box(self) -> BoxView | None:
        return find(self._boxes, self._pointed)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = self._pointed = None
        self.update()
        super().leaveEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        # Which key it was is the page's affair: once any comes up, the steps are over.
        if not event.isAutoRepeat():
            self.settle()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.settle()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)

    def _update_pointed(self) -> None:
        pointed = None
        if self._view is not None and self._pointer is not None:
            pointed = hit_at(self._pointer, self._boxes, self._selected, self._view).key
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()
