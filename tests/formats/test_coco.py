"""COCO: which images are in which file, and that every common reader takes what is there."""

import itertools
from pathlib import Path

import jsonschema
import orjson
import pytest
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.words import Split, State
from labeler.formats.registry import plan_export, write_export

NUMBER = {"type": "number"}
ID = {"type": "integer", "minimum": 1}
SCHEMA = {
    "type": "object",
    "required": ["info", "licenses", "categories", "images", "annotations"],
    "properties": {
        "categories": {
            "items": {
                "required": ["id", "name", "supercategory"],
                "properties": {"id": ID, "name": {"type": "string"}, "supercategory": {"type": "string"}},
            }
        },
        "images": {
            "items": {
                "required": ["id", "width", "height", "file_name"],
                "properties": {"id": ID, "width": ID, "height": ID, "file_name": {"pattern": "^[^/\\\\]+$"}},
            }
        },
        "annotations": {
            "items": {
                "required": ["id", "image_id", "category_id"],
                "properties": {"id": ID, "image_id": ID, "category_id": ID},
            }
        },
    },
}
BOXES = {
    "required": ["bbox", "area", "iscrowd", "segmentation", "attributes"],
    "properties": {
        "bbox": {"items": NUMBER, "minItems": 4, "maxItems": 4},
        "area": {"type": "number", "exclusiveMinimum": 0},
        "iscrowd": {"enum": [0, 1]},
        "segmentation": {"items": {"items": NUMBER, "minItems": 8, "maxItems": 8}, "minItems": 1},
        "attributes": {"required": ["relation"]},
    },
}


def read(folder: Path, kind: str, split: str):
    return orjson.loads((folder / "annotations" / f"{kind}_{split}.json").read_bytes())


def names(document):
    return sorted(row["file_name"] for row in document["images"])


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("coco", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.startswith("images/")}
    golden = tree(Path(__file__).parent / "golden" / "coco")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    assert {path: written[path] for path in written if path not in pictures and path[0] != "."} == golden


def test_every_document_is_what_readers_expect(exported, shop):
    _, folder = exported("coco", *shop[:2])
    for kind, split in itertools.product(("instances", "labels"), ("train", "val")):
        document = read(folder, kind, split)
        jsonschema.validate(document, SCHEMA)
        images = [row["id"] for row in document["images"]]
        assert sorted(images) == list(range(1, len(images) + 1))
        assert [row["id"] for row in document["annotations"]] == list(range(1, len(document["annotations"]) + 1))
        assert all((folder / "images" / split / name).is_file() for name in names(document))
        if kind == "instances":
            jsonschema.validate(document["annotations"], {"items": BOXES})


def test_an_image_has_one_id_in_both_files(exported, shop):
    _, folder = exported("coco", *shop[:2])
    labels = {row["file_name"]: row for row in read(folder, "labels", "train")["images"]}
    boxed = read(folder, "instances", "train")["images"]
    assert boxed
    assert all(labels[row["file_name"]] == row for row in boxed)


# pycocotools' own, of every mask it decodes under numpy 2.
@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_pycocotools_reads_it_back_and_a_perfect_model_scores_one(exported, shop, capsys):
    _, folder = exported("coco", *shop[:2])
    truth = COCO(str(folder / "annotations" / "instances_val.json"))
    assert sorted(truth.cats) == [1, 2, 4]
    found = [
        {"image_id": a["image_id"], "category_id": a["category_id"], "bbox": a["bbox"], "score": 0.9}
        for a in truth.loadAnns(truth.getAnnIds())
    ]
    evaluation = COCOeval(truth, truth.loadRes(found), "bbox")
    evaluation.evaluate()
    evaluation.accumulate()
    evaluation.summarize()
    capsys.readouterr()
    assert evaluation.stats[0] == pytest.approx(1.0)
    masks = [truth.annToMask(a) for a in truth.loadAnns(truth.getAnnIds())]
    assert all(int(mask.sum()) == 30 * 40 for mask in masks)


