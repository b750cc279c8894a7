"""Samples and folds."""

import numpy as np

from labeler.quality.sampling import folds, some, some_of_each


def test_a_sample_is_the_same_each_time_and_few_are_all():
    assert list(some(5, 9)) == [0, 1, 2, 3, 4]
    assert list(some(1000, 20)) == list(some(1000, 20))
    assert len(set(some(1000, 20))) == 20


def test_small_classes_come_whole_into_a_sample_and_large_ones_about_alike():
    labels = np.repeat([0, 1, 2], [5000, 7, 400])
    rows = some_of_each(labels, 207)
    assert list(np.bincount(labels[rows])) == [100, 7, 100]
    assert list(rows) == sorted(rows)


def test_no_group_stands_in_two_folds_and_every_class_in_each():
    labels = np.tile([0, 1, 1], 60)
    groups = np.where(np.arange(180) < 90, np.arange(180) // 6, -1)
    fold = folds(labels, groups, 5)
    for group in range(15):
        assert len(set(fold[groups == group])) == 1
    counts = np.array([np.bincount(labels[fold == each], minlength=2) for each in range(5)])
    assert counts.min() >= 8
    assert counts.sum(axis=1).max() - counts.sum(axis=1).min() <= 6
