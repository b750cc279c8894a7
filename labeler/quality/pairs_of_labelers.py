"""How far each labeler agrees with each other one, all pairs at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.quality.agreement import UNSAID, Said


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairs:
    """All arrays have shape (labelers, labelers) and are symmetrical; nobody is held against themselves."""

    items: NDArray[np.int64]
    """What both said something of."""
    same: NDArray[np.int64]
    """Of these, what both said the same of."""
    kappa: NDArray[np.float64]
    """Cohen's; NaN without items, where both only ever said one thing, and for nobody with themselves."""

    def with_others(self, labeler: int) -> tuple[int, int]:
        """Over all pairs this labeler is one of: how often the same was said, and of how many items."""
        return int(self.same[labeler].sum()), int(self.items[labeler].sum())


def pairs(said: Said) -> Pairs:
    """Of what was said, shape (labelers, items), -1 where a labeler said nothing: every two labelers together.

    Kappa as `quality.agreement.cohen_kappa` has it, where each guesses at the rates of the items that both answered.
    """
    names = np.unique(said[said != UNSAID])
    is_said = [(said == name).astype(np.float32) for name in names]
    both = (said != UNSAID).astype(np.float32)
    items = _counted(both, both)
    same, by_chance = np.zeros_like(items), np.zeros(items.shape)
    for each in is_said:
        same += _counted(each, each)
        # Rows: how often this one said it, of the items that the other answered too.
        mine = _counted(each, both)
        by_chance += mine * mine.T.astype(np.float64)
    return Pairs(items=_without_self(items), same=_without_self(same), kappa=_kappa(items, same, by_chance))


def _kappa(items: NDArray[np.int64], same: NDArray[np.int64], by_chance: NDArray[np.float64]) -> NDArray[np.float64]:
    n = np.where(items > 0, items, 1).astype(np.float64)
    guessed = by_chance / (n * n)
    can_be_told = (items > 0) & (guessed < 1) & ~np.eye(len(items), dtype=np.bool_)
    found = np.full(items.shape, np.nan)
    found[can_be_told] = (same[can_be_told] / n[can_be_told] - guessed[can_be_told]) / (1 - guessed[can_be_told])
    return found


def _counted(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.int64]:
    """Whole numbers by way of a matrix product, in pieces that single precision counts exactly."""
    total = np.zeros((len(one), len(other)), dtype=np.int64)
    for start in range(0, one.shape[1], _EXACT):
        piece = slice(start, start + _EXACT)
        total += np.rint(one[:, piece] @ other[:, piece].T).astype(np.int64)
    return total


_EXACT = 1 << 23
"""Items: up to twice as many, single precision counts without a slip."""


def _without_self(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.where(np.eye(len(counts), dtype=np.bool_), 0, counts)
