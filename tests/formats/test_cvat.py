"""CVAT for images 1.1: what stands in tags, what in boxes, what in neither, and that others read it."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from labeler.domain.geometry import Size
from labeler.domain.words import Split, State
from labeler.formats.registry import EXPORTERS, plan_export


def root_of(folder: Path):
    return ElementTree.parse(folder / "annotations.xml").getroot()


def image_of(folder: Path, name: str):
    return next(each for each in root_of(folder).iter("image") if each.get("name") == name)


def attributes(element):
    return {each.get("name"): each.text for each in element.findall("attribute")}


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("cvat", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.startswith("images/")}
    golden = tree(Path(__file__).parent / "golden" / "cvat")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    kept = {path: content for path, content in written.items() if path not in pictures and path[0] != "."}
    assert kept.keys() - golden.keys() == {"DATASET_CARD.md", "EXPORT_REPORT.md", "concepts.toml"}
    assert {path: kept[path] for path in golden} == golden


def test_the_same_answers_give_the_same_bytes(exported, shop, tree):
    first, second = (tree(exported("cvat", *shop[:2], folder=folder)[1]) for folder in ("one", "two"))
    assert first == second


def test_every_finished_answer_is_an_image_with_a_file_negatives_too(exported, shop):
    plan, folder = exported("cvat", *shop[:2])
    images = root_of(folder).findall("image")
    assert [each.get("id") for each in images] == [str(number) for number in range(plan.images)]
    assert all((folder / "images" / each.get("name")).is_file() for each in images)
    assert not list(image_of(folder, "train/none.jpg").iter("tag"))
    assert "val/=v4.jpg" not in {each.get("name") for each in images}


def test_what_an_image_is_of_is_a_tag_and_what_is_in_it_is_none(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    picture = image("p.jpg", answer(label("lemon", "of", region()), label("milk", "in", region(1.0, 2.0, 3.0, 4.0))))
    _, folder = exported("cvat", concepts, [picture])
    found = image_of(folder, "train/p.jpg")
    assert [(each.get("label"), attributes(each)) for each in found.findall("tag")] == [("lemon", {"relation": "of"})]
    assert [(each.get("label"), attributes(each)["relation"]) for each in found.findall("box")] == [
        ("lemon", "of"),
        ("milk", "in"),
    ]
    box = found.findall("box")[1]
    assert [box.get(name) for name in ("xtl", "ytl", "xbr", "ybr", "occluded", "z_order", "source")] == [
        *("1", "2", "4", "6", "0", "0", "manual")
    ]


def test_neither_absent_nor_unclear_is_a_tag(exported, concept, image, answer, label):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("never asked", 3)]
    labels = (label("lemon", "absent"), label("milk", "unclear", reason='too "subtle" <& dark'))
    _, folder = exported("cvat", concepts, [image("p.jpg", answer(*labels))])
    found = image_of(folder, "train/p.jpg")
    assert [each.tag for each in found] == ["answer"]
    assert [dict(each.attrib) for each in found.find("answer")] == [
        {"label": "lemon", "relation": "absent"},
        {"label": "milk", "relation": "unclear", "reason": 'too "subtle" <& dark'},
    ]


def test_joint_subjects_and_crowds_are_marked(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    labels = (label("lemon", "of", joint=True), label("milk", "in", region(crowd=True), region()))
    _, folder = exported("cvat", concepts, [image("p.jpg", answer(*labels))])
    found = image_of(folder, "train/p.jpg")
    assert attributes(found.find("tag")) == {"relation": "of", "joint": "true"}
    assert [attributes(each).get("crowd") for each in found.findall("box")] == ["true", None]


def test_a_project_of_cvat_can_be_made_from_the_labels_beside_it(exported, shop):
    _, folder = exported("cvat", *shop[:2])
    labels = json.loads((folder / "labels.json").read_text())
    listed = root_of(folder).findall("meta/task/labels/label")
    assert [each["name"] for each in labels] == [each.findtext("name") for each in listed]
    assert [each["color"] for each in labels] == [each.findtext("color") for each in listed]
    assert len({each["color"] for each in labels}) == len(labels)
    for each, row in zip(labels, listed, strict=True):
        assert each["type"] == row.findtext("type") == "any"
        asked = {one["name"]: one for one in each["attributes"]}
        assert list(asked) == [one.findtext("name") for one in row.findall("attributes/attribute")]
        # What is drawn in CVAT later must not become an answer by default.
        assert asked["relation"]["default_value"] == asked["relation"]["values"][0] == "__undefined__"
        assert all(one["default_value"] in one["values"] for one in asked.values())


def test_a_box_goes_out_clipped_to_its_image_and_with_three_decimals(exported, concept, image, answer, label, region):
    boxes = [region(90.5, 10.0, 20.25, 5.0), region(0.0, 0.0, 1 / 3, 2 / 3)]
    picture = image("p.jpg", answer(label("lemon", "in", *boxes)), size=Size(width=100, height=200))
    _, folder = exported("cvat", [concept("lemon", 5)], [picture])
    found = image_of(folder, "train/p.jpg")
    assert (found.get("width"), found.get("height")) == ("100", "200")
    corners = [[box.get(name) for name in ("xtl", "ytl", "xbr", "ybr")] for box in found.findall("box")]
    assert corners == [["90.5", "10", "100", "15"], ["0", "0", "0.333", "0.667"]]


def test_an_answer_with_a_box_outside_stays_out_and_is_counted(exported, concept, image, answer, label, region):
    pictures = [
        image("out.jpg", answer(label("lemon", "in", region(300.0, 0.0, 5.0, 5.0)))),
        image("in.jpg", answer(label("lemon", "in", region()))),
    ]
    plan, folder = exported("cvat", [concept("lemon", 1)], pictures)
    assert [each.get("name") for each in root_of(folder).iter("image")] == ["train/in.jpg"]
    assert [row.images for row in plan.left_out] == [1]


def test_names_of_any_letters_come_out_as_they_are(exported, concept, image, answer, label):
    names = ["\"<lemon>\" & 'co'", "Käse 漢字 😀", "a]]>b", "tab\there"]
    concepts = [concept(name, number) for number, name in enumerate(names, 1)]
    _, folder = exported("cvat", concepts, [image("ä ö.jpg", answer(*(label(name, "of") for name in names)))])
    root = root_of(folder)
    assert [each.text for each in root.findall("meta/task/labels/label/name")] == names
    assert [each.get("label") for each in root.iter("tag")] == names


def test_what_xml_cannot_hold_does_not_break_the_file(exported, concept, image, answer, label):
    picture = image("p.jpg", answer(label("lemon", "unclear", reason="a\x00b\x1b\ufffe\ud800c\r\nd")))
    _, folder = exported("cvat", [concept("lemon", 1)], [picture])
    said = image_of(folder, "train/p.jpg").find("answer/said")
    assert said.get("reason") == "a\ufffdb\ufffd\ufffd\ufffdc\r\nd"


def test_without_images_the_labels_are_the_same(exported, shop, tree):
    _, whole = exported("cvat", *shop[:2])
    _, bare = exported("cvat", *shop[:2], folder="bare", without_images=True)
    assert not (bare / "images").exists()
    assert (bare / "annotations.xml").read_bytes() == (whole / "annotations.xml").read_bytes()


def test_only_some_concepts_are_the_labels_and_the_answers(exported, shop):
    _, folder = exported("cvat", *shop[:2], concepts=("lemon",))
    root = root_of(folder)
    assert [each.text for each in root.findall("meta/task/labels/label/name")] == ["lemon"]
    assert {each.get("label") for each in root.iter() if each.get("label")} == {"lemon"}


def test_a_name_too_long_for_cvat_is_told_in_the_plan(concept, request_of):
    concepts = [concept("lemon", 1), concept("l" * 65, 2)]
    plan = plan_export("cvat", request_of("cvat", concepts, []))
    assert ["l" * 65 in note and "64" in note for note in plan.notes] == [True]


def test_open_and_skipped_images_stay_away(exported, concept, image, answer):
    pictures = [
        image("skip.jpg", answer(state=State.SKIPPED, reason="poor")),
        image("open.jpg", answer(state=State.OPEN), split=Split.EVALUATION),
    ]
    plan, folder = exported("cvat", [concept("lemon", 1)], pictures)
    assert plan.images == 0
    assert not list(root_of(folder).iter("image"))
    assert any("Skipped" in each for each in EXPORTERS["cvat"].cannot_hold)


def test_datumaro_reads_tags_and_boxes_and_takes_nothing_else_for_a_label(exported, shop, tmp_path):
    datumaro = pytest.importorskip("datumaro")
    _, folder = exported("cvat", *shop[:2])
    items = {item.id: item for item in datumaro.Dataset.import_from(str(folder), "cvat")}
    assert len(items) == 11
    assert [type(each).__name__ for each in items["train/unclear"].annotations] == []
    (tag, box) = items["val/v1"].annotations
    assert (tag.label, tag.attributes["relation"]) == (0, "of")
    assert (box.label, box.points) == (0, [10.0, 20.0, 40.0, 60.0])
