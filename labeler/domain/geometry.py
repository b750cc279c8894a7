"""Boxes in an upright image: where they may be, how they move, and which are too small to mean anything."""

import math
from dataclasses import dataclass

from labeler.domain.errors import RuleBroken
from labeler.domain.phrase import Phrase

SMALLEST_SIDE = 3.0
"""Pixels. A shorter side is a slip of the hand, not a region."""
NEARLY_ALL = 0.8
"""Share of the image above which a box suggests that the image is *of* the concept."""
DECIMALS = 3
"""Corners are kept to a thousandth of a pixel, so that what is stored, exported and read back is the same number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Width and height of an image, upright, in whole pixels above 0."""

    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An axis-aligned box in upright pixels: its upper left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def area(self) -> float:
        return self.width * self.height


def box_between(x1: float, y1: float, x2: float, y2: float) -> Box:
    """The box with these two opposite corners, whichever way it was drawn."""
    left, right = sorted((x1, x2))
    top, bottom = sorted((y1, y2))
    return Box(x=left, y=top, width=right - left, height=bottom - top)


def full_frame(size: Size) -> Box:
    """The box round the whole image."""
    return Box(x=0.0, y=0.0, width=float(size.width), height=float(size.height))


def middle_third(size: Size) -> Box:
    """A box in the middle of the image, a third of its width and height: what the arrows start from."""
    width, height = max(size.width / 3, SMALLEST_SIDE), max(size.height / 3, SMALLEST_SIDE)
    around = Box(x=(size.width - width) / 2, y=(size.height - height) / 2, width=width, height=height)
    return clamped(around, size)


def clamped(box: Box, size: Size) -> Box:
    """The part of `box` inside the image, rounded to `DECIMALS`; its sides may come out as 0."""
    left = min(max(box.x, 0.0), float(size.width))
    top = min(max(box.y, 0.0), float(size.height))
    right = min(max(box.right, 0.0), float(size.width))
    bottom = min(max(box.bottom, 0.0), float(size.height))
    x, y = round(left, DECIMALS), round(top, DECIMALS)
    width, height = round(right - x, DECIMALS), round(bottom - y, DECIMALS)
    return Box(x=x, y=y, width=max(width, 0.0), height=max(height, 0.0))


def moved(box: Box, *, dx: float, dy: float, size: Size) -> Box:
    """`box` shifted by whole or part pixels, stopped at the edges of the image with its size kept."""
    x = min(max(box.x + dx, 0.0), max(size.width - box.width, 0.0))
    y = min(max(box.y + dy, 0.0), max(size.height - box.height, 0.0))
    return Box(x=round(x, DECIMALS), y=round(y, DECIMALS), width=box.width, height=box.height)


def resized(box: Box, *, dw: float, dh: float, size: Size) -> Box:
    """`box` with its lower right corner shifted, inside the image and never below the smallest side."""
    width = min(max(box.width + dw, SMALLEST_SIDE), size.width - box.x)
    height = min(max(box.height + dh, SMALLEST_SIDE), size.height - box.y)
    return Box(x=box.x, y=box.y, width=round(width, DECIMALS), height=round(height, DECIMALS))


def is_too_small(box: Box) -> bool:
    return box.width < SMALLEST_SIDE or box.height < SMALLEST_SIDE


def covers_nearly_all(box: Box, size: Size) -> bool:
    return box.area > NEARLY_ALL * size.width * size.height


def checked(box: Box, size: Size) -> Box:
    """`box` unchanged if it may be kept, else RuleBroken: finite, inside the image, no side of 0 or less."""
    if not all(math.isfinite(number) for number in (box.x, box.y, box.width, box.height)):
        raise RuleBroken("a box needs finite numbers")
    if box.width <= 0 or box.height <= 0:
        raise RuleBroken("a box needs a width and a height above 0")
    slack = 10.0**-DECIMALS
    outside = box.x < 0 or box.y < 0 or box.right > size.width + slack or box.bottom > size.height + slack
    if outside:
        raise RuleBroken(
            Phrase(
                "the box {x:g}, {y:g}, {width:g} × {height:g} leaves its image of "
                "{image_width} × {image_height} pixels",
                x=box.x,
                y=box.y,
                width=box.width,
                height=box.height,
                image_width=size.width,
                image_height=size.height,
            )
        )
    return box
