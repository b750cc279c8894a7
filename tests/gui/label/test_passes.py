"""The passes at the real window: each brought by one key, each with its own queue, and the keys each answer takes."""

import pytest

from labeler.app.commands.policy import DecidePolicy
from labeler.domain.draft import Pass, Way
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.domain.words import Origin, Relation, State
from labeler.store import answers, claims, concepts, images

LATER = DecidePolicy(policy=Policy(boxes_later=True))


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    """Ann before four photos of 40 × 30 pixels, with apple, banana and carrot to choose from."""
    return sit_down(make_project(tiny_photos))


def answer_to(person, number):
    with person.project.file.reading() as reader:
        image = images.every(reader)[number - 1]
        kept = answers.of(reader, image_id=image.id, labeler_id=person.window.bridge.labeler.id)
    return kept.answer if kept else None


def said(person, number):
    answer = answer_to(person, number)
    names = {c.uid: c.name for c in person.project.taxonomy().concepts}
    return [f"{label.relation} {names[label.concept_uid]}" for label in answer.labels] if answer else []


def claim(person, number, name, box=None):
    """Somebody once labeled the n-th image so, elsewhere."""
    uid = person.project.taxonomy().named(name).uid
    with person.project.file.writing() as transaction:
        image = images.every(transaction)[number - 1]
        concept_id = concepts.ids_by_uid(transaction)[uid]
        claims.add(transaction, uid=f"{number} {name} {box}", image_id=image.id, concept_id=concept_id, box=box)


# Brought by one key


def test_one_key_brings_each_pass_and_the_top_of_the_window_says_which(ann):
    top = ann.window.top.asking
    for key, name in (
        ("F3", "concept pass: apple"),
        ("F3", "concept pass: banana"),
        ("F4", "clarify pass"),
        ("F5", "box pass"),
        ("F6", "subject-box pass"),
        ("F3", "concept pass: banana"),
        ("F2", "free pass"),
    ):
        ann.press(key)
        assert top.text() == name


def test_a_pass_goes_on_where_it_was_left(ann):
    ann.press("1 F Enter N")
    assert ann.image == "3.png"
    ann.press("F3 F3 N")
    assert ann.image == "4.png"
    ann.press("F2")
    assert ann.image == "3.png"


def test_the_first_image_after_a_restart_is_behind_the_one_answered_last(ann, sit_down):
    ann.press("1 F Enter N")
    ann.leave()
    assert sit_down(ann.project.path).image == "3.png"


# The concept pass


def test_in_a_concept_pass_of_and_not_here_are_one_key_and_can_t_tell_two(ann):
    ann.press("F3")
    ann.press("F")
    assert said(ann, 1) == ["of apple"]
    assert ann.image == "2.png"
    ann.press("N")
    assert said(ann, 2) == ["absent apple"]
    assert ann.image == "3.png"
    ann.press("Space 2")
    assert said(ann, 3) == ["unclear apple"]
    assert ann.image == "4.png"


def test_in_a_concept_pass_in_is_one_key_a_drag_and_enter(ann):
    ann.press("F3 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter")
    assert said(ann, 1) == ["in apple"]
    assert answer_to(ann, 1).state is State.SUBMITTED
    assert ann.image == "2.png"


# The free pass


def test_in_the_free_pass_of_takes_two_keys_where_one_is_enough_and_three_where_all_were_looked_for(ann):
    ann.press("1 F Enter")
    assert said(ann, 1) == ["of apple"]
    assert ann.image == "2.png"
    ann.window.label.desk.ask(Pass(way=Way.ONE_IS_ENOUGH))
    ann.press("1 F")
    assert said(ann, 2) == ["of apple"]
    assert ann.image == "3.png"


