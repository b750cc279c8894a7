"""A rough box round an object becomes a tight one; where there is no telling, it says so and stays."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size, clamped, is_too_small
from labeler.images.decode import pixels_of
from labeler.images.snap import LEAST_KEPT, MARGIN, snapped

WIDE, HIGH = 640, 480
ELLIPSE = Box(x=220, y=150, width=200, height=140)
"""Where the ellipse of `picture` lies."""
COLOURS = ((40, 40, 220), (200, 160, 30), (60, 200, 60))


def picture(*, color=COLOURS[0], ground=120, noise=25, seed=3):
    """A coloured ellipse on a noisy ground, B G R."""
    rng = np.random.default_rng(seed)
    image = np.full((HIGH, WIDE, 3), ground, np.uint8)
    middle = (round(ELLIPSE.x + ELLIPSE.width / 2), round(ELLIPSE.y + ELLIPSE.height / 2))
    cv2.ellipse(image, middle, (round(ELLIPSE.width / 2), round(ELLIPSE.height / 2)), 0, 0, 360, color, -1)
    return np.clip(image.astype(np.int16) + rng.integers(-noise, noise + 1, image.shape), 0, 255).astype(np.uint8)


def shown(image, *, reduced=1):
    """The pixels of a picture, decoded at a part of its size."""
    height, width = image.shape[:2]
    small = cv2.resize(image, (width // reduced, height // reduced), interpolation=cv2.INTER_AREA)
    return pixels_of(cv2.cvtColor(small, cv2.COLOR_BGR2BGRA), full=Size(width=width, height=height), frames=1)


def enlarged(box, left, top, right, bottom):
    """Each side further out by a share of the box's own."""
    x, y = box.x - left * box.width, box.y - top * box.height
    return Box(x=x, y=y, width=box.width * (1 + left + right), height=box.height * (1 + top + bottom))


def edges(box):
    return (box.x, box.y, box.right, box.bottom)


@pytest.mark.parametrize("color", COLOURS)
@pytest.mark.parametrize("reduced", [1, 2, 4])
@pytest.mark.parametrize("sides", [(0.15, 0.15, 0.15, 0.15), (0.2, 0.05, 0.1, 0.15), (-0.04, 0.1, 0.1, -0.04)])
def test_a_rough_box_becomes_tight_whatever_the_pixels_were_reduced_to(color, reduced, sides):
    tight = snapped(shown(picture(color=color), reduced=reduced), enlarged(ELLIPSE, *sides))
    assert edges(tight) == pytest.approx(edges(ELLIPSE), abs=6 if reduced == 1 else 8)


def test_the_same_box_is_snapped_to_the_same_place_again():
    pixels, rough = shown(picture()), enlarged(ELLIPSE, 0.15, 0.1, 0.2, 0.15)
    assert snapped(pixels, rough) == snapped(pixels, rough)


def test_the_pixels_are_left_as_they_were_and_may_be_read_only():
    pixels = shown(picture())
    before = pixels.rgb32.copy()
    pixels.rgb32.flags.writeable = False
    snapped(pixels, enlarged(ELLIPSE, 0.15, 0.15, 0.15, 0.15))
    assert (pixels.rgb32 == before).all()


def test_an_object_at_the_edge_of_the_image_keeps_the_edge():
    image = picture()[:, 320:]
    tight = snapped(shown(np.ascontiguousarray(image)), Box(x=0, y=130, width=120, height=180))
    assert edges(tight) == pytest.approx((0, 150, 100, 290), abs=6)


@pytest.mark.parametrize(
    "image", [np.full((HIGH, WIDE, 3), 90, np.uint8), picture(color=(120,) * 3, noise=0)], ids=["flat", "hidden"]
)
@pytest.mark.parametrize("box", [ELLIPSE, Box(x=0, y=0, width=WIDE, height=HIGH), Box(x=5, y=5, width=3, height=3)])
def test_where_nothing_stands_out_it_says_so(image, box):
    with pytest.raises(AppError, match="nothing to snap to was found"):
        snapped(shown(image), box)


def test_a_box_over_all_of_the_image_has_no_ground_to_be_told_from():
    with pytest.raises(AppError, match="nothing to snap to was found"):
        snapped(shown(picture()), Box(x=0, y=0, width=WIDE, height=HIGH))


def test_a_tight_box_is_left_alone():
    pixels = shown(picture())
    tight = snapped(pixels, enlarged(ELLIPSE, 0.15, 0.15, 0.15, 0.15))
    tighter = snapped(pixels, tight)
    with pytest.raises(AppError, match="nothing to snap to was found"):
        snapped(pixels, tighter)


numbers = st.floats(-50, 700, allow_nan=False)
lengths = st.floats(0, 700, allow_nan=False)
boxes = st.builds(Box, x=numbers, y=numbers, width=lengths, height=lengths)


@settings(max_examples=60)
@given(box=boxes, reduced=st.sampled_from([1, 3, 16]), seed=st.integers(0, 3))
def test_whatever_box_is_given_the_result_lies_in_the_image_and_hardly_outside_the_box(box, reduced, seed):
    pixels = shown(picture(seed=seed, noise=60), reduced=reduced)
    try:
        tight = snapped(pixels, box)
    except AppError:
        return
    assert not is_too_small(tight)
    assert lies_in(tight, Box(x=0, y=0, width=WIDE, height=HIGH))
    assert lies_in(tight, enlarged(box, MARGIN, MARGIN, MARGIN, MARGIN))
    inside = clamped(box, pixels.full)
    assert tight.area >= LEAST_KEPT * inside.area - 1


def lies_in(box, around, slack=0.01):
    """Within what rounding to a thousandth of a pixel may move."""
    return (
        box.x >= around.x - slack
        and box.y >= around.y - slack
        and box.right <= around.right + slack
        and box.bottom <= around.bottom + slack
    )
