"""LabelMe in: all that its versions and kin have written, our own words back again, and files meant to do harm."""

import copy
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import ImportRequest, StatedBox
from labeler.formats.labelme.read import LABELME_IN, LARGEST_FILE
from labeler.formats.registry import IMPORTERS, plan_export, write_export
from tests.round_trips import NAMES, any_answers, made_of, stated


def shape(label="cat", points=((1, 2), (4, 6)), shape_type="rectangle", **more):
    return {"label": label, "points": [list(point) for point in points], "shape_type": shape_type, "flags": {}} | more


def document(*shapes, **more):
    whole = {
        "version": "5.5.0",
        "flags": {},
        "shapes": list(shapes),
        "imagePath": "a.jpg",
        "imageData": None,
        "imageHeight": 480,
        "imageWidth": 640,
    }
    return whole | more


@pytest.fixture
def read(tmp_path):
    """Reads documents, by name, as a folder; bytes as they are."""

    def reading(*several, **named):
        named |= {f"{number}.json": each for number, each in enumerate(several)}
        for name, each in named.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(each if isinstance(each, bytes) else json.dumps(each).encode())
        return LABELME_IN.read(ImportRequest(path=tmp_path, list_images=lambda folder: ()))

    return reading


def only(statements):
    (found,) = statements.images
    return found


def test_shapes_and_flags_of_others_are_questions(read):
    flags = {"indoors": True, "__ignore__": False}
    statements = read(document(shape(flags={"of": True, "crowd": True}), shape("dog"), flags=flags))
    found = only(statements)
    assert (found.name, found.size, found.where) == ("a.jpg", Size(width=640, height=480), "0.json")
    assert [(label.class_name, label.relation) for label in found.labels] == [
        ("indoors", None),
        ("cat", None),
        ("dog", None),
    ]
    # What another means by the flag of a shape, nobody knows.
    assert found.labels[1].boxes == (StatedBox(x=1.0, y=2.0, width=3.0, height=4.0),)
    assert statements.classes == ("indoors", "cat", "dog")
    assert not found.is_complete


@pytest.mark.parametrize(
    ("kind", "points", "box", "note"),
    [
        ("rectangle", [(4, 6), (1, 2)], (1, 2, 3, 4), ""),
        ("rectangle", [(4, 2), (1, 2), (1, 6), (4, 6)], (1, 2, 3, 4), ""),
        ("polygon", [(1, 2), (5.5, 3), (4, 9.25)], (1, 2, 4.5, 7.25), "Polygons"),
        (None, [(1, 2), (5.5, 3), (4, 9.25)], (1, 2, 4.5, 7.25), "Polygons"),
        ("circle", [(10, 10), (13, 14)], (5, 5, 10, 10), "Circles"),
        ("rotation", [(5, 0), (10, 5), (5, 10), (0, 5)], (0, 0, 10, 10), "Boxes that are turned"),
        ("oriented_rectangle", [(5, 0), (10, 5), (5, 10), (0, 5)], (0, 0, 10, 10), "Boxes that are turned"),
        ("quadrilateral", [(0, 0), (9, 1), (8, 7), (1, 6)], (0, 0, 9, 7), "Shapes with four corners"),
        ("cuboid", [(n, n * 2) for n in range(8)], (0, 0, 7, 14), "Cuboids"),
        ("mask", [(3, 4), (3, 9)], (3, 4, 1, 6), "Masks"),
    ],
)
def test_every_shape_with_an_area_is_the_box_round_it(read, kind, points, box, note):
    statements = read(document(shape(points=points, shape_type=kind, mask="iVBORw0" if kind == "mask" else None)))
    (label,) = only(statements).labels
    (found,) = label.boxes
    assert (found.x, found.y, found.width, found.height) == pytest.approx(box)
    assert [each.partition(",")[0] for each in statements.notes] == ([note] if note else [])


