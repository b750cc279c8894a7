"""Which pictures may be a part of which, told by their hashes alone: few enough that the pictures need be opened.

A hash has the signs of a picture's lowest frequencies (see `twins`). Given the strength that they usually have, falling
with the frequency, they are a rough picture; and what a part of that looks like has signs that can be foretold.
"""

from collections.abc import Sequence
from functools import cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

LEAST = 0.34
"""How well the signs must agree with what is foretold, 1 at most, for two pictures to be one.

Of 358 photos cut to 0.9 of their sides, cut to 0.85 and mirrored, or tinted, all have 0.36 (tinted 0.9); of those cut
to 0.8, 199 of 200. Of pairs of other photos that a model takes for the same picture 14 of 15 have less.
"""
_WAVES, _LOW = 16, 8
_FAR = 14
"""Frequencies across and down that are looked at lie within this radius: finer ones tell less and take as long."""
_SCALES = (1.0, 0.93, 0.86, 0.8, 0.74)
"""Sides of a part, as shares of the whole."""
_PLACES = 4
"""Places of it in each direction, from one edge to the other."""
_POINTS = 32
_MOST = 1.5
"""Times the usual, from which on a strong frequency tells no more than another."""
_AT_ONCE = 256
_DIGITS = 64
"""Hex digits of light: those of colours follow, and are not looked at."""

Signs = NDArray[np.float32]
_Pair = tuple[int, int]


def may_be_parts(hashes: Sequence[str], pairs: Sequence[_Pair]) -> NDArray[np.bool_]:
    """Of each pair of places in `hashes`, whether the one may be the other, or a part of it, or that in a mirror."""
    found = np.zeros(len(pairs), np.bool_)
    told = np.stack([_signs(hash_) for hash_ in hashes]) if hashes else np.empty((0, len(_chosen()[0])), np.float32)
    both = np.asarray(pairs, np.int64).reshape(-1, 2)
    for start in range(0, len(both), _AT_ONCE):
        part = both[start : start + _AT_ONCE]
        used, place = np.unique(part, return_inverse=True)
        ones, others = place.reshape(-1, 2).T
        signs = told[used]
        foretold = _foretold(signs)
        best = np.maximum(_agreement(foretold[ones], signs[others]), _agreement(foretold[others], signs[ones]))
        found[start : start + _AT_ONCE] = best >= LEAST
    return found


def _agreement(foretold: NDArray[np.float32], signs: Signs) -> NDArray[np.float32]:
    """The best over all parts, straight and in a mirror, where waves that go an odd number of times across turn."""
    is_odd = _chosen()[1] % 2 == 1
    even, odd = (
        np.einsum("nhk,nk->nh", foretold[:, :, which], signs[:, which], optimize=True) for which in (~is_odd, is_odd)
    )
    best: NDArray[np.float32] = np.maximum(even + odd, even - odd).max(axis=1)
    return best


def _foretold(signs: Signs) -> NDArray[np.float32]:
    """The frequencies of each part of each picture, shape (n, parts, frequencies): its product with signs is 1 at most.

    Nearly: with the signs of another picture it is about 0.
    """
    found: NDArray[np.float32] = (signs @ _parts()).reshape(len(signs), -1, signs.shape[1])
    found /= np.sqrt(np.square(found).mean(axis=2, keepdims=True))
    np.clip(found, -_MOST, _MOST, out=found)
    found /= np.sqrt(np.square(found).mean(axis=2, keepdims=True)) * signs.shape[1]
    return found


def _signs(hash_: str) -> Signs:
    """-1 and 1, of the frequencies that are looked at."""
    bits = np.unpackbits(np.frombuffer(bytes.fromhex(hash_[:_DIGITS]), np.uint8))[1:]
    told: Signs = np.where(bits[_chosen()[2]] > 0, np.float32(1), np.float32(-1))
    return told


@cache
def _chosen() -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """How often each frequency that is looked at goes down, and across, and its place among the bits."""
    every = [(down, across) for down, across in product(range(_WAVES), repeat=2) if down or across]
    low = [each for each in every if max(each) < _LOW]
    ordered = np.array(low + [each for each in every if max(each) >= _LOW])
    place = np.flatnonzero(np.square(ordered).sum(axis=1) <= _FAR**2)
    return ordered[place, 0], ordered[place, 1], place


@cache
def _parts() -> NDArray[np.float32]:
    """Shape (frequencies, parts × frequencies): from the signs of a picture to the frequencies of its parts.

    Each frequency is taken to be as strong as it is low, and is told as a multiple of that.
    """
    down, across, _ = _chosen()
    usual = 1 / np.hypot(down, across)
    made = []
    for scale in _SCALES:
        cut = [_cut(start, scale) for start in np.linspace(0, 1 - scale, _PLACES if scale < 1 else 1)]
        for tall, wide in product(cut, repeat=2):
            made.append(tall[np.ix_(down, down)] * wide[np.ix_(across, across)] * usual / usual[:, None])
    return np.ascontiguousarray(np.concatenate(made).T.astype(np.float32))


def _cut(start: float, scale: float) -> NDArray[np.float64]:
    """The waves of a line in those of a stretch of it, shape (of the stretch, of the line)."""
    place = (np.arange(_POINTS) + 0.5) / _POINTS
    wave = np.arange(_WAVES)[:, None]
    length = np.where(wave == 0, 1, np.sqrt(2)) / np.sqrt(_POINTS)
    own = length * np.cos(np.pi * wave * place)
    cut: NDArray[np.float64] = own @ (length * np.cos(np.pi * wave * (start + scale * place))).T
    return cut
