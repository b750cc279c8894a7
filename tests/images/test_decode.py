"""What a labeler is shown: upright, opaque, in the right colours, and the same by both ways."""

import hashlib
import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageCms

from labeler.domain.geometry import Size
from labeler.images import decode as decoding
from labeler.images.decode import Changed, Pixels, decode, decode_bytes, decode_example, fitted
from labeler.images.errors import NotLoadable, NotReadable

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]


def _rgb(pixels: Pixels) -> NDArray[np.int16]:
    assert pixels.rgb32.dtype == np.uint8
    assert pixels.rgb32.shape == (pixels.height, pixels.width, 4)
    assert pixels.rgb32.flags["C_CONTIGUOUS"]
    assert (pixels.rgb32[:, :, 3] == 255).all()
    return pixels.rgb32[:, :, 2::-1].astype(np.int16)


def _away(pixels: Pixels, image: Image.Image) -> int:
    """The largest difference in any channel, 0 to 255."""
    return int(np.abs(_rgb(pixels) - np.asarray(image.convert("RGB"), dtype=np.int16)).max())


def _file(tmp_path: Path, data: bytes) -> tuple[Path, str]:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    return path, hashlib.sha256(data).hexdigest()


@pytest.fixture
def fast_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the slow way fail, so that a picture can only have come by the fast one."""

    def never(*_: Any, **__: Any) -> Pixels:
        raise AssertionError("not the fast way")

    monkeypatch.setattr(decoding, "decode_bytes", never)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("max_side", [None, 96, 70, 48, 20, 11])
def test_both_ways_show_the_same_upright_picture(
    tmp_path: Path, scene: Make, encoded: Encode, orientation: int, max_side: int | None
) -> None:
    upright = scene(192, 128)
    path, digest = _file(tmp_path, encoded(upright, orientation=orientation))
    slow = decode(path, max_side=max_side)
    fast = decode(path, max_side=max_side, digest=digest, orientation=orientation)
    assert (slow.width, slow.height, slow.full) == (fast.width, fast.height, fast.full)
    assert slow.full == Size(width=192, height=128)
    assert np.abs(_rgb(slow) - _rgb(fast)).max() <= 2
    small = upright.resize((slow.width, slow.height), Image.Resampling.BOX)
    assert _away(slow, small) <= 14
    assert _away(fast, small) <= 14


@pytest.mark.usefixtures("fast_alone")
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_known_jpeg_takes_the_fast_way(tmp_path: Path, scene: Make, encoded: Encode, mode: str) -> None:
    picture = scene().convert(mode)
    path, digest = _file(tmp_path, encoded(picture, orientation=8))
    assert _away(decode(path, digest=digest, orientation=8), picture) <= 8


def test_the_fast_way_and_the_slow_way_agree_on_real_photos(shared_photos: list[Path]) -> None:
    for path in shared_photos[::30]:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        for side in (None, 300, 64):
            fast = decode(path, max_side=side, digest=digest, orientation=1)
            assert np.abs(_rgb(decode(path, max_side=side)) - _rgb(fast)).max() <= 2


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "BMP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_other_formats_come_upright_too(scene: Make, encoded: Encode, kind: str, orientation: int) -> None:
    best = {"WEBP": {"lossless": True}, "AVIF": {"quality": 100, "subsampling": "4:4:4"}}
    settings: dict[str, Any] = best.get(kind, {})
    if kind == "BMP":
        orientation = 1
    data = encoded(scene(), kind, orientation=orientation, **settings)
    pixels = decode_bytes(data)
    assert _away(pixels, scene()) <= (6 if kind == "AVIF" else 0)
    assert decode_bytes(data, 48).rgb32.shape == (32, 48, 4)
    assert decode_bytes(data, 48).full == Size(width=96, height=64)


def test_a_compressed_tiff_comes_upright(scene: Make, encoded: Encode) -> None:
    for orientation in range(1, 9):
        data = encoded(scene(), "TIFF", orientation=orientation, compression="tiff_adobe_deflate")
        assert _away(decode_bytes(data), scene()) == 0


def test_bytes_that_are_not_those_that_were_added_are_not_shown(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    path, _ = _file(tmp_path, encoded(scene()))
    for orientation in (None, 1):
        with pytest.raises(Changed, match="changed since it was added") as caught:
            decode(path, digest="0" * 64, orientation=orientation)
        assert caught.value.where == str(path)


def test_a_missing_file_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="No such file"):
        decode(tmp_path / "gone.jpg")


def test_a_known_file_that_is_cut_short_is_not_shown_in_grey(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    path, digest = _file(tmp_path, encoded(scene(400, 300))[:-2000])
    with pytest.raises(NotLoadable, match="cut short"):
        decode(path, digest=digest, orientation=1)


def test_nothing_is_ever_enlarged(scene: Make, encoded: Encode) -> None:
    assert decode_bytes(encoded(scene()), 5000).width == 96


def test_a_very_long_picture_keeps_a_pixel_of_height() -> None:
    assert fitted(Size(width=10_000, height=3), 100) == Size(width=100, height=1)
    assert fitted(Size(width=3, height=10_000), 100) == Size(width=1, height=100)


def test_transparency_shows_a_checker(encoded: Encode) -> None:
    clear = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    clear.paste((0, 0, 255, 255), (32, 0, 64, 64))
    for kind in ("PNG", "WEBP", "TIFF"):
        seen = _rgb(decode_bytes(encoded(clear, kind, **({"lossless": True} if kind == "WEBP" else {}))))
        assert {tuple(colour) for colour in seen[:, :30].reshape(-1, 3)} == {(204, 204, 204), (153, 153, 153)}
        assert (seen[:, 34:] == (0, 0, 255)).all()


def test_the_colour_beneath_full_transparency_does_not_bleed_when_reduced(encoded: Encode) -> None:
    clear = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    clear.paste((0, 0, 255, 255), (32, 0, 64, 64))
    seen = _rgb(decode_bytes(encoded(clear, "PNG"), 21))
    assert (seen[:, :, 0] <= 204).all()


@pytest.mark.parametrize("mode", ["P", "1", "L", "LA", "PA", "RGBA", "I;16", "I", "CMYK"])
def test_every_way_to_store_a_png_or_tiff_is_shown(scene: Make, encoded: Encode, mode: str) -> None:
    kind = "TIFF" if mode in ("PA", "I", "CMYK") else "PNG"
    grey = scene().convert("L")
    image = {
        "I;16": lambda: Image.fromarray(np.asarray(grey).astype(np.uint16) * 257),
        "I": lambda: Image.fromarray(np.asarray(grey).astype(np.int32) * 257),
    }.get(mode, lambda: scene().convert(mode))()
    pixels = decode_bytes(encoded(image, kind))
    expected = grey if mode in ("I;16", "I", "L", "LA") else scene().convert("P" if mode in ("P", "PA") else mode)
    assert _away(pixels, expected.convert("RGB")) <= 1


def test_a_palette_with_a_transparent_colour_shows_the_checker(encoded: Encode) -> None:
    image = Image.new("P", (32, 32), 0)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste(1, (16, 0, 32, 32))
    for kind in ("PNG", "GIF"):
        seen = _rgb(decode_bytes(encoded(image, kind, transparency=0)))
        assert tuple(seen[0, 0]) == (204, 204, 204)
        assert tuple(seen[0, 31]) == (0, 0, 255)


@pytest.mark.parametrize("top", [255, 1023, 4095, 16383, 65535])
def test_sixteen_bits_are_scaled_to_the_range_that_the_camera_filled(encoded: Encode, top: int) -> None:
    levels = np.linspace(0, top, 64).astype(np.uint16)
    for kind in ("PNG", "TIFF"):
        seen = _rgb(decode_bytes(encoded(Image.fromarray(np.tile(levels, (8, 1))), kind)))
        assert np.abs(seen[0, :, 0] - np.linspace(0, 255, 64)).max() <= 1


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(0.0, 1.0, (0, 255)), (0.0, 0.5, (0, 128)), (0.0, 255.0, (0, 255)), (-5.0, 5.0, (0, 255)), (0.0, 1e30, (0, 255))],
)
def test_floats_are_scaled_on_purpose(encoded: Encode, low: float, high: float, expected: tuple[int, int]) -> None:
    levels = np.linspace(low, high, 64, dtype=np.float32)
    seen = _rgb(decode_bytes(encoded(Image.fromarray(np.tile(levels, (8, 1))), "TIFF")))
    assert (seen[0, 0, 0], seen[0, -1, 0]) == expected
    assert (np.diff(seen[0, :, 0]) >= 0).all()


@pytest.mark.parametrize("bits", [0x7FC00000, 0x7F800001], ids=["quiet", "signalling"])
def test_numbers_that_are_none_are_black(encoded: Encode, bits: int) -> None:
    levels = np.full((4, 4), bits, dtype=np.uint32).view(np.float32)
    assert (_rgb(decode_bytes(encoded(Image.fromarray(levels), "TIFF"))) == 0).all()
    levels[0] = (0.0, np.inf, -np.inf, 1.0)
    assert _rgb(decode_bytes(encoded(Image.fromarray(levels), "TIFF")))[0, :, 0].tolist() == [0, 255, 0, 255]


def test_cmyk_without_a_profile_is_shown(scene: Make, encoded: Encode) -> None:
    for kind in ("JPEG", "TIFF"):
        assert _away(decode_bytes(encoded(scene().convert("CMYK"), kind)), scene()) <= 12


def test_cmyk_goes_through_its_profile(tmp_path: Path, encoded: Encode, cmyk_profile: bytes) -> None:
    cyan = Image.new("CMYK", (32, 16), (255, 0, 0, 0))
    for kind in ("JPEG", "TIFF"):
        path, digest = _file(tmp_path, encoded(cyan, kind, icc_profile=cmyk_profile))
        for pixels in (decode(path), decode(path, digest=digest, orientation=1), decode(path, max_side=8)):
            red, green, blue = _rgb(pixels)[2, 2]
            assert red > 200 > 60 > max(green, blue)


def test_a_colour_profile_is_heeded_by_both_ways(
    tmp_path: Path, scene: Make, encoded: Encode, linear_rgb_profile: bytes
) -> None:
    for kind in ("JPEG", "PNG"):
        path, digest = _file(tmp_path, encoded(scene(), kind, icc_profile=linear_rgb_profile))
        slow, fast = decode(path, max_side=50), decode(path, max_side=50, digest=digest, orientation=1)
        assert (slow.rgb32 == fast.rgb32).all()
        assert _rgb(slow).mean() > np.asarray(scene()).mean() + 30


def test_threads_share_a_profile(scene: Make, encoded: Encode, linear_rgb_profile: bytes) -> None:
    pictures = [encoded(scene(64 + number, 48), icc_profile=linear_rgb_profile) for number in range(6)]
    alone = [decode_bytes(data).rgb32 for data in pictures]
    with ThreadPoolExecutor(4) as pool:
        for number, pixels in enumerate(pool.map(decode_bytes, pictures * 20)):
            assert (pixels.rgb32 == alone[number % 6]).all()


def test_a_profile_for_grey_is_heeded(scene: Make, encoded: Encode, linear_grey_profile: bytes) -> None:
    grey = scene().convert("L")
    assert _rgb(decode_bytes(encoded(grey, icc_profile=linear_grey_profile))).mean() > np.asarray(grey).mean() + 30


def test_transparency_survives_a_colour_profile(scene: Make, encoded: Encode, linear_rgb_profile: bytes) -> None:
    picture = scene().convert("RGBA")
    picture.putalpha(0)
    seen = _rgb(decode_bytes(encoded(picture, "PNG", icc_profile=linear_rgb_profile)))
    assert {tuple(colour) for colour in seen.reshape(-1, 3)} == {(204, 204, 204), (153, 153, 153)}


@pytest.mark.usefixtures("fast_alone")
def test_srgb_by_any_name_needs_no_conversion(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path, digest = _file(tmp_path, encoded(scene(), icc_profile=profile))
    assert _away(decode(path, digest=digest, orientation=1), scene()) <= 8


@pytest.mark.parametrize("profile", [b"no profile", bytes(200), b"\xff" * 3000])
def test_a_broken_profile_is_as_good_as_none(scene: Make, encoded: Encode, profile: bytes) -> None:
    assert _away(decode_bytes(encoded(scene(), "PNG", icc_profile=profile)), scene()) == 0


def test_a_profile_of_another_kind_of_colour_is_left_alone(scene: Make, encoded: Encode, cmyk_profile: bytes) -> None:
    assert _away(decode_bytes(encoded(scene(), "PNG", icc_profile=cmyk_profile)), scene()) == 0


def test_lab_is_shown_in_colour(encoded: Encode) -> None:
    image = Image.merge("LAB", [Image.new("L", (16, 16), level) for level in (138, 208, 195)])
    red, green, blue = _rgb(decode_bytes(encoded(image, "TIFF")))[4, 4]
    assert red > 180 > max(green, blue)


def test_the_first_of_several_pictures_is_shown_and_all_are_counted(
    tmp_path: Path, scene: Make, encoded: Encode
) -> None:
    later = [Image.new("RGB", (96, 64), colour) for colour in ("red", "blue")]
    for kind, tolerance in (("GIF", 60), ("WEBP", 0), ("PNG", 0), ("TIFF", 0), ("AVIF", 40)):
        extra = {"lossless": True} if kind == "WEBP" else {}
        pixels = decode_bytes(encoded(scene(), kind, save_all=True, append_images=later, **extra))
        assert pixels.frames == 3
        assert _away(pixels, scene()) <= tolerance, kind
    file = io.BytesIO()
    scene().save(file, "MPO", save_all=True, append_images=later, quality=95)
    path, digest = _file(tmp_path, file.getvalue())
    for pixels in (decode(path), decode(path, digest=digest, orientation=1)):
        assert pixels.frames == 3
        assert _away(pixels, scene()) <= 25


def test_a_dictionarys_picture_is_a_small_jpeg_or_is_not_decoded(scene: Make, encoded: Encode) -> None:
    assert decode_example(encoded(scene()), 48).width == 48
    for other in (encoded(scene(), "PNG"), encoded(scene(1200, 40)), encoded(scene()) + bytes(5 << 20)):
        with pytest.raises(NotLoadable, match="no small JPEG"):
            decode_example(other, 48)