def test_shapes_without_an_area_are_passed_over_and_told(read):
    kinds = ["point", "points", "line", "linestrip", "from another planet"]
    bare = [shape(points=[(1, 2), (3, 4), (5, 5)], shape_type=kind) for kind in kinds]
    statements = read(document(*bare, shape(points=[(1, 1)]), shape(points=[(1, 1), (2, 2)], shape_type="polygon")))
    assert only(statements).labels == ()
    assert statements.notes == ("Points, lines and other shapes without an area, passed over: 7.",)


def test_x_anylabeling_writes_more_and_is_read_alike(read):
    more = {"score": 0.9, "difficult": False, "attributes": {"colour": "red"}, "kie_linking": [], "direction": 0.5}
    statements = read(document(shape(**more), version="3.2.1", tags=["x"], checked=True, description="d"))
    assert [label.class_name for label in only(statements).labels] == ["cat"]


def test_old_files_that_lack_what_new_ones_have_are_read(read):
    old = {"shapes": [{"label": "cat", "points": [[1, 2], [5, 3], [4, 9]], "line_color": None}], "imagePath": "a.jpg"}
    assert only(read(old | {"flags": None})).size is None


def test_the_image_in_the_file_is_passed_over_unread(read):
    assert only(read(document(shape(), imageData="not base64 at all " * 1_000_000))).name == "a.jpg"


@pytest.mark.parametrize(
    ("written", "name", "also"),
    [
        ("a.jpg", "x/y/a.jpg", ("a.jpg",)),
        ("..\\img\\a.jpg", "x/img/a.jpg", ("x/y/a.jpg", "a.jpg")),
        ("../img/./b/../a.jpg", "x/img/a.jpg", ("x/y/a.jpg", "a.jpg")),
        ("../../a.jpg", "a.jpg", ("x/y/a.jpg",)),
        ("../../../../etc/a.jpg", "x/y/a.jpg", ("a.jpg",)),
        ("/home/ann/a.jpg", "x/y/a.jpg", ("a.jpg",)),
        ("C:\\Users\\ann\\a.jpg", "x/y/a.jpg", ("a.jpg",)),
        ("C:a.jpg", "x/y/C:a.jpg", ("C:a.jpg",)),
    ],
)
def test_the_image_is_looked_for_from_where_the_file_is_and_never_outside(read, written, name, also):
    found = only(read(**{"x/y/a.json": document(imagePath=written)}))
    assert (found.name, found.also, found.where) == (name, also, "x/y/a.json")


def test_a_folder_is_read_to_its_depth_and_what_is_not_of_labelme_is_told(read):
    others = {f"other{n}.json": {"images": []} for n in range(6)}
    statements = read(
        **{"b/2.json": document(imagePath="2.jpg"), "a/1.JSON": document(imagePath="1.jpg")},
        **others,
        **{".x.json": b"{"},
    )
    assert [each.name for each in statements.images] == ["a/1.jpg", "b/2.jpg"]
    (note,) = statements.notes
    assert "passed over: 6 (other0.json" in note
    assert note.endswith(", …).")


def test_one_file_is_read_too(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(document(shape())))
    (tmp_path / "b.json").write_text("{")
    statements = LABELME_IN.read(ImportRequest(path=tmp_path / "a.json", list_images=lambda folder: ()))
    assert (statements.root, only(statements).name) == (tmp_path, "a.jpg")


