"""Too wide: concepts that fall into looks as far apart as two concepts are."""

import pytest

from labeler.app.readiness.lines.variance import line
from labeler.domain.checklist import LineState
from tests.materials import Making, around, axis, ids


def four(**more):
    making = Making("citrus", "milk", "carrot", "tomato")
    for number, name in enumerate(("milk", "carrot", "tomato")):
        making.photos(of=name, vectors=around(axis(number), 20, spread=0.5, seed=number), **more)
    return making


def test_two_things_under_one_name_are_red_and_both_looks_are_shown_first():
    making = four()
    one = making.photos(of="citrus", vectors=around(axis(6), 20, spread=0.5, seed=6))
    other = making.photos(of="citrus", vectors=around(axis(7), 14, spread=0.5, seed=7))
    found = line(making.material())
    assert found.state is LineState.RED
    assert found.sentence == "citrus falls into 2 looks (20, 14 photos). One concept or more?"
    assert found.figures["citrus.looks"] == 2
    first, second = found.images[:2]
    assert {first in ids(one), second in ids(one)} == {True, False}
    assert {first in ids(other), second in ids(other)} == {True, False}
    (finding,) = found.findings
    assert {finding.notes[image] for image in ids(one)} == {"look 1"}


def test_one_look_each_is_green_whatever_its_spread():
    found = line(four().material())
    assert found.state is LineState.GREEN
    assert found.figures["milk.looks"] == 1
    assert found.figures["milk.agreement"] == pytest.approx(1.0)


def test_without_a_model_it_is_unknown_and_says_why():
    found = line(four().material(is_model=False))
    assert found.state is LineState.UNKNOWN
    assert "no picture model" in found.sentence
    assert not found.charts


def test_a_dozen_photos_of_one_concept_are_needed():
    making = Making("milk")
    making.photos(of="milk", vectors=around(axis(0), 11, spread=0.5))
    assert line(making.material()).state is LineState.UNKNOWN
