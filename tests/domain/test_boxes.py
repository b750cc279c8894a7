"""An in is complete with at least one region; box mode makes them, and Esc restores what stood before."""

import math

import pytest

from labeler.domain.acts import (
    AddBox,
    AskWhySkip,
    BeginBox,
    ChangeBox,
    CloseBoxes,
    CopyBoxes,
    DropBox,
    FillFrame,
    MarkCrowd,
    NothingElse,
    NotNow,
    OpenBoxes,
    RemoveBox,
    SayAbsent,
    SayIn,
    SayNone,
    SayOf,
    SayUnclear,
    Skip,
    StepBack,
)
from labeler.domain.draft import Boxing, HalfSubjectBox
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box, Size
from labeler.domain.question import Asked, Reply
from labeler.domain.rules import complete_labels, is_finished
from labeler.domain.words import Origin, Relation

BOX = Box(x=10.0, y=20.0, width=30.0, height=40.0)
OTHER = Box(x=1.0, y=2.0, width=3.0, height=4.0)


@pytest.fixture
def boxing(sitting):
    """In it: a bouquet. Box mode is open and has no box."""
    return sitting().say(SayIn(concept="bouquet"))


@pytest.fixture
def boxed(boxing):
    """In it: a bouquet, with one box; box mode is left."""
    return boxing.say(AddBox(concept="bouquet", box=BOX), CloseBoxes())


def test_an_in_is_written_at_once_and_open_until_it_is_boxed(boxing):
    assert boxing.label("bouquet").relation is Relation.IN
    assert complete_labels(boxing.answer) == ()
    assert (boxing.asked, boxing.question.concept) == (Asked.BOX_EVERY_ONE, "bouquet")


def test_box_mode_cannot_be_closed_before_there_is_a_box(boxing):
    done = boxing.question.choices[0]
    assert (done.reply, done.off) == (Reply.BOXES_DONE, "draw a box first")
    with pytest.raises(RuleBroken, match="draw a box first"):
        boxing.say(CloseBoxes())


def test_every_instance_gets_a_box_before_box_mode_is_closed(boxing):
    boxing.say(AddBox(concept="bouquet", box=BOX), AddBox(concept="bouquet", box=OTHER))
    assert (boxing.asked, boxing.question.boxes) == (Asked.BOX_EVERY_ONE, 2)
    boxing.reply(Reply.BOXES_DONE)
    assert boxing.boxes("bouquet") == [BOX, OTHER]
    assert boxing.asked is Asked.ANYTHING_ELSE


def test_nothing_else_is_refused_while_an_in_lacks_its_boxes(boxing):
    with pytest.raises(RuleBroken, match="lacks its boxes"):
        boxing.say(NothingElse())


def test_a_submitted_answer_is_open_work_again_while_a_new_in_lacks_its_boxes(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse(), SayIn(concept="bouquet"))
    assert not is_finished(at.answer)
    at.say(AddBox(concept="bouquet", box=BOX), CloseBoxes(), NotNow(concept="bride"))
    assert is_finished(at.answer)


def test_none_is_refused_beside_an_in(boxing):
    with pytest.raises(RuleBroken, match="take it back first"):
        boxing.say(SayNone())


def test_a_box_needs_a_concept_that_is_there(sitting):
    for act in (AddBox(concept="bride", box=BOX), OpenBoxes(concept="bride")):
        with pytest.raises(RuleBroken, match="needs a concept"):
            sitting().say(act)
        with pytest.raises(RuleBroken, match="needs a concept"):
            sitting().say(SayAbsent(concept="bride"), act)


@pytest.mark.parametrize("box", [Box(x=5, y=5, width=2.9, height=50), Box(x=5, y=5, width=50, height=2.9)])
def test_a_box_under_three_pixels_is_refused_with_a_word(boxing, box):
    with pytest.raises(RuleBroken, match="at least 3 pixels"):
        boxing.say(AddBox(concept="bouquet", box=box))
    assert boxing.boxes("bouquet") == []


def test_what_is_left_of_a_box_inside_the_image_must_be_large_enough(boxing):
    with pytest.raises(RuleBroken, match="at least 3 pixels"):
        boxing.say(AddBox(concept="bouquet", box=Box(x=98, y=5, width=50, height=50)))


@pytest.mark.parametrize("box", [Box(x=math.nan, y=5, width=9, height=9), Box(x=5, y=5, width=9, height=math.nan)])
def test_a_box_that_is_no_number_is_refused(boxing, box):
    with pytest.raises(RuleBroken, match="finite"):
        boxing.say(AddBox(concept="bouquet", box=box))


def test_a_box_over_the_edge_is_cut_at_the_edge(boxing):
    boxing.say(AddBox(concept="bouquet", box=Box(x=-10, y=70, width=50, height=50)))
    assert boxing.boxes("bouquet") == [Box(x=0.0, y=70.0, width=40.0, height=10.0)]


