"""CVAT for images 1.1 in: others' shapes and names, our own words back again, and files meant to do harm."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.words import Relation
from labeler.formats.cvat.read import CVAT_IN
from labeler.formats.incoming.statements import ImportRequest, StatedBox
from labeler.formats.registry import IMPORTERS, plan_export, write_export
from tests.round_trips import NAMES, any_answers, made_of, stated

META = """<meta><task><name>t</name><labels>
<label><name>cat</name><attributes></attributes></label>
<label><name>dog</name><attributes><attribute><name>relation</name><input_type>select</input_type>
<values>owner\nin\nof</values></attribute></attributes></label>
</labels></task></meta>"""
OURS = """<attributes><attribute><name>relation</name><mutable>False</mutable><input_type>select</input_type>
<default_value>__undefined__</default_value><values>__undefined__\nof\nin</values></attribute></attributes>"""


def document(*images: str, meta: str = META, version: str = "1.1") -> str:
    return f'<?xml version="1.0"?>\n<annotations><version>{version}</version>{meta}{"".join(images)}</annotations>'


def image(*shapes: str, name: str = "a.jpg", more: str = "") -> str:
    return f'<image id="0" name="{name}" width="640" height="480" {more}>{"".join(shapes)}</image>'


@pytest.fixture
def read(tmp_path):
    """Reads a text as an annotations.xml."""

    def reading(text, name="annotations.xml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return CVAT_IN.read(ImportRequest(path=path, list_images=lambda folder: ()))

    return reading


def only_label(statements):
    (found,) = statements.images
    (label,) = found.labels
    return label


def test_tags_and_boxes_of_others_are_questions(read):
    box = '<box label="cat" source="auto" occluded="1" xtl="1.25" ytl="2" xbr="4.5" ybr="6" z_order="0" group_id="3"/>'
    tag = '<tag label="dog" source="manual"><attribute name="relation">of</attribute></tag>'
    statements = read(document(image(box, tag, name="sub/a.jpg"), image(name="empty.jpg")))
    first, second = statements.images
    assert statements.classes == ("cat", "dog")
    assert (first.name, first.size, first.is_complete) == ("sub/a.jpg", Size(width=640, height=480), False)
    # Another's attribute that is called as ours says nothing: its values are others.
    assert [(label.class_name, label.relation) for label in first.labels] == [("cat", None), ("dog", None)]
    assert first.labels[0].boxes == (StatedBox(x=1.25, y=2.0, width=3.25, height=4.0),)
    assert (second.name, second.labels) == ("empty.jpg", ())
    assert statements.notes == ()


@pytest.mark.parametrize(
    ("shape", "box", "note"),
    [
        ('<polygon label="cat" points="1,2;5.5,3;4,9.25"/>', (1, 2, 4.5, 7.25), "Polygons"),
        ('<mask label="cat" rle="3,4" left="10" top="20" width="30" height="40"/>', (10, 20, 30, 40), "Masks"),
        ('<ellipse label="cat" cx="10" cy="20" rx="4" ry="2"/>', (6, 18, 8, 4), "Ellipses"),
        ('<ellipse label="cat" cx="10" cy="20" rx="4" ry="2" rotation="90"/>', (8, 16, 4, 8), "Ellipses"),
        (
            '<box label="cat" xtl="0" ytl="10" xbr="40" ybr="30" rotation="90"/>',
            (10, 0, 20, 40),
            "Boxes that are turned",
        ),
        (
            '<skeleton label="cat"><points label="1" outside="0" points="3,4"/>'
            '<points label="2" outside="1" points="99,99"/><points label="3" points="7,5"/></skeleton>',
            (3, 4, 4, 1),
            "Skeletons",
        ),
        (
            '<cuboid label="cat" xtl1="1" ytl1="2" xbl1="1" ybl1="8" xtr1="6" ytr1="2" xbr1="6" ybr1="8" '
            'xtl2="3" ytl2="1" xbl2="3" ybl2="7" xtr2="9" ytr2="1" xbr2="9" ybr2="7"/>',
            (1, 1, 8, 7),
            "Cuboids",
        ),
        ('<box label="cat" xtl="4" ytl="6" xbr="1" ybr="2"/>', (1, 2, 3, 4), ""),
    ],
)
def test_every_shape_with_an_area_is_the_box_round_it(read, shape, box, note):
    statements = read(document(image(shape)))
    (found,) = only_label(statements).boxes
    assert (found.x, found.y, found.width, found.height) == pytest.approx(box)
    assert [each.partition(",")[0] for each in statements.notes] == ([note] if note else [])


def test_lines_and_points_are_passed_over_and_told(read):
    shapes = (
        '<polyline label="cat" points="1,2;3,4"/>',
        '<points label="cat" points="1,2"/>',
        '<points label="cat" points="1,2"/>',
        '<skeleton label="cat"><points label="1" outside="1" points="3,4"/></skeleton>',
    )
    statements = read(document(image(*shapes)))
    assert [each.labels for each in statements.images] == [()]
    assert statements.notes == ("Lines, passed over: 1.", "Points, passed over: 2.")


def test_several_shapes_of_a_class_are_one_label(read):
    shapes = ['<tag label="cat"/>'] + [f'<box label="cat" xtl="{n}" ytl="0" xbr="9" ybr="9"/>' for n in range(3)]
    assert [box.x for box in only_label(read(document(image(*shapes)))).boxes] == [0.0, 1.0, 2.0]


def test_an_image_of_a_project_lies_in_the_folder_of_its_subset(read):
    meta = META.replace("task>", "project>")
    (found,) = read(document(image(more='subset="Train" task_id="4"'), meta=meta)).images
    assert (found.name, found.also[0]) == ("a.jpg", "images/Train/a.jpg")
    (found,) = read(document(image(name="x\\a.jpg"))).images
    assert (found.name, found.also) == ("x/a.jpg", ("images/x/a.jpg",))


def test_what_cvat_wrote_anew_keeps_our_relations_and_asks_about_what_is_new(read):
    labels = "".join(f"<label><name>{name}</name>{OURS}</label>" for name in ("cat", "dog", "cow"))
    relation = '<attribute name="relation">{}</attribute>'.format
    shapes = (
        f'<tag label="cat">{relation("of")}</tag>',
        f'<box label="cat" xtl="1" ytl="1" xbr="9" ybr="9">{relation("of")}</box>',
        f'<box label="dog" xtl="1" ytl="1" xbr="9" ybr="9">{relation("in")}</box>',
        f'<box label="dog" xtl="2" ytl="2" xbr="9" ybr="9">{relation("__undefined__")}</box>',
        f'<box label="cow" xtl="1" ytl="1" xbr="9" ybr="9">{relation("in")}</box>',
        '<answer scope="all"><said label="dog" relation="absent"/></answer>',
    )
    statements = read(document(image(*shapes), meta=f"<meta><task><labels>{labels}</labels></task></meta>"))
    (found,) = statements.images
    assert {label.class_name: label.relation for label in found.labels} == {
        "cat": Relation.OF,
        "dog": None,
        "cow": Relation.IN,
    }
    assert not found.is_complete
    assert [note[-2:] for note in statements.notes] == ["1."]


def test_a_folder_is_read_by_the_only_file_of_cvat_in_it(tmp_path):
    request = ImportRequest(path=tmp_path, list_images=lambda folder: ())
    with pytest.raises(AppError, match=r"no annotations\.xml"):
        CVAT_IN.read(request)
    (tmp_path / "voc.xml").write_text("<annotation></annotation>")
    assert not CVAT_IN.fits(tmp_path)
    (tmp_path / "job_1.xml").write_text(document(image()))
    assert CVAT_IN.fits(tmp_path)
    assert CVAT_IN.fits(tmp_path / "job_1.xml")
    assert CVAT_IN.read(request).root == tmp_path
    (tmp_path / "job_2.xml").write_text(document(image()))
    with pytest.raises(AppError, match=r"several.*job_1\.xml, job_2\.xml"):
        CVAT_IN.read(request)
    (tmp_path / "annotations.xml").write_text(document(image(name="b.jpg")))
    assert [each.name for each in CVAT_IN.read(request).images] == ["b.jpg"]


@pytest.mark.parametrize("path", ["nothing", "nothing.xml", "notes.xml"])
def test_what_does_not_fit_raises_nothing(tmp_path, path):
    (tmp_path / "notes.xml").write_bytes(b"\xff\xfe\x00")
    assert not CVAT_IN.fits(tmp_path / path)
    assert not CVAT_IN.fits(tmp_path)


BOX = '<box label="cat" xtl="1" ytl="2" xbr="3" ybr="4"/>'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (document('<track id="0" label="cat"></track>'), "CVAT for video"),
        (document(version="1.0"), "version “1.0”"),
        (document(meta=""), "no meta"),
        (document(image(), meta=""), "before the labels"),
        ("<annotation></annotation>", "no file of CVAT"),
        (document(image(name="")), "no name"),
        (document(image('<tag source="manual"/>')), "a tag has no label"),
        (document(image(BOX.replace('xtl="1"', ""))), "xtl is missing"),
        (document(image(BOX.replace('xtl="1"', 'xtl="NaN"'))), "no number"),
        (document(image(BOX.replace('xtl="1"', 'xtl="1e999"'))), "no number"),
        (document(image(BOX.replace('xtl="1"', 'rotation="much" xtl="1"'))), "no number"),
        (document(image('<polygon label="cat" points="1,2;3"/>')), "two numbers"),
        (document(image('<polygon label="cat" points=""/>')), "no points"),
        (document(image().replace("640", "0")), "size"),
        (document(image().replace("640", "9" * 6000)), "size"),
        (document(image().replace("640", "64.5")), "size"),
        (document(meta="<meta><task><labels><label/></labels></task></meta>"), "label has no name"),
        (document(image(BOX.replace('xtl="1"', 'xtl="1" xtl="2"'))), "duplicate attribute"),
        (document(image(BOX))[:-30], "not XML"),
        ("", "not XML"),
        (document(image("<a>" * 50 + "</a>" * 50)), "inside each other"),
        ('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><annotations>&c;</annotations>', "document type"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><annotations/>', "document type"),
        ('<?xml version="1.0" encoding="klingon"?><annotations/>', "encoding"),
    ],
)
def test_what_is_not_as_cvat_writes_it_is_refused_in_one_line(read, text, why):
    with pytest.raises(AppError, match=why) as caught:
        read(text)
    line = caught.value.line()
    assert "annotations.xml" in line
    assert line.endswith("Nothing was taken in.")
    assert "\n" not in line


def test_our_own_words_are_taken_from_our_own_files_only(read, exported, shop, tmp_path):
    _, folder = exported("cvat", *shop[:2])
    text = (folder / "annotations.xml").read_text()
    images = {each.name: each for each in read(text.replace("<source>Labeler</source>", "")).images}
    assert not any(each.is_complete for each in images.values())
    assert images["train/unclear.jpg"].labels == ()
    with pytest.raises(AppError, match="not as Labeler writes it"):
        read(text.replace('relation="unclear"', 'relation="perhaps"'))
    with pytest.raises(AppError, match="said twice"):
        read(text.replace('<answer scope="all">', '<answer scope="all"><said label="lemon" relation="absent"/>', 20))


def test_names_that_lead_out_are_names_and_nothing_is_opened(read):
    names = ["../../etc/passwd", "/etc/passwd", "C:\\a.jpg"]
    found = read(document(*(image(name=name) for name in names))).images
    assert [each.name for each in found] == ["../../etc/passwd", "/etc/passwd", "C:/a.jpg"]


def test_an_endless_tag_is_refused_before_it_is_read_to_its_end(tmp_path):
    path = tmp_path / "annotations.xml"
    path.write_bytes(b'<annotations a="')
    os.truncate(path, 400_000_000)
    told = []
    request = ImportRequest(path=path, list_images=lambda folder: (), progress=lambda *each: told.append(each))
    with pytest.raises(AppError):
        CVAT_IN.read(request)
    path.write_bytes(b'<annotations a="' + b"a" * 30_000_000)
    with pytest.raises(AppError, match=r"one tag has more than|have more than"):
        CVAT_IN.read(request)
    assert max([done for done, _ in told], default=0) < 20_000_000


def test_an_endless_image_is_refused_before_memory_runs_out(read, monkeypatch):
    monkeypatch.setattr("labeler.formats.strict.xml_file._MOST_INSIDE", 20)
    with pytest.raises(AppError, match="more than 20 elements lie in one"):
        read(document(image(*["<a/>"] * 20), meta="<meta/>"))
    assert len(read(document(*[image("<a/>" * 9)] * 9, meta="<meta/>")).images) == 9


def test_progress_is_told_and_may_cancel(tmp_path):
    path = tmp_path / "annotations.xml"
    path.write_text(document(*(image(BOX, name=f"{n}.jpg") for n in range(9000))))
    told = []
    CVAT_IN.read(ImportRequest(path=path, list_images=lambda folder: (), progress=lambda *each: told.append(each)))
    assert told[-1] == (path.stat().st_size,) * 2
    assert len(told) > 2

    def cancel(done, total):
        raise KeyError("cancelled")

    with pytest.raises(KeyError):
        CVAT_IN.read(ImportRequest(path=path, list_images=lambda folder: (), progress=cancel))


def test_the_registry_knows_it():
    assert IMPORTERS["cvat"] is CVAT_IN


TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=20)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(answers=any_answers(TEXT))
def test_any_answers_go_out_and_come_back_the_same(
    answers, concept, image, answer, label, region, request_of, place_image
):
    tools = {"concept": concept, "image": image, "answer": answer, "label": label, "region": region}
    concepts, pictures, expected = made_of(answers, tools)
    request = request_of("cvat", concepts, pictures)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out"
        write_export(plan_export("cvat", request), request, target, place_image=place_image)
        statements = CVAT_IN.read(ImportRequest(path=target, list_images=lambda folder: ()))
        found = {each.name: (each.is_complete, stated(each)) for each in statements.images}
    assert statements.classes == tuple(NAMES)
    assert found == expected


WHOLE = document(
    image(
        BOX,
        '<tag label="dog"/>',
        '<polygon label="cat" points="1,2;3,4;5,6"/>',
        '<skeleton label="cat"><points label="1" points="3,4"/></skeleton>',
        '<mask label="cat" rle="1" left="1" top="1" width="2" height="2"/>',
        '<ellipse label="dog" cx="1" cy="2" rx="3" ry="4" rotation="30"/>',
        '<answer scope="all"><said label="dog" relation="absent"/></answer>',
    ),
    meta=META.replace("<task>", "<task><source>Labeler</source>"),
).encode()
PIECES = st.sampled_from(
    [b"<image>", b"</image>", b'"', b"NaN", b"<", b"&", b"\x00", b"\xff", b"-1e309", b"<track>", b"relation", b""]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 12), PIECES), min_size=1, max_size=4))
def test_no_damaged_file_does_more_than_be_refused_in_one_line(changes):
    text = WHOLE
    for start, length, piece in changes:
        text = text[:start] + piece + text[start + length :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "annotations.xml"
        path.write_bytes(text)
        CVAT_IN.fits(path)
        line = ""
        try:
            list(CVAT_IN.read(ImportRequest(path=path, list_images=lambda folder: ())).images)
        except AppError as error:
            line = error.line()
    assert "\n" not in line
