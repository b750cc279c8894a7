"""A sketch of many vectors finds what looking through all of them finds."""

import numpy as np
import pytest

from labeler.quality.neighbours import nearest
from labeler.quality.sketch import Sketch


@pytest.fixture(scope="module")
def vectors():
    """Six thousand vectors as a model makes them: mixtures of a few kinds, with something of their own."""
    drawn = np.random.default_rng(0)
    kinds = drawn.gamma(0.3, 0.6, (200, 256)).astype(np.float32)
    one, other = drawn.integers(0, len(kinds), (2, 6_000))
    share = drawn.beta(0.5, 0.5, (6_000, 1)).astype(np.float32)
    mixed = kinds[one] * share + kinds[other] * (1 - share)
    mixed += 0.1 * np.abs(drawn.standard_normal(mixed.shape, dtype=np.float32))
    return mixed / np.linalg.norm(mixed, axis=1, keepdims=True)


def test_the_nearest_of_one_vector_are_those_of_looking_through_all(vectors):
    sketch = Sketch(vectors, worth=0)
    for row in range(0, 200, 10):
        exact, likeness = nearest(vectors, vectors[row], 50)
        found, found_likeness = sketch.nearest(vectors[row], 50)
        assert len(set(exact) & set(found)) >= 49
        np.testing.assert_allclose(found_likeness[:10], likeness[:10], rtol=1e-5)


def test_so_are_nearly_all_of_several_examples(vectors):
    sketch = Sketch(vectors, worth=0)
    examples = vectors[:16]
    exact, _ = nearest(vectors, examples, 100)
    found, _ = sketch.nearest(examples, 100)
    assert len(set(exact) & set(found)) >= 95


def test_what_is_left_out_or_was_not_seen_is_never_found(vectors):
    some = vectors.copy()
    some[3] = np.nan
    left_out = np.array([0, 7])
    found, likeness = Sketch(some, worth=0).nearest(some[0], 6_000, leave_out=left_out)
    assert not {0, 3, 7} & set(found)
    assert len(found) == 6_000 - 3
    assert np.isfinite(likeness).all()


def test_few_vectors_are_looked_through_as_they_are(vectors):
    few = vectors[:100]
    found, likeness = Sketch(few).nearest(few[5], 10)
    exact, exactly = nearest(few, few[5], 10)
    np.testing.assert_array_equal(found, exact)
    np.testing.assert_array_equal(likeness, exactly)
