"""An image with boxes on it, one of which may be selected and changed by keys; without drawing by hand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from labeler.domain.geometry import Box, moved, resized
from labeler.gui.canvas.backdrop import Backdrop
from labeler.gui.canvas.boxes import BoxView, find, next_key, selected_as, with_box
from labeler.gui.canvas.paint import paint_boxes, paint_of_frame
from labeler.gui.canvas.surface import Surface
from labeler.gui.canvas.view import Viewport
from labeler.gui.theme.theme import Theme


class BoxSurface(Surface):
    """Shows boxes and the frame of *of*. What its user changes is told on, and shown until set anew.

    `box_selected` carries an empty key where nothing is selected any more.
    """

    box_changed = Signal(str, object)
    box_removed = Signal(str)
    box_selected = Signal(str)
    crowd_toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._boxes: tuple[BoxView, ...] = ()
        self._selected: str | None = None
        self._of_frame: str | None = None
        self._shown: tuple[object, ...] = ()
        self._picture = QPixmap()

    @property
    def boxes(self) -> tuple[BoxView, ...]:
        return self._boxes

    @property
    def selected_key(self) -> str | None:
        return self._selected

    def set_boxes(self, boxes: tuple[BoxView, ...]) -> None:
        """Show these boxes, in upright pixels of the full image.

        One that is marked selected becomes so; else the selection stays where its box is still there.
        """
        marked = next((one.key for one in boxes if one.selected), None)
        kept = self._selected if find(boxes, self._selected) else None
        self._boxes = boxes
        self._selected = marked or kept
        self._redescribe()

    def set_of_frame(self, color: str | None) -> None:
        """A frame round the whole image: it is *of* something. None takes it away."""
        self._of_frame = color
        self.update()

    def select(self, key: str | None) -> None:
        """Select this box without telling anyone; None, or a key that is not there, selects nothing."""
        self._selected = key if find(self._boxes, key) else None
        self._redescribe()

    def select_next(self, *, backwards: bool = False) -> None:
        """Select the next box, or the one before, round and round, and bring it into sight."""
        key = next_key(self._boxes, self._selected, backwards=backwards)
        chosen = find(self._boxes, key)
        if chosen is None or self._view is None:
            return
        self.reveal(chosen.box)
        self._choose(key)

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected box by image pixels, as far as the image goes."""
        chosen = find(self._boxes, self._selected)
        if chosen is not None and self._view is not None:
            self._change(chosen.key, moved(chosen.box, dx=dx, dy=dy, size=self._view.image))

    def resize_by(self, dw: float, dh: float) -> None:
        """Make the selected box wider and higher by image pixels, as far as the image and its smallest side go."""
        chosen = find(self._boxes, self._selected)
        if chosen is not None and self._view is not None:
            self._change(chosen.key, resized(chosen.box, dw=dw, dh=dh, size=self._view.image))

    def remove_selected(self) -> None:
        """Ask for the selected box to be removed; it stays until the boxes are set anew."""
        if self._selected is not None:
            self.box_removed.emit(self._selected)

    def toggle_crowd(self) -> None:
        """Ask for the selected box to be a crowd, or no longer one."""
        if self._selected is not None:
            self.crowd_toggled.emit(self._selected)

    def shown_boxes(self) -> tuple[BoxView, ...]:
        """The boxes as they lie now."""
        return self._boxes

    def description(self) -> str:
        """What a screen reader says of the image."""
        parts = [self.tr("Boxes: {count}.").format(count=len(self._boxes))]
        chosen = find(self._boxes, self._selected)
        if chosen is not None:
            parts.append(self.tr("Selected: {box}.").format(box=chosen.title))
        return " ".join(parts)

    def picture(self, backdrop: Backdrop, view: Viewport) -> QPixmap:
        below = super().picture(backdrop, view)
        boxes = self.shown_boxes()
        shown = (below.cacheKey(), self._theme.tokens, boxes, self._selected, self._of_frame)
        if self._shown != shown:
            self._picture = self._drawn_over(below, boxes, view)
            self._shown = shown
        return self._picture

    def _drawn_over(self, below: QPixmap, boxes: tuple[BoxView, ...], view: Viewport) -> QPixmap:
        picture = QPixmap(below)
        painter = QPainter(picture)
        if self._of_frame is not None:
            paint_of_frame(painter, view, QColor(self._of_frame))
        marked = selected_as(boxes, self._selected)
        paint_boxes(painter, marked, view, self._theme, crowd_word=self.tr("crowd"))
        painter.end()
        return picture

    def _choose(self, key: str | None) -> None:
        if key == self._selected:
            return
        self.select(key)
        self.box_selected.emit(self._selected or "")

    def _change(self, key: str, box: Box) -> None:
        before = find(self._boxes, key)
        if before is None or before.box == box:
            return
        # Shown at once; whoever keeps the boxes sets them anew, changed or as they were.
        self._boxes = with_box(self._boxes, key, box)
        self.update()
        self.box_changed.emit(key, box)

    def _redescribe(self) -> None:
        self.setAccessibleDescription(self.description())
        self.update()
