"""What every two labelers say of the same is counted for all pairs at once, as it is for one."""

import math

import numpy as np
import pytest

from labeler.quality.agreement import cohen_kappa, raw
from labeler.quality.pairs_of_labelers import pairs

GAP = -1


def random_answers(labelers, items, *, seed, things=3):
    draw = np.random.default_rng(seed)
    truth = draw.integers(0, things, items)
    said = np.where(draw.random((labelers, items)) < 0.6, truth, draw.integers(0, things, (labelers, items)))
    return np.where(draw.random((labelers, items)) < 0.3, GAP, said)


def test_the_kappa_of_the_textbook_example():
    """20 both yes, 5 and 10 alone, 15 both no: Cohen's kappa 0.4 (the example of the Wikipedia article on it)."""
    said = np.array([[1] * 20 + [1] * 5 + [0] * 10 + [0] * 15, [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15])
    found = pairs(said)
    assert found.kappa[0, 1] == found.kappa[1, 0] == pytest.approx(0.4)
    assert found.same[0, 1] == 35
    assert found.items[0, 1] == 50


@pytest.mark.parametrize("seed", [1, 2])
def test_each_pair_has_the_kappa_that_it_has_by_itself(seed):
    said = random_answers(5, 60, seed=seed)
    found = pairs(said)
    for one in range(5):
        assert math.isnan(found.kappa[one, one])
        assert found.items[one, one] == 0
        for other in range(one):
            two = said[[one, other]]
            assert found.kappa[one, other] == pytest.approx(cohen_kappa(two))
            assert found.same[one, other] / found.items[one, other] == pytest.approx(raw(two))


def test_all_pairs_of_one_labeler_together():
    said = np.array([[1, 1, 0], [1, 0, GAP], [1, GAP, GAP]])
    assert pairs(said).with_others(0) == (2, 3)


def test_nothing_is_known_of_two_who_answered_nothing_together_or_said_only_one_thing():
    found = pairs(np.array([[1, GAP, 1], [GAP, 1, 1], [GAP, GAP, 1]]))
    assert np.isnan(found.kappa).all()
    assert found.items[0, 1] == 1
    assert pairs(np.zeros((2, 0), dtype=int)).items.sum() == 0
