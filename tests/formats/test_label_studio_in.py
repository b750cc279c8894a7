"""Label Studio in: what our own export says comes back; what others exported is read, or refused with its task."""

import json
import math
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.words import Relation, State
from labeler.formats.incoming.statements import ImportRequest
from labeler.formats.label_studio import stream
from labeler.formats.registry import importer, plan_export, write_export
from tests.round_trips import OTHER_NAMES, finished_answers

BARE = '{"image": "x.png"}'
FULL = "/data/upload/3/cb0618f6-name.png"


def read(path):
    return importer("label_studio").read(ImportRequest(path=path, list_images=lambda folder: ()))


def written(folder, tasks, config=""):
    folder.mkdir(exist_ok=True)
    (folder / "project-1.json").write_text(tasks if isinstance(tasks, str) else json.dumps(tasks), encoding="utf-8")
    if config:
        (folder / "label_config.xml").write_text(config, encoding="utf-8")
    return folder


def box(kind="rectanglelabels", names=("cat",), row_id="r1", **value):
    """A result with a region, in an image of 200 × 100."""
    value = {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0} | value
    if names:
        value[kind] = list(names)
    facts = {"id": row_id, "type": kind, "from_name": "label", "to_name": "image", "image_rotation": 0}
    return facts | {"original_width": 200, "original_height": 100, "value": value}


def choice(*names, row_id="c1", tag="choice"):
    return {"id": row_id, "type": "choices", "from_name": tag, "to_name": "image", "value": {"choices": list(names)}}


def task(*results, image=FULL, **more):
    annotation = {"id": 5, "completed_by": 3, "was_cancelled": False, "result": list(results), "created_at": "2021"}
    return {"id": 17, "data": {"image": image}, "annotations": [annotation], "predictions": []} | more


def said(image):
    return {label.class_name: (label.relation, len(label.boxes)) for label in image.labels}


@pytest.fixture
def stated(tmp_path):
    """Reads some tasks; gives the images and the notes."""

    def make(*tasks, config=""):
        found = read(written(tmp_path / "in", list(tasks), config))
        return list(found.images), found

    return make


# What is ours


def corners(each, size):
    whole = (size.width, size.height, size.width, size.height)
    return tuple(
        round(number * side, 3) for number, side in zip((each.x, each.y, each.width, each.height), whole, strict=True)
    )


def spoken(image):
    """What an image is said to be, with boxes in pixels to a thousandth."""
    return {
        label.class_name: (
            label.relation,
            label.joint,
            label.reason if label.relation is Relation.UNCLEAR else "",
            sorted((corners(each, image.size), each.crowd) for each in label.boxes),
        )
        for label in image.labels
    }


def expected(image, names):
    labels = {label.concept_uid: label for label in image.answer.labels}
    found = {}
    for uid, name in names.items():
        if uid in labels:
            label = labels[uid]
            sides = [(region.box.x, region.box.y, region.box.width, region.box.height) for region in label.regions]
            boxes = sorted((each, region.crowd) for each, region in zip(sides, label.regions, strict=True))
            found[name] = (label.relation, label.joint, label.reason, boxes)
        elif uid in image.answer.covered:
            found[name] = (Relation.ABSENT, False, "", [])
    return found


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_goes_out_comes_back_as_it_was(data, concept, image, answer, label, region, request_of, place_image):
    tools = {"region": region, "label": label, "answer": answer}
    concepts = [concept(name, number) for number, name in enumerate(OTHER_NAMES, start=1)]
    said_by_name = {
        f"{number}.jpg": data.draw(finished_answers(tools)) for number in range(data.draw(st.integers(1, 4)))
    }
    pictures = [image(name, each) for name, each in said_by_name.items()]
    request = request_of("label_studio", concepts, pictures)
    with tempfile.TemporaryDirectory() as root:
        write_export(plan_export("label_studio", request), request, Path(root) / "out", place_image=place_image)
        found = read(Path(root) / "out")
        assert found.classes == tuple(OTHER_NAMES)
        names = {each.uid: each.name for each in concepts}
        assert [spoken(each) for each in found.images] == [expected(each, names) for each in request.images]
        for back, each in zip(found.images, request.images, strict=True):
            assert back.name == f"images/train/{each.base_name}"
            assert back.also[-1] == each.digest
            assert back.is_complete == ({one.uid for one in concepts} <= each.answer.covered)
            assert (back.person, back.state) == ("", State.SUBMITTED)
        assert found.notes == ()


