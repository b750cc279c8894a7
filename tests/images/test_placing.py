"""Images on their way out: as they are by copy or link, or turned, smaller, or a part; each as loaders see it."""

import errno
import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from labeler.domain.geometry import Box, Size
from labeler.domain.image import FileStamp
from labeler.images.decode import decode_bytes, fitted
from labeler.images.errors import Changed, NotReadable, NotWritable
from labeler.images.files import read_bytes
from labeler.images.judge import probe
from labeler.images.originals import Original
from labeler.images.outgoing import upright_picture
from labeler.images.placing import place_image, place_part
from labeler.images.shrink import part_of, shrunk

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]
LOSSLESS = {"PNG": {}, "WEBP": {"lossless": True}, "TIFF": {}, "BMP": {}, "GIF": {}}
HALF = Size(width=48, height=32)
FULL = Size(width=96, height=64)


def _original(path: Path) -> Original:
    status = path.stat()
    return Original(path=bytes(path), stamp=FileStamp(size=status.st_size, modified_ns=status.st_mtime_ns))


def _kept(folder: Path, data: bytes, name: str = "a.jpg") -> tuple[Original, str]:
    """A file with these bytes, as a plan knows it, and its digest."""
    path = folder / name
    path.write_bytes(data)
    return _original(path), hashlib.sha256(data).hexdigest()


def _placed(folder: Path, data: bytes, orientation: int = 1, **more: Any) -> bytes:
    original, digest = _kept(folder, data)
    target = folder / "out" / "b.jpg"
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    place_image(original, target, digest=digest, orientation=orientation, **more)
    assert read_bytes(original.path) == data
    assert [path.name for path in target.parent.iterdir()] == ["b.jpg"]
    return target.read_bytes()


def _cut(folder: Path, data: bytes, orientation: int, part: Box, size: Size, max_side: int | None = None) -> bytes:
    original, digest = _kept(folder, data)
    target = folder / "part"
    place_part(
        upright_picture(original.path, orientation=orientation, digest=digest),
        target,
        part=part,
        size=size,
        max_side=max_side,
    )
    return target.read_bytes()


def _away(copy: bytes, image: Image.Image) -> float:
    """How far the pixels are from those of the picture, at the median: an edge may ring, nothing may have moved."""
    with Image.open(io.BytesIO(copy)) as opened:
        assert opened.size == image.size
        seen = np.asarray(opened.convert("RGB"), dtype=int)
    return float(np.percentile(np.abs(seen - np.asarray(image.convert("RGB"), dtype=int)), 95))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_smaller_copy_is_upright_and_of_the_size_that_was_said(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str, orientation: int
) -> None:
    copy = _placed(tmp_path, encoded(scene(), kind, orientation=orientation), orientation, smaller=HALF)
    assert _away(copy, scene().resize((48, 32), Image.Resampling.BOX)) <= 9
    (tmp_path / "again").write_bytes(copy)
    again = probe(tmp_path / "again")
    assert (again.format, again.orientation, again.width, again.height) == (kind, 1, 48, 32)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("size", [FULL, HALF])
