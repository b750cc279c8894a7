"""Whether a concept is ever seen without its company: what is always beside it is what a model may learn instead."""

import math
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Company:
    """What stands beside the subject. Concepts are columns: `together[x, y]` counts images of X that have Y in them.

    `share` and `lift` have shape (c, c), NaN on the diagonal and where there is nothing to divide by; `alone` has
    shape (c,): images of X with no other concept in them; `subjects` (c,): images of X.
    """

    together: NDArray[np.int64]
    share: NDArray[np.float64]
    lift: NDArray[np.float64]
    alone: NDArray[np.int64]
    subjects: NDArray[np.int64]


def company(of: NDArray[np.bool_], in_: NDArray[np.bool_]) -> Company:
    """The lift of *in* Y given *of* X, for all pairs at once.

    Arguments: whether each image is of each concept, and whether it has each in it; shape (n, concepts) both. A
    concept that the image is of as well is no company in it, nor is X to X.
    """
    subject, inside = of.astype(np.float64), in_.astype(np.float64)
    together = subject.T @ inside
    subjects = subject.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = together / subjects[:, None]
        lifts = share / (inside.sum(axis=0) / max(len(inside), 1))[None, :]
    lifts[~np.isfinite(lifts)] = np.nan
    np.fill_diagonal(share, np.nan)
    np.fill_diagonal(lifts, np.nan)
    return Company(
        together=np.rint(together).astype(np.int64),
        share=share,
        lift=lifts,
        alone=(of & ~_any_other(in_)).sum(axis=0).astype(np.int64),
        subjects=np.rint(subjects).astype(np.int64),
    )


def _any_other(in_: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each image and concept: is any concept but this one in it? Shape (n, concepts)."""
    others: NDArray[np.bool_] = in_.sum(axis=1)[:, None] > in_
    return others
