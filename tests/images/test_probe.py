"""What is learned of a file when it is added, and what is refused or passed over."""

import hashlib
import io
import os
import re
import struct
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageOps, TiffImagePlugin

from labeler.domain.geometry import Size
from labeler.domain.words import Health
from labeler.images import files
from labeler.images import judge as judging
from labeler.images.judge import probe
from labeler.images.limits import seconds_for
from labeler.images.probe import NotAnImage, Probe, probe_all
from labeler.images.scan import Found, walk

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]
TURNED = ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"]


def _probe(tmp_path: Path, data: bytes, name: str = "a.jpg") -> Probe:
    path = tmp_path / name
    path.write_bytes(data)
    return probe(path)


def _exif(**tags: object) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = tags.get("make", "Acme"), tags.get("model", "Eye 3")
    exif.get_ifd(0x8769)[0x9003] = tags.get("taken", "2026:03:04 05:06:07")
    return exif


def test_a_sound_file_is_known_by_the_digest_of_its_bytes(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    data = encoded(scene())
    assert _probe(tmp_path, data) == Probe(
        digest=hashlib.sha256(data).hexdigest(), format="JPEG", width=96, height=64, orientation=1, frames=1,
        health=Health.OK, problem="", taken_at="", camera="",
    )  # fmt: skip


@pytest.mark.parametrize("kind", TURNED)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_width_and_height_are_upright_whatever_the_orientation(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str, orientation: int
) -> None:
    for extra in ({}, {"compression": "tiff_adobe_deflate"}) if kind == "TIFF" else ({},):
        found = _probe(tmp_path, encoded(scene(), kind, orientation=orientation, **extra))
        assert (found.width, found.height, found.orientation) == (96, 64, orientation)
        assert found.health is Health.OK


def test_an_orientation_that_stands_in_xmp_counts_as_in_pillow(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    words = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf tiff:Orientation="6"/></x:xmpmeta>'
    found = _probe(tmp_path, encoded(scene(), xmp=words))
    assert (found.width, found.height, found.orientation) == (64, 96, 6)


def test_time_and_camera_come_from_exif(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x010F], tags[0x0110], tags[0x8769] = "Acme", "Eye 3", {0x9003: "2026:03:04 05:06:07"}
    for kind in TURNED:
        words = {"tiffinfo": tags} if kind == "TIFF" else {"exif": _exif()}
        found = _probe(tmp_path, encoded(scene(), kind, **words))
        assert (found.taken_at, found.camera) == ("2026-03-04 05:06:07", "Acme Eye 3"), kind


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "2026:13:01 00:00:00", "yesterday", "", "2026:03:04"])
def test_a_time_that_is_none_is_left_empty(tmp_path: Path, scene: Make, encoded: Encode, taken: str) -> None:
    assert _probe(tmp_path, encoded(scene(), exif=_exif(taken=taken))).taken_at == ""


class _Told:
    """Limits that only note what they are told."""

    is_short = False

    def __init__(self) -> None:
        self.said: list[tuple[object, ...]] = []

    def reading(self, size: int, kind: str) -> None:
        self.said.append(("reading", size, kind))

    def skimming(self, size: int) -> None:
        self.said.append(("skimming", size))

    def loading(self, size: Size) -> None:
        self.said.append(("loading", size))


def test_a_large_file_that_no_decoder_sees_has_time_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scene: Make, encoded: Encode
) -> None:
    data, told = encoded(scene()), _Told()
    (tmp_path / "a.jpg").write_bytes(data)
    (tmp_path / "b.jpg").write_bytes(b"nothing" * 20)
    for name in ("a.jpg", "b.jpg"):
        probe(tmp_path / name, limits=told)
    monkeypatch.setattr(judging, "CEILING", 100)
    probe(tmp_path / "a.jpg", limits=told)
    loading = ("loading", Size(width=96, height=64))
    assert told.said == [("reading", len(data), "JPEG"), loading, ("skimming", 140), ("skimming", len(data))]


