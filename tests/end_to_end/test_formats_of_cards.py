"""70 photos of playing cards with boxes drawn by others: in from Pascal VOC, out and in again through every format."""

import csv
import shutil
from collections import Counter
from contextlib import closing

import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.bringing_in import Adding, Choices, bring_in, fitting_format, import_csv, look, plan_import
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import new_project, open_project
from labeler.app.watch import Watch
from labeler.domain.words import Relation, State
from labeler.store import answers, claims, images, labelers
from labeler.store.damage.check import damage
from tests.exports import exported

CARDS = ("nine", "ten", "jack", "queen", "king", "ace")
HALF_A_PIXEL = 0.5
BY_RELATION = ("coco", "voc", "cvat", "labelme", "label_studio", "imagefolder")
"""The formats that hold relations, so that an answer comes back from them as it was."""


@pytest.fixture(scope="module")
def photos_alone(shared_data, tmp_path_factory):
    """A project file with the photos in it and nothing said of them: its copies have the same splits."""
    path = tmp_path_factory.mktemp("cards") / "photos.labeler"
    with closing(new_project(path, lead="lea")) as project:
        project.execute(AddConcepts(entries=tuple(NewConcept(name=card, definition=card) for card in CARDS)))
        add_folders(project, [shared_data / "cards"], watch=Watch())
    return path


@pytest.fixture
def project_of_cards(tmp_path, cards, photos_alone):
    """Makes a project of the photos alone."""
    made = []

    def make(name):
        made.append(open_project(shutil.copy(photos_alone, tmp_path / f"{name}.labeler")))
        return made[-1]

    yield make
    for project in made:
        project.close()


@pytest.fixture
def looked_through(project_of_cards, drawn, tmp_path):
    """A project in which ann has drawn every box and looked for every card."""
    project = project_of_cards("original")
    path = tmp_path / "boxes.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(("image", "concept", "relation", "labeler", "x", "y", "width", "height"))
        for image, boxes in drawn.items():
            for concept, (left, top, right, bottom) in boxes:
                table.writerow((image, concept, "in", "ann", left, top, right - left, bottom - top))
    assert import_csv(project, path, watch=Watch()).answers == 70
    return project


def answered_boxes(project, name="ann"):
    """Every box of a labeler, by image: relation, concept and corners; only of finished answers."""
    found = {}
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    with project.file.reading() as reader:
        labeler = labelers.named(reader, name)
        for image in images.every(reader):
            kept = answers.of(reader, image_id=image.id, labeler_id=labeler.id) if labeler else None
            if kept is not None and kept.answer.state is State.SUBMITTED:
                found[image.name] = sorted(
                    (label.relation, names[label.concept_uid], corners_of(region.box))
                    for label in kept.answer.labels
                    for region in label.regions
                )
    return found


def claimed_boxes(project):
    names = {concept.uid: concept.name for concept in project.taxonomy().concepts}
    with project.file.reading() as reader:
        return {
            image.name: [
                (names[claim.concept_uid], corners_of(claim.box)) for claim in claims.of_image(reader, image.id)
            ]
            for image in images.every(reader)
        }


def corners_of(box):
    return box.x, box.y, box.right, box.bottom


def assert_same_boxes(found, drawn):
    """The same boxes of the same concepts in the same images, every side within half a pixel."""
    assert {image for image, boxes in found.items() if boxes} == {image for image, boxes in drawn.items() if boxes}
    for image, boxes in drawn.items():
        left = list(found.get(image, []))
        for concept, corners in boxes:
            same = next((each for each in left if each[0] == concept and is_near(each[1], corners)), None)
            assert same, (image, concept, corners, left)
            left.remove(same)
        assert not left, image


def is_near(one, other):
    return all(abs(a - b) <= HALF_A_PIXEL for a, b in zip(one, other, strict=True))


def test_the_boxes_of_others_come_in_as_questions_with_their_boxes(project_of_cards, cards, drawn):
    project = project_of_cards("claims")
    assert fitting_format(cards) == "voc"
    looked = look(project, cards, format="voc", watch=Watch())
    planned = plan_import(project, looked, Choices(), watch=Watch())
    assert planned.refusal is None
    told = bring_in(project, looked, Choices(), watch=Watch())
    boxes = sum(map(len, drawn.values()))
    assert (planned.claims, told.claims, told.answers, told.images) == (boxes, boxes, 0, 70)
    assert_same_boxes(claimed_boxes(project), drawn)
    again = bring_in(project, look(project, cards, format="voc", watch=Watch()), Choices(), watch=Watch())
    assert (again.claims, again.claims_known) == (0, boxes)
    assert is_sound(project)


