"""CSV from scripts: what it says is taken as said, and one bad row refuses the whole file, with its line."""

import os

import pytest

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size
from labeler.domain.words import Relation, Scope, State
from labeler.formats.csv.gather import gather
from labeler.formats.csv.read import read_csv
from labeler.formats.csv.resolve import FoundImage, KnownConcept, resolve

HEADER = "image,concept,relation,labeler,x,y,width,height,crowd,joint,reason,scope\n"
IMAGES = {"a/1.jpg": [1], "1.jpg": [1], "f" * 64: [1], "2.jpg": [2], "twice.jpg": [2, 3], "é.jpg": [4]}
CONCEPTS = {
    "lemon": KnownConcept(uid="L", facet="subject"),
    "milk": KnownConcept(uid="M", facet="subject"),
    "rye": KnownConcept(uid="R", facet="subject"),
    "kitchen": KnownConcept(uid="K", facet="setting"),
    "=cmd": KnownConcept(uid="C", facet="setting"),
}


@pytest.fixture
def taken_in(tmp_path):
    """What a file of these bytes or this text says, in the terms of a project of 100 × 100 images."""

    def take(content):
        path = tmp_path / "answers.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

        def find_images(text):
            return [FoundImage(image_id=i, size=Size(width=100, height=100)) for i in IMAGES.get(text, [])]

        return resolve(gather(read_csv(path)), find_images=find_images, concepts=CONCEPTS)

    return take


BAD_ROWS = {
    "no image": (",lemon,of,ann,,,,,,,,", "no image is named"),
    "an unknown image": ("x.jpg,lemon,of,ann,,,,,,,,", "no image is called “x.jpg”"),
    "an image that fits two": ("twice.jpg,lemon,of,ann,,,,,,,,", "2 images are called"),
    "an unknown concept": ("2.jpg,lime,of,ann,,,,,,,,", "no concept is called “lime”"),
    "no concept": ("2.jpg,,of,ann,,,,,,,,", "needs a concept"),
    "an unknown relation": ("2.jpg,lemon,Of,ann,,,,,,,,", "there is no relation “Of”"),
    "no labeler": ("2.jpg,lemon,of,,,,,,,,,", "a labeler needs a name"),
    "a labeler that cannot be shown": ("2.jpg,lemon,of,a\u202eb,,,,,,,,", "control character"),
    "an in without a box": ("2.jpg,lemon,in,ann,,,,,,,,", "needs a box"),
    "an absent with a box": ("2.jpg,lemon,absent,ann,1,1,5,5,,,,", "has no box"),
    "an unclear with a box": ("2.jpg,lemon,unclear,ann,1,1,5,5,,,dark,", "has no box"),
    "an unclear without a reason": ("2.jpg,lemon,unclear,ann,,,,,,, ,", "needs a reason"),
    "a skip without a reason": ("2.jpg,,skipped,ann,,,,,,,,", "needs a reason"),
    "a skip with a concept": ("2.jpg,lemon,skipped,ann,,,,,,,dark,", "the concept stays empty"),
    "a skip with a box": ("2.jpg,,skipped,ann,1,1,5,5,,,dark,", "has no box"),
    "none with a concept": ("2.jpg,lemon,none,ann,,,,,,,,", "the concept stays empty"),
    "none of those asked": ("2.jpg,,none,ann,,,,,,,,asked", "its scope is all"),
    "an unknown scope": ("2.jpg,lemon,of,ann,,,,,,,,some", "there is no scope “some”"),
    "not a number": ("2.jpg,lemon,in,ann,nan,1,5,5,,,,", "x is not a number: “nan”"),
    "infinity": ("2.jpg,lemon,in,ann,1,inf,5,5,,,,", "y is not a number"),
    "too large a number": ("2.jpg,lemon,in,ann,1,1,1e999,5,,,,", "width is not a number"),
    "a number of another place": ('2.jpg,lemon,in,ann,"1,5",1,5,5,,,,', "x is not a number: “1,5”"),
    "a number with an underline": ("2.jpg,lemon,in,ann,1_0,1,5,5,,,,", "x is not a number"),
    "half a box": ("2.jpg,lemon,in,ann,1,1,5,,,,,", "missing: height"),
    "a box without width": ("2.jpg,lemon,in,ann,1,1,0,5,,,,", "above 0"),
    "a box that is rounded away": ("2.jpg,lemon,in,ann,1,1,0.0001,5,,,,", "above 0"),
    "a box of negative height": ("2.jpg,lemon,in,ann,1,1,5,-5,,,,", "above 0"),
    "a box before the image": ("2.jpg,lemon,in,ann,-1,1,5,5,,,,", "begins outside the image"),
    "a box beyond the image": ("2.jpg,lemon,in,ann,90,1,11,5,,,,", "leaves its image"),
    "a claim's box beyond the image": ("2.jpg,lemon,,,90,1,11,5,,,,", "leaves its image"),
    "a claim without a concept": ("2.jpg,,,ann,,,,,,,,", "a claim (an empty relation) needs a concept"),
    "a claim that is joint": ("2.jpg,lemon,,ann,,,,,,1,,", "only “of” can be joint"),
    "an in that is joint": ("2.jpg,lemon,in,ann,1,1,5,5,,1,,", "only “of” can be joint"),
    "a joint one alone": ("2.jpg,lemon,of,ann,,,,,,1,,", "no other is named"),
    "a crowd without a box": ("2.jpg,lemon,of,ann,,,,,1,,,", "can be a crowd"),
    "a flag that is none": ("2.jpg,lemon,in,ann,1,1,5,5,maybe,,,", "crowd is 1 or 0, not “maybe”"),
    "too few cells": ("2.jpg,lemon,of", "3 cells stand under 12 columns"),
    "too many cells": ("2.jpg,lemon,of,ann,,,,,,,,,x", "13 cells stand under 12 columns"),
    "too long a cell": (f"2.jpg,lemon,unclear,ann,,,,,,,{'x' * 10_001},", "more than 10000 characters"),
    "an open quote": ('"2.jpg,lemon,of,ann,,,,,,,,', "this is not CSV"),
    "a quote inside": ('"2".jpg,lemon,of,ann,,,,,,,,', "this is not CSV"),
    "a character of code 0": ("2\0.jpg,lemon,of,ann,,,,,,,,", "no image is called “2\\x00.jpg”"),
}


