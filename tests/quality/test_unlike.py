"""Which pictures are unlike all of another set, beside scikit-learn's neighbours."""

import numpy as np
import pytest
from sklearn.neighbors import NearestNeighbors

from labeler.quality.unlike import is_unlike, nearest_similarity


def rows(count, middle, seed):
    made = np.random.default_rng(seed).normal(size=(count, 12)) * 0.2
    made[:, middle] += 1
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def test_the_nearest_similarity_is_that_of_another_library():
    one, other = rows(40, 0, 0), rows(700, 0, 1)
    distance = NearestNeighbors(n_neighbors=1, metric="cosine").fit(other).kneighbors(one)[0][:, 0]
    assert nearest_similarity(one, other) == pytest.approx(1 - distance, abs=1e-5)


def test_those_of_the_same_group_are_not_counted():
    one = rows(3, 0, 0)
    found = nearest_similarity(one, one, groups=np.array([0, 1, -1]), among_groups=np.array([0, 1, -1]))
    assert found[0] < 0.9999 > found[1]
    assert found[2] == pytest.approx(1.0)
    assert nearest_similarity(one[:1], one[:1], groups=np.zeros(1), among_groups=np.zeros(1))[0] == -np.inf


def test_pictures_of_another_thing_are_unlike_and_pictures_of_the_same_are_not():
    is_far, similarity = is_unlike(np.concatenate([rows(20, 0, 2), rows(10, 7, 3)]), rows(300, 0, 1))
    assert is_far[20:].all()
    assert is_far[:20].mean() < 0.3
    assert similarity[20:].max() < similarity[:20].min()


def test_near_twins_in_the_other_set_do_not_make_it_look_closer_than_it_is():
    others = rows(100, 0, 1)
    twins, groups = np.repeat(others, 2, axis=0), np.repeat(np.arange(100), 2)
    asked = rows(40, 0, 2)
    assert is_unlike(asked, twins)[0].all()
    assert is_unlike(asked, twins, groups=groups)[0].mean() < 0.3