def test_it_fits_what_labelme_wrote_and_raises_nothing(tmp_path):
    assert not LABELME_IN.fits(tmp_path)
    assert not LABELME_IN.fits(tmp_path / "nothing.json")
    (tmp_path / "coco.json").write_text('{"images": [], "annotations": []}')
    assert not LABELME_IN.fits(tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.json").write_text(json.dumps(document(imageData="A" * 300_000)))
    assert LABELME_IN.fits(tmp_path)
    assert LABELME_IN.fits(tmp_path / "deep" / "a.json")
    assert not LABELME_IN.fits(tmp_path / "coco.json")


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.json").write_text(json.dumps(document(imagePath="secret.jpg")))
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(document()))
    (folder / "b.json").symlink_to(tmp_path / "secret.json")
    (folder / "loop").symlink_to(folder)
    statements = LABELME_IN.read(ImportRequest(path=folder, list_images=lambda folder: ()))
    assert [each.name for each in statements.images] == ["a.jpg"]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (document(imagePath=None), "imagePath"),
        (document(imagePath=""), "names no file"),
        (document(imagePath=".."), "names no file"),
        (document(imagePath="a/"), "names no file"),
        (document(imagePath="a\0.jpg"), "no text"),
        (document(imageHeight=True), "imageHeight"),
        (document(imageHeight="480"), "imageHeight"),
        (document(imageWidth=0), "imageWidth"),
        (document(imageWidth=1.5), "imageWidth"),
        (document(imageWidth=2**40), "imageWidth"),
        (document(flags=["indoors"]), "flags"),
        (document(flags={"indoors": 1}), "indoors"),
        (document(flags={" ": True}), "no name"),
        (document(shapes="none"), "shapes"),
        (document(shapes=None), "shapes"),
        (document("shape"), "shapes"),
        (document(shape(label=None)), "label"),
        (document(shape(label=7)), "label"),
        (document(shape(label="")), "no name"),
        (document(shape(label="x" * 5000)), "characters"),
        (document(shape(label="\ud800")), "no text"),
        (document(shape(shape_type=["rectangle"])), "shape_type"),
        (document(shape() | {"points": None}), "points"),
        (document(shape() | {"points": {}}), "points"),
        (document(shape() | {"points": [1, 2]}), "points"),
        (document(shape(points=[(1, 2, 3), (4, 5, 6)])), "two numbers"),
        (document(shape(points=[(1, True), (4, 5)])), "points"),
        (document(shape(points=[(1, "2"), (4, 5)])), "points"),
        (document(shape(points=[(1, None), (4, 5)])), "points"),
        (document(shape(points=[(1, 10**400), (4, 5)])), "points"),
        (json.dumps(document(shape(points=[(1, float("nan")), (4, 5)]))).encode(), "NaN|JSON"),
        (b'{"shapes": [], "shapes": [], "imagePath": "a.jpg"}', "twice"),
        (json.dumps(document()).encode()[:-20], "JSON"),
        (b'{"shapes": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "inside each other|depth"),
        (b"\xff\xfe\x00", "UTF-8|JSON"),
        (b"", "JSON"),
        ([], "no JSON file of LabelMe"),
        ({"images": []}, "no JSON file of LabelMe"),
    ],
)
def test_what_is_not_as_labelme_writes_it_is_refused_in_one_line(read, wrong, why):
    with pytest.raises(AppError, match=why) as caught:
        read(wrong)
    line = caught.value.line()
    assert "Nothing was taken in." in line
    assert "\n" not in line


def test_a_number_too_large_for_any_box_is_handed_on_to_be_judged(read):
    raw = json.dumps(document(shape(points=[(1, 2), (4, 5)]))).replace("[4, 5]", "[1e999, 5]")
    (label,) = only(read(raw.encode())).labels
    assert label.boxes[0].width == float("inf")


def test_a_file_too_large_to_be_one_of_labelme_is_refused_unread(tmp_path):
    (tmp_path / "a.json").touch()
    os.truncate(tmp_path / "a.json", LARGEST_FILE + 1)
    with pytest.raises(AppError, match="at most"):
        LABELME_IN.read(ImportRequest(path=tmp_path, list_images=lambda folder: ()))


