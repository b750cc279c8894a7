"""How evenly images lie over concepts."""

import math

import pytest
from scipy.stats import entropy

from labeler.quality.balance import normalised_entropy, ratio


def test_the_ratio_is_the_largest_count_over_the_smallest():
    assert ratio([40, 10, 20]) == 4.0
    assert ratio([7, 7]) == 1.0


def test_a_concept_without_any_image_makes_the_ratio_infinite_and_none_at_all_unknown():
    assert ratio([3, 0]) == math.inf
    assert math.isnan(ratio([0, 0]))
    assert math.isnan(ratio([]))


def test_the_entropy_is_that_of_scipy_over_that_of_equal_shares():
    for counts in ([40, 10, 20], [1, 1, 98], [5, 0, 5, 7]):
        assert normalised_entropy(counts) == pytest.approx(entropy(counts, base=len(counts)))


def test_equal_counts_are_one_all_in_one_concept_is_nothing_and_one_concept_is_unknown():
    assert normalised_entropy([9, 9, 9]) == pytest.approx(1.0)
    assert normalised_entropy([9, 0]) == 0.0
    assert math.isnan(normalised_entropy([9]))
    assert math.isnan(normalised_entropy([0, 0]))