def test_a_lead_may_take_the_boxes_of_others_as_answered(project_of_cards, cards, drawn):
    project = project_of_cards("answers")
    looked = look(project, cards, format="voc", watch=Watch())
    told = bring_in(project, looked, Choices(relation="in", labeler="bo"), watch=Watch())
    assert (told.answers, told.claims, told.people_added) == (70, 0, 1)
    found = answered_boxes(project, "bo")
    assert {relation for boxes in found.values() for relation, *_ in boxes} == {Relation.IN}
    assert_same_boxes({image: [box[1:] for box in boxes] for image, boxes in found.items()}, drawn)
    assert is_sound(project)


@pytest.mark.parametrize("name", [*BY_RELATION, "yolo"])
def test_every_box_comes_back_from_every_format_within_half_a_pixel(
    looked_through, project_of_cards, drawn, tmp_path, name
):
    outcome = exported(looked_through, name, tmp_path / name)
    assert (outcome.images, outcome.boxes) == (70, sum(map(len, drawn.values())))
    assert fitting_format(tmp_path / name) == name
    other = project_of_cards(f"back from {name}")
    looked = look(other, tmp_path / name, format=name, watch=Watch())
    relation = None if name in BY_RELATION else "in"
    told = bring_in(other, looked, Choices(relation=relation, labeler="ann"), watch=Watch())
    assert told.answers == 70
    found = answered_boxes(other)
    assert Counter(relation for boxes in found.values() for relation, *_ in boxes) == {Relation.IN: outcome.boxes}
    assert_same_boxes({image: [box[1:] for box in boxes] for image, boxes in found.items()}, drawn)
    assert is_sound(other)


@pytest.mark.parametrize("name", BY_RELATION)
def test_what_came_back_goes_out_with_the_same_bytes(looked_through, project_of_cards, tmp_path, name):
    exported(looked_through, name, tmp_path / "one")
    other = project_of_cards(f"again from {name}")
    looked = look(other, tmp_path / "one", format=name, watch=Watch())
    bring_in(other, looked, Choices(labeler="ann"), watch=Watch())
    exported(other, name, tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_table_holds_every_box_as_it_is(looked_through, project_of_cards, drawn, tmp_path):
    exported(looked_through, "csv", tmp_path / "one")
    other = project_of_cards("back from csv")
    assert fitting_format(tmp_path / "one") == fitting_format(tmp_path / "one" / "answers.csv") == "csv"
    assert import_csv(other, tmp_path / "one", watch=Watch()).answers == 70
    assert answered_boxes(other) == answered_boxes(looked_through)
    exported(other, "csv", tmp_path / "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_class_folders_hold_every_box_as_a_picture_of_its_own(looked_through, drawn, tmp_path):
    outcome = exported(looked_through, "folders", tmp_path / "out", layout="flat", crops=True)
    pictures = [path for path in (tmp_path / "out").glob("*/*") if path.suffix.lower() == ".jpg"]
    assert (outcome.images, outcome.labels) == (70, sum(map(len, drawn.values())))
    found = Counter((path.parent.name, picture_size(path)) for path in pictures)
    wanted = Counter(
        (concept, (round(right - left), round(bottom - top)))
        for boxes in drawn.values()
        for concept, (left, top, right, bottom) in boxes
    )
    assert found == wanted


def test_an_empty_project_becomes_what_was_exported(looked_through, tmp_path):
    exported(looked_through, "coco", tmp_path / "one")
    with closing(new_project(tmp_path / "empty.labeler", lead="lea")) as empty:
        looked = look(empty, tmp_path / "one", format="coco", watch=Watch())
        told = bring_in(empty, looked, Choices(labeler="ann", adding=Adding()), watch=Watch())
        assert (told.images_added, told.answers, told.concepts_added) == (70, 70, len(CARDS))
        exported(empty, "coco", tmp_path / "two")
        annotations = {path: content for path, content in tree(tmp_path / "one").items() if "annotations" in path}
        assert annotations == {path: content for path, content in tree(tmp_path / "two").items() if path in annotations}


def picture_size(path):
    with Image.open(path) as picture:
        return picture.size


def is_sound(project):
    with project.file.reading() as reader:
        return not list(damage(reader))


def tree(folder):
    """Every file of an export with its bytes, but the report, which counts what was never asked about, and the page
    on the project that it came from."""
    others = ("EXPORT_REPORT.md", "readiness.html")
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in others)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
