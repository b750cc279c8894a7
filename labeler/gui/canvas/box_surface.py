"""An image with boxes on it, one of which may be selected and changed by keys; without drawing by hand."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from labeler.domain.geometry import Box, Size, moved, resized
from labeler.gui.canvas.backdrop import Backdrop
from labeler.gui.canvas.box_paint import MOST_NAMED, Ink, paint_chosen, paint_still
from labeler.gui.canvas.boxes import BoxView, around, find, next_key, with_box
from labeler.gui.canvas.looks import BY_CONCEPT, BoxLook
from labeler.gui.canvas.paint import paint_of_frame
from labeler.gui.canvas.steps import Steps
from labeler.gui.canvas.turns import shown_box, shown_size, upright_box
from labeler.gui.canvas.view import Viewport
from labeler.gui.canvas.viewing import Viewing
from labeler.gui.theme.theme import Theme


class BoxSurface(Viewing):
    """Shows boxes and the frame of *of*. What its user changes is told on, and shown until set anew.

    `box_selected` carries an empty key where nothing is selected any more. Steps by keys are told together:
    see `settle`.
    """

    box_changed = Signal(str, object)
    box_removed = Signal(str)
    box_selected = Signal(str)
    crowd_toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._boxes: tuple[BoxView, ...] = ()
        self._selected: str | None = None
        self._is_chosen = False
        self._of_frame: str | None = None
        self._look = BY_CONCEPT
        self._steps = Steps(self)
        self._steps.patience.timeout.connect(self.settle)
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
        boxes = self._steps.kept(self._boxes, boxes)
        marked = next((one.key for one in boxes if one.selected), None)
        kept = self._selected if find(boxes, self._selected) else None
        self._boxes = boxes
        self._selected = marked or kept
        self._redescribe()

    def set_of_frame(self, color: str | None) -> None:
        """A frame round the whole image: it is *of* something. None takes it away."""
        self._of_frame = color
        self.update()

    def set_look(self, look: BoxLook) -> None:
        """Draw boxes with these colours and lines."""
        self._look = look
        self.update()

    def select(self, key: str | None) -> None:
        """Select this box without telling anyone; None, or a key that is not there, selects nothing."""
        self._is_chosen = False
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

    def zoom_to_boxes(self) -> None:
        """The selected box, or all of them, as large as there is room; without boxes the whole image."""
        chosen = find(self._boxes, self._selected)
        wanted = (chosen,) if chosen is not None else self._boxes
        if wanted:
            self.zoom_to(around(wanted))
        else:
            self.fit()

    def nudge(self, dx: float, dy: float) -> None:
        """Move the selected box by image pixels, right and down as it is shown, as far as the image goes."""
        self._step(lambda box, size: moved(box, dx=dx, dy=dy, size=size))

    def resize_by(self, dw: float, dh: float) -> None:
        """Make the selected box wider and higher as it is shown, as far as the image and its smallest side go."""
        self._step(lambda box, size: resized(box, dw=dw, dh=dh, size=size))

    def settle(self) -> None:
        """Tell of what steps have made of a box: once for all of them, before anything else is said."""
        untold = self._steps.end()
        lies = find(self._boxes, untold.key) if untold is not None else None
        if untold is not None and lies is not None and lies.box != untold.start:
            self.box_changed.emit(untold.key, lies.box)

    def remove_selected(self) -> None:
        """Ask for the selected box to be removed; it stays until the boxes are set anew."""
        self.settle()
        if self._selected is not None:
            self.box_removed.emit(self._selected)

    def toggle_crowd(self) -> None:
        """Ask for the selected box to be a crowd, or no longer one."""
        self.settle()
        if self._selected is not None:
            self.crowd_toggled.emit(self._selected)

    def live_box(self) -> BoxView | None:
        """The selected box as it lies now."""
        return find(self._boxes, self._selected)

    def pointed_box(self) -> BoxView | None:
        """The box under the pointer, where there is one."""
        return None

    def description(self) -> str:
        """What a screen reader says of the image."""
        parts = [self.tr("Boxes: {count}.").format(count=len(self._boxes))]
        chosen = find(self._boxes, self._selected)
        if chosen is not None:
            parts.append(self.tr("Selected: {box}.").format(box=chosen.title))
        return " ".join(parts)

    def picture(self, backdrop: Backdrop, view: Viewport) -> QPixmap:
        """The image with all boxes but the selected one, which may be on its way with each paint."""
        below = super().picture(backdrop, view)
        still = tuple(one for one in self._boxes if one.key != self._selected)
        # Among many no names are shown, and none has to be left room for.
        beside = find(self._boxes, self._selected) if len(still) <= MOST_NAMED else None
        shown = (below.cacheKey(), self._theme.tokens, still, beside, self._of_frame, self._look)
        if self._shown != shown:
            self._picture = self._drawn_over(below, still, beside, view)
            self._shown = shown
        return self._picture

    def paint_over(self, painter: QPainter, view: Viewport) -> None:
        paint_chosen(painter, self.live_box(), self.pointed_box(), view, self._ink())

    def _drawn_over(
        self, below: QPixmap, still: tuple[BoxView, ...], beside: BoxView | None, view: Viewport
    ) -> QPixmap:
        if not still and self._of_frame is None:
            # Nothing to draw, and a copy of a whole window costs a millisecond or two.
            return below
        picture = QPixmap(below)
        painter = QPainter(picture)
        if self._of_frame is not None:
            paint_of_frame(painter, view, QColor(self._of_frame))
        paint_still(painter, still, beside, view, self._ink())
        painter.end()
        return picture

    def _ink(self) -> Ink:
        return Ink(theme=self._theme, look=self._look, crowd_word=self.tr("crowd"))

    def _step(self, change: Callable[[Box, Size], Box]) -> None:
        """Change the selected box in the plane it is seen in, and tell of it once no more steps follow."""
        chosen, view = find(self._boxes, self._selected), self._view
        if chosen is None or view is None:
            return
        size, turn = view.image, view.turn
        box = upright_box(change(shown_box(chosen.box, size, turn), shown_size(size, turn)), size, turn)
        if self._steps.key not in (None, chosen.key):
            self.settle()
        if box != chosen.box:
            self._steps.go_on(chosen.key, chosen.box)
            self._boxes = with_box(self._boxes, chosen.key, box)
            self.update()

    def _choose(self, key: str | None) -> None:
        if key == self._selected:
            self._is_chosen = True
            return
        self.settle()
        self.select(key)
        self._is_chosen = True
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
