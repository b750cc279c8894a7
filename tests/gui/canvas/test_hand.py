"""What the mouse does comes to the right thing, for any corner and any zoom, without a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from labeler.domain.geometry import Box, Size, checked, is_too_small
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.gestures import Ground, Intent, stretched
from labeler.gui.canvas.hand import Hand
from labeler.gui.canvas.hit import Handle
from labeler.gui.canvas.outcomes import Begun, Changed, Drawn, Refusal, Refused, Selected
from labeler.gui.canvas.view import Frame, Viewport

SIZE = Size(width=1201, height=803)
places = st.tuples(st.floats(-300, 1500), st.floats(-300, 1100))
zooms = st.sampled_from([0.3, 0.731, 1.0, 1.25, 2.9, 17.3])


def ground_at(zoom=1.0, boxes=(), selected=None, armed=True):
    frame = Frame(width=900.0, height=700.0, ratio=1.25)
    view = Viewport.fit(SIZE, frame).at_zoom(zoom, QPointF(430, 320))
    return Ground(view=view, boxes=boxes, selected=selected, armed=armed)


def spot(ground, place):
    return ground.view.to_widget(QPointF(*place))


def one_box(x=400.0, y=300.0, width=200.0, height=150.0):
    box = Box(x=x, y=y, width=width, height=height)
    return BoxView(key="a", box=box, label="milk", color="#ff0000", number=1)


@given(places, places, zooms)
def test_a_box_drawn_from_any_corner_to_any_corner_comes_out_inside_the_image(start, end, zoom):
    ground, hand = ground_at(zoom), Hand()
    hand.press(spot(ground, start), Intent.POINT, ground)
    hand.move(spot(ground, (600, 400)), ground.view)
    outcomes = hand.release(spot(ground, end), ground.view)
    assert len(outcomes) == 1
    match outcomes[0]:
        case Drawn(box=box):
            assert checked(box, SIZE) == box
            assert not is_too_small(box)
            assert box.x == pytest.approx(min(max(min(start[0], end[0]), 0), SIZE.width), abs=0.002)
            assert box.bottom == pytest.approx(max(min(max(start[1], end[1]), SIZE.height), 0), abs=0.002)
        case Refused():
            assert hand.half is None
        case Begun(box=box):
            assert abs(start[0] - end[0]) * ground.view.scale <= 4.0
            assert (box.width, box.height) == (0.0, 0.0)
            assert 0 <= box.x <= SIZE.width


@given(places, places, zooms)
def test_two_clicks_draw_what_a_drag_draws(start, end, zoom):
    ground = ground_at(zoom)
    dragging, clicking = Hand(), Hand()
    dragging.press(spot(ground, start), Intent.POINT, ground)
    dragging.move(spot(ground, (start[0] + 900, start[1])), ground.view)
    dragged = dragging.release(spot(ground, end), ground.view)
    for place in (start, end):
        clicking.press(spot(ground, place), Intent.POINT, ground)
        clicked = clicking.release(spot(ground, place), ground.view)
    assert clicked == dragged


@given(places, st.sampled_from(list(Handle)))
def test_any_handle_pulled_anywhere_leaves_a_box_inside_the_image(to, handle):
    box = stretched(Box(x=100, y=100, width=50, height=40), handle, QPointF(*to), SIZE)
    assert 0 <= box.x <= box.right <= SIZE.width
    assert 0 <= box.y <= box.bottom <= SIZE.height


@given(st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000)), zooms)
def test_a_box_dragged_anywhere_keeps_its_size_and_stays_inside(shift, zoom):
    ground, hand = ground_at(zoom, boxes=(one_box(),), armed=False), Hand()
    hand.press(spot(ground, (500, 375)), Intent.POINT, ground)
    outcomes = hand.release(spot(ground, (500 + shift[0], 375 + shift[1])), ground.view)
    for outcome in outcomes:
        assert isinstance(outcome, Changed)
        assert (outcome.box.width, outcome.box.height) == (200.0, 150.0)
        assert checked(outcome.box, SIZE) == outcome.box


def test_the_very_corner_of_the_image_is_a_first_corner_like_any_other():
    ground, hand = ground_at(0.3), Hand()
    for place in ((0.0, 0.0), (300.0, 200.0)):
        at = spot(ground, place)
        hand.half = QPointF(0.0, 0.0) if hand.half is not None else None
        hand.press(at, Intent.POINT, ground)
        outcomes = hand.release(at, ground.view)
    assert outcomes == (Drawn(box=Box(x=0.0, y=0.0, width=300.0, height=200.0)),)


def test_a_double_click_is_refused_and_keeps_the_first_corner():
    ground, hand = ground_at(), Hand()
    at = spot(ground, (300, 300))
    hand.press(at, Intent.POINT, ground)
    assert isinstance(hand.release(at, ground.view)[0], Begun)
    hand.press(at, Intent.POINT, ground)
    assert hand.release(at, ground.view) == (Refused(why=Refusal.TOO_SMALL),)
    assert hand.half == QPointF(300, 300)


def test_a_box_beside_the_image_is_refused_as_outside():
    ground, hand = ground_at(0.3), Hand()
    hand.press(spot(ground, (-200, 100)), Intent.POINT, ground)
    assert hand.release(spot(ground, (-50, 400)), ground.view) == (Refused(why=Refusal.OUTSIDE),)


def test_a_trembling_click_does_not_move_a_box():
    ground, hand = ground_at(boxes=(one_box(),), armed=False), Hand()
    at = spot(ground, (500, 375))
    assert hand.press(at, Intent.POINT, ground) == (Selected(key="a"),)
    hand.move(at + QPointF(2, -2), ground.view)
    assert hand.release(at + QPointF(2, -2), ground.view) == ()


def test_a_handle_taken_off_its_middle_does_not_make_the_box_jump():
    ground, hand = ground_at(boxes=(one_box(),), selected="a"), Hand()
    at = spot(ground, (400, 300)) + QPointF(5, 5)
    hand.press(at, Intent.POINT, ground)
    (outcome,) = hand.release(at + QPointF(10, 0), ground.view)
    moved_by = 10 / ground.view.scale
    assert outcome.box == Box(x=400 + moved_by, y=300, width=200 - moved_by, height=150)


def test_a_handle_only_clicked_changes_nothing_even_for_unround_numbers():
    odd = one_box(x=400.00012345, y=300.1 + 0.2)
    ground, hand = ground_at(boxes=(odd,), selected="a"), Hand()
    at = spot(ground, (odd.box.x, odd.box.y))
    hand.press(at, Intent.POINT, ground)
    assert hand.release(at, ground.view) == ()


def test_a_box_pulled_together_is_refused():
    ground, hand = ground_at(boxes=(one_box(),), selected="a"), Hand()
    hand.press(spot(ground, (600, 450)), Intent.POINT, ground)
    assert hand.release(spot(ground, (401, 301)), ground.view) == (Refused(why=Refusal.TOO_SMALL),)


def test_a_second_button_in_the_middle_of_a_gesture_is_ignored():
    ground, hand = ground_at(), Hand()
    hand.press(spot(ground, (300, 300)), Intent.POINT, ground)
    before = hand.active
    assert hand.press(spot(ground, (310, 310)), Intent.PAN, ground) == ()
    assert hand.active is before
