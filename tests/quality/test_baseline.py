"""What a plain classifier learns."""

import math

import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.special import log_softmax

from labeler.quality.baseline import SOFTNESS, fitted, judged, probabilities
from labeler.quality.intervals import wilson


def kinds(n, *, seed, spread=0.4, names=(0, 1, 2)):
    draw = np.random.default_rng(seed)
    labels = np.repeat(names, n)
    rows = np.repeat(np.eye(len(names), 6), n, axis=0) + spread * draw.standard_normal((n * len(names), 6))
    return rows / np.linalg.norm(rows, axis=1, keepdims=True), labels


def by_hand(rows, labels, classes):
    """Multinomial logistic regression by its definition: the loss of all rows, and half the squared weights over C."""

    def loss(flat):
        weights = flat.reshape(classes, -1)
        told = log_softmax(rows @ weights[:, :-1].T + weights[:, -1], axis=1)
        return -told[np.arange(len(rows)), labels].sum() + (weights[:, :-1] ** 2).sum() / (2 * SOFTNESS)

    best = minimize(loss, np.zeros(classes * (rows.shape[1] + 1)), method="BFGS", options={"gtol": 1e-4})
    return best.x.reshape(classes, -1)


@pytest.mark.parametrize("classes", [2, 3])
def test_it_is_the_logistic_regression_of_the_book(classes):
    rows, labels = kinds(15, seed=0, names=tuple(range(classes)))
    baseline, weights = fitted(rows, labels), by_hand(rows, labels, classes)
    told = rows @ weights[:, :-1].T + weights[:, -1]
    if classes == 2:
        # The penalty of the one row that scikit-learn fits is twice that of the same split in two.
        assert (told.argmax(axis=1) == judged(baseline, rows, labels).predicted).all()
        return
    assert probabilities(baseline, rows) == pytest.approx(np.exp(log_softmax(told, axis=1)), abs=0.01)


def test_it_says_how_many_it_got_right_with_the_interval_and_what_it_took_for_what():
    baseline = fitted(*kinds(30, seed=1))
    rows, labels = kinds(20, seed=2)
    found = judged(baseline, rows, labels)
    right = int((found.predicted == labels).sum())
    assert found.accuracy == right / 60 > 0.7
    assert (found.low, found.high) == wilson(right, 60)
    assert np.trace(found.confusion) == right
    assert list(found.confusion.sum(axis=1)) == [20, 20, 20]
    assert found.confidence == pytest.approx(probabilities(baseline, rows).max(axis=1))


def test_labels_need_not_follow_on_each_other_and_one_that_was_not_learned_is_wrong():
    baseline = fitted(*kinds(20, seed=3, names=(1, 4)))
    rows, _ = kinds(5, seed=4, names=(1, 4))
    found = judged(baseline, rows, np.repeat([4, 6], 5))
    assert set(found.predicted) <= {1, 4}
    assert found.confusion.shape == (7, 7)
    assert found.confusion[6].sum() == 5
    assert found.accuracy <= 0.5


def test_a_class_with_few_rows_weighs_as_much_where_that_is_asked_for():
    rows, labels = kinds(60, seed=5, spread=0.8)
    few = np.concatenate([np.arange(120), np.arange(120, 126)])
    plain = judged(fitted(rows[few], labels[few]), rows[126:], labels[126:])
    alike = judged(fitted(rows[few], labels[few], balanced=True), rows[126:], labels[126:])
    assert alike.accuracy > plain.accuracy


def test_one_class_cannot_be_learned_and_of_no_rows_nothing_is_known():
    rows, labels = kinds(10, seed=6)
    with pytest.raises(ValueError, match="fewer than two"):
        fitted(rows[:10], labels[:10])
    found = judged(fitted(rows, labels), rows[:0], labels[:0])
    assert math.isnan(found.accuracy)
    assert (found.low, found.high) == (0.0, 1.0)