def test_what_somebody_changed_in_label_studio_is_theirs_and_keeps_its_relations(exported, shop):
    concepts, images, _ = shop
    _, folder = exported("label_studio", concepts, images)
    tasks = json.loads((folder / "tasks.json").read_text())
    (changed,) = (each for each in tasks if "none.jpg" in each["data"]["image"])
    changed["annotations"][0] |= {
        "created_at": "2026-01-01T00:00:00Z",
        "completed_by": 9,
        "result": [choice("lemon", tag="unclear"), box(names=["orange juice"]) | {"from_name": "in"}],
    }
    (folder / "tasks.json").write_text(json.dumps(tasks))
    (back,) = (each for each in read(folder).images if "none.jpg" in each.name)
    assert said(back) == {"lemon": (Relation.UNCLEAR, 0), "orange juice": (Relation.IN, 1)}
    assert (back.person, back.is_complete) == ("Label Studio 9", False)
    assert all(label.reason for label in back.labels if label.relation is Relation.UNCLEAR)


def test_what_somebody_made_both_of_and_in_is_refused(exported, shop):
    _, folder = exported("label_studio", *shop[:2])
    tasks = json.loads((folder / "tasks.json").read_text())
    tasks[1]["annotations"][0]["result"] = [choice("lemon", tag="of"), choice("lemon", tag="absent", row_id="c2")]
    (folder / "tasks.json").write_text(json.dumps(tasks))
    with pytest.raises(AppError, match="“lemon” is said to be both “of” and “absent”") as caught:
        read(folder)
    assert "task 2" in caught.value.where


# What others exported


def test_a_box_is_in_parts_of_one_and_says_nothing_of_a_relation(stated):
    (image,), found = stated(task(box(), choice("kitchen")))
    assert said(image) == {"cat": (None, 1), "kitchen": (None, 0)}
    (one,) = image.labels[0].boxes
    assert (one.x, one.y, one.width, one.height, one.number) == (0.1, 0.2, 0.3, 0.4, 1)
    assert (image.is_relative, image.size, image.person) == (True, Size(width=200, height=100), "Label Studio 3")
    assert (image.where, image.is_complete) == ("task 17", False)
    assert found.classes == ("cat", "kitchen")


def test_the_tags_of_others_say_nothing_of_relations_even_where_they_are_called_so(stated):
    (image,), _ = stated(task(box() | {"from_name": "in"}, choice("dog", tag="of")))
    assert said(image) == {"cat": (None, 1), "dog": (None, 0)}


@pytest.mark.parametrize(
    ("address", "names"),
    [
        (FULL, ["cb0618f6-name.png", "name.png"]),
        ("/data/upload/3/name.png", ["name.png"]),
        ("/data/upload/cb0618f6-my%20name.png", ["cb0618f6-my name.png", "cb0618f6-my%20name.png", "my name.png"]),
        ("/data/local-files/?d=a/b%20c/x.png", ["a/b c/x.png", "a/b%20c/x.png"]),
        ("/data/local-files/?d=/a/100%.png", ["a/100%.png"]),
        ("s3://bucket/shop/x.png", ["shop/x.png"]),
        ("gs://bucket/shop/x y.png", ["shop/x y.png"]),
        ("https://example.org/shop/x%20y.png?size=3", ["shop/x y.png", "shop/x%20y.png?size=3"]),
        ("images\\x.png", ["images\\x.png", "images/x.png"]),
        ("x.png", ["x.png"]),
        ("../../etc/passwd.png", ["../../etc/passwd.png"]),
        ("/data/local-files/?d=%ff.png", ["%ff.png"]),
    ],
)
def test_an_image_may_go_by_several_names(stated, address, names):
    (image,), _ = stated(task(box(), image=address))
    assert [image.name, *image.also] == names


