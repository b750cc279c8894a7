"""A small picture for the visual dictionary, made from the image on screen or from one box in it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage

from labeler.domain.geometry import Box, Size

LONGEST_SIDE = 320
"""Pixels."""
_QUALITY = 90


def example_picture(picture: QImage, full: Size, box: Box | None = None) -> bytes:
    """A JPEG of the picture, or of the part of it in `box`, its longer side at most 320 pixels.

    `picture` may be smaller than the image it shows; `full` is that image's upright size and `box` is in its pixels.
    """
    part = picture if box is None else picture.copy(_rect(picture.size(), full, box))
    if max(part.width(), part.height()) > LONGEST_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        part = part.scaled(LONGEST_SIDE, LONGEST_SIDE, keep, smooth)
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Its stub says bytes, which it refuses.
    kept = part.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    if not kept:
        raise RuntimeError("Qt wrote no JPEG of a picture it was given whole")
    return bytes(written.data())


def _rect(shown: QSize, full: Size, box: Box) -> QRect:
    """The box in the pixels of what is shown: whole pixels, at least one."""
    across, down = shown.width() / full.width, shown.height() / full.height
    left, top = int(box.x * across), int(box.y * down)
    right, bottom = round(box.right * across), round(box.bottom * down)
    return QRect(left, top, max(right - left, 1), max(bottom - top, 1)).intersected(QRect(0, 0, *shown.toTuple()))
