"""LabelMe: a file beside each image, by the rules of a reader that opens no image whose file breaks one."""

import json
import math
from pathlib import Path

import pytest

from labeler.domain.geometry import Size
from labeler.domain.words import State
from labeler.formats.registry import EXPORTERS


def read(folder: Path, name: str):
    return json.loads((folder / name).read_bytes())


def is_flags(value) -> bool:
    return isinstance(value, dict) and all(type(key) is str and type(held) is bool for key, held in value.items())


def complaints(document, *, beside: Path) -> list[str]:
    """Whatever LabelMe 5 to 7 would not open: the rules of its readers, the stricter wherever they differ."""
    keys = {"version", "flags", "shapes", "imagePath", "imageData", "imageHeight", "imageWidth"}
    path, sides = document["imagePath"], (document["imageHeight"], document["imageWidth"])
    wanted = {
        "a missing key": keys <= set(document),
        "a version that is none": type(document["version"]) is str and document["version"].count(".") == 2,
        "flags": is_flags(document["flags"]),
        "an image that is none": document["imageData"] is None,
        "no bare name": type(path) is str and path != "" and not set(path) & set("/\\"),
        "sides that are no whole numbers": all(type(side) is int and side > 0 for side in sides),
        "another name than its image": beside.with_name(path).stem == beside.stem,
    }
    return [what for what, holds in wanted.items() if not holds] + [
        what for shape in document["shapes"] for what in shape_complaints(shape, document)
    ]


def shape_complaints(shape, document) -> list[str]:
    known = {"label", "points", "group_id", "description", "shape_type", "flags", "mask"}
    points = shape["points"]
    numbers = [number for point in points for number in point]
    wanted = {
        "other keys": set(shape) == known,
        "a label that is no text": type(shape["label"]) is str and shape["label"] != "",
        "a group that is no number": shape["group_id"] is None or type(shape["group_id"]) is int,
        "a description that is no text": type(shape["description"]) is str,
        "a mask": shape["mask"] is None,
        "flags": is_flags(shape["flags"]),
        "no rectangle of two corners": shape["shape_type"] == "rectangle" and [len(each) for each in points] == [2, 2],
        "numbers that are none": all(type(each) in (int, float) and math.isfinite(each) for each in numbers),
    }
    (left, top), (right, bottom) = points
    inside = 0 <= left < right <= document["imageWidth"] and 0 <= top < bottom <= document["imageHeight"]
    return [what for what, holds in wanted.items() if not holds] + ([] if inside else ["corners outside"])


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("labelme", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.endswith((".jpg", ".png"))}
    golden = tree(Path(__file__).parent / "golden" / "labelme")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    kept = {path: content for path, content in written.items() if path not in pictures and path[0] != "."}
    assert kept.keys() - golden.keys() == {"DATASET_CARD.md", "EXPORT_REPORT.md", "concepts.toml"}
    assert {path: kept[path] for path in golden} == golden


def test_labelme_would_open_every_file(exported, shop):
    plan, folder = exported("labelme", *shop[:2])
    files = sorted(path for split in ("train", "val") for path in (folder / split).glob("*.json"))
    assert len(files) == plan.images == 11
    for file in files:
        document = json.loads(file.read_bytes())
        assert complaints(document, beside=file) == []
        assert file.with_name(document["imagePath"]).is_file()


@pytest.mark.parametrize(
    "change",
    [
        {"version": 5},
        {"flags": {"lemon": 1}},
        {"imageHeight": 100.0},
        {"imagePath": "val\\v1.jpg"},
        {"imageData": ""},
    ],
)
def test_the_checker_complains_of_what_is_wrong(exported, shop, change):
    _, folder = exported("labelme", *shop[:2])
    file = folder / "val" / "v1.json"
    assert complaints(read(folder, "val/v1.json") | change, beside=file)


def test_the_flags_say_what_the_image_is_of_and_of_what_nobody_was_asked_nothing(
    exported, concept, image, answer, label, region
):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("never asked", 3)]
    picture = image("p.jpg", answer(label("lemon", "of"), label("milk", "in", region())))
    _, folder = exported("labelme", concepts, [picture])
    document = read(folder, "train/p.json")
    assert document["flags"] == {"lemon": True, "milk": False}
    assert document["labeler"]["scope"] == "asked"


def test_a_box_of_the_subject_and_one_of_a_crowd_are_marked(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    labels = (label("lemon", "of", region()), label("milk", "in", region(crowd=True), region()))
    _, folder = exported("labelme", concepts, [image("p.jpg", answer(*labels))])
    shapes = read(folder, "train/p.json")["shapes"]
    assert [(each["label"], each["flags"]) for each in shapes] == [
        ("lemon", {"of": True}),
        ("milk", {"crowd": True}),
        ("milk", {}),
    ]


def test_what_labelme_has_no_word_for_stands_in_a_key_that_it_keeps(exported, concept, image, answer, label, region):
    concepts = [concept(name, number) for number, name in enumerate("abcde", 1)]
    labels = (
        label("a", "of", joint=True),
        label("b", "of", joint=True),
        label("c", "in", region()),
        label("d", "unclear", reason="too dark"),
    )
    _, folder = exported("labelme", concepts, [image("p.jpg", answer(*labels, looked_for="abcde"))])
    assert read(folder, "train/p.json")["labeler"] == {
        "scope": "all",
        "of": ["a", "b"],
        "in": ["c"],
        "absent": ["e"],
        "unclear": {"d": "too dark"},
        "joint": ["a", "b"],
    }


def test_a_box_goes_out_clipped_to_its_image(exported, concept, image, answer, label, region):
    picture = image(
        "p.jpg", answer(label("lemon", "in", region(90.5, 10.0, 20.25, 1 / 3))), size=Size(width=100, height=200)
    )
    _, folder = exported("labelme", [concept("lemon", 1)], [picture])
    document = read(folder, "train/p.json")
    assert document["shapes"][0]["points"] == [[90.5, 10.0], [100.0, 10.333]]
    assert (document["imageWidth"], document["imageHeight"]) == (100, 200)


def test_without_images_there_are_the_files_alone(exported, shop, tree):
    _, whole = exported("labelme", *shop[:2])
    _, bare = exported("labelme", *shop[:2], folder="bare", without_images=True)
    documents = {path: content for path, content in tree(whole).items() if path.endswith(".json") and "/" in path}
    assert {path: content for path, content in tree(bare).items() if "/" in path} == documents


def test_images_that_differ_by_their_suffix_only_have_a_file_each(exported, concept, image, answer, label):
    pictures = [image("x.jpg", answer(label("lemon", "of"))), image("x.png", answer(label("lemon", "absent")))]
    _, folder = exported("labelme", [concept("lemon", 1)], pictures)
    flags = {
        (doc := read(folder, f"train/{file.name}"))["imagePath"][-3:]: doc["flags"]
        for file in (folder / "train").glob("*.json")
    }
    assert flags == {"jpg": {"lemon": True}, "png": {"lemon": False}}


def test_a_skipped_image_has_no_file(exported, concept, image, answer):
    _, folder = exported("labelme", [concept("lemon", 1)], [image("s.jpg", answer(state=State.SKIPPED, reason="poor"))])
    assert not (folder / "train").exists()
    assert any("Skipped" in each for each in EXPORTERS["labelme"].cannot_hold)
