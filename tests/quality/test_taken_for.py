"""What is taken for what: one thing alone by the one, another alone by the other."""

import numpy as np

from labeler.quality.taken_for import images_taken_for, taken_for

ONE = np.array([[1, 0, 0], [1, 0, 0], [1, 1, 0], [0, 0, -1], [1, -1, 0]])
OTHER = np.array([[0, 1, 0], [1, 1, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]])


def test_a_thing_is_taken_for_another_only_where_each_sees_one_of_them_alone():
    """Only in the first image: elsewhere one of them sees both, or says nothing of one of the things."""
    assert taken_for(ONE, OTHER).tolist() == [[0, 1, 0], [0, 0, 0], [0, 0, 0]]


def test_it_is_the_other_way_round_for_the_other():
    assert (taken_for(OTHER, ONE) == taken_for(ONE, OTHER).T).all()


def test_the_images_behind_a_figure_are_as_many():
    draw = np.random.default_rng(3)
    one, other = draw.integers(-1, 2, (2, 40, 4))
    counts = taken_for(one, other)
    for thing in range(4):
        for instead in range(4):
            assert images_taken_for(one, other, thing, instead).sum() == counts[thing, instead]
