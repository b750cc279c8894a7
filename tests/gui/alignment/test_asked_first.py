"""While a round of alignment is open, the Label page of an annotator asks about nothing else, and says why."""

import pytest

from labeler.app.commands.alignment import GiveAlignmentUp, StartAlignment
from labeler.app.commands.people import AddPerson
from labeler.app.project import open_project


@pytest.fixture
def bo(sit_down, make_project, tiny_photos):
    path = make_project(tiny_photos)
    opened = open_project(path)
    opened.execute(AddPerson(name="bo"))
    opened.execute(StartAlignment(uid="round", name="first looks", images=(2, 3)))
    opened.close()
    return sit_down(path, labeler="bo")


def nothing_said(person):
    return "\n\n".join(person.window.label.nothing_left._paragraphs())


def test_an_annotator_is_led_through_the_round_and_then_told_what_they_wait_for(bo, qtbot):
    assert bo.image == "2.png"
    bo.press("N")
    assert bo.image == "3.png"
    bo.press("1 F Enter")
    assert bo.window.label.desk.screen is None
    assert "You are through with “first looks”" in nothing_said(bo)
    bo.window.bridge.execute(GiveAlignmentUp(reason="seen"))
    assert bo.window.label.desk.screen is None
    bo.project.execute(GiveAlignmentUp(reason="seen"))
    bo.window.label.desk.go_on()
    assert bo.window.label.desk.screen.image.name == "4.png"


def test_another_image_can_be_looked_at_and_is_not_answered(bo):
    bo.window.label.desk.show_image(1)
    bo.press("N")
    assert bo.image == "1.png"
    assert bo.window.label.desk.screen.draft.answer.labels == ()


def test_a_pass_that_asks_about_less_says_where_the_round_waits(bo):
    bo.press("F5")
    bo.window.label.desk.go_on()
    assert bo.window.label.desk.screen is None
    assert "“first looks” comes first: 2 of its images wait for you in the free pass." in nothing_said(bo)
