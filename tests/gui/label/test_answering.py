"""Answering at the Label page: which keys answer, what they write, and when they are deaf."""

import pytest
from PySide6.QtTest import QTest

from labeler.app.counts import count
from labeler.domain.draft import Pass, Way
from labeler.store import answers
from labeler.store.figures import image_standings


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def said(person, image_number=1):
    """What is in the file of one image: relation and name of each label, as text."""
    with person.project.file.reading() as reader:
        names = {c.uid: c.name for c in person.project.taxonomy_in(reader).concepts}
        labeler = person.window.bridge.labeler
        kept = answers.of(reader, image_id=image_number, labeler_id=labeler.id)
    labels = kept.answer.labels if kept else ()
    return [f"{label.relation.value} {names[label.concept_uid]}" for label in labels]


def kept_answer(person, image_number=1):
    with person.project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_number, labeler_id=person.window.bridge.labeler.id)
    return kept.answer if kept else None


def start_concept_pass(person, number=0):
    concept = person.project.taxonomy().concepts[number]
    person.window.label.desk.ask(Pass(way=Way.CONCEPT, concept=concept.uid))


def test_the_first_question_is_which_concept_and_the_image_is_the_first(ann):
    assert ann.image == "1.png"
    assert ann.question == "Which concept of the list is this photo of, or has in it?"
    assert ann.answers == ["none of the list"]


def test_of_takes_three_keys_where_all_were_looked_for(ann):
    ann.press("1 F Enter")
    assert said(ann) == ["of apple"]
    assert kept_answer(ann).scope.value == "all"
    assert ann.image == "2.png"


def test_in_the_concept_pass_one_key_answers_and_the_next_image_comes(ann):
    start_concept_pass(ann)
    ann.press("F")
    assert ann.image == "2.png"
    ann.press("N")
    assert ann.image == "3.png"
    assert [said(ann, 1), said(ann, 2)] == [["of apple"], ["absent apple"]]
    assert kept_answer(ann, 1).scope.value == "asked"


def test_where_one_is_enough_two_keys_do_and_nothing_is_said_of_the_rest(ann):
    ann.window.label.desk.ask(Pass(way=Way.ONE_IS_ENOUGH))
    ann.press("2 F")
    assert said(ann) == ["of banana"]
    assert kept_answer(ann).scope.value == "asked"
    assert ann.image == "2.png"


def test_can_t_tell_takes_a_reason(ann):
    start_concept_pass(ann)
    ann.press("Space")
    assert ann.image == "1.png"
    ann.press("2")
    assert said(ann) == ["unclear apple"]
    assert kept_answer(ann).labels[0].reason == "too subtle, or needs outside context"
    assert ann.image == "2.png"


def test_a_skip_takes_a_reason(ann):
    ann.press("Shift+Space")
    assert ann.question == "Why pass this image over?"
    ann.press("3")
    assert kept_answer(ann).state.value == "skipped"
    assert kept_answer(ann).reason == "poor image"
    assert ann.image == "2.png"


def test_what_is_not_in_the_taxonomy_can_be_named_as_a_proposal(ann):
    ann.press("Shift+Space 4")
    ann.type("star fruit")
    ann.press("Enter")
    assert kept_answer(ann).reason == "not in the taxonomy: star fruit"
    assert ann.image == "2.png"


def test_none_of_the_list_is_one_key(ann):
    ann.press("N")
    assert kept_answer(ann).none is True
    assert ann.image == "2.png"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_enter_and_space_never_say_of(ann, key):
    ann.press("1")
    ann.press(key)
    assert said(ann) == []
    assert ann.image == "1.png"


def test_enter_alone_does_nothing_on_an_untouched_image(ann):
    ann.press("Enter")
    assert kept_answer(ann) is None
    assert ann.image == "1.png"


def test_a_key_held_down_answers_one_question_only(ann):
    start_concept_pass(ann)
    ann.hold("F", repeats=20)
    with ann.project.file.reading() as reader:
        assert image_standings(reader).get("finished") == 1
    assert ann.image == "2.png"


def test_a_letter_that_is_no_key_of_this_question_changes_nothing(ann):
    ann.press("F J E X 9")
    assert kept_answer(ann) is None
    assert ann.image == "1.png"


