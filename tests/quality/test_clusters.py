"""Whether a concept falls into several looks."""

import numpy as np

from labeler.quality.clusters import APART, FEWEST, looks


def one_look(towards, n, *, seed, spread=0.25, d=64):
    draw = np.random.default_rng(seed)
    middle = np.full(d, 0.05)
    middle[towards] = 1
    rows = middle + spread * draw.standard_normal((n, d)) / 4
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_one_kind_of_picture_is_one_look():
    found = looks(one_look(0, 60, seed=0))
    assert [len(rows) for rows in found.members] == [60]
    assert found.gap < APART


def test_two_unlike_kinds_are_two_looks_each_shown_by_one_of_its_own():
    rows = np.vstack([one_look(0, 20, seed=1), one_look(1, 40, seed=2)])
    found = looks(rows)
    assert [sorted(members) for members in found.members] == [list(range(20, 60)), list(range(20))]
    assert found.middles[0] >= 20 > found.middles[1]
    assert found.gap > 0.3


def test_three_kinds_are_three_looks():
    rows = np.vstack([one_look(at, 15, seed=at) for at in range(3)])
    assert sorted(len(members) for members in looks(rows).members) == [15, 15, 15]


def test_one_stray_picture_is_no_look():
    rows = np.vstack([one_look(0, 40, seed=1), one_look(1, 1, seed=2)])
    assert len(looks(rows).members) == 1


def test_few_pictures_are_one_look_and_none_is_none():
    few = np.vstack([one_look(0, FEWEST // 2, seed=1), one_look(1, FEWEST // 2 - 1, seed=2)])
    assert len(looks(few).members) == 1
    assert looks(few[:0]).members == ()
    assert looks(few[:0]).middles == ()


def test_the_gap_is_that_of_a_worked_example():
    """Six times the one picture and six times the other, at right angles: 1 within, 0 between."""
    rows = np.repeat(np.eye(2), 6, axis=0)
    assert abs(looks(rows).gap - 1) < 1e-9


def test_of_very_many_a_sample_is_divided_and_all_are_given_a_look():
    rows = np.vstack([one_look(0, 900, seed=1), one_look(1, 700, seed=2)])
    assert [len(members) for members in looks(rows).members] == [900, 700]
