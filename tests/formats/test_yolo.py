"""YOLO: what trainers find, by the rules by which they throw images away."""

import os
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import yaml

from labeler.domain.geometry import Size
from labeler.domain.words import Split, State
from labeler.formats.yolo.lines import yolo_line
from labeler.formats.yolo.write import description_text

SIZE = Size(width=200, height=100)


def described(folder, *, from_folder=None):
    """`data.yaml` as trainers read it: number to name, and the folders of the splits, found from any working folder."""
    document = yaml.safe_load((folder / "data.yaml").read_text("utf-8"))
    root = Path(document["path"]) if document.get("path") else folder
    names = {int(key): str(value) for key, value in document["names"].items()}
    assert not names or max(names) < len(names)
    return names, {split: root / document[split] for split in ("train", "val")}


def label_path(image):
    """Where a trainer looks for the labels of an image: the last folder of images is one of labels."""
    before, sign, after = str(image).rpartition(f"{os.sep}images{os.sep}")
    assert sign
    return Path(f"{before}{os.sep}labels{os.sep}{after}".rsplit(".", 1)[0] + ".txt")


def verified(path, classes):
    """The rows of a label file; AssertionError for what makes a trainer leave the image out."""
    rows = [line.split() for line in path.read_text("utf-8").strip().splitlines() if line]
    if not rows:
        return np.zeros((0, 5), dtype=np.float32)
    assert {len(row) for row in rows} == {5}
    numbers = np.array(rows, dtype=np.float32)
    assert numbers[:, 1:].max() <= 1
    assert numbers.min() >= 0
    assert numbers[:, 0].max() < classes
    assert (numbers[:, 0] == numbers[:, 0].astype(int)).all()
    return np.unique(numbers, axis=0)


def rows(folder, split, stem):
    return [line.split() for line in (folder / "labels" / split / f"{stem}.txt").read_text().splitlines()]


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("yolo", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.startswith("images/")}
    golden = tree(Path(__file__).parent / "golden" / "yolo")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    assert {path: written[path] for path in written if path not in pictures and path[0] != "."} == golden


def test_a_trainer_keeps_every_image_and_finds_every_box_of_the_plan(exported, shop, monkeypatch, tmp_path):
    plan, folder = exported("yolo", *shop[:2])
    monkeypatch.chdir(tmp_path)  # trainers are started from anywhere
    names, splits = described(folder)
    assert list(names.values()) == [concept.name for concept in shop[0]]
    images = [path for place in splits.values() for path in sorted(place.iterdir())]
    boxes = [verified(label_path(image), len(names)) for image in images]
    assert len(images) == plan.images
    assert sum(map(len, boxes)) == plan.boxes
    assert sorted(label_path(image) for image in images) == sorted((folder / "labels").rglob("*.txt"))


def test_a_row_is_the_class_in_the_order_of_the_taxonomy_and_centre_and_size_in_parts_of_the_image(
    exported, concept, image, answer, label, region
):
    concepts = [concept("milk", 7), concept("closed", 8, closed=True), concept("lemon", 5)]
    picture = image("p.jpg", answer(label("lemon", "of", region(50.0, 25.0, 100.0, 50.0)), label("milk", "absent")))
    _, folder = exported("yolo", concepts, [picture])
    assert rows(folder, "train", "p") == [["1", "0.50000000", "0.50000000", "0.50000000", "0.50000000"]]
    assert described(folder)[0] == {0: "milk", 1: "lemon"}


def test_an_empty_file_is_written_only_for_an_image_known_to_hold_none_of_the_concepts(
    exported, concept, image, answer, label
):
    both = ("lemon", "milk")
    pictures = [
        image("none.jpg", answer(none=True, looked_for=both)),
        image("absent.jpg", answer(label("lemon", "absent"), label("milk", "absent"))),
        image("asked.jpg", answer(label("lemon", "absent"))),
        image("bare.jpg", answer(label("lemon", "of"), looked_for=both)),
        image("skipped.jpg", answer(state=State.SKIPPED, reason="dark")),
        image("open.jpg", answer(state=State.OPEN)),
    ]
    plan, folder = exported("yolo", [concept("lemon", 1), concept("milk", 2)], pictures)
    assert {path.stem: path.read_bytes() for path in (folder / "labels").rglob("*.txt")} == {"none": b"", "absent": b""}
    assert plan.images == 2
    manifest = (folder / "manifest.csv").read_text()
    assert "left out: no box" in manifest
    assert "left out: never asked" in manifest


