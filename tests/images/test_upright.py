"""Copies for others: the same bytes where nothing is to be turned, else the same picture the right way up."""

import hashlib
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, JpegImagePlugin

from labeler.images.decode import decode_bytes
from labeler.images.errors import Changed, NotLoadable, NotReadable, NotWritable
from labeler.images.judge import probe
from labeler.images.upright import copy_upright, picture_for_dictionary

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]
LOSSLESS = {"PNG": {}, "WEBP": {"lossless": True}, "TIFF": {}, "AVIF": {"quality": 100, "subsampling": "4:4:4"}}


def _copied(tmp_path: Path, data: bytes, orientation: int) -> bytes:
    source, target = tmp_path / "a.jpg", tmp_path / "out" / "b.jpg"
    source.write_bytes(data)
    target.parent.mkdir(exist_ok=True)
    copy_upright(source, target, orientation=orientation, digest=hashlib.sha256(data).hexdigest())
    assert source.read_bytes() == data
    assert [path.name for path in target.parent.iterdir()] == ["b.jpg"]
    return target.read_bytes()


def _away(copy: bytes, image: Image.Image) -> int:
    with Image.open(io.BytesIO(copy)) as opened:
        assert opened.size == image.size
        seen = np.asarray(opened.convert(image.mode), dtype=int)
    return int(np.abs(seen - np.asarray(image, dtype=int)).max())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF"])
def test_what_is_upright_is_copied_byte_for_byte(tmp_path: Path, scene: Make, encoded: Encode, kind: str) -> None:
    data = encoded(scene(), kind) + b"and what stands behind it"
    assert _copied(tmp_path, data, 1) == data


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_jpeg_is_written_upright(tmp_path: Path, scene: Make, encoded: Encode, orientation: int) -> None:
    copy = _copied(tmp_path, encoded(scene(), orientation=orientation), orientation)
    assert _away(copy, scene()) <= 8
    with Image.open(io.BytesIO(copy)) as image:
        assert (image.format, dict(image.getexif())) == ("JPEG", {})


@pytest.mark.parametrize("kind", LOSSLESS)
@pytest.mark.parametrize("orientation", range(2, 9))
def test_other_formats_are_turned_without_loss(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str, orientation: int
) -> None:
    copy = _copied(tmp_path, encoded(scene(), kind, orientation=orientation, **LOSSLESS[kind]), orientation)
    assert _away(copy, scene()) <= (8 if kind == "AVIF" else 0)
    (tmp_path / "again").write_bytes(copy)
    again = probe(tmp_path / "again")
    assert (again.format, again.orientation, again.width, again.height) == (kind, 1, 96, 64)


def test_the_colour_profile_goes_along_and_other_words_do_not(
    tmp_path: Path, scene: Make, encoded: Encode, linear_rgb_profile: bytes
) -> None:
    for kind in ("JPEG", *LOSSLESS):
        exif = Image.Exif()
        exif[0x0112], exif[0x010F], exif[0x013B] = 6, "Acme", "Somebody by name"
        stored = scene().transpose(Image.Transpose.ROTATE_90)
        xmp = b'<x tiff:Orientation="6"/>'
        copy = _copied(tmp_path, encoded(stored, kind, exif=exif, icc_profile=linear_rgb_profile, xmp=xmp), 6)
        with Image.open(io.BytesIO(copy)) as image:
            assert image.info["icc_profile"] == linear_rgb_profile, kind
            assert 0x0112 not in image.getexif()
        assert b"Somebody" not in copy
        assert b"Orientation=" not in copy
        assert (decode_bytes(copy).width, decode_bytes(copy).height) == (96, 64)


@pytest.mark.parametrize(("source", "copy"), [(0, 0), (1, 0), (2, 2)])
def test_colours_are_subsampled_only_where_the_source_was(
    tmp_path: Path, scene: Make, encoded: Encode, source: int, copy: int
) -> None:
    data = _copied(tmp_path, encoded(scene(), orientation=6, subsampling=source), 6)
    assert JpegImagePlugin.get_sampling(Image.open(io.BytesIO(data))) == copy


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", mode) for mode in ("1", "L", "LA", "P", "RGBA", "I;16")]
    + [("TIFF", mode) for mode in ("1", "L", "LA", "P", "RGBA", "I;16", "I", "F", "CMYK", "PA")]
    + [("JPEG", mode) for mode in ("L", "CMYK")]
    + [("WEBP", "RGBA"), ("AVIF", "RGBA")],
)
def test_every_way_to_store_a_picture_survives_the_turn(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str, mode: str
) -> None:
    values = np.asarray(scene().convert("L"))
    deep: dict[str, Any] = {"I;16": np.uint16, "I": np.int32, "F": np.float32}
    image = Image.fromarray(values.astype(deep[mode])) if mode in deep else scene().convert(mode)
    if mode in ("LA", "RGBA"):
        image.putalpha(scene().getchannel("R"))
    copy = _copied(tmp_path, encoded(image, kind, orientation=6, **LOSSLESS.get(kind, {})), 6)
    with Image.open(io.BytesIO(copy)) as seen:
        assert seen.mode == mode
        assert seen.size == (96, 64)
    if mode not in ("P", "PA"):
        assert _away(copy, image) <= (8 if kind in ("JPEG", "AVIF") else 0)
    else:
        assert _away(copy, image.convert("RGBA")) == 0


