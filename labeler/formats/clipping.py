"""Boxes as they leave the house: inside their image, finite, rounded to a thousandth of a pixel."""

from labeler.domain.geometry import DECIMALS, Box, Size, clamped

_PLENTY = 0.002
"""Pixels. A side as long as this is not rounded away."""


def clipped(box: Box, size: Size) -> Box:
    """The part of `box` (upright pixels) inside the image; `lies_outside` says whether any is left."""
    return box if _is_inside(box, size) and _is_rounded(box) else clamped(box, size)


def lies_outside(box: Box, size: Size) -> bool:
    """Whether nothing would be left of the box, as also of one with a number that is none (NaN)."""
    if _is_inside(box, size) and box.width >= _PLENTY and box.height >= _PLENTY:
        return False  # Nearly all boxes, without rounding.
    rest = clamped(box, size)
    return not (rest.width > 0 and rest.height > 0)


def _is_inside(box: Box, size: Size) -> bool:
    return box.x >= 0 and box.y >= 0 and box.right <= size.width and box.bottom <= size.height


def _is_rounded(box: Box) -> bool:
    return all(round(number, DECIMALS) == number for number in (box.x, box.y, box.width, box.height))


def number_text(number: float) -> str:
    """A finite number with at most three decimals, written the same everywhere: ``12.5``, ``3``."""
    text = f"{number:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