def test_each_person_is_heard(stated):
    several = task()
    several["annotations"] = [
        {"completed_by": who, "result": [choice(name)]}
        for who, name in ((3, "cat"), ({"id": 4, "email": "b@example.org"}, "dog"), ("c@example.org", "cow"))
    ]
    images, _ = stated(several)
    assert [(image.person, *said(image)) for image in images] == [
        ("Label Studio 3", "cat"),
        ("b@example.org", "dog"),
        ("c@example.org", "cow"),
    ]


def test_a_skipped_task_is_a_skip_with_a_reason_and_no_label(stated):
    skipped = task(box())
    skipped["annotations"][0]["was_cancelled"] = True
    (image,), found = stated(skipped)
    assert (image.state, image.labels, bool(image.reason)) == (State.SKIPPED, (), True)
    assert found.classes == ()


def test_of_what_nobody_annotated_nothing_is_said_and_predictions_and_drafts_are_passed_over(stated):
    bare = task(annotations=[], predictions=[{"result": [box(names=["dog"])]}], drafts=[{"result": [box()]}])
    images, found = stated(bare, bare)
    assert images == []
    assert found.classes == ()
    notes = " ".join(found.notes)
    assert notes.count(": 2.") == 3
    assert "predictions" in notes
    assert "drafts" in notes


def test_an_empty_annotation_is_an_image_of_which_nothing_is_said(stated):
    (image,), _ = stated(task())
    assert (image.labels, image.state, image.is_complete) == ((), State.SUBMITTED, False)


def test_a_rotated_rectangle_is_the_box_round_it_in_pixels(stated):
    (image,), found = stated(task(box(x=50, y=50, width=10, height=10, rotation=90)))
    (one,) = image.labels[0].boxes
    # 20 × 10 pixels, turned about their upper left corner (100, 50): from (90, 50) to (100, 70).
    assert (one.x * 200, one.y * 100) == pytest.approx((90, 50))
    assert (one.width * 200, one.height * 100) == pytest.approx((10, 20))
    assert any("Rotated" in note for note in found.notes)


def test_a_rotated_rectangle_in_an_image_of_unknown_size_is_refused(stated):
    row = box(rotation=30)
    del row["original_width"]
    with pytest.raises(AppError, match="original_width") as caught:
        stated(task(row))
    assert "task 17" in caught.value.where


def test_polygons_and_ellipses_are_the_boxes_round_them_and_that_is_told(stated):
    polygon = box("polygonlabels", points=[[10, 20], [40, 20], [25, 60]])
    ellipse = box("ellipselabels", ["dog"], "r2", x=50, y=50, radiusX=10, radiusY=20)
    turned = box("ellipselabels", ["cow"], "r3", x=50, y=50, radiusX=10, radiusY=10, rotation=90)
    (image,), found = stated(task(polygon, ellipse, turned))
    boxes = {label.class_name: label.boxes[0] for label in image.labels}
    sides = {name: (each.x, each.y, each.width, each.height) for name, each in boxes.items()}
    assert sides["cat"] == pytest.approx((0.1, 0.2, 0.3, 0.4))
    assert sides["dog"] == pytest.approx((0.4, 0.3, 0.2, 0.4))
    assert sides["cow"] == pytest.approx((0.45, 0.3, 0.1, 0.4))
    assert "Polygons and ellipses taken as the boxes round them: 3." in found.notes


def test_what_is_neither_label_nor_box_is_passed_over_and_told_once(stated):
    rows = [
        {"id": "b", "type": "brushlabels", "value": {"format": "rle", "rle": [0, 1], "brushlabels": ["cat"]}},
        {"id": "k", "type": "keypointlabels", "value": {"x": 1, "y": 2, "keypointlabels": ["cat"]}},
        {"id": "s", "type": "rating", "value": {"rating": 3}},
        {"id": "t", "type": "textarea", "value": {"text": ["so"]}},
        {"type": "relation", "from_id": "b", "to_id": "k", "direction": "right"},
    ]
    (image, other), found = stated(task(*rows), task(*rows))
    assert (image.labels, other.labels) == ((), ())
    (note,) = found.notes
    assert "brushlabels (2), keypointlabels (2), rating (2), textarea (2), relation (2)" in note


