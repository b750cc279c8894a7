"""Label Studio out: tasks that its own rules take, images that it can serve, and boxes to a thousandth of a pixel."""

from collections import Counter
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import orjson
import pytest

from labeler.domain.geometry import Size
from labeler.domain.words import State
from labeler.formats.registry import exporter

LOCAL = "/data/local-files/?d="
TYPES = {"Choices": "choices", "RectangleLabels": "rectanglelabels"}


def tasks_in(folder):
    return orjson.loads((folder / "tasks.json").read_bytes())


def broken_rules(folder):
    """What Label Studio would refuse, or show wrong, of an export: its rules for tasks and their interface."""
    view = ElementTree.parse(folder / "label_config.xml").getroot()
    tags = {each.get("name"): each for kind in TYPES for each in view.iter(kind)}
    tasks = tasks_in(folder)
    annotations = [annotation for task in tasks for annotation in task["annotations"]]
    rows = [row for annotation in annotations for row in annotation["result"]]
    if view[0].attrib != {"name": "image", "value": "$image"}:
        yield "no image"
    yield from (f"tag {name}" for name, tag in tags.items() if tag.get("toName") != "image" or twins(values(tag)))
    yield from (f"task {each['id']}" for each in tasks if list(each["data"]) != ["image"])
    yield from (f"{each}" for each in annotations if type(each["completed_by"]) is not int or each["was_cancelled"])
    yield from twins(each["id"] for each in tasks)
    yield from twins(row["id"] for row in rows)
    yield from (f"{row}" for row in rows if not fits(row, tags.get(row["from_name"])))


def values(tag):
    return [row.get("value") for row in tag if row.tag in {"Choice", "Label"}]


def twins(found):
    return [each for each, number in Counter(found).items() if number > 1]


def fits(row, tag):
    """Whether a result is one that this tag could have made."""
    if tag is None or row["to_name"] != "image" or row["type"] != TYPES[tag.tag]:
        return False
    names = row["value"][row["type"]]
    sizes = (row["original_width"], row["original_height"])
    return (
        bool(names)
        and set(names) <= set(values(tag))
        and all(type(side) is int for side in sizes)
        and (row["type"] == "choices" or is_rectangle(row))
    )


def is_rectangle(row):
    value = row["value"]
    ends = (value["x"] + value["width"], value["y"] + value["height"])
    inside = all(0 <= number <= 100 + 1e-9 for number in (value["x"], value["y"], *ends))
    return inside and min(value["width"], value["height"]) > 0 and (row["image_rotation"], value["rotation"]) == (0, 0)


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("label_studio", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.startswith("images/")}
    golden = tree(Path(__file__).parent / "golden" / "label_studio")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    assert {path: written[path] for path in written if path not in pictures and path[0] != "."} == golden


def test_no_rule_of_label_studio_is_broken(exported, shop):
    _, folder = exported("label_studio", *shop[:2])
    assert list(broken_rules(folder)) == []


@pytest.mark.parametrize("name", ['"', "<b>", "a & b", "tab\there", "é", "\ufffe", "]]>", "= 'x'"])
def test_a_concept_of_any_name_is_in_the_interface(exported, concept, image, answer, label, name):
    concepts = [concept(name, 7), concept("lemon", 8)]
    _, folder = exported("label_studio", concepts, [image("p.jpg", answer(label("lemon", "of")))])
    view = ElementTree.parse(folder / "label_config.xml").getroot()
    for tag in (*view.iter("Choices"), *view.iter("RectangleLabels")):
        assert [row.get("value") for row in tag] == [name.replace("\ufffe", "\ufffd"), "lemon"]
        assert [row.get("category") for row in tag] == ["7", "8"]


def test_every_image_can_be_served_from_the_export(exported, concept, image, answer, label):
    names = ["a b.jpg", "100%.jpg", "x#1.jpg", "q?d=1.jpg", "a&b.jpg", "レモン.jpg", "a+b.jpg"]
    pictures = [image(name, answer(label("lemon", "of"))) for name in names]
    _, folder = exported("label_studio", [concept("lemon", 1)], pictures)
    for task in tasks_in(folder):
        address = task["data"]["image"]
        assert address.startswith(LOCAL)
        assert not set(address[len(LOCAL) :]) & set(" #?&+")
        assert (folder / unquote(address[len(LOCAL) :])).is_file()


