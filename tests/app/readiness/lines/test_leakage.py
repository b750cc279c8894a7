"""The bouquet: what is always beside a concept, whether it has a name or not."""

import pytest

from labeler.app.readiness.lines.leakage import line, wanted
from labeler.app.readiness.material import Change
from labeler.domain.checklist import LineState
from labeler.domain.geometry import Box
from tests.materials import Making, around, axis, ids


def wedding(*, with_bride, alone, others=20):
    made = Making("bouquet", "bride", "table")
    made.photos(with_bride, of="bouquet", in_="bride")
    rows = made.photos(alone, of="bouquet")
    made.photos(others, of="bride")
    made.photos(others, of="table")
    return made, rows


def test_a_bouquet_that_is_always_beside_a_bride_is_red_and_the_few_alone_are_shown():
    made, alone = wedding(with_bride=54, alone=6)
    found = line(made.material())
    assert found.state is LineState.RED
    assert found.sentence.startswith("90% of 60 photos of bouquet also have bride in them; only 6 have it without")
    assert found.findings[0].images == ids(alone)
    assert found.figures["bouquet.with.bride"] == pytest.approx(0.9)
    assert found.figures["bouquet.lift.bride"] == pytest.approx(0.9 / (54 / 100))
    assert found.figures["bouquet.alone"] == 6


def test_varied_company_is_green():
    made = Making("bouquet", "bride", "table", "chair")
    for other in ("bride", "table", "chair"):
        made.photos(10, of="bouquet", in_=other)
        made.photos(10, of=other)
    assert line(made.material()).state is LineState.GREEN


def test_what_is_in_all_photos_gives_no_concept_away():
    made = Making("bouquet", "bride", "floor")
    made.photos(20, of="bouquet", in_="floor")
    made.photos(20, of="bride", in_="floor")
    assert line(made.material()).state is LineState.GREEN


def test_photos_in_which_nobody_looked_for_the_other_say_nothing_of_it():
    made = Making("bouquet", "bride")
    made.photos(9, of="bouquet", in_="bride")
    made.photos(30, of="bouquet", asked_only=True)
    made.photos(20, of="bride")
    assert line(made.material()).figures["bouquet.with.bride"] == 1.0


def test_photos_that_are_of_the_other_too_or_in_which_it_could_not_be_told_are_not_without_it():
    made, alone = wedding(with_bride=54, alone=6)
    made.photos(20, of=("bouquet", "bride"))
    made.photos(20, of="bouquet", unclear="bride")
    (found, *_) = line(made.material()).findings
    assert found.sentence.startswith("68% of 80 photos of bouquet also have bride in them; only 6 have it without")
    assert found.images == ids(alone)


def boxed(*, count=20):
    made = Making("lemon", "milk", "carrot")
    for number, name in enumerate(made.names):
        made.photos(
            of=name, vectors=around(axis(number), count, spread=0.4, seed=number), boxes={name: [(100, 80, 300, 200)]}
        )
    return made


def test_boxed_subjects_are_painted_over_in_half_of_the_photos_at_most():
    material = boxed(count=12).material()
    asked = wanted(material)
    assert len(asked) == 3 * 6
    assert {each.change for each in asked} == {Change.PAINTED_OVER}
    assert {each.boxes for each in asked} == {(Box(x=100, y=80, width=300, height=200),)}
    assert asked == wanted(material)


def test_a_concept_that_is_told_with_its_subject_painted_over_is_red():
    made = boxed()
    asked = wanted(made.material())
    left = around(axis(9), len(asked), spread=0.5)
    altered = {each: axis(8) + left[at] if each.image < 20 else left[at] for at, each in enumerate(asked)}
    found = line(made.material(altered=altered))
    assert found.state is LineState.RED
    assert found.sentence.startswith("With lemon painted over")
    assert found.figures["lemon.painted"] > 0.95
    assert found.figures["milk.painted"] < 0.95
    assert set(found.images) == {each.image + 1 for each in asked if each.image < 20}


def test_where_nothing_is_left_to_tell_it_by_it_is_green():
    made = boxed()
    asked = wanted(made.material())
    left = around(axis(9), len(asked), spread=0.5)
    found = line(made.material(altered={each: left[at] for at, each in enumerate(asked)}))
    assert found.state is LineState.GREEN
    assert found.figures["lemon.painted"] < 0.85


def test_others_that_nobody_boxed_are_painted_where_the_boxed_ones_are_and_not_judged():
    made = Making("lemon", "milk")
    made.photos(of="lemon", vectors=around(axis(0), 20, spread=0.4), boxes={"lemon": [(64, 48, 320, 240)]})
    made.photos(of="milk", vectors=around(axis(1), 20, spread=0.4), size=(320, 240))
    asked = wanted(made.material())
    assert {each.boxes[0] for each in asked if each.image >= 20} == {Box(x=32, y=24, width=160, height=120)}
    found = line(made.material(altered={each: axis(each.image % 16) for each in asked}))
    assert "lemon.painted" in found.figures
    assert "milk.painted" not in found.figures


def test_frames_and_boxes_that_leave_nothing_are_not_painted():
    made = Making("lemon", "milk")
    made.photos(of="lemon", vectors=around(axis(0), 20, spread=0.4), frames=["lemon"])
    made.photos(of="milk", vectors=around(axis(1), 20, spread=0.4), boxes={"milk": [(0, 0, 630, 470)]})
    material = made.material()
    assert wanted(material) == ()
    assert any("box it in these" in each.sentence for each in line(material).findings)


def test_without_a_model_company_is_counted_and_nothing_is_painted():
    made = boxed()
    assert wanted(made.material(is_model=False)) == ()
    found = line(made.material(is_model=False))
    assert found.state is LineState.GREEN
    assert "without a picture model" in found.sentence


def test_few_photos_are_not_judged():
    made, _ = wedding(with_bride=3, alone=1, others=2)
    assert line(made.material()).state is LineState.UNKNOWN
