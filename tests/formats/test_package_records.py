"""Each row of a package is what such a row may be, or is refused with its table and its line."""

import copy
import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.formats.package import records
from labeler.formats.package.feedback_row import FeedbackRow
from labeler.formats.package.handed_out import read_hand_out
from labeler.formats.package.manifest import Kind
from labeler.formats.package.read import opened_package
from tests import packages
from tests.packages import AT, DIGESTS, answer, concept, image, label, region, revision, told

KINDS = (
    records.LabelerRow,
    records.ConceptRow,
    records.SourceRow,
    records.ImageRow,
    records.ClaimRow,
    records.RevisionRow,
    records.SeenRow,
    records.ReturnRow,
    records.PassRow,
    FeedbackRow,
    records.SettingsRow,
)
FEEDBACK = {"confused": "missed", "concept": "apple", "instead": "", "times": 2, "of": 5}
OF_TABLE = {kind.TABLE: kind for kind in KINDS}
HONEST = [(table, row) for table, rows in packages.hand_out_rows().items() for row in rows]


def refused(kind, row):
    with pytest.raises(AppError) as told:
        kind.from_plain(row, 7)
    line = told.value.line()
    assert line.startswith(f"{kind.TABLE}, line 7: ")
    assert "\n" not in line
    return line


def test_every_table_of_a_hand_out_has_its_kind_of_row():
    assert set(OF_TABLE) == set(packages.hand_out_rows())


@pytest.mark.parametrize(("table", "row"), HONEST)
def test_a_row_comes_back_as_it_was(table, row):
    made = OF_TABLE[table].from_plain(row, 1)
    assert made.to_plain() == row
    assert OF_TABLE[table].from_plain(made.to_plain(), 1) == made


def leaves(value, way=()):
    """The ways to all that stands somewhere inside."""
    yield way
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from leaves(each, (*way, key))


def changed(row, way, value):
    row = copy.deepcopy(row)
    if not way:
        return value
    place = row
    for key in way[:-1]:
        place = place[key]
    place[way[-1]] = value
    return row


WAYS = [(table, row, way) for table, row in HONEST for way in leaves(row) if way]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["of", "in", "ann", AT, DIGESTS[0], "2026-02-30", "1" * 201, "\0", "\ud800", "a\u202eb", -1, 0]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(WAYS), VALUES)
def test_whatever_stands_in_a_row_it_is_refused_or_is_what_it_says(where, value):
    table, row, way = where
    row = changed(row, way, value)
    with suppress(AppError):
        assert OF_TABLE[table].from_plain(row, 1).to_plain() == row


@pytest.mark.parametrize(("table", "row"), HONEST)
def test_a_row_has_all_its_keys_and_no_others(table, row):
    for key in row.keys() - {"pictures"}:  # a concept without any need not say so
        refused(OF_TABLE[table], {name: value for name, value in row.items() if name != key})
    refused(OF_TABLE[table], row | {"more": 1})


BOXES = [
    [],
    [1, 2, 3],
    [1, 2, 3, 4, 5],
    [1, 2, 0, 4],
    [1, 2, 3, -1],
    [-0.5, 2, 3, 4],
    [1, math.nan, 3, 4],
    [1, 2, math.inf, 4],
    [1, 2, 3, 1e9],
    ["1", 2, 3, 4],
    [True, 2, 3, 4],
    {"x": 1},
]


