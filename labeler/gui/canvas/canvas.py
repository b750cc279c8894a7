"""The image on which boxes are drawn by hand: by dragging, or with two clicks, over boxes already there."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from labeler.domain.geometry import Box, Size
from labeler.gui.canvas.boxes import BoxView, find
from labeler.gui.canvas.cursors import CURSORS, CursorRole, role_at
from labeler.gui.canvas.gestures import Drawing, Ground, Intent, Panning
from labeler.gui.canvas.hand import Hand
from labeler.gui.canvas.hit import hit_at
from labeler.gui.canvas.outcomes import Begun, Changed, Drawn, Outcome, Panned, Refusal, Refused, Selected
from labeler.gui.canvas.paint import Live, paint_live
from labeler.gui.canvas.pointed import PointedSurface
from labeler.gui.canvas.view import Viewport
from labeler.gui.theme.theme import Theme

_SELECTING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
_LINE_SPARE = 2
"""Logical pixels round a line of the crosshair that are drawn anew with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Armed:
    """What a drawn box will be of."""

    color: str
    name: str
    solid: bool


class Canvas(PointedSurface):
    """Draws when armed, else selects and moves. Keys are the page's: it calls the methods.

    `box_drawn` carries a Box inside the image; `box_begun` the first of two clicks, a Box without a size;
    `box_refused` one sentence; `half_box_dropped` follows a first click that was taken back.
    """

    box_drawn = Signal(object)
    box_begun = Signal(object)
    box_refused = Signal(str)
    half_box_dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hand = Hand()
        self._armed: _Armed | None = None
        self._pressed = Qt.MouseButton.NoButton
        self._is_panning = False
        self._refusals = {
            Refusal.TOO_SMALL: self.tr("A box needs at least 3 pixels on each side: draw it larger."),
            Refusal.OUTSIDE: self.tr("That box lies outside the image: draw it on the image."),
        }
        assert set(self._refusals) == set(Refusal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage, full: Size, *, keep_view: bool = False) -> None:
        if not keep_view:
            self._hand.cancel()
        super().show_image(image, full, keep_view=keep_view)
        self._redescribe()

    def show_nothing(self, text: str) -> None:
        self._hand.cancel()
        super().show_nothing(text)

    def set_boxes(self, boxes: tuple[BoxView, ...]) -> None:
        held = self._hand.held
        if held is not None and find(boxes, held[0]) is None:
            self._hand.cancel()
        super().set_boxes(boxes)

    def set_armed(self, color: str | None, name: str = "", *, solid: bool = False) -> None:
        """Let every press draw a box in `color`; `solid` where it is the subject's. None disarms."""
        self._armed = _Armed(color=color, name=name, solid=solid) if color is not None else None
        if self._armed is None and self._hand.drawn_from is not None:
            self._hand.cancel()
        self._update_cursor()
        self._redescribe()

    def set_half_box(self, box: Box | None) -> None:
        """Wait for the second of two clicks again, from the corner of `box`; None forgets it."""
        self._hand.half = QPointF(box.x, box.y) if box is not None else None
        self.update()

    def set_panning(self, is_panning: bool) -> None:
        """While true (the page holds Space), dragging pans whatever is under the pointer."""
        self._is_panning = is_panning
        self._update_cursor()

    def cancel_half_box(self) -> bool:
        """Drop the box being drawn or changed; says whether there was one, for Esc to stop at it."""
        was_waiting = self._hand.half is not None
        had_box = self._hand.cancel()
        self._redescribe()
        if was_waiting:
            self.half_box_dropped.emit()
        return had_box

    def live_box(self) -> BoxView | None:
        chosen, held = super().live_box(), self._hand.held
        return replace(chosen, box=held[1]) if chosen is not None and held is not None else chosen

    def description(self) -> str:
        words = super().description()
        if self._armed is None:
            return words
        drawing = self.tr("Drawing boxes round: {concept}.").format(concept=self._armed.name)
        return f"{words} {drawing}"

    def paint_over(self, painter: QPainter, view: Viewport) -> None:
        super().paint_over(painter, view)
        paint_live(painter, self._live(view), view, self._theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton and self._hand.half is not None:
            self.cancel_half_box()
            return
        if self._view is None or event.button() not in _BUTTONS:
            event.ignore()
            return
        self.settle()
        self._pointer = event.position()
        if self._hand.active is None:
            self._pressed = event.button()
        self._tell(self._hand.press(event.position(), self._intent(event), self._ground(self._view)))
        self._update_cursor()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        before, self._pointer = self._pointer, event.position()
        if self._view is None:
            return
        if not event.buttons() & self._pressed:
            self._hand.let_go()
        if self._hand.active is not None:
            self._tell(self._hand.move(event.position(), self._view))
            self.update()
            return
        self._update_cursor()
        self._update_pointed()
        self._update_crosshair(before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._view is None or event.button() is not self._pressed:
            return
        self._pressed = Qt.MouseButton.NoButton
        self._pointer = event.position()
        self._tell(self._hand.release(event.position(), self._view))
        self._update_cursor()
        self.update()

    def _live(self, view: Viewport) -> Live:
        armed, pointer, start = self._armed, self._pointer, self._hand.drawn_from
        is_drawn = start is not None and pointer is not None
        return Live(
            armed_color=armed.color if armed else None,
            armed_solid=armed.solid if armed else False,
            look=self._look,
            pointer=pointer if self._role() is CursorRole.DRAW else None,
            drawn_from=start,
            drawn_to=view.to_image(pointer) if is_drawn and pointer is not None else None,
        )

    def _intent(self, event: QMouseEvent) -> Intent:
        if self._is_panning or event.button() is Qt.MouseButton.MiddleButton:
            return Intent.PAN
        return Intent.SELECT if event.modifiers() & _SELECTING else Intent.POINT

    def _ground(self, view: Viewport) -> Ground:
        armed = self._armed is not None
        return Ground(
            view=view,
            boxes=self._boxes,
            selected=self._selected,
            armed=armed,
            reaches_out=self._reaches_out,
        )

    def _tell(self, outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            match outcome:
                case Begun(box=box):
                    self.box_begun.emit(box)
                case Drawn(box=box):
                    self.box_drawn.emit(box)
                case Changed(key=key, box=box):
                    self._change(key, box)
                case Selected(key=chosen):
                    self._choose(chosen)
                case Refused(why=why):
                    self.box_refused.emit(self._refusals[why])
                case Panned(delta=delta):
                    self.pan_by(delta)

    def _role(self) -> CursorRole:
        """What the pointer would do now."""
        active = self._hand.active
        if isinstance(active, Panning):
            return CursorRole.PANNING
        if self._is_panning:
            return CursorRole.PAN
        if self._view is None or self._pointer is None:
            return CursorRole.POINT
        if isinstance(active, Drawing) or self._hand.half is not None:
            return CursorRole.DRAW
        hit = hit_at(self._pointer, self._boxes, self._selected, self._view, reaches_out=self._reaches_out)
        return role_at(hit, armed=self._armed is not None, selected=self._selected)

    @property
    def _reaches_out(self) -> bool:
        """While boxes are drawn, the one just drawn leaves the room around it to the next."""
        return self._armed is None or self._is_chosen

    def _update_cursor(self) -> None:
        if self._hand.active is None or isinstance(self._hand.active, Panning):
            self.setCursor(CURSORS[self._role()])

    def _update_crosshair(self, before: QPointF | None) -> None:
        """Draw anew only what a moving crosshair uncovers and covers; all of it while a box hangs on it."""
        if self._armed is None:
            return
        if self._hand.half is not None:
            self.update()
            return
        region = QRegion()
        for at in (before, self._pointer):
            if at is not None:
                region += _lines_through(at, self.rect())
        self.update(region)


def _lines_through(at: QPointF, rect: QRect) -> QRegion:
    spare = _LINE_SPARE
    across = QRect(rect.left(), round(at.y()) - spare, rect.width(), 2 * spare + 1)
    down = QRect(round(at.x()) - spare, rect.top(), 2 * spare + 1, rect.height())
    return QRegion(across) + QRegion(down)
