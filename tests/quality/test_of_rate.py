"""Of-rates: who says of far more often than the others, and when a rate says too little."""

import pytest

from labeler.quality.of_rate import FEWEST, of_rates
from labeler.quality.pace import median_seconds


def test_a_rate_is_of_among_of_and_in():
    assert [rate.rate for rate in of_rates([3, 0], [1, 0])] == [0.75, None]


def test_who_says_of_far_more_often_than_the_others_stands_out():
    rates = of_rates([171, 149, 221], [58, 61, 7])
    assert [rate.stands_out for rate in rates] == [False, False, True]


def test_nobody_stands_out_with_few_labels_or_alone():
    few = FEWEST - 1
    assert not any(rate.stands_out for rate in of_rates([few, 50], [0, 50]))
    assert not of_rates([500], [0])[0].stands_out


def test_equal_rates_stand_out_for_nobody():
    assert not any(rate.stands_out for rate in of_rates([90, 90, 90], [10, 10, 10]))
    assert not any(rate.stands_out for rate in of_rates([100, 100], [0, 0]))


def test_the_figure_agrees_with_a_worked_example():
    """90 of 100 against 60 of 100: z = 0.3 / sqrt(0.75 · 0.25 · 0.02) = 4.90, far past 2.58; 65 of 100 is 0.73."""
    assert of_rates([90, 60], [10, 40])[0].stands_out
    assert not of_rates([65, 60], [35, 40])[0].stands_out


def test_the_median_of_times_is_in_seconds():
    assert median_seconds({5: 1, 15: 1, 900: 1}) == 1.5
    assert median_seconds({5: 3, 15: 2}) == 0.5
    assert median_seconds({900: 1, 15: 1}) == 45.75
    with pytest.raises(ValueError, match="no times"):
        median_seconds({})
