"""Tells whether two pictures are one: the same photo cut, mirrored, tinted or made smaller, and not the same thing."""

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from labeler.images.decode import Pixels
from labeler.images.opencv import MatLike, cv2

SIDE = 208
"""Pixels of the longer side at which pictures are compared: whoever decodes them need not do more."""
_MOST_POINTS = 150
_FAINT = 0.02
"""Contrast of the faintest point: a photo that is out of focus still has some."""
_CLEARLY = 0.8
"""How much nearer than the second best a point's match must be (Lowe 2004)."""
_NEAR = 2.0
"""Pixels by which a matched point may miss."""
_LEAST_POINTS = 12
_LARGEST_SCALE = 3.0
_MOST_TURN = np.tan(np.radians(2.0))
_LEAST_SHARED = 0.85
"""Share of the one picture that must lie within the other: a copy is cut from a picture and nothing is added to it."""
_LEAST_ALIKE = 0.97
"""Of 351 groceries cut to 0.8 and to 0.6 or tinted, none has less than 0.994 and 0.95 in a cell; two photos of the same
bananas have 0.936 and 0.78, packs of two sorts of juice 0.952 and 0.77."""
_CELLS = 4
_LEAST_ALIKE_IN_A_CELL = 0.88
_TELLING = 6.0
"""Grey levels of spread from which on a cell tells anything."""
_MOST_STRANGE = 0.1
"""Share of the telling cells that may differ: what is printed on a copy hides one."""
_LEAST_PIXELS = 32
_OTHER_WAY = -np.arange(8) % 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sight:
    """A picture prepared to be held against others: grey, with the points by which it is known."""

    grey: NDArray[np.uint8]
    points: NDArray[np.float32]
    """Shape (n, 2), pixels."""
    marks: NDArray[np.float32]
    """Shape (n, 128): what is around each point (SIFT, Lowe 2004)."""


def sight(pixels: Pixels) -> Sight:
    """Of an upright picture, decoded with its longer side at most about `SIDE`."""
    return sight_of_grey(np.asarray(cv2.cvtColor(pixels.rgb32, cv2.COLOR_BGRA2GRAY), np.uint8))


def sight_of_grey(grey: NDArray[np.uint8]) -> Sight:
    """The same of uint8 of shape (height, width)."""
    small = _sized(grey)
    finder: cv2.SIFT = cv2.SIFT.create(nfeatures=_MOST_POINTS, contrastThreshold=_FAINT)
    found, marks = finder.detectAndCompute(small, None)  # no marks where there is no point
    if not found:
        return Sight(grey=small, points=np.empty((0, 2), np.float32), marks=np.empty((0, 128), np.float32))
    points = np.array([point.pt for point in found], np.float32)
    return Sight(grey=small, points=points, marks=np.asarray(marks, np.float32))


def mirrored(seen: Sight) -> Sight:
    """The same picture seen in a mirror, its points and marks turned over instead of found anew.

    A mark has, for 4 × 4 places around its point along the direction of the point, how strong each of 8 directions is:
    in a mirror the places across change sides, and the directions turn the other way.
    """
    points = seen.points.copy()
    points[:, 0] = seen.grey.shape[1] - 1 - points[:, 0]
    turned = seen.marks.reshape(-1, 4, 4, 8)[:, ::-1, :, _OTHER_WAY]
    return Sight(
        grey=np.ascontiguousarray(seen.grey[:, ::-1]),
        points=points,
        marks=np.ascontiguousarray(turned.reshape(-1, 128)),
    )


def is_same(one: Sight, other: Sight) -> bool:
    """Whether the one is the other, as a whole or in part; True only where all of what they share agrees.

    Neither mirrored nor turned: for the first, ask `mirrored` too.
    """
    moved = _moved(one, other)
    return moved is not None and _agrees(one.grey, other.grey, moved)


def _sized(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = grey.shape
    scale = SIDE / max(height, width)
    if scale == 1:
        return grey
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=way), np.uint8)


