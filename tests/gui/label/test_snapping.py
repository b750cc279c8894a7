"""S snaps the selected box to its object: beside the window, never silently, always to be taken back."""

import pytest
from PIL import Image, ImageDraw
from PySide6.QtTest import QTest

from labeler.domain.words import Origin
from labeler.store import answers

OBJECT = (70, 50, 130, 100)
SNAPPED = "Snapped: Ctrl+Z takes it back."


@pytest.fixture
def ann(sit_down, make_project, tmp_path):
    """Ann before two photos of something red on grey, and one of nothing."""
    folder = tmp_path / "things"
    folder.mkdir()
    for number in (1, 2, 3):
        image = Image.effect_noise((200, 150), 20).convert("RGB")
        if number < 3:
            ImageDraw.Draw(image).ellipse(OBJECT, "red")
        else:
            image.paste("gray", (0, 0, 200, 150))
        image.save(folder / f"{number}.png")
    return sit_down(make_project(folder))


def regions(person, image_number=1):
    with person.project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_number, labeler_id=person.window.bridge.labeler.id)
    return [region for label in kept.answer.labels for region in label.regions] if kept else []


def note(person):
    return person.window.label.stage.bar._note.text()


def compute(person):
    """Lets the worker come to its end, and what it found to the window."""
    person.window.label.snapping._pool.waitForDone()
    QTest.qWait(1)


def draw_roughly(person):
    person.draw(62, 42, 139, 107)


def edges(region):
    box = region.box
    return (box.x, box.y, box.right, box.bottom)


def test_s_snaps_the_box_just_drawn_and_says_how_to_take_it_back(ann, qtbot):
    ann.press("1 J")
    draw_roughly(ann)
    ann.press("S")
    qtbot.waitUntil(lambda: note(ann) == SNAPPED)
    (region,) = regions(ann)
    assert edges(region) == pytest.approx(OBJECT, abs=3)
    assert region.origin is Origin.SNAPPED
    assert ann.canvas.boxes[0].box == region.box
    assert ann.question == "Draw a box round every apple you can see."


def test_ctrl_z_takes_a_snap_back_and_an_arrow_makes_the_box_drawn_again(ann):
    ann.press("1 J")
    draw_roughly(ann)
    drawn = regions(ann)
    ann.press("S")
    compute(ann)
    assert regions(ann)[0].origin is Origin.SNAPPED
    ann.press("Ctrl+Z")
    assert regions(ann) == drawn
    ann.press("S")
    compute(ann)
    ann.press("Right")
    assert regions(ann)[0].origin is Origin.DRAWN


def test_only_the_selected_one_of_several_boxes_is_snapped(ann):
    ann.press("1 J")
    draw_roughly(ann)
    ann.draw(5, 5, 40, 40)
    ann.press("Tab S")
    compute(ann)
    assert [region.origin for region in regions(ann)] == [Origin.SNAPPED, Origin.DRAWN]


def test_without_a_selected_box_s_says_so_and_does_nothing(ann):
    ann.press("1 J S")
    assert note(ann).startswith("No box is selected")
    assert regions(ann) == []


def test_where_there_is_nothing_to_snap_to_the_box_stays_and_the_bar_says_why(ann):
    ann.press("PgDn PgDn 1 J")
    draw_roughly(ann)
    before = regions(ann, 3)
    ann.press("S")
    compute(ann)
    assert note(ann) == "Not snapped: nothing to snap to was found."
    assert regions(ann, 3) == before


def test_the_subject_s_box_is_snapped_once_it_is_drawn(ann):
    ann.press("2 F 1 J")
    ann.draw(5, 5, 40, 40)
    ann.press("Enter")
    assert ann.question == "The photo is of banana: draw its box too?"
    draw_roughly(ann)
    assert ann.question == "Is anything else of the list here?"
    ann.press("S")
    compute(ann)
    assert sorted(region.origin for region in regions(ann)) == [Origin.DRAWN, Origin.SNAPPED]
    assert note(ann) == SNAPPED


def test_an_image_with_nothing_left_to_ask_stays_to_show_its_snapped_box(ann):
    ann.press("1 J")
    draw_roughly(ann)
    ann.press("Enter Enter PgUp")
    ann.wait_for_image()
    ann.canvas.select_next()
    ann.press("S")
    compute(ann)
    assert (ann.image, note(ann)) == ("1.png", SNAPPED)


def test_what_was_computed_for_a_box_that_was_moved_meanwhile_is_dropped(ann):
    ann.press("1 J")
    draw_roughly(ann)
    ann.press("S Right")
    moved = regions(ann)
    compute(ann)
    assert regions(ann) == moved
    assert moved[0].origin is Origin.DRAWN


def test_what_was_computed_for_an_image_that_was_left_is_dropped(ann):
    ann.press("1 J")
    draw_roughly(ann)
    ann.press("S")
    ann.window.label.desk.step(backwards=False)
    compute(ann)
    assert ann.image == "2.png"
    assert regions(ann)[0].origin is Origin.DRAWN
    assert note(ann) == ""


def test_a_second_s_takes_the_place_of_the_first(ann):
    ann.press("1 J")
    draw_roughly(ann)
    heard = []
    ann.window.bridge.changed.connect(heard.append)
    ann.hold("S", repeats=3)
    ann.press("S")
    compute(ann)
    assert len(heard) == 1
    assert note(ann) == SNAPPED


def test_the_window_can_be_closed_while_a_box_is_computed(ann, sit_down):
    ann.press("1 J")
    draw_roughly(ann)
    ann.press("S")
    ann.leave()
    QTest.qWait(1)
    assert regions(sit_down(ann.project.path))[0].origin is Origin.DRAWN
