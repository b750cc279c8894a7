"""The perfect pint: training photos held against those that the model will meet."""

import numpy as np
import pytest

from labeler.app.readiness.lines.target import line
from labeler.app.readiness.material import Measure
from labeler.domain.checklist import LineState
from tests.materials import Making, around, axis, ids


def sharpness(middle, count, seed):
    return [{Measure.SHARPNESS: value} for value in np.random.default_rng(seed).normal(middle, 0.1, count)]


def making(*, target_at=(0, 1), target_sharpness=3.0, measured=True):
    """Milk and carrots to train on, and others of the target, that look like these axes."""
    told = sharpness if measured else lambda middle, count, seed: [{}] * count
    made = Making("milk", "carrot")
    for number, name in enumerate(made.names):
        vectors = around(axis(number), 30, spread=0.5, seed=number)
        for vector, measures in zip(vectors, told(3.0, 30, number), strict=True):
            made.photo(of=name, vector=vector, measures=measures)
        vectors = around(axis(target_at[number]), 20, spread=0.5, seed=9 + number)
        for vector, measures in zip(vectors, told(target_sharpness, 20, 9 + number), strict=True):
            made.photo(of=name, vector=vector, measures=measures, target=True)
    return made


def test_a_target_that_looks_like_training_is_green():
    found = line(making().material())
    assert found.state is LineState.GREEN
    assert found.figures["auc"] < 0.7
    assert found.figures["properties.auc"] < 0.75
    assert found.figures["baseline.target"] == pytest.approx(1.0)


def test_a_target_that_looks_like_nothing_in_training_is_red_and_its_photos_are_shown():
    made = making(target_at=(5, 6), measured=False)
    found = line(made.material())
    assert found.state is LineState.RED
    assert found.figures["auc"] > 0.95
    assert found.figures["unlike"] == 40
    assert set(found.images) <= {image for image in range(31, 101)}
    assert any("40 of 40 target photos are unlike anything in training" in each.sentence for each in found.findings)


def test_what_the_baseline_says_of_the_target_is_told_beside_what_the_target_teaches():
    found = line(making(target_at=(1, 0), measured=False).material())
    assert found.figures["baseline.target"] == 0
    assert found.figures["baseline.within"] == pytest.approx(1.0)
    (told,) = (each for each in found.findings if "a baseline is right on 0% of 40 target photos" in each.sentence)
    assert told.notes[told.images[0]] in ("looks like milk", "looks like carrot")


def test_the_property_that_differs_most_is_named_and_such_photos_are_shown():
    made = making(target_sharpness=1.5)
    found = line(made.material())
    assert found.state is LineState.RED
    assert found.figures["ks.sharpness"] == 1.0
    assert "0% of the 60 training photos are as blurred as the median photo of the target" in found.sentence
    assert set(found.findings[0].images) == set(ids(np.flatnonzero(made.material().photos.is_target)))


def test_a_property_is_told_of_those_photos_of_which_it_is_known_and_shown_by_it():
    made = making(target_sharpness=1.5)
    made.photos(of="milk", vectors=around(axis(0), 40, spread=0.5, seed=3), hour=9.0)
    material = made.material()
    material.photos.hour[material.photos.is_target] = np.linspace(18, 22, 40)
    found = next(each for each in line(material).findings if "as blurred as" in each.sentence)
    assert "0% of the 60 training photos are as blurred as" in found.sentence
    values = material.measured.of(Measure.SHARPNESS)[[image - 1 for image in found.images]]
    assert np.all(np.diff(np.abs(values - np.median(values))) >= 0)


def test_without_a_model_properties_alone_are_judged_and_the_line_says_so():
    found = line(making(target_at=(5, 6), target_sharpness=1.5).material(is_model=False))
    assert found.figures["auc"] is None
    assert found.figures["unlike"] is None
    assert found.figures["baseline.target"] is None
    assert found.state is LineState.RED
    assert "without a picture model" in found.sentence


def test_cameras_and_hours_are_compared_where_they_are_known():
    made = Making("milk")
    made.photos(
        of="milk", vectors=around(axis(0), 10, spread=0.5), camera="studio", hour=9.0, measures={Measure.LIGHT: 0.5}
    )
    made.photos(of="milk", vectors=around(axis(0), 10, spread=0.5, seed=1), camera="phone", hour=20.0, target=True)
    found = line(made.material())
    assert found.figures["ks.camera"] == 1.0
    assert found.figures["ks.hour"] == 1.0


def test_without_a_target_source_it_is_unknown_and_says_what_is_missing():
    made = Making("milk")
    made.photos(of="milk", vectors=around(axis(0), 10, spread=0.5))
    found = line(made.material())
    assert found.state is LineState.UNKNOWN
    assert "what the model will meet" in found.sentence


def test_four_target_photos_are_too_few():
    made = Making("milk")
    made.photos(of="milk", vectors=around(axis(0), 10, spread=0.5))
    made.photos(of="milk", vectors=around(axis(0), 4, spread=0.5), target=True)
    found = line(made.material())
    assert found.state is LineState.UNKNOWN
    assert "too few" in found.sentence
