"""Where an upright image lies in a widget: fitting, zooming, panning, and the way between the two planes."""

import math
from dataclasses import dataclass, field, replace
from typing import Self

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF

from labeler.domain.geometry import Box, Size

LARGEST_ZOOM = 64.0
"""Device pixels to one image pixel."""
LARGEST_FIT = 8.0
"""A tiny image is not blown up beyond this by fitting it."""
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
    """widget = image × scale + (left, top): logical pixels from upright image pixels.

    `fitted` is true while the image follows the frame; any zoom or pan ends it.
    """

    image: Size
    frame: Frame
    scale: float
    left: float
    top: float
    fitted: bool

    @classmethod
    def fit(cls, image: Size, frame: Frame) -> Self:
        """The whole image as large as the frame's room allows, in its middle."""
        room = frame.room
        scale = min(room.width() / image.width, room.height() / image.height, LARGEST_FIT / frame.ratio)
        left = room.center().x() - image.width * scale / 2
        top = room.center().y() - image.height * scale / 2
        view = cls(image=image, frame=frame, scale=scale, left=left, top=top, fitted=True)
        return view._on_device_pixels()

    @property
    def zoom(self) -> float:
        """Device pixels to one image pixel: 1.0 is 1:1."""
        return self.scale * self.frame.ratio

    @property
    def image_rect(self) -> QRectF:
        """The whole image, in the widget."""
        return QRectF(self.left, self.top, self.image.width * self.scale, self.image.height * self.scale)

    def to_widget(self, point: QPointF) -> QPointF:
        """From upright image pixels to logical pixels of the widget."""
        return QPointF(point.x() * self.scale + self.left, point.y() * self.scale + self.top)

    def to_image(self, point: QPointF) -> QPointF:
        """From logical pixels of the widget to upright image pixels, which may lie outside the image."""
        return QPointF((point.x() - self.left) / self.scale, (point.y() - self.top) / self.scale)

    def rect_of(self, box: Box) -> QRectF:
        """A box of the image, in the widget."""
        corner = self.to_widget(QPointF(box.x, box.y))
        return QRectF(corner, QSizeF(box.width * self.scale, box.height * self.scale))

    def zoomed(self, factor: float, at: QPointF) -> Self:
        """`factor` times as large; what lies under `at` (in the widget) stays there."""
        scale = min(max(self.scale * factor, self._smallest()), LARGEST_ZOOM / self.frame.ratio)
        under = self.to_image(at)
        left, top = at.x() - under.x() * scale, at.y() - under.y() * scale
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
            return self.fit(self.image, frame)
        middle = self.to_image(self.frame.rect.center())
        scale = self.zoom / frame.ratio
        center = frame.rect.center()
        left, top = center.x() - middle.x() * scale, center.y() - middle.y() * scale
        return replace(self, frame=frame, scale=scale, left=left, top=top)._in_sight()

    def revealing(self, box: Box) -> Self:
        """Panned by no more than is needed for `box` to be in sight; unchanged where it is."""
        rect, room = self.rect_of(box), self.frame.room
        dx = _shift_into(rect.left(), rect.right(), room.left(), room.right())
        dy = _shift_into(rect.top(), rect.bottom(), room.top(), room.bottom())
        return self if dx == dy == 0.0 else self.panned(QPointF(dx, dy))

    def _smallest(self) -> float:
        fitting = self.fit(self.image, self.frame).scale
        return min(fitting, 1.0 / self.frame.ratio) / 4

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
