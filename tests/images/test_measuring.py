"""What is told of a photo by its pixels: each figure against a picture of which it is known."""

import hashlib
import math
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageFilter

from labeler.domain.geometry import Box, Size
from labeler.images.altering import blurred, compressed, halved, painted_over
from labeler.images.descriptor import LENGTH, descriptor
from labeler.images.errors import Changed
from labeler.images.looking import around, longest, look_at, sized
from labeler.images.measuring import COLOURS, HUES, cielab, measured


def _bgr(image):
    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def _flat(colour, size=(256, 256)):
    return _bgr(Image.new("RGB", size, colour))


def _figures(image):
    return measured(_bgr(image)).figures


def test_light_and_contrast_are_mean_and_spread_of_grey():
    half = np.zeros((256, 256, 3), np.uint8)
    half[:, 128:] = 255
    figures = measured(half).figures
    assert figures["light"] == pytest.approx(0.5, abs=0.01)
    assert figures["contrast"] == pytest.approx(0.5, abs=0.01)
    assert figures["dark"] == figures["blown"] == pytest.approx(0.5)


def test_sharpness_is_the_variance_of_the_laplacian():
    grey = np.random.default_rng(0).integers(0, 256, (256, 256)).astype(np.uint8)
    g = grey.astype(np.float64)
    inner = g[:-2, 1:-1] + g[2:, 1:-1] + g[1:-1, :-2] + g[1:-1, 2:] - 4 * g[1:-1, 1:-1]
    found = measured(np.repeat(grey[:, :, None], 3, axis=2)).figures["sharpness"]
    assert found == pytest.approx(math.log10(inner.var()), abs=0.01)


def test_a_blurred_photo_is_less_sharp_and_a_flat_one_least(scene):
    image = Image.effect_noise((256, 256), 60)
    soft = image.filter(ImageFilter.GaussianBlur(3))
    assert _figures(image)["sharpness"] > _figures(soft)["sharpness"] + 1 > _figures(Image.new("L", (256, 256)))["dark"]
    assert measured(_flat("gray")).figures["sharpness"] == -2


@pytest.mark.parametrize("sigma", [2.0, 10.0])
def test_noise_is_estimated_by_its_standard_deviation(sigma):
    noise = np.random.default_rng(1).normal(128, sigma, (256, 256)).clip(0, 255).astype(np.uint8)
    found = 10 ** measured(np.repeat(noise[:, :, None], 3, axis=2)).figures["noise"]
    assert found == pytest.approx(sigma, rel=0.1)


def test_warmth_and_colour_have_the_signs_and_sizes_of_cielab():
    yellow, blue, grey = (measured(_flat(colour)).figures for colour in ("yellow", "blue", "gray"))
    assert yellow["warmth"] == pytest.approx(0.945, abs=0.01)  # sRGB yellow: b* 94.5
    assert blue["warmth"] == pytest.approx(-1.08, abs=0.01)
    assert grey["colour"] == pytest.approx(0, abs=0.01)
    assert blue["colour"] == pytest.approx(1.34, abs=0.01)


def test_colours_are_told_of_the_middle_and_of_the_frame_apart():
    image = Image.new("RGB", (256, 256), "white")
    image.paste("green", (60, 60, 196, 196))
    middle, frame = measured(_bgr(image)).colours
    assert middle[:HUES].sum() == pytest.approx(1, abs=0.02)
    assert frame[-1] > 0.7
    assert middle.sum() == pytest.approx(1)
    assert frame.sum() == pytest.approx(1)


def test_a_hue_between_two_bins_counts_for_both():
    seen = [
        measured(_flat((round(200 * math.cos(t) ** 2), round(200 * math.sin(t) ** 2), 30))).colours[0]
        for t in np.linspace(0.3, 1.2, 40)
    ]
    steps = [float(np.abs(one - other).sum()) for one, other in pairwise(seen)]
    assert max(steps) < 1  # no jump from one bin to the next


def test_a_plain_wall_round_the_subject_is_plain_and_noise_is_not():
    image = Image.new("RGB", (256, 256), "lightblue")
    image.paste("red", (60, 60, 196, 196))
    assert _figures(image)["plainness"] == 1
    coloured = np.random.default_rng(0).integers(0, 256, (16, 16, 3)).astype(np.uint8)
    assert _figures(Image.fromarray(coloured).resize((256, 256), 0))["plainness"] < 0.2


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (1, 900), (3, 3)])
def test_the_smallest_pictures_are_measured_too(size):
    told = measured(sized(_flat("red", size), 256))
    assert told.colours.shape == (2, COLOURS)
    assert np.isfinite(told.colours).all()
    assert measured(_flat("red", (2, 2))).figures["noise"] != measured(_flat("red", (2, 2))).figures["noise"]


