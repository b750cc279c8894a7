"""Smaller pictures and parts of pictures, in a way of storing them that every loader can read."""

import math

import numpy as np
from PIL import Image

from labeler.domain.geometry import Box, Size

_PALETTES = frozenset({"P", "PA"})
_SLACK = 0.05
"""Pixels. An edge this near to a whole pixel is on it: boxes are kept to a thousandth, of smaller copies even."""
_GAP = 3.0
"""How many times as large as its target a picture still is when the cheap halving ends and the good filter begins."""


def shrunk(image: Image.Image, size: Size) -> Image.Image:
    """The picture at exactly this size, each side no longer than it was; palettes become colours.

    ValueError where a side would grow: nobody adds pixels that no camera has seen.
    """
    if (size.width, size.height) == image.size:
        return image
    if size.width > image.width or size.height > image.height:
        raise ValueError(f"{image.width} × {image.height} would become {size.width} × {size.height}")
    smooth = _smooth(image)
    gap = None if smooth.mode.startswith("I;16") else _GAP  # which Pillow does not halve
    small = smooth.resize((size.width, size.height), Image.Resampling.LANCZOS, reducing_gap=gap)
    small.info = dict(smooth.info)
    return small


def part_of(image: Image.Image, part: Box, size: Size) -> Image.Image:
    """What is inside a box in pixels of `size`, which may be that of a smaller copy; of the picture's own pixels.

    Every pixel that the box touches, none outside the picture, at least one.
    """
    across, down = image.width / size.width, image.height / size.height
    left, right = _whole(part.x * across, part.right * across, image.width)
    top, bottom = _whole(part.y * down, part.bottom * down, image.height)
    cut = image.crop((left, top, right, bottom))
    cut.info = dict(image.info)
    return cut


def _whole(start: float, end: float, length: int) -> tuple[int, int]:
    first = min(max(math.floor(start + _SLACK), 0), length - 1)
    return first, min(max(math.ceil(end - _SLACK), first + 1), length)


def _smooth(image: Image.Image) -> Image.Image:
    """The picture in a mode in which there is something between two neighbours."""
    if image.mode == "1":
        image = image.convert("RGBA" if "transparency" in image.info else "L")
    elif image.mode in _PALETTES:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    elif image.mode in ("L", "RGB") and "transparency" in image.info:
        image = image.convert("RGBA")  # one colour stands for none, and would not survive being mixed
    elif image.mode.startswith("I;16"):
        image = _deep(image)
    image.info.pop("transparency", None)
    return image


def _deep(image: Image.Image) -> Image.Image:
    """Sixteen bits in the one order of bytes that can be resized."""
    deep = Image.fromarray(np.asarray(image).astype(np.uint16))
    deep.info = dict(image.info)
    return deep
