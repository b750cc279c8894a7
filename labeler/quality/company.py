"""Whether a concept is ever seen without its company: what is always beside it is what a model may learn instead."""

import math

import numpy as np
from numpy.typing import NDArray


def lift(with_x: NDArray[np.bool_], with_y: NDArray[np.bool_]) -> float:
    """How many times as often Y is there where X is, as it is over all: P(Y | X) / P(Y).

    Arguments: for each image, whether it has X, whether it has Y; shape (n,). 1 says that X tells nothing of Y. NaN
    where there is no image with X, or none with Y. Brin, Motwani, Ullman and Tsur: Dynamic itemset counting and
    implication rules for market basket data, SIGMOD 1997 (there called interest).
    """
    return share_with(with_x, with_y) / float(with_y.mean()) if with_y.any() else math.nan


def share_with(with_x: NDArray[np.bool_], with_y: NDArray[np.bool_]) -> float:
    """P(Y | X), 0 to 1; NaN where there is no image with X."""
    return float(with_y[with_x].mean()) if with_x.any() else math.nan
