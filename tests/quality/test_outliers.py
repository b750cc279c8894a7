"""Which images are likely out of place."""

import numpy as np
import pytest

from labeler.quality.outliers import FEWEST, suspicion

ALONE = np.full(160, -1)


@pytest.fixture(scope="module")
def rows():
    draw = np.random.default_rng(0)
    found = np.repeat(3 * np.eye(4, 24), 40, axis=0) + 0.7 * draw.standard_normal((160, 24))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def truth():
    return np.repeat(np.arange(4), 40)


@pytest.mark.parametrize("seed", [1, 2])
def test_exchanged_labels_come_first_with_what_they_look_like(rows, truth, seed):
    draw = np.random.default_rng(seed)
    wrong = draw.choice(160, 8, replace=False)
    said = truth.copy()
    said[wrong] = (said[wrong] + draw.integers(1, 4, 8)) % 4
    found = suspicion(rows, said, ALONE)
    assert np.isin(wrong, np.argsort(-found.score)[:10]).sum() >= 7
    assert (found.looks_like[wrong] == truth[wrong]).sum() >= 7


def test_where_all_is_right_little_is_suspected(rows, truth):
    found = suspicion(rows, truth, ALONE)
    assert (found.score > 0.5).sum() <= 3
    assert (found.looks_like == truth).mean() > 0.95


def test_a_wrong_label_that_its_near_twins_share_is_found_all_the_same(rows, truth):
    four = np.concatenate([rows, np.repeat(rows[:1], 3, axis=0)])
    said = np.concatenate([truth, np.full(3, 1)])
    said[0] = 1
    groups = np.concatenate([ALONE, np.full(3, 7)])
    groups[0] = 7
    held_out = suspicion(four, said, groups)
    assert held_out.score[[0, 160, 161, 162]].min() > 0.9


def test_of_a_class_of_few_and_of_one_class_alone_nothing_is_suspected(rows, truth):
    few = np.concatenate([np.arange(80), [80] * (FEWEST - 1)])
    found = suspicion(rows[few], truth[few], ALONE[few])
    assert (found.score[80:] == 0).all()
    assert (found.looks_like[80:] == 2).all()
    assert (suspicion(rows[:40], truth[:40], ALONE[:40]).score == 0).all()
    assert len(suspicion(rows[:0], truth[:0], ALONE[:0]).score) == 0
