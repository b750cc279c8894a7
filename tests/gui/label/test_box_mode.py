"""Box mode as it is written down, sentence by sentence, by the keys and the mouse of somebody at the window."""

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from labeler.gui.canvas.cursors import CursorRole
from labeler.store import answers

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def ann(sit_down, make_project, tmp_path):
    """Ann before a photo of 1200 × 900 pixels, drawing boxes."""
    folder = tmp_path / "large"
    folder.mkdir()
    for number in (1, 2):
        Image.new("RGB", (1200, 900), (90, 90 + number, 90)).save(folder / f"{number}.png", compress_level=1)
    person = sit_down(make_project(folder))
    person.press("1 J")
    person.wait_for_image()
    return person


def regions(person, image_number=1):
    with person.project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_number, labeler_id=person.window.bridge.labeler.id)
    return [region for label in kept.answer.labels for region in label.regions] if kept else []


def box(person):
    (region,) = regions(person)
    return region.box


def note(person):
    return person.window.label.stage.bar._note.text()


def turn_wheel(person, at, notches):
    canvas, turn = person.canvas, QPoint(0, 120 * notches)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), turn, none, NONE, phase, False)
    QApplication.sendEvent(canvas, event)


def test_opened_by_j_the_concept_is_armed_and_the_crosshair_goes_over_all_of_the_canvas(ann):
    plain = ann.canvas.grab().toImage()
    QTest.mouseMove(ann.canvas, QPoint(200, 200))
    seen = ann.canvas.grab().toImage()
    assert ann.canvas._role() is CursorRole.DRAW
    across = [x for x in range(plain.width()) if plain.pixel(x, 200) != seen.pixel(x, 200)]
    down = [y for y in range(plain.height()) if plain.pixel(200, y) != seen.pixel(200, y)]
    assert (min(across), max(across)) == (0, plain.width() - 1)
    assert (min(down), max(down)) == (0, plain.height() - 1)


def test_a_drag_and_two_clicks_draw_the_same(ann):
    ann.draw(100, 100, 400, 300)
    ann.press("Del")
    ann.click(100, 100)
    ann.click(400, 300)
    assert (box(ann).x, box(ann).y, box(ann).right, box(ann).bottom) == pytest.approx((100, 100, 400, 300), abs=3)


def test_one_draws_over_boxes_that_are_there_without_grabbing_them(ann):
    ann.draw(100, 100, 700, 600)
    first = box(ann)
    ann.press("Tab")
    ann.draw(200, 200, 300, 300)
    ann.draw(150, 100, 250, 180)
    assert len(regions(ann)) == 3
    assert regions(ann)[0].box == first


@pytest.mark.parametrize(
    ("key", "held", "change"),
    [
        (Qt.Key.Key_Right, NONE, (1, 0, 0, 0)),
        (Qt.Key.Key_Up, NONE, (0, -1, 0, 0)),
        (Qt.Key.Key_Left, SHIFT, (-10, 0, 0, 0)),
        (Qt.Key.Key_Down, SHIFT, (0, 10, 0, 0)),
        (Qt.Key.Key_Right, CTRL, (0, 0, 1, 0)),
        (Qt.Key.Key_Up, CTRL, (0, 0, 0, -1)),
        (Qt.Key.Key_Down, CTRL | SHIFT, (0, 0, 0, 10)),
    ],
)
def test_arrows_nudge_a_pixel_ten_with_shift_and_stretch_with_ctrl(ann, key, held, change):
    ann.draw(300, 300, 500, 450)
    before = box(ann)
    QTest.keyClick(ann.canvas, key, held)
    after = box(ann)
    changed = (after.x - before.x, after.y - before.y, after.width - before.width, after.height - before.height)
    assert changed == pytest.approx(change, abs=0.002)


def test_tab_walks_the_boxes_round_and_round_and_del_removes(ann):
    ann.draw(100, 100, 200, 200)
    ann.draw(300, 300, 400, 400)
    one, other = (region.uid for region in regions(ann))
    walked = []
    for _ in range(3):
        ann.press("Tab")
        walked.append(ann.canvas.selected_key)
    QTest.keyClick(ann.canvas, Qt.Key.Key_Backtab, SHIFT)
    walked.append(ann.canvas.selected_key)
    assert walked == [one, other, one, other]
    ann.press("Del")
    assert [region.uid for region in regions(ann)] == [one]


@pytest.mark.parametrize("notches", [-2, 1, 6])
def test_handles_have_the_same_size_on_the_screen_however_far_one_has_zoomed(ann, notches):
    ann.draw(500, 400, 700, 600)
    corner = ann.canvas.viewport.to_widget(QPointF(box(ann).x, box(ann).y))
    turn_wheel(ann, corner, notches)
    at = ann.canvas.viewport.to_widget(QPointF(box(ann).x, box(ann).y))
    QTest.mouseMove(ann.canvas, QPoint(1, 1))
    image = ann.canvas.grab().toImage()
    above = round(at.y()) - 3
    white = [x for x in range(-20, 20) if image.pixelColor(round(at.x()) + x, above).name() == "#ffffff"]
    assert len(white) == 7