@pytest.mark.parametrize("box", [*BOXES, None])
def test_a_box_that_is_none_is_refused(box):
    refused(records.RevisionRow, revision(after=told(answer(label(regions=[region(box=box)])))))
    if box is not None:
        refused(records.ClaimRow, packages.hand_out_rows()["claims"][0] | {"box": box})


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (told(answer(label(joint=True, relation="in"))), "joint"),
        (told(answer(label(relation="unclear", reason=" "))), "unclear without a reason"),
        (told(answer(label(relation="maybe"))), "relation"),
        (told(answer(label(), label(uid="label 2"))), "one concept has two labels"),
        (told(answer(label(), label(concept="pear", relation="in"))), "two labels have the same uid"),
        (told(answer(label(regions=[region(), region()]))), "two boxes have the same uid"),
        (told(answer(label(), label(uid="label 2", concept="pear", regions=[]))), "not joint"),
        (told(answer(state="skipped")), "passed over without a reason"),
        (told(answer(state="done")), "state"),
        (told(answer(submitted_at="today")), "submitted_at"),
        (told(answer(submitted_at="2026-02-30T10:00:00Z")), "in no calendar"),
        (told(answer(submitted_day="2026-13-01")), "in no calendar"),
        (told(answer(submitted_day="20261101")), "in no calendar"),
        (told(answer(label(said_day="2026-W47-7"))), "in no calendar"),
        (told(answer(label(said_at="2026-11-22T24:00:00Z"))), "said_at"),
        (told(answer(none=1)), "none"),
        (told(answer(taxonomy_revision=-1)), "taxonomy_revision"),
        (told(answer(uid="a\nb")), "cannot be shown"),
        (told(answer(label(concept=""))), "concept"),
        (told(answer(label(), more=1)), "more"),
        (told(answer(), image="0" * 63), "image"),
        (told(answer(), image="G" * 64), "image"),
        (told(answer(), active_ms=-1), "active_ms"),
        (told(answer(), active_ms=1.5), "active_ms"),
        ({}, "image"),
        (None, "no image"),
    ],
)
def test_an_answer_that_a_project_would_not_keep_is_refused(said, why):
    assert why in refused(records.RevisionRow, revision(after=said))
    assert refused(records.RevisionRow, revision(before=said, after=None))


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"uid": ""}, "uid"),
        ({"uid": "u" * 201}, "uid"),
        ({"uid": "a\x1bb"}, "cannot be shown"),
        ({"verb": "a\u2028b"}, "cannot be shown"),
        ({"verb": "met"}, "never travels"),
        ({"number": 0}, "numbered from 1"),
        ({"number": 2**60}, "number"),
        ({"parent": "revision 1"}, "follows itself"),
        ({"undoes": "revision 1"}, "follows itself"),
        ({"subject": "meta"}, "subject"),
        ({"whose": ""}, "whose answer"),
        ({"subject": "labeler"}, "whose answer"),
        ({"at": "2026-11-22 10:00"}, "at"),
        ({"at": "2026-11-31T10:00:00Z"}, "in no calendar"),
        ({"before": told(answer(), image=DIGESTS[1])}, "of two"),
        ({"subject": "labeler", "whose": "", "before": None, "after": {"name": "Ann"}}, "role"),
        ({"subject": "concept", "whose": "", "before": None, "after": {"uid": "apple"}}, "name"),
    ],
)
def test_a_revision_that_cannot_be_is_refused(more, why):
    assert why in refused(records.RevisionRow, revision(**more))


def test_revisions_of_other_subjects_are_read_too():
    person = {"name": "Ann", "role": "lead", "retired": False}
    told_concept = concept("apple") | {"merged": ["pear"]}
    others = {"labeler": person, "concept": told_concept, "project": {"brief": "fruit"}, "settlement": {"a": [1]}}
    for subject, after in others.items():
        row = records.RevisionRow.from_plain(revision(subject=subject, whose="", after=after), 1)
        assert row.after == after
        assert row.to_plain() == revision(subject=subject, whose="", after=after)


@pytest.mark.parametrize(
    ("kind", "row", "why"),
    [
        (records.LabelerRow, {"uid": "a", "name": " Ann", "role": "annotator", "retired": False}, "not tidy"),
        (records.LabelerRow, {"uid": "a", "name": "A\u202en", "role": "annotator", "retired": False}, "control"),
        (records.LabelerRow, {"uid": "a", "name": "Ann", "role": "owner", "retired": False}, "role"),
        (records.ConceptRow, concept("apple", name="apple\n"), "not tidy"),
        (records.ConceptRow, concept("apple", pictures={"example 1": "AAEC"}), "other pictures"),
        (records.ConceptRow, concept("apple", pictures={"example 1": "?"}), "pictures"),
        (records.ConceptRow, concept("apple", closed_at="2026-02-30T10:00:00Z"), "in no calendar"),
        (records.ConceptRow, concept("apple", definition="a" * 100_001), "definition"),
        (records.ImageRow, image(0, width=0), "without a size"),
        (records.ImageRow, image(0, orientation=9), "orientation"),
        (records.ImageRow, image(0, file="../one.png"), "the name of another"),
        (records.ImageRow, image(0, file=packages.FILES[1]), "the name of another"),
        (records.ImageRow, image(0, file=""), "name of another"),
        (records.ImageRow, image(0, split="test"), "split"),
        (records.ReturnRow, packages.hand_out_rows()["returns"][0] | {"reason": " "}, "without a reason"),
        (records.PassRow, {"way": "concept", "concept": "", "name": ""}, "names it"),
        (records.PassRow, {"way": "free", "concept": "apple", "name": ""}, "names it"),
        (FeedbackRow, FEEDBACK | {"instead": "pear"}, "other concepts"),
        (FeedbackRow, FEEDBACK | {"concept": ""}, "other concepts"),
        (FeedbackRow, FEEDBACK | {"times": 6}, "no share"),
        (records.SettingsRow, packages.hand_out_rows()["settings"][0] | {"subject_sample": 101}, "100 percent"),
    ],
)
def test_a_row_that_cannot_be_is_refused(kind, row, why):
    assert why in refused(kind, row)


