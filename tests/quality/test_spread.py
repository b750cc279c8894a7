"""A few that stand for many: one of each look, the same ones each time."""

import numpy as np

from labeler.quality.spread import spread


def looks(*sizes, dimensions=8, seed=1):
    """So many rows of each of a few looks that lie far apart, of length 1."""
    draw = np.random.default_rng(seed)
    middles = np.eye(dimensions)[: len(sizes)]
    rows = [middle + draw.normal(0, 0.02, (size, dimensions)) for middle, size in zip(middles, sizes, strict=True)]
    made = np.concatenate(rows)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def test_a_look_of_which_there_are_few_is_among_those_drawn():
    vectors = looks(300, 80, 5)
    assert [int(np.searchsorted([300, 380], row, side="right")) for row in spread(vectors, 3)] == [0, 1, 2]
    assert np.array_equal(spread(vectors, 3), spread(vectors, 3))


def test_where_there_are_no_more_than_wanted_all_are_taken_and_copies_count_once():
    vectors = looks(2, 2)
    assert spread(vectors, 9).tolist() == [0, 1, 2, 3]
    copies = np.repeat(vectors, 5, axis=0)
    assert spread(copies, 6).tolist() == [0, 5, 10, 15]
