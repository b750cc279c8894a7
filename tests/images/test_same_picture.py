"""A photo is known again when it was cut, mirrored or tinted, and another photo of the same thing is not."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from labeler.images.same_picture import is_same, mirrored, sight_of_grey


def drawing(seed, size=(360, 270)):
    """Shapes of many greys: something to hold on to, as a photo has."""
    chance = np.random.default_rng(seed)
    image = Image.new("L", size, 120)
    draw = ImageDraw.Draw(image)
    for _ in range(70):
        x, y = int(chance.integers(0, size[0])), int(chance.integers(0, size[1]))
        wide, high = (int(side) for side in chance.integers(10, 80, 2))
        way = draw.ellipse if chance.random() < 0.5 else draw.rectangle
        way((x, y, x + wide, y + high), fill=int(chance.integers(0, 256)))
    return image


def seen(image):
    return sight_of_grey(np.asarray(image))


WHOLE = seen(drawing(1))


@pytest.mark.parametrize(
    "copied",
    [
        lambda image: image.crop((40, 20, 330, 250)),
        lambda image: image.crop((40, 20, 330, 250)).resize((145, 115)),
        lambda image: image.point(lambda level: min(255, int(level * 0.8 + 30))),
        lambda image: image.resize((180, 135)),
    ],
    ids=["cut", "cut and made smaller", "lighter", "made smaller"],
)
def test_a_copy_is_the_same_picture(copied):
    copy = seen(copied(drawing(1)))
    assert is_same(WHOLE, copy)
    assert is_same(copy, WHOLE)


def test_a_mirrored_copy_is_the_same_in_a_mirror_alone():
    copy = seen(drawing(1).crop((10, 10, 330, 260)).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert not is_same(WHOLE, copy)
    assert is_same(WHOLE, mirrored(copy))


def test_another_picture_is_not_the_same():
    other = seen(drawing(2))
    assert not is_same(WHOLE, other)
    assert not is_same(WHOLE, mirrored(other))


def test_a_picture_in_which_one_thing_is_another_is_not_the_same():
    changed = drawing(1)
    changed.paste(drawing(2).crop((0, 0, 150, 130)), (100, 80))
    assert not is_same(WHOLE, seen(changed))


def test_a_flat_picture_is_the_same_as_nothing():
    flat = seen(Image.new("L", (300, 200), 90))
    assert not is_same(flat, flat)
    assert not is_same(flat, mirrored(flat))
