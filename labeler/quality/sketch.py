"""A sketch of many vectors: short ones, by which far the most are passed over before any is looked at in full."""

import numpy as np
from numpy.typing import NDArray

from labeler.quality.neighbours import Vectors, nearest
from labeler.quality.sampling import some
from labeler.quality.threads import one_thread

DIRECTIONS = 128
"""Numbers of a sketch: a tenth of a vector, with most of what sets photos apart in it."""
LEARNED_FROM = 2_000
WORTH = 20_000
"""Rows from which on a sketch is made: fewer are looked through in full as fast."""
_FEWEST, _TIMES = 3_000, 20
"""Rows that are looked at in full: so many, or so many for each that is wanted."""
_AT_ONCE = 10_000


class Sketch:
    """Of rows of length 1, shape (n, d), a row of NaN for what was not seen; it holds on to them.

    The sketch of a row is its projection, without the mean of all, on their `DIRECTIONS` main directions (principal
    component analysis: Pearson 1901; Hotelling 1933), found in a sample.
    """

    def __init__(self, vectors: Vectors, *, worth: int = WORTH) -> None:
        self._vectors = vectors
        self._short: NDArray[np.float32] | None = None
        if len(vectors) >= worth:
            self._mean, self._directions = _main_directions(vectors)
            self._short = self._sketched(vectors)

    def nearest(
        self, query: Vectors, n: int, *, leave_out: NDArray[np.integer] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """As `neighbours.nearest`, and nearly always the same rows: those that the sketch holds for near, in full."""
        if self._short is None:
            return nearest(self._vectors, query, n, leave_out=leave_out)
        examples = np.atleast_2d(query)
        with one_thread():
            alike = (self._short @ self._sketched(examples).T).max(axis=1)
        alike[np.isnan(alike)] = -np.inf
        if leave_out is not None:
            alike[leave_out] = -np.inf
        many = min(max(_FEWEST, _TIMES * n), len(alike))
        rows = np.sort(np.argpartition(-alike, many - 1)[:many])
        rows = rows[np.isfinite(alike[rows])]
        found, likeness = nearest(self._vectors[rows], query, n)
        return rows[found], likeness

    def _sketched(self, vectors: Vectors) -> NDArray[np.float32]:
        """Shape (n, DIRECTIONS); their products stand in the order of the cosines, nearly."""
        short = np.empty((len(vectors), self._directions.shape[1]), np.float32)
        for start in range(0, len(vectors), _AT_ONCE):
            part = vectors[start : start + _AT_ONCE].astype(np.float32) - self._mean
            short[start : start + _AT_ONCE] = part @ self._directions
        return short


def _main_directions(vectors: Vectors) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The mean (d,) and the main directions (d, DIRECTIONS) of a sample of the rows that were seen."""
    seen = np.flatnonzero(np.isfinite(vectors[:, 0]))
    sample = vectors[seen[some(len(seen), LEARNED_FROM)]].astype(np.float64)
    mean = sample.mean(axis=0)
    _, directions = np.linalg.eigh((sample - mean).T @ (sample - mean))
    return mean.astype(np.float32), np.ascontiguousarray(directions[:, -DIRECTIONS:], dtype=np.float32)