@pytest.mark.parametrize("bad", BAD_ROWS)
def test_a_bad_row_refuses_the_file_and_is_named_by_its_line(taken_in, bad):
    row, words = BAD_ROWS[bad]
    good = '1.jpg,"lemon",unclear,bob,,,,,,,"two\nlines",\n\n'
    with pytest.raises(AppError) as caught:
        taken_in(f"{HEADER}{good}{row}\n1.jpg,milk,absent,bob,,,,,,,,\n")
    assert caught.value.where == "answers.csv, line 5"
    assert words in caught.value.what
    assert caught.value.safe == "Nothing was taken in."


@pytest.mark.parametrize(
    ("first", "second", "line", "words"),
    [
        ("lemon,of,ann,,,,,,,,", "milk,of,ann,,,,,,,,", 3, "one concept of the facet “subject”"),
        ("lemon,of,ann,,,,,,1,,", "milk,of,ann,,,,,,,,", 2, "no other is named"),
        ("lemon,of,ann,,,,,,1,,", "kitchen,of,ann,,,,,,1,,", 2, "no other of the facet “subject”"),
        ("lemon,of,ann,,,,,,,,", "lemon,of,ann,,,,,,,,", 3, "said to be “of” in line 2 already"),
        ("lemon,of,ann,1,1,5,5,,,,", "LEMON,of,ann,2,2,5,5,,,,", 3, "said to be “of” in line 2 already"),
        ("lemon,absent,ann,,,,,,,,", "lemon,absent,ann,,,,,,,,", 3, "said to be “absent” in line 2 already"),
        ("lemon,of,ann,,,,,,,,", "lemon,in,ann,1,1,5,5,,,,", 3, "“of” in line 2, and is “in” here"),
        ("lemon,of,ann,,,,,,,,", ",none,ann,,,,,,,,", 3, "“none” stands alone"),
        (",none,ann,,,,,,,,", "lemon,absent,ann,,,,,,,,", 3, "“none” stands alone"),
        (",none,ann,,,,,,,,", ",none,ann,,,,,,,,", 3, "“none” stands alone"),
        ("lemon,of,Ann,,,,,,,,", ",skipped,ANN,,,,,,,dark,", 3, "“skipped” stands alone"),
        ("lemon,of,ann,,,,,,,,all", "milk,absent,ann,,,,,,,,asked", 3, "one answer has one scope"),
        ("lemon,of,ann,,,,,,,,", "milk,absent,ann,,,,,,,,asked", 3, "one answer has one scope"),
        ("lemon,in,ann,1,1,5,5,,,a,", "lemon,in,ann,2,2,5,5,,,b,", 3, "one label has one reason"),
    ],
)
def test_rows_of_one_answer_that_cannot_stand_together_name_the_line(taken_in, first, second, line, words):
    with pytest.raises(AppError) as caught:
        taken_in(f"{HEADER}2.jpg,{first}\n2.jpg,{second}\n")
    assert caught.value.where == f"answers.csv, line {line}"
    assert words in caught.value.what


def test_one_image_under_two_names_is_refused(taken_in):
    with pytest.raises(AppError, match="stands in line 2 under another name"):
        taken_in(f"{HEADER}1.jpg,lemon,of,ann,,,,,,,,\n{'f' * 64},milk,absent,ann,,,,,,,,\n")


