"""Whose answers go out: as settled, by majority, or of one labeler; the report says which."""

import csv
import json

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.people import AddPerson
from labeler.app.commands.settling import SetGold, Settle
from labeler.app.disputes import opinions_on
from labeler.app.exporting import export_formats
from labeler.app.settling import said_by, said_by_most
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.settlement import none_settled
from labeler.domain.words import Relation, Settling
from tests.exports import exported, planned

OF, IN = Relation.OF, Relation.IN
BOXES = {name: Box(x=2 + 3 * number, y=3, width=10, height=12) for number, name in enumerate(("Ann", "Bob", "Cat"))}


@pytest.fixture
def says(project, tell, uid_of):
    def say(image, **by):
        for who, said in by.items():
            told = []
            for name, relation in said.items():
                uid = uid_of(project, name)
                told += [acts.SayOf(concept=uid) if relation is OF else acts.SayIn(concept=uid)]
                told += [acts.AddBox(concept=uid, box=BOXES[who])]
                told += [acts.CloseBoxes()] if relation is IN else []
            tell(project, who, image, *told, *([acts.NothingElse()] if told else [acts.SayNone()]))

    return say


@pytest.fixture
def opinions(project, photos, says):
    """Six images: agreed, two to one on the relation, each otherwise, two to one that nothing is there, one alone,
    untouched."""
    project.execute(AddPerson(name="Cat"))
    add_folders(project, [photos(6)], watch=Watch())
    says(1, Ann={"apple": OF}, Bob={"apple": OF})
    says(2, Ann={"apple": OF}, Bob={"apple": IN}, Cat={"apple": IN})
    says(3, Ann={"apple": OF}, Bob={"banana": OF}, Cat={"carrot": IN})
    says(4, Ann={}, Bob={"banana": OF}, Cat={})
    says(5, Cat={"carrot": OF})
    return project


@pytest.fixture
def settle(project):
    def do(image, answer, gold=False):
        command = Settle(
            uid=project.clock.new_uid(), image_id=image, answer=answer, how=Settling.PICKED, reason="seen", gold=gold
        )
        project.execute(command, labeler=project.labeler_named("Ann"))

    return do


def rows(folder):
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row["image"], row["concept"], row["relation"], row["labeler"], row["x"]) for row in csv.DictReader(file)
        ]


def out_of(plan):
    return plan.images, {row.why.split(":")[0]: row.images for row in plan.left_out}


def boxes_in(folder):
    """By the name of the image: the concepts with a box there, and where it begins."""
    found = {}
    for path in (folder / "annotations").glob("instances_*.json"):
        document = json.loads(path.read_text())
        names = {each["id"]: each["file_name"] for each in document["images"]}
        concepts = {each["id"]: each["name"] for each in document["categories"]}
        found |= {name: {} for name in names.values()}
        for each in document["annotations"]:
            attributes = (concepts[each["category_id"]], each["attributes"]["relation"])
            found[names[each["image_id"]]][attributes] = each["bbox"][0]
    return found


def test_a_settled_image_goes_out_as_it_was_settled_and_others_as_by_default(opinions, settle, tmp_path):
    with planned(opinions, "coco") as plan:
        assert out_of(plan.plan) == (2, {"disputed": 3, "untouched": 1})
    bob = opinions.labeler_named("Bob").id
    settle(3, said_by(opinions_on(opinions, 3), bob))
    settle(6, none_settled(taxonomy_revision=opinions.taxonomy().revision))
    with planned(opinions, "coco", answers="settled") as plan:
        assert out_of(plan.plan) == (4, {"disputed": 2})
        assert plan.request.whose.startswith("Settled: what a lead decided on")
    exported(opinions, "coco", tmp_path / "out", answers="settled")
    assert boxes_in(tmp_path / "out") == {
        "001.png": {("apple", "of"): 2.0},
        "003.png": {("banana", "of"): 5.0},
        "005.png": {("carrot", "of"): 8.0},
        "006.png": {},
    }
    report = (tmp_path / "out" / "EXPORT_REPORT.md").read_text()
    assert "Settled: what a lead decided on; where nobody did, the only finished answer" in report
    with planned(opinions, "coco") as plan:
        assert out_of(plan.plan) == (2, {"disputed": 3, "untouched": 1})


def test_a_settlement_of_what_was_asked_alone_says_nothing_of_the_rest(project, photos, tell, uid_of, settle, tmp_path):
    add_folders(project, [photos(1)], watch=Watch())
    apple = uid_of(project, "apple")
    tell(project, "Ann", 1, acts.SayOf(concept=apple), asking=Pass(way=Way.CONCEPT, concept=apple))
    settle(1, said_by(opinions_on(project, 1), project.labeler_named("Ann").id))
    with planned(project, "coco", answers="settled", concepts=("apple", "banana")) as plan:
        (banana,) = [each for each in plan.plan.concepts if each.concept.name == "banana"]
        assert sum(banana.images.values()) == 0
        assert any("nobody looked for banana" in row.why for row in plan.plan.left_out)


