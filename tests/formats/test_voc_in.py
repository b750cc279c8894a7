"""Pascal VOC in: what tools have written over the years, the cards, our own words back again, and hostile files."""

import os
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import ImportRequest, StatedBox
from labeler.formats.registry import IMPORTERS
from labeler.formats.voc.read import LARGEST_FILE, VOC_IN
from tests.round_trips import images_below, read_whole, refusal_by

SIZE = "<size><width>640</width><height>480</height><depth>3</depth></size>"


def refusal(path):
    return refusal_by(VOC_IN, path)


def read_at(path):
    return read_whole(VOC_IN, path)


def box(xmin="10", ymin="20", xmax="40", ymax="60"):
    return f"<bndbox><xmin>{xmin}</xmin><ymin>{ymin}</ymin><xmax>{xmax}</xmax><ymax>{ymax}</ymax></bndbox>"


def thing(name="cat", inside=None, said=()):
    attributes = "".join(f"<attribute><name>{k}</name><value>{v}</value></attribute>" for k, v in said)
    inside = box() if inside is None else inside
    return f"<object><name>{name}</name>{inside}<attributes>{attributes}</attributes></object>"


def annotation(*things, name="a.jpg", size=SIZE):
    return f"<annotation><filename>{name}</filename>{size}{''.join(things)}</annotation>"


@pytest.fixture
def read(made):
    return lambda files, at="": read_at(made(files) / at)


def test_objects_of_others_are_questions(read):
    document = annotation(
        "<object><name> a cat </name><pose>Left</pose><truncated>1</truncated><difficult>1</difficult>"
        f"{box('10.5', '2e1', '40', '60.25')}<part><name>head</name>{box()}</part></object>",
        thing("dog"),
        thing(" a cat ", box("4", "3", "2", "1") + box("5", "5", "9", "9")),
    )
    statements, (found,) = read({"Annotations/a.xml": document, "JPEGImages/a.jpg": b""})
    assert statements.classes == ("a cat", "dog")
    assert (found.name, found.size, found.where) == (
        "JPEGImages/a.jpg",
        Size(width=640, height=480),
        "Annotations/a.xml",
    )
    cat, dog = found.labels
    assert (cat.relation, dog.relation, found.is_complete, found.is_relative) == (None, None, False, False)
    assert cat.boxes == (
        StatedBox(10.5, 20.0, 29.5, 40.25, 1),
        StatedBox(2.0, 1.0, 2.0, 2.0, 3),
        StatedBox(5.0, 5.0, 4.0, 4.0, 3),
    )
    assert list(statements.images) == [found]  # and again


@pytest.mark.parametrize(
    ("xml", "said", "image"),
    [
        ("Annotations/a.xml", "a.jpg", "JPEGImages/a.jpg"),
        ("VOC2012/Annotations/a.xml", "a.jpg", "VOC2012/JPEGImages/a.jpg"),
        ("Annotations/deep/a.xml", "a.jpg", "JPEGImages/deep/a.jpg"),
        ("a.xml", "a.jpg", "a.jpg"),
        ("train/a.xml", "a.jpg", "train/a.jpg"),
        ("a.xml", "C:\\work\\train\\a.jpg", "a.jpg"),
        ("a.xml", "train/a.jpg", "train/a.jpg"),
        ("a.xml", "a", "a.jpg"),
        ("a.xml", "", "a.jpg"),
        ("a.b.xml", "", "a.b.jpg"),
        ("a.xml", "old.jpg", "a.jpg"),
        ("a.xml", "a.jpg", "a.png"),
        ("a.xml", "a.jpg", "somewhere/else/a.jpg"),
        ("a.xml", "../../etc/a.jpg", "a.jpg"),
        ("a.xml", "/etc/a.jpg", "a.jpg"),
    ],
)
def test_the_image_is_found_by_what_the_xml_calls_it_or_by_its_own_name(read, xml, said, image):
    _, (found,) = read({xml: annotation(name=said), image: b""})
    assert found.name == image


