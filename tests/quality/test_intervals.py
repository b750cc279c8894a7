"""Intervals of shares."""

import pytest
from scipy.stats import binomtest

from labeler.quality.intervals import wilson


@pytest.mark.parametrize(("successes", "of"), [(10, 20), (0, 10), (10, 10), (1, 3), (48, 100), (151, 320)])
def test_the_interval_is_that_of_scipy(successes, of):
    found = binomtest(successes, of).proportion_ci(method="wilson")
    assert wilson(successes, of) == pytest.approx((found.low, found.high))


def test_of_nothing_seen_nothing_is_known():
    assert wilson(0, 0) == (0.0, 1.0)


def test_more_successes_than_cases_are_a_mistake():
    with pytest.raises(ValueError, match="5 of 4"):
        wilson(5, 4)
