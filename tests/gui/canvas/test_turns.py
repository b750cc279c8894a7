"""An image shown turned is the same image: places, boxes and handles go there and come back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from labeler.domain.geometry import Box, Size, checked
from labeler.gui.canvas.hit import Handle
from labeler.gui.canvas.turns import Turn, shown_box, shown_point, shown_size, upright_box, upright_point
from labeler.gui.canvas.view import Frame, Viewport

SIZE = Size(width=400, height=300)
turns = st.sampled_from(list(Turn))
sides = st.integers(1, 20_000)
thousandths = st.integers(0, 300_000).map(lambda number: number / 1000)


def test_to_the_right_the_upper_left_corner_comes_to_the_upper_right():
    assert shown_size(SIZE, Turn.RIGHT) == Size(width=300, height=400)
    assert shown_point(QPointF(0, 0), SIZE, Turn.RIGHT) == QPointF(300, 0)
    assert shown_point(QPointF(400, 0), SIZE, Turn.RIGHT) == QPointF(300, 400)
    assert shown_point(QPointF(0, 0), SIZE, Turn.LEFT) == QPointF(0, 400)
    assert shown_point(QPointF(0, 0), SIZE, Turn.OVER) == QPointF(400, 300)


def test_four_quarters_are_none_and_left_takes_back_right():
    assert Turn.UPRIGHT.by(4) is Turn.UPRIGHT
    assert Turn.RIGHT.by(-1) is Turn.UPRIGHT
    assert Turn.UPRIGHT.by(-1) is Turn.LEFT
    assert [turn.by(turn.back.value) for turn in Turn] == [Turn.UPRIGHT] * 4


@given(turns, sides, sides, st.floats(-100, 20_000), st.floats(-100, 20_000))
def test_a_place_comes_back_the_same(turn, width, height, x, y):
    size = Size(width=width, height=height)
    back = upright_point(shown_point(QPointF(x, y), size, turn), size, turn)
    assert (back.x(), back.y()) == (pytest.approx(x, abs=1e-6), pytest.approx(y, abs=1e-6))


@given(turns, thousandths, thousandths, st.data())
def test_a_box_comes_back_to_the_very_same_numbers_and_stays_inside(turn, x, y, data):
    width = round(data.draw(st.integers(0, round((400 - x) * 1000))) / 1000, 3)
    height = round(data.draw(st.integers(0, round((300 - y) * 1000))) / 1000, 3)
    box = Box(x=x, y=y, width=width, height=height)
    back = upright_box(shown_box(box, SIZE, turn), SIZE, turn)
    assert back == box
    if width > 0 and height > 0:
        assert checked(back, SIZE) == back


@given(turns, st.sampled_from(list(Handle)))
def test_a_handle_seen_on_a_turned_box_is_the_one_that_lies_there(turn, handle):
    view = Viewport.fit(SIZE, Frame(width=800.0, height=600.0), turn)
    box = Box(x=40, y=60, width=100, height=50)
    seen = view.to_image(handle.on(view.rect_of(box)))
    lies = handle.upright(turn).on(QRectF(40, 60, 100, 50))
    assert (seen.x(), seen.y()) == (pytest.approx(lies.x()), pytest.approx(lies.y()))


@given(turns, st.floats(0.2, 9), st.floats(0, 800), st.floats(0, 600))
def test_widget_and_image_agree_in_each_turn(turn, factor, x, y):
    view = Viewport.fit(SIZE, Frame(width=800.0, height=600.0), turn).zoomed(factor, QPointF(300, 200))
    back = view.to_widget(view.to_image(QPointF(x, y)))
    assert (back.x(), back.y()) == (pytest.approx(x, abs=1e-6), pytest.approx(y, abs=1e-6))
    rect = view.rect_of(Box(x=0, y=0, width=400, height=300))
    assert rect.topLeft().x() == pytest.approx(view.image_rect.left())
    assert rect.bottom() == pytest.approx(view.image_rect.bottom())


@pytest.mark.parametrize("turn", list(Turn))
def test_turning_a_fitted_image_fits_it_and_a_zoomed_one_keeps_what_is_in_the_middle(turn):
    frame = Frame(width=800.0, height=600.0)
    fitted = Viewport.fit(SIZE, frame)
    assert fitted.turned(turn.value) == Viewport.fit(SIZE, frame, turn)
    zoomed = fitted.zoomed(5.0, QPointF(200, 450))
    turned = zoomed.turned(turn.value)
    assert turned.zoom == zoomed.zoom
    before, after = (view.to_image(frame.room.center()) for view in (zoomed, turned))
    assert (after.x(), after.y()) == (pytest.approx(before.x()), pytest.approx(before.y()))
