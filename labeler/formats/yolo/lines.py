"""A line of a YOLO label file: a class and a box in parts of the image, none of which may leave it."""

from labeler.domain.geometry import Size
from labeler.formats.outgoing.box_files import Numbers

_PARTS = 10**8
"""So many parts has a side. An eighth decimal is a thousandth of a pixel at 50 000 pixels; a seventh is not."""
_NEAR = 2 / _PARTS
_FAR = 1 - _NEAR
"""What is as near as this to an edge may be rounded over it."""


def yolo_line(index: int, box: Numbers, size: Size) -> str:
    """``class cx cy width height``, the last four in parts of 1; `box` in pixels of an image of `size`, inside it.

    Clipped after rounding: one number above 1 makes a reader throw away the whole image.
    """
    x, y, width, height = box
    left, across, top, down = x / size.width, width / size.width, y / size.height, height / size.height
    is_away = left > _NEAR and top > _NEAR and across > _NEAR and down > _NEAR
    if is_away and left + across < _FAR and top + down < _FAR:
        return f"{index} {left + across / 2:.8f} {top + down / 2:.8f} {across:.8f} {down:.8f}\n"
    (cx, width), (cy, height) = _centred(left, across), _centred(top, down)
    return f"{index} {cx:.8f} {cy:.8f} {width:.8f} {height:.8f}\n"


def _centred(start: float, length: float) -> tuple[float, float]:
    """Centre and length in whole parts; the length is at least one part, and neither end leaves the side."""
    centre = min(max(round((start + length / 2) * _PARTS), 1), _PARTS - 1)
    length = max(min(round(length * _PARTS), 2 * centre, 2 * (_PARTS - centre)), 1)
    return centre / _PARTS, length / _PARTS