def test_a_part_is_cut_where_the_box_is_seen_whatever_the_size_that_goes_out(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str, orientation: int, size: Size
) -> None:
    share = size.width / 96
    part = Box(x=20 * share, y=10 * share, width=50 * share, height=40 * share)
    copy = _cut(tmp_path, encoded(scene(), kind, orientation=orientation), orientation, part, size)
    assert _away(copy, scene().crop((20, 10, 70, 50))) <= 8
    (tmp_path / "again").write_bytes(copy)
    assert (probe(tmp_path / "again").format, probe(tmp_path / "again").orientation) == (kind, 1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_part_is_no_longer_than_was_asked_for(tmp_path: Path, scene: Make, encoded: Encode, orientation: int) -> None:
    size = fitted(FULL, 24)
    part = Box(x=5.0, y=2.5, width=12.5, height=10.0)
    copy = _cut(tmp_path, encoded(scene(), "PNG", orientation=orientation), orientation, part, size, max_side=24)
    wanted = scene().crop((20, 10, 70, 50)).resize((24, 19), Image.Resampling.BOX)
    assert _away(copy, wanted) <= 4
    small = Box(x=5.0, y=2.5, width=2.5, height=2.5)
    copy = _cut(tmp_path, encoded(scene(), "PNG", orientation=orientation), orientation, small, size, max_side=24)
    assert _away(copy, scene().crop((20, 10, 30, 20))) == 0


@pytest.mark.parametrize(
    ("part", "edges"),
    [
        (Box(x=0, y=0, width=96, height=64), (0, 0, 96, 64)),
        (Box(x=-10, y=-10, width=200, height=200), (0, 0, 96, 64)),
        (Box(x=10.4, y=10.6, width=4.2, height=4.0), (10, 10, 15, 15)),
        (Box(x=10.001, y=10.0, width=3.999, height=4.0), (10, 10, 14, 14)),
        (Box(x=95.9999, y=63.9999, width=0.0001, height=0.0001), (95, 63, 96, 64)),
        (Box(x=10.0, y=20.0, width=0.01, height=0.01), (10, 20, 11, 21)),
    ],
)
def test_a_part_has_each_pixel_that_the_box_touches_and_at_least_one(
    scene: Make, part: Box, edges: tuple[int, int, int, int]
) -> None:
    assert part_of(scene(), part, FULL).tobytes() == scene().crop(edges).tobytes()


def test_a_part_of_one_pixel_can_be_read_in_every_format(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for kind in ("JPEG", "AVIF", *LOSSLESS):
        copy = _cut(tmp_path, encoded(scene(), kind), 1, Box(x=3, y=4, width=0.5, height=0.5), FULL)
        assert (decode_bytes(copy).width, decode_bytes(copy).height) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "mode", "smaller"),
    [
        *[("PNG", mode, mode) for mode in ("L", "LA", "RGBA", "I;16")],
        *[("PNG", "1", "L"), ("PNG", "P", "RGB")],
        *[("TIFF", mode, mode) for mode in ("L", "LA", "RGBA", "I;16", "I", "F", "CMYK")],
        *[("TIFF", "1", "L"), ("TIFF", "P", "RGB"), ("TIFF", "PA", "RGBA")],
        *[("JPEG", "L", "L"), ("JPEG", "CMYK", "CMYK"), ("WEBP", "RGBA", "RGBA"), ("AVIF", "RGBA", "RGBA")],
        *[("BMP", "P", "RGB"), ("BMP", "L", "L"), ("GIF", "P", "P"), ("GIF", "L", "P")],
    ],
)
def test_every_way_to_store_a_picture_can_be_made_smaller(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str, mode: str, smaller: str
) -> None:
    values = np.asarray(scene().convert("L"))
    deep: dict[str, Any] = {"I;16": np.uint16, "I": np.int32, "F": np.float32}
    image = Image.fromarray(values.astype(deep[mode])) if mode in deep else scene().convert(mode)
    if mode in ("LA", "RGBA"):
        image.putalpha(scene().getchannel("R"))
    copy = _placed(tmp_path, encoded(image, kind, **LOSSLESS.get(kind, {})), smaller=HALF)
    with Image.open(io.BytesIO(copy)) as seen:
        assert (seen.mode, seen.size) == (smaller, (48, 32))
        want = np.asarray(image.convert(smaller) if mode in ("P", "PA", "1") else image).astype(float)
        wanted = want.reshape(32, 2, 48, 2, -1).mean(axis=(1, 3)).squeeze()
        if kind != "GIF":  # which chooses its 256 colours anew
            away = np.abs(np.asarray(seen).astype(float) - wanted)
            assert np.median(away) <= (40 if mode in ("1", "P", "PA") else 3)
    assert (decode_bytes(copy).width, decode_bytes(copy).height) == (48, 32)


