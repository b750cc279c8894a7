"""What nobody could look at, or what is one photo many times over, is not known: neither good nor bad."""

from dataclasses import replace

import numpy as np
import pytest

from labeler.app.readiness.as_json import as_json_figure
from labeler.app.readiness.check import _beside, _wanted
from labeler.app.readiness.lines import bias, distinct, duplicates, outliers, resolution, split, target, variance
from labeler.app.readiness.material import Altered, Measure
from labeler.domain.checklist import LineState
from tests.materials import Making, around, axis


def bursts():
    """Two concepts, each shown by ten copies of one photo."""
    making = Making("milk", "carrot")
    for number, name in enumerate(making.names):
        making.photos(of=name, vectors=around(axis(number), 10, spread=0.01, seed=number), group=number)
    return making


def altered(material):
    return {each: material.seen.vectors[each.image] for each in _wanted(material)}


def test_two_concepts_of_one_photo_each_are_not_said_to_be_told_apart():
    material = bursts().material()
    found = distinct.line(replace(material, altered=altered(material)))
    assert found.state is LineState.UNKNOWN
    assert "copies of one another" in found.sentence
    for line in (bias, variance, outliers, target, duplicates, split):
        for figure in line.line(material).figures.values():
            assert as_json_figure(figure) is None or np.isfinite(float(figure))


def test_of_two_facets_both_baselines_are_told():
    making = Making("milk", "carrot", "kitchen", "garden")
    for name in ("kitchen", "garden"):
        making.describe(name, facet="setting")
    for number, (of, place) in enumerate((("milk", "kitchen"), ("carrot", "kitchen"), ("milk", "garden"))):
        for train in (True, False):
            vectors = around(axis(number), 10, spread=0.3, seed=number + 3 * train)
            making.photos(of=(of, place), vectors=vectors, train=train)
    material = making.material()
    settled = replace(material.settled, joint=np.zeros(len(material.settled.joint), dtype=bool))
    figures = distinct.line(replace(material, settled=settled)).figures
    assert figures["baseline.images"] == figures["setting.baseline.images"] == 30


@pytest.mark.parametrize("size", [3, 2000])
def test_altered_photos_that_were_seen_by_something_else_are_left_out(size):
    material = bursts().material()
    wanted = _wanted(material)
    assert wanted
    odd = {each: np.ones(size, np.float32) for each in wanted[:5]}
    right = {each: material.seen.vectors[each.image] for each in wanted[5:]}
    assert _beside(material, odd | right).altered == right
    assert all(isinstance(each, Altered) for each in right)


def test_a_target_whose_files_are_gone_is_not_known():
    making = Making("milk")
    for number in range(30):
        making.photo(
            of="milk",
            vector=around(axis(0), 1, spread=0.5, seed=number)[0],
            measures={Measure.SHARPNESS: 3.0, Measure.LIGHT: 0.5, Measure.PIXELS: 6.0, Measure.SHAPE: 0.4},
        )
    for _ in range(20):
        making.photo(target=True, measures={Measure.PIXELS: 6.0, Measure.SHAPE: 0.4})
    found = target.line(making.material())
    assert found.state is LineState.UNKNOWN
    assert found.figures["properties.auc"] is None


def test_concepts_whose_files_are_gone_are_not_said_to_be_varied():
    making = Making("milk", "carrot")
    making.photos(20, of="milk")
    making.photo(of="carrot", vector=axis(0))
    assert bias.line(making.material()).state is LineState.UNKNOWN


def test_where_no_image_can_be_read_nobody_says_that_there_are_none():
    found = resolution.line(Making("milk").material(refused=7))
    assert (found.state, found.sentence) == (LineState.UNKNOWN, "None of the 7 images can be read")


def test_photos_that_were_never_held_against_the_others_are_not_said_to_be_no_copies():
    making = Making("milk")
    making.photos(20, of="milk")
    material = making.material()
    assert duplicates.line(material).state is LineState.GREEN
    found = duplicates.line(replace(material, uncompared=15))
    assert found.state is LineState.UNKNOWN
    assert "15 photos were never held against the others" in found.sentence


def test_only_answered_twins_are_said_to_be_answered():
    making = Making("milk")
    making.photos(8, of="milk")
    making.photo(group=4)
    making.photo(group=4, train=False)
    line = split.line(making.material())
    assert any("0 that somebody has answered" in each.sentence for each in line.findings)
    assert line.figures["must_move"] == 1


def test_a_few_photos_of_which_none_is_set_aside_are_not_said_to_be_enough():
    making = Making("milk")
    making.photos(4)
    found = split.line(making.material())
    assert (found.state, found.figures["evaluation"]) == (LineState.UNKNOWN, 0)
    making.photo(train=False)
    assert split.line(making.material()).state is LineState.GREEN
