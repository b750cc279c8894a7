"""Visually distinct: concepts that a model takes for one another, by neighbours, after harm, and when tried."""

import numpy as np
import pytest

from labeler.app.readiness.lines.distinct import line, wanted
from labeler.app.readiness.material import Altered, Change
from labeler.domain.checklist import LineState
from tests.materials import Making, around, axis


def three(*, alike=False, **more):
    making = Making("milk", "sour milk", "carrot")
    for number, name in enumerate(("milk", "sour milk", "carrot")):
        middle = axis(0) if alike and number == 1 else axis(number)
        making.photos(of=name, vectors=around(middle, 20, spread=0.4, seed=number), **more)
    return making


def test_concepts_that_look_alike_are_named_with_their_share_and_the_photos_in_doubt():
    found = line(three(alike=True).material())
    assert found.state is LineState.RED
    assert found.sentence.startswith(("milk and sour milk look alike", "sour milk and milk look alike"))
    assert all(image <= 40 for image in found.findings[0].images)
    assert found.figures["milk.taken_for.sour milk"] > 0.3
    assert "carrot.taken_for.milk" not in found.figures


def test_concepts_that_look_like_themselves_are_green():
    found = line(three().material())
    assert found.state is LineState.GREEN
    assert found.sentence == "No two concepts look alike to a model"


def test_near_twins_are_no_neighbours():
    making = Making("milk", "carrot")
    rng = np.random.default_rng(0)
    for group in range(10):
        for name in ("milk", "carrot"):
            vector = rng.normal(size=16)
            making.photos(3, of=name, vectors=np.stack([vector] * 3), group=group * 2 + (name == "milk"))
    assert line(making.material()).figures["milk.taken_for.carrot"] > 0.2


def test_the_baseline_learns_from_the_train_split_and_is_shown_on_the_evaluation_split():
    making = three()
    for number, name in enumerate(("milk", "sour milk", "carrot")):
        making.photos(of=name, vectors=around(axis(number), 5, spread=0.4, seed=10 + number), train=False)
    (wrong,) = making.photos(of="carrot", vectors=around(axis(0), 1, spread=0.1), train=False)
    found = line(making.material())
    assert found.figures["baseline.images"] == 16
    assert found.figures["baseline.learned"] == 60
    assert found.figures["baseline.accuracy"] == pytest.approx(15 / 16)
    assert found.figures["baseline.low"] < 15 / 16 < found.figures["baseline.high"]
    told = next(finding for finding in found.findings if "baseline is right" in finding.sentence)
    assert told.images == (wrong + 1,)
    assert told.notes[wrong + 1] == "looks like milk"


def test_what_in_photos_do_when_they_are_thrown_in_as_positives_is_told():
    making = three()
    making.photos(of="carrot", in_="milk", vectors=around(axis(2), 15, spread=0.4, seed=5))
    making.photos(of="carrot", in_="milk", vectors=around(axis(2), 6, spread=0.4, seed=6), train=False)
    making.photos(of="milk", vectors=around(axis(0), 6, spread=0.4, seed=7), train=False)
    found = line(making.material())
    assert found.figures["baseline.in_taken_for_of"] == 0
    assert found.figures["baseline.with_in_taken_for_of"] >= 0
    assert found.figures["baseline.with_in"] <= found.figures["baseline.accuracy"]
    assert any("thrown in" in finding.sentence for finding in found.findings)


def test_a_few_photos_of_each_concept_are_looked_at_again_in_three_changes_the_same_each_time():
    material = three().material()
    asked = wanted(material)
    assert len(asked) == 3 * 3 * 8
    assert {each.change for each in asked} == {Change.BLURRED, Change.COMPRESSED, Change.HALVED}
    assert asked == wanted(material)


def test_what_is_lost_in_a_blur_hangs_on_fine_detail():
    making = three()
    asked = wanted(making.material())
    altered = {each: axis(2) if each.change is Change.BLURRED else axis(each.image // 20) for each in asked}
    found = line(making.material(altered=altered))
    assert found.figures["unharmed.agreement"] > 0.9
    assert found.figures["blurred.agreement"] < 0.4
    assert found.figures["halved.agreement"] > 0.9
    assert found.state is LineState.RED
    assert "Photos that are blurred" in found.sentence


def test_what_nobody_looked_at_again_has_no_figure():
    assert "blurred.agreement" not in line(three().material(altered={})).figures
    assert not isinstance(line(three().material()).figures.get("blurred.agreement"), float)
    assert Altered(0, Change.BLURRED) in wanted(three().material())


def test_what_labelers_cannot_tell_counts_also_without_a_model():
    making = three()
    making.photos(10, unclear="milk", vectors=None)
    found = line(making.material(is_model=False))
    assert found.figures["milk.unclear"] == pytest.approx(1 / 3)
    assert found.state is LineState.RED
    assert "cannot tell" in found.sentence


def test_without_a_model_and_without_doubts_it_is_unknown():
    found = line(three().material(is_model=False))
    assert found.state is LineState.UNKNOWN
    assert not found.figures.get("baseline.accuracy")


def test_one_concept_alone_is_not_told_apart():
    making = Making("milk")
    making.photos(of="milk", vectors=around(axis(0), 20, spread=0.4))
    assert line(making.material()).state is LineState.UNKNOWN
    assert wanted(making.material()) == ()
