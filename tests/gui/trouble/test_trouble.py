"""When something is in the way: the answer stays, the bar stays, nothing advances, nothing is lost."""

import pytest
from PySide6.QtTest import QTest

from labeler.domain.draft import Pass, Way
from labeler.store import answers, revisions


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    person = sit_down(make_project(tiny_photos))
    concept = person.project.taxonomy().concepts[0]
    person.window.label.desk.ask(Pass(way=Way.CONCEPT, concept=concept.uid))
    return person


def fill_the_disk(person):
    """From now on the file may not grow, which SQLite reports as it reports a full disk."""
    with person.project.file.reading() as reader:
        pages = reader._connection.exec_driver_sql("PRAGMA page_count").scalar()
        reader._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def make_room(person):
    with person.project.file.reading() as reader:
        reader._connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")


def answer_until_full(person):
    """Answers until one cannot be written; the name of the image that it was about."""
    for _ in range(200):
        image = person.image
        person.press("F")
        if person.window.red_bar.isVisible():
            return image
        image = person.image
        person.press("Ctrl+Z")
        if person.window.red_bar.isVisible():
            return image
    pytest.fail("the file never grew")


def test_a_failed_write_keeps_the_image_shows_the_red_bar_and_is_tried_again(ann):
    fill_the_disk(ann)
    image = answer_until_full(ann)
    assert ann.image == image
    assert "the disk is full" in ann.window.red_bar.text
    assert ann.window.bridge.is_waiting
    ann.press("F")
    assert ann.image == image, "nothing advances while the last step is not saved"
    make_room(ann)
    ann.window.bridge.try_again()
    assert not ann.window.red_bar.isVisible()
    assert not ann.window.bridge.is_waiting


def test_a_write_that_failed_is_tried_again_by_itself(ann):
    fill_the_disk(ann)
    answer_until_full(ann)
    make_room(ann)
    QTest.qWait(3_300)
    assert not ann.window.red_bar.isVisible()


def test_an_act_told_twice_is_one_act(ann):
    from labeler.app.commands.answers import Tell
    from labeler.domain.acts import SayOf

    concept = ann.project.taxonomy().concepts[0].uid
    labeler = ann.window.bridge.labeler
    tell = Tell(uid="once", image_id=1, asking=ann.window.label.desk.asking, act=SayOf(concept=concept))
    ann.project.execute(tell, labeler=labeler)
    with ann.project.file.reading() as reader:
        before = (answers.every(reader), revisions.last_done(reader, labeler.id))
    ann.project.execute(tell, labeler=labeler)
    with ann.project.file.reading() as reader:
        assert (answers.every(reader), revisions.last_done(reader, labeler.id)) == before


def test_an_image_that_is_gone_is_said_to_be_gone_and_the_answers_are_safe(sit_down, make_project, tiny_photos):
    path = make_project(tiny_photos)
    for photo in tiny_photos.iterdir():
        photo.unlink()
    person = sit_down(path)
    QTest.qWait(300)
    assert person.canvas.viewport is None
    # The question is asked all the same: who knows the photo can answer.
    assert person.question.startswith("Which concept")


def test_the_window_does_not_close_over_an_unsaved_answer_without_a_word(ann):
    fill_the_disk(ann)
    answer_until_full(ann)
    assert not ann.window.may_close()
    assert "not saved" in ann.window.red_bar.text
    assert ann.window.may_close(), "who closes again leaves without it"


def test_closing_saves_what_was_waiting_if_it_can(ann):
    fill_the_disk(ann)
    answer_until_full(ann)
    make_room(ann)
    assert ann.window.may_close()
    assert not ann.window.bridge.is_waiting


def test_another_project_is_not_opened_over_an_unsaved_answer_without_a_word(ann, qtbot):
    fill_the_disk(ann)
    answer_until_full(ann)
    leave = next(a for a in ann.window.top.project.menu().actions() if a.text().startswith("Open another"))
    with qtbot.assertNotEmitted(ann.window.project_left):
        leave.trigger()
    assert "not saved" in ann.window.red_bar.text