def test_by_majority_each_concept_has_what_most_say_with_the_boxes_of_the_first_by_name(opinions, tmp_path):
    with planned(opinions, "coco", answers="majority") as plan:
        assert out_of(plan.plan) == (5, {"untouched": 1})
        assert plan.request.whose.startswith("Majority: of each concept what more than half say")
    exported(opinions, "coco", tmp_path / "out", answers="majority")
    assert boxes_in(tmp_path / "out") == {
        "001.png": {("apple", "of"): 2.0},
        "002.png": {("apple", "in"): 5.0},
        "003.png": {},
        "004.png": {},
        "005.png": {("carrot", "of"): 8.0},
    }


def test_what_has_no_majority_or_two_subjects_by_it_stays_out_as_disputed(project, photos, says):
    project.execute(AddPerson(name="Cat"))
    add_folders(project, [photos(2)], watch=Watch())
    says(1, Ann={"apple": OF}, Bob={"apple": IN})
    says(2, Ann={"apple": OF, "banana": IN}, Bob={"apple": OF}, Cat={"banana": OF})
    with planned(project, "coco", answers="majority") as plan:
        assert out_of(plan.plan) == (0, {"disputed": 2})


def test_csv_has_one_answer_of_what_is_settled_and_everyones_of_the_rest(opinions, settle, tmp_path):
    settle(3, said_by(opinions_on(opinions, 3), opinions.labeler_named("Bob").id))
    exported(opinions, "csv", tmp_path / "out", answers="settled")
    found = rows(tmp_path / "out")
    assert [row for row in found if row[0] == "003.png"] == [("003.png", "banana", "of", "Ann", "5")]
    assert {row[3] for row in found if row[0] == "002.png"} == {"Ann", "Bob", "Cat"}
    exported(opinions, "csv", tmp_path / "majority", answers="majority")
    found = rows(tmp_path / "majority")
    assert [row[1:4] for row in found if row[0] == "002.png"] == [("apple", "in", "majority")]
    assert [row[1:4] for row in found if row[0] == "004.png"] == [("", "none", "majority")]
    assert [row[1:4] for row in found if row[0] == "005.png"] == [("carrot", "of", "Cat")]


@pytest.mark.parametrize("policy", ["settled", "majority"])
def test_every_format_writes_it_and_the_same_bytes_twice(opinions, settle, tmp_path, policy):
    settle(
        3,
        said_by_most(opinions, opinions_on(opinions, 1)) if policy == "settled" else none_settled(taxonomy_revision=1),
    )
    for name in (each.name for each in export_formats()):
        contents = []
        for turn in ("once", "twice"):
            folder = tmp_path / f"{name} {turn}"
            flat = {"layout": "flat"} if name == "folders" else {}
            exported(opinions, name, folder, answers=policy, **flat)
            contents.append(
                {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
            )
        assert contents[0] == contents[1]
        assert contents[0]


def test_whoever_is_called_as_a_policy_is_named_otherwise(opinions):
    opinions.execute(AddPerson(name="settled"))
    with planned(opinions, "coco", answers="Settled") as plan:
        assert plan.request.whose == "The finished answers of settled, and of nobody else."


def test_the_checklist_judges_what_a_lead_settled(opinions, settle):
    from labeler.app.readiness.material import IN as IS_IN
    from labeler.app.readiness.material import OF as IS_OF
    from labeler.app.readiness.reading import material_of

    before = material_of(opinions)
    assert before.settled.disputed.tolist() == [1, 2, 3]
    settle(3, said_by(opinions_on(opinions, 3), opinions.labeler_named("Cat").id), gold=True)
    settle(1, none_settled(taxonomy_revision=opinions.taxonomy().revision))
    opinions.execute(SetGold(uid="gold", image_id=1, gold=True), labeler=opinions.labeler_named("Ann"))
    after = material_of(opinions)
    assert after.settled.disputed.tolist() == [1, 3]
    assert after.settled.finished.tolist() == [0, 2, 4]
    known = zip(
        after.settled.image.tolist(), after.settled.concept.tolist(), after.settled.relation.tolist(), strict=True
    )
    assert {each for each in known if each[2] in (IS_IN, IS_OF)} == {(2, 2, IS_IN), (4, 2, IS_OF)}
    drawn = zip(after.settled.image[after.boxes.label].tolist(), after.boxes.x.tolist(), strict=True)
    assert sorted(drawn) == [(2, BOXES["Cat"].x), (4, BOXES["Cat"].x)]
    assert len(after.settled.image) == 9
