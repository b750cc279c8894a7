"""Finding more like this among 100 000 vectors: what the search takes, beside the bare product with all of them.

`python tests/bench/similar.py [--rows N]`: the goal is 50 ms for an image or a box.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from labeler.app.similar import EXAMPLES
from labeler.quality.neighbours import nearest

WIDTH = 1280
ROUNDS = 7


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    vectors = np.random.default_rng(0).standard_normal((rows, WIDTH), dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    limit, alone, several = _in_turns(
        lambda: vectors @ vectors[0],
        lambda: nearest(vectors, vectors[0], 100),
        lambda: nearest(vectors, vectors[:EXAMPLES], 100),
    )
    print(f"{rows} rows: an image {alone:.0f} ms, a concept of {EXAMPLES} examples {several:.0f} ms; ", end="")
    print(f"the bare product {limit:.0f} ms ({alone / limit:.1f} and {several / limit:.1f} times)")


def _in_turns(*steps: Callable[[], object]) -> list[float]:
    """The median of each in milliseconds; each is tried in turn with the others."""
    taken: list[list[float]] = [[] for _ in steps]
    for _ in range(ROUNDS):
        for step, of in zip(steps, taken, strict=True):
            begun = time.perf_counter()
            step()
            of.append(1000 * (time.perf_counter() - begun))
    return [float(np.median(of)) for of in taken]


if __name__ == "__main__":
    main()