def test_of_a_taxonomy_the_last_part_is_the_class(stated):
    row = {"id": "t", "type": "taxonomy", "value": {"taxonomy": [["Fruit", "Citrus", "Lemon"], ["Milk"]]}}
    (image,), found = stated(task(row))
    assert list(said(image)) == ["Lemon", "Milk"]
    assert any("taxonomy" in note for note in found.notes)


def test_a_rectangle_without_a_label_takes_that_which_has_its_id(stated):
    plain = box("rectangle", (), "r1")
    labels = {"id": "r1", "type": "labels", "value": {"labels": ["cat"]}}
    other = box("rectangle", (), "r2")
    (image,), _ = stated(task(plain, labels, other, choice("dog", row_id="r2")))
    assert said(image) == {"cat": (None, 1), "dog": (None, 1)}


def test_a_choice_about_a_region_that_has_a_label_is_no_label_of_the_image(stated):
    (image,), found = stated(task(box(row_id="r1"), choice("blurred", row_id="r1")))
    assert said(image) == {"cat": (None, 1)}
    assert any("about one region" in note for note in found.notes)


def test_a_box_on_an_image_that_was_turned_and_one_without_a_label_are_passed_over(stated):
    (image,), found = stated(task(box() | {"image_rotation": 90}, box("rectangle", (), "r2")))
    assert image.labels == ()
    assert len(found.notes) == 2


def test_a_class_stands_once_with_all_of_its_boxes(stated):
    (image,), _ = stated(task(box(), box(row_id="r2"), box(names=["cat", "dog"], row_id="r3"), choice("cat")))
    assert said(image) == {"cat": (None, 3), "dog": (None, 1)}


def test_numbers_may_be_written_as_text_and_a_lost_one_is_left_to_be_judged(stated):
    (image,), _ = stated(task(box(x="12.5", y=None)))
    (one,) = image.labels[0].boxes
    assert one.x == 0.125
    assert math.isnan(one.y)


def test_the_interface_beside_says_where_the_image_stands_and_what_the_classes_are(stated):
    config = """<View><Image name="img" value="$photo"/><Text name="t" value="$caption.png"/>
    <RectangleLabels name="label" toName="img"><Label value="dog"/><Label value="cat"/></RectangleLabels></View>"""
    data = {"photo": "/data/upload/1/x.png", "caption": "y.png"}
    (image,), found = stated(task(box() | {"to_name": "img"}, data=data), config=config)
    assert image.name == "x.png"
    assert found.classes == ("dog", "cat")


@pytest.mark.parametrize("row_id", [[], {}, None, 1.5])
def test_in_our_own_export_too_a_region_whose_id_is_no_id_is_a_region(stated, row_id):
    (image,), _ = stated(task(box(row_id=row_id), meta={"program": "labeler", "crowd": ["r1"]}))
    assert [len(label.boxes) for label in image.labels] == [1]


def test_where_two_images_are_in_a_task_each_has_what_is_said_of_it(stated):
    config = '<View><Image name="a" value="$one"/><Image name="b" value="$two"/></View>'
    rows = [choice("cat") | {"to_name": "a"}, choice("dog", row_id="c2") | {"to_name": "b"}]
    images, _ = stated(task(*rows, data={"one": "x.png", "two": "y.png"}), config=config)
    assert [(image.name, *said(image)) for image in images] == [("x.png", "cat"), ("y.png", "dog")]


def test_without_an_interface_the_one_that_looks_like_an_image_is_it(stated):
    (image,), _ = stated(task(box(), data={"caption": "a cat", "photo": "s3://b/x.png", "n": 3}))
    assert image.name == "x.png"


@pytest.mark.parametrize("data", [{"a": "x.png", "b": "y.png"}, {"text": "so"}, {}])
def test_where_no_one_can_tell_which_is_the_image_the_file_is_refused(stated, data):
    with pytest.raises(AppError, match="like") as caught:
        stated(task(box(), data=data))
    assert "task 17" in caught.value.where


# JSON-MIN


