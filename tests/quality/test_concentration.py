"""How concentrated colours and light are, beside the plain double loop and worked examples."""

import numpy as np
import pytest

from labeler.quality.concentration import likeness, middle_half


def test_likeness_is_the_mean_over_all_pairs_of_the_bhattacharyya_coefficient():
    rows = np.random.default_rng(0).dirichlet(np.ones(6), size=9)
    pairs = [np.sqrt(one * other).sum() for at, one in enumerate(rows) for other in rows[:at]]
    assert likeness(rows) == pytest.approx(np.mean(pairs))


def test_the_same_colours_share_all_and_unlike_ones_nothing():
    assert likeness(np.tile([0.5, 0.5, 0.0], (4, 1))) == pytest.approx(1.0)
    assert likeness(np.eye(5)) == pytest.approx(0.0)


def test_one_photo_is_like_nothing():
    with pytest.raises(ValueError, match="no two photos"):
        likeness(np.eye(1))


def test_the_middle_half_of_nought_to_eight_is_four_wide():
    assert middle_half(np.arange(9.0)) == 4.0