def test_progress_is_told_and_may_cancel(read, tmp_path):
    read(document(), document())
    told = []
    LABELME_IN.read(
        ImportRequest(path=tmp_path, list_images=lambda folder: (), progress=lambda *each: told.append(each))
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_the_registry_knows_it():
    assert IMPORTERS["labelme"] is LABELME_IN


OWN = {"scope": "all", "of": ["lemon"], "in": ["milk"], "absent": ["egg"], "unclear": {}, "joint": []}


def ours(**more):
    shapes = (shape("lemon", flags={"of": True}), shape("milk", flags={"crowd": True}))
    return document(*shapes, flags={"lemon": True, "milk": False, "egg": False}, labeler=OWN) | more


def relations(statements):
    return {label.class_name: label.relation for label in only(statements).labels}


def test_our_own_words_come_back(read):
    statements = read(ours())
    assert relations(statements) == {"lemon": Relation.OF, "milk": Relation.IN}
    assert only(statements).is_complete
    assert [box.crowd for label in only(statements).labels for box in label.boxes] == [False, True]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # A flag is ticked: nobody said that the image is *of* it.
        ({"flags": {"lemon": True, "egg": True}}, {"lemon": Relation.OF, "milk": Relation.IN, "egg": None}),
        ({"flags": {"lemon": True, "milk": True}}, {"lemon": Relation.OF, "milk": None, "egg": Relation.ABSENT}),
        # A flag is unticked, and its box is left.
        ({"flags": {"lemon": False}}, {"lemon": None, "milk": Relation.IN, "egg": Relation.ABSENT}),
        # Boxes are taken away, or new ones drawn.
        ({"shapes": []}, {"lemon": Relation.OF, "egg": Relation.ABSENT}),
        (
            {"shapes": [shape("milk"), shape("bread")]},
            {"lemon": Relation.OF, "milk": Relation.IN, "bread": None, "egg": Relation.ABSENT},
        ),
    ],
)
def test_what_was_changed_in_labelme_is_asked_anew(read, change, expected):
    statements = read(ours(**change))
    assert relations(statements) == expected
    assert not only(statements).is_complete


@pytest.mark.parametrize("other", ["ann", ["lemon"], {"name": "ann"}, {"scope": 7, "of": 7}, None])
def test_a_key_of_the_same_name_that_is_not_ours_says_nothing(read, other):
    assert relations(read(ours(labeler=other))) == {"lemon": None, "milk": None}


@pytest.mark.parametrize("wrong", [{"of": "lemon"}, {"unclear": ["lemon"]}, {"unclear": {"lemon": 1}}, {"in": [1]}])
def test_our_own_words_damaged_are_refused(read, wrong):
    with pytest.raises(AppError):
        read(ours(labeler=OWN | wrong))


TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(answers=any_answers(TEXT, least=1))
def test_any_answers_go_out_and_come_back_the_same(
    answers, concept, image, answer, label, region, request_of, place_image
):
    tools = {"concept": concept, "image": image, "answer": answer, "label": label, "region": region}
    concepts, pictures, expected = made_of(answers, tools)
    request = request_of("labelme", concepts, pictures)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out"
        write_export(plan_export("labelme", request), request, target, place_image=place_image)
        statements = LABELME_IN.read(ImportRequest(path=target, list_images=lambda folder: ()))
        found = {each.name: (each.is_complete, stated(each)) for each in statements.images}
    assert found == expected
    known = {name for _, names in expected.values() for name in names}
    assert set(statements.classes) == (set(NAMES) if any(whole for whole, _ in expected.values()) else known)


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just(10**400)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)


def places_in(value, path=()):
    """The paths to everything inside a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield (*path, key)
        yield from places_in(each, (*path, key))


def refusal_of(content: bytes) -> str:
    """The line in which a file is refused; empty where it is read."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.json").write_bytes(content)
        LABELME_IN.fits(Path(folder))
        try:
            list(LABELME_IN.read(ImportRequest(path=Path(folder), list_images=lambda folder: ())).images)
        except AppError as error:
            return error.line()
    return ""


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_value_of_a_wrong_type_does_more_than_be_refused_in_one_line(data):
    whole = copy.deepcopy(ours(flags={"lemon": True}))
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from(list(places_in(whole))))
        holder = whole
        for key in way:
            holder = holder[key]
        holder[last] = data.draw(VALUES)
    assert "\n" not in refusal_of(json.dumps(whole).encode())


WHOLE = json.dumps(ours()).encode()
PIECES = st.sampled_from(
    [b'"', b"{", b"[" * 70, b"NaN", b"-1e309", b"\x00", b"\xff", b'"shapes": 1,', b"true", b"", b"\n"]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_no_damaged_file_does_more_than_be_refused_in_one_line(changes):
    content = WHOLE
    for start, length, piece in changes:
        content = content[:start] + piece + content[start + length :]
    assert "\n" not in refusal_of(content)
