"""Large, sharp and light enough? And at which input size a detector sees the boxes."""

import pytest

from labeler.app.readiness.lines import resolution
from labeler.app.readiness.material import Measure
from labeler.domain.checklist import LineState
from tests.materials import Making, ids

FINE = {Measure.SHARPNESS: 2.7, Measure.LIGHT: 0.4, Measure.BLOWN: 0.0, Measure.PLAINNESS: 0.1}


@pytest.fixture
def making():
    making = Making("lemon")
    making.photos(60, of="lemon", size=(1280, 960), measures=FINE)
    return making


def test_large_sharp_photos_are_green(making):
    line = resolution.line(making.material())
    assert (line.state, line.figure, line.findings) == (LineState.GREEN, "960 px", ())
    assert line.figures["blurred"] == 0.0
    assert [chart.title for chart in line.charts] == ["Pixels of the shorter side", "Sharpness"]


@pytest.mark.parametrize(
    ("flaw", "words"),
    [
        ({Measure.SHARPNESS: 1.2}, "20 of 80 photos are blurred"),
        ({Measure.LIGHT: 0.1}, "20 of 80 photos are too dark to see much"),
        ({Measure.BLOWN: 0.4}, "20 of 80 photos are blown out: white, with nothing in it"),
    ],
)
def test_flawed_photos_are_told_and_shown(making, flaw, words):
    rows = making.photos(20, of="lemon", size=(1280, 960), measures=FINE | flaw)
    line = resolution.line(making.material())
    assert (line.state, line.sentence) == (LineState.AMBER, words)
    assert line.images == ids(rows)


def test_the_worst_of_them_come_first(making):
    rows = [making.photo(size=(1280, 960), measures=FINE | {Measure.SHARPNESS: 1.4 - n / 10}) for n in range(10)]
    assert resolution.line(making.material()).images == ids(reversed(rows))


def test_a_product_on_white_is_not_blown_out(making):
    making.photos(30, size=(1280, 960), measures=FINE | {Measure.BLOWN: 0.6, Measure.PLAINNESS: 0.9})
    assert resolution.line(making.material()).state is LineState.GREEN


def test_small_photos_are_told_by_the_smallest_side_at_five_percent(making):
    rows = making.photos(5, size=(300, 150), measures=FINE)
    line = resolution.line(making.material())
    assert line.state is LineState.AMBER
    assert line.sentence == "5 photos are at most 223 pixels wide or high: less than a model looks at"
    assert (line.images, line.figure) == (ids(rows), "150 px")


def test_odd_shapes_are_told(making):
    rows = making.photos(5, size=(4000, 1000), measures=FINE)
    line = resolution.line(making.material())
    assert (line.state, line.images) == (LineState.AMBER, ids(rows))


def test_files_that_cannot_be_read_are_counted(making):
    line = resolution.line(making.material(refused=20))
    assert (line.state, line.sentence) == (
        LineState.RED, "20 files cannot be read, and are in no export: put in whole ones",
    )  # fmt: skip
    assert resolution.line(Making("lemon").material(refused=2)).state is LineState.UNKNOWN


def test_boxes_are_held_against_what_a_detector_sees_at_640(making):
    rows = making.photos(10, in_="lemon", size=(1280, 960), measures=FINE, boxes={"lemon": [(5, 5, 60, 36)]})
    line = resolution.line(making.material())
    assert line.state is LineState.AMBER
    assert line.sentence == "Boxes of lemon are 18 px high at 640: train at 1280 or crop"
    assert line.images == ids(rows)
    assert (line.figures["lemon.box_height_at_640"], line.figures["lemon.input_size"]) == (18.0, 1280)
    assert line.charts[-1].values == (18.0,)


@pytest.mark.parametrize(
    ("size", "box", "words"),
    [
        ((1280, 960), (5, 5, 20, 60), "Boxes of lemon are 10 px wide at 640: crop the photos to where they are"),
        ((800, 600), (5, 5, 40, 22), "Boxes of lemon are 18 px high at 640, and the photos have no more: "),
    ],
)
def test_what_training_larger_does_not_mend_is_told_otherwise(making, size, box, words):
    making.photos(10, in_="lemon", size=size, measures=FINE, boxes={"lemon": [box]})
    assert resolution.line(making.material()).sentence.startswith(words)


def test_a_box_that_fills_the_frame_says_nothing_of_how_small_things_are(making):
    making.photos(50, of="lemon", size=(1280, 960), measures=FINE, frames=["lemon"])
    making.photos(10, in_="lemon", size=(1280, 960), measures=FINE, boxes={"lemon": [(5, 5, 60, 36)]})
    assert resolution.line(making.material()).figures["lemon.boxes"] == 10


def test_what_the_model_will_meet_is_not_judged_here(making):
    making.photos(50, target=True, size=(160, 120), measures=FINE | {Measure.SHARPNESS: 0.5})
    assert resolution.line(making.material()).state is LineState.GREEN


def test_blur_is_unknown_until_the_photos_were_looked_at():
    making = Making("lemon")
    making.photos(20, of="lemon", size=(1280, 960))
    line = resolution.line(making.material())
    assert line.state is LineState.UNKNOWN
    assert line.sentence.startswith("Blur and light are not known")
    assert line.figures["blurred"] is None
    assert line.figures["short_side_median"] == 960.0
