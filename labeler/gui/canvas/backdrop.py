"""The image behind the boxes, drawn once for each view and kept, so that what moves over it stays cheap."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from labeler.domain.geometry import Size
from labeler.gui.canvas.view import Viewport

_SHARP_FROM = 3.0
"""Device pixels to an image pixel from which pixels are shown as squares."""
_FAST_FORMATS = (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied)


class Backdrop:
    """One image, its halvings, and the picture of the last view of it."""

    def __init__(self, image: QImage, full: Size) -> None:
        self._levels = [_fast(image)]
        self._is_full = image.width() >= full.width
        self._shown: tuple[Viewport, str] | None = None
        self._pixmap = QPixmap()

    def pixmap(self, view: Viewport, ground: str) -> QPixmap:
        """The whole widget with the image on `ground` (`#rrggbb`), in device pixels; kept until either changes."""
        if self._shown != (view, ground):
            self._pixmap = self._drawn(view, ground)
            self._shown = (view, ground)
        return self._pixmap

    def _drawn(self, view: Viewport, ground: str) -> QPixmap:
        ratio = view.frame.ratio
        size = QSize(max(1, math.ceil(view.frame.width * ratio)), max(1, math.ceil(view.frame.height * ratio)))
        pixmap = QPixmap(size)
        pixmap.fill(QColor(ground))
        whole = view.image_rect
        target = QRectF(whole.topLeft() * ratio, whole.size() * ratio)
        painter = QPainter(pixmap)
        self._draw_image(painter, target, QRectF(0.0, 0.0, size.width(), size.height()), view.zoom)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _draw_image(self, painter: QPainter, target: QRectF, canvas: QRectF, zoom: float) -> None:
        """Draw into `target` what of it lies on `canvas`; both in device pixels."""
        level = self._level_for(target.width() / self._levels[0].width())
        if _is_as_large(level, target):
            # Nearly the same size: its own pixels are sharper than any resampling.
            painter.drawImage(QPointF(round(target.x()), round(target.y())), level)
            return
        is_sharp = self._is_full and zoom >= _SHARP_FROM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_sharp)
        source = _seen_part(level, target, canvas)
        x_scale, y_scale = target.width() / level.width(), target.height() / level.height()
        part = QRectF(
            target.x() + source.x() * x_scale,
            target.y() + source.y() * y_scale,
            source.width() * x_scale,
            source.height() * y_scale,
        )
        painter.drawImage(part, level, source)

    def _level_for(self, scale: float) -> QImage:
        """The smallest halving of the image that is not enlarged when shown at `scale` of the image."""
        wanted = max(0, math.floor(-math.log2(scale))) if scale < 1.0 else 0
        while len(self._levels) <= wanted and min(self._levels[-1].width(), self._levels[-1].height()) > 1:
            self._levels.append(_halved(self._levels[-1]))
        return self._levels[min(wanted, len(self._levels) - 1)]


def _fast(image: QImage) -> QImage:
    """The image in a format the painter draws without converting it each time."""
    if image.format() in _FAST_FORMATS:
        return image
    has_alpha = image.hasAlphaChannel()
    return image.convertToFormat(_FAST_FORMATS[1] if has_alpha else _FAST_FORMATS[0])


def _halved(image: QImage) -> QImage:
    return image.scaled(
        max(1, image.width() // 2),
        max(1, image.height() // 2),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _is_as_large(image: QImage, target: QRectF) -> bool:
    return abs(image.width() - target.width()) < 1.0 and abs(image.height() - target.height()) < 1.0


def _seen_part(image: QImage, target: QRectF, canvas: QRectF) -> QRectF:
    """The whole pixels of `image` that are seen on `canvas` when it fills `target`, with a pixel to spare."""
    seen = target.intersected(canvas)
    x_scale, y_scale = image.width() / target.width(), image.height() / target.height()
    left = max(0, math.floor((seen.left() - target.left()) * x_scale) - 1)
    top = max(0, math.floor((seen.top() - target.top()) * y_scale) - 1)
    right = min(image.width(), math.ceil((seen.right() - target.left()) * x_scale) + 1)
    bottom = min(image.height(), math.ceil((seen.bottom() - target.top()) * y_scale) + 1)
    return QRectF(left, top, max(0, right - left), max(0, bottom - top))
