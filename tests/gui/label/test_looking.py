"""Keys change how an image is looked at, from image to image or for one, and never what is said of it."""

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from labeler.app.settings import BoxColours, Settings, read_settings
from labeler.gui.canvas.light import Light
from labeler.gui.canvas.looks import BY_CONCEPT, HIGH_CONTRAST
from labeler.gui.canvas.turns import Turn
from labeler.gui.canvas.view_marks import ViewMark
from labeler.gui.user_settings import UserSettings
from labeler.store import answers

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ann(sit_down, make_project, tmp_path):
    """Ann before three photos of different sizes, with something red at the same place of each."""
    folder = tmp_path / "sizes"
    folder.mkdir()
    for number, size in enumerate(((1600, 1200), (1600, 1200), (900, 2000)), start=1):
        image = Image.new("RGB", size, "gray")
        image.paste("red", (300, 200, 500, 350))
        image.paste("blue", (0, 0, number, 1))
        image.save(folder / f"{number}.png", compress_level=1)
    return sit_down(make_project(folder))


def boxes(person, image_number=1):
    with person.project.file.reading() as reader:
        kept = answers.of(reader, image_id=image_number, labeler_id=person.window.bridge.labeler.id)
    return [region.box for label in kept.answer.labels for region in label.regions] if kept else []


def marks(person):
    return [mark.text() for mark in person.canvas.findChildren(ViewMark) if mark.isVisible()]


def arrow(person, key, times=1):
    person.wait_for_image()
    for _ in range(times):
        QTest.keyClick(person.canvas, key, ALT)


def test_alt_and_arrows_light_the_image_until_alt_home_and_go_on_to_the_next_one(ann):
    arrow(ann, Qt.Key.Key_Up, 2)
    arrow(ann, Qt.Key.Key_Right)
    assert marks(ann) == ["lighter by 20 %, 20 % more contrast"]
    ann.press("PgDn")
    ann.wait_for_image()
    assert ann.canvas.light == Light(brightness=20, contrast=20)
    arrow(ann, Qt.Key.Key_Down, 3)
    arrow(ann, Qt.Key.Key_Left, 2)
    assert marks(ann) == ["darker by 10 %, 20 % less contrast"]
    arrow(ann, Qt.Key.Key_Home)
    assert ann.canvas.light == Light()
    assert marks(ann) == []


def test_alt_and_arrows_move_no_box_while_boxes_are_drawn(ann):
    ann.press("1 J B")
    before = boxes(ann)
    arrow(ann, Qt.Key.Key_Up)
    assert boxes(ann) == before
    assert ann.canvas.light == Light(brightness=10)


def test_a_click_on_the_word_shows_the_image_as_it_is_in_the_file(ann):
    arrow(ann, Qt.Key.Key_Up)
    (mark,) = [mark for mark in ann.canvas.findChildren(ViewMark) if mark.isVisible()]
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert ann.canvas.light == Light()


def test_ctrl_2_keeps_the_zoom_from_image_to_image_even_of_another_size_and_says_so(ann):
    ann.wait_for_image()
    ann.press("Ctrl+2 Ctrl+1")
    ann.canvas.pan_by(QPointF(120, 80))
    middle = ann.canvas.viewport.frame.room.center()
    share = ann.canvas.viewport.to_image(middle).x() / 1600
    for image in ("2.png", "3.png"):
        ann.press("PgDn")
        ann.wait_for_image()
        view = ann.canvas.viewport
        assert (ann.image, view.zoom) == (image, pytest.approx(1.0))
        assert view.to_image(view.frame.room.center()).x() / view.image.width == pytest.approx(share, abs=0.01)
        assert marks(ann) == ["zoom is kept"]
    ann.press("Ctrl+2 PgUp")
    ann.wait_for_image()
    assert ann.canvas.viewport.fitted
    assert marks(ann) == []


def test_a_kept_zoom_brings_all_pixels_of_the_next_image(ann, qtbot):
    ann.wait_for_image()
    ann.press("Ctrl+2 Ctrl+1")
    qtbot.waitUntil(lambda: ann.window.label.showing.ready.picture.width() == 1600)
    ann.press("PgDn")
    ann.wait_for_image()
    qtbot.waitUntil(lambda: ann.window.label.showing.ready.picture.width() == 1600)
    assert ann.canvas.zoom == pytest.approx(1.0)


