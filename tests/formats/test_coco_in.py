"""COCO in: our own files say again what they said, others ask; what is wrong is told in one line with its place."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size, clamped
from labeler.domain.words import Relation, Split
from labeler.formats.coco.boxes import clamped_rows
from labeler.formats.coco.read import COCO_IN
from labeler.formats.incoming.statements import ImportRequest
from labeler.formats.outgoing.detection import Detection
from labeler.formats.outgoing.options import chosen_concepts, made_options
from labeler.formats.outgoing.plan import ExportRequest
from labeler.formats.outgoing.records import in_export_order
from labeler.formats.registry import exporter, plan_export, write_export

CATEGORIES = [{"id": 7, "name": "lemon"}, {"id": 9, "name": "orange juice", "supercategory": "juice"}]
IMAGE = {"id": 4, "file_name": "shelf/1.jpg", "width": 200, "height": 100}


def read(path: Path):
    return COCO_IN.read(ImportRequest(path=path, list_images=lambda folder: ()))


def write(folder: Path, document, name="found.json") -> Path:
    path = folder / name
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return path


def coco(annotations=(), *, images=(IMAGE,), categories=CATEGORIES, **more):
    return {"images": list(images), "annotations": list(annotations), "categories": categories} | more


def annotation(**more):
    return {"id": 1, "image_id": 4, "category_id": 7, "bbox": [1, 2.5, 30, 40]} | more


def bounds(box):
    return (box.x, box.y, box.width, box.height)


def only(path: Path):
    """The one label of the one image."""
    (image,) = read(path).images
    (label,) = image.labels
    return label


def said(images):
    """Statements in an order of their own, so that they can be held against each other."""
    return {
        image.name.rpartition("/")[2]: (
            image.is_complete,
            {
                (each.class_name, each.relation, each.joint, tuple(sorted((*bounds(b), b.crowd) for b in each.boxes)))
                for each in image.labels
            },
        )
        for image in images
    }


def test_our_own_export_says_again_what_it_said(exported, shop):
    concepts, images, _ = shop
    _, folder = exported("coco", concepts, images)
    statements = read(folder)
    assert statements.root == folder
    assert statements.classes == tuple(concept.name for concept in concepts)
    found = said(statements.images)
    box = (10.0, 20.0, 30.0, 40.0, False)
    assert found["none.jpg"] == (True, set())
    assert found["v1.jpg"] == (True, {("lemon", Relation.OF, False, (box,))})
    assert found["unclear.jpg"] == found["asked.jpg"] == (False, set())
    assert found["joint.jpg"] == (
        True,
        {("lemon", Relation.OF, True, (box,)), ("orange juice", Relation.OF, True, (box,))},
    )
    x = next(found[name] for name in found if name.startswith("x") and name.endswith(".jpg"))
    small, crowd = (0.0, 0.0, 12.346, 7.5, False), (100.0, 50.0, 100.0, 50.0, True)
    assert x == (
        True,
        {("orange juice", Relation.OF, False, (box,)), ("lemon", Relation.IN, False, tuple(sorted((small, crowd))))},
    )
    assert list(said(statements.images)) == list(found)  # walked again


def test_images_are_named_by_where_they_lie_in_the_export(exported, shop):
    _, folder = exported("coco", *shop[:2])
    assert all((folder / image.name).is_file() for image in read(folder).images)


def test_one_file_of_ours_can_be_read_alone(exported, shop):
    _, folder = exported("coco", *shop[:2])
    statements = read(folder / "annotations" / "labels_val.json")
    assert statements.root == folder
    assert {each.relation for image in statements.images for each in image.labels} == {Relation.OF}
    assert not any(image.is_complete for image in statements.images)


def test_a_box_round_the_whole_image_that_nobody_drew_does_not_come_back(
    exported, concept, image, answer, label, region
):
    pictures = [image("p.jpg", answer(label("lemon", "of")))]
    _, folder = exported("coco", [concept("lemon", 1)], pictures, subjects="full-frame")
    assert said(read(folder).images) == {"p.jpg": (True, {("lemon", Relation.OF, False, ())})}


def test_a_closed_concept_that_kept_its_place_is_no_class(exported, concept, image, answer, label):
    pictures = [image("p.jpg", answer(label("milk", "absent")))]
    _, folder = exported("coco", [concept("lemon", 1, closed=True), concept("milk", 2)], pictures)
    assert read(folder).classes == ("milk",)


def test_a_federated_export_says_again_what_is_absent_unclear_and_unboxed(
    exported, concept, image, answer, label, region
):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("tea", 3)]
    pictures = [
        image("asked.jpg", answer(label("lemon", "absent"), label("milk", "in", region()))),
        image("bare.jpg", answer(label("milk", "of"), label("tea", "unclear", reason="dark"))),
    ]
    _, folder = exported("coco", concepts, pictures, federated=True)
    box = (10.0, 20.0, 30.0, 40.0, False)
    assert said(read(folder).images) == {
        "asked.jpg": (False, {("lemon", Relation.ABSENT, False, ()), ("milk", Relation.IN, False, (box,))}),
        "bare.jpg": (False, {("milk", Relation.OF, False, ()), ("tea", Relation.UNCLEAR, False, ())}),
    }


NAMES = ("lemon", "milk", "tea")
SIDES = st.integers(2, 60).map(lambda n: n * 0.5 + 0.125)
BOXES = st.builds(lambda x, y, w, h, crowd: (x, y, w, h, crowd), SIDES, SIDES, SIDES, SIDES, st.booleans())
LABELS = st.one_of(
    st.tuples(st.just("of"), st.lists(BOXES, max_size=3)),
    st.tuples(st.just("in"), st.lists(BOXES, min_size=1, max_size=3)),
    st.tuples(st.sampled_from(["absent", "unclear", None]), st.just([])),
)
ANSWERS = st.tuples(st.tuples(LABELS, LABELS, LABELS), st.booleans(), st.booleans())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=st.lists(ANSWERS, max_size=5), federated=st.booleans(), full=st.booleans())
def test_any_answers_come_back_as_far_as_the_format_holds_them(
    tmp_path_factory, concept, image, answer, label, region, place_image, answers, federated, full
):
    concepts = tuple(concept(name, number) for number, name in enumerate(NAMES, start=1))
    images = in_export_order(
        image(f"{number}.jpg", _answer_of(answer, label, region, each), split=list(Split)[number % 2])
        for number, each in enumerate(answers)
    )
    chosen = exporter("coco")
    options = made_options(
        chosen.options, {"federated": federated, "subjects": "full-frame" if full else "boxed"}, title="COCO"
    )
    request = ExportRequest(concepts=concepts, images=images, options=options)
    folder = tmp_path_factory.mktemp("coco") / "out"
    write_export(plan_export("coco", request), request, folder, place_image=place_image)
    detection = Detection(chosen_concepts(concepts, options), subjects=options.subjects, federated=federated)
    expected = {each.base_name: _expected(each, detection, federated=federated) for each in images}
    assert said(read(folder).images) == expected


def _answer_of(answer, label, region, each):
    labels, looked_for_all, joint = each
    made = [
        label(name, relation, *[region(*box[:4], crowd=box[4]) for box in boxes], joint=joint and relation == "of")
        for name, (relation, boxes) in zip(NAMES, labels, strict=True)
        if relation
    ]
    return answer(*made, looked_for=NAMES if looked_for_all else ())


def _expected(image, detection, *, federated):
    is_in = not detection.obstacles(image)
    covered = image.answer.covered
    labels = set()
    for each in image.answer.labels:
        boxes = tuple(sorted((*bounds(region.box), region.crowd) for region in each.regions))
        boxes = boxes if is_in else ()
        if each.relation is Relation.OF or (is_in and (each.relation is Relation.IN or federated)):
            labels.add((each.concept_uid, each.relation, each.joint, boxes))
    if is_in and federated:
        labelled = {each.concept_uid for each in image.answer.labels}
        labels |= {(name, Relation.ABSENT, False, ()) for name in covered - labelled}
    return is_in and not federated, labels


@given(st.lists(st.tuples(*[st.integers(-5_000, 300_000)] * 4), max_size=20))
def test_many_boxes_are_clipped_as_each_alone(boxes):
    import numpy as np

    size = Size(width=200, height=100)
    numbers = [[each / 1000 for each in box] for box in boxes]
    found = clamped_rows(np.array(numbers).reshape(-1, 4), np.tile([200.0, 100.0], (len(boxes), 1)))
    alone = [clamped(Box(x=x, y=y, width=w, height=h), size) for x, y, w, h in numbers]
    assert [tuple(row) for row in found.tolist()] == [bounds(box) for box in alone]


def test_a_file_from_elsewhere_says_neither_of_nor_in(tmp_path):
    path = write(tmp_path, coco([annotation(), annotation(id=2, category_id=9, iscrowd=1)]))
    statements = read(path)
    assert statements.root == tmp_path
    assert statements.classes == ("lemon", "orange juice")
    (image,) = statements.images
    assert (image.name, image.size, image.is_complete) == ("shelf/1.jpg", Size(width=200, height=100), False)
    assert [(each.class_name, each.relation) for each in image.labels] == [("lemon", None), ("orange juice", None)]
    assert [(bounds(b), b.number, b.crowd) for each in image.labels for b in each.boxes] == [
        ((1.0, 2.5, 30.0, 40.0), 1, False),
        ((1.0, 2.5, 30.0, 40.0), 2, True),
    ]


def test_words_of_ours_in_a_file_of_others_say_nothing(tmp_path):
    theirs = coco([annotation(attributes={"relation": "of"})], info={"description": "Theirs"})
    assert only(write(tmp_path, theirs)).relation is None
    changed = coco(
        [annotation(attributes={"relation": "of"}), annotation(id=2)], info={"description": "Exported by Labeler"}
    )
    assert only(write(tmp_path, changed)).relation is None


@pytest.mark.parametrize("number", [4, 4.0, "4", " 4 "])
def test_ids_are_whole_numbers_however_they_are_written(tmp_path, number):
    images = [IMAGE | {"id": number}]
    assert len(only(write(tmp_path, coco([annotation(image_id="4", category_id=7.0)], images=images))).boxes) == 1


def test_ids_may_be_0_and_sparse_and_the_rows_in_any_order(tmp_path):
    images = [{"id": 10**12, "file_name": "b.jpg"}, {"id": 0, "file_name": "a.jpg"}]
    rows = [
        annotation(id=5, image_id=0),
        annotation(id=0, image_id=10**12, category_id=0),
        annotation(id=3, image_id=0),
    ]
    categories = [{"id": 7, "name": "b"}, {"id": 0, "name": "a"}]
    found = list(read(write(tmp_path, coco(rows, images=images, categories=categories))).images)
    assert [(image.name, [b.number for each in image.labels for b in each.boxes]) for image in found] == [
        ("b.jpg", [0]),
        ("a.jpg", [5, 3]),
    ]


RUNS = [12, 3, 7, 3, 75]  # 10 high: rows 2 to 4 of columns 1 and 2


@pytest.mark.parametrize(
    ("segmentation", "box"),
    [
        ([[1, 2, 31, 2, 31, 42, 1, 42]], (1, 2, 30, 40)),
        ([[5, 5, 6, 5, 6, 6], [1, 8, 2, 9, 1, 9]], (1, 5, 5, 4)),
        ({"size": [10, 10], "counts": RUNS}, (1, 2, 2, 3)),
        ({"size": [10, 10], "counts": [8, 4, 88]}, (0, 0, 2, 10)),
    ],
)
def test_where_there_is_no_box_it_is_made_from_the_segmentation_and_a_note_says_so(tmp_path, segmentation, box):
    row = {"id": 1, "image_id": 4, "category_id": 7, "segmentation": segmentation}
    path = write(tmp_path, coco([row]))
    assert [bounds(each) for each in only(path).boxes] == [box]
    assert read(path).notes == ("1 box made from polygons or masks.",)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_runs_as_text_are_read_as_pycocotools_reads_them(tmp_path_factory, data):
    import numpy as np
    from pycocotools import mask

    height, width = data.draw(st.integers(1, 40)), data.draw(st.integers(1, 40))
    pixels = np.zeros((height, width), dtype=np.uint8, order="F")
    for _ in range(data.draw(st.integers(1, 4))):
        y, x = data.draw(st.integers(0, height - 1)), data.draw(st.integers(0, width - 1))
        pixels[y : y + data.draw(st.integers(1, 20)), x : x + data.draw(st.integers(1, 20))] = 1
    runs = mask.encode(pixels)
    row = {
        "id": 1,
        "image_id": 4,
        "category_id": 7,
        "segmentation": {"size": [height, width], "counts": runs["counts"].decode()},
    }
    path = write(tmp_path_factory.mktemp("runs"), coco([row]))
    assert [bounds(each) for each in only(path).boxes] == [tuple(mask.toBbox(runs).tolist())]


def test_without_boxes_and_segmentations_they_are_labels_of_the_whole_image(tmp_path):
    rows = [{"id": 1, "image_id": 4, "category_id": 7}, {"image_id": 4, "category_id": 9, "segmentation": []}]
    (image,) = read(write(tmp_path, coco(rows))).images
    assert [(each.class_name, each.relation, each.boxes) for each in image.labels] == [
        ("lemon", None, ()),
        ("orange juice", None, ()),
    ]


@pytest.mark.parametrize(
    ("row", "name", "also"),
    [
        ({"file_name": "a\\b\\1.jpg"}, "a/b/1.jpg", ("a\\b\\1.jpg",)),
        ({"file_name": "./1.jpg"}, "1.jpg", ()),
        ({"coco_url": "http://images.example.org/val2017/0001%20a.jpg?x=1"}, "val2017/0001 a.jpg", ()),
        ({"file_name": "1.jpg", "coco_url": "http://x.org/t/2.jpg"}, "1.jpg", ("t/2.jpg",)),
        ({"file_name": "1.jpg", "coco_url": "http://[::1/"}, "1.jpg", ("http://[::1/",)),
    ],
)
def test_images_go_by_the_names_that_the_file_has(tmp_path, row, name, also):
    (image,) = read(write(tmp_path, coco(images=[{"id": 4} | row]))).images
    assert (image.name, image.also, image.size) == (name, tuple(each.lstrip("/") for each in also), None)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a\0b.jpg", "C:\\x.jpg", "\u202egpj.exe"])
def test_a_name_that_leads_out_is_a_name_and_nothing_is_opened(tmp_path, name):
    (image,) = read(write(tmp_path, coco([annotation()], images=[IMAGE | {"file_name": name}]))).images
    assert image.name == name.replace("\\", "/")


def test_two_categories_of_one_name_are_one_class(tmp_path):
    categories = [{"id": 7, "name": "Lemon"}, {"id": 9, "name": " lemon "}]
    path = write(tmp_path, coco([annotation(), annotation(id=2, category_id=9)], categories=categories))
    assert len(only(path).boxes) == 2
    assert read(path).classes == ("Lemon",)
    assert read(path).notes == ("found.json: the categories “Lemon” and “lemon” are taken as one class.",)


def test_a_folder_is_read_whole_and_what_has_no_boxes_is_passed_over(tmp_path):
    folder = tmp_path / "annotations"
    folder.mkdir()
    captions = coco([{"id": 1, "image_id": 4, "caption": "Lemons."}])
    segments = coco([{"image_id": 4, "file_name": "1.png", "segments_info": []}])
    write(folder, captions, "captions_train.json")
    write(folder, segments, "panoptic_train.json")
    write(folder, coco([annotation()]), "person_keypoints_train.json")
    write(folder, coco([annotation()]), "instances_train.json")
    other = [{"id": 1, "name": "milk"}, {"id": 2, "name": "LEMON"}]
    write(folder, coco([annotation(category_id=2)], categories=other), "instances_val.json")
    write(folder, "[1]", "other.json")
    assert COCO_IN.fits(tmp_path)
    statements = read(tmp_path)
    assert statements.classes == ("lemon", "orange juice", "milk")
    assert [[each.class_name for each in image.labels] for image in statements.images] == [["lemon"], ["lemon"]]
    assert statements.notes == (
        "3 files passed over, without boxes to be read: captions_train.json, panoptic_train.json, "
        "person_keypoints_train.json.",
    )


def test_a_file_alone_without_boxes_is_refused(tmp_path):
    with pytest.raises(AppError, match="captions or panoptic masks"):
        read(write(tmp_path, coco([{"id": 1, "image_id": 4, "caption": "Lemons."}])))
    with pytest.raises(AppError, match="lists of COCO"):
        read(write(tmp_path, {"images": []}))
    empty = tmp_path / "empty"
    empty.mkdir()
    assert not COCO_IN.fits(empty)
    with pytest.raises(AppError, match="no file here has images"):
        read(empty)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    outside = write(tmp_path, coco([annotation()]), "outside.json")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.json").symlink_to(outside)
    assert not COCO_IN.fits(folder)


ROW = {"id": 77, "image_id": 4, "category_id": 7}


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (coco([annotation(), annotation(id=77, image_id=5)]), "index 1, id 77: no image has the id of its image"),
        (coco([annotation(category_id=8)]), "index 0, id 1: no category has the id of its category"),
        (coco([annotation(id=5), annotation(id=5)]), "index 1, id 5: another annotation has its id"),
        (coco([annotation(image_id="x")]), "no image has the id"),
        (coco([annotation(id="x")]), "its id is no whole number"),
        (coco([annotation(id=1.5)]), "its id is no whole number"),
        (coco([annotation(id=10**30)]), "index 0"),
        (coco([annotation(bbox=[1, 2, 3])]), "its box has not four numbers"),
        (coco([annotation(bbox=[1, 2, 3, "4"])]), r"index 0, id 1: expected `float`, got `str` - at `\$.bbox"),
        (coco([annotation(bbox={"x": 1})]), "expected `array"),
        (coco([annotation(image_id=True)]), "expected"),
        (coco([annotation(image_id=None)]), "expected"),
        (coco([{"id": 1, "category_id": 7}]), "image_id"),
        (coco([[1, 2]]), "expected `object`"),
        (coco([ROW | {"segmentation": [[1, 2, 3]]}]), "pairs of numbers"),
        (coco([ROW | {"segmentation": [[[1, 2]]]}]), "pairs of numbers"),
        (coco([ROW | {"segmentation": "x"}]), "neither polygons nor runs"),
        (coco([ROW | {"segmentation": {"counts": [1, 2]}}]), "has no size"),
        (coco([ROW | {"segmentation": {"size": [2, 2], "counts": [1, 9]}}]), "do not fit its size"),
        (coco([ROW | {"segmentation": {"size": [2, 2], "counts": [1, -1]}}]), "do not fit its size"),
        (coco([ROW | {"segmentation": {"size": [2, 2], "counts": [4]}}]), "has no pixel"),
        (coco([ROW | {"segmentation": {"size": [2, 2], "counts": "é"}}]), "cannot be read"),
        (coco([ROW | {"segmentation": {"size": [2, 2], "counts": "o" * 99}}]), "cannot be read"),
        (coco(images=[IMAGE, IMAGE]), "image with index 1, id 4: another image has its id"),
        (coco(images=[{"id": 1}]), "image with index 0, id 1: it has no file name"),
        (coco(images=[IMAGE | {"width": "200"}]), "image with index 0, id 4: expected"),
        (coco(categories=[{"id": 1, "name": " "}]), "category with index 0, id 1: it has no name"),
        (coco(categories=[{"id": 1, "name": 5}]), "category with index 0, id 1: expected `str`"),
        (coco(categories=CATEGORIES * 2), "category with index 2, id 7: another category has its id"),
        (coco() | {"images": {}}, "this is no COCO file"),
        ("[]", "this is no COCO file"),
        ('{"images": [], "images": []}', "stands twice"),
        ('{"images": [NaN]}', "no number in JSON"),
        ('{"images": [', "this is not JSON"),
        ("", "this is not JSON"),
        ('{"images":' + "[" * 9999, "lie inside each other"),
    ],
)
def test_what_is_wrong_refuses_the_file_in_one_line(tmp_path, document, why):
    with pytest.raises(AppError) as caught:
        read(write(tmp_path, document))
    line = caught.value.line()
    assert re.search(why, line)
    assert "found.json" in line
    assert "\n" not in line
    assert "Nothing was taken in" in line


def test_every_truncation_of_a_file_is_refused(tmp_path):
    whole = json.dumps(coco([annotation()]))
    for end in range(0, len(whole), 7):
        with pytest.raises(AppError, match="not JSON"):
            read(write(tmp_path, whole[:end]))


def test_hundred_megabytes_of_nothing_are_refused_at_once(tmp_path):
    path = write(tmp_path, '{"images":')
    with path.open("r+b") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(AppError, match="not JSON"):
        read(path)


def test_a_text_of_many_megabytes_does_no_harm(tmp_path):
    document = json.dumps(coco([annotation()], info={"description": "@"}))
    assert len(only(write(tmp_path, document.replace("@", "x" * 10_000_000))).boxes) == 1


def test_the_progress_is_told_and_may_cancel(tmp_path):
    class Cancelled(Exception):
        pass

    def cancel(done, total):
        assert 0 < done <= total
        raise Cancelled

    path = write(tmp_path, coco([annotation()]))
    with pytest.raises(Cancelled):
        COCO_IN.read(ImportRequest(path=path, list_images=lambda folder: (), progress=cancel))


def test_half_a_character_as_a_key_is_refused_in_one_line(tmp_path):
    path = tmp_path / "half.json"
    path.write_text('{"\\ud800": 1, "images": [], "annotations": [], "categories": []}')
    with pytest.raises(AppError, match="this is not JSON: unexpected end of escaped"):
        COCO_IN.read(ImportRequest(path=path, list_images=lambda folder: []))