@pytest.mark.parametrize("colour", ["black", "white", "gray", (119, 119, 119), "red"])
def test_the_descriptor_of_any_plain_picture_has_length_one(colour):
    row = descriptor(_flat(colour))
    assert row.shape == (LENGTH,)
    assert float(np.sqrt((row * row).sum())) == pytest.approx(1, abs=1e-5)


def test_the_descriptor_knows_light_and_colour_again_and_not_what_is_shown(scene):
    image, dark = scene(300, 300), scene(300, 300).point(lambda value: value // 4)
    small = image.resize((150, 150))
    assert float(descriptor(_bgr(image)) @ descriptor(_bgr(small))) > 0.99
    assert float(descriptor(_bgr(image)) @ descriptor(_bgr(dark))) < 0.7


@pytest.mark.parametrize("quality", [10, 35, 50, 75, 90, 95, 100])
def test_the_quality_of_a_jpeg_is_read_from_its_tables(tmp_path, scene, quality):
    path = tmp_path / "a.jpg"
    scene(80, 60).save(path, quality=quality)
    assert _look(path).compression == pytest.approx(quality, abs=1)


def test_a_png_has_no_quality(tmp_path, scene):
    path = tmp_path / "a.png"
    scene(80, 60).save(path)
    assert math.isnan(_look(path).compression)


def test_a_photo_is_seen_upright_and_no_larger_than_needed(tmp_path, scene):
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    scene(800, 400).save(path, exif=exif)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    look = look_at(path, digest=digest, orientation=6, size=Size(width=400, height=800), side=100)
    assert (look.pixels.width, look.pixels.height) == (100, 200)
    with pytest.raises(Changed):
        look_at(path, digest="0" * 64, orientation=6, size=Size(width=400, height=800), side=100)


def test_a_strip_of_a_picture_needs_no_more_memory_than_another():
    assert longest(Size(width=100_000, height=10), 256) == 8192
    assert sized(np.zeros((2, 4000, 3), np.uint8), 256).shape == (1, 2048, 3)


def test_a_box_is_seen_in_the_middle_of_a_square_that_the_picture_is_mirrored_into():
    picture = np.zeros((100, 200, 3), np.uint8)
    picture[40:60, 0:20] = 200
    square = around(picture, Box(x=0, y=80, width=40, height=40), Size(width=400, height=200))
    assert square.shape == (23, 23, 3)
    assert (square[4:18, 4:18] == 200).all()
    assert around(picture, Box(x=0, y=0, width=400, height=200), Size(width=400, height=200)).shape == (229, 229, 3)


def test_what_is_altered_keeps_its_size_and_is_worse(scene):
    noise = _bgr(Image.effect_noise((200, 150), 60))
    for alter in (blurred, compressed, halved):
        altered = alter(noise)
        assert altered.shape == noise.shape
        assert measured(altered).figures["sharpness"] < measured(noise).figures["sharpness"]


def test_a_box_that_is_painted_over_has_the_colour_around_it_and_nothing_else_changes():
    picture = _flat("green", (100, 100))
    picture[20:40, 20:40] = (0, 0, 255)
    picture[60:80, 60:80] = (255, 0, 0)
    boxes = (Box(x=40, y=40, width=40, height=40), Box(x=120, y=120, width=40, height=40))
    painted = painted_over(picture, boxes, Size(width=200, height=200))
    assert (painted == _flat("green", (100, 100))).all()
    assert (picture[30, 30] == (0, 0, 255)).all()


def test_a_box_that_fills_the_frame_takes_the_mean_colour_of_the_picture():
    picture = np.zeros((10, 10, 3), np.uint8)
    picture[:, 5:] = 200
    painted = painted_over(picture, (Box(x=0, y=0, width=10, height=10),), Size(width=10, height=10))
    assert (painted == 100).all()


def test_cielab_is_that_of_the_standard():
    lab = cielab(_flat("red", (2, 2)))[0, 0]
    assert lab == pytest.approx([53.24, 80.09, 67.20], abs=0.3)


def _look(path):
    data = path.read_bytes()
    size = Size(width=80, height=60)
    return look_at(path, digest=hashlib.sha256(data).hexdigest(), orientation=1, size=size, side=60)
