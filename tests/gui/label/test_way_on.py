"""The way on, wherever the labeler is: what is left elsewhere, which keys bring it, boxes that are not right yet."""

import pytest
from PySide6.QtCore import QTimer

from labeler.app.commands.policy import DecidePolicy
from labeler.domain.geometry import Box
from labeler.domain.policy import Policy
from labeler.store import answers, claims, concepts, images

LATER = DecidePolicy(policy=Policy(boxes_later=True))
SAMPLED = DecidePolicy(policy=Policy(subject_sample=100))


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    """Ann before four photos of 40 × 30 pixels, with apple, banana and carrot to choose from."""
    return sit_down(make_project(tiny_photos))


def claim(person, number, name):
    """Somebody once labeled the n-th image so, elsewhere."""
    uid = person.project.taxonomy().named(name).uid
    with person.project.file.writing() as transaction:
        image = images.every(transaction)[number - 1]
        concept_id = concepts.ids_by_uid(transaction)[uid]
        claims.add(transaction, uid=f"{number} {name}", image_id=image.id, concept_id=concept_id, box=None)


def boxes_of(person, number):
    with person.project.file.reading() as reader:
        image = images.every(reader)[number - 1]
        kept = answers.of(reader, image_id=image.id, labeler_id=person.window.bridge.labeler.id)
    return [region.box for label in kept.answer.labels for region in label.regions] if kept else []


def words_on_the_canvas(person):
    return person.canvas.accessibleDescription()


def printed_keys(person):
    """From each pass in the menu to the key printed beside it, once all are counted."""
    menu = person.window.top.asking.menu()
    menu.aboutToShow.emit()
    found = {_pass_in(action.text()): action.shortcut().toString() for action in menu.actions() if action.text()}
    menu.aboutToHide.emit()
    return {name: key for name, key in found.items() if key}


def _pass_in(text):
    return text.removesuffix(" left").rsplit(": ", 1)[0] if text.endswith(" left") else text


# Nothing left


def test_where_a_pass_has_nothing_left_the_passes_that_have_are_told_with_their_keys(ann, qtbot):
    claim(ann, 2, "apple")
    ann.press("F6")
    qtbot.waitUntil(lambda: "F4: clarify pass, 1 image" in words_on_the_canvas(ann))
    words = words_on_the_canvas(ann)
    assert words.startswith("Nothing is left to ask in the subject-box pass.")
    assert "F2: free pass, 4 images" in words
    assert "F3: concept pass: apple, 4 images" in words
    assert "box pass, 0" not in words
    assert "Ctrl+K shows all passes" in words
    ann.press("F4")
    assert ann.image == "2.png"


def test_where_nothing_is_left_anywhere_that_is_said(ann, qtbot):
    ann.press("N N N N")
    assert ann.image == ""
    qtbot.waitUntil(lambda: "Nor is anything left in the passes that a key brings." in words_on_the_canvas(ann))


def test_a_project_without_images_says_where_to_add_some(sit_down, make_project, qtbot):
    ann = sit_down(make_project())
    qtbot.waitUntil(lambda: words_on_the_canvas(ann).startswith("There is no image yet."))


def test_an_image_of_which_nothing_was_said_is_not_called_answered_in_another_pass(ann):
    ann.window.bridge.execute(LATER)
    ann.press("1 J Enter F5 Esc Esc")
    assert ann.question == "Nothing is asked of this image in this pass."
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter PgUp")
    assert ann.question.startswith("Answered.")


# The menu of passes


def test_the_menu_prints_at_each_pass_the_key_that_brings_it_now(ann):
    assert printed_keys(ann) == {
        "free pass": "F2",
        "concept pass: apple": "F3",
        "clarify pass": "F4",
        "box pass": "F5",
        "subject-box pass": "F6",
    }
    ann.press("F3")
    assert printed_keys(ann)["concept pass: banana"] == "F3"


def test_a_key_goes_on_bringing_the_next_concept_after_the_menu_was_looked_at(ann):
    ann.press("F3")
    # The menu waits until it is closed.
    QTimer.singleShot(50, ann.window.top.asking.menu().close)
    ann.press("Ctrl+K")
    ann.canvas.setFocus()
    ann.press("F3 F3")
    assert ann.window.top.asking.text() == "concept pass: carrot"


# Boxes that are not right yet


def test_a_subject_box_begun_by_keys_waits_for_the_arrows_before_the_next_image_comes(ann):
    ann.window.bridge.execute(SAMPLED)
    ann.press("1 F Enter 2 F Enter F6")
    assert ann.image == "1.png"
    ann.press("B Right Down Ctrl+Right")
    ann.canvas.settle()
    assert ann.image == "1.png"
    (box,) = boxes_of(ann, 1)
    assert (box.x, box.y) == pytest.approx((40 / 3 + 1, 11), abs=0.001)
    ann.press("End")
    assert ann.image == "2.png"


def test_a_box_moved_in_an_answered_image_leaves_that_image_on_screen(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter Enter PgUp")
    assert ann.image == "1.png"
    ann.canvas.select(ann.canvas.boxes[0].key)
    ann.press("Right")
    ann.canvas.settle()
    assert ann.image == "1.png"
    assert boxes_of(ann, 1)[0].x == pytest.approx(6)


def test_the_subject_box_pass_offers_the_next_image_without_a_box_where_not_now_is_no_answer(ann):
    ann.window.bridge.execute(SAMPLED)
    ann.press("1 F Enter 2 F Enter F6")
    assert ann.answers == ["it fills the frame", "by keys", "box it later"]
    ann.press("End")
    assert ann.image == "2.png"
    assert boxes_of(ann, 1) == []


def test_the_key_that_clears_the_filter_is_heard_at_the_image(ann):
    ann.press("Ctrl+F")
    ann.type("3.png")
    ann.press("Enter")
    assert ann.window.label.finding.is_on
    ann.press("Shift+Esc")
    assert not ann.window.label.finding.is_on
    assert not ann.window.label.finding.bar.isVisible()
    assert ann.canvas.hasFocus()


def test_a_quiet_line_and_reasons_never_make_the_image_jump(ann):
    ann.press("1")
    where = ann.canvas.viewport.rect_of(Box(x=0, y=0, width=40, height=30))
    ann.press("S")
    assert ann.canvas.viewport.rect_of(Box(x=0, y=0, width=40, height=30)) == where
    ann.press("Space")
    assert ann.canvas.viewport.rect_of(Box(x=0, y=0, width=40, height=30)) == where
