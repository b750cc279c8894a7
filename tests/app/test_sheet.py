"""Captions on a contact sheet: what is settled of an image, for leads alone."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.sheet import Caption, SheetState, captions, sheet_images
from labeler.domain import acts
from labeler.domain.geometry import Box
from labeler.domain.words import Relation


@pytest.fixture
def ten(project, photos, watch):
    add_folders(project, [photos(10)], watch=watch)
    return project


@pytest.fixture
def uids(ten):
    return [concept.uid for concept in ten.taxonomy().concepts]


def of(ten, tell, who, image, uid):
    tell(ten, who, image, acts.SayOf(concept=uid))
    tell(ten, who, image, acts.NothingElse())


def caption(project, image, who="Ann"):
    return captions(project, project.labeler_named(who), (image,)).get(image)


def test_what_everybody_says_is_settled_with_what_it_is_of_first(ten, uids, tell):
    for act in (
        acts.SayIn(concept=uids[0]),
        acts.AddBox(concept=uids[0], box=Box(x=1, y=1, width=5, height=5)),
        acts.CloseBoxes(),
        acts.SayOf(concept=uids[1]),
        acts.NothingElse(),
    ):
        tell(ten, "Ann", 1, act)
    of_and_in = ((uids[1], Relation.OF), (uids[0], Relation.IN))
    assert caption(ten, 1) == Caption(state=SheetState.SETTLED, said=of_and_in)


def test_two_who_say_the_same_agree_and_two_who_do_not_are_shown_as_such(ten, uids, tell):
    of(ten, tell, "Ann", 1, uids[0])
    of(ten, tell, "Bob", 1, uids[0])
    assert caption(ten, 1) == Caption(state=SheetState.SETTLED, said=((uids[0], Relation.OF),))
    tell(ten, "Ann", 2, acts.SayNone())
    assert caption(ten, 2) == Caption(state=SheetState.SETTLED)
    of(ten, tell, "Bob", 2, uids[1])
    assert caption(ten, 2) == Caption(state=SheetState.DISPUTED)


def test_what_is_not_finished_settles_nothing(ten, uids, tell):
    tell(ten, "Ann", 1, acts.SayOf(concept=uids[0]))
    tell(ten, "Bob", 2, acts.Skip(reason="duplicate"))
    assert [caption(ten, image).state for image in (1, 2, 3)] == [
        SheetState.OPEN,
        SheetState.SKIPPED,
        SheetState.UNTOUCHED,
    ]


def test_an_annotator_sees_what_nobody_said(ten, uids, tell):
    of(ten, tell, "Ann", 1, uids[0])
    assert caption(ten, 1, who="Bob") is None


def test_images_come_in_the_order_that_was_asked_for(ten):
    assert [image.id for image in sheet_images(ten, (7, 2, 99, 4))] == [7, 2, 4]
