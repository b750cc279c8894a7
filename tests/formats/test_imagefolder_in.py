"""Hugging Face imagefolder in: our own export as it was, others as they are, and one clear line for what is wrong."""

import json
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.words import Relation, Split, State
from labeler.formats.imagefolder import lines
from labeler.formats.incoming.statements import ImportRequest
from labeler.formats.registry import importer, plan_export, write_export
from tests.round_trips import OTHER_NAMES, finished_answers


def read(path):
    return importer("imagefolder").read(ImportRequest(path=path, list_images=lambda folder: ()))


def said(image):
    return {label.class_name: (label.relation, len(label.boxes)) for label in image.labels}


@pytest.fixture
def data_set(tmp_path):
    """A folder of these files: texts, or rows of JSON."""

    def make(**files):
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_jsonl", ".jsonl").replace("_csv", ".csv")
            path = path.with_name(path.name.replace("_md", ".md").replace("_txt", ".txt"))
            path.parent.mkdir(parents=True, exist_ok=True)
            text = content if isinstance(content, str) else "".join(f"{json.dumps(row)}\n" for row in content)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def row(name="x.jpg", **more):
    return {"file_name": name} | more


# What is ours


def spoken(image):
    return {
        label.class_name: (
            label.relation,
            label.joint,
            label.reason,
            [(each.x, each.y, each.width, each.height, each.crowd) for each in label.boxes],
        )
        for label in image.labels
    }


def expected(image, concepts):
    labels = {label.concept_uid: label for label in image.answer.labels}
    found = {}
    for each in concepts:
        if each.uid in labels:
            label = labels[each.uid]
            boxes = [(one.box.x, one.box.y, one.box.width, one.box.height, one.crowd) for one in label.regions]
            found[each.name] = (label.relation, label.joint, label.reason, boxes)
        elif each.uid in image.answer.covered:
            found[each.name] = (Relation.ABSENT, False, "", [])
    return found


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_goes_out_comes_back_as_it_was(data, concept, image, answer, label, region, request_of, place_image):
    tools = {"region": region, "label": label, "answer": answer}
    concepts = [concept(name, number) for number, name in enumerate(OTHER_NAMES, start=1)]
    number = data.draw(st.integers(1, 4))
    splits = {f"{each}.jpg": data.draw(st.sampled_from(list(Split))) for each in range(number)}
    pictures = [image(name, data.draw(finished_answers(tools)), split=split) for name, split in splits.items()]
    request = request_of("imagefolder", concepts, pictures)
    with tempfile.TemporaryDirectory() as root:
        write_export(plan_export("imagefolder", request), request, Path(root) / "out", place_image=place_image)
        found = read(Path(root) / "out")
        assert found.classes == tuple(OTHER_NAMES)
        back = {each.name.rpartition("/")[2]: each for each in found.images}
        assert {name: spoken(each) for name, each in back.items()} == {
            each.base_name: expected(each, concepts) for each in request.images
        }
        for each in request.images:
            stated = back[each.base_name]
            assert (Path(root) / "out" / stated.name).is_file()
            assert stated.is_complete == ({one.uid for one in concepts} <= each.answer.covered)
            assert (stated.state, stated.size, stated.is_relative) == (State.SUBMITTED, each.size, False)
        assert found.notes == ()


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"of": [1]}, "for each of the 2 classes"),
        ({"of": [1, 2]}, "nothing but 0 and 1"),
        ({"of": [1, None]}, "nothing but 0 and 1"),
        ({"in": [1, 0]}, "several of these"),
        ({"reasons": [""]}, "for each of the 2 classes"),
        ({"reasons": ["", 3]}, "should be a text"),
        ({"joint": None}, "should be a list"),
        ({"objects": {"bbox": [[1, 2, 3, 4]], "category": [1]}}, "has a box"),
        ({"objects": {"bbox": [[1, 2, 3, 4]], "category": [2]}}, "there are 2 classes"),
    ],
)
def test_a_row_of_ours_that_was_changed_into_nonsense_is_refused(data_set, change, what):
    ours = {"of": [1, 0], "in": [0, 0], "absent": [0, 0], "unclear": [0, 0], "joint": [0, 0], "reasons": ["", ""]}
    folder = data_set(train__metadata_jsonl=[row(**ours), row("y.jpg", **ours | change)], classes_txt="a\nb\n")
    with pytest.raises(AppError, match=what) as caught:
        read(folder)
    assert "line 2" in caught.value.where
    assert "train" in caught.value.where