def test_a_box_goes_out_clipped_in_upright_pixels(exported, concept, image, answer, label, region):
    size = Size(width=100, height=200)
    boxes = [region(90.5, 10.0, 20.25, 5.0), region(0.0, 0.0, 1 / 3, 2 / 3, crowd=True)]
    picture = image("p.jpg", answer(label("lemon", "in", *boxes)), size=size, orientation=6)
    _, folder = exported("coco", [concept("lemon", 5)], [picture])
    document = read(folder, "instances", "train")
    assert document["images"] == [{"id": 1, "width": 100, "height": 200, "file_name": "p.jpg", "license": 1}]
    assert [row["bbox"] for row in document["annotations"]] == [[90.5, 10.0, 9.5, 5.0], [0.0, 0.0, 0.333, 0.667]]
    assert [row["iscrowd"] for row in document["annotations"]] == [0, 1]
    assert [row["category_id"] for row in document["annotations"]] == [5, 5]
    assert document["annotations"][0]["segmentation"] == [[90.5, 10.0, 100.0, 10.0, 100.0, 15.0, 90.5, 15.0]]


@pytest.mark.parametrize(
    ("labels", "why"),
    [
        ([("lemon", "of", True)], None),
        ([("lemon", "in", True), ("milk", "absent", False)], None),
        ([("lemon", "absent", False)], None),
        ([("lemon", "of", False)], "has no box: lemon"),
        ([("lemon", "of", False), ("milk", "in", True)], "has no box: lemon"),
        ([("lemon", "of", True), ("milk", "unclear", False)], "could not tell about milk"),
        ([("lemon", "of", False), ("milk", "unclear", False)], "could not tell about milk"),
    ],
)
def test_an_image_is_among_the_boxes_only_if_all_is_known_of_it(
    exported, concept, image, answer, label, region, labels, why
):
    said = [label(name, relation, *[region()] * boxed, reason="why") for name, relation, boxed in labels]
    picture = image("p.jpg", answer(*said, looked_for=("lemon", "milk")))
    plan, folder = exported("coco", [concept("lemon", 1), concept("milk", 2)], [picture])
    assert names(read(folder, "instances", "train")) == ([] if why else ["p.jpg"])
    assert names(read(folder, "labels", "train")) == ["p.jpg"]
    assert len(plan.left_out) == bool(why)
    if why:
        assert why in plan.left_out[0].why
        assert plan.left_out[0].images == 1
        assert plan.left_out[0].mend


def test_an_image_in_which_a_concept_was_never_looked_for_is_no_negative(
    exported, concept, image, answer, label, region
):
    pictures = [
        image("before.jpg", answer(label("lemon", "of", region()), looked_for=("lemon",))),
        image("asked.jpg", answer(label("lemon", "in", region()))),
        image("after.jpg", answer(none=True, looked_for=("lemon", "milk"))),
    ]
    plan, folder = exported("coco", [concept("lemon", 1), concept("milk", 2)], pictures)
    assert names(read(folder, "instances", "train")) == ["after.jpg"]
    assert [(row.images, "looked for milk" in row.why) for row in plan.left_out] == [(2, True)]


def test_with_concepts_named_an_image_need_only_be_clear_about_those(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("Milk powder", 3)]
    picture = image("p.jpg", answer(label("lemon", "of", region()), label("milk", "unclear", reason="dark")))
    _, folder = exported("coco", concepts, [picture], concepts=(" LEMON",))
    document = read(folder, "instances", "train")
    assert [row["name"] for row in document["categories"]] == ["lemon"]
    assert names(document) == ["p.jpg"]


def test_federated_takes_images_asked_about_some_concepts_and_says_what_is_known(
    exported, concept, image, answer, label, region
):
    concepts = [concept("lemon", 3), concept("milk", 1), concept("tea", 5)]
    pictures = [
        image("all.jpg", answer(label("milk", "in", region()), looked_for=("lemon", "milk", "tea"))),
        image("asked.jpg", answer(label("lemon", "absent"), label("milk", "of", region()))),
        image("bare.jpg", answer(label("lemon", "of"), label("tea", "unclear", reason="dark"))),
        image("far.jpg", answer(label("sea", "of"))),
        image("outside.jpg", answer(label("milk", "in", region(900.0)))),
    ]
    plan, folder = exported("coco", concepts, pictures, federated=True)
    rows = read(folder, "instances", "train")["images"]
    known = {row["file_name"]: (row["neg_category_ids"], row["not_exhaustive_category_ids"]) for row in rows}
    assert known == {"all.jpg": ([3, 5], []), "asked.jpg": ([3], []), "bare.jpg": ([], [3, 5])}
    assert [row["category_id"] for row in read(folder, "instances", "train")["annotations"]] == [1, 1]
    assert [row["category_id"] for row in read(folder, "labels", "train")["annotations"]] == [1, 3]
    assert [(row.images, row.why.partition(": ")[2]) for row in plan.left_out] == [
        (1, "a box of milk lies outside its image"),
        (1, "nobody looked for lemon, milk, tea"),
    ]
    assert any("neg_category_ids" in note for note in plan.notes)
    assert "Federated: of each image only some" in (folder / "EXPORT_REPORT.md").read_text()
    assert COCO(str(folder / "annotations" / "instances_train.json")).getImgIds() == [1, 2, 3]


