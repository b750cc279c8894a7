"""Places of the image and of the window are the same places, at any zoom and any scale of the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMarginsF, QPointF, QRectF

from labeler.domain.geometry import Box, Size, full_frame
from labeler.gui.canvas.view import LARGEST_ON_BOX, LARGEST_ZOOM, Frame, Viewport

RATIOS = [1.0, 1.25, 1.5, 1.75, 2.0, 3.0]
sides = st.integers(min_value=1, max_value=30_000)
places = st.floats(min_value=-5_000, max_value=40_000)


@st.composite
def viewports(draw):
    """An image fitted, then zoomed and panned about at random."""
    frame = Frame(
        width=draw(st.floats(50, 4000)),
        height=draw(st.floats(50, 3000)),
        ratio=draw(st.sampled_from(RATIOS)),
        margins=QMarginsF(*(draw(st.floats(0, 20)) for _ in range(4))),
    )
    view = Viewport.fit(Size(width=draw(sides), height=draw(sides)), frame)
    for _ in range(draw(st.integers(0, 4))):
        at = QPointF(draw(st.floats(0, 4000)), draw(st.floats(0, 3000)))
        view = view.zoomed(draw(st.floats(0.05, 20)), at)
        view = view.panned(QPointF(draw(st.floats(-900, 900)), draw(st.floats(-900, 900))))
    return view


def frame(ratio=1.0):
    return Frame(width=800.0, height=600.0, ratio=ratio)


@given(viewports(), places, places)
def test_there_and_back_is_the_same_place_of_the_image(view, x, y):
    back = view.to_image(view.to_widget(QPointF(x, y)))
    assert back.x() == pytest.approx(x, abs=1e-6, rel=1e-9)
    assert back.y() == pytest.approx(y, abs=1e-6, rel=1e-9)


@given(viewports(), st.floats(0, 4000), st.floats(0, 3000))
def test_there_and_back_is_the_same_place_of_the_window(view, x, y):
    back = view.to_widget(view.to_image(QPointF(x, y)))
    assert (back.x(), back.y()) == (pytest.approx(x, abs=1e-6), pytest.approx(y, abs=1e-6))


@given(viewports())
def test_some_of_the_image_is_always_in_sight(view):
    seen = view.image_rect.adjusted(-0.5, -0.5, 0.5, 0.5).intersected(view.frame.rect)
    assert seen.width() > 0
    assert seen.height() > 0


@given(viewports(), st.floats(0.2, 5))
def test_zoom_stays_within_its_limits(view, factor):
    zoomed = view.zoomed(factor**20, QPointF(0, 0))
    assert 0 < zoomed.zoom <= LARGEST_ZOOM * (1 + 1e-9)


@pytest.mark.parametrize("ratio", RATIOS)
def test_fitting_shows_all_of_the_image_as_large_as_there_is_room(ratio):
    view = Viewport.fit(Size(width=4000, height=3000), frame(ratio))
    assert view.frame.rect.contains(view.image_rect.adjusted(0.01, 0.01, -0.01, -0.01))
    assert view.image_rect.width() == pytest.approx(800.0)


def test_fitting_keeps_the_margins_free():
    margins = QMarginsF(10, 20, 30, 140)
    view = Viewport.fit(Size(width=100, height=300), Frame(width=800.0, height=600.0, margins=margins))
    assert QRectF(9, 19, 762, 442).contains(view.image_rect)
    assert view.image_rect.height() == pytest.approx(440.0)


def test_margins_larger_than_the_window_are_no_trouble():
    view = Viewport.fit(Size(width=100, height=300), Frame(width=10.0, height=10.0, margins=QMarginsF(9, 9, 9, 9)))
    assert view.scale > 0


def test_a_tiny_image_is_not_blown_up_without_end():
    assert Viewport.fit(Size(width=2, height=2), frame()).zoom == 8.0


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("factor", [0.5, 1.25, 3.7])
def test_what_lies_under_the_cursor_stays_there(ratio, factor):
    view = Viewport.fit(Size(width=4000, height=3000), frame(ratio))
    at = QPointF(411.3, 222.8)
    before, after = view.to_image(at), view.zoomed(factor, at).to_image(at)
    assert (after.x(), after.y()) == (pytest.approx(before.x()), pytest.approx(before.y()))


@pytest.mark.parametrize("ratio", RATIOS)
def test_one_to_one_is_one_device_pixel_on_a_whole_device_pixel(ratio):
    view = Viewport.fit(Size(width=4000, height=3000), frame(ratio)).at_zoom(1.0, QPointF(400, 300))
    assert view.zoom == pytest.approx(1.0)
    assert view.scale == pytest.approx(1.0 / ratio)
    assert view.left * ratio == pytest.approx(round(view.left * ratio))


def test_a_fitted_image_follows_the_window_and_a_zoomed_one_keeps_its_middle():
    view = Viewport.fit(Size(width=4000, height=3000), frame())
    larger = Frame(width=1600.0, height=1200.0)
    assert view.in_frame(larger) == Viewport.fit(Size(width=4000, height=3000), larger)
    zoomed = view.zoomed(4.0, QPointF(400, 300))
    assert zoomed.in_frame(larger).zoom == zoomed.zoom
    assert zoomed.in_frame(larger).to_image(QPointF(800, 600)) == zoomed.to_image(QPointF(400, 300))


def test_moving_to_another_screen_keeps_the_zoom_in_device_pixels():
    view = Viewport.fit(Size(width=4000, height=3000), frame(1.0)).at_zoom(2.0, QPointF(400, 300))
    assert view.in_frame(frame(1.5)).zoom == pytest.approx(2.0)


def test_a_box_in_sight_moves_nothing_and_one_out_of_sight_is_brought_in():
    view = Viewport.fit(Size(width=4000, height=3000), frame()).at_zoom(1.0, QPointF(0, 0))
    near, far = Box(x=10, y=10, width=50, height=50), Box(x=3000, y=2500, width=50, height=50)
    assert view.revealing(near) == view
    assert view.frame.rect.contains(view.revealing(far).rect_of(far))
    whole = full_frame(view.image)
    assert view.panned(QPointF(-900, -900)).revealing(whole).rect_of(whole).topLeft() == QPointF(0, 0)


@given(viewports(), st.floats(0, 1), st.floats(0, 1), st.floats(0.01, 1))
def test_zooming_to_a_box_shows_all_of_it_and_never_beyond_the_limits(view, x, y, share):
    image = view.image
    width, height = share * image.width, share * image.height
    box = Box(x=x * (image.width - width), y=y * (image.height - height), width=width, height=height)
    seen = view.on_box(box)
    assert 0 < seen.zoom <= LARGEST_ON_BOX * (1 + 1e-9)
    if not seen.frame.margins.isNull() and seen.frame.room.width() < 100:
        return
    rect, room = seen.rect_of(box), seen.frame.rect
    assert rect.width() <= room.width() * (1 + 1e-9) or seen.scale == pytest.approx(seen._smallest())


def test_a_box_zoomed_to_lies_in_the_middle_with_something_around_it():
    view = Viewport.fit(Size(width=4000, height=3000), frame())
    seen = view.on_box(Box(x=1000, y=900, width=400, height=200))
    rect = seen.rect_of(Box(x=1000, y=900, width=400, height=200))
    assert (rect.center().x(), rect.center().y()) == (pytest.approx(400), pytest.approx(300))
    assert 0.7 * 800 < rect.width() < 800
    assert not seen.fitted


@given(viewports(), sides, sides)
def test_a_kept_zoom_shows_the_same_share_of_the_next_image_whatever_its_size(view, width, height):
    following = view.on_image(Size(width=width, height=height), view.frame)
    assert following.image == Size(width=width, height=height)
    if view.fitted:
        assert following == Viewport.fit(following.image, view.frame)
        return
    assert following.zoom == pytest.approx(view.zoom)


def test_a_kept_zoom_keeps_the_place_in_the_middle():
    view = Viewport.fit(Size(width=4000, height=3000), frame()).at_zoom(1.0, QPointF(200, 150))
    before = view.to_image(QPointF(400, 300))
    following = view.on_image(Size(width=2000, height=6000), view.frame)
    after = following.to_image(QPointF(400, 300))
    assert following.zoom == pytest.approx(1.0)
    assert after.x() / 2000 == pytest.approx(before.x() / 4000)
    assert after.y() / 6000 == pytest.approx(before.y() / 3000)
