"""Finds hashes that differ in few bits: one against all that are known, or all against all.

By multi-index hashing (Norouzi, Punjani, Fleet 2012): of m pieces of two hashes that differ in r bits, at least m − r
are the same, so that only hashes with some pieces in common are counted out. Where few are known, or r is large,
counting out all of them is quicker.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import comb, log2

import numpy as np
from numpy.typing import NDArray

_BITS = 64
_BLOCK = 1 << 22
"""Pairs counted out at a time, which bounds the memory."""
_SORTING, _COUNTING_ONE, _COUNTING = 120e-9, 18e-9, 1.2e-9
"""Seconds for each hash that is sorted, each pair that is looked up and counted out, and each of a block of pairs."""

_FEW = 1 << 16
"""Hashes that are counted out one by one: quicker than looking any up."""
_PIECES = 5
"""Pieces of 12 or 13 bits: of two hashes that differ in 9 bits at most, one piece differs in one bit at most."""
_MOST_BY_PIECES = 2 * _PIECES - 1


class HashIndex:
    """Hashes of up to 64 bits, each with a key; others are added while it is asked.

    New ones wait in a block that is counted out, until it is as large as a fraction of those that are sorted in.
    """

    def __init__(self, hashes: Iterable[int] = (), keys: Iterable[int] = ()) -> None:
        self._hashes = np.fromiter(hashes, np.uint64)
        self._keys = np.fromiter(keys, np.int64)
        self._count = len(self._hashes)
        self._pieces: tuple[_Piece, ...] = ()
        self._sorted = 0
        self._sort_in()

    def __len__(self) -> int:
        return self._count

    def add(self, hash_: int, key: int) -> None:
        if self._count == len(self._hashes):
            more = max(self._count // 4, 1024)
            self._hashes = np.concatenate([self._hashes, np.zeros(more, np.uint64)])
            self._keys = np.concatenate([self._keys, np.zeros(more, np.int64)])
        self._hashes[self._count], self._keys[self._count] = hash_, key
        self._count += 1
        if self._count - self._sorted > _FEW + self._sorted // 8:
            self._sort_in()

    def near(self, hash_: int, *, distance: int) -> list[int]:
        """The keys of those that differ in at most `distance` bits, in the order in which they were added."""
        asked = np.uint64(hash_)
        start = self._sorted if distance <= _MOST_BY_PIECES else 0
        found = np.flatnonzero(np.bitwise_count(self._hashes[start : self._count] ^ asked) <= distance) + start
        if start:
            alike = np.concatenate([piece.alike(hash_) for piece in self._pieces])
            close = alike[np.bitwise_count(self._hashes[alike] ^ asked) <= distance]
            found = np.concatenate([np.unique(close), found])
        return [int(key) for key in self._keys[found]]

    def _sort_in(self) -> None:
        if self._count > _FEW:
            self._pieces = tuple(_Piece.of(self._hashes[: self._count], number) for number in range(_PIECES))
            self._sorted = self._count


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Piece:
    """Some bits of all hashes: `order` are their places, sorted by what these bits say; `starts` where each begins."""

    shift: int
    values: int
    order: NDArray[np.int32]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, hashes: NDArray[np.uint64], number: int) -> "_Piece":
        first, behind = number * _BITS // _PIECES, (number + 1) * _BITS // _PIECES
        values = 1 << (behind - first)
        said = ((hashes >> np.uint64(first)) & np.uint64(values - 1)).astype(np.uint16)
        starts = np.concatenate([[0], np.cumsum(np.bincount(said, minlength=values))])
        # By 16 bits at most, which numpy sorts by counting.
        return cls(shift=first, values=values, order=np.argsort(said, kind="stable").astype(np.int32), starts=starts)

    def alike(self, hash_: int) -> NDArray[np.int32]:
        """The places of those whose piece differs in one bit at most."""
        said = (hash_ >> self.shift) & (self.values - 1)
        near = (said, *(said ^ 1 << bit for bit in range(self.values.bit_length() - 1)))
        return np.concatenate([self.order[self.starts[value] : self.starts[value + 1]] for value in near])


def pairs_within(hashes: NDArray[np.uint64], *, distance: int) -> NDArray[np.int64]:
    """All pairs that differ in at most `distance` bits: shape (pairs, 2), rows (lower, higher) in order."""
    count = len(hashes)
    pieces, same = _cheapest(count, distance)
    blocks = _all_pairs(hashes, distance) if not pieces else _alike(hashes, distance, pieces=pieces, same=same)
    # As one number each: a row of two is compared a hundred times slower.
    found = [low * count + high for low, high in blocks]
    told = np.unique(np.concatenate(found)) if found else np.empty(0, np.int64)
    return np.stack(np.divmod(told, max(count, 1)), axis=1)


def _cheapest(count: int, distance: int) -> tuple[int, int]:
    """How many pieces, and how many of them must be the same; (0, 0) where all pairs are quicker to count out."""
    costs = {(0, 0): count * count / 2 * _COUNTING}
    for same in range(1, 6):
        pieces = distance + same
        if pieces <= _BITS and same * _BITS // pieces <= 32:
            pairs = count * count / 2 / 2 ** (same * _BITS / pieces)
            costs[pieces, same] = comb(pieces, same) * (count * _SORTING * log2(count + 2) / 20 + pairs * _COUNTING_ONE)
    return min(costs, key=lambda each: costs[each])


_Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def _all_pairs(hashes: NDArray[np.uint64], distance: int) -> Iterator[_Pairs]:
    step = max(_BLOCK // max(len(hashes), 1), 1)
    for start in range(0, len(hashes), step):
        rows = hashes[start : start + step]
        near = np.bitwise_count(rows[:, None] ^ hashes[None, start:]) <= distance
        low, high = np.nonzero(near)
        yield _apart(low + start, high + start)


def _alike(hashes: NDArray[np.uint64], distance: int, *, pieces: int, same: int) -> Iterator[_Pairs]:
    edges = [number * _BITS // pieces for number in range(pieces + 1)]
    said = [
        ((hashes >> np.uint64(first)) & np.uint64((1 << (behind - first)) - 1)).astype(np.uint32)
        for first, behind in pairwise(edges)
    ]
    widths = [behind - first for first, behind in pairwise(edges)]
    for chosen in combinations(range(pieces), same):
        key = np.zeros(len(hashes), np.uint32)
        for number in chosen:
            key = key << np.uint32(widths[number]) | said[number]
        yield from _neighbours(hashes, key, distance)


def _neighbours(hashes: NDArray[np.uint64], key: NDArray[np.uint32], distance: int) -> Iterator[_Pairs]:
    """Pairs of the same key: each with the next one, with the one after that, and on, while there is any."""
    order = np.argsort(key)
    key, ordered = key[order], hashes[order]
    places = np.arange(len(key) - 1)
    step = 1
    while len(places):
        places = places[places + step < len(key)]
        places = places[key[places] == key[places + step]]
        close = places[np.bitwise_count(ordered[places] ^ ordered[places + step]) <= distance]
        if len(close):
            yield _apart(order[close], order[close + step])
        step += 1


def _apart(one: NDArray[np.int64], other: NDArray[np.int64]) -> _Pairs:
    """Each with the lower place first; nothing is a pair with itself, and none is told twice of a block."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    is_pair = low < high
    return low[is_pair], high[is_pair]