def test_a_federated_subject_may_get_a_box_round_the_whole_image(exported, concept, image, answer, label):
    pictures = [image("bare.jpg", answer(label("lemon", "of")))]
    _, folder = exported("coco", [concept("lemon", 1)], pictures, federated=True, subjects="full-frame")
    document = read(folder, "instances", "train")
    assert document["images"][0]["not_exhaustive_category_ids"] == []
    assert len(document["annotations"]) == 1


def test_joint_subjects_say_so(exported, concept, image, answer, label):
    both = answer(label("lemon", "of", joint=True), label("milk", "of", joint=True))
    _, folder = exported("coco", [concept("lemon", 1), concept("milk", 2)], [image("p.jpg", both)])
    rows = read(folder, "labels", "train")["annotations"]
    assert [row["attributes"] for row in rows] == [{"relation": "of", "joint": True}] * 2


def test_labels_alone_write_no_image(exported, shop, tree):
    _, folder = exported("coco", *shop[:2], without_images=True)
    assert not (folder / "images").exists()
    _, with_images = exported("coco", *shop[:2], folder="with")
    written = tree(folder)
    assert {path: written[path] for path in written if path.startswith("annotations/")} == {
        path: content for path, content in tree(with_images).items() if path.startswith("annotations/")
    }


def test_supervision_reads_every_box(exported, shop):
    supervision = pytest.importorskip("supervision")
    _, folder = exported("coco", *shop[:2])
    found = supervision.DetectionDataset.from_coco(
        images_directory_path=str(folder / "images" / "train"),
        annotations_path=str(folder / "annotations" / "instances_train.json"),
    )
    boxes = read(folder, "instances", "train")["annotations"]
    assert sum(len(each.xyxy) for each in found.annotations.values()) == len(boxes)


def test_datumaro_reads_every_box(exported, shop):
    datumaro = pytest.importorskip("datumaro")
    _, folder = exported("coco", *shop[:2])
    path = folder / "annotations" / "instances_train.json"
    found = datumaro.Dataset.import_from(str(path), "coco_instances")
    boxes = [each for item in found for each in item.annotations if each.type is datumaro.AnnotationType.bbox]
    assert len(boxes) == len(read(folder, "instances", "train")["annotations"])


def test_a_concept_that_is_not_there_cannot_be_named(concept, request_of):
    with pytest.raises(AppError, match="no concept is called “limes”"):
        plan_export("coco", request_of("coco", [concept("lemon", 1)], [], concepts=("lemon", "limes")))
    with pytest.raises(AppError, match="no concept is named"):
        plan_export("coco", request_of("coco", [concept("lemon", 1)], [], concepts=()))


def test_a_closed_concept_keeps_its_place_and_holds_no_image_back(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1, closed=True), concept("milk", 2)]
    picture = image("p.jpg", answer(label("lemon", "of"), label("milk", "in", region())))
    plan, folder = exported("coco", concepts, [picture])
    document = read(folder, "instances", "train")
    assert [(row["id"], row.get("closed", False)) for row in document["categories"]] == [(1, True), (2, False)]
    assert [row["category_id"] for row in document["annotations"]] == [2]
    assert read(folder, "labels", "train")["annotations"] == []
    assert any("lemon" in note for note in plan.notes)


def test_full_frame_boxes_an_unboxed_subject_and_says_so(exported, concept, image, answer, label, region):
    pictures = [
        image("bare.jpg", answer(label("lemon", "of"))),
        image("boxed.jpg", answer(label("lemon", "of", region()))),
    ]
    plan, folder = exported("coco", [concept("lemon", 1)], pictures, subjects="full-frame")
    bare, boxed = read(folder, "instances", "train")["annotations"]
    assert bare["bbox"] == [0.0, 0.0, 200.0, 100.0]
    assert bare["attributes"] == {"relation": "of", "box": "full-frame"}
    assert boxed["attributes"] == {"relation": "of"}
    assert plan.boxes == 2
    assert plan.left_out == ()


