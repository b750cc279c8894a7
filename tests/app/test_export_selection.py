"""An export may be of some sources, one split, one labeler: it adds up, and names that nobody knows are refused."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.concept_closing import Close
from labeler.app.exporting import plan_export, write_export
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.words import Purpose
from tests.exports import options_of

BOX = Box(x=2, y=3, width=10, height=12)


@pytest.fixture
def planned(project):
    """Plans an export, and gives the plan and whose answers it says they are."""

    def plan(format="coco", **options):
        with plan_export(project, format, options_of(format, **options), watch=Watch()) as made:
            return made.plan, made.request.whose

    return plan


@pytest.fixture
def boxed(project, tell, uid_of):
    def say(image, name="apple", *, who="Ann", box=BOX):
        uid = uid_of(project, name)
        tell(project, who, image, acts.SayOf(concept=uid), acts.AddBox(concept=uid, box=box), acts.NothingElse())

    return say


@pytest.fixture
def two_sources(project, photos, boxed):
    """Ten images of a shop and four of a street, all boxed but the last."""
    add_folders(project, [photos(10, name="shop")], watch=Watch())
    add_folders(project, [photos(4, name="street", first=50)], watch=Watch(), purpose=Purpose.TARGET)
    for image in range(1, 14):
        boxed(image)


def left_out(plan):
    return {row.why.split(":")[0]: row.images for row in plan.left_out}


def test_images_of_other_sources_are_not_asked_for_and_so_not_left_out(two_sources, planned):
    plan, _ = planned(source=("Street",))
    assert (plan.images, left_out(plan)) == (3, {"untouched": 1})
    assert plan.notes[0] == "Only Street was asked for: 10 images of others are not counted here."
    assert {source for source, _ in plan.sources} == {"street"}
    assert planned()[0].images == 13
    assert "asked for" not in " ".join(planned()[0].notes)


def test_only_the_images_of_one_split_go_out_where_it_is_named(two_sources, planned):
    train, val = planned(split="train")[0], planned(split="val")[0]
    assert (train.images, val.images) == (8, 5)
    assert (left_out(train), left_out(val)) == ({}, {"untouched": 1})
    assert "6 images of others" in train.notes[0]
    both, _ = planned(split="val", source=("shop",))
    assert both.images == 2
    assert both.notes[0].startswith("Only shop · val was asked for: 12 images")


@pytest.mark.parametrize(
    ("options", "what", "known"),
    [
        ({"source": ("shop", "moon")}, "no source is called “moon”", "shop, street"),
        ({"source": ()}, "no source is named", "shop, street"),
        ({"answers": "Nobody"}, "nobody in this project is called “Nobody”", "Ann, Bob"),
    ],
)
def test_an_unknown_source_or_labeler_is_refused_naming_those_there_are(two_sources, planned, options, what, known):
    with pytest.raises(AppError, match=what) as refusal:
        planned(**options)
    assert known in refusal.value.todo


def test_of_one_labeler_only_their_finished_answers_go_out_and_nothing_is_disputed(
    project, photos, boxed, tell, uid_of, planned
):
    add_folders(project, [photos(4)], watch=Watch())
    boxed(1, who="Ann")
    boxed(1, "banana", who="Bob")
    boxed(2, who="Ann")
    tell(project, "Bob", 2, acts.SayIn(concept=uid_of(project, "apple")))
    tell(project, "Bob", 3, acts.Skip(reason="poor image"))
    plan, whose = planned(answers="bob")
    assert (plan.images, left_out(plan)) == (1, {"unboxed": 1, "skipped": 1, "untouched": 1})
    assert {count.concept.name: sum(count.boxes.values()) for count in plan.concepts}["banana"] == 1
    assert whose == "The finished answers of Bob, and of nobody else."
    everyone, nobody_named = planned()
    assert (left_out(everyone)["disputed"], nobody_named) == (1, "")


def test_csv_of_one_labeler_has_their_answers_and_skips_alone_and_the_report_says_so(
    project, photos, boxed, tell, tmp_path
):
    add_folders(project, [photos(2)], watch=Watch())
    boxed(1, who="Ann")
    boxed(1, who="Bob")
    tell(project, "Bob", 2, acts.Skip(reason="poor image"))
    with plan_export(project, "csv", options_of("csv", answers="Bob"), watch=Watch()) as made:
        write_export(made, tmp_path / "out", watch=Watch())
    rows = [line.split(",")[:4] for line in (tmp_path / "out" / "answers.csv").read_text().splitlines()[1:]]
    assert rows == [["001.png", "apple", "of", "Bob"], ["002.png", "", "skipped", "Bob"]]
    report = (tmp_path / "out" / "EXPORT_REPORT.md").read_text()
    assert "Every finished answer and every skip of Bob, and of nobody else." in report


def test_a_concept_that_was_closed_before_an_answer_was_given_was_not_looked_for_in_it(
    project, photos, boxed, planned, uid_of
):
    add_folders(project, [photos(2)], watch=Watch())
    boxed(1)
    project.execute(Close(concept=uid_of(project, "carrot")))
    boxed(2)
    plan, _ = planned(concepts=("apple", "carrot"))
    assert plan.boxes == 1
    assert ["nobody looked for carrot" in row.why for row in plan.left_out] == [True]
