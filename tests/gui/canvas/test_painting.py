"""What is said of the image can be seen on it: dashed or solid, framed, named, and nothing where nothing is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication

from labeler.domain.geometry import Box, Size
from labeler.gui.theme.tokens import DARK

GREY, RED = "#808080", "#ff0000"


def shot(canvas):
    """What the canvas shows, in device pixels."""
    return canvas.grab().toImage()


class Shot:
    """Colours at places of the image, read from what the canvas shows."""

    def __init__(self, canvas):
        self.image, self.view = shot(canvas), canvas.viewport

    def at(self, x, y):
        place = self.view.to_widget(QPointF(x, y)) * self.view.frame.ratio
        return self.image.pixelColor(int(place.x()), int(place.y())).name()

    def row(self, x1, x2, y):
        """Along a line, a reading for every device pixel."""
        start = self.view.to_widget(QPointF(x1, y)) * self.view.frame.ratio
        end = self.view.to_widget(QPointF(x2, y)) * self.view.frame.ratio
        return [self.image.pixelColor(x, int(start.y())).name() for x in range(int(start.x()), int(end.x()))]


def is_reddish(name):
    color = QColor(name)
    return color.red() > 200 and color.green() < 90


def gaps(row):
    painted = [is_reddish(name) for name in row]
    return sum(1 for before, after in pairwise(painted) if before and not after)


def test_an_in_box_is_dashed_and_its_middle_untouched(canvas, box_view):
    canvas.set_boxes((box_view(),))
    seen = Shot(canvas)
    assert gaps(seen.row(100, 180, 160)) >= 5
    assert seen.at(140, 130) == GREY


def test_a_box_of_the_subject_is_solid(canvas, box_view):
    canvas.set_boxes((box_view(solid=True),))
    seen = Shot(canvas)
    assert gaps(seen.row(102, 178, 160)) == 0
    assert is_reddish(seen.at(140, 160))
    assert seen.at(140, 130) == GREY


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#ff0000"])
def test_a_box_is_seen_on_any_picture_even_of_its_own_color(canvas, box_view, picture, ground):
    canvas.show_image(picture(color=ground), Size(width=400, height=300))
    canvas.set_boxes((box_view(),))
    colors = set(Shot(canvas).row(100, 180, 160))
    assert len(colors - {ground}) >= 1


def test_a_name_tag_stands_above_the_box_in_its_color(canvas, box_view):
    canvas.set_boxes((box_view(),))
    seen = Shot(canvas)
    tag = seen.row(100, 125, 100 - 6 / seen.view.scale)
    assert RED in tag
    canvas.zoom_by(2.0, QPointF(400, 300))
    seen = Shot(canvas)
    assert seen.at(101, 100 - 3 / seen.view.scale) == RED
    assert not is_reddish(seen.at(101, 100 - 40 / seen.view.scale))


def test_handles_belong_to_the_selected_box_and_keep_their_size(canvas, box_view):
    canvas.set_boxes((box_view(),))
    assert Shot(canvas).at(180, 160) != "#ffffff"
    canvas.select("a")
    for factor in (1.0, 3.0):
        canvas.zoom_by(factor, QPointF(400, 300))
        seen = Shot(canvas)
        assert seen.at(180, 160) == "#ffffff"
        assert seen.at(180 + 9 / seen.view.scale, 160 + 9 / seen.view.scale) == GREY


def test_an_image_of_something_has_a_frame_round_it(canvas):
    assert Shot(canvas).at(200, -1) == DARK.canvas
    canvas.set_of_frame("#7ab0ff")
    seen = Shot(canvas)
    reach = 2 / seen.view.scale
    for x, y in ((200, -reach), (200, 300 + reach), (-reach, 150), (400 + reach, 150)):
        assert seen.at(x, y) == "#7ab0ff"
    assert seen.at(200, 150) == GREY
    assert seen.at(1, 1) == GREY


def test_the_frame_is_seen_even_when_the_image_is_larger_than_the_window(canvas):
    canvas.set_of_frame("#7ab0ff")
    canvas.zoom_by(9, QPointF(400, 300))
    image = shot(canvas)
    assert image.pixelColor(image.width() // 2, 1).name() == "#7ab0ff"
    assert image.pixelColor(1, image.height() // 2).name() == "#7ab0ff"


def test_an_armed_canvas_has_a_crosshair_over_all_of_it_that_follows_and_leaves(canvas, mouse):
    canvas.set_armed("#4477AA", "milk")
    plain = shot(canvas)
    mouse.move(200, 150)
    seen = shot(canvas)
    # At a scale of 1.25 the pointer is told up to a logical pixel beside the spot it was sent to.
    near = int(mouse.spot(200, 150).y() * canvas.devicePixelRatioF())
    row = next(y for y in range(near - 1, near + 3) if plain.pixel(3, y) != seen.pixel(3, y))
    changed = [x for x in range(plain.width()) if plain.pixel(x, row) != seen.pixel(x, row)]
    assert min(changed) < 10
    assert max(changed) > plain.width() - 10
    mouse.move(100, 100)
    QApplication.processEvents()
    moved = shot(canvas)
    assert [x for x in range(plain.width()) if plain.pixel(x, row) != moved.pixel(x, row)] != changed
    canvas.set_armed(None)
    assert shot(canvas) == plain


def test_the_place_aimed_at_is_not_covered(canvas, mouse):
    canvas.set_armed("#4477AA", "milk")
    mouse.move(200, 150)
    spot = mouse.hits(200, 150)
    assert Shot(canvas).at(spot.x(), spot.y()) == GREY


def test_a_half_drawn_box_grows_with_the_pointer(canvas, mouse):
    canvas.set_armed(RED, "milk")
    mouse.click(100, 100)
    mouse.move(200, 200)
    seen, top = Shot(canvas), mouse.hits(100, 100).y()
    assert gaps(seen.row(105, 190, top)) >= 5
    assert seen.at(150, 150) == GREY
    canvas.cancel_half_box()
    assert gaps(Shot(canvas).row(105, 190, top)) == 0


def test_a_half_drawn_box_of_the_subject_is_solid(canvas, mouse):
    canvas.set_armed(RED, "milk", solid=True)
    mouse.press(100, 100)
    mouse.move(200, 200)
    row = Shot(canvas).row(110, 190, mouse.hits(100, 100).y())
    assert is_reddish(row[0])
    assert gaps(row) == 0


def test_a_corner_restored_after_a_crash_is_seen(canvas):
    canvas.set_armed(RED, "milk")
    canvas.set_half_box(Box(x=100.0, y=100.0, width=0.0, height=0.0))
    assert is_reddish(Shot(canvas).at(100, 100))


def test_a_box_being_dragged_is_shown_where_it_is(canvas, mouse, box_view):
    canvas.set_boxes((box_view(),))
    mouse.press(140, 130)
    mouse.move(240, 130)
    seen = Shot(canvas)
    assert gaps(seen.row(102, 175, 160)) == 0
    assert gaps(seen.row(202, 275, 160)) >= 4


def test_words_stand_where_there_is_no_image(canvas):
    canvas.show_nothing("")
    empty = shot(canvas)
    canvas.show_nothing("This image cannot be shown: <b>the file ends too early</b>.")
    words = shot(canvas)
    assert words != empty
    corner = words.pixelColor(5, 5).name()
    assert corner == DARK.canvas
    assert canvas.viewport is None


def test_boxes_at_the_deepest_zoom_are_drawn_in_the_window_only(canvas, box_view):
    canvas.show_image(QImage(8000, 6000, QImage.Format.Format_RGB32), Size(width=8000, height=6000))
    canvas.set_boxes((box_view(x=10, y=10, width=7900, height=5900),))
    canvas.zoom_by(1e9, canvas.viewport.to_widget(QPointF(10, 1000)))
    seen = Shot(canvas)
    assert is_reddish(seen.at(10, 1000)) or is_reddish(seen.at(10, 1000.06))


def test_hundreds_of_boxes_and_none_are_painted(canvas, box_view):
    canvas.set_boxes(tuple(box_view(key=str(n), x=n % 300, y=n % 200, number=n) for n in range(400)))
    crowded = shot(canvas)
    canvas.set_boxes(())
    assert shot(canvas) != crowded


def test_a_focus_brought_by_keys_is_seen(canvas):
    plain = shot(canvas)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert shot(canvas) != plain
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert shot(canvas) == plain


def test_moving_the_crosshair_draws_the_image_no_second_time(canvas, mouse):
    canvas.set_armed("#4477AA", "milk")
    mouse.move(10, 10)
    shot(canvas)
    kept = canvas._backdrop.pixmap(canvas.viewport, DARK.canvas).cacheKey()
    for step in range(20):
        mouse.move(10 + step * 10, 20 + step * 5)
        QApplication.processEvents()
    assert canvas._backdrop.pixmap(canvas.viewport, DARK.canvas).cacheKey() == kept


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_it_can_be_painted_at_any_scale(canvas, box_view, ratio):
    canvas.set_boxes((box_view(selected=True),))
    image = QImage(round(800 * ratio), round(600 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    canvas.render(painter, QPointF(0, 0).toPoint())
    painter.end()
    handle = canvas.viewport.to_widget(QPointF(180, 160)) * ratio
    assert image.pixelColor(int(handle.x()), int(handle.y())).name() == "#ffffff"
    middle = canvas.viewport.rect_of(Box(x=100, y=100, width=80, height=60)).center() * ratio
    assert QRectF(image.rect()).contains(middle)
    assert image.pixelColor(int(middle.x()), int(middle.y())).name() == GREY


def test_where_keys_brought_the_focus_the_image_is_seen_as_before_whatever_box_is_chosen(canvas, box_view):
    canvas.set_boxes((box_view(selected=True),))
    canvas.select("a")
    before = canvas.grab().toImage().pixelColor(20, 300)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert canvas.grab().toImage().pixelColor(20, 300) == before
