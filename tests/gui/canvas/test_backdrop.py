"""The image is drawn where the boxes think it is: smooth when reduced, square when enlarged, cheap to repeat."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from labeler.domain.geometry import Size
from labeler.gui.canvas.backdrop import Backdrop
from labeler.gui.canvas.view import Frame, Viewport

GROUND = "#161718"
RED, BLUE = "#ff0000", "#0000ff"


def halves(width, height):
    """Red on the left, blue on the right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    for x in range(width // 2, width):
        for y in range(height):
            image.setPixelColor(x, y, QColor(BLUE))
    return image


def stripes(width, height):
    """Columns of black and white in turn."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor("#ffffff" if x % 2 else "#000000"))
    return image


def fitted(size, ratio=1.0):
    return Viewport.fit(size, Frame(width=400.0, height=300.0, ratio=ratio))


def colour(pixmap, x, y):
    return pixmap.toImage().pixelColor(int(x), int(y)).name()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("shown", [(200, 100), (50, 25), (1000, 500)])
def test_the_middle_of_the_image_is_where_the_view_says(qapp, ratio, shown):
    size = Size(width=200, height=100)
    view = fitted(size, ratio).zoomed(1.37, QPointF(120.3, 99.9))
    pixmap = Backdrop(halves(*shown), size).pixmap(view, GROUND)
    middle = view.to_widget(QPointF(100, 50)) * ratio
    away = 5 * view.zoom
    assert colour(pixmap, middle.x() - away, middle.y()) == RED
    assert colour(pixmap, middle.x() + away, middle.y()) == BLUE
    assert pixmap.devicePixelRatio() == ratio


def test_beside_the_image_is_the_neutral_ground(qapp):
    pixmap = Backdrop(halves(200, 100), Size(width=200, height=100)).pixmap(fitted(Size(width=200, height=100)), GROUND)
    assert colour(pixmap, 200, 3) == GROUND


def test_a_reduced_image_is_smooth_not_striped(qapp):
    size = Size(width=1600, height=200)
    pixmap = Backdrop(stripes(1600, 200), size).pixmap(fitted(size), GROUND)
    tones = {QColor(colour(pixmap, x, 150)).red() for x in range(20, 380)}
    assert max(tones) - min(tones) < 40


def test_from_three_times_up_pixels_are_squares_and_below_they_are_smooth(qapp):
    size = Size(width=40, height=30)
    backdrop = Backdrop(stripes(40, 30), size)
    view = fitted(size)
    for zoom, is_sharp in ((2.9, False), (3.0, True), (17.3, True)):
        pixmap = backdrop.pixmap(view.at_zoom(zoom, QPointF(200, 150)), GROUND)
        rect = view.at_zoom(zoom, QPointF(200, 150)).image_rect
        row = {colour(pixmap, x, 150) for x in range(max(2, int(rect.left()) + 2), min(398, int(rect.right()) - 2))}
        assert (row <= {"#000000", "#ffffff"}) == is_sharp


def test_a_reduced_version_is_never_shown_in_squares(qapp):
    size = Size(width=400, height=300)
    view = fitted(size).at_zoom(8.0, QPointF(200, 150))
    pixmap = Backdrop(stripes(40, 30), size).pixmap(view, GROUND)
    assert len({colour(pixmap, x, 150) for x in range(10, 390)}) > 5


def test_one_to_one_shows_the_pixels_themselves(qapp):
    size = Size(width=100, height=80)
    view = fitted(size).at_zoom(1.0, QPointF(200, 150))
    pixmap = Backdrop(stripes(100, 80), size).pixmap(view, GROUND)
    left = round(view.left)
    assert [colour(pixmap, left + x, 150) for x in range(4)] == ["#000000", "#ffffff", "#000000", "#ffffff"]


def test_the_same_view_is_drawn_once(qapp):
    size = Size(width=200, height=100)
    backdrop, view = Backdrop(halves(200, 100), size), fitted(size)
    first = backdrop.pixmap(view, GROUND)
    assert backdrop.pixmap(view, GROUND).cacheKey() == first.cacheKey()
    assert backdrop.pixmap(view, "#ffffff").cacheKey() != first.cacheKey()
    assert backdrop.pixmap(view.panned(QPointF(3, 0)), GROUND).cacheKey() != first.cacheKey()


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (5000, 1), (30_000, 40)])
def test_the_oddest_shapes_are_drawn(qapp, shape):
    image = QImage(*shape, QImage.Format.Format_Grayscale8)
    image.fill(200)
    size = Size(width=shape[0], height=shape[1])
    view = fitted(size)
    for zoom in (view.zoom, 1.0, 64.0):
        shown = view.at_zoom(zoom, QPointF(200, 150))
        at = shown.image_rect.intersected(shown.frame.rect).center()
        pixmap = Backdrop(image, size).pixmap(shown, GROUND)
        if shown.image_rect.height() >= 1 and shown.image_rect.width() >= 1:
            assert colour(pixmap, at.x(), at.y()) != GROUND


def test_see_through_pixels_show_the_ground(qapp):
    image = QImage(20, 20, QImage.Format.Format_RGBA8888)
    image.fill(QColor(0, 0, 0, 0))
    size = Size(width=20, height=20)
    assert colour(Backdrop(image, size).pixmap(fitted(size), GROUND), 200, 150) == GROUND


def test_a_window_without_any_room_is_no_trouble(qapp):
    size = Size(width=20, height=20)
    view = Viewport.fit(size, Frame(width=0.0, height=0.0))
    assert not Backdrop(halves(20, 20), size).pixmap(view, GROUND).isNull()
