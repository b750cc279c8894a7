"""What an honest answer costs: the keys and drags of each kind, counted until the next image is there."""

import pytest

from labeler.app.commands.policy import DecidePolicy
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy
from labeler.store import claims, concepts, images

DRAG = "drag"
BOX = (5, 5, 20, 20)


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    """Ann before four photos of 40 × 30 pixels, with apple, banana and carrot to choose from."""
    return sit_down(make_project(tiny_photos))


def said_by(person, deeds):
    """Does one after the other; the image may change at the last one only. What the file has then."""
    before = person.image
    for deed in deeds:
        assert person.image == before, f"{deed} was one too many"
        if deed == DRAG:
            person.draw(*BOX)
        else:
            person.press(deed)
    assert person.image != before, f"{deeds} was not enough: {person.question}"
    from labeler.store import answers

    with person.project.file.reading() as reader:
        image = next(image for image in images.every(reader) if image.name == before)
        kept = answers.of(reader, image_id=image.id, labeler_id=person.window.bridge.labeler.id)
    answer = kept.answer
    relations = " ".join(label.relation for label in answer.labels)
    return f"{answer.state} {answer.scope}: {relations or answer.reason or answer.none}"


CONCEPT = {
    ("F",): "submitted asked: of",
    ("N",): "submitted asked: absent",
    ("Space", "1"): "submitted asked: unclear",
    ("J", DRAG, "Enter"): "submitted asked: in",
    ("J", DRAG, "B", "Enter"): "submitted asked: in",
    ("Shift+Space", "3"): "skipped asked: poor image",
}
FREE = {
    ("1", "F", "Enter"): "submitted all: of",
    ("N",): "submitted all: True",
    ("1", "Space", "1", "Enter"): "submitted all: unclear",
    ("1", "J", DRAG, "Enter", "Enter"): "submitted all: in",
    ("1", "J", DRAG, "B", "Enter", "Enter"): "submitted all: in",
    ("Shift+Space", "1"): "skipped asked: of or in unclear",
}
ONE_IS_ENOUGH = {
    ("1", "F"): "submitted asked: of",
    ("N",): "submitted all: True",
    ("Shift+Space", "6"): "skipped asked: should not be here",
}
CLARIFY = {
    ("F",): "submitted asked: of",
    ("N",): "submitted asked: absent",
    ("Space", "2"): "submitted asked: unclear",
    ("J", DRAG, "Enter"): "submitted asked: in",
}


@pytest.mark.parametrize(("deeds", "said"), CONCEPT.items())
def test_in_a_concept_pass_of_and_not_here_are_one_key_can_t_tell_two_and_in_a_key_its_drags_and_enter(
    ann, deeds, said
):
    ann.press("F3")
    assert said_by(ann, deeds) == said


@pytest.mark.parametrize(("deeds", "said"), FREE.items())
def test_in_the_free_pass_each_concept_costs_two_keys_and_enter_says_that_all_were_looked_for(ann, deeds, said):
    assert said_by(ann, deeds) == said


@pytest.mark.parametrize(("deeds", "said"), ONE_IS_ENOUGH.items())
def test_where_one_is_enough_of_is_two_keys(ann, deeds, said):
    ann.window.label.desk.ask(Pass(way=Way.ONE_IS_ENOUGH))
    assert said_by(ann, deeds) == said


@pytest.mark.parametrize(("deeds", "said"), CLARIFY.items())
def test_in_the_clarify_pass_each_answer_is_one_key_and_can_t_tell_two(ann, deeds, said):
    claim(ann)
    ann.press("F4")
    assert said_by(ann, deeds) == said


def test_in_the_clarify_pass_in_is_one_key_too_where_its_box_came_along(ann):
    claim(ann, Box(x=3, y=3, width=20, height=20))
    ann.press("F4")
    assert said_by(ann, ("J",)) == "submitted asked: in"


def claim(person, box=None):
    """Somebody once labeled the first image an apple, elsewhere."""
    uid = person.project.taxonomy().named("apple").uid
    with person.project.file.writing() as transaction:
        image = images.every(transaction)[0]
        concept_id = concepts.ids_by_uid(transaction)[uid]
        claims.add(transaction, uid="claim", image_id=image.id, concept_id=concept_id, box=box)


def test_where_boxes_may_wait_in_is_as_quick_as_of_and_the_box_pass_costs_a_drag_and_enter(ann):
    ann.window.bridge.execute(DecidePolicy(policy=Policy(boxes_later=True)))
    assert said_by(ann, ("1", "J", "Enter")) == "open all: in"
    ann.press("F3")
    assert said_by(ann, ("J",)) == "open asked: in"
    ann.press("F5")
    assert said_by(ann, (DRAG, "Enter")) == "submitted all: in"
    assert said_by(ann, (DRAG, "Enter")) == "submitted asked: in"


def test_a_second_concept_costs_as_many_keys_as_the_first(ann):
    assert said_by(ann, ("1", "F", "2", "N", "3", "N", "Enter")) == "submitted all: of absent absent"
    assert said_by(ann, ("1", "F", "2", "F", "E", "Enter")) == "submitted all: of of"
    assert said_by(ann, ("1", "F", "2", "J", DRAG, "Enter", "F", "Enter")) == "submitted all: of in"


def test_an_answer_that_stands_makes_the_next_concept_s_pass_no_longer(ann):
    """The second concept pass over the same images: the answer was given before, and Enter is its last word again."""
    ann.press("F3 N N N N")
    assert ann.image == ""
    ann.press("F3")
    assert said_by(ann, ("J", DRAG, "Enter")) == "submitted asked: absent in"
    assert said_by(ann, ("F",)) == "submitted asked: absent of"
    assert said_by(ann, ("Space", "3")) == "submitted asked: absent unclear"


def test_taking_back_is_one_key_whatever_was_said(ann):
    assert said_by(ann, ("1", "F", "Enter"))
    ann.press("Backspace")
    assert ann.image == "1.png"
    assert ann.question == "Is anything else of the list here?"
    ann.press("Ctrl+Y")
    ann.press("End")
    assert ann.image == "2.png"
