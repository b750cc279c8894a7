"""An image can be looked at lighter, turned or close: what is drawn on it lies where the pixels of the file are."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from labeler.domain.geometry import Box, Size
from labeler.gui.canvas.light import PLAIN, Light, table_of
from labeler.gui.canvas.turns import Turn

RED = QColor("#ff0000")
OBJECT = (60, 40, 90, 110)
"""Left, top, width and height of what is red in the image, in upright pixels."""
FULL = Size(width=400, height=300)


@pytest.fixture
def with_object(canvas):
    """The canvas with a picture of something red on grey."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    painter.fillRect(*OBJECT, RED)
    painter.end()
    canvas.show_image(image, FULL)
    return canvas


def told(heard, name):
    return [args for signal, args in heard if signal == name]


def seen_object(canvas):
    """Corners of what is red on the screen, in logical pixels: found by eye, not by the view."""
    image, ratio = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888), canvas.devicePixelRatioF()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[::2, ::2]
    places = np.argwhere((pixels[..., 0] > 200) & (pixels[..., 1] < 60))
    (top, left), (bottom, right) = 2 * places.min(axis=0), 2 * places.max(axis=0)
    return QPointF(left, top) / ratio, QPointF(right + 1, bottom + 1) / ratio


def drag(canvas, start, end):
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseMove(canvas, start.toPoint())
    QTest.mousePress(canvas, left, none, start.toPoint())
    QTest.mouseMove(canvas, ((start + end) / 2).toPoint())
    QTest.mouseMove(canvas, end.toPoint())
    QTest.mouseRelease(canvas, left, none, end.toPoint())


def assert_lies_on_the_object(box):
    assert (box.x, box.y, box.width, box.height) == pytest.approx(OBJECT, abs=2.5)


@pytest.mark.parametrize("quarters", range(4))
def test_a_box_drawn_round_what_is_seen_lies_on_its_pixels_in_each_turn(with_object, heard, quarters):
    with_object.turn_by(quarters)
    with_object.set_armed("#4477AA", "milk")
    drag(with_object, *seen_object(with_object))
    ((box,),) = told(heard, "box_drawn")
    assert_lies_on_the_object(box)


@pytest.mark.parametrize("quarters", range(4))
def test_two_clicks_do_the_same_even_with_a_turn_between_them(with_object, heard, quarters):
    with_object.set_armed("#4477AA", "milk")
    first = with_object.viewport.to_widget(QPointF(60, 40))
    QTest.mouseClick(with_object, Qt.MouseButton.LeftButton, pos=first.toPoint())
    with_object.turn_by(quarters)
    second = with_object.viewport.to_widget(QPointF(150, 150))
    QTest.mouseClick(with_object, Qt.MouseButton.LeftButton, pos=second.toPoint())
    ((box,),) = told(heard, "box_drawn")
    assert_lies_on_the_object(box)


@pytest.mark.parametrize("quarters", range(4))
def test_a_box_is_painted_where_its_object_is_seen(with_object, box_view, quarters):
    with_object.turn_by(quarters)
    x, y, width, height = OBJECT
    one, other = seen_object(with_object)
    rect = with_object.viewport.rect_of(Box(x=x, y=y, width=width, height=height))
    assert (rect.left(), rect.top()) == (pytest.approx(one.x(), abs=2), pytest.approx(one.y(), abs=2))
    assert (rect.right(), rect.bottom()) == (pytest.approx(other.x(), abs=2), pytest.approx(other.y(), abs=2))


@pytest.mark.parametrize("quarters", range(4))
def test_each_handle_pulls_the_side_it_is_seen_on(with_object, box_view, heard, quarters):
    with_object.turn_by(quarters)
    with_object.set_boxes((box_view(x=100, y=100, width=120, height=90, selected=True),))
    rect = with_object.viewport.rect_of(with_object.boxes[0].box)
    drag(with_object, rect.topLeft(), rect.topLeft() + QPointF(20, 30))
    ((_, box),) = told(heard, "box_changed")
    seen = with_object.viewport.rect_of(box)
    assert seen.bottomRight().x() == pytest.approx(rect.right(), abs=0.01)
    assert seen.bottomRight().y() == pytest.approx(rect.bottom(), abs=0.01)
    assert (seen.left() - rect.left(), seen.top() - rect.top()) == pytest.approx((20, 30), abs=0.01)


@pytest.mark.parametrize("quarters", range(4))
def test_dragging_and_arrows_move_a_box_the_way_it_is_seen(with_object, box_view, heard, quarters):
    with_object.turn_by(quarters)
    with_object.set_boxes((box_view(x=100, y=100, width=120, height=90, selected=True),))
    view = with_object.viewport
    rect = view.rect_of(with_object.boxes[0].box)
    drag(with_object, rect.center(), rect.center() + QPointF(24, -18))
    (_, box) = told(heard, "box_changed")[-1]
    seen = view.rect_of(box)
    assert (seen.left() - rect.left(), seen.top() - rect.top()) == pytest.approx((24, -18), abs=0.1)
    with_object.nudge(3, -2)
    nudged = view.rect_of(with_object.boxes[0].box)
    moved = (nudged.left() - seen.left(), nudged.top() - seen.top())
    assert moved == pytest.approx((3 * view.scale, -2 * view.scale), abs=0.01)
    with_object.resize_by(4, 0)
    wider = view.rect_of(with_object.boxes[0].box)
    assert wider.left() == pytest.approx(nudged.left(), abs=0.01)
    assert wider.width() - nudged.width() == pytest.approx(4 * view.scale, abs=0.01)
    assert wider.height() == pytest.approx(nudged.height(), abs=0.01)


