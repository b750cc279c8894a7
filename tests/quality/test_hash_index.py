"""Hashes near one another: the quick ways find exactly what counting out every pair finds."""

import numpy as np
import pytest

from labeler.quality import hash_index
from labeler.quality.hash_index import HashIndex, pairs_within


def some_hashes(count, copies=60):
    """Random ones, and copies of the first in which 1 to 9 bits are changed."""
    chance = np.random.default_rng(3)
    hashes = chance.integers(0, 2**63, count, dtype=np.uint64)
    for place in range(copies):
        changed = chance.choice(63, place % 9 + 1, replace=False)
        hashes[count - 1 - place] = hashes[place] ^ np.bitwise_or.reduce(np.uint64(1) << changed.astype(np.uint64))
    return hashes


def every_pair(hashes, distance):
    """By comparing each with each, in Python."""
    told = hashes.tolist()
    return [
        [low, high]
        for low in range(len(told))
        for high in range(low + 1, len(told))
        if (told[low] ^ told[high]).bit_count() <= distance
    ]


@pytest.mark.parametrize("distance", [0, 3, 4, 6, 8, 12])
def test_all_pairs_within_a_distance_are_found_and_no_other(distance):
    hashes = some_hashes(500)
    assert pairs_within(hashes, distance=distance).tolist() == every_pair(hashes, distance)


@pytest.mark.parametrize(("pieces", "same"), [(5, 1), (6, 2), (7, 3), (0, 0)])
def test_every_way_of_looking_finds_the_same_pairs(monkeypatch, pieces, same):
    monkeypatch.setattr(hash_index, "_cheapest", lambda count, distance: (pieces, same))
    hashes = some_hashes(400)
    assert pairs_within(hashes, distance=4).tolist() == every_pair(hashes, 4)


def test_equal_hashes_are_pairs_of_each_other():
    hashes = np.full(4, 77, np.uint64)
    assert len(pairs_within(hashes, distance=4)) == 6


def test_none_and_one_have_no_pairs():
    assert pairs_within(np.empty(0, np.uint64), distance=4).shape == (0, 2)
    assert pairs_within(np.array([5], np.uint64), distance=4).shape == (0, 2)


@pytest.mark.parametrize("few", [1 << 16, 100])
def test_an_index_finds_what_is_near_while_it_grows(monkeypatch, few):
    monkeypatch.setattr(hash_index, "_FEW", few)
    hashes = some_hashes(700).tolist()
    index = HashIndex(hashes[:150], range(150))
    for place, hash_ in enumerate(hashes):
        if place >= 150:
            index.add(hash_, place)
    assert len(index) == 700
    for asked in hashes[:40]:
        expected = [place for place, hash_ in enumerate(hashes) if (hash_ ^ asked).bit_count() <= 8]
        assert index.near(asked, distance=8) == expected
        assert index.near(asked, distance=40) == [
            place for place, hash_ in enumerate(hashes) if (hash_ ^ asked).bit_count() <= 40
        ]
