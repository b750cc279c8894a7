"""How many different pictures a set is worth."""

import numpy as np
import pytest
from scipy.linalg import logm

from labeler.quality.vendi import AT_MOST, effective_number, kernel, vendi_score


def unit(rows):
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def photos(kinds, each, *, spread=0.0, seed=0):
    """Rows of length 1 around so many unlike middles, each repeated."""
    draw = np.random.default_rng(seed)
    rows = np.repeat(draw.standard_normal((kinds, 128)), each, axis=0)
    return unit(rows + spread * draw.standard_normal(rows.shape)).astype(np.float32)


def test_the_effective_number_is_the_exponential_of_the_von_neumann_entropy():
    """Friedman and Dieng 2023, definition 3.1, by the logarithm of the matrix and not by its eigenvalues."""
    alike = kernel(photos(5, 4, spread=0.4))
    share = alike / len(alike) + 1e-12 * np.eye(len(alike))
    assert effective_number(alike) == pytest.approx(np.exp(-np.trace(share @ logm(share)).real), rel=1e-6)


def test_worked_examples_of_the_effective_number():
    """All different: n. All the same: 1. Groups of 2 and 1 that are the same within: exp(H(2/3, 1/3)) = 1.8899."""
    assert effective_number(np.eye(7)) == pytest.approx(7)
    assert effective_number(np.ones((7, 7))) == pytest.approx(1)
    assert effective_number(np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1.0]])) == pytest.approx(1.8898815)


def test_the_kernel_is_one_on_its_diagonal_and_has_no_negative_eigenvalue():
    alike = kernel(photos(6, 5, spread=0.5))
    assert np.allclose(np.diag(alike), 1)
    assert np.linalg.eigvalsh(alike).min() > -1e-9


def test_forty_pictures_of_three_are_worth_about_three_and_forty_unlike_ones_about_forty():
    assert 2.5 < vendi_score(photos(3, 14, spread=0.3)[:40]) < 5
    assert vendi_score(photos(40, 1)) > 38


def test_one_picture_is_worth_one_and_none_nothing():
    assert vendi_score(photos(1, 1)) == pytest.approx(1)
    assert vendi_score(np.zeros((0, 8))) == 0.0


@pytest.mark.parametrize(("kinds", "each"), [(3, 2 * AT_MOST), (100, 20), (2 * AT_MOST, 1)])
def test_a_set_too_large_to_look_at_whole_is_worth_what_its_sample_tells(kinds, each):
    assert vendi_score(photos(kinds, each)) == pytest.approx(kinds, rel=0.06)
