"""The hash of a picture stays when it is stored again, resized or lighter; flat pictures have none."""

import io

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from labeler.images.door import opened
from labeler.images.hashing import LEAST_SIDE, NOTHING_TO_TELL, picture_hash
from labeler.quality.twins import is_copy, is_of_one_shape, mirrored


def photo(seed=1, size=(400, 300)):
    """Soft patches of colour on several scales, as photos have."""
    chance = np.random.default_rng(seed)
    whole = np.zeros((size[1], size[0], 3))
    for cells, weight in ((4, 60), (9, 40), (20, 25)):
        patches = Image.fromarray(chance.integers(0, 256, (cells, cells, 3), dtype=np.uint8))
        whole += weight / 125 * np.asarray(patches.resize(size, Image.Resampling.BICUBIC), float)
    return Image.fromarray(whole.clip(0, 255).astype(np.uint8))


def stored(image, kind="JPEG", **settings):
    file = io.BytesIO()
    image.save(file, kind, **settings)
    return file.getvalue()


def hash_of(data):
    picture = opened(data, least=LEAST_SIDE)
    return picture_hash(picture.image, turn=picture.turn)


ORIGINAL = hash_of(stored(photo(), quality=90))


@pytest.mark.parametrize(
    "copy",
    [
        stored(photo(), quality=40),
        stored(photo(), "PNG"),
        stored(photo(), "WEBP", quality=60),
        stored(photo().resize((200, 150)), quality=85),
        stored(photo().resize((800, 600)), quality=85),
        stored(ImageEnhance.Brightness(photo()).enhance(1.25), quality=85),
        stored(photo().convert("P", palette=Image.Palette.ADAPTIVE), "PNG"),
        stored(photo().convert("RGBA"), "PNG"),
    ],
    ids=["quality 40", "png", "webp", "half", "double", "lighter", "palette", "with transparency"],
)
def test_a_copy_has_nearly_the_same_hash(copy):
    assert len(ORIGINAL) == 80
    assert is_copy(ORIGINAL, hash_of(copy))


def test_a_mirrored_copy_has_nearly_the_hash_of_the_mirror():
    copy = hash_of(stored(photo().transpose(Image.Transpose.FLIP_LEFT_RIGHT), quality=80))
    assert not is_copy(ORIGINAL, copy)
    assert is_copy(mirrored(ORIGINAL), copy)
    assert mirrored(mirrored(ORIGINAL)) == ORIGINAL


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_photo_that_its_tag_turns_upright_has_the_same_hash(orientation):
    turns = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert is_copy(ORIGINAL, hash_of(stored(photo().transpose(turns[orientation]), exif=exif, quality=90)))


def test_other_pictures_have_other_hashes():
    hashes = [hash_of(stored(photo(seed))) for seed in range(2, 30)]
    assert not any(is_copy(one, other) for one in hashes for other in hashes if one is not other)


@pytest.mark.parametrize(
    "flat",
    [
        Image.new("RGB", (300, 200), (200, 30, 30)),
        Image.new("1", (64, 64)),
        Image.linear_gradient("L"),
        Image.effect_noise((300, 300), 2),
        Image.new("RGB", (1, 1)),
        Image.new("I;16", (40, 40), 700),
        Image.new("RGBA", (50, 20), (0, 0, 0, 0)),
    ],
    ids=["one colour", "black", "a gradient", "faint noise", "one pixel", "sixteen bits", "transparent"],
)
def test_there_is_nothing_to_tell_of_a_flat_picture(flat):
    assert hash_of(stored(flat, "PNG")) == NOTHING_TO_TELL


def test_the_shape_of_a_copy_may_be_rounded_and_no_more():
    assert is_of_one_shape((401, 301), (200, 150))
    assert not is_of_one_shape((400, 300), (300, 300))