def test_sixteen_bits_stay_sixteen_bits_up_to_the_brightest(tmp_path: Path, encoded: Encode) -> None:
    stripes = np.zeros((64, 96), np.uint16)
    stripes[:, 48:] = 65535
    copy = _placed(tmp_path, encoded(Image.fromarray(stripes), "PNG"), smaller=HALF)
    with Image.open(io.BytesIO(copy)) as seen:
        values = np.asarray(seen)
    assert (seen.mode, int(values[:, :20].max()), int(values[:, 28:].min())) == ("I;16", 0, 65535)


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "P"), ("PNG", "RGB"), ("PNG", "L"), ("PNG", "1"), ("GIF", "P")])
def test_a_colour_that_stands_for_none_is_still_none_in_a_smaller_copy(
    tmp_path: Path, encoded: Encode, kind: str, mode: str
) -> None:
    image = Image.new("P" if mode == "P" else mode, (96, 64), 0)
    if mode == "P":
        image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste((255,) * 3 if mode == "RGB" else 255 if mode != "P" else 1, (48, 0, 96, 64))
    none = (0, 0, 0) if mode == "RGB" else 0
    copy = _placed(tmp_path, encoded(image, kind, transparency=none), smaller=HALF)
    with Image.open(io.BytesIO(copy)) as seen:
        alpha = [seen.convert("RGBA").getpixel(at)[3] for at in ((2, 2), (45, 2))]  # type: ignore[index]
    assert alpha == [0, 255]


def test_see_through_colours_do_not_bleed_into_a_smaller_copy(tmp_path: Path, encoded: Encode) -> None:
    image = Image.new("RGBA", (96, 64), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (49, 0, 96, 64))
    copy = _placed(tmp_path, encoded(image, "PNG"), smaller=HALF)
    with Image.open(io.BytesIO(copy)) as seen:
        red, _, blue, alpha = np.moveaxis(np.asarray(seen).astype(int), -1, 0)
    assert (int(red[alpha > 8].max()), int(blue[alpha > 8].min())) == (0, 255)


def test_the_colour_profile_goes_along_into_smaller_copies_and_parts(
    tmp_path: Path, scene: Make, encoded: Encode, linear_rgb_profile: bytes
) -> None:
    for kind in ("JPEG", "PNG", "WEBP", "TIFF", "AVIF"):
        exif = Image.Exif()
        exif[0x010F], exif[0x013B] = "Acme", "Somebody by name"
        data = encoded(scene(), kind, exif=exif, icc_profile=linear_rgb_profile)
        for copy in (
            _placed(tmp_path, data, smaller=HALF),
            _cut(tmp_path, data, 1, Box(x=1, y=2, width=30, height=20), FULL),
        ):
            with Image.open(io.BytesIO(copy)) as image:
                assert image.info["icc_profile"] == linear_rgb_profile, kind
            assert b"Somebody" not in copy


def test_of_a_moving_picture_a_changed_copy_has_the_first_frame_and_a_plain_one_all(
    tmp_path: Path, scene: Make
) -> None:
    for kind in ("GIF", "WEBP", "PNG", "TIFF"):
        file = io.BytesIO()
        scene().save(file, kind, save_all=True, append_images=[Image.new("RGB", (96, 64))] * 2)
        assert _placed(tmp_path, file.getvalue()) == file.getvalue()
        for copy in (
            _placed(tmp_path, file.getvalue(), smaller=HALF),
            _cut(tmp_path, file.getvalue(), 1, Box(x=0, y=0, width=48, height=32), FULL),
        ):
            with Image.open(io.BytesIO(copy)) as image:
                assert (image.size, getattr(image, "n_frames", 1)) == ((48, 32), 1)
                assert np.asarray(image.convert("RGB")).mean() > 60


def test_no_picture_becomes_larger(scene: Make) -> None:
    for size in (Size(width=97, height=64), Size(width=96, height=65)):
        with pytest.raises(ValueError, match="96 × 64 would become"):
            shrunk(scene(), size)


