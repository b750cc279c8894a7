"""Pascal VOC: what its readers find, and that whole pixels stay within half a pixel of what was drawn."""

import tempfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.geometry import Size
from labeler.domain.words import Split
from labeler.formats.incoming.statements import ImportRequest
from labeler.formats.registry import plan_export, write_export
from labeler.formats.voc.annotation import whole_pixels
from labeler.formats.voc.read import VOC_IN

SIDES = ("xmin", "ymin", "xmax", "ymax")


def document(folder, stem):
    return ElementTree.parse(folder / "Annotations" / f"{stem}.xml").getroot()


def corners(element):
    return tuple(int(element.findtext(f"bndbox/{side}")) for side in SIDES)


def attributes(element):
    return {each.findtext("name"): each.findtext("value") for each in element.iterfind("attributes/attribute")}


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("voc", concepts, images, left_out=left_out)
    written = tree(folder)
    pictures = {path for path in written if path.startswith("JPEGImages/")}
    golden = tree(Path(__file__).parent / "golden" / "voc")
    assert sorted(pictures) == golden.pop("images.txt").decode().splitlines()
    assert {path: written[path] for path in written if path not in pictures and path[0] != "."} == golden


def test_an_annotation_has_its_elements_in_the_order_of_the_kit(exported, concept, image, answer, label, region):
    picture = image("p.jpg", answer(label("lemon", "in", region(10.4, 20.6, 30.0, 40.0))))
    _, folder = exported("voc", [concept("lemon", 1)], [picture])
    root = document(folder, "p")
    assert [each.tag for each in root] == ["folder", "filename", "source", "size", "segmented", "object"]
    assert [root.findtext(f"size/{each}") for each in ("width", "height", "depth")] == ["200", "100", "3"]
    (thing,) = root.iterfind("object")
    tags = ["name", "pose", "truncated", "difficult", "bndbox", "attributes"]
    assert [each.tag for each in thing] == tags
    assert [thing.findtext(tag) for tag in tags[:4]] == ["lemon", "Unspecified", "0", "0"]
    assert corners(thing) == (10, 21, 40, 61)
    assert attributes(thing) == {"relation": "in"}


def test_what_only_we_say_stands_among_the_attributes(exported, concept, image, answer, label, region):
    joint = answer(
        label("lemon", "of", region(), joint=True),
        label("milk", "of", joint=True),
        label("cup", "in", region(crowd=True)),
    )
    concepts = [concept(name, number) for number, name in enumerate(("lemon", "milk", "cup"), start=1)]
    _, folder = exported("voc", concepts, [image("p.jpg", joint)], subjects="full-frame")
    said = [attributes(each) for each in document(folder, "p").iterfind("object")]
    assert said == [
        {"relation": "of", "joint": "true"},
        {"relation": "of", "joint": "true", "box": "full-frame"},
        {"relation": "in", "is_crowd": "true"},
    ]


def test_a_confirmed_negative_is_an_annotation_without_objects(exported, concept, image, answer):
    _, folder = exported("voc", [concept("lemon", 1)], [image("p.jpg", answer(none=True, looked_for=("lemon",)))])
    assert document(folder, "p").find("object") is None


def test_the_lists_have_each_image_of_their_split_and_no_stem_is_in_both(exported, concept, image, answer):
    none = answer(none=True, looked_for=("lemon",))
    pictures = [
        image("a/1.jpg", none),
        image("b/1.png", none, split=Split.EVALUATION),
        image("b/2.jpg", none, split=Split.EVALUATION),
    ]
    plan, folder = exported("voc", [concept("lemon", 1)], pictures)
    train, val = ((folder / "ImageSets/Main" / f"{name}.txt").read_text().split() for name in ("train", "val"))
    assert (len(train), len(val)) == (1, 2)
    assert not set(train) & set(val)
    assert {path.stem for path in (folder / "Annotations").iterdir()} == {*train, *val}
    for path in (folder / "JPEGImages").iterdir():
        assert document(folder, path.stem).findtext("filename") == path.name
    assert len(plan.names) == 2


def test_names_are_escaped_and_what_xml_cannot_hold_is_replaced(exported, concept, image, answer, label, region):
    names = ["<a> & 'b' \"c\" ]]>", "レモン 🍋", "a\x0bb\ufffe", "a\tb\rc\nd"]
    concepts = [concept(name, number) for number, name in enumerate(names, start=1)]
    # Looked up by uid: what is folded here has no control characters left.
    labels = [label(each.uid, "in", region()) for each in concepts]
    _, folder = exported("voc", concepts, [image("p.jpg", answer(*labels))])
    found = [each.findtext("name") for each in document(folder, "p").iterfind("object")]
    assert found == ["<a> & 'b' \"c\" ]]>", "レモン 🍋", "a\ufffdb\ufffd", "a\tb\rc\nd"]