def test_the_short_form_is_read_too(stated):
    region = {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0, "original_width": 200, "original_height": 100}
    row = {
        "image": FULL,
        "id": 4,
        "label": [region | {"rectanglelabels": ["cat"]}, region | {"rectanglelabels": ["dog"]}],
        "choice": "kitchen",
        "annotator": 2,
        "annotation_id": 9,
        "created_at": "2021",
        "lead_time": 3.5,
    }
    (image, other), found = stated(row, row | {"choice": {"choices": ["garden", "sunny"]}, "label": []})
    assert said(image) == {"cat": (None, 1), "dog": (None, 1), "kitchen": (None, 0)}
    assert said(other) == {"garden": (None, 0), "sunny": (None, 0)}
    assert (image.name, image.person, image.where) == ("cb0618f6-name.png", "Label Studio 2", "task 4")
    assert image.size == Size(width=200, height=100)
    assert found.notes == ()


def test_in_the_short_form_a_text_is_a_choice_only_where_that_is_known(stated):
    row = {"image": "x.png", "id": 4, "caption": "a cat", "animal": "cat"}
    (image,), found = stated(row)
    assert image.labels == ()
    assert "caption (1), animal (1)" in found.notes[0]
    config = '<View><Image name="i" value="$image"/><Choices name="animal" toName="i"/></View>'
    (image,), found = stated(row, config=config)
    assert said(image) == {"cat": (None, 0)}
    assert found.notes == ()


# What is refused


@pytest.mark.parametrize(
    "wrong",
    [
        {"annotations": 3},
        {"annotations": [3]},
        {"annotations": [{"result": None}]},
        {"annotations": [{"result": [{"value": {}}]}]},
        {"annotations": [{"result": [box() | {"value": 3}]}]},
        {"annotations": [{"result": [box(x=[])]}]},
        {"annotations": [{"result": [box(x="wide")]}]},
        {"annotations": [{"result": [box(x=10**400)]}]},
        {"annotations": [{"result": [box(names=[""])]}]},
        {"annotations": [{"result": [box(names=[3])]}]},
        {"annotations": [{"result": [box(names=["\ud800"])]}]},
        {"annotations": [{"result": [box() | {"original_width": "wide"}]}]},
        {"annotations": [{"result": [box() | {"original_width": 0}]}]},
        {"annotations": [{"completed_by": [1], "result": []}]},
        {"annotations": [{"result": [box("polygonlabels", points=[[1]])]}]},
        {"annotations": [{"result": [box("polygonlabels", points=[])]}]},
        {"data": {"image": "x" * 5000 + ".png"}},
        {"data": {"image": "data:image/png;base64,AAAA"}},
        {"data": {"image": "/"}},
        {"data": []},
    ],
)
def test_what_is_of_the_wrong_type_is_refused_with_its_task(stated, wrong):
    with pytest.raises(AppError) as caught:
        stated(task(), task() | {"id": 18} | wrong)
    assert "task 18" in caught.value.where
    assert "\n" not in caught.value.line()
    assert "Nothing was taken in" in caught.value.line()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "not a list of tasks"),
        ("{}", "not a list of tasks"),
        ("[", "not JSON"),
        (f"[{BARE}", "not JSON"),
        (f'[{BARE},\n\n  {{"id": }}]', "line 3, column 10"),
        (f"[{BARE}] x", "more follows"),
        (f"[{BARE},]", "not JSON"),
        (f"[{BARE} {BARE}]", "comma"),
        ("[3]", "should be an object and is a number"),
        ('[{"id": 1, "id": 2}]', "stands twice"),
        ('[{"id": NaN}]', "no number in JSON"),
        ('[{"id": -Infinity}]', "no number in JSON"),
        ("[" * 100_000, "inside each other"),
        ('[{"a":' * 100_000, "inside each other"),
        ('[{"id": "' + "x" * 100, "not JSON"),
        ('[{"n": ' + "1" * 5000 + "}]", "digits"),
    ],
)
def test_what_is_no_strict_json_is_refused_with_its_place(tmp_path, text, what):
    with pytest.raises(AppError) as caught:
        read(written(tmp_path / "in", text))
    assert what in caught.value.line()
    assert len(caught.value.line()) < 500