def _moved(one: Sight, other: Sight) -> NDArray[np.float64] | None:
    """From places in `other` to those in `one`, shape (2, 3): scale and shift. None where there is no such thing."""
    if min(len(one.points), len(other.points)) < _LEAST_POINTS:
        return None
    pairs = cv2.BFMatcher(cv2.NORM_L2).knnMatch(other.marks, one.marks, k=2)
    close = [near for near, second in pairs if near.distance < _CLEARLY * second.distance]
    if len(close) < _LEAST_POINTS:
        return None
    theirs = other.points[[match.queryIdx for match in close]]
    ours = one.points[[match.trainIdx for match in close]]
    estimated = cv2.estimateAffinePartial2D(theirs, ours, method=cv2.RANSAC, ransacReprojThreshold=_NEAR)
    found, fits = cast("tuple[MatLike | None, MatLike]", estimated)  # whose stubs do not know that there may be none
    if found is None:
        return None
    moved = np.asarray(found, np.float64)
    if not np.isfinite(moved).all() or int(np.sum(fits)) < _LEAST_POINTS:
        return None
    scale = moved[0, 0]
    is_upright = scale > 0 and abs(moved[1, 0]) <= _MOST_TURN * scale
    return moved if is_upright and 1 / _LARGEST_SCALE <= scale <= _LARGEST_SCALE else None


def _agrees(one: NDArray[np.uint8], other: NDArray[np.uint8], moved: NDArray[np.float64]) -> bool:
    if moved[0, 0] > 1:
        # the one that has to shrink is moved, so that both are as coarse
        back = np.asarray(cv2.invertAffineTransform(moved), np.float64)
        return _agrees(other, one, back)
    height, width = one.shape
    laid = cv2.warpAffine(_softened(other, moved[0, 0]), moved, (width, height), flags=cv2.INTER_LINEAR)
    inside = cv2.warpAffine(np.full(other.shape, 255, np.uint8), moved, (width, height), flags=cv2.INTER_NEAREST) > 0
    whole = other.size * moved[0, 0] ** 2
    if np.count_nonzero(inside) < _LEAST_SHARED * min(whole, one.size):
        return False
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    part = np.s_[rows[0] + 1 : rows[-1], columns[0] + 1 : columns[-1]]
    return _is_alike(_softened(one[part], 0.5), _softened(np.asarray(laid, np.uint8)[part], 0.5))


def _softened(grey: MatLike, scale: float) -> MatLike:
    """Without what is finer than the pixels that are left of it at this scale."""
    return grey if scale > 0.9 or not grey.size else cv2.GaussianBlur(grey, (0, 0), 0.4 / scale)


def _is_alike(one: MatLike, other: MatLike) -> bool:
    """By correlation, of the whole and of its parts: light and tint do not count, another thing in it does."""
    if min(one.shape) < _LEAST_PIXELS or _alike(one, other) < _LEAST_ALIKE:
        return False
    told = [
        _alike(ours, theirs)
        for ours, theirs in zip(_cells(one), _cells(other), strict=True)
        if max(float(ours.std()), float(theirs.std())) >= _TELLING
    ]
    strange = sum(value < _LEAST_ALIKE_IN_A_CELL for value in told)
    return bool(told) and strange <= _MOST_STRANGE * len(told)


def _cells(grey: MatLike) -> list[MatLike]:
    return [cell for row in np.array_split(grey, _CELLS) for cell in np.array_split(row, _CELLS, axis=1)]


def _alike(one: MatLike, other: MatLike) -> float:
    """Pearson's correlation, 0 where one of them is flat."""
    ours, theirs = one - one.mean(dtype=np.float64), other - other.mean(dtype=np.float64)
    spread = float(np.sqrt((ours * ours).sum() * (theirs * theirs).sum()))
    return float((ours * theirs).sum()) / spread if spread else 0.0