def test_changed_copies_are_the_same_bytes_twice(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for kind in ("JPEG", "AVIF", *LOSSLESS):
        data = encoded(scene(), kind)
        assert _placed(tmp_path, data, smaller=HALF) == _placed(tmp_path, data, smaller=HALF)


@pytest.mark.parametrize("way", ["copy", "link", "symlink"])
def test_what_is_upright_and_whole_goes_out_as_it_is(tmp_path: Path, scene: Make, encoded: Encode, way: Any) -> None:
    data = encoded(scene()) + b"and what stands behind it"
    assert _placed(tmp_path, data, way=way) == data
    target = tmp_path / "out" / "b.jpg"
    assert target.samefile(tmp_path / "a.jpg") == (way != "copy")
    assert target.is_symlink() == (way == "symlink")


@pytest.mark.parametrize("way", ["link", "symlink"])
def test_what_is_turned_or_smaller_is_a_file_of_its_own_also_where_links_are_asked_for(
    tmp_path: Path, scene: Make, encoded: Encode, way: Any
) -> None:
    for orientation, smaller in ((6, None), (1, HALF)):
        copy = _placed(tmp_path, encoded(scene(), orientation=orientation), orientation, way=way, smaller=smaller)
        assert not (tmp_path / "out" / "b.jpg").is_symlink()
        assert (tmp_path / "out" / "b.jpg").stat().st_nlink == 1
        assert decode_bytes(copy).width == (48 if smaller else 96)


def test_a_symbolic_link_is_absolute_and_leads_to_the_file_itself(
    tmp_path: Path, scene: Make, encoded: Encode, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, digest = _kept(tmp_path, encoded(scene()), "real.jpg")
    (tmp_path / "a.jpg").symlink_to("real.jpg")
    monkeypatch.chdir(tmp_path)
    place_image(_original(Path("a.jpg")), tmp_path / "b.jpg", digest=digest, orientation=1, way="symlink")
    assert (tmp_path / "b.jpg").readlink() == tmp_path.resolve() / "real.jpg"


def test_a_hard_link_is_to_the_file_itself_where_the_original_is_a_symbolic_link(
    tmp_path: Path, scene: Make, encoded: Encode
) -> None:
    data = encoded(scene())
    _, digest = _kept(tmp_path, data, "real.jpg")
    (tmp_path / "a.jpg").symlink_to("real.jpg")
    (tmp_path / "out").mkdir()
    place_image(_original(tmp_path / "a.jpg"), tmp_path / "out" / "b.jpg", digest=digest, orientation=1, way="link")
    assert not (tmp_path / "out" / "b.jpg").is_symlink()
    assert (tmp_path / "out" / "b.jpg").read_bytes() == data


@pytest.mark.parametrize("way", ["link", "symlink"])
@pytest.mark.parametrize("change", ["time", "size", "pipe"])
def test_a_file_that_has_changed_since_the_plan_is_not_linked(
    tmp_path: Path, scene: Make, encoded: Encode, way: Any, change: str
) -> None:
    original, digest = _kept(tmp_path, encoded(scene()))
    path = tmp_path / "a.jpg"
    if change == "time":
        os.utime(path, ns=(0, original.stamp.modified_ns + 1))
    elif change == "size":
        path.write_bytes(path.read_bytes() + b"1")
        os.utime(path, ns=(0, original.stamp.modified_ns))
    else:
        path.unlink()
        os.mkfifo(path)
    with pytest.raises(Changed, match="changed since") as caught:
        place_image(original, tmp_path / "b.jpg", digest=digest, orientation=1, way=way)
    assert caught.value.where == str(path)
    assert not os.path.lexists(tmp_path / "b.jpg")


@pytest.mark.parametrize("way", ["copy", "link", "symlink"])
def test_a_file_that_is_gone_is_said_to_be_so(tmp_path: Path, scene: Make, encoded: Encode, way: Any) -> None:
    original, digest = _kept(tmp_path, encoded(scene()))
    (tmp_path / "a.jpg").unlink()
    with pytest.raises(NotReadable, match="No such file") as caught:
        place_image(original, tmp_path / "b.jpg", digest=digest, orientation=1, way=way)
    assert caught.value.where == str(tmp_path / "a.jpg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EPERM, errno.EMLINK, errno.EOPNOTSUPP])
@pytest.mark.parametrize("way", ["link", "symlink"])
def test_where_no_link_can_be_the_way_on_is_named(
    tmp_path: Path, scene: Make, encoded: Encode, monkeypatch: pytest.MonkeyPatch, way: Any, code: int
) -> None:
    original, digest = _kept(tmp_path, encoded(scene()))

    def refuse(*_paths: bytes) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, way, refuse)
    with pytest.raises(NotWritable, match="link to it can be made there: ") as caught:
        place_image(original, tmp_path / "b.jpg", digest=digest, orientation=1, way=way)
    assert "--place copy" in caught.value.todo
    assert caught.value.where == str(tmp_path / "a.jpg")


def test_a_link_to_another_disk_is_refused_with_the_way_on(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    other = Path("/dev/shm")
    if not os.access(other, os.W_OK) or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second disk")
    path = other / f"labeler-test-{os.getpid()}.jpg"
    try:
        path.write_bytes(encoded(scene()))
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        with pytest.raises(NotWritable, match="no hard link") as caught:
            place_image(_original(path), tmp_path / "b.jpg", digest=digest, orientation=1, way="link")
        assert "--place copy" in caught.value.todo
        place_image(_original(path), tmp_path / "b.jpg", digest=digest, orientation=1, way="symlink")
        assert (tmp_path / "b.jpg").read_bytes() == path.read_bytes()
    finally:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("way", ["link", "symlink"])
def test_a_place_that_cannot_be_written_is_told_with_links_too(
    tmp_path: Path, scene: Make, encoded: Encode, way: Any
) -> None:
    original, digest = _kept(tmp_path, encoded(scene()))
    with pytest.raises(NotWritable, match="cannot be written: No such file"):
        place_image(original, tmp_path / "gone" / "b.jpg", digest=digest, orientation=1, way=way)


@pytest.mark.parametrize("way", ["link", "symlink"])
def test_names_that_are_no_text_are_linked(tmp_path: Path, scene: Make, encoded: Encode, way: Any) -> None:
    data = encoded(scene())
    original, digest = _kept(tmp_path, data, os.fsdecode(b"\xff.jpg"))
    place_image(original, tmp_path / "b.jpg", digest=digest, orientation=1, way=way)
    assert (tmp_path / "b.jpg").read_bytes() == data


@pytest.mark.parametrize("way", ["copy", "link", "symlink"])
def test_nothing_that_is_there_already_is_written_over(tmp_path: Path, scene: Make, encoded: Encode, way: Any) -> None:
    original, digest = _kept(tmp_path, encoded(scene()))
    (tmp_path / "b.jpg").write_bytes(b"mine")
    with pytest.raises(NotWritable, match="File exists"):
        place_image(original, tmp_path / "b.jpg", digest=digest, orientation=1, way=way)
    assert (tmp_path / "b.jpg").read_bytes() == b"mine"


def test_a_changed_file_is_neither_copied_shrunk_nor_cut(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    original, _ = _kept(tmp_path, encoded(scene()))
    for smaller in (None, HALF):
        with pytest.raises(Changed):
            place_image(original, tmp_path / "b.jpg", digest="0" * 64, orientation=1, smaller=smaller)
    with pytest.raises(Changed):
        upright_picture(original.path, orientation=1, digest="0" * 64)
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]


def test_photos_of_the_shop_are_smaller_and_upright(tmp_path: Path, shared_photos: list[Path]) -> None:
    for photo in shared_photos[::20]:
        told = probe(photo)
        size = fitted(Size(width=told.width, height=told.height), 128)
        target = tmp_path / photo.name
        place_image(
            _original(photo), target, digest=told.digest, orientation=told.orientation, way="link", smaller=size
        )
        with Image.open(target) as image:
            assert (image.size, max(image.size)) == ((size.width, size.height), 128)
            seen = np.asarray(image.convert("RGB")).astype(int)
        shown = decode_bytes(photo.read_bytes(), 128).rgb32[..., 2::-1].astype(int)
        assert np.median(np.abs(seen - shown)) <= 4
