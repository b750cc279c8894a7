"""Pictures that may be one: the same ones are found among few and among many, however many are looked at at once."""

import numpy as np
import pytest

from labeler.quality.lookalikes import LIKELY, MOST, Lookalikes


def motives(count, *, of, d=256, seed=0):
    """`count` pictures of so many motives, those of one motive about as alike as copies are; float16."""
    draw = np.random.default_rng(seed)
    rows = draw.normal(size=(of, d))[draw.integers(0, of, count)] + draw.normal(size=(count, d)) * 0.4
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float16)


@pytest.mark.parametrize("count", [300, 5000])
def test_of_each_those_before_it_that_are_most_alike_are_found(count):
    rows = motives(count, of=count // 10)
    alike = Lookalikes(rows)
    whole = rows.astype(np.float64)
    for row in (*range(0, count, 97), count - 1):
        likeness = whole[:row] @ whole[row]
        wanted = [place for place in np.argsort(-likeness)[:MOST] if likeness[place] >= LIKELY]
        assert set(alike.before(row)) == {int(place) for place in wanted}


def test_none_is_before_the_first():
    assert Lookalikes(motives(3, of=3)).before(0) == ()