# What others made


def test_a_label_is_a_name_and_says_nothing_of_a_relation(data_set):
    found = read(data_set(metadata_jsonl=[row(label="cat"), row("y.jpg", label=["dog", "cat"]), row("z.jpg")]))
    images = list(found.images)
    assert [said(image) for image in images] == [{"cat": (None, 0)}, {"dog": (None, 0), "cat": (None, 0)}, {}]
    assert found.classes == ("cat", "dog")
    assert images[0].size is None
    assert not any(image.is_complete for image in images)


def test_images_are_named_from_where_their_metadata_lie(data_set):
    folder = data_set(
        train__metadata_jsonl=[row("a/x.jpg", label="cat"), row("./y.jpg")],
        data__test__metadata_jsonl=[row("../z.jpg", label="cat")],
    )
    names = [image.name for image in read(folder).images]
    assert sorted(names) == ["data/z.jpg", "train/a/x.jpg", "train/y.jpg"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..", "a/../../x.jpg", "\\\\host\\x.jpg", "", "."])
def test_a_name_that_leads_out_of_the_folder_is_refused(data_set, name):
    with pytest.raises(AppError, match="leads out"):
        read(data_set(metadata_jsonl=[row(name)]))


@pytest.mark.parametrize("key", ["bbox", "list of objects"])
def test_objects_are_boxes_in_pixels(data_set, key):
    objects = {"bbox": [[1, 2, 3, 4], [5.5, 6, 7, 8]], "categories": ["cat", "dog"], "id": [7, 8], "iscrowd": [0, 1]}
    if key != "bbox":
        objects = [
            {"bbox": [1, 2, 3, 4], "category": "cat"},
            {"bbox": [5.5, 6, 7, 8], "category": "dog", "iscrowd": 1},
        ]
    (image,) = read(data_set(metadata_jsonl=[row(objects=objects, width=20, height=10)])).images
    assert said(image) == {"cat": (None, 1), "dog": (None, 1)}
    (box,) = image.labels[1].boxes
    assert (box.x, box.y, box.width, box.height, box.number, box.crowd) == (5.5, 6, 7, 8, 2, True)
    assert (image.size, image.is_relative) == (Size(width=20, height=10), False)


README = """---
license: mit
dataset_info:
  features:
  - name: image
    dtype: image
  - name: label
    dtype:
      class_label:
        names:
          '0': 'no'
          '1': "dog"
  - name: objects
    sequence:
    - name: bbox
      sequence: float32
      length: 4
    - name: category
      dtype:
        class_label:
          names:
            '0': wheel
            '1': door
  splits:
  - name: train
---
# Cats: and --- dogs
"""


def test_the_numbers_of_classes_are_named_by_the_readme_each_column_by_its_own(data_set):
    rows = [row(label=0, objects={"bbox": [[1, 2, 3, 4]], "category": [1]}), row("y.jpg", label=-1)]
    image, unlabeled = read(data_set(train__metadata_jsonl=rows, README_md=README)).images
    assert said(image) == {"no": (None, 0), "door": (None, 1)}
    assert said(unlabeled) == {}


def test_the_numbers_of_classes_are_named_by_classes_txt(data_set):
    (image,) = read(data_set(metadata_jsonl=[row(label=1)], classes_txt="cat\ndog\n")).images
    assert said(image) == {"dog": (None, 0)}


@pytest.mark.parametrize(
    ("files", "what"),
    [
        ({}, "write the names"),
        ({"README_md": "# nothing here"}, "write the names"),
        ({"README_md": "---\nlicense: mit\n---\n"}, "write the names"),
        ({"classes_txt": "cat\ndog\n"}, "there are 2 classes"),
        ({"classes_txt": "cat\n\ndog\n"}, "no class in this line"),
        ({"classes_txt": "cat\ncat\n"}, "second time"),
        ({"README_md": "---\na: [\n---\n"}, "not YAML"),
        ({"README_md": "---\na: &x [1]\nb: *x\n---\n"}, "trap"),
        ({"README_md": README.replace("'1': \"dog\"", "'2': dog")}, "numbered 0, 1, 2"),
    ],
)
def test_a_number_that_nothing_names_is_refused_with_what_to_do(data_set, files, what):
    with pytest.raises(AppError) as caught:
        read(data_set(metadata_jsonl=[row(label=2)], **files))
    assert what in caught.value.line()


def test_a_table_is_read_too(data_set):
    table = 'file_name,label,caption\nx.jpg,cat,"a cat,\nasleep"\ny.jpg,,\n'
    found = read(data_set(train__metadata_csv=table))
    image, other = found.images
    assert (image.name, said(image), said(other)) == ("train/x.jpg", {"cat": (None, 0)}, {})
    assert "caption" in found.notes[0]


def test_digits_in_a_table_are_a_number_only_where_numbers_have_names(data_set):
    folder = data_set(metadata_csv="file_name,label\nx.jpg,1\n")
    (image,) = read(folder).images
    assert said(image) == {"1": (None, 0)}
    (image,) = read(data_set(classes_txt="cat\ndog\n")).images
    assert said(image) == {"dog": (None, 0)}


def test_an_image_may_be_named_in_a_column_that_ends_so(data_set):
    (image,) = read(data_set(metadata_jsonl=[{"picture_file_name": "x.jpg", "label": "cat"}])).images
    assert (image.name, said(image)) == ("x.jpg", {"cat": (None, 0)})


def test_columns_that_say_nothing_of_labels_are_told(data_set):
    found = read(data_set(metadata_jsonl=[row(label="cat", text="a cat", tags=[1])] * 2))
    assert found.notes == ("Columns from which nothing was taken: text, tags.",)


# What is refused


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[]", "should be an object"),
        ("{", "not JSON"),
        ("3", "should be an object"),
        ('{"file_name": "x.jpg", "file_name": "y.jpg"}', "stands twice"),
        ('{"file_name": "x.jpg", "label": NaN}', "no number in JSON"),
        ("[" * 100_000, "inside each other"),
        ('{"label": "cat"}', "no “file_name”"),
        ('{"a_file_name": "x", "b_file_name": "y"}', "no “file_name”"),
        ('{"file_name": 3}', "should be a text"),
        ('{"file_name": "x\\u0000.jpg"}', "no text"),
        ('{"file_name": "x.jpg", "label": 1.5}', "whole number"),
        ('{"file_name": "x.jpg", "label": true}', "should be a number"),
        ('{"file_name": "x.jpg", "label": {}}', "should be a number"),
        ('{"file_name": "x.jpg", "label": " "}', "without a name"),
        ('{"file_name": "x.jpg", "label": "\\ud800"}', "no text"),
        ('{"file_name": "x.jpg", "objects": 3}', "should be an object"),
        ('{"file_name": "x.jpg", "objects": {"bbox": [[1,2,3,4]]}}', "not equally long"),
        ('{"file_name": "x.jpg", "objects": {"bbox": [[1,2,3]], "category": ["a"]}}', "x, y, width and height"),
        ('{"file_name": "x.jpg", "objects": {"bbox": [[1,2,3,null]], "category": ["a"]}}', "should be a number"),
        ('{"file_name": "x.jpg", "objects": [{"category": "a"}]}', "should be a list"),
        ('{"file_name": "x.jpg", "width": ' + "1" * 5000 + "}", "digits"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(data_set, text, what):
    with pytest.raises(AppError) as caught:
        read(data_set(train__metadata_jsonl=f'{{"file_name": "a.jpg"}}\n\n{text}\n'))
    assert what in caught.value.line()
    assert "“train”, line 3" in caught.value.where
    assert len(caught.value.line()) < 500


@pytest.mark.parametrize(
    ("table", "what"),
    [
        ("file_name,label\nx.jpg\n", "1 cells in a table of 2 columns"),
        ('file_name,label\nx.jpg,"cat\n', "not CSV"),
        ("file_name,file_name\nx.jpg,y\n", "same name"),
        ("name,label\nx.jpg,cat\n", "no “file_name”"),
        (f"file_name,label\nx.jpg,{'x' * 200_000}\n", "not CSV"),
        ("a," * 2_000 + "file_name\n", "more than 1000 columns"),
    ],
)
def test_a_table_that_is_none_is_refused(data_set, table, what):
    with pytest.raises(AppError, match=what):
        read(data_set(metadata_csv=table))


def test_a_folder_without_metadata_or_with_two_kinds_is_refused(data_set, tmp_path):
    with pytest.raises(AppError, match="neither"):
        read(tmp_path)
    with pytest.raises(AppError, match="both"):
        read(data_set(metadata_csv="file_name\n", metadata_jsonl=[]))


def test_what_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "metadata.jsonl").write_bytes(b'{"file_name": "\xff.jpg"}\n')
    with pytest.raises(AppError, match="UTF-8"):
        read(tmp_path)


def test_a_line_that_never_ends_is_refused_before_it_is_held(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE", 1_000_000)
    with (tmp_path / "metadata.jsonl").open("w") as file:
        file.write('{"file_name": "')
        for _ in range(30):
            file.write("x" * 1_000_000)
    tracemalloc.start()
    with pytest.raises(AppError, match="a line has more than"):
        read(tmp_path)
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()


def test_many_rows_take_no_more_memory_than_a_few(data_set):
    folder = data_set(metadata_jsonl=[row(f"{number}.jpg", label="cat", text="x" * 200) for number in range(5_000)])
    tracemalloc.start()
    assert sum(1 for _ in read(folder).images) == 5_000
    assert tracemalloc.get_traced_memory()[1] < 500_000
    tracemalloc.stop()


def test_a_loop_of_links_is_not_followed(data_set):
    folder = data_set(train__metadata_jsonl=[row()])
    (folder / "train" / "again").symlink_to(folder)
    assert len(list(read(folder).images)) == 1


def test_the_format_is_known_by_its_look(tmp_path, data_set, exported, shop):
    fits = importer("imagefolder").fits
    assert fits(exported("imagefolder", *shop[:2])[1])
    assert not fits(exported("label_studio", *shop[:2], folder="other")[1])
    assert not fits(tmp_path / "nothing")
    folder = data_set(in__train__metadata_jsonl=[row()])
    assert fits(folder / "in")
    assert fits(folder / "in" / "train" / "metadata.jsonl")


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
    flags = {column: [0, 0] for column in ("of", "in", "absent", "unclear", "joint")}
    known = [
        row(**flags | {"of": [1, 0]}, reasons=["", ""], objects={"bbox": [[1.0, 2.0, 3.0, 4.0]], "category": [0]}),
        row(label=1, objects=[{"bbox": [1, 2, 3, 4], "category": "cat"}]),
    ]
    text = "\n".join(json.dumps(changed(data.draw, data.draw(st.sampled_from(known)))) for _ in range(2))
    if data.draw(st.booleans()):
        text = text[: data.draw(st.integers(0, len(text)))]
    suffix = data.draw(st.sampled_from(["jsonl", "csv"]))
    with tempfile.TemporaryDirectory() as root:
        (Path(root) / f"metadata.{suffix}").write_text(text, encoding="utf-8")
        (Path(root) / "classes.txt").write_text("cat\ndog\n")
        line = ""
        try:
            assert all(isinstance(each.name, str) for each in read(Path(root)).images)
        except AppError as error:
            line = error.line()
        assert line == "" or line.isprintable()