def test_an_image_of_two_pixels_can_be_boxed_whole(sitting):
    at = sitting()
    at.size = Size(width=2, height=2)
    at.say(SayIn(concept="bouquet"), AddBox(concept="bouquet", box=Box(x=0, y=0, width=2, height=2)), CloseBoxes())
    assert at.boxes("bouquet") == [Box(x=0.0, y=0.0, width=2.0, height=2.0)]


def test_a_box_says_how_it_came_to_be(boxing):
    boxing.say(AddBox(concept="bouquet", box=BOX, origin=Origin.SNAPPED))
    assert boxing.label("bouquet").regions[0].origin is Origin.SNAPPED


def test_a_box_that_is_mended_by_hand_counts_as_drawn(boxing):
    boxing.say(AddBox(concept="bouquet", box=BOX, origin=Origin.COPIED))
    uid = boxing.regions()[0]
    boxing.say(ChangeBox(region=uid, box=OTHER))
    region = boxing.label("bouquet").regions[0]
    assert (region.uid, region.box, region.origin) == (uid, OTHER, Origin.DRAWN)


def test_the_boxes_of_the_image_before_are_copied_as_far_as_they_lie_in_this_one(boxing):
    half, slip = Box(x=90, y=10, width=50, height=9), Box(x=98, y=10, width=50, height=9)
    boxing.say(CopyBoxes(concept="bouquet", boxes=(BOX, half, slip)))
    assert boxing.boxes("bouquet") == [BOX, Box(x=90.0, y=10.0, width=10.0, height=9.0)]
    assert {region.origin for region in boxing.label("bouquet").regions} == {Origin.COPIED}
    assert boxing.asked is Asked.BOX_EVERY_ONE


def test_boxes_are_copied_once(boxing):
    boxing.say(CopyBoxes(concept="bouquet", boxes=(BOX,)))
    with pytest.raises(RuleBroken, match="copied already"):
        boxing.say(CopyBoxes(concept="bouquet", boxes=(BOX,)))


@pytest.mark.parametrize("boxes", [(), (Box(x=200, y=10, width=50, height=9),)], ids=["none", "all outside"])
def test_where_there_is_no_box_to_copy_that_is_said(boxing, boxes):
    with pytest.raises(RuleBroken, match="no box to copy"):
        boxing.say(CopyBoxes(concept="bouquet", boxes=boxes))


def test_a_box_may_stand_for_a_crowd(boxing):
    boxing.say(AddBox(concept="bouquet", box=BOX))
    uid = boxing.regions()[0]
    assert boxing.say(MarkCrowd(region=uid, crowd=True)).label("bouquet").regions[0].crowd
    assert not boxing.say(MarkCrowd(region=uid, crowd=False)).label("bouquet").regions[0].crowd


def test_the_last_box_removed_asks_for_boxes_again(boxed):
    at = boxed.say(RemoveBox(region=boxed.regions()[0]))
    assert (at.asked, at.question.boxes) == (Asked.BOX_EVERY_ONE, 0)


def test_a_box_that_is_gone_cannot_be_changed(boxed):
    uid = boxed.regions()[0]
    boxed.say(RemoveBox(region=uid))
    for act in (RemoveBox(region=uid), ChangeBox(region=uid, box=BOX), MarkCrowd(region=uid, crowd=True)):
        with pytest.raises(RuleBroken, match="no longer there"):
            boxed.say(act)


def test_boxes_stay_when_an_in_turns_out_to_be_the_subject(boxed):
    assert boxed.say(SayOf(concept="bouquet")).boxes("bouquet") == [BOX]


@pytest.mark.parametrize("act", [SayAbsent(concept="bouquet"), SayUnclear(concept="bouquet", reason="too dark")])
def test_boxes_go_when_the_concept_is_not_there(boxed, act):
    assert boxed.say(act).boxes("bouquet") == []


def test_boxes_cannot_be_closed_where_none_are_drawn(sitting):
    with pytest.raises(RuleBroken, match="no boxes are being drawn"):
        sitting().say(CloseBoxes())


# What Esc restores


def test_stepping_back_withdraws_the_in_and_asks_of_or_in_again(boxing):
    at = boxing.reply(Reply.BACK)
    assert at.answer.labels == ()
    assert (at.asked, at.question.concept) == (Asked.OF_OR_IN, "bouquet")


@pytest.mark.parametrize(
    "stood",
    [SayOf(concept="bouquet"), SayAbsent(concept="bouquet"), SayUnclear(concept="bouquet", reason="too dark")],
    ids=["of", "absent", "unclear"],
)
def test_stepping_back_restores_the_label_that_stood_before(sitting, stood):
    at = sitting().say(stood)
    before = at.draft
    assert at.say(SayIn(concept="bouquet"), AddBox(concept="bouquet", box=BOX), StepBack()).draft == before


def test_stepping_back_restores_the_boxes_that_stood_before(boxed):
    before = boxed.draft
    at = boxed.say(OpenBoxes(concept="bouquet"), AddBox(concept="bouquet", box=OTHER))
    at.say(RemoveBox(region=at.regions()[0]), StepBack())
    assert at.draft == before


