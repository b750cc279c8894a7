"""Too narrow: photos that are the same few again and again, and what they have in common."""

import numpy as np
import pytest

from labeler.app.readiness.lines.bias import line
from labeler.app.readiness.material import Measure
from labeler.domain.checklist import LineState
from tests.materials import COLOURS, Making, around, axis


def unlike(count, seed=0):
    return around(np.zeros(64) + 1e-9, count, spread=1e9, seed=seed)


def test_forty_photos_of_three_motives_are_worth_three():
    making = Making("juice")
    for number in range(3):
        making.photos(of="juice", vectors=around(axis(number), 13, spread=0.01, seed=number))
    found = line(making.material())
    assert found.state is LineState.RED
    assert found.figures["juice.worth"] == pytest.approx(3, abs=0.2)
    assert "39 photos of juice are worth 3" in found.sentence
    assert len(found.images) == 39
    assert found.figure == "3 of 39"


def test_photos_that_are_all_different_are_not_narrow():
    making = Making("juice")
    making.photos(of="juice", vectors=unlike(40))
    found = line(making.material())
    assert found.state is LineState.GREEN
    assert found.figures["juice.worth"] > 30


def test_near_copies_and_an_afternoon_are_told_as_what_makes_photos_alike():
    making = Making("juice", "milk")
    making.photos(of="juice", vectors=around(axis(0), 24, spread=0.01), group=7)
    making.photos(of="milk", vectors=around(axis(1), 24, spread=0.01), day="2026-05-01")
    found = line(making.material())
    said = " ".join(finding.sentence for finding in found.findings)
    assert "96% are near copies of others" in said
    assert "100% come from one day" in said
    assert found.figures["juice.near_copies"] == pytest.approx(23 / 24)


def test_a_concept_kept_in_a_folder_of_its_own_does_not_come_from_one_folder():
    making = Making("juice")
    making.photos(of="juice", vectors=unlike(24), folder="juice")
    assert "juice.one_folder" not in line(making.material()).figures


def test_one_colour_is_narrow_and_many_are_not():
    def colours(number):
        one = np.eye(COLOURS)[number]
        return np.stack([one, one])

    making = Making("green apple", "apple")
    for number in range(16):
        making.photo(of="green apple", vector=unlike(16)[number], colours=colours(3))
        making.photo(of="apple", vector=unlike(16, seed=1)[number], colours=colours(number % 4))
    found = line(making.material())
    assert [finding.sentence for finding in found.findings] == [
        "The 16 photos of green apple are narrow in colour: any two share 100% of theirs. Does it come in no other?"
    ]
    assert found.state is LineState.AMBER


def test_one_lamp_and_a_plain_ground_are_told():
    making = Making("juice")
    for vector in unlike(20):
        making.photo(of="juice", vector=vector, measures={Measure.LIGHT: 0.61, Measure.PLAINNESS: 0.97})
    said = [finding.sentence for finding in line(making.material()).findings]
    assert any("nearly the same light" in sentence for sentence in said)
    assert any("100% of the 20 photos of juice stand on a plain background" in sentence for sentence in said)


def test_without_a_model_nothing_is_said_of_what_photos_are_worth():
    making = Making("juice")
    making.photos(of="juice", vectors=around(axis(0), 20, spread=0.01))
    found = line(making.material(is_model=False))
    assert found.figures["juice.worth"] is None
    assert "without a picture model" in found.sentence


def test_where_no_concept_has_enough_photos_it_is_unknown():
    making = Making("juice")
    making.photos(of="juice", vectors=unlike(3))
    found = line(making.material())
    assert found.state is LineState.UNKNOWN
    assert found.sentence == "No concept has 5 finished photos that are of it"


def test_where_nothing_was_looked_at_the_line_says_so():
    making = Making("juice")
    making.photos(20, of="juice")
    found = line(making.material())
    assert found.state is LineState.UNKNOWN
    assert "labeler embed" in found.sentence


def test_a_day_of_which_few_photos_tell_is_told_of_these_alone():
    making = Making("juice")
    making.photos(of="juice", vectors=unlike(60))
    making.photos(of="juice", vectors=unlike(20, seed=1), day="2026-05-01")
    said = [finding.sentence for finding in line(making.material()).findings]
    assert said == ["100% of the 20 photos of juice come from one day"]