def test_labels_go_out_without_images(exported, shop):
    _, folder = exported("voc", *shop[:2], without_images=True)
    assert not (folder / "JPEGImages").exists()
    assert len(list((folder / "Annotations").iterdir())) == 8


@given(
    side=st.integers(1, 70_000),
    place=st.floats(0, 1),
    part=st.floats(0.0000001, 1),
)
def test_every_side_is_a_whole_pixel_inside_and_within_half_a_pixel(side, place, part):
    size = Size(width=side, height=side)
    start = place * side
    length = min(part * side, side - start)
    left, top, right, bottom = whole_pixels((start, start, length, length), size)
    assert (left, right) == (top, bottom)
    assert 0 <= left < right <= side
    if length >= 1:
        assert abs(left - start) <= 0.5
        assert abs(right - (start + length)) <= 0.5
    else:
        assert left - 1 <= start <= start + length <= right + 1


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    drawn=st.lists(
        st.lists(
            st.tuples(
                st.sampled_from(["lemon", "milk", "a: <b>"]),
                st.sampled_from(["of", "in"]),
                st.floats(0, 150),
                st.floats(0, 80),
                st.floats(2, 50),
                st.floats(2, 20),
                st.booleans(),
            ),
            max_size=4,
            unique_by=lambda each: each[0],
        ),
        min_size=1,
        max_size=4,
    )
)
def test_our_own_export_comes_in_as_it_went_out(
    concept, image, answer, label, region, request_of, place_image, tree, drawn
):
    names = ("lemon", "milk", "a: <b>")
    concepts = [concept(name, number) for number, name in enumerate(names, start=1)]
    pictures = []
    for number, boxes in enumerate(drawn):
        labels = [label(name, said, region(*box, crowd=crowd)) for name, said, *box, crowd in boxes]
        pictures.append(image(f"{number}.jpg", answer(*labels, looked_for=names)))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "out"
        request = request_of("voc", concepts, pictures)
        write_export(plan_export("voc", request), request, folder, place_image=place_image)
        paths = [path.encode() for path in tree(folder) if path.startswith("JPEGImages/")]
        statements = VOC_IN.read(ImportRequest(path=folder, list_images=lambda _: paths))
        images = {each.name: each for each in statements.images}
    assert statements.classes == names
    for number, boxes in enumerate(drawn):
        found = images[f"JPEGImages/{number}.jpg"]
        assert found.is_complete
        assert found.size == Size(width=200, height=100)
        by_name = {each.class_name: each for each in found.labels}
        assert set(by_name) == {name for name, *_ in boxes}
        for name, said, x, y, width, height, crowd in boxes:
            (box,) = by_name[name].boxes
            assert by_name[name].relation == said
            assert box.crowd is crowd
            ends = (box.x, box.y, box.x + box.width, box.y + box.height)
            assert ends == pytest.approx((x, y, x + width, y + height), abs=0.501)


def test_datumaro_reads_it(exported, concept, image, answer, label, region):
    datumaro = pytest.importorskip("datumaro")
    concepts = [concept("lemon", 1), concept("orange juice", 2), concept("a:b", 3)]
    looked_for = [each.name for each in concepts]
    pictures = [
        image("a b.jpg", answer(label("lemon", "of", region()), label("orange juice", "in", region(crowd=True)))),
        image("none.jpg", answer(none=True, looked_for=looked_for), split=Split.EVALUATION),
    ]
    _, folder = exported("voc", concepts, pictures, without_images=True, concepts=("lemon", "orange juice"))
    data_set = datumaro.Dataset.import_from(str(folder), "voc_detection")
    items = {item.id: item for item in data_set}
    assert {item.subset for item in items.values()} == {"train", "val"}
    assert items["none"].annotations == []
    labels = data_set.categories()[datumaro.AnnotationType.label]
    found = {labels[each.label].name: each for each in items["a b"].annotations}
    assert set(found) == {"lemon", "orange juice"}
    assert found["lemon"].get_bbox() == [10, 20, 30, 40]
    assert found["orange juice"].attributes["relation"] == "in"
