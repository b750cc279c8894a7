"""Where a box of the upright picture is among the pixels as their file stores them."""

from labeler.domain.geometry import Box, Size
from labeler.images.metadata import upright_size

_MIRRORED_ACROSS = frozenset((2, 3, 6, 7))
"""Orientations in which the left of the upright picture is stored from the far end, right or bottom."""
_MIRRORED_DOWN = frozenset((3, 4, 7, 8))
_FIRST_ON_ITS_SIDE = 5
"""From this orientation on, rows of the upright picture are stored as columns."""


def stored_size(size: Size, orientation: int) -> Size:
    """Width and height of the file's own pixels, of an upright size."""
    return upright_size(size, orientation)  # Exchanging twice is exchanging back.


def stored_box(box: Box, size: Size, orientation: int) -> Box:
    """The same box in the file's own pixels; `box` and `size` are upright, orientation is EXIF's, 1 to 8."""
    x = size.width - box.right if orientation in _MIRRORED_ACROSS else box.x
    y = size.height - box.bottom if orientation in _MIRRORED_DOWN else box.y
    if orientation >= _FIRST_ON_ITS_SIDE:
        return Box(x=y, y=x, width=box.height, height=box.width)
    return Box(x=x, y=y, width=box.width, height=box.height)
