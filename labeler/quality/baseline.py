"""What a plain classifier on the embeddings learns from these answers: would a model learn this, said in seconds."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.quality.intervals import wilson
from labeler.quality.sampling import some_of_each
from labeler.quality.threads import one_thread

Vectors = NDArray[np.floating]
Labels = NDArray[np.integer]

AT_MOST = 4_000
"""Rows that are learned from: of larger sets, about as many of each class. Keeps it to seconds."""
BLOCK = 4_096
"""Rows that are judged at once."""
SOFTNESS = 10.0
"""scikit-learn's C: with rows of length 1, tried on the groceries with 1, 10 and 100, and of these the best."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Baseline:
    """A fitted logistic regression: `classes` (c,) are the labels it knows, `weights` (c, d) and `offsets` (c,)."""

    classes: NDArray[np.int64]
    weights: NDArray[np.float64]
    offsets: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Judged:
    """`accuracy` with its 95 % interval, 0 to 1; `confusion[true, predicted]` counts, by label; the rest by row.

    `confidence` is the probability of what was predicted.
    """

    accuracy: float
    low: float
    high: float
    confusion: NDArray[np.int64]
    predicted: NDArray[np.int64]
    confidence: NDArray[np.float64]


def fitted(vectors: Vectors, labels: Labels, *, balanced: bool = False, at_most: int = AT_MOST) -> Baseline:
    """Learns the labels from at most so many rows. ValueError where there are fewer than two classes.

    Arguments: finite rows of length 1, shape (n, d); labels from 0, shape (n,). `balanced` makes every class weigh
    alike, however many rows it has.
    """
    # Late: it takes most of a second to import, and only a look at the data needs it.
    from sklearn.linear_model import LogisticRegression

    rows = some_of_each(labels, at_most)
    if len(np.unique(labels[rows])) < 2:
        raise ValueError("there is nothing to tell apart: fewer than two classes")
    model = LogisticRegression(C=SOFTNESS, max_iter=1000, class_weight="balanced" if balanced else None)
    with one_thread():
        model.fit(vectors[rows].astype(np.float32), labels[rows])
    weights, offsets = model.coef_.astype(np.float64), model.intercept_.astype(np.float64)
    if len(weights) == 1:
        # Of two classes scikit-learn keeps one row, for the second: half of it to either side is the same model.
        weights, offsets = np.vstack([-weights, weights]) / 2, np.hstack([-offsets, offsets]) / 2
    return Baseline(classes=model.classes_.astype(np.int64), weights=weights, offsets=offsets)


def probabilities(baseline: Baseline, vectors: Vectors) -> NDArray[np.float64]:
    """How sure it is of each of `baseline.classes` in each row; rows sum to 1. Shape (n, c)."""
    told = np.empty((len(vectors), len(baseline.classes)))
    for start in range(0, len(vectors), BLOCK):
        told[start : start + BLOCK] = vectors[start : start + BLOCK].astype(np.float64) @ baseline.weights.T
    told += baseline.offsets
    told = np.exp(told - told.max(axis=1, keepdims=True))
    sure: NDArray[np.float64] = told / told.sum(axis=1, keepdims=True)
    return sure


def judged(baseline: Baseline, vectors: Vectors, labels: Labels) -> Judged:
    """What it says of rows whose labels are known. A label that it never learned is always wrong.

    Arguments as in `fitted`. Accuracy is NaN of no rows. The interval is Wilson's.
    """
    sure = probabilities(baseline, vectors)
    best = sure.argmax(axis=1) if len(sure) else np.zeros(0, dtype=np.int64)
    predicted = baseline.classes[best]
    right = int((predicted == labels).sum())
    low, high = wilson(right, len(labels))
    size = int(max(baseline.classes.max(), labels.max(initial=0))) + 1
    confusion = np.zeros((size, size), dtype=np.int64)
    np.add.at(confusion, (labels, predicted), 1)
    return Judged(
        accuracy=right / len(labels) if len(labels) else float("nan"),
        low=low,
        high=high,
        confusion=confusion,
        predicted=predicted,
        confidence=sure[np.arange(len(sure)), best],
    )