@pytest.mark.parametrize(
    ("content", "where", "words"),
    [
        ("", "line 1", "it is empty"),
        ("\n\n", "line 1", "it is empty"),
        ("image,colour\n", "line 1", "there is no column “colour”"),
        ("image;concept\n", "line 1", "parted by commas"),
        ("image,concept,image\n", "line 1", "“image” stands there twice"),
        ("concept,relation\n", "line 1", "“image” is missing"),
        (f"{HEADER}1.jpg,lemon\n".encode("utf-16"), "line 1", "not UTF-8"),
        (HEADER.encode() + b"1.jpg,lemon,of,ann,,,,,,,,\n\xff.jpg,", "line 3", "not UTF-8"),
        (f"{HEADER}1.jpg,\rlemon,of,ann,,,,,,,,\n", "line 2", "this is not CSV"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(taken_in, content, where, words):
    with pytest.raises(AppError) as caught:
        taken_in(content)
    assert caught.value.where == f"answers.csv, {where}"
    assert words in caught.value.what


def test_what_is_no_file_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    for name, words in (("pipe.csv", "not a file"), ("", "not a file"), ("gone.csv", "cannot be read")):
        with pytest.raises(AppError, match=words):
            read_csv(tmp_path / name)


def test_columns_come_in_any_order_and_a_missing_one_is_empty(taken_in):
    resolved = taken_in("\ufeff relation,labeler,image,concept\r\nof,ann,a/1.jpg,Lemon\r\n")
    (answer,) = resolved.answers
    assert (answer.where.rpartition(", ")[2], answer.image_id, answer.labeler) == ("line 2", 1, "ann")
    assert (answer.state, answer.scope, answer.none) == (State.SUBMITTED, Scope.ALL, False)
    (label,) = answer.labels
    assert (label.concept_uid, label.facet, label.relation) == ("L", "subject", Relation.OF)
    assert label.regions == ()


def test_rows_of_one_image_and_labeler_are_one_answer(taken_in):
    resolved = taken_in(
        HEADER
        + "1.jpg,lemon,of,ann,10,10,20,20,,,,asked\n"
        + "1.jpg,milk,in,bob,1,1,5,5,,,,\n"
        + "1.jpg,milk,in,Ann ,1.23456,1,5,5,1,,,asked\n"
        + ",,,,,,,,,,,\n"
        + "1.jpg,milk,in,ann,2,2,98,98,0,,,asked\n"
        + "1.jpg,rye,unclear,ann,,,,,,,too  dark,asked\n"
        + "1.jpg,kitchen,absent,ann,,,,,,,,asked\n"
    )
    ann, bob = resolved.answers
    assert (ann.labeler, ann.scope, bob.labeler, bob.scope) == ("ann", Scope.ASKED, "bob", Scope.ALL)
    assert [label.concept_uid for label in ann.labels] == ["L", "M", "R", "K"]
    boxes = [(region.box, region.crowd) for region in ann.labels[1].regions]
    assert boxes == [
        (Box(x=1.235, y=1.0, width=5.0, height=5.0), True),
        (Box(x=2.0, y=2.0, width=98.0, height=98.0), False),
    ]
    assert ann.labels[2].reason == "too dark"


def test_none_a_skip_and_joint_subjects_are_what_they_say(taken_in):
    resolved = taken_in(
        HEADER
        + "1.jpg,,none,ann,,,,,,,,\n"
        + "2.jpg,,skipped,ann,,,,,,,poor image,\n"
        + "1.jpg,lemon,of,bob,,,,,,1,,\n"
        + "1.jpg,milk,of,bob,,,,,,true,,\n"
        + "1.jpg,kitchen,of,bob,,,,,,0,,\n"
    )
    none, skip, joint = resolved.answers
    assert (none.none, none.state, none.labels) == (True, State.SUBMITTED, ())
    assert (skip.state, skip.reason, skip.none) == (State.SKIPPED, "poor image", False)
    assert [label.joint for label in joint.labels] == [True, True, False]


def test_an_empty_relation_is_a_claim_and_no_answer(taken_in):
    resolved = taken_in(HEADER + "1.jpg,lemon,,,,,,,,,,\na/1.jpg,LEMON,,x,,,,,,,,\n1.jpg,lemon,,,1,1,5,5,,,,\n")
    assert resolved.answers == ()
    assert [(claim.image_id, claim.concept_uid, claim.box) for claim in resolved.claims] == [
        (1, "L", None),
        (1, "L", Box(x=1.0, y=1.0, width=5.0, height=5.0)),
    ]


def test_a_guarded_cell_is_taken_for_what_it_was(taken_in):
    (answer,) = taken_in(f"{HEADER}1.jpg,'=cmd,unclear,'@ann,,,,,,,'-1,\n").answers
    assert (answer.labels[0].concept_uid, answer.labeler, answer.labels[0].reason) == ("C", "@ann", "-1")


def test_a_name_with_accents_apart_is_looked_up_with_accents_composed(taken_in):
    (answer,) = taken_in(f"{HEADER}e\u0301.jpg,,none,ann,,,,,,,,\n").answers
    assert answer.image_id == 4
