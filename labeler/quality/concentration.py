"""How concentrated a property is over photos: of colours as histograms, of one number each."""

import numpy as np
from numpy.typing import NDArray


def likeness(histograms: NDArray[np.floating]) -> float:
    """How much of their colours two photos of the set share on average, 0 to 1.

    `histograms` has shape (n, c), n of 2 or more, rows that sum to 1. The mean over all pairs of two different rows of
    the Bhattacharyya coefficient, the sum over bins of the square root of both shares (Bhattacharyya, On a measure of
    divergence between two statistical populations, 1943). All pairs at once: with s the sum of the rows' square roots,
    the pairs add up to s·s − n.
    """
    n = len(histograms)
    if n < 2:
        raise ValueError("no two photos to be alike")
    roots = np.sqrt(np.asarray(histograms, dtype=np.float64)).sum(axis=0)
    return float(np.clip((roots @ roots - n) / (n * (n - 1)), 0.0, 1.0))


def middle_half(values: NDArray[np.floating]) -> float:
    """The interquartile range: how wide the middle half of the values, of shape (n,), is spread; in their unit."""
    low, high = np.percentile(values, [25, 75])
    return float(high - low)
