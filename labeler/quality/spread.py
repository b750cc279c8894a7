"""A few that stand for many: rows spread over all that there is to see, so that no look of it is left out."""

import numpy as np
from numpy.typing import NDArray

from labeler.quality.sampling import some
from labeler.quality.threads import one_thread

AT_MOST = 2000
"""Rows that are divided; of more, a seeded sample stands for all."""


def spread(vectors: NDArray[np.floating], many: int) -> NDArray[np.int64]:
    """`many` rows, one of each of as many clusters (k-means): the one nearest to the cluster's middle, in row order.

    Arguments: finite rows of length 1, shape (n, d). All rows where there are no more than `many`; copies of one
    picture count once, and so there may be fewer. The same rows give the same choice.
    """
    if len(vectors) <= many:
        return np.arange(len(vectors))
    rows = some(len(vectors), AT_MOST)
    _, first = np.unique(vectors[rows].round(5), axis=0, return_index=True)
    rows = np.asarray(rows[np.sort(first)], np.int64)
    if len(rows) <= many:
        return rows
    # Late: it takes most of a second to import, and only a draw needs it.
    from sklearn.cluster import KMeans

    seen = vectors[rows].astype(np.float64)
    with one_thread():
        clusters = KMeans(many, n_init=3, random_state=0).fit(seen)
    far = ((seen - clusters.cluster_centers_[clusters.labels_]) ** 2).sum(axis=1)
    order = np.lexsort((far, clusters.labels_))
    _, nearest = np.unique(clusters.labels_[order], return_index=True)
    chosen: NDArray[np.int64] = np.sort(rows[order[nearest]])
    return chosen