def test_a_bmp_in_runs_has_the_time_that_its_decoder_takes(tmp_path: Path) -> None:
    width, height = 1_600, 600
    row = b"".join(bytes((1, x % 256)) for x in range(width)) + b"\0\0"
    body = row * height + b"\0\1"
    words = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 1, len(body), 0, 0, 256, 256)
    colours = b"".join(bytes((level, level, level, 0)) for level in range(256))
    start = 14 + len(words) + len(colours)
    data = b"BM" + struct.pack("<IHHI", start + len(body), 0, 0, start) + words + colours + body
    (tmp_path / "a.bmp").write_bytes(data)
    before = time.process_time()
    assert probe(tmp_path / "a.bmp").health is Health.OK
    assert seconds_for(len(data), width * height, "BMP") > 5 * (time.process_time() - before)


@pytest.mark.parametrize("kind", TURNED)
def test_every_kind_has_many_times_the_time_that_it_takes(
    tmp_path: Path, scene: Make, encoded: Encode, kind: str
) -> None:
    noise = Image.merge("RGB", [Image.effect_noise((1_600, 1_200), 80)] * 3)
    data = encoded(noise, kind, **({"speed": 10, "quality": 90} if kind == "AVIF" else {}))
    (tmp_path / "a").write_bytes(data)
    before = time.process_time()
    assert probe(tmp_path / "a").health is Health.OK
    assert seconds_for(len(data), 1_600 * 1_200, kind) > 4 * (time.process_time() - before)


