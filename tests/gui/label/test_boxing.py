"""Box mode: opened by J, closed by Enter or Esc, drawn by the mouse or by keys alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from labeler.domain.words import Origin
from labeler.store import answers


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos))


def labels(person, image_number=1):
    with person.project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_number, labeler_id=person.window.bridge.labeler.id)
    return kept.answer.labels if kept else ()


def test_j_writes_the_in_at_once_and_opens_the_boxes(ann):
    ann.press("1 J")
    assert [label.relation.value for label in labels(ann)] == ["in"]
    assert ann.question == "Draw a box round every apple you can see."


def test_enter_is_off_with_its_reason_until_there_is_a_box(ann):
    ann.press("1 J")
    assert ann.answers[0] == "draw a box first"
    ann.press("Enter")
    assert ann.question == "Draw a box round every apple you can see."
    ann.draw(5, 5, 20, 20)
    assert ann.answers[0] == "done, 1 box"
    ann.press("Enter Enter")
    assert ann.image == "2.png"


def test_a_dragged_box_is_kept_in_the_pixels_of_the_image(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 25)
    (label,) = labels(ann)
    (region,) = label.regions
    box = region.box
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((5, 5, 20, 25), abs=0.2)
    assert region.origin is Origin.DRAWN


def test_a_box_drawn_past_the_edge_ends_at_the_edge(ann):
    ann.press("1 J")
    ann.draw(30, 20, 200, 90)
    box = labels(ann)[0].regions[0].box
    assert (box.right, box.bottom) == (40, 30)


def test_two_clicks_draw_a_box_too(ann):
    ann.press("1 J")
    ann.click(4, 4)
    ann.click(16, 20)
    box = labels(ann)[0].regions[0].box
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((4, 4, 16, 20), abs=0.2)


def test_esc_goes_back_to_the_question_and_the_in_is_withdrawn(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Esc")
    assert labels(ann) == ()
    assert ann.question.startswith("Is this photo of apple")


def test_keys_alone_draw_move_stretch_and_remove_a_box(ann):
    ann.press("1 J B")
    start = labels(ann)[0].regions[0].box
    ann.press("Right Right Down Ctrl+Right")
    moved = labels(ann)[0].regions[0].box
    assert (moved.x - start.x, moved.y - start.y) == pytest.approx((2, 1))
    assert moved.width - start.width == pytest.approx(1)
    ann.press("Del")
    assert labels(ann)[0].regions == ()
    assert ann.answers[0] == "draw a box first"


def test_tab_walks_the_boxes_and_x_marks_a_crowd(ann):
    ann.press("1 J")
    ann.draw(2, 2, 12, 12)
    ann.draw(20, 10, 38, 28)
    ann.press("Tab X")
    assert [region.crowd for region in labels(ann)[0].regions] == [True, False]


def test_a_box_is_drawn_over_another_without_grabbing_it(ann):
    ann.press("1 J")
    ann.draw(2, 2, 30, 28)
    ann.draw(10, 10, 20, 20)
    assert len(labels(ann)[0].regions) == 2


def test_a_tiny_box_is_refused_with_a_word(ann):
    ann.press("1 J")
    ann.draw(5, 5, 6.5, 6.5)
    assert labels(ann)[0].regions == ()


def test_where_something_is_boxed_the_subject_s_box_is_asked_for(ann):
    ann.press("1 F 2 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter")
    assert ann.question == "The photo is of apple: draw its box too?"
    ann.press("F")
    subject = next(label for label in labels(ann) if label.relation.value == "of")
    assert subject.regions[0].origin is Origin.FRAME
    assert (subject.regions[0].box.width, subject.regions[0].box.height) == (40, 30)
    assert ann.question == "Is anything else of the list here?"


def test_the_subject_s_box_can_be_put_off_or_drawn(ann):
    ann.press("1 F 2 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter N Enter 1 F 2 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter")
    ann.draw(1, 1, 39, 29)
    assert next(label for label in labels(ann, 1) if label.relation.value == "of").later
    assert len(next(label for label in labels(ann, 2) if label.relation.value == "of").regions) == 1


def test_a_box_half_drawn_is_there_again_after_a_crash(sit_down, make_project, tiny_photos):
    path = make_project(tiny_photos)
    before = sit_down(path)
    before.press("1 J")
    before.click(4, 4)
    before.leave()
    after = sit_down(path)
    assert after.image == "1.png"
    assert after.question == "Draw a box round every apple you can see."
    after.click(16, 20)
    box = labels(after)[0].regions[0].box
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((4, 4, 16, 20), abs=0.2)


def test_a_box_over_nearly_all_of_the_image_asks_quietly_whether_it_is_of_it(ann):
    from PySide6.QtWidgets import QLabel

    ann.press("1 J")
    ann.draw(0, 0, 40, 30)
    notes = [label.text() for label in ann.window.label.stage.bar.findChildren(QLabel) if label.isVisible()]
    assert any("Is the image of it?" in note for note in notes)
    assert len(labels(ann)[0].regions) == 1


def test_undo_takes_back_one_box_at_a_time(ann):
    ann.press("1 J")
    ann.draw(2, 2, 12, 12)
    ann.draw(20, 10, 38, 28)
    ann.press("Ctrl+Z")
    assert len(labels(ann)[0].regions) == 1
    assert ann.question == "Draw a box round every apple you can see."


def test_p_copies_the_boxes_of_the_image_before_once_and_marks_them_until_confirmed(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter Enter 1 J P")
    (region,) = labels(ann, 2)[0].regions
    assert region.origin is Origin.COPIED
    assert region.box == labels(ann, 1)[0].regions[0].box
    assert [view.label for view in ann.canvas.boxes] == ["copied: apple"]
    ann.press("P")
    assert len(labels(ann, 2)[0].regions) == 1
    ann.press("Enter")
    assert [view.label for view in ann.canvas.boxes] == ["apple"]


def test_where_the_image_before_has_no_box_p_says_so_and_copies_nothing(ann):
    ann.press("N 1 J P")
    assert labels(ann, 2)[0].regions == ()
    assert "no box to copy" in ann.window.label.stage.bar._note.text()


def test_a_copied_box_that_was_moved_is_one_drawn_by_hand(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter Enter 1 J P Tab Right")
    assert labels(ann, 2)[0].regions[0].origin is Origin.DRAWN


def test_what_helps_in_box_mode_is_printed_with_its_key_and_can_be_clicked(ann):
    ann.press("1 J")
    bar = ann.window.label.stage.bar
    assert [button.key for button in bar.buttons] == ["Enter", "S", "P", "X", "B", "Esc"]
    bar.buttons[4].click()
    assert len(labels(ann)[0].regions) == 1


def test_keys_held_down_add_copy_or_remove_one_box_for_each_press(ann):
    ann.press("1 J")
    ann.hold("B", repeats=8)
    assert len(labels(ann)[0].regions) == 1
    ann.hold("X", repeats=3)
    assert labels(ann)[0].regions[0].crowd
    ann.press("B")
    ann.hold("Del", repeats=8)
    assert len(labels(ann)[0].regions) == 1


def let_go(person, key):
    event = QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(person.canvas, event)


def test_an_arrow_held_down_goes_on_moving_the_box_and_is_one_change(ann):
    ann.press("1 J B")
    start = labels(ann)[0].regions[0].box
    changes = []
    ann.window.bridge.changed.connect(changes.append)
    ann.hold("Right", repeats=4)
    assert ann.canvas.boxes[0].box.x - start.x == pytest.approx(5)
    let_go(ann, Qt.Key.Key_Right)
    assert labels(ann)[0].regions[0].box.x - start.x == pytest.approx(5)
    assert len(changes) == 1
    ann.press("Ctrl+Z")
    assert labels(ann)[0].regions[0].box == start


@pytest.mark.parametrize("key", ["Enter", "PgDn", "Ctrl+Z Ctrl+Y", "S", "Del Ctrl+Z", "X", "1"])
def test_what_an_arrow_has_moved_is_kept_before_anything_else_is_said(ann, key):
    ann.press("1 J B")
    start = labels(ann)[0].regions[0].box
    ann.hold("Right", repeats=2)
    ann.press(key)
    assert labels(ann)[0].regions[0].box.x - start.x == pytest.approx(3)


def test_what_an_arrow_has_moved_is_kept_when_the_strip_brings_another_image(ann):
    ann.press("1 J B")
    start = labels(ann)[0].regions[0].box
    ann.hold("Down", repeats=2)
    ann.window.label.strip.chosen.emit(3)
    assert ann.image == "3.png"
    assert labels(ann)[0].regions[0].box.y - start.y == pytest.approx(3)
    assert labels(ann, 3) == ()


def test_what_an_arrow_has_moved_is_kept_when_the_window_is_closed(sit_down, make_project, tiny_photos):
    path = make_project(tiny_photos)
    before = sit_down(path)
    before.press("1 J B")
    start = labels(before)[0].regions[0].box
    before.hold("Left", repeats=2)
    before.leave()
    after = sit_down(path)
    assert labels(after)[0].regions[0].box.x - start.x == pytest.approx(-3)


def test_a_box_beside_the_one_just_drawn_is_drawn_and_not_taken_for_its_handle(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.draw(20.4, 5, 35, 20)
    assert len(ann.canvas.boxes) == 2


def test_the_handles_of_one_concept_s_box_are_not_in_the_way_of_another_s(ann):
    ann.press("1 J")
    ann.draw(5, 5, 20, 20)
    ann.press("Enter 2 J")
    ann.draw(19, 19, 35, 28)
    assert [view.label for view in ann.canvas.boxes] == ["apple", "banana"]


def test_after_an_undo_the_box_drawn_before_is_the_one_that_keys_change(ann):
    ann.press("1 J")
    ann.draw(5, 5, 15, 15)
    ann.draw(20, 5, 35, 20)
    ann.press("Ctrl+Z")
    (left,) = ann.canvas.boxes
    assert ann.canvas.selected_key == left.key
