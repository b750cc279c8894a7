"""Tightens a rough box to the object in it: the colours inside the box against those just round it."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size, box_between, clamped, is_too_small
from labeler.images.decode import Pixels
from labeler.images.opencv import MatLike, cv2

MARGIN = 0.05
"""Share of a box's side by which each of its sides may move outwards: rough boxes are rather too large."""
LEAST_KEPT = 0.5
"""Share of the rough box's area; where less than this stays, a part of the object was found, not all of it."""

_GROUND = 0.2
"""Share of a box's side that is looked at beyond the margin: what is certainly not the object."""
_CORE = 0.4
"""Share of a box's sides in its middle: what certainly is the object."""
_SIDE = 128
"""Pixels of the longer side of what GrabCut works on: its time goes by their number, and more found no better."""
_ROUNDS = 2
_SEED = 1
_CHANGE = 0.01
"""Share of a box's sides; where none moves further than this, there was nothing to tighten."""
_ALL = 0.98
"""Share of the sides of all that may be the object; it fills as much where it cannot be told from its ground."""
_PIECE = 0.1
"""Share of the largest piece; smaller ones are stray pixels of the same colour."""
_THIN = 0.06
"""Share of the object's widest row, or highest column; thinner ends are shadows and what else hangs on to it."""

_Mask = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Crop:
    """The pixels round a box, B G R; `x` and `y` are its corner in the full image, `across` and `down` how many
    of its pixels there are to one of the full image."""

    pixels: MatLike
    x: float
    y: float
    across: float
    down: float

    def cells(self, box: Box) -> tuple[slice, slice]:
        """Rows and columns of what lies inside a box of the full image."""
        height, width = self.pixels.shape[:2]
        return (
            slice(_cell(box.y - self.y, self.down, height), _cell(box.bottom - self.y, self.down, height)),
            slice(_cell(box.x - self.x, self.across, width), _cell(box.right - self.x, self.across, width)),
        )

    def box(self, left: int, top: int, right: int, bottom: int) -> Box:
        """Columns and rows as a box of the full image."""
        return box_between(
            self.x + left / self.across,
            self.y + top / self.down,
            self.x + right / self.across,
            self.y + bottom / self.down,
        )


def snapped(pixels: Pixels, box: Box) -> Box:
    """`box` tightened to the object that it was roughly drawn round.

    `pixels` may be a reduction of the image whose upright size is `pixels.full`; `box` and the result are in
    pixels of the full image, the result inside the image and no side of it further out than `MARGIN` of the
    box. The same pixels and box give the same result. AppError where there is nothing to snap to.
    """
    rough = clamped(box, pixels.full)
    if is_too_small(rough):
        raise _nothing()
    reach = _grown(rough, MARGIN, pixels.full)
    crop = _crop(pixels, _grown(rough, MARGIN + _GROUND, pixels.full))
    tight = _inside(_extent(crop, _object(crop, rough=rough, reach=reach)), reach)
    kept = tight.area / rough.area
    if is_too_small(tight) or kept < LEAST_KEPT or _fills(tight, reach) or not _differs(tight, rough):
        raise _nothing()
    return clamped(tight, pixels.full)


def _nothing() -> AppError:
    return AppError("nothing to snap to was found")


def _crop(pixels: Pixels, around: Box) -> _Crop:
    """What lies in `around`, its longer side `_SIDE` pixels or as many as there are."""
    across, down = pixels.width / pixels.full.width, pixels.height / pixels.full.height
    left, right = _span(around.x * across, around.right * across, pixels.width)
    top, bottom = _span(around.y * down, around.bottom * down, pixels.height)
    shrunk = min(1.0, _SIDE / max(right - left, bottom - top))
    width, height = max(1, round((right - left) * shrunk)), max(1, round((bottom - top) * shrunk))
    small = cv2.resize(pixels.rgb32[top:bottom, left:right], (width, height), interpolation=cv2.INTER_AREA)
    return _Crop(
        pixels=cv2.cvtColor(small, cv2.COLOR_BGRA2BGR),
        x=left / across,
        y=top / down,
        across=across * width / (right - left),
        down=down * height / (bottom - top),
    )


def _object(crop: _Crop, *, rough: Box, reach: Box) -> _Mask:
    """1 where the crop shows the object, else 0; AppError where there is nothing round the box to tell it from."""
    mask = np.full(crop.pixels.shape[:2], cv2.GC_BGD, np.uint8)
    mask[crop.cells(reach)] = cv2.GC_PR_BGD
    mask[crop.cells(rough)] = cv2.GC_PR_FGD
    mask[crop.cells(_grown(rough, (_CORE - 1) / 2))] = cv2.GC_FGD
    inside = _is_object(mask)
    if inside.all() or not inside.any():
        raise _nothing()
    # Its colours are clustered from chance, which must be the same for the same box.
    cv2.setRNGSeed(_SEED)
    colours = np.zeros((2, 1, 65))
    no_rectangle = (0, 0, 0, 0)
    cv2.grabCut(crop.pixels, mask, no_rectangle, colours[0], colours[1], _ROUNDS, cv2.GC_INIT_WITH_MASK)
    found = _is_object(mask).astype(np.uint8)
    return _large_pieces(cv2.morphologyEx(found, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)))


def _is_object(mask: MatLike) -> NDArray[np.bool_]:
    return np.isin(mask, (cv2.GC_FGD, cv2.GC_PR_FGD))


def _large_pieces(found: MatLike) -> _Mask:
    count, pieces, stats, _ = cv2.connectedComponentsWithStats(found)
    areas = [int(area) for area in stats[:, cv2.CC_STAT_AREA]]
    large = [piece for piece in range(1, count) if areas[piece] >= _PIECE * max(areas[1:])]
    return np.isin(pieces, large).astype(np.uint8)


def _extent(crop: _Crop, found: _Mask) -> Box:
    """The box round what was found, its thin ends left out."""
    if not found.any():
        raise _nothing()
    columns, rows = (_thick(found.sum(axis=axis, dtype=np.float64)) for axis in (0, 1))
    return crop.box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _thick(filled: NDArray[np.float64]) -> NDArray[np.intp]:
    return np.flatnonzero(filled >= max(1.0, _THIN * float(np.max(filled))))


def _grown(box: Box, share: float, size: Size | None = None) -> Box:
    """Each side further out by a share of the box's own, as far as the image goes; below 0: further in."""
    dx, dy = box.width * share, box.height * share
    grown = box_between(box.x - dx, box.y - dy, box.right + dx, box.bottom + dy)
    return clamped(grown, size) if size is not None else grown


def _inside(box: Box, around: Box) -> Box:
    left, top = max(box.x, around.x), max(box.y, around.y)
    right, bottom = min(box.right, around.right), min(box.bottom, around.bottom)
    return Box(x=left, y=top, width=max(right - left, 0.0), height=max(bottom - top, 0.0))


def _fills(box: Box, around: Box) -> bool:
    return box.width >= _ALL * around.width and box.height >= _ALL * around.height


def _differs(box: Box, before: Box) -> bool:
    across = max(abs(box.x - before.x), abs(box.right - before.right)) / before.width
    down = max(abs(box.y - before.y), abs(box.bottom - before.bottom)) / before.height
    return max(across, down) > _CHANGE


def _span(start: float, end: float, length: int) -> tuple[int, int]:
    """Whole pixels from `start` to `end` and what they touch: at least one, inside 0 to `length`."""
    first = min(max(math.floor(start), 0), length - 1)
    return first, max(min(math.ceil(end), length), first + 1)


def _cell(distance: float, scale: float, length: int) -> int:
    return min(max(round(distance * scale), 0), length)