def test_a_transparent_palette_colour_survives_the_turn(tmp_path: Path, encoded: Encode) -> None:
    image = Image.new("P", (32, 16), 0)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste(1, (16, 0, 32, 16))
    copy = _copied(tmp_path, encoded(image, "PNG", orientation=6, transparency=0), 6)
    with Image.open(io.BytesIO(copy)) as seen:
        assert [seen.convert("RGBA").getpixel(at)[3] for at in ((0, 0), (31, 0))] == [0, 255]  # type: ignore[index]


def test_of_a_phone_jpeg_with_two_pictures_the_first_is_written(tmp_path: Path, scene: Make) -> None:
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 3
    pictures = [scene().transpose(Image.Transpose.ROTATE_180), Image.new("RGB", (96, 64))]
    pictures[0].save(file, "MPO", save_all=True, append_images=pictures[1:], exif=exif, quality=95)
    copy = _copied(tmp_path, file.getvalue(), 3)
    assert _away(copy, scene()) <= 25
    assert Image.open(io.BytesIO(copy)).format == "JPEG"


def test_the_same_source_gives_the_same_bytes_twice(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for kind in ("JPEG", *LOSSLESS):
        data = encoded(scene(), kind, orientation=6)
        assert _copied(tmp_path, data, 6) == _copied(tmp_path, data, 6)


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_source_that_has_changed_is_not_copied(
    tmp_path: Path, scene: Make, encoded: Encode, orientation: int
) -> None:
    source, target = tmp_path / "a.jpg", tmp_path / "b.jpg"
    source.write_bytes(encoded(scene(), orientation=orientation))
    with pytest.raises(Changed, match="changed since") as caught:
        copy_upright(source, target, orientation=orientation, digest="0" * 64)
    assert caught.value.where == str(source)
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_missing_source_leaves_no_target(tmp_path: Path, orientation: int) -> None:
    with pytest.raises(NotReadable):
        copy_upright(tmp_path / "a.jpg", tmp_path / "b.jpg", orientation=orientation, digest="0" * 64)
    assert not list(tmp_path.iterdir())


def test_a_broken_source_is_not_turned(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(encoded(scene(), orientation=6)[:-200])
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    with pytest.raises(NotLoadable, match="cut short"):
        copy_upright(source, tmp_path / "b.jpg", orientation=6, digest=digest)
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_place_that_cannot_be_written_is_told_with_what_to_do(
    tmp_path: Path, scene: Make, encoded: Encode, orientation: int
) -> None:
    data = encoded(scene(), orientation=orientation)
    (tmp_path / "a.jpg").write_bytes(data)
    target = tmp_path / "gone" / "b.jpg"
    with pytest.raises(NotWritable, match="cannot be written: No such file") as caught:
        copy_upright(tmp_path / "a.jpg", target, orientation=orientation, digest=hashlib.sha256(data).hexdigest())
    assert caught.value.where == str(target)
    assert caught.value.safe
    assert caught.value.todo


def test_a_target_with_the_longest_name_is_written_and_an_old_one_replaced(
    tmp_path: Path, scene: Make, encoded: Encode
) -> None:
    data = encoded(scene())
    (tmp_path / "a.jpg").write_bytes(data)
    target = tmp_path / ("x" * 251 + ".jpg")
    target.write_bytes(b"old")
    copy_upright(bytes(tmp_path / "a.jpg"), target, orientation=1, digest=hashlib.sha256(data).hexdigest())
    assert target.read_bytes() == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "GIF", "BMP"])
def test_a_picture_for_the_dictionary_is_small_and_can_be_shown(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(encoded(scene(1200, 800), kind))
    picture = picture_for_dictionary(path)
    assert picture.startswith(b"\xff\xd8\xff")
    shown = decode_bytes(picture, 512)
    assert (shown.width, shown.height) == (512, 341)
    assert len(picture) < 200_000
