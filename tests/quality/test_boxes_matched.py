"""Boxes of two people are held against those they fit best, all of them together."""

import itertools
import math

import numpy as np
import pytest

from labeler.quality.boxes_matched import ious, matched


def boxes(*numbers):
    return np.array(numbers, dtype=np.float64).reshape(-1, 4)


def test_half_over_each_other_is_a_third():
    """Two squares of 10, one moved by half its side: 50 shared of 150 (Jaccard's index by hand)."""
    assert ious(boxes((0, 0, 10, 10)), boxes((5, 0, 10, 10))) == pytest.approx(np.array([[1 / 3]]))


def test_the_same_box_fits_wholly_and_one_beside_it_not_at_all():
    found = ious(boxes((1, 2, 3, 4)), boxes((1, 2, 3, 4), (4, 2, 3, 4), (1.5, 2.5, 1, 1)))
    assert found == pytest.approx(np.array([[1.0, 0.0, 1 / 12]]))


def test_each_box_has_one_partner_so_that_all_fit_as_well_as_they_can():
    """Whoever takes the best pair first (2/3) leaves the other two without a partner."""
    one, other = boxes((50, 0, 100, 10), (95, 0, 100, 10)), boxes((70, 0, 100, 10), (0, 0, 95, 10))
    each = ious(one, other)
    assert each[0, 0] == each.max()
    assert each[1, 1] == 0
    fit = matched(one, other)
    assert fit.ious == pytest.approx((0.6, 0.3))
    assert fit.ious == pytest.approx((each[1, 0], each[0, 1]))
    assert fit.alone == 0


@pytest.mark.parametrize("seed", range(5))
def test_no_other_way_to_pair_them_fits_better(seed):
    draw = np.random.default_rng(seed)
    one, other = draw.uniform(1, 20, (4, 4)), draw.uniform(1, 20, (5, 4))
    each = ious(one, other)
    best = max(sum(each[row, column] for row, column in enumerate(way)) for way in itertools.permutations(range(5), 4))
    assert sum(matched(one, other).ious) == pytest.approx(best)


def test_boxes_that_do_not_touch_are_no_pair():
    fit = matched(boxes((0, 0, 5, 5), (20, 20, 5, 5)), boxes((0, 0, 5, 5), (40, 40, 5, 5)))
    assert fit == ((1.0,), 2)
    assert fit.share == pytest.approx(0.5)


def test_where_one_has_no_box_every_box_of_the_other_is_alone():
    assert matched(boxes(), boxes((0, 0, 5, 5))) == ((), 1)
    assert matched(boxes((0, 0, 5, 5)), boxes()).share == 0
    assert math.isnan(matched(boxes(), boxes()).share)