def test_names_survive_any_reader_of_yaml(concept):
    names = [
        *("no", "on", "1.0", "0x1F", "1e3", "~", "null", "2026-11-22", "a: b", "- a", "# a", "{a}", "[a", "!a", "&a"),
        *("*a", "%a", "@a", "`a", "'", '"', "\\", "a\\u0041", "a\tb", "a\nb", "a\u2028b", "\u0085", "\ufeffa", "\x7f"),
        *("🍋", "👩‍🍳", "レモン", "é", "e\u0301", " a ", "", "x" * 5000),
    ]
    text = description_text([concept(name, number) for number, name in enumerate(names, start=1)])
    for loader in (yaml.SafeLoader, yaml.BaseLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        assert [str(name) for name in yaml.load(text, Loader=loader)["names"].values()] == names
    assert yaml.safe_load(description_text([]))["names"] == {}


@pytest.mark.parametrize("side", [1, 3, 7, 200, 4032, 20_000, 65_535])
def test_a_box_comes_back_within_a_thousandth_of_a_pixel_and_never_leaves_its_image(side):
    size = Size(width=side, height=side)
    chance = np.random.default_rng(side)
    corners = np.sort(chance.uniform(0, side, (500, 2)), axis=1).round(3)
    corners[:100, 0], corners[50:150, 1] = 0, side
    corners[:, 1] = np.maximum(corners[:, 1], np.minimum(corners[:, 0] + 0.001, side))
    corners[:, 0] = np.minimum(corners[:, 0], corners[:, 1] - 0.001)
    for left, right in corners:
        for line in (
            yolo_line(3, (left, left, right - left, right - left), size),
            yolo_line(3, (left, 0.0, right - left, float(side)), size),
        ):
            index, across, _, width, _ = map(float, line.split())
            assert index == 3
            assert 0 < width <= 1
            assert across - width / 2 >= -1e-12
            assert across + width / 2 <= 1 + 1e-12
            assert (across - width / 2) * side == pytest.approx(left, abs=0.001)
            assert (across + width / 2) * side == pytest.approx(right, abs=0.001)


def test_a_box_over_the_edge_is_clipped_and_its_image_stays(exported, concept, image, answer, label, region):
    boxes = [region(-5.0, 0.0, 300.0, 50.0), region(199.999, 99.999, 5.0, 5.0)]
    _, folder = exported("yolo", [concept("lemon", 1)], [image("p.jpg", answer(label("lemon", "in", *boxes)))])
    assert rows(folder, "train", "p")[0] == ["0", "0.50000000", "0.25000000", "1.00000000", "0.50000000"]
    assert len(verified(folder / "labels/train/p.txt", 1)) == 2


def test_labels_go_out_without_images(exported, shop):
    _, folder = exported("yolo", *shop[:2], without_images=True)
    assert not (folder / "images").exists()
    assert (folder / "labels/train/none.txt").read_bytes() == b""
    assert described(folder)[0]


def test_two_images_with_one_stem_have_a_label_file_each(exported, shop):
    _, folder = exported("yolo", *shop[:2])
    stems = Counter(path.stem for path in (folder / "images" / "train").iterdir())
    assert set(stems.values()) == {1}
    assert {path.stem for path in (folder / "labels" / "train").iterdir()} == set(stems)


def test_both_splits_are_there_also_when_one_is_empty(exported, concept, image, answer):
    picture = image("p.jpg", answer(none=True, looked_for=("lemon",)), split=Split.EVALUATION)
    _, folder = exported("yolo", [concept("lemon", 1)], [picture])
    assert all(place.is_dir() for place in described(folder)[1].values())


def test_a_subject_without_a_box_gets_one_round_the_whole_image_if_asked(exported, concept, image, answer, label):
    picture = image("p.jpg", answer(label("lemon", "of")))
    _, folder = exported("yolo", [concept("lemon", 1)], [picture], subjects="full-frame")
    assert rows(folder, "train", "p") == [["0", "0.50000000", "0.50000000", "1.00000000", "1.00000000"]]