def test_where_the_images_are_elsewhere_every_name_is_told(read):
    _, (found,) = read({"Annotations/b.xml": annotation(name="..\\a.jpg")})
    assert (found.name, found.also) == ("JPEGImages/a.jpg", ("a.jpg", "b.jpg"))


@pytest.mark.parametrize("at", ["Annotations", "Annotations/a.xml"])
def test_the_folder_of_annotations_and_one_file_lead_there_too(read, at):
    files = {"Annotations/a.xml": annotation(thing()), "JPEGImages/a.jpg": b""}
    _, (found,) = read(files, at)
    assert found.name == "JPEGImages/a.jpg"


@pytest.mark.parametrize(
    ("size", "known"),
    [
        ("", None),
        ("<size/>", None),
        ("<size><width>0</width><height>0</height></size>", None),
        ("<size><width>640.0</width><height> 480 </height></size>", Size(width=640, height=480)),
    ],
)
def test_a_size_may_be_missing(read, size, known):
    assert read({"a.xml": annotation(thing(), size=size)})[1][0].size == known


def test_our_own_words_say_what_a_label_is(read):
    document = annotation(
        thing("cat", said=[("relation", "of"), ("joint", "true")]),
        thing("dog", said=[("relation", "in"), ("is_crowd", "true")]),
        thing("cup", said=[("relation", "of"), ("box", "full-frame")]),
        thing("pen", said=[("relation", "absent"), ("joint", "true")]),
        thing("hat", said=[("relation", "of")]),
        thing("hat", said=[("relation", "in")]),
    )
    statements, (found,) = read({"a.xml": document})
    labels = {each.class_name: each for each in found.labels}
    assert [labels[name].relation for name in ("cat", "dog", "cup")] == [Relation.OF, Relation.IN, Relation.OF]
    assert [labels[name].relation for name in ("pen", "hat")] == [None, None]
    assert [each.joint for each in found.labels] == [True, False, False, False, False]
    assert labels["dog"].boxes[0].crowd
    assert labels["cup"].boxes == ()
    assert statements.notes == ()


def test_what_is_read_otherwise_is_told(read):
    files = {
        "a.xml": annotation(thing("cat", box("1", "1", "640", "50"))),
        "b.xml": annotation(thing("cat", "<robndbox><cx>1</cx></robndbox>")),
    }
    statements, (_, bare) = read(files)
    assert bare.labels[0].boxes == ()
    assert statements.notes == (
        "1 objects have no upright box; their class is taken without one.",
        "No box begins at 0, and some end at the last pixel: these boxes may count from 1. They are taken as they are.",
    )
    assert read({"c.xml": annotation(thing("cat", box("0", "5", "9", "9")))})[0].notes == statements.notes[:1]


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("<annotations/>", "begins with “annotations”"),
        ("<annotation>", "this is not XML"),
        ("", "this is not XML"),
        (annotation(thing("")), "object 1 has no name"),
        (annotation("<object/>"), "object 1 has no name"),
        (annotation(thing(), thing("x", "<bndbox><xmin>1</xmin></bndbox>")), "object 2 has a box without xmax"),
        (annotation(thing("x", box("nan"))), "xmin is “nan”"),
        (annotation(thing("x", box(ymax="1e999"))), "ymax is “1e999”"),
        (annotation(thing("x", box("left"))), "xmin is “left”"),
        (annotation(thing("x", box("1_0"))), "xmin is “1_0”"),
        (annotation(thing("x", box(""))), "xmin is “”"),
        (annotation(thing("x", box("9" * 9000))), "which is no number"),
        (annotation(size="<size><width>wide</width></size>"), "the width of the image is “wide”"),
        (annotation(size="<size><width>-5</width></size>"), "the width of the image is “-5”"),
        (annotation(size="<size><width>1</width><height>inf</height></size>"), "the height of the image"),
        (annotation(size="<size><width>1.5</width></size>"), "the width of the image"),
        ('<!DOCTYPE a [<!ENTITY b "c">]>' + annotation(), "document type"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd">' + annotation(), "document type"),
        (annotation(name="&b;"), "this is not XML"),
        ("<annotation>" + "<a>" * 40 + "</a>" * 40 + "</annotation>", "inside each other"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused_in_one_line(read, document, why):
    with pytest.raises(AppError) as error:
        read({"ok.xml": annotation(thing()), "train/x.xml": document})
    assert why in error.value.what
    assert "x.xml" in error.value.where
    assert "\n" not in error.value.line()
    assert len(error.value.line()) < 300
    assert error.value.safe == "Nothing was taken in."


def test_a_folder_without_xml_is_refused(made):
    with pytest.raises(AppError, match="no XML files"):
        read_at(made({"a.txt": "x"}))


def test_nothing_is_read_that_lies_outside_the_folder(made, tmp_path):
    root = made({"a.xml": annotation(name="../secret/b.jpg")})
    made({"b.xml": "a secret"}, "secret")
    (root / "link.xml").symlink_to(tmp_path / "secret" / "b.xml")
    (root / "folder").symlink_to(tmp_path / "secret")
    os.mkfifo(root / "fifo.xml")
    _, found = read_at(root)
    assert [each.name for each in found] == ["b.jpg"]


def test_a_file_that_is_too_large_is_refused(made):
    root = made({"a.xml": b""})
    with (root / "a.xml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(AppError, match="at most"):
        read_at(root)


PIECES = ("<annotation>", "</annotation>", "<object>", "</object>", "<name>x</name>", "<size>", box(), "<filename>")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=200)
    | st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=12).map(lambda parts: "".join(parts).encode())
    | st.integers(0, 600).map(lambda end: annotation(thing(), thing("dog")).encode()[:end])
)
def test_any_bytes_are_read_or_refused_in_one_line(content):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "a.xml").write_bytes(content)
        VOC_IN.fits(root)
        line = refusal(root)
        assert "\n" not in line
        assert len(line) < 600


