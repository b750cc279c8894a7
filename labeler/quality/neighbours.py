"""Which pictures are nearest to which: what a model confuses, and *find more like this*."""

import numpy as np
from numpy.typing import NDArray

from labeler.quality.sampling import some_of_each
from labeler.quality.threads import one_thread

Vectors = NDArray[np.floating]
Labels = NDArray[np.integer]
Groups = NDArray[np.integer]

AT_MOST = 8_000
"""Rows among which neighbours are looked for in a confusion: of larger sets, about as many of each class."""
ASKED_AT_MOST = 1_500
"""Rows whose neighbours are looked for in a confusion."""
PAIRS = 25_000_000
"""Where more rows ask, they ask among fewer, down to `FEWEST_AMONG`: so many pairs take about two seconds."""
FEWEST_AMONG = 2_000
EXAMPLES_THAT_COUNT = 3
BLOCK = 500
"""Rows held against all others at once: bounds the memory to some tens of MB."""


def nearest(
    vectors: Vectors, query: Vectors, n: int, *, leave_out: NDArray[np.integer] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The `n` rows most like the query, the nearest first, and their similarities (cosine, -1 to 1).

    Arguments: rows of length 1, shape (rows, d), a row of NaN is never found; the query, of length 1 and shape (d,);
    or several examples, shape (m, d): a row is as similar as it is, on average, to the `EXAMPLES_THAT_COUNT` of them
    that it is most like, since a thing may have several looks, and one example may be a wrong one. Rows to leave out.
    Fewer where there are not so many. Of equals, the earlier row first.
    """
    alike = _likeness(vectors, np.atleast_2d(query).astype(vectors.dtype))
    alike[np.isnan(alike)] = -np.inf
    if leave_out is not None:
        alike[leave_out] = -np.inf
    n = max(0, min(n, int(np.isfinite(alike).sum())))
    # All as good as the last that is wanted: which of equals are taken is not left to chance.
    found = np.flatnonzero(alike >= np.partition(alike, -n)[-n]) if n else np.zeros(0, dtype=np.int64)
    found = found[np.lexsort((found, -alike[found]))][:n]
    return found, alike[found]


def _likeness(vectors: Vectors, examples: Vectors) -> NDArray[np.float32]:
    if len(examples) == 1:
        alone: NDArray[np.float32] = (vectors @ examples[0]).astype(np.float32)
        return alone
    many = min(EXAMPLES_THAT_COUNT, len(examples))
    alike = vectors @ examples.T
    best: NDArray[np.float32] = np.partition(alike, -many, axis=1)[:, -many:].mean(axis=1).astype(np.float32)
    return best


def neighbour_confusion(
    vectors: Vectors,
    labels: Labels,
    groups: Groups,
    *,
    k: int = 10,
    asked: NDArray[np.integer] | None = None,
    seen_as: Vectors | None = None,
) -> NDArray[np.float64]:
    """Of what class the neighbours are: row = own class, column = share of its nearest `k` that are of that class.

    Arguments: rows of length 1, shape (n, d), finite; classes from 0; groups, shape (n,) or (n, kinds of groups), -1
    for none: neighbours that share one are never counted (near-twins, or what came from the same source or folder).
    `asked` are the rows whose neighbours are looked for (all), `seen_as` how they look (m, d), where other than in
    `vectors`: after blur, for instance. A row asks no more neighbours than there are countable ones of its own class;
    one that has none is left out; a class without rows is NaN. Each row sums to 1. Shape (classes, classes).
    """
    _, own, shares = _shares(vectors, labels, groups, k, asked, seen_as)
    classes = int(labels.max(initial=-1)) + 1
    confusion = np.full((classes, classes), np.nan)
    for name in np.unique(own):
        confusion[name] = shares[own == name].mean(axis=0)
    return confusion


def disputed(
    vectors: Vectors, labels: Labels, groups: Groups, k: int = 10, *, asked: NDArray[np.integer] | None = None
) -> NDArray[np.float64]:
    """The share of each row's nearest `k` that are of another class, 0 to 1; NaN where its own has none to count.

    Arguments as in `neighbour_confusion`; every row is asked, or only those of `asked`: the others are NaN. Shape (n,).
    """
    which = np.arange(len(vectors)) if asked is None else asked
    rows, own, shares = _shares(vectors, labels, groups, k, which, None)
    share = np.full(len(vectors), np.nan)
    share[rows] = 1 - shares[np.arange(len(rows)), own]
    return share


def _shares(
    vectors: Vectors,
    labels: Labels,
    groups: Groups,
    k: int,
    asked: NDArray[np.integer] | None,
    seen_as: Vectors | None,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The rows that could be asked (m,), their classes (m,), and their neighbours' shares by class (m, classes)."""
    rows = some_of_each(labels, ASKED_AT_MOST) if asked is None else np.asarray(asked, dtype=np.int64)
    pool = some_of_each(labels, max(FEWEST_AMONG, min(AT_MOST, PAIRS // max(1, len(rows)))))
    look = vectors[rows] if seen_as is None else seen_as
    kinds = groups.reshape(len(vectors), -1)
    classes = int(labels.max(initial=-1)) + 1
    parts, kept = [], []
    among = vectors[pool].astype(np.float32)
    for start in range(0, len(rows), BLOCK):
        mine = rows[start : start + BLOCK]
        with one_thread():
            alike = look[start : start + BLOCK].astype(np.float32) @ among.T
        alike[_together(kinds[mine], kinds[pool]) | (mine[:, None] == pool[None, :])] = -np.inf
        share, could = _block(alike, labels[pool], labels[mine], k, classes)
        parts.append(share[could])
        kept.append(mine[could])
    all_kept = np.concatenate([np.zeros(0, dtype=np.int64), *kept])
    return all_kept, labels[all_kept].astype(np.int64), np.concatenate([np.zeros((0, classes)), *parts])


def _together(mine: Groups, others: Groups) -> NDArray[np.bool_]:
    """Which pairs share a group of any kind, shape (mine, others)."""
    found = np.zeros((len(mine), len(others)), dtype=np.bool_)
    for kind in range(mine.shape[1]):
        found |= (mine[:, None, kind] == others[None, :, kind]) & (mine[:, None, kind] >= 0)
    return found


def _block(
    alike: NDArray[np.float32], labels: Labels, own: Labels, k: int, classes: int
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Shares by class for rows of similarities to the pool, and which rows could be asked."""
    countable = np.isfinite(alike)
    of_own = (countable & (labels[None, :] == own[:, None])).sum(axis=1)
    many = np.minimum(k, of_own)
    k = min(k, alike.shape[1])
    order = np.argpartition(-alike, k - 1, axis=1)[:, :k]
    order = np.take_along_axis(order, np.argsort(-np.take_along_axis(alike, order, 1), axis=1, kind="stable"), 1)
    counted = np.arange(k)[None, :] < many[:, None]
    shares = np.zeros((len(own), classes))
    np.add.at(shares, (np.arange(len(own))[:, None], labels[order]), counted)
    return shares / np.maximum(many, 1)[:, None], many > 0
