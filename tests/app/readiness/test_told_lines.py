"""What people said before they labeled: the brief, the dictionary, the world, what is at hand."""

import pytest

from labeler.app.readiness.lines import assets, brief, dictionary, world
from labeler.domain.brief import Asset, Brief, World
from labeler.domain.checklist import LineState
from labeler.domain.concept import Example
from labeler.domain.words import Verdict
from tests.materials import Making, ids

WHOLE = Brief(purpose="find fruit", users="shops", measure="one in ten wrong at most", aim=100)


def examples(ideal, not_ideal):
    told = [Verdict.IDEAL] * ideal + [Verdict.NOT_IDEAL] * not_ideal
    return tuple(Example(uid=str(number), verdict=verdict, reason="") for number, verdict in enumerate(told))


@pytest.fixture
def fruit():
    making = Making("apple", "lemon")
    making.describe("apple", definition="A round fruit with a stalk", examples=examples(3, 3))
    making.describe("lemon", definition="A yellow fruit, pointed at both ends", examples=examples(4, 3))
    return making


def test_a_whole_brief_is_green(fruit):
    line = brief.line(fruit.material(brief=WHOLE))
    assert (line.state, line.sentence, line.figure) == (
        LineState.GREEN,
        "What for, for whom, the measure and the aim are told: find fruit",
        "4 / 4",
    )


def test_no_brief_at_all_is_red(fruit):
    line = brief.line(fruit.material())
    assert line.state is LineState.RED
    assert line.sentence.startswith("There is no brief")


def test_a_brief_without_an_aim_says_so(fruit):
    told = Brief(purpose="find fruit", users="shops", measure="accuracy")
    line = brief.line(fruit.material(brief=told))
    assert (line.state, line.sentence) == (LineState.AMBER, "Nobody has said how many are enough")


def test_an_aim_for_some_concepts_leaves_the_others(fruit):
    told = Brief(purpose="find fruit", users="shops", measure="accuracy", aims={"uid-apple": 10})
    assert brief.line(fruit.material(brief=told)).sentence == "Nobody has said how many of lemon are enough"


def test_a_whole_dictionary_is_green(fruit):
    line = dictionary.line(fruit.material())
    assert (line.state, line.figure) == (LineState.GREEN, "2 / 2")
    assert (line.figures["lemon.ideal"], line.figures["lemon.not_ideal"]) == (4, 3)


def test_a_concept_without_examples_offers_images_of_it(fruit):
    fruit.describe("lemon", examples=())
    rows = fruit.photos(6, of="lemon")
    edge = fruit.photos(2, of="apple", in_="lemon", boxes={"lemon": [(1, 2, 30, 40)]})
    line = dictionary.line(fruit.material())
    assert line.state is LineState.AMBER
    assert [finding.sentence for finding in line.findings] == [
        "Fewer than 3 ideal examples: lemon", "Fewer than 3 examples that are not ideal: lemon",
    ]  # fmt: skip
    assert [finding.images for finding in line.findings] == [ids(rows), ids(edge)]


def test_a_list_of_bare_names_is_red():
    line = dictionary.line(Making("apple", "lemon", "kiwi").material())
    assert line.state is LineState.RED
    assert line.sentence == "Nobody has said what can be seen where there is: apple, lemon, kiwi (and 2 more)"


def test_words_that_say_nothing_define_no_concept(fruit):
    fruit.describe("lemon", definition="this is the thing")
    line = dictionary.line(fruit.material())
    assert line.sentence == "Nobody has said what can be seen where there is: lemon"
    assert line.figures["defined"] == 0.5


def test_what_the_lint_hints_at_is_to_look_at(fruit):
    fruit.describe("lemon", name="Lemon_Holding")
    line = dictionary.line(fruit.material())
    assert line.state is LineState.AMBER
    assert "holds two things" in line.sentence


def test_dictionary_and_quantities_are_unknown_without_concepts():
    assert dictionary.line(Making().material()).state is LineState.UNKNOWN
    assert world.line(Making().material()).state is LineState.UNKNOWN


def test_an_open_world_asks_for_images_that_show_none(fruit):
    fruit.photos(50, of="apple")
    fruit.photos(48, of="lemon")
    none = fruit.photos(2, none=True)
    line = world.line(fruit.material(world=World.OPEN))
    assert (line.state, line.figure) == (LineState.RED, "2% / 10%")
    assert line.sentence.startswith("The world is open: 2 of 100 images show none of the concepts, 2% where 10%")
    assert "Label 9 more" in line.sentence
    assert line.findings[0].images == ids(none)


def test_as_many_as_are_asked_for_fill_the_quota(fruit):
    fruit.photos(98, of="apple", asked_only=False)
    fruit.photos(11, none=True)
    line = world.line(fruit.material(world=World.OPEN))
    assert line.figures["none_share"] == pytest.approx(11 / 109)
    assert not any("none of the concepts" in finding.sentence for finding in line.findings)
    assert world.line(fruit.material(world=World.OPEN, changed={"world.none": (0.2, 0.01)})).state is LineState.AMBER


def test_a_concept_without_confirmed_negatives_is_named(fruit):
    fruit.photos(40, of="apple", asked_only=True)
    fruit.photos(40, of="lemon")
    fruit.photos(10, none=True)
    line = world.line(fruit.material(world=World.OPEN))
    told = {finding.concept: finding.state for finding in line.findings}
    assert told == {"uid-lemon": LineState.AMBER}


def test_an_image_of_which_only_one_concept_was_asked_is_not_one_of_none(fruit):
    fruit.photos(10, of="apple")
    fruit.photos(10, absent="lemon", asked_only=True)
    assert world.line(fruit.material(world=World.OPEN)).figures["none"] == 0


def test_unknown_things_that_were_skipped_are_to_be_answered(fruit):
    fruit.photos(9, of="apple")
    fruit.photos(9, of="lemon")
    fruit.photos(5, none=True)
    strange = fruit.photo()
    fruit.opinion(strange, skipped="not in the taxonomy: a hat")
    line = world.line(fruit.material(world=World.OPEN))
    assert (line.state, line.images) == (LineState.AMBER, ids([strange]))
    assert line.sentence.startswith("One image was skipped because its thing is not in the taxonomy")


def test_a_closed_world_with_strangers_in_it_is_none(fruit):
    fruit.photos(30, of="apple")
    assert world.line(fruit.material()).state is LineState.GREEN
    none = fruit.photos(4, none=True)
    line = world.line(fruit.material())
    assert (line.state, line.images) == (LineState.AMBER, ids(none))
    assert line.sentence.startswith("The world is said to be closed, but 4 images")


def test_what_nobody_has_ticked_is_still_to_be_had(fruit):
    line = assets.line(fruit.material())
    assert (line.state, line.figure, len(line.findings)) == (LineState.AMBER, "0 / 5", 5)
    ticked = {asset.value: asset is not Asset.ACCESS for asset in Asset}
    line = assets.line(fruit.material(assets=ticked))
    assert line.sentence == "Nobody has ticked the accounts, keys and machines that training needs"
    assert line.figures["base_model"] == 1
    assert assets.line(fruit.material(assets=dict.fromkeys(ticked, True))).state is LineState.GREEN
