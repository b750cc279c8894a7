"""Boxes as they leave the house: inside their image, finite, rounded to a thousandth of a pixel."""

from typing import Protocol

from labeler.domain.geometry import DECIMALS, Box, Size, clamped

_PLENTY = 0.002
"""Pixels. A side as long as this is not rounded away."""


class Rectangle(Protocol):
    """A `Box`, or what has its four numbers (`ExportRegion`): for nearly all of them no box need be made."""

    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...


def clipped(box: Rectangle, size: Size) -> Box:
    """The part of `box` (pixels of `size`) inside the image; `lies_outside` says whether any is left."""
    whole = _as_box(box)
    return whole if is_whole(box, size) else clamped(whole, size)


def is_whole(box: Rectangle, size: Size) -> bool:
    """Whether clipping would change nothing: inside the image, and rounded."""
    return _is_inside(box, size) and _is_rounded(box)


def lies_outside(box: Rectangle, size: Size) -> bool:
    """Whether nothing would be left of the box, as also of one with a number that is none (NaN)."""
    if _is_inside(box, size) and box.width >= _PLENTY and box.height >= _PLENTY:
        return False  # Nearly all boxes, without rounding.
    rest = clamped(_as_box(box), size)
    return not (rest.width > 0 and rest.height > 0)


def _as_box(box: Rectangle) -> Box:
    return box if isinstance(box, Box) else Box(x=box.x, y=box.y, width=box.width, height=box.height)


def _is_inside(box: Rectangle, size: Size) -> bool:
    x, y = box.x, box.y
    return x >= 0 and y >= 0 and x + box.width <= size.width and y + box.height <= size.height


def _is_rounded(box: Rectangle) -> bool:
    return (
        round(box.x, DECIMALS) == box.x
        and round(box.y, DECIMALS) == box.y
        and round(box.width, DECIMALS) == box.width
        and round(box.height, DECIMALS) == box.height
    )


def number_text(number: float) -> str:
    """A finite number with at most three decimals, written the same everywhere: ``12.5``, ``3``."""
    text = f"{number:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
