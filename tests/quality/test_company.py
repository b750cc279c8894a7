"""Whether a concept is ever seen without its company."""

import math

import numpy as np
import pytest

from labeler.quality.company import lift, share_with

BOUQUET, BRIDE, TABLE = 0, 1, 2


@pytest.fixture
def photos():
    """Ten of a bouquet, of which nine have a bride in them and one also a table; ten of a bride; ten of a table."""
    of, in_ = np.zeros((30, 3), dtype=bool), np.zeros((30, 3), dtype=bool)
    of[:10, BOUQUET] = of[10:20, BRIDE] = of[20:, TABLE] = True
    in_[:9, BRIDE] = True
    in_[8, TABLE] = True
    in_[20:23, BOUQUET] = True
    return of, in_


def test_the_lift_of_a_worked_example(photos):
    """Nine of ten bouquets have a bride in them, as have nine of all thirty: 0.9 / 0.3 = 3."""
    of, in_ = photos
    assert share_with(of[:, BOUQUET], in_[:, BRIDE]) == pytest.approx(0.9)
    assert lift(of[:, BOUQUET], in_[:, BRIDE]) == pytest.approx(3.0)
    assert lift(np.ones(30, dtype=bool), in_[:, BRIDE]) == pytest.approx(1.0)


def test_without_an_image_of_the_one_or_with_the_other_there_is_no_lift(photos):
    _, in_ = photos
    nothing = np.zeros(30, dtype=bool)
    assert math.isnan(lift(nothing, in_[:, BRIDE]))
    assert math.isnan(lift(in_[:, BRIDE], nothing))
