"""A box snapped to its object says so; it is an act like every other, and a hand makes it drawn again."""

import pytest

from labeler.domain.acts import AddBox, ChangeBox, CloseBoxes, FillFrame, MarkCrowd, SayIn, SayOf, SnapBox
from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.question import Asked
from labeler.domain.words import Origin

ROUGH = Box(x=10.0, y=20.0, width=30.0, height=40.0)
TIGHT = Box(x=12.5, y=22.0, width=25.0, height=33.0)


@pytest.fixture
def boxing(sitting):
    """In it: a bouquet, with one rough box; box mode is open."""
    return sitting().say(SayIn(concept="bouquet"), AddBox(concept="bouquet", box=ROUGH))


def region(sitting, concept="bouquet"):
    return sitting.label(concept).regions[0]


def test_a_snapped_box_lies_where_it_was_snapped_to_and_says_that_it_was(boxing):
    uid = boxing.regions()[0]
    boxing.say(SnapBox(region=uid, box=TIGHT))
    assert (region(boxing).uid, region(boxing).box, region(boxing).origin) == (uid, TIGHT, Origin.SNAPPED)
    assert boxing.asked is Asked.BOX_EVERY_ONE


def test_a_snapped_box_that_is_moved_by_hand_is_drawn_again(boxing):
    uid = boxing.regions()[0]
    boxing.say(SnapBox(region=uid, box=TIGHT), ChangeBox(region=uid, box=ROUGH))
    assert region(boxing).origin is Origin.DRAWN


def test_a_crowd_stays_a_crowd_when_its_box_is_snapped(boxing):
    uid = boxing.regions()[0]
    boxing.say(MarkCrowd(region=uid, crowd=True), SnapBox(region=uid, box=TIGHT))
    assert region(boxing).crowd


def test_the_subject_s_box_can_be_snapped_while_the_next_question_is_asked(boxing):
    boxing.say(CloseBoxes(), SayOf(concept="bride"), FillFrame(concept="bride"))
    asked = boxing.asked
    boxing.say(SnapBox(region=region(boxing, "bride").uid, box=TIGHT))
    assert (region(boxing, "bride").origin, boxing.asked) == (Origin.SNAPPED, asked)
    assert region(boxing).origin is Origin.DRAWN


def test_a_snapped_box_ends_at_the_edge_of_the_image(boxing):
    boxing.say(SnapBox(region=boxing.regions()[0], box=Box(x=90.0, y=70.0, width=30.0, height=30.0)))
    assert region(boxing).box == Box(x=90.0, y=70.0, width=10.0, height=10.0)


@pytest.mark.parametrize(
    ("uid", "box", "why"),
    [
        (None, Box(x=10.0, y=10.0, width=2.0, height=30.0), "at least 3 pixels"),
        ("gone", TIGHT, "no longer there"),
    ],
)
def test_a_sliver_and_a_box_that_is_gone_are_refused_and_nothing_changes(boxing, uid, box, why):
    before = boxing.draft
    with pytest.raises(RuleBroken, match=why):
        boxing.say(SnapBox(region=uid or boxing.regions()[0], box=box))
    assert boxing.draft == before
