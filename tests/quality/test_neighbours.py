"""Which pictures are nearest to which."""

import numpy as np
import pytest

from labeler.quality.neighbours import disputed, nearest, neighbour_confusion

ALONE = np.full(90, -1)


@pytest.fixture(scope="module")
def rows():
    """Three classes of thirty; the third lies between the other two."""
    draw = np.random.default_rng(0)
    middles = np.zeros((3, 12))
    middles[0, 0] = middles[1, 1] = 3
    middles[2, :2] = 2
    found = np.repeat(middles, 30, axis=0) + draw.standard_normal((90, 12))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def labels():
    return np.repeat([0, 1, 2], 30)


def test_the_nearest_are_those_that_a_full_sort_finds(rows):
    found, alike = nearest(rows, rows[7], 12)
    whole = rows @ rows[7]
    assert found[0] == 7
    assert list(found) == list(np.argsort(-whole, kind="stable")[:12])
    assert alike == pytest.approx(whole[found])


def test_rows_left_out_and_rows_without_a_vector_are_never_found(rows):
    gaps = rows.copy()
    gaps[[3, 4]] = np.nan
    found, _ = nearest(gaps, rows[7], 200, leave_out=np.array([7, 9]))
    assert set(found) == set(range(90)) - {3, 4, 7, 9}


def test_of_equals_the_earlier_comes_first_and_none_of_nothing():
    same = np.ones((6, 4), dtype=np.float32) / 2
    assert list(nearest(same, same[0], 3)[0]) == [0, 1, 2]
    many = np.repeat(np.eye(4, dtype=np.float32), 500, axis=0)[::-1]
    assert list(nearest(many, many[-1], 5)[0]) == [1500, 1501, 1502, 1503, 1504]
    assert len(nearest(np.zeros((0, 4), dtype=np.float32), same[0], 3)[0]) == 0
    assert len(nearest(same, same[0], 0)[0]) == 0


def by_hand(rows, labels, groups, k):
    """The definition, row by row."""
    shares = {name: [] for name in range(labels.max() + 1)}
    for i in range(len(rows)):
        others = [j for j in range(len(rows)) if j != i and (groups[i] < 0 or groups[j] != groups[i])]
        many = min(k, sum(labels[j] == labels[i] for j in others))
        near = sorted(others, key=lambda j: -float(rows[i] @ rows[j]))[:many]
        if near:
            shares[int(labels[i])].append(np.bincount(labels[near], minlength=labels.max() + 1) / many)
    return np.array([np.mean(shares[name], axis=0) for name in shares])


def test_the_confusion_is_that_of_a_walk_row_by_row(rows, labels):
    groups = np.where(np.arange(90) % 3 == 0, np.arange(90) // 9, -1)
    assert neighbour_confusion(rows, labels, groups, k=7) == pytest.approx(by_hand(rows, labels, groups, 7))


def test_a_class_between_two_others_is_confused_with_them_and_they_with_it(rows, labels):
    confusion = neighbour_confusion(rows, labels, ALONE)
    assert confusion.sum(axis=1) == pytest.approx([1, 1, 1])
    assert confusion[0, 2] > 5 * confusion[0, 1]


def test_a_near_twin_does_not_vouch_for_its_own_label(rows, labels):
    twice = np.concatenate([rows, rows])
    wrong = np.concatenate([labels, labels])
    wrong[[0, 90]] = 1
    pairs = np.concatenate([np.arange(90), np.arange(90)])
    told_apart = disputed(twice, wrong, np.full(180, -1), 3)[0]
    held_out = disputed(twice, wrong, pairs, 3)[0]
    assert told_apart == pytest.approx(2 / 3)
    assert held_out == pytest.approx(1)


def test_groups_of_several_kinds_hold_out_whoever_shares_any(rows, labels):
    kinds = np.column_stack([ALONE, np.tile(np.arange(30) % 2, 3)])
    one = neighbour_confusion(rows, labels, kinds, k=5)
    assert one == pytest.approx(by_hand(rows, labels, kinds[:, 1], 5))


def test_a_small_class_asks_no_more_neighbours_than_it_has(rows, labels):
    few = np.concatenate([np.arange(30), np.arange(30, 33)])
    assert neighbour_confusion(rows[few], labels[few], ALONE[few], k=10)[1, 1] > 0.8


def test_a_class_of_one_source_alone_is_unknown_and_not_wrong(rows, labels):
    source = np.where(labels == 1, 5, -1)
    confusion = neighbour_confusion(rows, labels, source)
    assert np.isnan(confusion[1]).all()
    assert not np.isnan(confusion[0]).any()
    assert np.isnan(disputed(rows, labels, source)[labels == 1]).all()


def test_what_is_asked_may_look_other_than_what_is_there(rows, labels):
    asked = np.arange(30)
    as_others = neighbour_confusion(rows, labels, ALONE, asked=asked, seen_as=rows[30:60])
    assert as_others[0, 1] > 0.6
    assert np.isnan(as_others[1:]).all()
