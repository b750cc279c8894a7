"""Enough, and evenly? Answers are counted by concept, relation and split, and held against the brief."""

import pytest

from labeler.app.readiness.lines import balance, quantity
from labeler.domain.brief import Brief, Training
from labeler.domain.checklist import LineState
from labeler.quality.balance import normalised_entropy
from tests.materials import Making, ids


@pytest.fixture
def fruit():
    """Sixty apples, of which ten are in evaluation; fourteen lemons, and three more lemons in photos of apples."""
    making = Making("apple", "lemon")
    making.photos(47, of="apple")
    making.photos(3, of="apple", in_="lemon", boxes={"lemon": [(1, 2, 30, 40)]})
    making.photos(10, of="apple", train=False)
    making.photos(14, of="lemon")
    making.photos(5)
    return making


def test_too_few_are_named_with_how_many_to_plan(fruit):
    line = quantity.line(fruit.material())
    assert line.state is LineState.RED
    assert line.sentence == "lemon has 14 of; plan at least 50"
    assert line.figure == "14 / 50"
    assert line.findings[0].images == ids(range(60, 74))
    assert line.findings[0].concept == "uid-lemon"


def test_answers_are_counted_by_relation_and_split(fruit):
    figures = quantity.line(fruit.material()).figures
    assert (figures["apple.of"], figures["apple.of_train"], figures["apple.of_evaluation"]) == (60, 50, 10)
    assert (figures["lemon.of"], figures["lemon.in"], figures["lemon.absent"]) == (14, 3, 57)
    assert (figures["finished"], figures["photos"]) == (74, 79)


def test_the_aim_of_the_brief_stands_before_the_rule_of_thumb(fruit):
    line = quantity.line(fruit.material(brief=Brief(aim=15, aims={"uid-apple": 200})))
    assert [finding.sentence for finding in line.findings] == [
        "apple has 60 of; the brief asks for 200", "lemon has 14 of; the brief asks for 15",
    ]  # fmt: skip
    assert [finding.state for finding in line.findings] == [LineState.RED, LineState.AMBER]
    assert line.charts[0].aims == (200.0, 15.0)


def test_from_scratch_needs_thousands(fruit):
    line = quantity.line(fruit.material(brief=Brief(training=Training.FROM_SCRATCH)))
    assert line.sentence == "lemon has 14 of; plan at least 1,000 (and 1 more)"


def test_enough_of_every_concept_is_green(fruit):
    fruit.photos(36, of="lemon")
    line = quantity.line(fruit.material())
    assert (line.state, line.findings) == (LineState.GREEN, ())
    assert line.sentence == "Every concept has what it needs: the fewest are 50 of lemon"


def test_a_concept_that_is_only_ever_in_images_has_none_that_are_of_it():
    making = Making("apple", "lemon")
    making.photos(60, of="apple", in_="lemon", boxes={"lemon": [(1, 2, 30, 40)]})
    assert quantity.line(making.material()).sentence == "lemon has no of, only 60 in; plan at least 50"


def test_before_anything_is_labeled_the_line_says_what_to_plan():
    making = Making("apple", "lemon")
    making.photos(3)
    line = quantity.line(making.material(brief=Brief(aim=120)))
    assert (line.state, line.sentence) == (LineState.RED, "Nothing is labeled yet; plan at least 120")
    assert quantity.line(Making().material()).state is LineState.UNKNOWN


def test_disputed_images_are_not_counted(fruit):
    fruit.photos(50, of="lemon", disputed=True)
    figures = quantity.line(fruit.material()).figures
    assert (figures["lemon.of"], figures["disputed"]) == (14, 50)


@pytest.mark.parametrize(("few", "state"), [(100, "green"), (20, "amber"), (5, "red"), (0, "red")])
def test_balance_is_judged_by_largest_to_smallest(few, state):
    making = Making("apple", "lemon")
    making.photos(100, of="apple")
    making.photos(few, of="lemon")
    line = balance.line(making.material())
    assert line.state == state
    if state != "green":
        assert line.sentence.startswith(f"apple has 100 images, lemon {few}: find more of lemon")
        assert line.images == ids(range(100, 100 + few))
    assert line.figures["subject.entropy"] == pytest.approx(normalised_entropy([100, few]))
    assert line.figures["subject.ratio"] == (pytest.approx(100 / few) if few else None)


def test_concepts_of_two_facets_are_not_held_against_each_other():
    making = Making("apple", "lemon", "shop", "home")
    for name in ("shop", "home"):
        making.describe(name, facet="setting")
    making.photos(100, of=("apple", "shop"))
    making.photos(90, of=("lemon", "shop"))
    making.photos(4, of=("apple", "home"))
    line = balance.line(making.material())
    assert line.sentence.startswith("shop has 190 images, home 4")
    assert (line.figures["subject.smallest"], line.figures["setting.smallest"]) == (90, 4)


def test_where_nothing_is_of_a_concept_those_with_it_in_them_are_counted():
    making = Making("apple", "lemon")
    making.photos(30, in_="apple", boxes={"apple": [(1, 2, 30, 40)]})
    making.photos(20, in_="lemon", boxes={"lemon": [(1, 2, 30, 40)]})
    line = balance.line(making.material())
    assert (line.state, line.figures["subject.relation"], line.figure) == (LineState.GREEN, "in", "1.5 : 1")


def test_one_concept_alone_cannot_be_out_of_balance():
    making = Making("apple")
    making.photos(5, of="apple")
    assert balance.line(making.material()).state is LineState.UNKNOWN
