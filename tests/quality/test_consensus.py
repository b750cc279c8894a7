"""What is most likely true of what several labelers said."""

from itertools import product

import numpy as np
import pytest

from labeler.quality.consensus import UNSAID, dawid_skene, majority, shares


def votes(labelers, items, *, right, seed, classes=3, gaps=0.0):
    """What labelers say who are right so often, and else say any of the other classes; and what is true."""
    draw = np.random.default_rng(seed)
    truth = draw.integers(0, classes, items)
    wrong = (truth + draw.integers(1, classes, (labelers, items))) % classes
    said = np.where(draw.random((labelers, items)) < np.array(right)[:, None], truth, wrong)
    return np.where(draw.random((labelers, items)) < gaps, UNSAID, said), truth


def by_the_book(said, classes, rounds, smoothing):
    """Dawid and Skene's equations 2.3, 2.4 and 2.5, one number at a time."""
    labelers, items = said.shape
    believed = [[0.0] * classes for _ in range(items)]
    for item in range(items):
        words = [word for word in said[:, item] if word != UNSAID]
        for each in range(classes):
            believed[item][each] = words.count(each) / len(words)
    spoken = [(labeler, item) for labeler in range(labelers) for item in range(items) if said[labeler, item] != UNSAID]
    for _ in range(rounds):
        prior = [sum(row[true] for row in believed) + smoothing / classes for true in range(classes)]
        error = np.full((labelers, classes, classes), smoothing / classes)
        for (labeler, item), true in product(spoken, range(classes)):
            error[labeler, true, said[labeler, item]] += believed[item][true]
        for labeler, true in product(range(labelers), range(classes)):
            error[labeler, true] /= error[labeler, true].sum()
        likely = [[each / sum(prior) for each in prior] for _ in range(items)]
        for (labeler, item), true in product(spoken, range(classes)):
            likely[item][true] *= error[labeler, true, said[labeler, item]]
        believed = [[each / sum(row) for each in row] for row in likely]
    return np.array(believed)


def test_the_weighted_consensus_is_that_of_the_published_equations():
    said, _ = votes(4, 25, right=(0.9, 0.7, 0.5, 0.8), seed=3, gaps=0.2)
    said[0] = np.where((said == UNSAID).all(axis=0), 0, said[0])
    found = dawid_skene(said, classes=3, smoothing=0.5, rounds=7, tolerance=0.0)
    assert found.posterior == pytest.approx(by_the_book(said, 3, 7, 0.5), abs=1e-9)


def test_the_reliable_few_outweigh_the_careless_many():
    said, truth = votes(7, 400, right=(0.95, 0.95, 0.34, 0.34, 0.34, 0.34, 0.34), seed=1)
    weighed = (dawid_skene(said, classes=3).held == truth).mean()
    assert weighed > 0.93
    assert weighed > (majority(said, classes=3) == truth).mean() + 0.1


def test_who_is_wrong_in_one_way_is_found_out_and_understood():
    """One who says *of* for every *in* still tells the two from everything else."""
    said, truth = votes(5, 600, right=(0.9,) * 5, seed=2)
    said[4] = np.where(truth == 1, 2, truth)
    confusion = dawid_skene(said, classes=3).confusion
    assert confusion.sum(axis=2) == pytest.approx(1.0)
    assert confusion[4, 1, 2] > 0.95
    assert confusion[0, 1, 1] == pytest.approx(0.9, abs=0.06)


def test_a_majority_is_more_than_half_of_those_who_spoke():
    said = np.array([[0, 1, 2, UNSAID, 1], [0, 0, 2, UNSAID, UNSAID], [1, UNSAID, 0, UNSAID, UNSAID]])
    assert majority(said, classes=3).tolist() == [0, UNSAID, 2, UNSAID, 1]
    assert shares(said, classes=3)[0] == pytest.approx([2 / 3, 1 / 3, 0])
    assert shares(said, classes=3)[3].tolist() == [0, 0, 0]


def test_nobody_who_speaks_leaves_what_is_usual():
    said = np.array([[0, 0, 0, UNSAID], [0, 0, 1, UNSAID]])
    found = dawid_skene(said, classes=2)
    assert found.posterior[3] == pytest.approx(found.prior)
    assert found.posterior.sum(axis=1) == pytest.approx(1.0)


@pytest.mark.parametrize("shape", [(0, 0), (3, 0), (0, 3)])
def test_without_words_there_is_nothing_to_weigh(shape):
    said = np.zeros(shape, dtype=np.int64)
    assert dawid_skene(said, classes=2).posterior.shape == (shape[1], 2)
    assert len(majority(said, classes=2)) == shape[1]


def test_without_smoothing_no_word_that_was_never_said_makes_the_impossible():
    said = np.array([[0, 0, 1], [0, 1, 1]])
    assert np.isfinite(dawid_skene(said, classes=2, smoothing=0.0).posterior).all()
