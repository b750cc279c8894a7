"""Smaller pictures for packages: as large as a window shows them, upright, sRGB, and never larger than the file."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from labeler.images.errors import Changed, NotLoadable
from labeler.images.view_size import SmallerPicture, smaller_picture

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]


def _made(tmp_path: Path, data: bytes, *, max_side: int = 64) -> SmallerPicture | None:
    path = tmp_path / "photo"
    path.write_bytes(data)
    return smaller_picture(path, digest=hashlib.sha256(data).hexdigest(), max_side=max_side)


def _seen(made: SmallerPicture | None) -> Image.Image:
    assert made is not None
    assert made.digest == hashlib.sha256(made.content).hexdigest()
    image = Image.open(io.BytesIO(made.content))
    assert image.size == (made.size.width, made.size.height)
    return image


def _away(image: Image.Image, wanted: Image.Image) -> float:
    small = wanted.resize(image.size, Image.Resampling.LANCZOS)
    return float(np.abs(np.asarray(image.convert("RGB"), int) - np.asarray(small, int)).mean())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP"])
def test_a_large_image_becomes_a_jpeg_as_large_as_it_is_looked_at(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str
) -> None:
    large = scene(640, 480)
    made = _made(tmp_path, encoded(large, kind))
    image = _seen(made)
    assert (image.format, image.size, made and made.extension) == ("JPEG", (64, 48), "jpg")
    assert _away(image, large) < 4


@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_it_lies_upright_however_the_file_does(
    tmp_path: Path, scene: Make, encoded: Encode, orientation: int, kind: str
) -> None:
    large = scene(320, 240)
    image = _seen(_made(tmp_path, encoded(large, kind, orientation=orientation)))
    assert (image.size, dict(image.getexif())) == ((64, 48), {})
    assert _away(image, large) < 4


def test_its_colours_are_srgb_and_nothing_the_file_said_goes_along(
    tmp_path: Path, scene: Make, encoded: Encode, linear_rgb_profile: bytes
) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    data = encoded(scene(320, 240), icc_profile=linear_rgb_profile, exif=exif)
    made = _made(tmp_path, data)
    image = _seen(made)
    assert not image.info.keys() & {"icc_profile", "exif"}
    assert made is not None
    assert b"taken at home" not in made.content
    dark = np.asarray(scene(320, 240).resize(image.size), int)[24, 32]
    assert np.all(np.asarray(image, int)[24, 32] > dark + 20), "gamma 1 comes out lighter"


def test_what_one_can_see_through_stays_so(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    clear = scene(320, 240)
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    made = _made(tmp_path, encoded(clear, "PNG"))
    image = _seen(made)
    assert (image.format, image.mode, made and made.extension) == ("PNG", "RGBA", "png")
    opaque = scene(320, 240)
    opaque.putalpha(255)
    assert _seen(_made(tmp_path, encoded(opaque, "PNG"))).format == "JPEG"


def test_sixteen_bits_and_palettes_are_seen_as_they_are_on_screen(tmp_path: Path, encoded: Encode) -> None:
    ramp = np.tile(np.linspace(500, 65000, 400), (300, 1)) + np.random.default_rng(1).integers(-400, 400, (300, 400))
    deep = encoded(Image.fromarray(ramp.astype(np.uint16)), "PNG")
    levels = np.asarray(_seen(_made(tmp_path, deep)).convert("L"), int)
    assert levels[10, 2] < 20
    assert levels[10, 61] > 235
    drawn = Image.new("P", (400, 300), 1)
    drawn.putpalette([0, 0, 0, 200, 30, 30])
    drawn.paste(Image.effect_noise(drawn.size, 90).point(lambda level: level & 1).convert("P"))
    seen = np.asarray(_seen(_made(tmp_path, encoded(drawn, "PNG"))).convert("RGB"), int)
    assert seen[..., 0].max() > 60


def test_where_the_file_itself_is_no_larger_it_goes_as_it_is(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    assert _made(tmp_path, encoded(Image.new("RGB", (60, 40), "red"), "PNG")) is None
    assert _made(tmp_path, encoded(scene(64, 40), quality=95)) is None, "made again it would only lose"
    # As many pixels, and half the bytes: noise takes room where nothing may be lost.
    noisy = Image.effect_noise((64, 48), 90).convert("RGB")
    made = _made(tmp_path, encoded(noisy, "BMP"))
    assert _seen(made).size == (64, 48)


def test_the_same_file_makes_the_same_bytes(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    data = encoded(scene(640, 480), "PNG")
    one, other = _made(tmp_path, data), _made(tmp_path, data)
    assert one is not None
    assert one == other


def test_other_bytes_and_broken_ones_are_refused(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    path = tmp_path / "photo"
    path.write_bytes(encoded(scene(640, 480)))
    with pytest.raises(Changed):
        smaller_picture(path, digest="0" * 64)
    with pytest.raises(NotLoadable):
        _made(tmp_path, encoded(scene(640, 480))[:-400])