@pytest.mark.parametrize("keys", ["", "Ctrl+R", "Ctrl+R Ctrl+R", "Ctrl+L"])
def test_a_box_drawn_on_a_turned_image_is_kept_in_upright_pixels(ann, keys):
    ann.wait_for_image()
    ann.press(f"1 J {keys}")
    ann.draw(300, 200, 500, 350)
    (box,) = boxes(ann)
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((300, 200, 500, 350), abs=4)


def test_a_turned_image_says_so_and_the_next_one_is_upright(ann):
    ann.wait_for_image()
    ann.press("Ctrl+R")
    assert marks(ann) == ["turned to the right"]
    ann.press("Ctrl+R Ctrl+R")
    assert marks(ann) == ["turned to the left"]
    ann.press("PgDn")
    ann.wait_for_image()
    assert ann.canvas.turn is Turn.UPRIGHT
    ann.press("PgUp")
    ann.wait_for_image()
    assert ann.canvas.turn is Turn.UPRIGHT
    assert boxes(ann) == []


def test_arrows_move_a_box_the_way_it_is_seen_on_a_turned_image(ann):
    ann.wait_for_image()
    ann.press("1 J B")
    (before,) = boxes(ann)
    ann.press("Ctrl+R Right Right")
    (box,) = boxes(ann)
    assert (box.x - before.x, box.y - before.y) == pytest.approx((0, -2))


def test_ctrl_3_zooms_to_the_selected_box_and_tab_finds_one_out_of_sight(ann):
    ann.wait_for_image()
    ann.press("1 J")
    ann.draw(300, 200, 500, 350)
    ann.draw(1300, 1000, 1400, 1100)
    ann.press("Ctrl+3")
    view, (one, other) = ann.canvas.viewport, ann.canvas.boxes
    assert view.frame.room.contains(view.rect_of(other.box))
    assert not view.frame.rect.intersects(view.rect_of(one.box))
    ann.press("Tab")
    view = ann.canvas.viewport
    assert ann.canvas.selected_key == one.key
    assert view.frame.room.contains(view.rect_of(one.box)) or view.frame.rect.intersects(view.rect_of(one.box))


@pytest.mark.parametrize("colours", list(BoxColours))
def test_of_and_in_differ_in_shape_in_each_choice_of_colours(ann, colours):
    ann.wait_for_image()
    ann.window.label.boxes.use_colours(colours)
    ann.press("1 J")
    ann.draw(300, 200, 800, 700)
    ann.canvas.select(None)
    (view,) = ann.canvas.boxes
    dashed = ann.canvas.grab().toImage()
    ann.canvas.set_boxes((type(view)(key="s", box=view.box, label="s", color=view.color, number=1, solid=True),))
    assert ann.canvas.grab().toImage() != dashed


@pytest.fixture
def settings(tmp_path):
    return UserSettings(Settings(keep_zoom=True, box_colours=BoxColours.CONTRAST), folder=tmp_path / "settings")


@pytest.fixture
def choosy(sit_down, make_project, tiny_photos, settings):
    """Ann, who has made choices before."""
    return sit_down(make_project(tiny_photos, name="choosy"), settings=settings)


def test_the_user_s_choices_hold_from_the_start_and_when_they_change(choosy, settings):
    ann = choosy
    assert ann.canvas.is_zoom_kept
    assert ann.canvas._look is HIGH_CONTRAST
    settings.take(Settings())
    assert not ann.canvas.is_zoom_kept
    assert ann.canvas._look is BY_CONCEPT


def test_ctrl_2_is_remembered_for_the_next_window(choosy, settings, tmp_path):
    ann = choosy
    ann.press("Ctrl+2")
    assert not settings.now.keep_zoom
    assert not read_settings(tmp_path / "settings").keep_zoom
    assert settings.now.box_colours is BoxColours.CONTRAST
    ann.press("Ctrl+2")
    assert read_settings(tmp_path / "settings").keep_zoom


def test_a_choice_that_cannot_be_written_down_holds_and_says_so(choosy, tmp_path):
    (tmp_path / "settings").write_text("a file where the folder should be")
    choosy.press("Ctrl+2")
    assert not choosy.canvas.is_zoom_kept
    assert choosy.window.notice.isVisible()
