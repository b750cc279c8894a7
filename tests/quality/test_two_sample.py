"""Whether two sets of photos can be told apart."""

import math

import numpy as np
import pytest
from scipy.stats import mannwhitneyu
from sklearn.linear_model import LogisticRegression

from labeler.quality.sampling import folds
from labeler.quality.two_sample import FEWEST, ks_distance, properties_auc, two_sample_auc


def rows_around(middle, n, *, seed, spread=1.0, d=16):
    rows = np.random.default_rng(seed).standard_normal((n, d)) * spread
    rows[:, 0] += middle
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_two_halves_of_one_set_cannot_be_told_apart_and_two_unlike_sets_always():
    one = rows_around(0, 300, seed=1)
    assert two_sample_auc(one[:150], one[150:]) == pytest.approx(0.5, abs=0.12)
    assert two_sample_auc(one[:150], rows_around(12, 150, seed=2)) > 0.99


def test_the_figure_is_the_mean_over_the_folds_of_the_share_of_pairs_in_the_right_order():
    """By scipy's U of Mann and Whitney (1947), which over n·m is that share, on the same folds."""
    a, b = rows_around(0, 60, seed=3), rows_around(2, 80, seed=4)
    rows, is_b = np.vstack([a, b]), np.repeat([0, 1], [60, 80])
    fold = folds(is_b, None, 5)
    shares = []
    for held_out in range(5):
        model = LogisticRegression(class_weight="balanced").fit(rows[fold != held_out], is_b[fold != held_out])
        told, truth = model.decision_function(rows[fold == held_out]), is_b[fold == held_out]
        u = mannwhitneyu(told[truth == 1], told[truth == 0]).statistic
        shares.append(u / ((truth == 1).sum() * (truth == 0).sum()))
    assert two_sample_auc(a, b) == pytest.approx(np.mean(shares), abs=1e-3)


def test_near_twins_that_stand_in_one_group_give_nothing_away():
    draw = np.random.default_rng(5)
    twins = np.repeat(rows_around(0, 20, seed=6, d=200), 8, axis=0) + 0.001 * draw.standard_normal((160, 200))
    group = np.repeat(np.arange(20), 8)
    a, b = slice(0, 80), slice(80, 160)
    assert two_sample_auc(twins[a], twins[b]) > 0.95
    assert two_sample_auc(twins[a], twins[b], groups_a=group[a], groups_b=group[b]) < 0.8


def test_of_too_few_nothing_is_said():
    few = rows_around(0, FEWEST - 1, seed=7)
    assert math.isnan(two_sample_auc(few, rows_around(9, 50, seed=8)))
    many = np.zeros(50, dtype=np.int64)
    assert math.isnan(two_sample_auc(rows_around(0, 50, seed=7), rows_around(9, 50, seed=8), groups_a=many))


def test_properties_of_any_unit_tell_sets_apart_also_where_some_are_not_known():
    draw = np.random.default_rng(9)
    a = np.column_stack([draw.normal(1e6, 10, 80), draw.normal(0, 1, 80), np.full(80, np.nan)])
    b = np.column_stack([draw.normal(1e6, 10, 80), draw.normal(4, 1, 80), np.full(80, np.nan)])
    a[::5, 1] = np.nan
    assert properties_auc(a, b) > 0.9
    assert properties_auc(a[:40], a[40:]) == pytest.approx(0.5, abs=0.25)


def test_the_ks_distance_of_a_worked_example():
    """Below 3 lie two of the four, and none of the others: the gap is 0.5. What is not known is left out."""
    a, b = np.array([1.0, 2, 3, 4, np.nan]), np.array([3.0, 4, 5, 6])
    assert ks_distance(a, b) == pytest.approx(0.5)
    assert ks_distance(a, a) == 0.0
    assert ks_distance(a, b + 10) == 1.0
    assert math.isnan(ks_distance(np.array([np.nan]), b))


def test_the_ks_distance_is_the_largest_gap_of_the_two_cumulative_shares():
    draw = np.random.default_rng(10)
    a, b = draw.normal(0, 1, 90), draw.normal(0.4, 2, 70)
    everywhere = np.concatenate([a, b])
    gap = max(abs((a <= at).mean() - (b <= at).mean()) for at in everywhere)
    assert ks_distance(a, b) == pytest.approx(gap)