def test_the_plan_says_how_many_boxes_wait_for_how_many_subjects(concept, image, answer, label, region, request_of):
    concepts = [concept("lemon", 1), concept("milk", 2)]
    both = ("lemon", "milk")
    bare = answer(label("lemon", "of"), label("milk", "in", region(), region()), looked_for=both)
    done = answer(label("lemon", "of", region()), looked_for=both)
    pictures = [image("1.jpg", bare), image("2.jpg", bare), image("3.jpg", done)]
    plan = plan_export("coco", request_of("coco", concepts, pictures))
    assert (plan.images, plan.boxes, plan.labels) == (3, 1, 3)
    assert plan.notes == ("5 boxes drawn, 1 in this export: box the subjects of 2 images.",)
    assert plan.left_out[0].mend.startswith("box the subjects of 2 images")


def test_a_box_outside_its_image_keeps_the_image_out_of_the_boxes(exported, concept, image, answer, label, region):
    odd = [region(300.0, 0.0, 5.0, 5.0), region(0.0, 0.0, float("nan"), 5.0), region(1.0, 1.0, 0.0004, 5.0)]
    pictures = [image(f"{n}.jpg", answer(label("lemon", "in", box))) for n, box in enumerate(odd)]
    plan, folder = exported("coco", [concept("lemon", 1)], pictures)
    assert read(folder, "instances", "train")["images"] == []
    assert [row.images for row in plan.left_out] == [3]


def test_open_and_skipped_images_are_absent_and_so_are_no_negatives(exported, concept, image, answer, place_image):
    pictures = [
        image("skip.jpg", answer(state=State.SKIPPED, reason="poor")),
        image("open.jpg", answer(state=State.OPEN)),
    ]
    plan, folder = exported("coco", [concept("lemon", 1)], pictures)
    assert plan.images == 0
    assert read(folder, "labels", "train")["images"] == read(folder, "labels", "val")["images"] == []
    assert COCO(str(folder / "annotations" / "instances_val.json")).getImgIds() == []
    assert (folder / "images" / "val").is_dir()


def test_all_images_negative_is_an_export_too(exported, concept, image, answer):
    pictures = [image(f"{n}.jpg", answer(none=True, looked_for=("lemon",))) for n in range(3)]
    _, folder = exported("coco", [concept("lemon", 1)], pictures)
    document = read(folder, "instances", "train")
    assert (len(document["images"]), document["annotations"]) == (3, [])


def test_more_rows_than_a_chunk_come_out_whole(exported, concept, image, answer, label, region, tree):
    many = label("lemon", "in", *[region(float(n % 150), float(n % 50)) for n in range(12_001)])
    _, folder = exported("coco", [concept("lemon", 1)], [image("p.jpg", answer(many))])
    rows = read(folder, "instances", "train")["annotations"]
    assert [row["id"] for row in rows] == list(range(1, 12_002))
    assert not [path for path in tree(folder) if path.endswith(".part")]


def test_same_named_files_keep_apart_and_the_manifest_has_both_names(exported, shop):
    _, folder = exported("coco", *shop[:2])
    rows = (folder / "manifest.csv").read_text().splitlines()
    for path in ("a/001.jpg", "b/001.jpg", "x.jpg", "x.png"):
        (row,) = [row.split(",") for row in rows if row.startswith(f"{path},")]
        assert (folder / row[2]).read_text() == row[1]


def test_a_split_of_its_own_folder_may_have_the_same_name(exported, concept, image, answer):
    answers = answer(none=True, looked_for=("lemon",))
    pictures = [image("a/1.jpg", answers), image("b/1.jpg", answers, split=Split.EVALUATION)]
    _, folder = exported("coco", [concept("lemon", 1)], pictures)
    assert (folder / "images/train/1.jpg").is_file()
    assert (folder / "images/val/1.jpg").is_file()


def test_a_project_that_changed_since_the_plan_is_not_exported(
    tmp_path, concept, image, answer, label, request_of, place_image
):
    before = request_of("coco", [concept("lemon", 1)], [image("p.jpg", answer(label("lemon", "of")))])
    after = request_of("coco", [concept("lemon", 1)], [image("p.jpg", answer(label("lemon", "absent")))])
    with pytest.raises(AppError, match="changed since"):
        write_export(plan_export("coco", before), after, tmp_path / "out", place_image=place_image)
    assert list(tmp_path.iterdir()) == []