def test_in_the_free_pass_in_takes_the_same_keys_and_one_drag_a_box_and_enter(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.draw(2, 2, 10, 10)
    ann.press("Enter Enter")
    assert said(ann, 1) == ["in apple"]
    assert len(answer_to(ann, 1).labels[0].regions) == 2
    assert ann.image == "2.png"


def test_none_of_the_list_is_one_key_and_a_skip_is_two(ann):
    ann.press("N")
    assert answer_to(ann, 1).none
    ann.press("Shift+Space 3")
    assert answer_to(ann, 2).state is State.SKIPPED
    assert ann.image == "3.png"


# The clarify pass


def test_the_clarify_pass_asks_each_imported_label_with_one_key_an_answer(ann):
    claim(ann, 1, "apple")
    claim(ann, 2, "banana", Box(x=3, y=3, width=20, height=20))
    claim(ann, 2, "carrot")
    claim(ann, 4, "carrot")
    ann.press("F4")
    assert ann.image == "1.png"
    assert ann.question == "Labeled “apple” elsewhere: is this photo of it, or is it only in it?"
    ann.press("F")
    assert said(ann, 1) == ["of apple"]
    assert ann.image == "2.png"
    ann.press("J")
    assert "carrot" in ann.question
    ann.press("N")
    assert said(ann, 2) == ["in banana", "absent carrot"]
    (region,) = answer_to(ann, 2).labels[0].regions
    assert (region.box, region.origin) == (Box(x=3, y=3, width=20, height=20), Origin.IMPORTED)
    assert ann.image == "4.png"
    ann.press("Space 1")
    assert said(ann, 4) == ["unclear carrot"]
    assert ann.image == ""


def test_the_boxes_of_an_imported_label_are_on_screen_before_it_is_answered(ann):
    claim(ann, 1, "banana", Box(x=3, y=3, width=20, height=20))
    ann.press("F4")
    ann.wait_for_image()
    assert [view.box for view in ann.canvas.boxes] == [Box(x=3, y=3, width=20, height=20)]
    ann.press("N")
    assert said(ann, 1) == ["absent banana"]


def test_in_without_a_box_is_boxed_at_once_in_the_clarify_pass_too(ann):
    claim(ann, 1, "apple")
    ann.press("F4 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter")
    assert said(ann, 1) == ["in apple"]
    assert ann.image == ""


# The box pass


def test_where_the_lead_lets_boxes_wait_in_is_as_quick_as_of_and_the_box_pass_brings_it_back(ann):
    ann.window.bridge.execute(LATER)
    ann.press("1 J Enter")
    assert ann.image == "2.png"
    assert answer_to(ann, 1).state is State.OPEN
    ann.press("2 F Enter F5")
    assert ann.image == "1.png"
    assert ann.question == "Draw a box round every apple you can see."
    ann.draw(5, 5, 20, 20)
    ann.press("Enter")
    assert answer_to(ann, 1).state is State.SUBMITTED
    assert ann.image == ""
    ann.press("F2")
    assert ann.image == "3.png"


def test_what_waits_for_boxes_is_in_the_filmstrip_and_in_no_count(ann):
    from labeler.app.counts import as_json, count

    ann.window.bridge.execute(LATER)
    ann.press("1 J Enter")
    assert [frame.image.name for frame in last_frames(ann)] == ["1.png"]
    counts = as_json(count(ann.project), with_days=True)
    assert counts["images"]["finished"] == 0
    assert counts["images"]["open"] == 1


def last_frames(person):
    from labeler.app.filmstrip import last_answered

    return last_answered(person.project, person.window.bridge.labeler)


# The subject-box pass


def test_the_subject_box_pass_asks_for_what_was_put_off(ann):
    ann.press("1 F 2 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter N Enter F6")
    assert ann.image == "1.png"
    assert ann.question == "The photo is of apple: draw a box round it."
    ann.draw(2, 2, 30, 25)
    assert ann.image == ""
    apple = next(label for label in answer_to(ann, 1).labels if label.relation is Relation.OF)
    assert len(apple.regions) == 1


def test_the_lead_can_have_every_subject_boxed(ann):
    ann.window.bridge.execute(DecidePolicy(policy=Policy(subject_boxes=SubjectBoxes.ALWAYS)))
    ann.press("1 F")
    assert ann.question == "The photo is of apple: draw its box too?"
    ann.press("F Enter")
    assert len(answer_to(ann, 1).labels[0].regions) == 1
    assert ann.image == "2.png"