@pytest.mark.parametrize("quarters", range(1, 4))
def test_nothing_leaves_the_image_by_keys_in_any_turn(with_object, box_view, quarters):
    with_object.turn_by(quarters)
    with_object.set_boxes((box_view(x=100, y=100, width=120, height=90, selected=True),))
    with_object.nudge(-9999, 9999)
    with_object.resize_by(9999, 9999)
    rect, whole = with_object.viewport.rect_of(with_object.boxes[0].box), with_object.viewport.image_rect
    assert whole.adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect)
    assert (rect.left(), rect.bottom()) == (pytest.approx(whole.left()), pytest.approx(whole.bottom()))


def test_a_turn_is_of_one_image_and_survives_its_sharper_version_and_the_window(with_object, picture):
    with_object.turn_by(1)
    with_object.show_image(picture(800, 600), FULL, keep_view=True)
    assert with_object.turn is Turn.RIGHT
    with_object.resize(600, 500)
    with_object.zoom_to_pixels()
    with_object.fit()
    assert with_object.turn is Turn.RIGHT
    with_object.show_image(picture(), FULL)
    assert with_object.turn is Turn.UPRIGHT
    with_object.turn_by(-1)
    with_object.show_nothing("loading")
    assert with_object.turn is Turn.UPRIGHT


def test_a_plain_light_changes_no_value_and_contrast_turns_about_the_middle():
    assert table_of(PLAIN) == bytes(range(256))
    assert table_of(Light(brightness=20))[100] == 151
    assert table_of(Light(brightness=-20))[10] == 0
    assert table_of(Light(contrast=100))[0] == 0
    assert table_of(Light(contrast=100))[255] == 255
    assert table_of(Light(contrast=100))[150] - table_of(Light(contrast=100))[140] == 20


def test_light_stays_within_what_leaves_something_to_see():
    assert Light().brightened(1000).brightness == 80
    assert Light().brightened(-1000).brightness == -80
    assert Light().contrasted(1000).contrast > 100
    assert Light().contrasted(-1000).contrast > -100
    assert Light().brightened(3).brightened(-3).is_plain


@pytest.mark.parametrize("quarters", [0, 1])
def test_the_image_is_lighter_and_the_ground_and_boxes_are_not(with_object, box_view, quarters):
    with_object.turn_by(quarters)
    with_object.set_boxes((box_view(x=200, y=150, color="#00ff00", solid=True),))
    ratio = with_object.devicePixelRatioF()

    def colours():
        view, image = with_object.viewport, with_object.grab().toImage()
        places = (view.to_widget(QPointF(300, 50)), QPointF(3, 3), view.to_widget(QPointF(240, 150)))
        return [image.pixelColor(int(at.x() * ratio), int(at.y() * ratio)).name() for at in places]

    grey, ground, green = colours()
    with_object.set_light(Light(brightness=20))
    assert (grey, colours()) == ("#808080", ["#b3b3b3", ground, green])
    with_object.set_light(PLAIN)
    assert colours() == ["#808080", ground, green]


def test_a_lit_image_lies_where_the_plain_one_lies(with_object):
    with_object.zoom_by(1.7, QPointF(333, 222))
    plain = seen_object(with_object)
    with_object.set_light(Light(contrast=40))
    assert seen_object(with_object) == plain


def test_light_goes_on_to_the_next_image(with_object, picture):
    with_object.set_light(Light(brightness=20))
    with_object.show_nothing("loading")
    with_object.show_image(picture(), FULL)
    assert with_object.light == Light(brightness=20)
    assert with_object.grab().toImage().pixelColor(with_object.rect().center()).name() == "#b3b3b3"


def test_moving_over_a_lit_image_lights_it_no_second_time(with_object, mouse):
    with_object.set_light(Light(brightness=20))
    with_object.set_armed("#4477AA", "milk")
    with_object.grab()
    kept = with_object._backdrop._pixmap.cacheKey()
    for step in range(10):
        mouse.move(10 + step * 10, 20)
        with_object.grab()
    assert with_object._backdrop._pixmap.cacheKey() == kept


def test_a_kept_zoom_goes_on_to_an_image_of_another_size_and_without_it_images_are_fitted(with_object, picture):
    with_object.zoom_by(3.0, QPointF(300, 200))
    zoom, center = with_object.zoom, with_object.viewport.frame.room.center()
    before = with_object.viewport.to_image(center)
    with_object.keep_zoom(True)
    with_object.show_nothing("loading")
    with_object.show_image(picture(), Size(width=800, height=900))
    after = with_object.viewport.to_image(center)
    assert with_object.zoom == pytest.approx(zoom)
    assert (after.x() / 800, after.y() / 900) == pytest.approx((before.x() / 400, before.y() / 300))
    with_object.keep_zoom(False)
    with_object.show_image(picture(), FULL)
    assert with_object.viewport.fitted


def test_a_fitted_image_stays_fitted_while_the_zoom_is_kept(with_object, picture):
    with_object.keep_zoom(True)
    with_object.show_image(picture(), Size(width=300, height=900))
    assert with_object.viewport.fitted


def test_zooming_to_the_selected_box_or_to_all_or_to_the_image(with_object, box_view):
    one, other = (
        box_view(key="a", x=20, y=20, width=40, height=30),
        box_view(key="b", x=300, y=200, width=50, height=40),
    )
    with_object.set_boxes((one, other))
    with_object.zoom_to_boxes()
    view = with_object.viewport
    assert all(view.frame.room.contains(view.rect_of(each.box)) for each in (one, other))
    with_object.select("a")
    with_object.zoom_to_boxes()
    view = with_object.viewport
    assert view.frame.room.contains(view.rect_of(one.box))
    assert not view.frame.rect.intersects(view.rect_of(other.box))
    with_object.set_boxes(())
    with_object.zoom_to_boxes()
    assert with_object.viewport.fitted
