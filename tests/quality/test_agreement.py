"""How far labelers say the same."""

import math

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from labeler.quality.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha, raw

GAP = -1


def said_by_two(both_yes, first_alone, second_alone, both_no):
    pairs = [(1, 1)] * both_yes + [(1, 0)] * first_alone + [(0, 1)] * second_alone + [(0, 0)] * both_no
    return np.array(pairs).T


def random_answers(labelers, items, *, seed, gaps=0.0, things=3):
    draw = np.random.default_rng(seed)
    truth = draw.integers(0, things, items)
    said = np.where(draw.random((labelers, items)) < 0.6, truth, draw.integers(0, things, (labelers, items)))
    return np.where(draw.random((labelers, items)) < gaps, GAP, said)


def test_kappa_of_the_textbook_example():
    """20 both yes, 5 and 10 alone, 15 both no: 0.7 observed, 0.5 by chance, kappa 0.4."""
    said = said_by_two(20, 5, 10, 15)
    assert raw(said) == pytest.approx(0.7)
    assert cohen_kappa(said) == pytest.approx(0.4)


def test_kappa_is_that_of_scikit_learn_and_items_of_one_answer_are_left_out():
    said = random_answers(2, 80, seed=1, gaps=0.2)
    both = (said != GAP).all(axis=0)
    assert cohen_kappa(said) == pytest.approx(cohen_kappa_score(*said[:, both]))


def test_kappa_takes_two():
    with pytest.raises(ValueError, match="not 3"):
        cohen_kappa(random_answers(3, 5, seed=1))


def test_kappa_of_many_of_the_example_of_fourteen_raters():
    """Ten items, fourteen raters, five names (the example that goes round for Fleiss' kappa): 0.210."""
    table = [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]  # fmt: skip
    said = np.array([np.repeat(np.arange(5), row) for row in table]).T
    assert fleiss_kappa(said) == pytest.approx(0.210, abs=0.0005)


def test_alpha_of_the_example_of_its_author():
    """Krippendorff, Computing Krippendorff's alpha-reliability, 2011, example C: four observers, gaps, 0.743."""
    said = np.array(
        [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, GAP, GAP, GAP],
            [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, GAP, 3],
            [GAP, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, GAP],
            [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, GAP],
        ]
    )
    assert krippendorff_alpha(said) == pytest.approx(0.743, abs=0.0005)


def alpha_by_hand(said):
    """One minus the disagreement within items over that of all values, pair by pair."""
    columns = [[int(each) for each in column if each != GAP] for column in said.T]
    columns = [column for column in columns if len(column) > 1]
    values = [each for column in columns for each in column]
    within = sum(
        sum(a != b for i, a in enumerate(column) for j, b in enumerate(column) if i != j) / (len(column) - 1)
        for column in columns
    )
    overall = sum(a != b for i, a in enumerate(values) for j, b in enumerate(values) if i != j)
    return 1 - within * (len(values) - 1) / overall


@pytest.mark.parametrize("seed", [2, 3])
def test_alpha_is_that_of_a_walk_over_all_pairs(seed):
    said = random_answers(4, 40, seed=seed, gaps=0.4)
    assert krippendorff_alpha(said) == pytest.approx(alpha_by_hand(said))


def test_perfect_agreement_is_one_and_the_opposite_is_below_nothing():
    said = np.array([[0, 1, 0, 1], [0, 1, 0, 1]])
    assert (raw(said), cohen_kappa(said), fleiss_kappa(said), krippendorff_alpha(said)) == (1, 1, 1, 1)
    against = np.array([[0, 1, 0, 1], [1, 0, 1, 0]])
    assert raw(against) == 0
    assert max(cohen_kappa(against), fleiss_kappa(against), krippendorff_alpha(against)) < 0


@pytest.mark.parametrize("measure", [cohen_kappa, fleiss_kappa, krippendorff_alpha])
def test_where_only_one_thing_was_said_or_nothing_twice_nothing_is_known(measure):
    assert math.isnan(measure(np.zeros((2, 6), dtype=int)))
    assert math.isnan(measure(np.array([[1, 0, GAP], [GAP, GAP, 1]])))
    assert math.isnan(measure(np.zeros((2, 0), dtype=int)))


def test_raw_agreement_of_nothing_said_twice_is_unknown():
    assert math.isnan(raw(np.array([[1, GAP], [GAP, 0]])))
