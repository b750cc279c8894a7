"""Goal 15: near-duplicates found while images are added, beside a reduced decode and the hash; a million hashes."""

import time
from collections.abc import Iterator

import numpy as np
from adding import adding
from bare_hashes import bare_hash
from measure import Row, in_turns, timed
from pictures import make_pictures
from settings import Settings

from labeler.quality.hash_index import HashIndex, pairs_within
from labeler.quality.twins import SEARCHED, mirrored, searched

_IMAGES, _KINDS, _COPIES, _ROUNDS = 10_000, 16, 100, 3
_SIZE = (1600, 1200)
_MILLION = 1_000_000


def near_duplicates(settings: Settings) -> Iterator[Row]:
    count = 1_000 if settings.quick else _IMAGES
    contents = [each.path.read_bytes() for each in make_pictures(settings.folder / "near", _KINDS, size=_SIZE)]
    rounds = settings.rounds(_ROUNDS)
    decode = in_turns(timed(lambda: [bare_hash(content) for content in contents]), rounds=rounds)[0] / _KINDS * count
    hashes = _planted(count)
    found: list[int] = []

    def search() -> None:
        index = HashIndex()
        found.clear()
        for place, hash_ in enumerate(hashes):
            told = f"{hash_:016x}" + "0" * 64
            for asked in (told, mirrored(told)):
                found.extend(index.near(searched(asked), distance=SEARCHED))
            index.add(hash_, place)

    (searching,) = in_turns(timed(search), rounds=rounds)
    yield Row(
        number=15,
        what=f"search among {count:,} hashes as they come ({len(found)} of {_COPIES} copies found)",
        ours=searching,
        limit=decode,
        beside=f"reduced decode of {_SIZE[0]} × {_SIZE[1]} and hash",
        goal=0.01 if len(found) >= _COPIES else -1.0,
    )
    many = np.random.default_rng(1).integers(0, 2**63, 100_000 if settings.quick else _MILLION, dtype=np.uint64)
    start = time.perf_counter()
    pairs_within(many, distance=4)
    took = (time.perf_counter() - start) * 1e3
    yield Row(
        number=15,
        what=f"{len(many):,} hashes, all pairs at distance 4",
        ours=took,
        limit=5_000.0,
        beside="5 s",
        goal=1.0,
    )
    yield from adding(settings)


def _planted(count: int) -> list[int]:
    """Random hashes, the last hundred of them copies of the first in which four bits are changed."""
    chance = np.random.default_rng(2)
    hashes: list[int] = chance.integers(0, 2**63, count, dtype=np.uint64).tolist()
    for place in range(_COPIES):
        changed = sum(1 << bit for bit in chance.choice(63, 4, replace=False).tolist())
        hashes[count - 1 - place] = hashes[place] ^ changed
    return hashes
