"""How well the boxes of two people lie upon each other, each held against the one it fits best."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.float64]
"""Shape (n, 4): x, y, width, height; width and height above 0."""


class Matched(NamedTuple):
    """`ious` of the pairs, the best first, each above 0; `alone` boxes of either that have no partner."""

    ious: tuple[float, ...]
    alone: int

    @property
    def share(self) -> float:
        """Of the boxes of both, 0 to 1, those that have a partner; NaN without boxes."""
        paired = 2 * len(self.ious)
        return paired / (paired + self.alone) if paired + self.alone else float("nan")


def ious(one: Boxes, other: Boxes) -> NDArray[np.float64]:
    """Intersection over union of each box with each, 0 to 1, shape (n, m). Jaccard, Bull. Soc. Vaud. 37, 1901."""
    low = np.maximum(one[:, None, :2], other[None, :, :2])
    high = np.minimum(one[:, None, :2] + one[:, None, 2:], other[None, :, :2] + other[None, :, 2:])
    shared = np.clip(high - low, 0.0, None).prod(axis=2)
    both = one[:, 2:].prod(axis=1)[:, None] + other[:, 2:].prod(axis=1)[None, :] - shared
    found: NDArray[np.float64] = shared / both
    return found


def matched(one: Boxes, other: Boxes) -> Matched:
    """Pairs of boxes, each in one pair at most, so that their IoU together is as large as can be.

    Boxes that do not touch are no pair. Kuhn: The Hungarian method for the assignment problem, Nav. Res. Log. 2, 1955.
    """
    if not len(one) or not len(other):
        return Matched((), len(one) + len(other))
    each = ious(one, other)
    if each.size == 1:
        fits = each.ravel()
    else:
        # Late: only whoever compares boxes needs it.
        from scipy.optimize import linear_sum_assignment

        fits = each[linear_sum_assignment(each, maximize=True)]
    pairs = sorted((float(iou) for iou in fits if iou > 0), reverse=True)
    return Matched(tuple(pairs), len(one) + len(other) - 2 * len(pairs))
