"""Boxes stay inside their image, keep their numbers, and are refused where they mean nothing."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import (
    DECIMALS,
    SMALLEST_SIDE,
    Box,
    Size,
    box_between,
    checked,
    clamped,
    covers_nearly_all,
    full_frame,
    is_too_small,
    middle_third,
    moved,
    resized,
)

SLACK = 10.0**-DECIMALS
numbers = st.floats(-5_000, 5_000, allow_nan=False)
shifts = st.floats(-5_000, 5_000, allow_nan=False)
sizes = st.builds(Size, width=st.integers(1, 4_000), height=st.integers(1, 4_000))
drawn = st.builds(box_between, numbers, numbers, numbers, numbers)


@st.composite
def boxes_in_images(draw):
    """A box that may be kept, with its image."""
    size = draw(st.builds(Size, width=st.integers(4, 4_000), height=st.integers(4, 4_000)))
    x = draw(st.floats(0, size.width - SMALLEST_SIDE))
    y = draw(st.floats(0, size.height - SMALLEST_SIDE))
    width = draw(st.floats(SMALLEST_SIDE, size.width - x))
    height = draw(st.floats(SMALLEST_SIDE, size.height - y))
    return clamped(Box(x=x, y=y, width=width, height=height), size), size


@given(numbers, numbers, numbers, numbers)
def test_a_box_is_the_same_whichever_way_it_is_drawn(x1, y1, x2, y2):
    assert box_between(x1, y1, x2, y2) == box_between(x2, y2, x1, y1) == box_between(x1, y2, x2, y1)


@given(drawn, sizes)
@example(Box(x=0.0005, y=0.0005, width=0.0, height=0.0), Size(width=9, height=9))
def test_a_box_that_was_drawn_over_the_edge_is_cut_at_the_edge(box, size):
    inside = clamped(box, size)
    assert 0 <= inside.x <= size.width
    assert 0 <= inside.y <= size.height
    assert inside.width >= 0
    assert inside.height >= 0
    assert inside.right <= size.width + SLACK
    assert inside.bottom <= size.height + SLACK


@given(drawn, sizes)
def test_cutting_a_box_twice_changes_nothing_more(box, size):
    once = clamped(box, size)
    assert clamped(once, size) == once


@given(drawn, sizes)
def test_a_box_has_at_most_three_decimals(box, size):
    inside = clamped(box, size)
    numbers = (inside.x, inside.y, inside.width, inside.height)
    assert numbers == tuple(round(number, DECIMALS) for number in numbers)


@given(drawn, sizes)
def test_what_is_left_of_a_box_inside_its_image_can_be_kept(box, size):
    inside = clamped(box, size)
    if inside.width > 0 and inside.height > 0:
        assert checked(inside, size) == inside


@given(boxes_in_images(), shifts, shifts)
def test_a_box_that_is_moved_keeps_its_size_and_stops_at_the_edge(box_in_image, dx, dy):
    box, size = box_in_image
    there = moved(box, dx=dx, dy=dy, size=size)
    assert (there.width, there.height) == (box.width, box.height)
    assert checked(there, size) == there


@given(boxes_in_images(), shifts, shifts)
def test_a_box_that_is_resized_stays_inside_and_large_enough(box_in_image, dw, dh):
    box, size = box_in_image
    there = resized(box, dw=dw, dh=dh, size=size)
    assert (there.x, there.y) == (box.x, box.y)
    assert checked(there, size) == there
    assert there.width >= min(SMALLEST_SIDE, box.width)
    assert there.height >= min(SMALLEST_SIDE, box.height)


@pytest.mark.parametrize("side", ["width", "height"])
def test_a_side_under_three_pixels_is_a_slip_of_the_hand(side):
    sides = {"width": 10.0, "height": 10.0}
    assert is_too_small(Box(x=0, y=0, **(sides | {side: 2.999})))
    assert not is_too_small(Box(x=0, y=0, **(sides | {side: 3.0})))


def test_a_box_over_four_fifths_of_the_image_suggests_that_it_is_of_the_concept():
    size = Size(width=10, height=10)
    assert not covers_nearly_all(Box(x=0, y=0, width=10, height=8), size)
    assert covers_nearly_all(Box(x=0, y=0, width=10, height=8.1), size)


@given(sizes)
def test_the_full_frame_can_always_be_kept(size):
    assert checked(full_frame(size), size) == full_frame(size)
    assert full_frame(size).area == size.width * size.height


@given(sizes)
def test_the_box_that_the_arrows_start_from_can_always_be_kept(size):
    middle = middle_third(size)
    assert checked(middle, size) == middle
    assert not is_too_small(middle) or min(size.width, size.height) < SMALLEST_SIDE


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("part", ["x", "y", "width", "height"])
def test_a_box_with_a_number_that_is_none_is_refused(part, number):
    with pytest.raises(RuleBroken, match="finite"):
        checked(Box(**({"x": 1.0, "y": 1.0, "width": 5.0, "height": 5.0} | {part: number})), Size(width=9, height=9))


@pytest.mark.parametrize("part", ["width", "height"])
@pytest.mark.parametrize("number", [0.0, -1.0])
def test_a_box_without_a_side_is_refused(part, number):
    with pytest.raises(RuleBroken, match="above 0"):
        checked(Box(**({"x": 1.0, "y": 1.0, "width": 5.0, "height": 5.0} | {part: number})), Size(width=9, height=9))


@pytest.mark.parametrize("change", [{"x": -1.0}, {"y": -1.0}, {"x": 5.0}, {"y": 5.0}, {"width": 9.0}, {"height": 9.0}])
def test_a_box_that_leaves_its_image_is_refused(change):
    with pytest.raises(RuleBroken, match="leaves its image of 9 × 9 pixels"):
        checked(Box(**({"x": 1.0, "y": 1.0, "width": 5.0, "height": 5.0} | change)), Size(width=9, height=9))
