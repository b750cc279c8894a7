"""The image behind the boxes, drawn once for each view and kept, so that what moves over it stays cheap."""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from labeler.domain.geometry import Size
from labeler.gui.canvas.light import PLAIN, Light
from labeler.gui.canvas.view import Viewport

_SHARP_FROM = 3.0
"""Device pixels to an image pixel from which pixels are shown as squares."""
_FAST_FORMATS = (QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied)
_QUARTER = 90.0


class Backdrop:
    """One image, its halvings, and the picture of the last view of it."""

    def __init__(self, image: QImage, full: Size) -> None:
        self._levels = [_fast(image)]
        self._full = full
        self._is_full = image.width() >= full.width
        self._shown: tuple[Viewport, str, Light] | None = None
        self._unlit: tuple[tuple[Viewport, str] | None, QImage] = (None, QImage())
        self._pixmap = QPixmap()

    def pixmap(self, view: Viewport, ground: str, light: Light = PLAIN) -> QPixmap:
        """The whole widget with the image on `ground` (`#rrggbb`), in device pixels; kept until one of them changes."""
        if self._shown != (view, ground, light):
            self._pixmap = self._drawn(view, ground, light)
            self._shown = (view, ground, light)
        return self._pixmap

    def _drawn(self, view: Viewport, ground: str, light: Light) -> QPixmap:
        ratio = view.frame.ratio
        size = QSize(max(1, math.ceil(view.frame.width * ratio)), max(1, math.ceil(view.frame.height * ratio)))
        canvas = QRect(QPoint(0, 0), size)
        pixmap = QPixmap(size)
        pixmap.fill(QColor(ground))
        painter = QPainter(pixmap)
        if light.is_plain:
            self._draw_image(painter, view, canvas)
        else:
            seen = _whole(view.image_rect, ratio).intersected(canvas)
            painter.drawImage(seen.topLeft(), self._relit(view, seen, ground, light))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _relit(self, view: Viewport, seen: QRect, ground: str, light: Light) -> QImage:
        """What is seen of the image in `seen` (device pixels), in another light; never more than the window holds."""
        # Late: numpy and cv2 come with the first image, and must not come before the first window is painted.
        from labeler.gui.canvas.relight import relit

        if self._unlit[0] != (view, ground):
            self._unlit = (view, ground), self._part(view, seen, ground)
        part = self._unlit[1]
        return relit(part, light) if not part.isNull() else part

    def _part(self, view: Viewport, seen: QRect, ground: str) -> QImage:
        """What is seen in `seen`, as it is in the file: kept, so that another light costs no second scaling."""
        part = QImage(seen.size(), QImage.Format.Format_RGB32)
        if part.isNull():
            return part
        part.fill(QColor(ground))
        painter = QPainter(part)
        painter.translate(-seen.topLeft())
        self._draw_image(painter, view, seen)
        painter.end()
        return part

    def _draw_image(self, painter: QPainter, view: Viewport, canvas: QRect) -> None:
        """Draw what of the image lies on `canvas`, turned as the view says; the painter counts device pixels."""
        ratio = view.frame.ratio
        corner = view.to_widget(QPointF(0.0, 0.0)) * ratio
        target = QRectF(0.0, 0.0, self._full.width * view.zoom, self._full.height * view.zoom)
        level = self._level_for(target.width() / self._levels[0].width())
        if _is_as_large(level, target):
            # Nearly the same size: its own pixels are sharper than any resampling.
            painter.setTransform(_placed(QPointF(round(corner.x()), round(corner.y())), view), combine=True)
            painter.drawImage(QPointF(0.0, 0.0), level)
            return
        placed = _placed(corner, view)
        is_sharp = self._is_full and view.zoom >= _SHARP_FROM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_sharp)
        painter.setTransform(placed, combine=True)
        source = _seen_part(level, target, placed.inverted()[0].mapRect(QRectF(canvas)))
        x_scale, y_scale = target.width() / level.width(), target.height() / level.height()
        part = QRectF(
            source.x() * x_scale,
            source.y() * y_scale,
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


def _placed(corner: QPointF, view: Viewport) -> QTransform:
    """From the upright image, in device pixels, to where it is shown: its upper left corner comes to `corner`."""
    return QTransform.fromTranslate(corner.x(), corner.y()).rotate(_QUARTER * view.turn.value)


def _whole(rect: QRectF, ratio: float) -> QRect:
    """The device pixels whose middle lies in `rect` (logical pixels)."""
    left, top = math.floor(rect.left() * ratio + 0.5), math.floor(rect.top() * ratio + 0.5)
    right, bottom = math.floor(rect.right() * ratio + 0.5), math.floor(rect.bottom() * ratio + 0.5)
    return QRect(left, top, right - left, bottom - top)


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
