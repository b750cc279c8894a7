"""A box in the pixels of the file shows what it shows upright, whichever way the file lies."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from labeler.domain.geometry import Box, Size
from labeler.images.metadata import upright
from labeler.images.turned_boxes import stored_box, stored_size


@st.composite
def boxes_in_images(draw):
    """An upright size and a box of whole pixels inside."""
    width, height = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    left, top = draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1))
    right, bottom = draw(st.integers(left + 1, width)), draw(st.integers(top + 1, height))
    return Size(width=width, height=height), (left, top, right, bottom)


@pytest.mark.parametrize("orientation", range(1, 9))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=boxes_in_images())
def test_a_crop_of_the_stored_pixels_shows_what_the_box_shows_upright(orientation, case):
    size, (left, top, right, bottom) = case
    there = stored_size(size, orientation)
    stored = Image.fromarray(np.arange(there.width * there.height, dtype=np.int32).reshape(there.height, there.width))
    turned = upright(stored, orientation)
    assert turned.size == (size.width, size.height)
    box = stored_box(Box(x=left, y=top, width=right - left, height=bottom - top), size, orientation)
    crop = stored.crop((int(box.x), int(box.y), int(box.right), int(box.bottom)))
    assert np.array_equal(np.asarray(upright(crop, orientation)), np.asarray(turned.crop((left, top, right, bottom))))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_box_round_the_whole_image_stays_round_the_whole_file(orientation):
    size = Size(width=40, height=30)
    there = stored_size(size, orientation)
    box = stored_box(Box(x=0, y=0, width=40, height=30), size, orientation)
    assert box == Box(x=0, y=0, width=there.width, height=there.height)
