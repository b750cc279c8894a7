"""Finding more like this among 100 000 vectors: what the search takes, beside the bare product with all of them.

`python tests/bench/similar.py [--rows N]`: the goal is 50 ms, also for a concept.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from labeler.app.similar import EXAMPLES
from labeler.quality.sketch import Sketch

WIDTH = 1280
ROUNDS = 7


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    vectors = _vectors(rows)
    sketch = Sketch(vectors)
    limit, alone, several = _in_turns(
        lambda: vectors @ vectors[0],
        lambda: sketch.nearest(vectors[0], 100),
        lambda: sketch.nearest(vectors[:EXAMPLES], 100),
    )
    print(f"{rows} rows: an image {alone:.0f} ms, a concept of {EXAMPLES} examples {several:.0f} ms; ", end="")
    print(f"the bare product {limit:.0f} ms ({alone / limit:.1f} and {several / limit:.1f} times)")


def _vectors(rows: int) -> np.ndarray:
    """As a model makes them: a few hundred directions tell most, and each vector has something of its own."""
    drawn = np.random.default_rng(0)
    kinds = drawn.gamma(0.3, 0.6, (400, WIDTH)).astype(np.float32)
    one, other = drawn.integers(0, len(kinds), (2, rows))
    share = drawn.beta(0.5, 0.5, (rows, 1)).astype(np.float32)
    vectors = kinds[one] * share + kinds[other] * (1 - share)
    vectors += 0.1 * np.abs(drawn.standard_normal((rows, WIDTH), dtype=np.float32))
    found: np.ndarray = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return found


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
