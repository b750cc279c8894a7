"""Pairs of pictures that are opened, or are not, by what their hashes foretell."""

import numpy as np
import pytest
from PIL import Image

from labeler.images.hashing import picture_hash
from labeler.quality.cut_out import may_be_parts


@pytest.fixture(scope="module")
def photos(shared_data):
    files = sorted((shared_data / "groceries" / "user-photos" / "banana").iterdir())[:12]
    return [Image.open(file).convert("RGB") for file in files]


def cut(photo):
    return photo.crop((30, 15, photo.width - 15, photo.height - 30))


@pytest.mark.parametrize(
    "copy",
    [
        cut,
        lambda photo: cut(photo).transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        lambda photo: photo.convert("RGB", (1.1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0.7, 0)),
    ],
)
def test_a_photo_may_be_what_was_made_of_it_whichever_comes_first(photos, copy):
    hashes = [picture_hash(photo) for photo in photos] + [picture_hash(copy(photo)) for photo in photos]
    many = len(photos)
    assert may_be_parts(hashes, [(place, many + place) for place in range(many)]).all()
    assert may_be_parts(hashes, [(many + place, place) for place in range(many)]).all()


def test_most_photos_of_the_same_thing_need_not_be_opened(photos):
    hashes = [picture_hash(photo) for photo in photos]
    pairs = [(one, other) for one in range(len(photos)) for other in range(one)]
    assert may_be_parts(hashes, pairs).mean() < 0.25
    assert may_be_parts([], []).shape == (0,)
    assert not may_be_parts(["0" * 80, f"{np.random.default_rng(0).integers(1 << 62):016x}" * 5], [(0, 1)]).any()