def test_a_file_that_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "x.json").write_bytes(b'[{"id": "\xff"}]')
    with pytest.raises(AppError, match="UTF-8"):
        read(tmp_path / "x.json")


def test_a_task_that_is_longer_than_any_is_refused_before_it_is_held(tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "LONGEST_ELEMENT", 3_000_000)
    path = tmp_path / "x.json"
    with path.open("w") as file:
        file.write('[{"id": "')
        for _ in range(40):
            file.write("x" * 1_000_000)
    tracemalloc.start()
    with pytest.raises(AppError, match="one task has more than"):
        read(path)
    assert tracemalloc.get_traced_memory()[1] < 25_000_000
    tracemalloc.stop()


def test_many_tasks_take_no_more_memory_than_a_few(tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "_CHUNK", 16 * 1024)
    row = json.dumps(task(box()))
    (tmp_path / "x.json").write_text("[" + ",\n".join([row] * 3_000) + "]")
    tracemalloc.start()
    found = read(tmp_path / "x.json")
    assert sum(1 for _ in found.images) == 3_000
    assert tracemalloc.get_traced_memory()[1] < 500_000
    tracemalloc.stop()


def test_a_place_is_right_wherever_the_file_was_parted(tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "_CHUNK", 7)
    row = json.dumps(task(box()), ensure_ascii=False, indent=1).replace("cat", "Kätzchen")
    path = tmp_path / "x.json"
    path.write_text(f"[{row},\n{row},\n  {{'id'}}]", encoding="utf-8")
    with pytest.raises(AppError) as caught:
        read(path)
    assert f"line {2 * (row.count(chr(10)) + 1) + 1}, column 4" in caught.value.where


def test_a_folder_with_several_files_is_refused_and_one_with_none(tmp_path):
    with pytest.raises(AppError, match="no JSON file"):
        read(tmp_path)
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text("[]")
    with pytest.raises(AppError, match="2 JSON files"):
        read(tmp_path)


def test_an_interface_with_an_entity_is_refused(stated):
    config = '<!DOCTYPE x [<!ENTITY a "aaaa">]><View><Image name="i" value="$image"/>&a;</View>'
    with pytest.raises(AppError, match="document type"):
        stated(task(box()), config=config)


def test_the_format_is_known_by_its_look(tmp_path, exported, shop):
    fits = importer("label_studio").fits
    assert fits(written(tmp_path / "in", [task(box())]))
    assert fits(tmp_path / "in" / "project-1.json")
    assert fits(exported("label_studio", *shop[:2])[1])
    (tmp_path / "coco.json").write_text('{"images": [], "annotations": []}')
    assert not fits(tmp_path / "coco.json")
    assert not fits(tmp_path / "nothing")
    assert not fits(exported("coco", *shop[:2], folder="coco")[1])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def changed(draw, value):
    """The document with one value somewhere in it replaced by any other."""
    if draw(st.integers(0, 3)) == 0 or not value or not isinstance(value, dict | list):
        return draw(JSON)
    if isinstance(value, dict):
        key = draw(st.sampled_from(sorted(value)))
        return value | {key: changed(draw, value[key])}
    at = draw(st.integers(0, len(value) - 1))
    return [*value[:at], changed(draw, value[at]), *value[at + 1 :]]


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_a_file_says_it_is_read_or_refused_in_one_line(data):
    known = [
        task(box(), choice("dog"), meta={"program": "labeler", "joint": ["cat"], "reasons": {"dog": "x"}}),
        task(box("polygonlabels", points=[[1, 2]]), box(rotation=5, row_id="r2")),
        {"image": "x.png", "label": [{"x": 1, "rectanglelabels": ["cat"]}], "choice": "dog", "annotator": 1},
    ]
    text = json.dumps([changed(data.draw, data.draw(st.sampled_from(known))) for _ in range(2)])
    if data.draw(st.booleans()):
        text = text[: data.draw(st.integers(0, len(text)))]
    with tempfile.TemporaryDirectory() as root:
        line = ""
        try:
            found = read(written(Path(root) / "in", text))
            assert all(isinstance(each.name, str) for each in found.images)
        except AppError as error:
            line = error.line()
        assert line == "" or line.isprintable()