def test_stepping_back_restores_a_submitted_answer(sitting):
    at = sitting().say(SayOf(concept="bride"), NothingElse())
    before = at.answer
    assert at.say(SayIn(concept="bouquet"), StepBack()).answer == before


@pytest.mark.parametrize("stood", [SayNone(), Skip(reason="poor image")], ids=["none", "skipped"])
@pytest.mark.parametrize("said", [(), (SayAbsent(concept="bouquet"),)], ids=["nothing said", "said to be absent"])
def test_stepping_back_restores_none_of_the_concepts_and_a_skip(sitting, stood, said):
    at = sitting().say(*said, stood)
    before = at.answer
    assert at.say(SayIn(concept="bouquet"), AddBox(concept="bouquet", box=BOX), StepBack()).answer == before


def test_box_mode_that_is_left_through_the_reasons_for_a_skip_is_open_again(boxing):
    before = boxing.draft
    assert boxing.say(AskWhySkip(), StepBack()).draft == before


# What is half drawn


def test_a_half_drawn_box_is_kept_until_it_is_drawn(boxing):
    boxing.say(BeginBox(box=OTHER))
    assert boxing.draft.begun == Boxing(concept="bouquet", before=None, half_box=OTHER)
    boxing.say(AddBox(concept="bouquet", box=BOX))
    assert boxing.draft.begun == Boxing(concept="bouquet", before=None)


def test_a_half_drawn_box_can_be_dropped_and_box_mode_stays(boxing):
    assert boxing.say(BeginBox(box=OTHER), DropBox()).asked is Asked.BOX_EVERY_ONE
    assert boxing.draft.begun == Boxing(concept="bouquet", before=None)


def test_stepping_back_drops_the_half_drawn_box(boxing):
    assert boxing.say(BeginBox(box=OTHER), StepBack()).answer.labels == ()


# The subject's box


@pytest.fixture
def subject(boxed):
    """In it: a boxed bouquet; of: the bride, without a box."""
    return boxed.say(SayOf(concept="bride"))


def test_where_something_is_boxed_the_subjects_box_is_asked_for_too(subject):
    assert (subject.asked, subject.question.concept) == (Asked.SUBJECT_BOX, "bride")
    assert [choice.reply for choice in subject.question.choices] == [Reply.FILLS_FRAME, Reply.NOT_NOW]


def test_where_nothing_is_boxed_the_subjects_box_is_not_asked_for(sitting):
    assert sitting().say(SayOf(concept="bride")).asked is Asked.ANYTHING_ELSE


def test_a_subject_that_fills_the_frame_is_boxed_by_one_key(subject):
    at = subject.reply(Reply.FILLS_FRAME)
    region = at.label("bride").regions[0]
    assert (region.box, region.origin) == (Box(x=0.0, y=0.0, width=100.0, height=80.0), Origin.FRAME)
    assert at.asked is Asked.ANYTHING_ELSE


def test_the_subjects_box_can_be_put_off_by_one_key(subject):
    at = subject.reply(Reply.NOT_NOW)
    assert at.label("bride").later
    assert at.asked is Asked.ANYTHING_ELSE
    assert is_finished(at.reply(Reply.NOTHING_ELSE).answer)


def test_the_subjects_box_can_be_drawn_at_once(subject):
    subject.say(BeginBox(box=OTHER))
    assert subject.draft.begun == HalfSubjectBox(half_box=OTHER)
    assert subject.asked is Asked.SUBJECT_BOX
    at = subject.say(AddBox(concept="bride", box=BOX))
    assert at.boxes("bride") == [BOX]
    assert at.asked is Asked.ANYTHING_ELSE


def test_the_subjects_half_drawn_box_can_be_dropped(subject):
    before = subject.draft
    assert subject.say(BeginBox(box=OTHER), DropBox()).draft == before


def test_a_box_that_was_put_off_and_then_drawn_is_no_longer_put_off(subject):
    at = subject.reply(Reply.NOT_NOW).say(OpenBoxes(concept="bride"), AddBox(concept="bride", box=BOX), CloseBoxes())
    assert not at.label("bride").later


@pytest.mark.parametrize("act", [FillFrame(concept="bouquet"), NotNow(concept="bouquet")], ids=["frame", "not now"])
def test_an_in_cannot_fill_the_frame_and_cannot_be_put_off_as_a_subject(boxed, act):
    with pytest.raises(RuleBroken, match="not what the image is of"):
        boxed.say(act)


def test_each_joint_subject_is_asked_for_its_box(boxed):
    at = boxed.say(SayOf(concept="bride")).reply(Reply.NOT_NOW).say(SayOf(concept="groom")).reply(Reply.BOTH_EQUALLY)
    assert (at.asked, at.question.concept) == (Asked.SUBJECT_BOX, "groom")
    assert at.reply(Reply.FILLS_FRAME).asked is Asked.ANYTHING_ELSE
