"""What keeps a measure's time bounded and its answer the same each time: seeded samples, and folds that keep twins."""

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]


def some(of: int, at_most: int, *, seed: int = 0) -> Rows:
    """Rows of 0 to `of` - 1 in order: all of them, or a random sample of `at_most`, the same one each time."""
    if of <= at_most:
        return np.arange(of)
    return np.sort(np.random.default_rng(seed).choice(of, size=at_most, replace=False))


def some_of_each(labels: NDArray[np.integer], at_most: int, *, seed: int = 0) -> Rows:
    """At most so many rows in all, in order: small classes whole, large ones sampled to about the same number."""
    if len(labels) <= at_most:
        return np.arange(len(labels))
    draw = np.random.default_rng(seed).permutation(len(labels))
    place_in_class = np.empty(len(labels), dtype=np.int64)
    for name in np.unique(labels):
        mine = draw[labels[draw] == name]
        place_in_class[mine] = np.arange(len(mine))
    rank = np.lexsort((np.argsort(draw), place_in_class))
    return np.sort(rank[:at_most])


def alone_apart(groups: NDArray[np.integer] | None, n: int) -> Rows:
    """Groups in which a row without one (-1, or no groups at all) has a group of its own. Shape (n,)."""
    if groups is None:
        return np.arange(n)
    kept = groups.astype(np.int64)
    first_free = int(kept.max(initial=-1)) + 1
    return np.where(kept < 0, first_free + np.arange(n), kept)


def folds(labels: NDArray[np.integer], groups: NDArray[np.integer] | None, at_most: int) -> Rows:
    """The fold of each row, 0 to below `at_most`: groups whole, classes as evenly spread as groups allow.

    Groups of each class are dealt out in a seeded random order, to the fold that has least of the class. Shape (n,).
    """
    apart = alone_apart(groups, len(labels))
    _, first, of_row, sizes = np.unique(apart, return_index=True, return_inverse=True, return_counts=True)
    draw = np.random.default_rng(0).permutation(len(first))
    draw = draw[np.argsort(-sizes[draw], kind="stable")]
    filled = {int(name): np.zeros(at_most, dtype=np.int64) for name in np.unique(labels)}
    fold = np.empty(len(first), dtype=np.int64)
    everything = np.zeros(at_most, dtype=np.int64)
    for group in draw:
        mine = filled[int(labels[first[group]])]
        fold[group] = np.lexsort((everything, mine))[0]
        mine[fold[group]] += sizes[group]
        everything[fold[group]] += sizes[group]
    chosen: Rows = fold[of_row]
    return chosen
