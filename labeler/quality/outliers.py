"""Which images are likely out of place: wrong labels first, by what the others of their concept look like."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.quality.baseline import BLOCK, fitted, probabilities
from labeler.quality.neighbours import AT_MOST, disputed
from labeler.quality.sampling import folds, some_of_each

FOLDS = 5
FEWEST = 5
"""Images of a class below which it cannot be said what is out of place in it."""
NEIGHBOURS = 10
LEARNED_AT_MOST = 4000
"""Rows that each fold learns from."""
MANY = 2 * LEARNED_AT_MOST
"""Rows from which on there are two folds: either leaves as many to learn from as are learned from at most."""
ASKED_AT_MOST = 3000
"""Rows whose neighbours are looked at: of more, those that the others doubt most."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Suspicion:
    """`score` is 0 to 1, the higher the likelier that the label is wrong, 0 where it cannot be told.

    `looks_like` is the class that the image looks like most, its own where nothing speaks against it. Shapes (n,).
    """

    score: NDArray[np.float64]
    looks_like: NDArray[np.int64]


def suspicion(
    vectors: NDArray[np.floating],
    labels: NDArray[np.integer],
    groups: NDArray[np.integer],
    *,
    rows: NDArray[np.integer] | None = None,
) -> Suspicion:
    """How likely each label is wrong, as those say that never saw it.

    Arguments: finite rows of length 1, shape (n, d); classes from 0; groups of near-twins, -1 for none; `rows` are the
    places in `vectors` of those that are judged (all), so that nobody need copy a hundred thousand. The mean of two
    opinions: of a logistic regression that learned from other folds (one minus the probability of the label given;
    Northcutt, Jiang and Chuang: Confident learning, JAIR 70, 2021, there called self-confidence), and of the nearest
    `NEIGHBOURS` (the share of another class). Of more than `ASKED_AT_MOST` only those that the first doubts most are
    asked for the second; the others are taken to be doubted by it in the same measure as those were.
    """
    own = labels.astype(np.int64)
    known = np.isin(own, [name for name in np.unique(own) if (own == name).sum() >= FEWEST])
    if len(np.unique(own[known])) < 2:
        return Suspicion(score=np.zeros(len(own)), looks_like=own)
    here = np.flatnonzero(known) if rows is None else np.asarray(rows)[known]
    given, other, like = _held_out(vectors, here, own[known], groups[known])
    doubt = _doubt(vectors, here, own[known], groups[known], given)
    score, looks_like = np.zeros(len(own)), own.copy()
    score[known] = (1 - given + doubt) / 2
    looks_like[known] = np.where(other > given, like, own[known])
    return Suspicion(score=score, looks_like=looks_like)


def _doubt(
    vectors: NDArray[np.floating],
    rows: NDArray[np.int64],
    labels: NDArray[np.int64],
    groups: NDArray[np.integer],
    given: NDArray[np.float64],
) -> NDArray[np.float64]:
    """What the neighbours say, among those asked and about as many of each class; what they would say, of others."""
    asked = np.sort(np.argsort(given, kind="stable")[:ASKED_AT_MOST])
    among = np.union1d(asked, some_of_each(labels, AT_MOST))
    place = np.searchsorted(among, asked)
    told = disputed(vectors[rows[among]], labels[among], groups[among], NEIGHBOURS, asked=place)
    said = np.nan_to_num(told[place], nan=0.0)
    doubt: NDArray[np.float64] = (1 - given) * min(1.0, float(said.sum()) / max(float((1 - given[asked]).sum()), 1e-9))
    doubt[asked] = said
    return doubt


def _held_out(
    vectors: NDArray[np.floating],
    rows: NDArray[np.int64],
    labels: NDArray[np.int64],
    groups: NDArray[np.integer],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """The probability of the label given, that of the likeliest other, and which that is; each (n,)."""
    many = 2 if len(labels) > MANY else FOLDS
    fold = folds(labels, groups, many)
    given, other = np.ones(len(labels)), np.zeros(len(labels))
    like = labels.copy()
    for held_out in range(many):
        here, others = np.flatnonzero(fold == held_out), np.flatnonzero(fold != held_out)
        if not len(here) or len(np.unique(labels[others])) < 2:
            continue
        others = others[some_of_each(labels[others], LEARNED_AT_MOST)]
        model = fitted(vectors[rows[others]], labels[others], balanced=True)
        sure = np.concatenate(
            [probabilities(model, vectors[rows[here[at : at + BLOCK]]]) for at in range(0, len(here), BLOCK)]
        )
        is_own = model.classes[None, :] == labels[here][:, None]
        learned = is_own.any(axis=1)
        given[here] = np.where(learned, (sure * is_own).sum(axis=1), 1.0)
        rest = np.where(is_own, -1.0, sure)
        other[here] = np.where(learned, rest.max(axis=1), 0.0)
        like[here] = model.classes[rest.argmax(axis=1)]
    return given, other, like