def test_a_box_comes_back_within_a_thousandth_of_a_pixel_from_a_very_large_image(
    exported, concept, image, answer, label, region
):
    size = Size(width=19_999, height=20_001)
    boxes = [region(1 / 3, 2 / 3, 7.001, 3.003), region(19_990.123, 12_345.678, 8.877, 7_655.322)]
    pictures = [image("p.jpg", answer(label("lemon", "in", *boxes)), size=size)]
    _, folder = exported("label_studio", [concept("lemon", 1)], pictures)
    (task,) = tasks_in(folder)
    values = [row["value"] for row in task["annotations"][0]["result"]]
    for value, each in zip(values, boxes, strict=True):
        assert value["x"] / 100 * size.width == pytest.approx(each.box.x, abs=0.001)
        assert value["y"] / 100 * size.height == pytest.approx(each.box.y, abs=0.001)
        assert value["width"] / 100 * size.width == pytest.approx(each.box.width, abs=0.001)
        assert value["height"] / 100 * size.height == pytest.approx(each.box.height, abs=0.001)


def test_what_an_image_is_of_and_what_is_in_it_stand_under_different_tags(
    exported, concept, image, answer, label, region
):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("pear", 3), concept("fig", 4)]
    said = [label("lemon", "of", region()), label("milk", "in", region()), label("pear", "unclear", reason="blurred")]
    pictures = [image("p.jpg", answer(*said, looked_for=["lemon", "milk", "pear", "fig"]))]
    _, folder = exported("label_studio", concepts, pictures)
    (task,) = tasks_in(folder)
    rows = [(row["from_name"], row["value"][row["type"]]) for row in task["annotations"][0]["result"]]
    assert rows == [
        ("of", ["lemon"]),
        ("of_box", ["lemon"]),
        ("in", ["milk"]),
        ("absent", ["fig"]),
        ("unclear", ["pear"]),
    ]
    assert task["meta"]["reasons"] == {"pear": "blurred"}
    assert task["meta"]["scope"] == "all"


def test_nobody_is_named_and_skips_are_not_there(exported, concept, image, answer, label):
    pictures = [
        image("p.jpg", answer(label("lemon", "of"), labeler="Ann Example")),
        image("q.jpg", answer(state=State.SKIPPED, reason="dark")),
    ]
    _, folder = exported("label_studio", [concept("lemon", 1)], pictures)
    (task,) = tasks_in(folder)
    assert task["annotations"][0]["completed_by"] == 1
    assert b"Ann" not in (folder / "tasks.json").read_bytes()


def test_without_images_a_task_names_the_image_by_its_path_in_the_project(exported, concept, image, answer, label):
    pictures = [image("a/b c.jpg", answer(label("lemon", "of")))]
    plan, folder = exported("label_studio", [concept("lemon", 1)], pictures, without_images=True)
    assert tasks_in(folder)[0]["data"]["image"] == f"{LOCAL}a/b%20c.jpg"
    assert not (folder / "images").exists()
    assert plan.images == 1


def test_an_image_with_a_box_outside_stays_out_and_is_told(exported, concept, image, answer, label, region):
    pictures = [
        image("p.jpg", answer(label("lemon", "in", region(900.0, 900.0)))),
        image("q.jpg", answer(label("lemon", "of"))),
    ]
    plan, folder = exported("label_studio", [concept("lemon", 1)], pictures)
    assert [(row.images, "lies outside" in row.why) for row in plan.left_out] == [(1, True)]
    assert len(tasks_in(folder)) == 1
    assert "p.jpg" in (folder / "manifest.csv").read_text()


def test_it_is_told_how_label_studio_gets_at_the_images_and_which_names_it_would_fill_in(
    exported, concept, image, answer, label
):
    concepts, pictures = [concept("$lemon", 1), concept("5 $", 2)], [image("p.jpg", answer(label("$lemon", "of")))]
    plan, _ = exported("label_studio", concepts, pictures)
    assert any("DOCUMENT_ROOT" in note for note in plan.notes)
    assert any(note.endswith("otherwise: $lemon.") for note in plan.notes)
    plan, _ = exported("label_studio", [concept("lemon", 1)], [], folder="bare", without_images=True)
    assert plan.notes == ()


def test_an_export_of_nothing_is_an_empty_list(exported, concept):
    _, folder = exported("label_studio", [concept("lemon", 1)], [])
    assert tasks_in(folder) == []


def test_what_cannot_be_held_is_said():
    assert exporter("label_studio").cannot_hold
