"""The main job on real photos: 351 groceries added, fifty answered by keys alone, counted, exported, read back."""

import csv
import hashlib
import json
from collections import Counter

import pytest
from pycocotools.coco import COCO

from labeler.app.counts import as_json, count
from labeler.store import images
from labeler.store.damage.check import damage
from tests.exports import exported, planned

CONCEPTS = ("apple", "banana", "carrot", "juice", "lemon", "melon", "milk", "tomato")
FIFTY = 50


@pytest.fixture
def groceries(shared_data):
    folder = shared_data / "groceries"
    if not folder.is_dir():
        pytest.skip(f"the groceries are not here: {folder}")
    return folder


@pytest.fixture
def project(make_project, groceries):
    return make_project(groceries / "user-photos", groceries / "professional", concepts=CONCEPTS)


def key_of(image_name):
    """The digit of the concept that the photo's folder is called after."""
    return str(CONCEPTS.index(image_name.split("/")[0]) + 1)


def answer_fifty(person):
    """Mostly of; now and then none, a skip, can't tell, two concepts with a box drawn by keys, and an undo."""
    said = Counter()
    for number in range(FIFTY):
        key = key_of(person.image)
        other = "8" if key != "8" else "1"
        match number % 10:
            case 3:
                person.press("N")
                said["none"] += 1
            case 5:
                person.press("Shift+Space 3")
                said["skipped"] += 1
            case 6:
                person.press(f"{key} Space 1 Enter")
                said.update(unclear=1, answers=1)
            case 7:
                person.press(f"{key} F {other} J B Right Down Ctrl+Right Enter F Enter")
                said.update(of=1, boxes=2, answers=1)
                said["in"] += 1
            case 8:
                person.press("N Backspace")
                person.press(f"{key} F Enter")
                said.update(of=1, answers=1)
            case _:
                person.press(f"{key} F Enter")
                said.update(of=1, answers=1)
    said["answers"] += said["none"]
    return said


def test_all_351_photos_are_added_and_fifty_answered_by_keys_alone(sit_down, project, tmp_path, groceries):
    ann = sit_down(project)
    with ann.project.file.reading() as reader:
        every = images.every(reader)
    assert len(every) == 351
    said = answer_fifty(ann)

    counts = as_json(count(ann.project), with_days=True)
    (row,) = counts["labelers"]
    assert {name: row[name] for name in said} == dict(said)
    assert counts["images"] == {
        "total": 351,
        "finished": said["answers"],
        "open": 0,
        "skipped": said["skipped"],
        "untouched": 351 - FIFTY,
        "unreadable": 0,
    }
    with ann.project.file.reading() as reader:
        assert list(damage(reader)) == []

    digests = {image.digest for image in every}
    read_coco(exported(ann.project, "coco", tmp_path / "coco").folder, digests)
    read_folders(exported(ann.project, "folders", tmp_path / "folders", allow_missing=True).folder, digests, said)
    table = exported(ann.project, "csv", tmp_path / "csv").folder / "answers.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = Counter(row["relation"] for row in csv.DictReader(file))
    assert rows["of"] == said["of"]
    assert rows["none"] == said["none"]
    assert rows["skipped"] == said["skipped"]


def read_coco(folder, digests):
    """pycocotools reads it, every box lies in its image, every copied image is one of ours byte for byte."""
    boxes = 0
    for split in ("train", "val"):
        path = folder / "annotations" / f"instances_{split}.json"
        coco = COCO(str(path))
        assert [c["name"] for c in coco.loadCats(coco.getCatIds())] == list(CONCEPTS)
        assert coco.getCatIds() == list(range(1, 9))
        for image in coco.loadImgs(coco.getImgIds()):
            assert digest(folder / "images" / split / image["file_name"]) in digests
            for annotation in coco.loadAnns(coco.getAnnIds(image["id"])):
                x, y, width, height = annotation["bbox"]
                assert 0 <= x < x + width <= image["width"]
                assert 0 <= y < y + height <= image["height"]
                boxes += 1
        labels = json.loads((folder / "annotations" / f"labels_{split}.json").read_text())
        assert labels["images"]
    assert boxes > 0


def read_folders(folder, digests, said):
    """Walked as torchvision's ImageFolder walks: each folder a class, none of them empty."""
    found = 0
    for split in ("train", "val"):
        classes = sorted(entry.name for entry in (folder / split).iterdir() if entry.is_dir())
        assert set(classes) <= set(CONCEPTS)
        for name in classes:
            files = [file for file in (folder / split / name).iterdir() if file.is_file()]
            assert files
            assert {digest(file) for file in files} <= digests
            found += len(files)
    assert found == said["of"]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_concept_added_after_fifty_answers_is_asked_alone_and_no_export_takes_it_for_absent(
    sit_down, project, tmp_path
):
    from labeler.app.commands.taxonomy import AddConcepts, NewConcept

    ann = sit_down(project)
    said = answer_fifty(ann)
    ann.window.bridge.execute(AddConcepts(entries=(NewConcept(name="basket"),)))
    ann.press("PgUp PgUp PgUp")
    for _ in range(3):
        assert ann.question == "New on the list: is this photo of basket, or is it in it?"
        ann.press("N")
    folder = exported(ann.project, "folders", tmp_path / "folders", layout="flat").folder
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        absent = [row["absent"] for row in csv.DictReader(file)]
    assert len(absent) == said["of"]
    assert sum("basket" in cell for cell in absent) <= 3
    with planned(ann.project, "coco") as made:
        assert sum(split.boxed_images for split in made.plan.splits) <= 3
