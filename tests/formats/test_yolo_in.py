"""YOLO in: every layout found in the wild, our own export back again, and files meant to do harm."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.formats.incoming.statements import ImportRequest, StatedBox
from labeler.formats.registry import IMPORTERS, plan_export, write_export
from labeler.formats.yolo.read import LARGEST_FILE, YOLO_IN
from tests.round_trips import images_below, read_whole, refusal_by

NAMES = "names: [lemon, milk]\n"
ROW = "1 0.5 0.5 0.2 0.4\n"


def refusal(path):
    return refusal_by(YOLO_IN, path)


def read_at(path):
    return read_whole(YOLO_IN, path)


@pytest.fixture
def read(made):
    return lambda files, at="": read_at(made(files) / at)


def test_a_data_set_is_read_with_the_images_its_labels_speak_of(read):
    files = {
        "data.yaml": "path: ../elsewhere\ntrain: /etc\nnc: 2\n" + NAMES,
        "labels/train/a.b.txt": "0 0.5 0.5 0.2 0.4\n\n1 0.25 0.5 0.5 1 \n0 0.1 0.1 0.1 0.1",
        "images/train/a.b.jpg": b"",
        "labels/val/none.txt": "",
        "images/val/none.png": b"",
        "labels/train/README.txt": "how these were made",
        "train.txt": "images/train/a.b.jpg",
    }
    statements, (found, empty) = read(files)
    assert statements.classes == ("lemon", "milk")
    assert statements.notes == ()
    assert (found.name, found.is_relative, found.is_complete) == ("images/train/a.b.jpg", True, False)
    assert [(label.class_name, label.relation) for label in found.labels] == [("lemon", None), ("milk", None)]
    assert found.labels[0].boxes == (StatedBox(0.4, 0.3, 0.2, 0.4, 1), StatedBox(0.05, 0.05, 0.1, 0.1, 4))
    assert found.labels[1].boxes == (StatedBox(0.0, 0.0, 0.5, 1.0, 3),)
    assert (empty.name, empty.labels, empty.is_complete) == ("images/val/none.png", (), False)
    assert list(statements.images) == [found, empty]  # and again


@pytest.mark.parametrize(
    ("label", "image"),
    [
        ("labels/train/a.txt", "images/train/a.jpg"),
        ("train/labels/a.txt", "train/images/a.jpg"),
        ("labels/a.txt", "labels/a.png"),
        ("labels/a.txt", "pictures/deep/a.jpg"),
        ("obj_train_data/a.txt", "obj_train_data/a.jpg"),
        ("a.txt", "a.jpg"),
        ("x/labels/labels/a.txt", "x/labels/images/a.jpg"),
    ],
)
def test_the_image_is_found_where_trainers_and_tools_put_it(read, label, image):
    _, (found,) = read({"data.yaml": NAMES, label: ROW, image: b""})
    assert found.name == image


def test_where_the_images_are_elsewhere_the_stem_is_told(read):
    _, (found,) = read({"data.yaml": NAMES, "labels/train/a.b.txt": ROW})
    assert found.name == "images/train/a.b"
    assert found.also == ("a.b",)
    assert found.where == "labels/train/a.b.txt"


def test_a_label_file_is_for_every_image_of_its_name(read):
    files = {"data.yaml": NAMES, "labels/a.txt": ROW, "images/a.jpg": b"", "images/a.png": b""}
    assert [each.name for each in read(files)[1]] == ["images/a.jpg", "images/a.png"]


def test_an_image_that_is_called_as_a_list_has_its_labels(read):
    files = {"data.yaml": NAMES, "train.txt": ROW, "train.jpg": b"", "val.txt": "a.jpg"}
    assert [each.name for each in read(files)[1]] == ["train.jpg"]


@pytest.mark.parametrize(
    ("name", "content", "classes"),
    [
        ("data.yaml", "names: {0: no, 2: 1.0, 10: 'a: b'}", ("no", "1.0", "a: b")),
        ("data.yaml", "names:\n- on\n- ~\n", ("on", "~")),
        ("my.yml", "names: [x, y]", ("x", "y")),
        ("classes.txt", "\ufeffno\r\n two words \r\n\r\n", ("no", "two words")),
        ("obj.names", "x\ny", ("x", "y")),
        ("_darknet.labels", "x\ny\n", ("x", "y")),
        ("labels.txt", "x\ny\n", ("x", "y")),
    ],
)
def test_classes_are_named_as_they_are_written(read, name, content, classes):
    statements, _ = read({name: content, "labels/a.txt": "0 0.5 0.5 0.1 0.1"})
    assert statements.classes == classes


@pytest.mark.parametrize("at", ["labels", "labels/train", "data.yaml", "classes.txt"])
def test_the_folder_of_labels_and_the_file_of_classes_lead_there_too(read, at):
    files = {"data.yaml": NAMES, "classes.txt": "x\ny", "labels/train/a.txt": ROW, "images/train/a.jpg": b""}
    statements, (found,) = read(files, at)
    assert found.name == "images/train/a.jpg"
    assert statements.classes == (("x", "y") if at == "classes.txt" else ("lemon", "milk"))


def test_what_is_read_otherwise_is_told(read):
    shapes = "0 0.1 0.2 0.3 0.2 0.3 0.6\n0 0.5 0.1 0.9 0.5 0.5 0.9 0.1 0.5\n"
    files = {"data.yaml": "nc: 3\n" + NAMES, "labels/a.txt": shapes + "1 0.5 0.5 0.2 0.4 0.93"}
    statements, (found,) = read(files)
    assert [box.number for box in found.labels[0].boxes] == [1, 2]
    polygon, turned = found.labels[0].boxes
    assert (polygon.x, polygon.y, polygon.width, polygon.height) == pytest.approx((0.1, 0.2, 0.2, 0.4))
    assert (turned.x, turned.y, turned.width, turned.height) == pytest.approx((0.1, 0.1, 0.8, 0.8))
    assert statements.notes == (
        "data.yaml says that there are 3 classes and names 2; those named are taken.",
        "1 rows have a sixth number, taken for a confidence; it is not kept.",
        "2 rows are polygons or turned boxes; the upright box round each is taken.",
    )


def test_of_key_points_the_box_is_taken(read):
    files = {"data.yaml": "kpt_shape: [2, 3]\n" + NAMES, "labels/a.txt": "0 0.5 0.5 0.2 0.4 .1 .1 2 .2 .2 1"}
    statements, (found,) = read(files)
    assert found.labels[0].boxes == (StatedBox(0.4, 0.3, 0.2, 0.4, 1),)
    assert len(statements.notes) == 1


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("0 0.5 0.5 0.5", "columns"),
        ("0", "columns"),
        ("0 .1 .1 .1 .1 .1 .1 .1", "8 columns"),
        ("x 0.5 0.5 0.5 0.5", "“x” is no number"),
        ("0 0.5 half 0.5 0.5", "“half” is no number"),
        ("0 0.5 0.5 0.5 nan", "a number that is none"),
        ("0 0.5 inf 0.5 -inf", "a number that is none"),
        ("0 1e308 1e308 1e308 1e308", "a number that is none"),
        ("2 0.5 0.5 0.5 0.5", "there is no class 2: the classes are 0 to 1"),
        ("-1 0.5 0.5 0.5 0.5", "there is no class -1"),
        ("0.5 0.5 0.5 0.5 0.5", "there is no class 0.5"),
        ("nan 0.5 0.5 0.5 0.5", "there is no class nan"),
        ("9" * 6000 + " .5 .5 .5 .5", "there is no class 999"),
        ("0_1 0.5 0.5 0.5 0.5", "“0_1” is no number"),
        ("0 0.5 0.5 0.5 \u0660", "is no number"),
        ("0,0.5,0.5,0.5,0.5", "is no number"),
    ],
)
def test_a_row_that_cannot_be_refuses_everything_and_is_named(read, row, why):
    files = {"data.yaml": NAMES, "labels/train/a.txt": f"0 .5 .5 .1 .1\n\n{row}\n"}
    with pytest.raises(AppError) as error:
        read(files)
    assert why in error.value.what
    assert error.value.where == "labels/train/a.txt, line 3"
    assert len(error.value.line()) < 300


def test_a_class_number_with_a_point_is_taken(read):
    assert read({"data.yaml": NAMES, "labels/a.txt": "1.0 .5 .5 .1 .1"})[1][0].labels[0].class_name == "milk"


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"labels/a.txt": ROW}, "nothing says what the classes are called"),
        ({"data.yaml": NAMES}, "no label files"),
        ({"a.yaml": NAMES, "b.yaml": NAMES, "labels/a.txt": ROW}, "several files name classes"),
        ({"classes.txt": "x\n\ny", "labels/a.txt": ROW}, "class 1 has no name"),
        ({"classes.txt": "", "labels/a.txt": ROW}, "names no classes"),
        ({"classes.txt": b"\xff", "labels/a.txt": ROW}, "not UTF-8"),
        ({"data.yaml": "names: lemon", "labels/a.txt": ROW}, "neither a list nor a map"),
        ({"data.yaml": "names: {a: lemon}", "labels/a.txt": ROW}, "no number of a class"),
        ({"data.yaml": "names: {-1: lemon}", "labels/a.txt": ROW}, "no number of a class"),
        ({"data.yaml": "names: {0: lemon, 00: milk}", "labels/a.txt": ROW}, "named twice"),
        ({"data.yaml": "names: {0: lemon, 0: milk}", "labels/a.txt": ROW}, "stands twice"),
        ({"data.yaml": "names: [[lemon]]", "labels/a.txt": ROW}, "not a text"),
        ({"data.yaml": "names: []", "labels/a.txt": ROW}, "names no classes"),
        ({"data.yaml": "kpt_shape: 3\n" + NAMES, "labels/a.txt": ROW}, "kpt_shape"),
        ({"data.yaml": "names: &a [lemon]\nb: *a", "labels/a.txt": ROW}, "anchors"),
        ({"data.yaml": "names: " + "[" * 40, "labels/a.txt": ROW}, "inside each other"),
        ({"data.yaml": "names: [lemon\n", "labels/a.txt": ROW}, "this is not YAML"),
        ({"data.yaml": 'names: ["\\UFFFFFFFF"]', "labels/a.txt": ROW}, "this is not YAML"),
        ({"data.yaml": "names: ['\x01']", "labels/a.txt": ROW}, "this is not YAML"),
        ({"data.yaml": "%YAML " + "9" * 5000 + ".1\n---\nnames: [x]", "labels/a.txt": ROW}, "this is not YAML"),
        ({"data.yaml": "names: [a]\n---\nnames: [b]", "labels/a.txt": ROW}, "more than one document"),
        ({"data.yaml": b"names: [\xff]", "labels/a.txt": ROW}, "not UTF-8"),
        ({"data.yaml": NAMES, "labels/a.txt": b"\0" * 50}, "is no number"),
        ({"data.yaml": NAMES, "labels/a.txt": ROW.encode("utf-16")}, "is no number"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused_in_one_line(read, files, why):
    with pytest.raises(AppError) as error:
        read(files)
    assert why in error.value.what
    assert "\n" not in error.value.line()
    assert error.value.safe == "Nothing was taken in."


def test_a_bomb_of_anchors_takes_no_memory(read):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, 30)]
    with pytest.raises(AppError, match="trap"):
        read({"data.yaml": "\n".join((*lines, "names: *a29")), "labels/a.txt": ROW})


def test_objects_of_python_stay_text(read):
    files = {"data.yaml": "names: [!!python/object/apply:os.system ['true'], b]", "labels/a.txt": ROW}
    with pytest.raises(AppError, match="not a text"):
        read(files)
    statements, _ = read({"data.yaml": "names: [!!int 5, !!python/name:os.system x]", "labels/a.txt": ROW})
    assert statements.classes == ("5", "x")


def test_nothing_is_read_that_lies_outside_the_folder(made, tmp_path):
    root = made({"data.yaml": "path: ..\ntrain: ../secret\n" + NAMES, "labels/a.txt": ROW})
    made({"labels/b.txt": "a secret", "c.txt": "another"}, "secret")
    (root / "labels" / "link.txt").symlink_to(tmp_path / "secret" / "c.txt")
    (root / "labels" / "folder").symlink_to(tmp_path / "secret")
    (root / "labels" / "round").symlink_to(root)
    (root / "labels" / "inside.txt").symlink_to(root / "labels" / "a.txt")
    (root / "labels" / "fifo.txt.d").mkdir()
    os.mkfifo(root / "labels" / "fifo.txt")
    _, found = read_at(root)
    assert [each.where for each in found] == ["labels/a.txt", "labels/inside.txt"]


def test_a_label_file_that_is_too_large_is_refused(made):
    root = made({"data.yaml": NAMES, "labels/a.txt": b""})
    with (root / "labels" / "a.txt").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(AppError, match="at most"):
        read_at(root)


def test_names_that_are_no_text_are_shown_escaped(made):
    root = made({"data.yaml": NAMES})
    (root / "labels").mkdir()
    Path(os.fsdecode(os.fsencode(root) + b"/labels/\xff\n.txt")).write_text("bad")
    with pytest.raises(AppError) as error:
        read_at(root)
    assert error.value.where == "labels/\\xff\\x0a.txt, line 1"


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    labels=st.binary(max_size=200) | st.text("0123456789.eE+-_ \n naif", max_size=80).map(str.encode),
    description=st.binary(max_size=100)
    | st.text("names: [{&*!|>-'\"#%,\n\t01ab}]", max_size=60).map(lambda text: f"names: {text}".encode()),
)
def test_any_bytes_are_read_or_refused_in_one_line(labels, description):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "labels").mkdir()
        (root / "labels" / "a.txt").write_bytes(labels)
        for name, content in (("data.yaml", b"names: [lemon, milk]"), ("data.yaml", description)):
            (root / name).write_bytes(content)
            YOLO_IN.fits(root)
            line = refusal(root)
            assert "\n" not in line
            assert len(line) < 600


@pytest.mark.parametrize(
    ("files", "fits"),
    [
        ({"data.yaml": NAMES}, True),
        ({"labels/a.txt": ROW}, True),
        ({"labels/train/a.txt": ROW}, True),
        ({"train/labels/a.txt": ROW}, True),
        ({"obj.names": "x", "obj_train_data/a.txt": ROW}, True),
        ({"classes.txt": "x", "a.txt": ROW}, True),
        ({"classes.txt": "x", "labels.csv": "", "train/x/a.jpg": ""}, False),
        ({"settings.yaml": "a: b"}, False),
        ({"labels/a.json": "{}"}, False),
        ({"notes.txt": "hello"}, False),
    ],
)
def test_a_path_fits_if_it_looks_like_labels_of_this_kind(made, files, fits):
    assert YOLO_IN.fits(made(files)) is fits


def test_what_is_not_there_fits_nothing(tmp_path):
    assert not YOLO_IN.fits(tmp_path / "nothing")
    (tmp_path / "data.yaml").write_bytes(b"\xff" * 10)
    assert not YOLO_IN.fits(tmp_path / "data.yaml")
    assert IMPORTERS["yolo"] is YOLO_IN


def test_progress_is_told_and_may_cancel(made):
    root = made({"data.yaml": NAMES} | {f"labels/{number}.txt": ROW for number in range(450)})
    told = []
    YOLO_IN.read(ImportRequest(path=root, list_images=images_below, progress=lambda *each: told.append(each)))
    assert told == [(0, 450), (200, 450), (400, 450), (450, 450)]

    def cancel(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        YOLO_IN.read(ImportRequest(path=root, list_images=images_below, progress=cancel))


def box_of(size):
    start = st.tuples(st.floats(0, size.width - 2), st.floats(0, size.height - 2))
    return start.flatmap(
        lambda at: st.tuples(
            st.just(at[0]), st.just(at[1]), st.floats(1, size.width - at[0]), st.floats(1, size.height - at[1])
        )
    )


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data(), has_images=st.booleans())
def test_our_own_export_comes_in_as_it_went_out(
    concept, image, answer, label, region, request_of, place_image, data, has_images
):
    names = ("lemon", "no", "a: 'b'")
    concepts = [concept(name, number) for number, name in enumerate(names, start=1)]
    drawn, pictures = {}, []
    for number in range(3):
        size = Size(width=data.draw(st.sampled_from([7, 640, 20_000])), height=480)
        boxes = data.draw(st.dictionaries(st.sampled_from(names), st.lists(box_of(size), min_size=1, max_size=3)))
        labels = [label(name, "in", *[region(*each) for each in found]) for name, found in boxes.items()]
        pictures.append(image(f"{number}.jpg", answer(*labels, looked_for=names), size=size))
        drawn[f"images/train/{number}{'.jpg' if has_images else ''}"] = (size, boxes)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "out"
        request = request_of("yolo", concepts, pictures, without_images=not has_images)
        write_export(plan_export("yolo", request), request, folder, place_image=place_image)
        statements, images = read_at(folder)
    assert statements.classes == names
    assert {each.name for each in images} == set(drawn)
    for each in images:
        size, boxes = drawn[each.name]
        assert each.is_complete
        assert {found.class_name for found in each.labels} == set(boxes)
        for found in each.labels:
            assert found.relation is None
            for box, (x, y, width, height) in zip(found.boxes, boxes[found.class_name], strict=True):
                assert box.x * size.width == pytest.approx(x, abs=0.001)
                assert box.y * size.height == pytest.approx(y, abs=0.001)
                assert (box.x + box.width) * size.width == pytest.approx(x + width, abs=0.001)
                assert (box.y + box.height) * size.height == pytest.approx(y + height, abs=0.001)


def test_the_folder_of_one_split_has_its_classes_beside_it(read):
    """As Roboflow lays them out, with data.yaml above."""
    files = {"data.yaml": NAMES, "train/labels/1.txt": ROW, "train/images/1.jpg": "", "valid/labels/2.txt": ROW}
    statements, images = read(files, "train")
    assert [(each.name, each.labels[0].class_name) for each in images] == [("images/1.jpg", "milk")]
    assert statements.classes == ("lemon", "milk")
