"""How an image is looked at, for viewing only: in another light, turned, close to a box, at a zoom that is kept."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from labeler.domain.geometry import Box, Size
from labeler.gui.canvas.backdrop import Backdrop
from labeler.gui.canvas.light import PLAIN, Light
from labeler.gui.canvas.surface import Surface
from labeler.gui.canvas.turns import Turn
from labeler.gui.canvas.view import Viewport
from labeler.gui.theme.theme import Theme


class Viewing(Surface):
    """Nothing here touches what is kept. `viewing_changed` follows the light, the turn, and whether zoom is kept.

    Light and a kept zoom go on to the next image; a turn is of one image and forgotten with it.
    """

    viewing_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._light = PLAIN
        self._is_zoom_kept = False
        self._last: Viewport | None = None

    @property
    def light(self) -> Light:
        return self._light

    @property
    def turn(self) -> Turn:
        return self._view.turn if self._view is not None else Turn.UPRIGHT

    @property
    def is_zoom_kept(self) -> bool:
        return self._is_zoom_kept

    def set_light(self, light: Light) -> None:
        """Show this image and all that follow in this light."""
        if light != self._light:
            self._light = light
            self.update()
            self.viewing_changed.emit()

    def keep_zoom(self, is_kept: bool) -> None:
        """Show the next image at this zoom, and the same share of it; or fitted, as usual."""
        if is_kept != self._is_zoom_kept:
            self._is_zoom_kept = is_kept
            self.viewing_changed.emit()

    def turn_by(self, quarters: int) -> None:
        """Turn this image by quarters, clockwise above 0."""
        if self._view is not None:
            self._set_view(self._view.turned(quarters))

    def turn_upright(self) -> None:
        """As it is kept."""
        self.turn_by(-self.turn.value)

    def zoom_to(self, box: Box) -> None:
        """This box as large as there is room, with something around it."""
        if self._view is not None:
            self._set_view(self._view.on_box(box))

    def show_nothing(self, text: str) -> None:
        before, self._last = self.turn, self._view or self._last
        super().show_nothing(text)
        if before is not Turn.UPRIGHT:
            self.viewing_changed.emit()

    def picture(self, backdrop: Backdrop, view: Viewport) -> QPixmap:
        return backdrop.pixmap(view, self._theme.tokens.canvas, self._light)

    def _first_view(self, full: Size) -> Viewport:
        last = self._view or self._last
        if self._is_zoom_kept and last is not None:
            return last.on_image(full, self._frame())
        return super()._first_view(full)

    def _set_view(self, view: Viewport) -> None:
        before = self.turn
        super()._set_view(view)
        if before is not view.turn:
            self.viewing_changed.emit()
