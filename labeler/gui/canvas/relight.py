"""Puts the pixels of a picture into another light; apart, because numpy and cv2 come with it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from labeler.gui.canvas.light import Light, table_of
from labeler.images.light import relight


def relit(picture: QImage, light: Light) -> QImage:
    """A new picture (RGB32) in another light: some two milliseconds for a large window."""
    lit = QImage(picture.size(), QImage.Format.Format_RGB32)
    relight(_bytes(picture.constBits(), picture), table_of(light), into=_bytes(lit.bits(), lit))
    return lit


def _bytes(bits: bytes | bytearray | memoryview, picture: QImage) -> NDArray[np.uint8]:
    """The picture's memory, not copied: (height, bytes of a row)."""
    return np.frombuffer(bits, np.uint8).reshape(picture.height(), picture.bytesPerLine())
