"""An import beside answers that stand: what the file leaves out, or says less finely, takes nothing away."""

from dataclasses import replace

import pytest

from labeler.app.commands.concept_closing import Close
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.commands.undo import Undo
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.words import Relation, Scope, State
from labeler.formats.incoming.statements import StatedLabel
from tests.bringing import boxed, image, is_sound, labels, plan, said, take_in
from tests.exports import exported

IN, OF, ABSENT = Relation.IN, Relation.OF, Relation.ABSENT
ROUND = Box(x=1, y=2, width=10, height=12)
EVERYTHING = ("apple", "banana", "carrot")


@pytest.fixture
def answered(stocked, tell, uid_of):
    """Image 1 is of an apple, which is boxed, with a banana in it and nothing else, as Ann says."""
    apple, banana = uid_of(stocked, "apple"), uid_of(stocked, "banana")
    box = acts.AddBox(concept=banana, box=ROUND)
    tell(stocked, "Ann", 1, acts.SayOf(concept=apple), acts.SayIn(concept=banana), box, acts.CloseBoxes())
    tell(stocked, "Ann", 1, acts.AddBox(concept=apple, box=ROUND), acts.NothingElse())
    return stocked


def both_equally(one, other):
    choice = acts.ChooseSubject(subjects=acts.Subjects.EQUALLY)
    return acts.SayOf(concept=one), acts.SayOf(concept=other), choice, acts.NothingElse()


def test_what_a_file_does_not_speak_of_stays_as_its_labeler_has_said_it(answered, stated):
    before = said(answered, 1)
    folder = stated(image("001.png", boxed("carrot", (3, 3, 5, 5))), classes=EVERYTHING)
    assert plan(answered, folder, relation="in", labeler="Ann").answers == 1
    take_in(answered, folder, relation="in", labeler="Ann")
    after = said(answered, 1)
    assert labels(answered, 1)["carrot"] == (IN, Box(x=3, y=3, width=5, height=5))
    assert after.labels[:2] == before.labels
    assert (after.scope, after.taxonomy_revision, after.state) == (Scope.ALL, before.taxonomy_revision, State.SUBMITTED)
    assert take_in(answered, folder, relation="in", labeler="Ann").answers_unchanged == 1
    assert is_sound(answered)
    answered.execute(Undo(uid=answered.clock.new_uid()), labeler=answered.labeler_named("Ann"))
    assert said(answered, 1) == before
    assert is_sound(answered)


def test_a_skip_from_elsewhere_takes_no_answer_back(answered, stated):
    before = said(answered, 1)
    folder = stated(image("001.png", state=State.SKIPPED, reason="dark"), image("002.png", state=State.SKIPPED))
    told = take_in(answered, folder, labeler="Ann")
    assert (told.answers, told.answers_unchanged) == (1, 1)
    assert said(answered, 1) == before
    assert said(answered, 2).state is State.SKIPPED


def test_an_answer_replaces_a_skip(stocked, stated, tell):
    tell(stocked, "Ann", 1, acts.Skip(reason="dark"))
    take_in(stocked, stated(image("001.png", boxed("apple", (1, 2, 10, 12)))), relation="in", labeler="Ann")
    assert labels(stocked, 1) == {"apple": (IN, ROUND)}
    assert said(stocked, 1).state is State.SUBMITTED


def test_a_subject_keeps_the_box_that_the_file_cannot_hold(answered, stated):
    before = said(answered, 1)
    told = take_in(answered, stated(image("001.png", StatedLabel("apple", OF))), labeler="Ann")
    assert (told.answers, told.answers_unchanged) == (0, 1)
    assert said(answered, 1) == before


def test_a_concept_that_was_added_after_the_export_keeps_its_label(answered, tell, uid_of, tmp_path):
    exported(answered, "coco", tmp_path / "out")
    answered.execute(AddConcepts(entries=(NewConcept(name="date"),)))
    date = uid_of(answered, "date")
    box = acts.AddBox(concept=date, box=ROUND)
    tell(answered, "Ann", 1, acts.SayIn(concept=date), box, acts.CloseBoxes(), acts.NothingElse())
    before = said(answered, 1)
    told = take_in(answered, tmp_path / "out", format="coco", labeler="Ann")
    assert (told.answers, told.answers_unchanged) == (0, 1)
    assert said(answered, 1) == before


@pytest.mark.parametrize("format", ["coco", "cvat", "labelme", "label_studio", "imagefolder"])
def test_an_export_of_some_concepts_takes_nothing_from_the_others(answered, tmp_path, format):
    before = said(answered, 1)
    exported(answered, format, tmp_path / "out", concepts=("banana",))
    told = take_in(answered, tmp_path / "out", format=format, labeler="Ann")
    assert (told.answers, told.answers_unchanged) == (0, 1)
    assert said(answered, 1) == before


