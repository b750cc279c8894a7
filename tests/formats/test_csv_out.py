"""CSV out, and back in as it went out."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labeler.domain.geometry import Size
from labeler.domain.names import folded, tidy
from labeler.domain.words import Relation, Scope, State
from labeler.formats.cells import guarded, unguarded
from labeler.formats.csv.gather import gather
from labeler.formats.csv.read import read_csv
from labeler.formats.csv.resolve import FoundImage, KnownConcept, resolve
from labeler.formats.registry import plan_export, write_export


def rows_of(folder):
    with (folder / "answers.csv").open(newline="", encoding="utf-8") as file:
        return [tuple(row.values()) for row in csv.DictReader(file)]


def short(row):
    """Image, concept, relation and scope of a row."""
    return row[0], row[1], row[2], row[-1]


def test_the_files_are_as_kept(exported, shop, tree):
    concepts, images, left_out = shop
    _, folder = exported("csv", concepts, images, left_out=left_out)
    written = tree(folder)
    golden = tree(Path(__file__).parent / "golden" / "csv")
    assert {path: written[path] for path in written if path[0] != "."} == golden


def test_open_answers_stay_out_and_skips_go_out(exported, concept, image, answer):
    images = [
        image("skip.jpg", answer(state=State.SKIPPED, reason="poor image")),
        image("open.jpg", answer(state=State.OPEN)),
    ]
    plan, folder = exported("csv", [concept("lemon", 1)], images)
    assert [(row[0], row[2], row[10]) for row in rows_of(folder)] == [("skip.jpg", "skipped", "poor image")]
    assert (plan.images, plan.boxes, plan.labels) == (1, 0, 0)


def test_every_labeler_has_rows_of_their_own(exported, concept, image, answer, label, region):
    images = [
        image("p.jpg", answer(label("lemon", "of"), labeler="bob")),
        image("p.jpg", answer(label("lemon", "in", region(), region()), labeler="ann")),
    ]
    plan, folder = exported("csv", [concept("lemon", 1)], images)
    assert [(row[2], row[3]) for row in rows_of(folder)] == [("in", "ann"), ("in", "ann"), ("of", "bob")]
    assert (plan.images, plan.boxes, plan.labels) == (1, 2, 2)
    assert len((folder / "manifest.csv").read_text().splitlines()) == 2


def test_an_image_whose_path_fits_another_goes_by_its_digest(exported, concept, image, answer):
    none = answer(none=True, looked_for=("lemon",))
    images = [
        image("1.jpg", none, source="one"),
        image("1.jpg", none, source="two"),
        image("2.jpg", none, ambiguous=True),
        image("3.jpg", none),
        image("e\u0301.jpg", none),
    ]
    plan, folder = exported("csv", [concept("lemon", 1)], images)
    digests = {each.digest for each in images[:3]}
    assert {row[0] for row in rows_of(folder)} == {*digests, "3.jpg", "é.jpg"}
    assert plan.notes == ("3 images named by digest: the path fits another image too.",)


def test_a_concept_added_later_is_not_taken_for_absent(exported, concept, image, answer, label):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("later", 3)]
    images = [
        image("1.jpg", answer(label("lemon", "of"), looked_for=("lemon", "milk"))),
        image("2.jpg", answer(none=True, looked_for=("lemon", "milk"))),
        image("3.jpg", answer(none=True, looked_for=("lemon", "milk", "later"))),
    ]
    _, folder = exported("csv", concepts, images)
    assert [short(row) for row in rows_of(folder)] == [
        ("1.jpg", "lemon", "of", "asked"),
        ("1.jpg", "milk", "absent", "asked"),
        ("2.jpg", "lemon", "absent", "asked"),
        ("2.jpg", "milk", "absent", "asked"),
        ("3.jpg", "", "none", "all"),
    ]


def test_with_concepts_named_only_what_is_known_of_them_goes_out(exported, concept, image, answer, label, region):
    concepts = [concept("lemon", 1), concept("milk", 2), concept("rye", 3)]
    names = ("lemon", "milk", "rye")
    joint = [label("lemon", "of", joint=True), label("rye", "of", joint=True)]
    images = [
        image("1.jpg", answer(label("lemon", "of"), label("rye", "in", region()), looked_for=names)),
        image("2.jpg", answer(none=True, looked_for=names)),
        image("3.jpg", answer(label("rye", "of"))),
        image("4.jpg", answer(*joint, looked_for=names)),
    ]
    plan, folder = exported("csv", concepts, images, concepts=("lemon", "milk"))
    assert [short(row) for row in rows_of(folder)] == [
        ("1.jpg", "lemon", "of", "asked"),
        ("1.jpg", "milk", "absent", "asked"),
        ("2.jpg", "lemon", "absent", "asked"),
        ("2.jpg", "milk", "absent", "asked"),
    ]
    assert [(row.why[:12], row.images) for row in plan.left_out] == [("of several c", 1), ("nothing is s", 1)]


def test_none_beside_what_nobody_could_tell_keeps_what_nobody_could_tell(exported, concept, image, answer, label):
    said = answer(label("lemon", "unclear", reason="dark"), none=True, looked_for=("lemon", "milk"))
    absent = answer(label("milk", "absent"), none=True, looked_for=("lemon", "milk"))
    _, folder = exported(
        "csv", [concept("lemon", 1), concept("milk", 2)], [image("1.jpg", said), image("2.jpg", absent)]
    )
    assert [short(row) for row in rows_of(folder)] == [
        ("1.jpg", "lemon", "unclear", "all"),
        ("2.jpg", "", "none", "all"),
    ]


def test_what_csv_cannot_say_is_left_out_and_counted(exported, concept, image, answer, label, region):
    images = [
        image("1.jpg", answer(label("lemon", "of", region(), region()))),
        image("2.jpg", answer(label("lemon", "in", region(500.0)))),
    ]
    plan, folder = exported("csv", [concept("lemon", 1)], images)
    assert rows_of(folder) == []
    assert [row.images for row in plan.left_out] == [1, 1]


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\nab,\"; "), max_size=8) | st.text(max_size=20))
def test_no_cell_begins_a_formula_and_each_gives_its_text_back(text):
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell in (text, f"'{text}")


NAMES = ["lemon", "=cmd", "<b>x</b>", 'say "a, b"', "'=quoted", "kitchen", "hall"]
FACETS = dict.fromkeys(NAMES[:5], "subject") | dict.fromkeys(NAMES[5:], "setting")
PATHS = ["a/1.jpg", "b/1.jpg", "=1+1.png", "'@x.png", "line\nbreak.jpg", " space .jpg", 'quo"te,.gif']
REASONS = st.text(min_size=1, max_size=12).map(tidy).filter(bool)
SIDES = st.integers(min_value=0, max_value=99_000).map(lambda number: number / 1000)


@st.composite
def regions(draw, region):
    x, y = draw(SIDES), draw(SIDES)
    width, height = round(100 - x, 3), round(100 - y, 3)
    return region(x, y, width, height, crowd=draw(st.booleans()))


@st.composite
def answers(draw, answer, label, region):
    """An answer that the rules allow: of, in, absent and unclear, none, or a skip."""
    labeler = draw(st.sampled_from(["ann", "=bob", "@c, d"]))
    kind = draw(st.sampled_from(["labels", "labels", "labels", "none", "skip"]))
    if kind == "skip":
        return answer(state=State.SKIPPED, reason=draw(REASONS), labeler=labeler)
    if kind == "none":
        return answer(none=True, looked_for=NAMES, labeler=labeler)
    relations = draw(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(list(Relation)), min_size=1, max_size=5))
    subjects = [name for name, relation in relations.items() if relation is Relation.OF]
    joint = {name for name in subjects if sum(FACETS[other] == FACETS[name] for other in subjects) > 1}
    labels = []
    for name, relation in relations.items():
        least, most = {Relation.IN: (1, 3), Relation.OF: (0, 1)}.get(relation, (0, 0))
        boxes = draw(st.lists(regions(region), min_size=least, max_size=most))
        reason = draw(REASONS) if relation is Relation.UNCLEAR else ""
        labels.append(label(name, relation, *boxes, joint=name in joint, reason=reason))
    return answer(*labels, looked_for=draw(st.sampled_from([(), tuple(NAMES)])), labeler=labeler)


def said(answer):
    """What an answer says, in terms that an exported one and an imported one share."""
    labels = {
        (
            label.concept_uid,
            label.relation,
            label.joint,
            label.reason,
            tuple((region.box, region.crowd) for region in label.regions),
        )
        for label in answer.labels
    }
    scope = Scope.ALL if answer.state is State.SKIPPED else answer.scope
    return answer.labeler, answer.state, scope, answer.none, answer.reason, labels


@pytest.fixture(scope="session")
def round_trip(tmp_path_factory, concept, request_of, place_image):
    """Exports these images and takes them in again; gives the bytes and what came in by path."""
    concepts = [concept(name, n, facet=FACETS[name]) for n, name in enumerate(NAMES, start=1)]
    known = {folded(c.name): KnownConcept(uid=c.uid, facet=c.facet) for c in concepts}

    def go(images):
        folder = tmp_path_factory.mktemp("csv") / "out"
        request = request_of("csv", concepts, images)
        write_export(plan_export("csv", request), request, folder, place_image=place_image)
        numbers = {each.written_name: number for number, each in enumerate(images)}

        def find_images(text):
            return [FoundImage(image_id=numbers[text], size=Size(width=100, height=100))]

        resolved = resolve(gather(read_csv(folder / "answers.csv")), find_images=find_images, concepts=known)
        return {each.image_id: said(each) for each in resolved.answers}

    return go


@given(data=st.data())
def test_what_went_out_comes_in_as_it_was(data, round_trip, image, answer, label, region):
    paths = data.draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=4, unique=True))
    size = Size(width=100, height=100)
    images = [image(path, data.draw(answers(answer, label, region)), size=size) for path in paths]
    assert round_trip(images) == {number: said(each.answer) for number, each in enumerate(images)}
