"""Which pictures are unlike all of another set: those that nothing which was learned from looks like."""

import numpy as np
from numpy.typing import NDArray

from labeler.quality.sampling import alone_apart, some

AMONG_AT_MOST = 8_000
"""Rows of the other set that are looked at."""
PAIRS = 25_000_000
"""Where many rows ask, they ask among fewer, down to `FEWEST_AMONG`: so many pairs take about two seconds."""
FEWEST_AMONG = 1_000
_BLOCK = 500
_OWN_AT_MOST = 1000
"""Rows of the other set by which it is told how near its own pictures stand to one another."""
_USUAL = 5.0
"""Percent of the other set that stand as far from all the rest of it."""


def nearest_similarity(
    vectors: NDArray[np.floating],
    among: NDArray[np.floating],
    *,
    groups: NDArray[np.integer] | None = None,
    among_groups: NDArray[np.integer] | None = None,
) -> NDArray[np.float64]:
    """The cosine similarity, -1 to 1, of each row to the nearest among the others; shape (n,).

    Arguments: finite rows of length 1, shapes (n, d) and (m, d); rows that share a group of 0 or more are not counted.
    -inf where nothing is left to count.
    """
    found = [np.empty(0)]
    for start in range(0, len(vectors), _BLOCK):
        alike = vectors[start : start + _BLOCK].astype(np.float32) @ among.astype(np.float32, copy=False).T
        if groups is not None and among_groups is not None:
            mine = groups[start : start + _BLOCK]
            alike[(mine[:, None] == among_groups[None, :]) & (mine[:, None] >= 0)] = -np.inf
        found.append(alike.max(axis=1, initial=-np.inf).astype(np.float64))
    return np.concatenate(found)


def is_unlike(
    vectors: NDArray[np.floating], others: NDArray[np.floating], *, groups: NDArray[np.integer] | None = None
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Which rows are farther from all others than all but 5 % of these are from one another; and their similarity.

    Arguments as above; `groups` are those of near-twins among the others, -1 for none: each is its own group beside.
    At most `AMONG_AT_MOST` of the others are looked at. Shapes (n,).
    """
    pool = some(len(others), max(FEWEST_AMONG, min(AMONG_AT_MOST, PAIRS // max(1, len(vectors)))))
    among = others[pool].astype(np.float32)
    # Each stands in a group, if only with itself: nothing is its own nearest.
    apart = alone_apart(None if groups is None else groups[pool], len(pool))
    asked = some(len(among), _OWN_AT_MOST, seed=1)
    own = nearest_similarity(among[asked], among, groups=apart[asked], among_groups=apart)
    own = own[np.isfinite(own)]
    similarity = nearest_similarity(vectors, among)
    usual = float(np.percentile(own, _USUAL)) if len(own) else -1.0
    return similarity < usual, similarity
