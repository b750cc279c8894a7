"""Pixels are shown in another light by a table, and stay opaque."""

import numpy as np

from labeler.images.light import relight


def test_each_colour_value_is_looked_up_and_the_fourth_byte_is_opaque():
    rows = np.random.default_rng(1).integers(0, 256, (7, 5 * 4), np.uint8)
    before, into = rows.copy(), np.zeros_like(rows)
    relight(rows, bytes(255 - value for value in range(256)), into=into)
    pixels = into.reshape(7, 5, 4)
    assert (pixels[..., :3] == 255 - before.reshape(7, 5, 4)[..., :3]).all()
    assert (pixels[..., 3] == 255).all()
    assert (rows == before).all()
