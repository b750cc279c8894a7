"""The focal point: where the subject of a photo is, how large, and whether anyone could say what it is of."""

import numpy as np

from labeler.app.readiness.lines.focus import line
from labeler.domain.checklist import LineState
from labeler.domain.reasons import Reason
from tests.materials import Making, ids


def varied(made, name, count=24):
    """Photos of 640 × 480 in which the subject stands here and there, small and large."""
    chance = np.random.default_rng(0)
    for _ in range(count):
        width, height = chance.uniform(200, 600), chance.uniform(150, 450)
        x, y = chance.uniform(0, 640 - width), chance.uniform(0, 480 - height)
        made.photo(of=name, boxes={name: [(x, y, width, height)]})


def test_subjects_of_many_sizes_and_places_are_green():
    made = Making("lemon")
    varied(made, "lemon")
    found = line(made.material())
    assert found.state is LineState.GREEN
    assert 0.1 < found.figures["lemon.area"] < 0.6
    assert found.charts


def test_photos_of_something_tiny_are_listed_the_tiniest_first():
    made = Making("lemon")
    varied(made, "lemon", 8)
    tiny = [made.photo(of="lemon", boxes={"lemon": [(10, 10, side, 60)]}) for side in (60, 40, 50, 70)]
    found = line(made.material())
    assert found.state is LineState.RED
    assert found.sentence.startswith("In 4 of 12 boxed photos of lemon it fills less than a twentieth")
    assert found.images[:4] == ids([tiny[1], tiny[2], tiny[0], tiny[3]])


def test_what_is_merely_in_a_photo_and_larger_than_its_subject_is_asked_about():
    made = Making("lemon", "basket")
    rows = [
        made.photo(of="lemon", in_="basket", boxes={"lemon": [(0, 0, 200, 200)], "basket": [(0, 0, 400, 400)]})
        for _ in range(6)
    ]
    found = line(made.material())
    assert found.state is LineState.RED
    assert "something else is larger" in found.sentence
    assert found.findings[0].images == ids(rows)


def test_an_in_that_fills_its_photo_is_asked_about():
    made = Making("lemon", "basket")
    varied(made, "lemon")
    rows = [made.photo(in_="basket", boxes={"basket": [(0, 0, 640, 470)]}) for _ in range(6)]
    found = line(made.material())
    assert found.state is LineState.RED
    assert found.sentence == "basket is said to be merely in 6 photos that it fills: are they of it?"
    assert found.images == ids(rows)


def test_a_subject_that_is_always_in_the_same_place_is_told():
    made = Making("lemon")
    for shift in range(24):
        made.photo(of="lemon", boxes={"lemon": [(160 + shift / 10, 120, 320, 240)]})
    found = line(made.material())
    assert found.state is LineState.AMBER
    assert "the same size and place" in found.sentence


def test_where_labelers_cannot_tell_of_from_in_the_dictionary_is_asked_for():
    made = Making("lemon")
    varied(made, "lemon")
    for _ in range(12):
        row = made.photo(opinion=False, unclear="lemon")
        made.opinion(row, unclear="lemon", why_unclear=Reason.OF_OR_IN_UNCLEAR.value)
    found = line(made.material())
    assert found.state is LineState.RED
    assert "cannot tell of from in for lemon in 33%" in found.sentence


def test_without_boxes_it_is_unknown_and_offers_photos_to_box():
    made = Making("lemon", "milk")
    made.photos(30, of="lemon")
    made.photos(30, of="milk")
    found = line(made.material())
    assert found.state is LineState.UNKNOWN
    assert len(found.images) == 40


def test_without_answers_it_is_unknown():
    made = Making("lemon")
    made.photos(3)
    assert line(made.material()).state is LineState.UNKNOWN
