"""Whether a concept falls into several looks: whole and sliced melons are two, and a model sees two things."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.quality.sampling import some
from labeler.quality.threads import one_thread

AT_MOST = 500
"""Rows that are divided; the others then go to the look whose middle is nearest."""
DIMENSIONS = 100
"""Directions in which most of the difference between them lies, by which they are divided."""
FEW = 100
"""Rows of which ten divisions are tried for each number of looks; of more, three: they differ less."""
MOST_LOOKS = 4
APART = 0.2
"""The gap from which looks are told apart. On the groceries: milk 0.04, juice 0.06, tomato 0.10, banana 0.11, red and
green apples 0.18; lemons from near and far 0.22, carrots in the hand and in heaps 0.23, watermelons, yellow and netted
melons 0.25; two unlike concepts 0.29 (carrot and banana) to 0.41 (apple and milk)."""
SMALLEST_SHARE = 0.1
SMALLEST = 3
"""Images, and share of them, that make a look: fewer are outliers."""
FEWEST = 12
"""Images below which nothing is divided: of few, any that are a little alike would be a look."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looks:
    """`members` are the rows of each look, the largest first; `middles` the row that stands for each.

    `gap` is by how much images of one look are more alike (mean cosine) than images of the two nearest looks, in the
    best division, also where it is too small to divide; 0 where nothing could be divided.
    """

    members: tuple[NDArray[np.int64], ...]
    middles: tuple[int, ...]
    gap: float


def looks(vectors: NDArray[np.floating]) -> Looks:
    """One look, or up to `MOST_LOOKS` that are clearly apart.

    Arguments: finite rows of length 1, shape (n, d). Divisions are those of k-means for 2, 3 … looks; the best is the
    one with the largest gap (the cophenetic idea of the silhouette, Rousseeuw 1987, but not relative to the spread:
    a tight concept would else fall apart over nothing).
    """
    n = len(vectors)
    middles, gap = _best(vectors[some(n, AT_MOST)].astype(np.float64)) if n >= FEWEST else (None, 0.0)
    if middles is None or gap < APART:
        members = [np.arange(n)] if n else []
    else:
        look = (vectors @ middles.T.astype(vectors.dtype)).argmax(axis=1)
        members = sorted((np.flatnonzero(look == one) for one in range(len(middles))), key=len, reverse=True)
    return Looks(members=tuple(members), middles=tuple(_middle(vectors, rows) for rows in members), gap=gap)


def _best(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64] | None, float]:
    """The middles, of length 1 and shape (looks, d), of the division with the largest gap, and that gap."""
    # Late: it takes most of a second to import, and only a look at the data needs it.
    from sklearn.cluster import KMeans

    best, gap = None, 0.0
    alike = rows @ rows.T
    short = _shortened(rows, alike)
    # Copies of one picture make no second look, and k-means complains where there are fewer kinds than looks.
    kinds = len(np.unique(short.round(5), axis=0))
    for many in range(2, min(MOST_LOOKS, kinds) + 1):
        with one_thread():
            look = KMeans(many, n_init=10 if len(rows) <= FEW else 3, random_state=0).fit_predict(short)
        if np.bincount(look, minlength=many).min() < max(SMALLEST, SMALLEST_SHARE * len(rows)):
            continue
        apart = _gap(alike, look, many)
        if apart > gap:
            middles = np.stack([rows[look == one].mean(axis=0) for one in range(many)])
            best, gap = middles / np.linalg.norm(middles, axis=1, keepdims=True), apart
    return best, gap


def _shortened(rows: NDArray[np.float64], alike: NDArray[np.float64]) -> NDArray[np.float64]:
    """The rows in the directions in which they differ most: as far from one another as before, or nearly."""
    if len(rows) <= DIMENSIONS:
        return rows
    middle = alike.mean(axis=0)
    with one_thread():
        strength, directions = np.linalg.eigh((alike - middle - middle[:, None] + middle.mean()).astype(np.float32))
    short: NDArray[np.float64] = directions[:, -DIMENSIONS:].astype(np.float64)
    short *= np.sqrt(np.maximum(strength[-DIMENSIONS:], 0))
    return short


def _gap(alike: NDArray[np.float64], look: NDArray[np.int32], many: int) -> float:
    """Mean likeness of two images of one look, less that of the two looks that are nearest to each other."""
    member = np.eye(many)[look]
    sums, sizes = member.T @ alike @ member, member.sum(axis=0)
    within = (np.trace(sums) - np.trace(alike)) / float((sizes * (sizes - 1)).sum())
    between = sums / np.outer(sizes, sizes)
    return float(within - between[~np.eye(many, dtype=np.bool_)].max())


def _middle(vectors: NDArray[np.floating], rows: NDArray[np.int64]) -> int:
    """The row nearest to the mean of these rows."""
    return int(rows[(vectors[rows] @ vectors[rows].mean(axis=0)).argmax()])
