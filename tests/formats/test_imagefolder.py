"""Hugging Face imagefolder out: what its reader needs to load both splits with one schema."""

import json
from pathlib import Path

import orjson
import pytest
from PIL import Image

from labeler.domain.words import Split, State
from labeler.formats.registry import exporter, plan_export, write_export

VALIDATION = {"split": Split.EVALUATION}


def rows(folder, split):
    return [orjson.loads(line) for line in (folder / split / "metadata.jsonl").read_bytes().splitlines()]


def arrow_type(value):
    """The type that Arrow would infer: a list of nothing is a list of nulls, a whole number is none with a point."""
    if isinstance(value, dict):
        return {key: arrow_type(each) for key, each in value.items()}
    if isinstance(value, list):
        types = [arrow_type(each) for each in value]
        known = [each for each in types if "null" not in json.dumps(each)]
        assert all(each == known[0] for each in known)
        return [known[0] if known else types[0] if types else "null"]
    return {int: "int64", float: "double", str: "string"}[type(value)]


def merged(one, other):
    """The type of a column in which both occur; a list of nulls gives way to any other."""
    if isinstance(one, dict):
        assert list(one) == list(other)
        return {key: merged(one[key], other[key]) for key in one}
    if isinstance(one, list):
        return one if other == ["null"] else other if one == ["null"] else [merged(one[0], other[0])]
    assert one == other
    return one


def schema(split_rows):
    found = arrow_type(split_rows[0])
    for row in split_rows[1:]:
        found = merged(found, arrow_type(row))
    return found


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("imagefolder", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.endswith((".jpg", ".png"))}
    golden = tree(Path(__file__).parent / "golden" / "imagefolder")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    assert {path: written[path] for path in written if path not in pictures and path[0] != "."} == golden


def test_both_splits_have_one_schema_whatever_is_said_in_them(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    pictures = [
        image("a.jpg", answer(label("lemon", "unclear", reason="dark"), label("milk", "in", region(crowd=True)))),
        image("b.jpg", answer(none=True, looked_for=["lemon", "milk"])),
        image("v.jpg", answer(label("milk", "of", region(1.5, 2.5, 3.0, 4.0))), **VALIDATION),
    ]
    _, folder = exported("imagefolder", concepts, pictures)
    assert schema(rows(folder, "train")) == schema(rows(folder, "validation"))
    assert "null" not in json.dumps(schema(rows(folder, "train")))


def test_no_cell_is_null_and_every_row_has_the_same_columns(exported, shop):
    _, folder = exported("imagefolder", *shop[:2])
    found = [row for split in ("train", "validation") for row in rows(folder, split)]
    assert len({tuple(row) for row in found}) == 1
    assert "null" not in json.dumps(found)


def test_the_first_row_of_a_split_has_a_box_where_any_has(exported, concept, image, answer, label, region):
    pictures = [
        *(image(f"a{number}.jpg", answer(label("lemon", "absent"))) for number in range(5)),
        image("z.jpg", answer(label("lemon", "in", region()))),
    ]
    _, folder = exported("imagefolder", [concept("lemon", 1)], pictures)
    assert [row["file_name"] for row in rows(folder, "train")][:2] == ["z.jpg", "a0.jpg"]


def test_where_one_split_has_no_boxes_each_is_a_configuration_of_its_own(
    exported, concept, image, answer, label, region
):
    pictures = [
        image("a.jpg", answer(label("lemon", "in", region()))),
        image("v.jpg", answer(label("lemon", "of")), **VALIDATION),
    ]
    plan, folder = exported("imagefolder", [concept("lemon", 1)], pictures)
    assert any("configuration of its own" in note for note in plan.notes)
    readme = (folder / "README.md").read_text()
    assert readme.count("config_name") == 2
    assert "config_name: default" not in readme


def test_a_split_without_images_is_no_folder(exported, concept, image, answer, label):
    _, folder = exported("imagefolder", [concept("lemon", 1)], [image("a.jpg", answer(label("lemon", "of")))])
    assert {each.name for each in folder.iterdir() if each.is_dir()} == {"train"}
    assert "validation/**" not in (folder / "README.md").read_text()


def test_a_split_folder_holds_its_images_and_their_metadata_and_nothing_else(exported, shop):
    _, folder = exported("imagefolder", *shop[:2])
    for split in ("train", "validation"):
        named = {row["file_name"] for row in rows(folder, split)}
        assert {each.name for each in (folder / split).iterdir()} == {"metadata.jsonl", *named}


def test_the_number_of_a_class_is_its_line_in_classes_txt(exported, shop):
    _, folder = exported("imagefolder", *shop[:2])
    classes = (folder / "classes.txt").read_text().splitlines()
    assert classes == [concept.name for concept in shop[0]]
    (row,) = (row for row in rows(folder, "train") if row["file_name"].startswith("x-988"))
    assert row["objects"]["category"] == [0, 0, 1]
    assert (row["of"], row["in"]) == ([0, 1, 0], [1, 0, 0])
    assert row["objects"]["relation"] == ["in", "in", "of"]


def test_a_skip_is_not_there_and_a_box_is_clipped(exported, concept, image, answer, label, region):
    pictures = [
        image("p.jpg", answer(label("lemon", "in", region(190.0, 90.0, 50.0, 50.0)))),
        image("q.jpg", answer(state=State.SKIPPED, reason="dark")),
    ]
    _, folder = exported("imagefolder", [concept("lemon", 1)], pictures)
    (row,) = rows(folder, "train")
    assert row["objects"]["bbox"] == [[190.0, 90.0, 10.0, 10.0]]


def test_hugging_face_itself_reads_it(tmp_path, monkeypatch, shop, request_of):
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")

    def place(image, path, /, *, part=None):
        Image.new("RGB", (image.size.width, image.size.height)).save(path)

    request = request_of("imagefolder", *shop[:2])
    write_export(plan_export("imagefolder", request), request, tmp_path / "out", place_image=place)
    found = datasets.load_dataset("imagefolder", data_dir=str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))
    assert {split: len(part) for split, part in found.items()} == {"train": 8, "validation": 3}
    assert found["train"][0]["image"].size == (200, 100)


def test_arrow_finds_the_same_columns_in_both_splits(exported, shop):
    arrow = pytest.importorskip("pyarrow.json")
    _, folder = exported("imagefolder", *shop[:2])
    one, other = (arrow.read_json(folder / split / "metadata.jsonl").schema for split in ("train", "validation"))
    assert one == other


def test_what_cannot_be_held_is_said():
    assert exporter("imagefolder").cannot_hold
