"""The box round a shape: of polygons, and of masks kept as runs, for annotations that have no box of their own."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Bounds: TypeAlias = tuple[float, float, float, float]
"""x, y, width, height in pixels."""
_LARGEST_SIDE = 1 << 20


class NoShape(ValueError):
    """What should be a segmentation is none."""


def bounds_of(segmentation: object) -> Bounds:
    """The box round a segmentation as JSON has it: polygons, or runs as a list or a text. NoShape for all else."""
    if isinstance(segmentation, list):
        return _round_polygons(segmentation)
    if isinstance(segmentation, dict):
        height, width = _sides(segmentation.get("size"))
        counts = segmentation.get("counts")
        runs = _unpacked(counts) if isinstance(counts, str) else _listed(counts)
        return _round_runs(runs, height=height, width=width)
    raise NoShape("its segmentation is neither polygons nor runs")


def _round_polygons(polygons: Sequence[object]) -> Bounds:
    numbers: list[float] = []
    for polygon in polygons:
        if not isinstance(polygon, list) or len(polygon) % 2 or not all(map(_is_number, polygon)):
            raise NoShape("its segmentation has a polygon that is no list of pairs of numbers")
        numbers.extend(polygon)
    if not numbers:
        raise NoShape("it has neither a box nor a segmentation")
    x, y = numbers[::2], numbers[1::2]
    left, top = float(min(x)), float(min(y))
    return left, top, max(x) - left, max(y) - top


def _round_runs(runs: NDArray[np.int64], *, height: int, width: int) -> Bounds:
    """Runs of pixels outside and inside by turns, down the columns from the left."""
    ends = np.cumsum(runs)
    if (runs < 0).any() or (len(ends) and (ends[-1] > height * width or (ends < 0).any())):
        raise NoShape("the runs of its segmentation do not fit its size")
    starts, stops = (ends - runs)[1::2], ends[1::2]
    some = stops > starts
    if not some.any():
        raise NoShape("its segmentation has no pixel")
    starts, last = starts[some], stops[some] - 1
    is_across = starts // height != last // height
    left, right = int(starts[0]) // height, int(last[-1]) // height
    top = 0 if is_across.any() else int((starts % height).min())
    bottom = height - 1 if is_across.any() else int((last % height).max())
    return float(left), float(top), float(right - left + 1), float(bottom - top + 1)


def _unpacked(text: str) -> NDArray[np.int64]:
    """COCO's runs as text: five bits a character, and from the fourth run on the difference to the last but one."""
    runs: list[int] = []
    number = shift = 0
    for character in text:
        bits = ord(character) - 48
        if not 0 <= bits < 64 or shift > 50:
            raise NoShape("the runs of its segmentation cannot be read")
        number |= (bits & 31) << shift
        shift += 5
        if not bits & 32:
            number -= (bits & 16) << (shift - 4)
            runs.append(number + (runs[-2] if len(runs) > 2 else 0))
            number = shift = 0
    return _listed(runs)


def _listed(counts: object) -> NDArray[np.int64]:
    is_fine = isinstance(counts, list) and all(isinstance(each, int) and abs(each) < 1 << 40 for each in counts)
    if not is_fine:
        raise NoShape("the runs of its segmentation cannot be read")
    return np.array(counts, dtype=np.int64)


def _sides(size: object) -> tuple[int, int]:
    if isinstance(size, list) and len(size) == 2 and all(isinstance(n, int) and 0 < n < _LARGEST_SIDE for n in size):
        return size[0], size[1]
    raise NoShape("its segmentation has no size")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
