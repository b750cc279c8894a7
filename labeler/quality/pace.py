"""How long an answer takes: the median, since a few long looks say nothing of the usual one."""

from collections.abc import Sequence

import numpy as np


def median_seconds(milliseconds: Sequence[int]) -> float:
    """The median of at least one active time; milliseconds in, seconds out."""
    if not milliseconds:
        raise ValueError("no times to take a median of")
    return float(np.median(np.asarray(milliseconds, dtype=float))) / 1000