def test_the_wheel_zooms_at_the_cursor(ann):
    at = QPointF(333, 222)
    before, zoom = ann.canvas.viewport.to_image(at), ann.canvas.zoom
    turn_wheel(ann, at, 3)
    after = ann.canvas.viewport.to_image(at)
    assert ann.canvas.zoom > 1.5 * zoom
    assert (after.x(), after.y()) == (pytest.approx(before.x()), pytest.approx(before.y()))


def test_space_held_and_a_drag_pan_and_draw_nothing(ann):
    ann.press("Ctrl+1")
    before = ann.canvas.viewport
    QTest.keyPress(ann.canvas, Qt.Key.Key_Space)
    assert ann.canvas.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(ann.canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseMove(ann.canvas, QPoint(340, 310))
    QTest.mouseRelease(ann.canvas, Qt.MouseButton.LeftButton, pos=QPoint(350, 320))
    QTest.keyRelease(ann.canvas, Qt.Key.Key_Space)
    after = ann.canvas.viewport
    assert (after.left - before.left, after.top - before.top) == pytest.approx((50, 20))
    assert regions(ann) == []
    ann.draw(400, 400, 500, 500)
    assert len(regions(ann)) == 1


def test_ctrl_1_is_one_to_one_and_ctrl_0_fits(ann):
    ann.press("Ctrl+1")
    assert ann.canvas.zoom == pytest.approx(1.0)
    ann.press("Ctrl+0")
    assert ann.canvas.viewport.fitted


def test_a_box_drawn_past_the_edge_and_one_pushed_against_it_end_there(ann):
    ann.press("Ctrl+-")
    ann.draw(900, 700, 1300, 950)
    assert (box(ann).right, box(ann).bottom) == (1200, 900)
    ann.hold("Right", repeats=3)
    ann.press("Down")
    assert (box(ann).right, box(ann).bottom) == (1200, 900)


def test_a_box_below_three_pixels_is_refused_with_a_word(ann):
    ann.press("Ctrl+1 Ctrl+= Ctrl+= Ctrl+= Ctrl+= Ctrl+=")
    ann.draw(600, 450, 602, 452)
    assert regions(ann) == []
    assert note(ann) == "A box needs at least 3 pixels on each side: draw it larger."


def test_a_box_over_four_fifths_of_the_image_asks_quietly_and_stays(ann):
    ann.draw(10, 10, 1190, 880)
    assert "Is the image of it?" in note(ann)
    assert len(regions(ann)) == 1


def test_digits_stay_the_keys_of_concepts(ann):
    ann.draw(100, 100, 300, 300)
    ann.press("2")
    assert "banana" in ann.question


def test_enter_is_off_until_there_is_a_box_and_then_ends_it(ann):
    ann.press("Enter")
    assert ann.question == "Draw a box round every apple you can see."
    ann.draw(100, 100, 300, 300)
    ann.press("Enter")
    assert ann.question != "Draw a box round every apple you can see."


def test_esc_goes_back_to_the_question_and_the_half_drawn_box_is_dropped_on_purpose(ann):
    ann.click(100, 100)
    ann.press("Esc")
    assert ann.question.startswith("Is this photo of apple")
    ann.press("J")
    ann.click(300, 300)
    assert regions(ann) == []


def test_esc_in_the_middle_of_a_drag_drops_it_too(ann):
    QTest.mousePress(ann.canvas, Qt.MouseButton.LeftButton, pos=ann.point(100, 100))
    QTest.mouseMove(ann.canvas, ann.point(300, 300))
    ann.press("Esc")
    QTest.mouseRelease(ann.canvas, Qt.MouseButton.LeftButton, pos=ann.point(300, 300))
    assert regions(ann) == []
    assert ann.question.startswith("Is this photo of apple")


def test_handles_and_edges_answer_while_drawing_only_on_the_selected_box(ann):
    ann.draw(100, 100, 400, 400)
    before = box(ann)
    ann.draw(before.right, before.bottom, 500, 450)
    assert (box(ann).right, box(ann).bottom) == pytest.approx((500, 450), abs=3)
    ann.canvas.select(None)
    ann.draw(500, 450, 600, 600)
    assert len(regions(ann)) == 2


def test_x_marks_a_crowd_and_takes_it_back(ann):
    ann.draw(100, 100, 300, 300)
    ann.press("X")
    assert regions(ann)[0].crowd
    ann.press("X")
    assert not regions(ann)[0].crowd