@pytest.mark.parametrize("format", ["coco", "cvat", "labelme", "label_studio", "imagefolder", "folders", "csv"])
@pytest.mark.parametrize("closed", ["apple", "banana"])
def test_what_was_said_of_a_concept_that_is_closed_by_now_stays(answered, tmp_path, uid_of, tell, format, closed):
    tell(answered, "Ann", 2, acts.SayOf(concept=uid_of(answered, "carrot")), acts.NothingElse())
    layout = {"layout": "flat"} if format == "folders" else {}
    exported(answered, format, tmp_path / "before", **layout)
    answered.execute(Close(concept=uid_of(answered, closed)), labeler=answered.labeler_named("Ann"))
    exported(answered, format, tmp_path / "after", **layout)
    before = said(answered, 1)
    path = tmp_path / "after" / "answers.csv" if format == "csv" else tmp_path / "after"
    choices = {} if format == "csv" else {"labeler": "Ann"}
    told = take_in(answered, path, format=format, **choices)
    assert told.answers == 0
    assert said(answered, 1) == before
    if format == "csv":
        return
    with pytest.raises(AppError, match="closed, no longer asked about"):
        take_in(answered, tmp_path / "before", format=format, labeler="Ann")
    take_in(answered, tmp_path / "before", format=format, labeler="Ann", skip_unknown=True)
    assert said(answered, 1) == before
    assert is_sound(answered)


@pytest.mark.parametrize("closed", [False, True])
def test_two_joint_subjects_stay_joint_where_a_file_has_one_of_them(stocked, tell, uid_of, tmp_path, closed):
    apple, banana = uid_of(stocked, "apple"), uid_of(stocked, "banana")
    tell(stocked, "Ann", 1, *both_equally(apple, banana))
    before = said(stocked, 1)
    assert [label.joint for label in before.labels] == [True, True]
    if closed:
        stocked.execute(Close(concept=banana), labeler=stocked.labeler_named("Ann"))
        exported(stocked, "cvat", tmp_path / "out")
    else:
        exported(stocked, "cvat", tmp_path / "out", concepts=("apple",))
    told = take_in(stocked, tmp_path / "out", format="cvat", labeler="Ann")
    assert (told.answers, told.answers_unchanged) == (0, 1)
    assert said(stocked, 1) == before


def test_of_two_joint_subjects_the_other_one_is_left_alone_where_a_file_says_that_one_is_only_in_it(
    stocked, stated, tell, uid_of
):
    apple, banana = uid_of(stocked, "apple"), uid_of(stocked, "banana")
    tell(stocked, "Ann", 1, *both_equally(apple, banana))
    take_in(stocked, stated(image("001.png", boxed("banana", (1, 2, 10, 12), relation=IN))), labeler="Ann")
    assert labels(stocked, 1) == {"apple": (OF,), "banana": (IN, ROUND)}
    assert not any(label.joint for label in said(stocked, 1).labels)
    assert is_sound(stocked)


def test_another_subject_than_the_standing_one_refuses_the_import(answered, stated):
    before = answered.path.read_bytes()
    folder = stated(image("001.png", StatedLabel("carrot", OF)), classes=EVERYTHING)
    with pytest.raises(AppError) as refused:
        take_in(answered, folder, labeler="Ann")
    assert refused.value.line() == (
        "001.png: the image is of “carrot” here, and Ann has said that it is of “apple”. Nothing was taken in. "
        "Say whose labels these are with another --labeler, or change the one or the other."
    )
    assert str(plan(answered, folder, labeler="Ann").refusal) == str(refused.value)
    assert answered.path.read_bytes() == before


def test_who_has_looked_for_all_replaces_what_was_said_before(answered, stated):
    folder = stated(image("001.png", StatedLabel("carrot", OF), is_complete=True), classes=EVERYTHING)
    take_in(answered, folder, labeler="Ann")
    assert labels(answered, 1) == {"carrot": (OF,)}


def test_what_is_begun_and_not_finished_is_not_lost_and_not_called_finished(stocked, stated, tell, uid_of):
    tell(stocked, "Ann", 1, acts.SayIn(concept=uid_of(stocked, "banana")))
    folder = stated(image("001.png", boxed("apple", (1, 2, 10, 12))))
    assert take_in(stocked, folder, relation="in", labeler="Ann").answers == 1
    assert labels(stocked, 1) == {"banana": (IN,), "apple": (IN, ROUND)}
    assert said(stocked, 1).state is State.OPEN
    assert take_in(stocked, folder, relation="in", labeler="Ann").answers_unchanged == 1
    both = stated(image("001.png", boxed("apple", (1, 2, 10, 12)), boxed("banana", (5, 5, 9, 9))))
    take_in(stocked, both, relation="in", labeler="Ann")
    assert said(stocked, 1).state is State.SUBMITTED
    assert is_sound(stocked)


@pytest.mark.parametrize("format", ["coco", "cvat", "labelme", "label_studio", "imagefolder"])
def test_smaller_copies_move_no_box_of_the_originals(answered, tell, uid_of, tmp_path, format):
    odd = acts.AddBox(concept=uid_of(answered, "banana"), box=Box(x=3.337, y=1.111, width=9.123, height=7.777))
    tell(answered, "Ann", 1, odd, acts.NothingElse())
    before = said(answered, 1)
    exported(answered, format, tmp_path / "out", max_side=17)
    told = take_in(answered, tmp_path / "out", format=format, labeler="Ann")
    assert (told.answers, told.answers_unchanged) == (0, 1)
    assert said(answered, 1) == before


def test_a_box_left_out_as_one_that_cannot_be_takes_no_label_away(answered, stated):
    before = said(answered, 1)
    folder = stated(
        image("001.png", boxed("banana", (100, 100, 5, 5)), boxed("carrot", (3, 3, 5, 5))), classes=EVERYTHING
    )
    told = take_in(answered, folder, relation="in", labeler="Ann", skip_bad=True)
    assert told.bad == 1
    assert labels(answered, 1)["banana"] == (IN, ROUND)
    assert replace(said(answered, 1), labels=before.labels) == before
