"""Whether two sets of photos differ, and in what: as well as a classifier can tell them apart, as far as KS sees."""

import math
from collections.abc import Callable
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from labeler.quality.sampling import alone_apart, folds, some
from labeler.quality.threads import one_thread

AT_MOST = 1200
"""Rows of either set that are looked at: the standard error of an AUC of 0.5 is then 0.012."""
FOLDS = 5
FEWEST = 5
"""Rows, or groups of rows, of either set below which nothing is said."""

Vectors = NDArray[np.floating]
Groups = NDArray[np.integer] | None


def two_sample_auc(a: Vectors, b: Vectors, *, groups_a: Groups = None, groups_b: Groups = None) -> float:
    """How well a classifier tells two sets of vectors apart: 0.5 not at all, 1 always (AUC on held-out folds).

    Arguments: rows of length 1, shapes (n, d) and (m, d); groups of near-twins, -1 for a row that stands alone, the
    same number meaning the same group in both. No group stands in two folds: a twin that was learned is no news.
    Logistic regression, mean AUC of the folds. NaN with fewer than `FEWEST` groups on a side. At most `AT_MOST` rows
    of each. Lopez-Paz and Oquab: Revisiting classifier two-sample tests, ICLR 2017.
    """
    return _auc(a, b, groups_a, groups_b, _logistic)


def properties_auc(a: Vectors, b: Vectors, *, groups_a: Groups = None, groups_b: Groups = None) -> float:
    """The same for measured properties, columns of any unit, NaN where not known: by a forest, which needs no scale."""
    return _auc(a, b, groups_a, groups_b, _forest)


def ks_distance(a: Vectors, b: Vectors) -> float:
    """The largest gap between the two cumulative distributions, 0 (the same) to 1 (no overlap).

    Arguments: shapes (n,) and (m,), any unit; NaN is left out. NaN where nothing is left of one. Kolmogorov 1933,
    Smirnov 1939; `scipy.stats.ks_2samp` computes it.
    """
    # Late, here and below: these libraries take most of a second to import, and only a look at the data needs them.
    from scipy.stats import ks_2samp

    one, other = a[~np.isnan(a)], b[~np.isnan(b)]
    if not one.size or not other.size:
        return math.nan
    return float(ks_2samp(one, other, method="asymp").statistic)


class _Classifier(Protocol):
    def fit(self, rows: Vectors, labels: NDArray[np.int64], /) -> Self: ...

    def predict_proba(self, rows: Vectors, /) -> NDArray[np.float64]: ...


def _auc(a: Vectors, b: Vectors, groups_a: Groups, groups_b: Groups, make: Callable[[], _Classifier]) -> float:
    from sklearn.metrics import roc_auc_score

    of_a, of_b = some(len(a), AT_MOST), some(len(b), AT_MOST, seed=1)
    rows = np.concatenate([a[of_a], b[of_b]])
    is_b = np.concatenate([np.zeros(len(of_a), dtype=np.int64), np.ones(len(of_b), dtype=np.int64)])
    groups = alone_apart(np.concatenate([_taken(groups_a, of_a), _taken(groups_b, of_b)]), len(rows))
    if any(len(np.unique(groups[is_b == side])) < FEWEST for side in (0, 1)):
        return math.nan
    fold = folds(is_b, groups, FOLDS)
    found = []
    for held_out in range(FOLDS):
        here = fold == held_out
        if len(np.unique(is_b[here])) == 2 and len(np.unique(is_b[~here])) == 2:
            with one_thread():
                told = make().fit(rows[~here], is_b[~here]).predict_proba(rows[here])[:, 1]
            found.append(float(roc_auc_score(is_b[here], told)))
    return float(np.mean(found)) if found else math.nan


def _logistic() -> _Classifier:
    from sklearn.linear_model import LogisticRegression

    made: _Classifier = LogisticRegression(C=1.0, max_iter=1000, class_weight="balanced")
    return made


def _forest() -> _Classifier:
    from sklearn.ensemble import RandomForestClassifier

    made: _Classifier = RandomForestClassifier(50, min_samples_leaf=3, class_weight="balanced", random_state=0)
    return made


def _taken(groups: Groups, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.full(len(rows), -1) if groups is None else groups[rows].astype(np.int64)