def test_for_150_ms_after_a_new_question_no_key_answers(sit_down, make_project, tiny_photos):
    hasty = sit_down(make_project(tiny_photos), deaf=True)
    start_concept_pass(hasty)
    QTest.qWait(200)
    hasty.press("F F F")
    assert (said(hasty, 1), said(hasty, 2)) == (["of apple"], [])
    QTest.qWait(200)
    hasty.press("F")
    assert said(hasty, 2) == ["of apple"]


def test_a_second_subject_is_asked_about_and_the_other_becomes_in(ann):
    ann.press("1 F 2 F")
    assert ann.question == "Which one is this photo of: apple or banana?"
    ann.press("2")
    assert sorted(said(ann)) == ["in apple", "of banana"]
    assert ann.question == "Draw a box round every apple you can see."


def test_both_equally_makes_both_subjects_joint(ann):
    ann.press("1 F 2 F E Enter")
    assert sorted(said(ann)) == ["of apple", "of banana"]
    assert all(label.joint for label in kept_answer(ann).labels)


def test_a_concept_can_be_found_by_typing_in_which_letters_are_letters(ann):
    ann.press("/")
    ann.type("fjn car")
    assert ann.image == "1.png"
    assert said(ann) == []
    ann.window.label.panel.concepts.set_filter("car")
    ann.press("Enter")
    assert ann.question.startswith("Is this photo of carrot")


def test_undo_goes_to_the_image_it_concerns_and_redo_comes_back(ann):
    ann.press("1 F Enter 2 F Enter")
    assert ann.image == "3.png"
    ann.press("Ctrl+Z")
    assert ann.image == "2.png"
    ann.press("Backspace Backspace Backspace")
    assert ann.image == "1.png"
    assert (said(ann, 1), said(ann, 2)) == ([], [])
    ann.press("Ctrl+Shift+Z Ctrl+Shift+Z Ctrl+Y Ctrl+Y")
    assert (said(ann, 1), said(ann, 2)) == (["of apple"], ["of banana"])


def test_undo_crosses_a_restart(sit_down, make_project, tiny_photos):
    path = make_project(tiny_photos)
    before = sit_down(path)
    before.press("1 F Enter")
    before.leave()
    after = sit_down(path)
    assert after.image == "2.png"
    after.press("Ctrl+Z")
    assert after.image == "1.png"
    assert kept_answer(after).state.value == "open"


def test_undo_with_nothing_to_undo_says_so_and_changes_nothing(ann):
    ann.press("Ctrl+Z")
    assert ann.image == "1.png"
    assert "there is nothing to undo" in _notes(ann)


def test_what_is_answered_can_be_changed_from_the_filmstrip(ann):
    ann.press("1 F Enter")
    ann.window.label.strip.chosen.emit(1)
    assert ann.image == "1.png"
    assert ann.question.startswith("Answered.")
    ann.press("1 N")
    assert said(ann) == ["absent apple"]


def test_nobody_sees_what_another_labeler_said(sit_down, make_project, tiny_photos):
    from labeler.app.commands.people import AddPerson

    ann = sit_down(make_project(tiny_photos))
    ann.press("1 F Enter")
    ann.window.bridge.execute(AddPerson(name="bo"))
    ann.window.bridge.take_labeler(ann.project.labeler_named("bo"))
    assert ann.image == "1.png"
    assert ann.question.startswith("Which concept")
    assert said(ann) == []


def test_when_all_is_answered_the_page_says_what_can_be_done(ann):
    ann.press("N N N N")
    assert ann.image == ""
    assert ann.question == ""
    ann.press("PgUp")
    assert ann.image == "4.png"


def test_a_concept_added_later_is_asked_alone(ann):
    from labeler.app.commands.taxonomy import AddConcepts, NewConcept

    ann.press("1 F Enter N")
    ann.window.bridge.execute(AddConcepts(entries=(NewConcept(name="melon"),)))
    ann.press("N N")
    assert ann.image == "1.png"
    assert ann.question == "New on the list: is this photo of melon, or is it in it?"
    ann.press("N")
    assert said(ann, 1) == ["of apple", "absent melon"]
    assert ann.image == "2.png"
    assert ann.question.startswith("New on the list")


def test_the_time_spent_looking_is_kept(ann):
    ann.press("1 F Enter")
    assert count(ann.project).labelers[0].active_ms > 0


def _notes(person):
    from PySide6.QtWidgets import QLabel

    bar = person.window.label.stage.bar
    return " ".join(label.text() for label in bar.findChildren(QLabel) if label.isVisible())
