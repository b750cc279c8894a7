"""Which images are likely out of place: wrong labels first, by what the others of their concept look like."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.quality.baseline import fitted, probabilities
from labeler.quality.neighbours import disputed
from labeler.quality.sampling import folds

FOLDS = 5
FEWEST = 5
"""Images of a class below which it cannot be said what is out of place in it."""
NEIGHBOURS = 10
LEARNED_AT_MOST = 4000
"""Rows that each fold learns from."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Suspicion:
    """`score` is 0 to 1, the higher the likelier that the label is wrong, 0 where it cannot be told.

    `looks_like` is the class that the image looks like most, its own where nothing speaks against it. Shapes (n,).
    """

    score: NDArray[np.float64]
    looks_like: NDArray[np.int64]


def suspicion(vectors: NDArray[np.floating], labels: NDArray[np.integer], groups: NDArray[np.integer]) -> Suspicion:
    """How likely each label is wrong, as those say that never saw it.

    Arguments: finite rows of length 1, shape (n, d); classes from 0; groups of near-twins, -1 for none. The mean of two
    opinions: of a logistic regression that learned from other folds (one minus the probability of the label given;
    Northcutt, Jiang and Chuang: Confident learning, JAIR 70, 2021, there called self-confidence), and of the nearest
    `NEIGHBOURS` (the share of another class).
    """
    own = labels.astype(np.int64)
    known = np.isin(own, [name for name in np.unique(own) if (own == name).sum() >= FEWEST])
    if len(np.unique(own[known])) < 2:
        return Suspicion(score=np.zeros(len(own)), looks_like=own)
    given, other, like = _held_out(vectors[known], own[known], groups[known])
    doubt = np.nan_to_num(disputed(vectors[known], own[known], groups[known], NEIGHBOURS), nan=0.0)
    score, looks_like = np.zeros(len(own)), own.copy()
    score[known] = (1 - given + doubt) / 2
    looks_like[known] = np.where(other > given, like, own[known])
    return Suspicion(score=score, looks_like=looks_like)


def _held_out(
    vectors: NDArray[np.floating], labels: NDArray[np.int64], groups: NDArray[np.integer]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """The probability of the label given, that of the likeliest other, and which that is; each (n,)."""
    fold = folds(labels, groups, FOLDS)
    given, other = np.ones(len(labels)), np.zeros(len(labels))
    like = labels.copy()
    for held_out in range(FOLDS):
        here = np.flatnonzero(fold == held_out)
        if not len(here) or len(np.unique(labels[fold != held_out])) < 2:
            continue
        model = fitted(vectors[fold != held_out], labels[fold != held_out], balanced=True, at_most=LEARNED_AT_MOST)
        sure = probabilities(model, vectors[here])
        is_own = model.classes[None, :] == labels[here][:, None]
        learned = is_own.any(axis=1)
        given[here] = np.where(learned, (sure * is_own).sum(axis=1), 1.0)
        rest = np.where(is_own, -1.0, sure)
        other[here] = np.where(learned, rest.max(axis=1), 0.0)
        like[here] = model.classes[rest.argmax(axis=1)]
    return given, other, like