def test_a_cameras_name_is_one_harmless_line(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    found = _probe(tmp_path, encoded(scene(), exif=_exif(make="Ac\nme \x1b[31m", model="x" * 9000)))
    assert found.camera.startswith("Ac me \\x1b[31m xxx")
    assert len(found.camera) < 500


@pytest.mark.parametrize(
    ("kind", "count", "value", "orientation"),
    [
        (3, 1, struct.pack("<HH", 6, 0), 6),
        (3, 2, struct.pack("<HH", 6, 6), 6),
        (4, 1, struct.pack("<I", 8), 8),
        (3, 1, bytes(4), 1),
        (3, 1, struct.pack("<HH", 9, 0), 1),
        (3, 1, b"\xff" * 4, 1),
        (2, 2, b"6\0\0\0", 1),
        (7, 1, b"\6\0\0\0", 1),
        (5, 1, b"\xff" * 4, 1),
        (3, 2**31, bytes(4), 1),
    ],
)
def test_an_orientation_counts_where_it_makes_sense(
    tmp_path: Path, scene: Make, encoded: Encode, kind: int, count: int, value: bytes, orientation: int
) -> None:
    tag = struct.pack("<HHI", 0x0112, kind, count) + value
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + tag + bytes(4)
    found = _probe(tmp_path, encoded(scene(), exif=exif))
    assert (found.orientation, found.health) == (orientation, Health.OK)
    file = io.BytesIO(encoded(scene(), exif=exif))
    with warnings.catch_warnings(action="ignore"):
        turned = ImageOps.exif_transpose(Image.open(file))
    assert (found.width, found.height) == turned.size


def test_hostile_exif_never_refuses_a_picture(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    good = b"Exif\0\0" + _exif().tobytes()[6:]
    for place in range(6, len(good)):
        for value in (0, 0x7F, 0xFF):
            broken = good[:place] + bytes([value]) * 3 + good[place + 3 :]
            assert _probe(tmp_path, encoded(scene(16, 8), exif=broken)).health is Health.OK


def test_a_phone_jpeg_with_two_pictures_is_a_jpeg_of_two_frames(tmp_path: Path, scene: Make) -> None:
    file = io.BytesIO()
    scene().save(file, "MPO", save_all=True, append_images=[scene(48, 32)])
    found = _probe(tmp_path, file.getvalue())
    assert (found.format, found.frames, found.width, found.height) == ("JPEG", 2, 96, 64)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.jpg", b"", "empty"),
        ("text.jpg", b"not a picture at all", "bytes are no image's"),
        ("page.png", b"<html>", "bytes are no image's"),
        ("head.png", b"\x89PNG\r\n\x1a\n", "begins like a PNG"),
        ("head", b"\xff\xd8\xff\xe0", "begins like a JPEG"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic" + bytes(40), "begins like|HEIF images"),
    ],
)
def test_what_is_named_or_begins_like_an_image_and_will_not_load_is_refused(
    tmp_path: Path, name: str, data: bytes, problem: str
) -> None:
    found = _probe(tmp_path, data, name)
    assert found.health is Health.REFUSED
    assert (found.width, found.height, found.orientation, found.frames) == (0, 0, 1, 1)
    assert found.digest == hashlib.sha256(data).hexdigest()
    assert re.search(problem, found.problem)


def test_a_file_cut_short_is_refused_with_the_size_it_declares(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    found = _probe(tmp_path, encoded(scene())[:-300])
    assert (found.health, found.problem) == (Health.REFUSED, "it is cut short")
    assert (found.format, found.width, found.height) == ("JPEG", 96, 64)


def test_a_jpeg_by_another_name_is_an_image(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    assert _probe(tmp_path, encoded(scene()), "notes.txt").health is Health.OK
    assert _probe(tmp_path, encoded(scene()), "DSC0001").health is Health.OK
    assert _probe(tmp_path, encoded(scene(), "PNG"), "really.jpg").format == "PNG"


@pytest.mark.parametrize("data", [b"", b"hello", b"BMW is a maker of cars", b"%PDF-1.7", bytes(5000)])
def test_what_neither_is_named_nor_begins_like_an_image_is_passed_over(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotAnImage, match="neither its name nor its first bytes") as caught:
        _probe(tmp_path, data, "notes.txt")
    assert caught.value.reason == caught.value.what


def test_a_pipe_named_like_an_image_is_passed_over_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    with pytest.raises(NotAnImage, match="a pipe"):
        probe(tmp_path / "a.jpg")


def test_a_file_above_the_ceiling_is_refused_without_being_held(
    tmp_path: Path, scene: Make, encoded: Encode, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(scene())
    monkeypatch.setattr(judging, "CEILING", len(data) - 1)
    found = _probe(tmp_path, data)
    assert (found.health, found.digest) == (Health.REFUSED, hashlib.sha256(data).hexdigest())
    assert "at most" in found.problem


def test_a_large_file_of_another_kind_is_left_after_its_first_bytes(tmp_path: Path) -> None:
    with (tmp_path / "film.mkv").open("wb") as file:
        file.truncate(40 * files.CEILING)
    with pytest.raises(NotAnImage):
        probe(tmp_path / "film.mkv")


def test_names_of_any_bytes_are_probed(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for name in (b"\xff\xfe.jpg", b"a\nb.jpg", b"x" * 251 + b".jpg"):
        path = bytes(tmp_path) + b"/" + name
        with open(path, "wb") as file:  # noqa: PTH123 - bytes
            file.write(encoded(scene()))
        assert probe(path).health is Health.OK


def test_many_files_come_in_order_each_with_what_it_is(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    for number in range(30):
        (tmp_path / f"{number}.jpg").write_bytes(encoded(scene(16 + number, 8)))
    (tmp_path / "12b.txt").write_text("hello")
    os.mkfifo(tmp_path / "20b.jpg")
    (tmp_path / "25b.jpg").symlink_to(tmp_path / "nowhere")
    outcomes = list(probe_all(walk(tmp_path)))
    assert [found.relative for found, _ in outcomes] == [found.relative for found in walk(tmp_path)]
    reasons = {found.shown: outcome.reason for found, outcome in outcomes if isinstance(outcome, NotAnImage)}
    assert list(reasons) == ["12b.txt", "20b.jpg", "25b.jpg"]
    assert [outcome.width for _, outcome in outcomes if isinstance(outcome, Probe)] == [16 + n for n in range(30)]


def test_probing_draws_only_a_little_ahead(tmp_path: Path, scene: Make, encoded: Encode) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(scene()))
    drawn = 0

    def endless() -> Iterator[Found]:
        nonlocal drawn
        while True:
            drawn += 1
            yield Found(root=tmp_path, relative=b"a.jpg", shown="a.jpg")

    outcomes = probe_all(endless(), workers=2)
    for count in range(1, 20):
        next(outcomes)
        assert drawn <= count + 10
    outcomes.close()  # type: ignore[attr-defined]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("probe")]


def test_every_shared_photo_is_sound(shared_photos: list[Path]) -> None:
    found = [probe(path) for path in shared_photos]
    assert len(found) == 351
    assert {one.health for one in found} == {Health.OK}
    assert all(one.width > 0 and one.height > 0 and one.format == "JPEG" for one in found)
