"""What needs arrays on the way to plain sRGB: deep levels of grey, and what shows through the transparent."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_RANGES = (255.0, 1023.0, 4095.0, 16383.0, 65535.0)
"""The ranges that cameras and scanners of 8, 10, 12, 14 and 16 bits fill."""
_ROWS = 256
"""Rows scaled at a time, so that a large float image is not held three times over."""
_SQUARE = 8
_LIGHT, _DARK = 204, 153


def over_checker(image: Image.Image) -> Image.Image:
    """RGB; what is transparent lets a grey checker through, which no photo mistakes for its own background."""
    if image.mode != "RGBA":
        return image
    rows, columns = np.indices((image.height, image.width), sparse=True)
    dark = (rows // _SQUARE + columns // _SQUARE) % 2
    background = Image.fromarray(np.where(dark, _DARK, _LIGHT).astype(np.uint8)).convert("RGB")
    background.paste(image, mask=image.getchannel("A"))
    return background


def scaled(image: Image.Image) -> Image.Image:
    """Integers of 16 or 32 bits, or floats, as L.

    White is the end of the smallest customary range that holds all values (1 for floats; 255, 1023, … 65535),
    so a photo of 12 bits in a file of 16 is neither black nor, as by Pillow's own convert, white. Where values
    leave all of these, or are negative, the lowest becomes black and the highest white. NaN becomes black.
    """
    values = np.asarray(image)
    black, white = _range(values)
    levels = np.empty(values.shape, np.uint8)
    for start in range(0, values.shape[0], _ROWS):
        with np.errstate(invalid="ignore"):  # NaN, also of the kind that signals when it is only copied
            part = values[start : start + _ROWS].astype(np.float64)
            part = (part - black) * (255.0 / (white - black))
        levels[start : start + _ROWS] = np.clip(np.nan_to_num(part, nan=0.0), 0.0, 255.0).round()
    return Image.fromarray(levels)


def _range(values: NDArray[Any]) -> tuple[float, float]:
    """The values of black and white, the second above the first."""
    is_float = np.issubdtype(values.dtype, np.floating)
    finite = values[np.isfinite(values)] if is_float else values
    if not finite.size:
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    ranges = (1.0, *_RANGES) if is_float else _RANGES
    white = next((end for end in ranges if high <= end), None)
    if low >= 0 and white is not None:
        return 0.0, white
    return (low, high) if high > low else (low, low + 1.0)
