"""Where an upright image lies in a widget: fitting, zooming, panning, and the way between the two planes."""

import math
from dataclasses import dataclass, field, replace
from typing import Self

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF

from labeler.domain.geometry import Box, Size
from labeler.gui.canvas.turns import Turn, shown_box, shown_point, shown_size, upright_point

LARGEST_ZOOM = 64.0
"""Device pixels to one image pixel."""
LARGEST_FIT = 8.0
"""A tiny image is not blown up beyond this by fitting it."""
LARGEST_ON_BOX = 16.0
"""Nor is a tiny box by zooming to it."""
_ROUND_BOX = 0.15
"""Share of a box's longer side that is shown around it."""
_KEPT_IN_SIGHT = 64.0
"""Logical pixels of an image that panning leaves in sight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The widget an image is shown in: logical pixels, device pixels to each, and margins kept free by fitting."""

    width: float
    height: float
    ratio: float = 1.0
    margins: QMarginsF = field(default_factory=QMarginsF)

    @property
    def rect(self) -> QRectF:
        return QRectF(0.0, 0.0, self.width, self.height)

    @property
    def room(self) -> QRectF:
        """What is left inside the margins: at least one pixel."""
        room = self.rect.marginsRemoved(self.margins)
        room.setSize(QSizeF(max(room.width(), 1.0), max(room.height(), 1.0)))
        return room


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewport:
    """widget = turned image × scale + (left, top): logical pixels from upright image pixels.

    `fitted` is true while the image follows the frame; any zoom or pan ends it. `turn` is for viewing only:
    every place that comes in or goes out is in upright pixels.
    """

    image: Size
    frame: Frame
    scale: float
    left: float
    top: float
    fitted: bool
    turn: Turn = Turn.UPRIGHT

    @classmethod
    def fit(cls, image: Size, frame: Frame, turn: Turn = Turn.UPRIGHT) -> Self:
        """The whole image as large as the frame's room allows, in its middle."""
        room, shown = frame.room, shown_size(image, turn)
        scale = min(room.width() / shown.width, room.height() / shown.height, LARGEST_FIT / frame.ratio)
        left = room.center().x() - shown.width * scale / 2
        top = room.center().y() - shown.height * scale / 2
        view = cls(image=image, frame=frame, scale=scale, left=left, top=top, fitted=True, turn=turn)
        return view._on_device_pixels()

    @property
    def zoom(self) -> float:
        """Device pixels to one image pixel: 1.0 is 1:1."""
        return self.scale * self.frame.ratio

    @property
    def image_rect(self) -> QRectF:
        """The whole image, in the widget."""
        shown = shown_size(self.image, self.turn)
        return QRectF(self.left, self.top, shown.width * self.scale, shown.height * self.scale)

    def to_widget(self, point: QPointF) -> QPointF:
        """From upright image pixels to logical pixels of the widget."""
        shown = shown_point(point, self.image, self.turn)
        return QPointF(shown.x() * self.scale + self.left, shown.y() * self.scale + self.top)

    def to_image(self, point: QPointF) -> QPointF:
        """From logical pixels of the widget to upright image pixels, which may lie outside the image."""
        shown = QPointF((point.x() - self.left) / self.scale, (point.y() - self.top) / self.scale)
        return upright_point(shown, self.image, self.turn)

    def rect_of(self, box: Box) -> QRectF:
        """A box of the image, in the widget."""
        shown, scale = shown_box(box, self.image, self.turn), self.scale
        return QRectF(
            shown.x * scale + self.left, shown.y * scale + self.top, shown.width * scale, shown.height * scale
        )

    def zoomed(self, factor: float, at: QPointF) -> Self:
        """`factor` times as large; what lies under `at` (in the widget) stays there."""
        scale = min(max(self.scale * factor, self._smallest()), LARGEST_ZOOM / self.frame.ratio)
        left = at.x() - (at.x() - self.left) / self.scale * scale
        top = at.y() - (at.y() - self.top) / self.scale * scale
        return replace(self, scale=scale, left=left, top=top, fitted=False)._in_sight()

    def at_zoom(self, zoom: float, at: QPointF) -> Self:
        """Shown with `zoom` device pixels to an image pixel; what lies under `at` stays, to a device pixel."""
        return self.zoomed(zoom / self.zoom, at)._on_device_pixels()

    def panned(self, delta: QPointF) -> Self:
        """Shifted by logical pixels of the widget, with some of the image kept in sight."""
        moved = replace(self, left=self.left + delta.x(), top=self.top + delta.y(), fitted=False)
        return moved._in_sight()

    def in_frame(self, frame: Frame) -> Self:
        """The same in another frame: fitted again, or with the same middle and the same zoom."""
        if self.fitted:
            return self.fit(self.image, frame, self.turn)
        middle = self.to_image(self.frame.rect.center())
        same = replace(self, frame=frame, scale=self.zoom / frame.ratio)
        return same._with_at(middle, frame.rect.center())._in_sight()

    def turned(self, quarters: int) -> Self:
        """Turned on by quarters, clockwise above 0: fitted again, or about the place in the room's middle."""
        turn = self.turn.by(quarters)
        if self.fitted:
            return self.fit(self.image, self.frame, turn)
        center = self.frame.room.center()
        return replace(self, turn=turn)._with_at(self.to_image(center), center)._in_sight()

    def on_box(self, box: Box) -> Self:
        """`box` with something around it as large as the room allows, up to `LARGEST_ON_BOX`, in the middle."""
        room, shown = self.frame.room, shown_box(box, self.image, self.turn)
        around = 2 * _ROUND_BOX * max(shown.width, shown.height)
        fitting = min(room.width() / (shown.width + around), room.height() / (shown.height + around))
        scale = max(min(fitting, LARGEST_ON_BOX / self.frame.ratio), self._smallest())
        middle = QPointF(box.x + box.width / 2, box.y + box.height / 2)
        return replace(self, scale=scale, fitted=False)._with_at(middle, room.center())._in_sight()

    def on_image(self, image: Size, frame: Frame) -> Self:
        """The same zoom on another image, with the same share of it in the room's middle; fitted if this is."""
        if self.fitted:
            return self.fit(image, frame)
        middle = self.to_image(self.frame.room.center())
        share_x, share_y = middle.x() / self.image.width, middle.y() / self.image.height
        place = QPointF(share_x * image.width, share_y * image.height)
        view = replace(self, image=image, frame=frame, scale=self.zoom / frame.ratio, turn=Turn.UPRIGHT)
        return view._with_at(place, frame.room.center())._in_sight()

    def revealing(self, box: Box) -> Self:
        """Panned by no more than is needed for `box` to be in sight; unchanged where it is."""
        rect, room = self.rect_of(box), self.frame.room
        dx = _shift_into(rect.left(), rect.right(), room.left(), room.right())
        dy = _shift_into(rect.top(), rect.bottom(), room.top(), room.bottom())
        return self if dx == dy == 0.0 else self.panned(QPointF(dx, dy))

    def _smallest(self) -> float:
        fitting = self.fit(self.image, self.frame, self.turn).scale
        return min(fitting, 1.0 / self.frame.ratio) / 4

    def _with_at(self, place: QPointF, at: QPointF) -> Self:
        """Shifted so that a place of the image lies at `at` in the widget."""
        now = self.to_widget(place)
        return replace(self, left=self.left + at.x() - now.x(), top=self.top + at.y() - now.y())

    def _in_sight(self) -> Self:
        rect = self.image_rect
        keep_x, keep_y = min(_KEPT_IN_SIGHT, rect.width()), min(_KEPT_IN_SIGHT, rect.height())
        left = min(max(self.left, keep_x - rect.width()), self.frame.width - keep_x)
        top = min(max(self.top, keep_y - rect.height()), self.frame.height - keep_y)
        return replace(self, left=left, top=top)

    def _on_device_pixels(self) -> Self:
        """The corner moved to a whole device pixel, so that pixels shown 1:1 are not smeared over two."""
        ratio = self.frame.ratio
        return replace(self, left=math.floor(self.left * ratio) / ratio, top=math.floor(self.top * ratio) / ratio)


def _shift_into(low: float, high: float, room_low: float, room_high: float) -> float:
    """How far to move `low…high` so that it lies in the room; its low end wins where it is larger."""
    if low >= room_low and high <= room_high:
        return 0.0
    if high - low > room_high - room_low or low < room_low:
        return room_low - low
    return room_high - high