# Rows that do not fit each other

OTHER = {"uid": "eve", "name": "Eve", "role": "annotator", "retired": False}


def and_more(table, *rows, **more):
    """The honest rows of a table, the last with something changed, and others."""
    honest = packages.hand_out_rows()[table]
    return {table: [*honest[:-1], honest[-1] | more, *rows]}


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        (and_more("labelers", OTHER, OTHER), "of one and the same"),
        (and_more("labelers", OTHER | {"name": "ANN"}), "of one and the same"),
        ({"labelers": [OTHER]}, "for whom it was made"),
        (and_more("labelers", name="Anna"), "for whom it was made"),
        (and_more("concepts", name="Apple"), "of one and the same"),
        (and_more("concepts", uid="apple"), "of one and the same"),
        (and_more("concepts", export_id=1), "of one and the same"),
        (and_more("concepts", parent="plum"), "not in it"),
        (and_more("concepts", parent="pear"), "below itself"),
        (and_more("sources", packages.hand_out_rows()["sources"][0] | {"uid": "2"}), "of one and the same"),
        (and_more("images", image(0)), "of one and the same"),
        (and_more("images", source="elsewhere"), "not in it"),
        ({"images": [image(0)]}, "other files"),
        (and_more("images", file=""), "name of another"),
        (and_more("images", proxy=True), "not the picture"),
        (and_more("claims", image="0" * 64), "not in it"),
        (and_more("claims", concept="plum"), "not in it"),
        (and_more("claims", box=[30, 0, 10.5, 5]), "leaves its image"),
        (and_more("claims", packages.hand_out_rows()["claims"][0] | {"uid": "c2"}), "of one and the same"),
        (and_more("revisions", revision()), "of one and the same"),
        (and_more("revisions", labeler="eve"), "not in it"),
        (and_more("revisions", whose="eve"), "not in it"),
        (and_more("revisions", after=told(answer(), image="0" * 64)), "not in it"),
        (and_more("revisions", after=told(answer(label(concept="plum")))), "a concept that is not in it"),
        (and_more("revisions", after=told(answer(label(facet="colour")))), "a concept that is not in it"),
        (and_more("revisions", after=told(answer(label(regions=[region(box=[0, 29, 5, 5])])))), "leaves its image"),
        (and_more("seen", labeler="eve"), "not in it"),
        (and_more("seen", concept="plum"), "not in it"),
        (and_more("seen", packages.hand_out_rows()["seen"][0]), "of one and the same"),
        (and_more("returns", labeler="eve"), "not in it"),
        (and_more("returns", image="0" * 64), "not in it"),
        (and_more("passes", concept="plum"), "not in it"),
        ({"settings": []}, "0 rows of settings"),
        (and_more("settings", packages.hand_out_rows()["settings"][0]), "2 rows of settings"),
    ],
)
def test_a_hand_out_whose_rows_do_not_fit_each_other_is_refused(tmp_path, rows, why):
    packages.write(tmp_path / "one", Kind.HAND_OUT, rows=rows)
    with opened_package(tmp_path / "one", look=lambda: None) as package, pytest.raises(AppError) as refused:
        read_hand_out(package)
    assert refused.value.line().startswith("one")
    assert why in refused.value.line()


def test_what_an_answer_was_may_tell_of_a_concept_that_is_gone_since(tmp_path):
    before = told(answer(label(concept="plum")))
    rows = [revision(uid="revision 0", after=before), revision(number=2, parent="revision 0", before=before)]
    packages.write(tmp_path / "one", Kind.HAND_OUT, rows={"revisions": rows})
    with opened_package(tmp_path / "one", look=lambda: None) as package:
        assert len(read_hand_out(package).revisions) == 2


def test_a_copy_of_a_whole_project_has_the_answers_of_everybody(tmp_path):
    people = and_more("labelers", OTHER)
    theirs = and_more("revisions", revision(uid="revision 2", subject_uid="answer 2", labeler="eve", whose="eve"))
    packages.write(tmp_path / "one", Kind.HAND_OUT, rows=people | theirs, hand_out_uid="")
    with opened_package(tmp_path / "one", look=lambda: None) as package:
        assert [row.whose for row in read_hand_out(package).revisions] == ["ann", "eve"]