@pytest.mark.parametrize(
    ("files", "fits"),
    [
        ({"a.xml": annotation()}, True),
        ({"Annotations/a.xml": annotation()}, True),
        ({"VOCdevkit/VOC2012/a.xml": '<?xml version="1.0"?>\n<annotation verified="yes"></annotation>'}, True),
        ({"annotations.xml": "<annotations></annotations>"}, False),
        ({"a.xml": b"\xff\xfe"}, False),
        ({"a.json": "<annotation>"}, False),
        ({}, False),
    ],
)
def test_a_path_fits_if_it_has_annotations(made, files, fits):
    assert VOC_IN.fits(made(files)) is fits
    assert IMPORTERS["voc"] is VOC_IN


def test_progress_is_told_and_may_cancel(made):
    root = made({f"{number}.xml": annotation(thing()) for number in range(250)})
    told = []
    VOC_IN.read(ImportRequest(path=root, list_images=images_below, progress=lambda *each: told.append(each)))
    assert told == [(0, 250), (200, 250), (250, 250)]


def test_a_class_without_a_box_is_known_from_our_own_export(exported, concept, image, answer, label, region):
    concepts = [concept("a: b", 1), concept("lemon", 2)]
    picture = image("p.jpg", answer(label("lemon", "of", region()), looked_for=("a: b", "lemon")))
    _, folder = exported("voc", concepts, [picture], without_images=True)
    for place in (folder, folder / "Annotations"):
        statements, (found,) = read_at(place)
        assert statements.classes == ("a: b", "lemon")
        assert (found.name, found.is_complete) == ("JPEGImages/p.jpg", True)


def test_the_cards_come_in_whole(shared_data):
    folder = shared_data / "cards"
    if not folder.is_dir():
        pytest.skip(f"the cards are not here: {folder}")
    drawn = Counter(
        each.findtext("name") for path in folder.glob("*.xml") for each in ElementTree.parse(path).iter("object")
    )
    assert VOC_IN.fits(folder)
    statements, images = read_at(folder)
    assert len(images) == 70
    assert sorted(statements.classes) == ["ace", "jack", "king", "nine", "queen", "ten"]
    found = Counter()
    for each in images:
        assert (folder / each.name).is_file()
        assert each.size
        for label in each.labels:
            found[label.class_name] += len(label.boxes)
            assert label.relation is None
    assert found == drawn
