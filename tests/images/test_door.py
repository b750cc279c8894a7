"""What comes through the front door, and with which line everything else is refused."""

import io
import os
import struct
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from labeler.domain.geometry import Size
from labeler.images import door, files
from labeler.images.door import NotLoadable, NotReadable, header, opened, read_bytes, reduction
from labeler.images.kinds import HEAD, has_image_name, kind_of, webp_size

Make = Callable[..., Image.Image]
Encode = Callable[..., bytes]
FORMATS = ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF"]


def _png(width: int, height: int) -> bytes:
    """A PNG that declares a size and has next to no pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


def test_the_bytes_of_a_file_are_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(os.urandom(3 * files.PIECE + 17))
    assert read_bytes(path) == path.read_bytes() == read_bytes(bytes(path))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "No such file"),
        (lambda path: os.mkfifo(path), "a pipe"),
        (lambda path: path.mkdir(), "a folder"),
        (lambda path: path.symlink_to(path), "symbolic links"),
        (lambda path: path.symlink_to("/dev/zero"), "a device"),
        (
            lambda path: (path.with_suffix(".pipe"), os.mkfifo(path.with_suffix(".pipe")), path.symlink_to("a.pipe")),
            "a pipe",
        ),
    ],
)
def test_what_is_no_regular_file_is_not_read_and_nobody_waits(
    tmp_path: Path, make: Callable[[Path], object], reason: str
) -> None:
    path = tmp_path / "a.jpg"
    make(path)
    with pytest.raises(NotReadable, match=reason) as caught:
        read_bytes(path)
    assert caught.value.where == str(path)
    assert "\n" not in caught.value.line()


def test_a_name_with_a_zero_byte_is_refused_in_words() -> None:
    with pytest.raises(NotReadable, match="impossible"):
        read_bytes(b"a\0b.jpg")


def test_a_file_above_the_ceiling_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.tif"
    with path.open("wb") as file:
        file.truncate(files.CEILING + 1)
    with pytest.raises(NotReadable, match="at most"):
        read_bytes(path)


@pytest.mark.parametrize("kind", FORMATS)
def test_every_promised_format_opens(scene: Make, encoded: Encode, kind: str) -> None:
    picture = opened(encoded(scene(), kind))
    assert picture.size == Size(width=96, height=64)
    assert picture.image.size == (96, 64)
    assert (picture.orientation, picture.turn, picture.frames) == (1, 1, 1)
    assert kind_of(encoded(scene(), kind)) == kind


@pytest.mark.parametrize("kind", ["PPM", "TGA", "ICO", "PCX", "SGI"])
def test_other_formats_that_pillow_knows_are_refused(scene: Make, encoded: Encode, kind: str) -> None:
    with pytest.raises(NotLoadable, match="bytes are no image's"):
        opened(encoded(scene(), kind))


def test_an_image_of_a_kind_we_do_not_open_is_named() -> None:
    with pytest.raises(NotLoadable, match="JPEG XL images cannot be opened"):
        opened(b"\x00\x00\x00\x0cJXL \r\n\x87\n" + bytes(50))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "TIFF", "AVIF", "GIF"])
def test_a_file_that_is_cut_short_is_refused(scene: Make, encoded: Encode, kind: str) -> None:
    whole = encoded(scene(), kind)
    for share in (0.3, 0.6, 0.9):
        with pytest.raises(NotLoadable) as caught:
            opened(whole[: int(len(whole) * share)], where="a.jpg")
        assert caught.value.where == "a.jpg"
        assert caught.value.what.isprintable()
        assert " object at 0x" not in caught.value.what


@pytest.mark.parametrize("settings", [{}, {"progressive": True}, {"subsampling": 2}])
def test_reducing_a_jpeg_finds_the_same_files_cut_short(
    scene: Make, encoded: Encode, settings: dict[str, object]
) -> None:
    whole = encoded(scene(201, 133), **settings)
    for length in [*range(200, len(whole), 211), len(whole) - 1, len(whole)]:
        assert _opens(whole[:length], None) == _opens(whole[:length], 1) == (length == len(whole))


def _opens(data: bytes, least: int | None) -> bool:
    try:
        opened(data, least=least)
    except NotLoadable:
        return False
    return True


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (20_000, 20_000), (10_001, 10_000)])
def test_a_png_that_declares_too_many_pixels_is_refused_by_its_header(width: int, height: int) -> None:
    with pytest.raises(NotLoadable, match="pixels"):
        opened(_png(width, height))


def test_a_webp_that_declares_too_many_pixels_is_refused_before_a_decoder_makes_room_for_them(animated_webp) -> None:
    with pytest.raises(NotLoadable, match="20000 × 20000 pixels"):
        opened(animated_webp(20_000, 20_000))


@pytest.mark.parametrize("how", [{"quality": 80}, {"lossless": True}, {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0"}])
def test_a_webp_announces_its_size_in_its_first_bytes(how: dict[str, object]) -> None:
    file = io.BytesIO()
    Image.new("RGB", (123, 45), "red").save(file, "WEBP", **how)
    assert webp_size(file.getvalue()[:HEAD]) == Size(width=123, height=45)


@pytest.mark.parametrize(
    "head", [b"", b"RIFF....WEBP", b"RIFF....WEBPVP8X....", b"RIFF....WEBPVP9 ........................"]
)
def test_of_a_webp_that_is_cut_short_no_size_is_known(head: bytes) -> None:
    assert webp_size(head) is None


def test_a_bomb_is_refused_where_someone_else_has_set_warnings_aside() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(2):
            with pytest.raises(NotLoadable, match="pixels"):
                opened(_png(60_000, 60_000))
            with pytest.raises(NotLoadable, match="pixels"):
                opened(_png(20_000, 20_000))


def test_a_jpeg_may_have_more_pixels_than_a_png() -> None:
    file = io.BytesIO()
    Image.new("L", (11_000, 10_000)).save(file, "JPEG")
    assert header(file.getvalue()).size == (11_000, 10_000)
    with pytest.raises(NotLoadable, match="at most 100 megapixels"):
        header(_png(11_000, 10_000))


def test_a_jpeg_comes_reduced_where_that_is_asked_for(scene: Make, encoded: Encode) -> None:
    data = encoded(scene(960, 640))
    assert opened(data, least=240).image.size == (240, 160)
    assert opened(data, least=241).image.size == (480, 320)
    assert opened(data, least=5000).image.size == (960, 640)
    assert opened(data, least=240).size == Size(width=960, height=640)


def test_no_side_is_reduced_to_nothing(encoded: Encode) -> None:
    assert reduction(Size(width=4000, height=3), 100) == 2
    assert opened(encoded(Image.new("RGB", (4000, 1))), least=1).image.height == 1


def test_the_frames_of_an_animation_are_counted(encoded: Encode, scene: Make) -> None:
    pictures = [scene().point(lambda level, shift=shift: level // (shift + 1)) for shift in range(3)]
    for kind in ("GIF", "WEBP", "PNG", "TIFF", "AVIF"):
        data = encoded(pictures[0], kind, save_all=True, append_images=pictures[1:])
        assert opened(data).frames == 3, kind


def test_counting_frames_ends(scene: Make) -> None:
    tags = [(256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8), (278, 1), (279, 1)]
    chain = bytearray(b"II*\0" + struct.pack("<I", 16) + bytes(8))
    for _ in range(3000):
        chain += struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        chain += struct.pack("<I", len(chain) + 4)
    assert opened(bytes(chain[:-4]) + bytes(4)).frames == door.MOST_FRAMES


def test_a_broken_later_frame_leaves_the_first_as_it_is(scene: Make, encoded: Encode) -> None:
    data = encoded(scene(), "TIFF", save_all=True, append_images=[scene(80, 50)])
    picture = opened(data[:-40])
    assert picture.size == Size(width=96, height=64)
    assert picture.frames in (1, 2)


@pytest.mark.parametrize("name", [b"a.jpg", b"A.JPEG", b"x/y.Png", b"\xff.webp", b"a.b.tiff", b"p.heic", b"a\n.avif"])
def test_names_of_images_are_known(name: bytes) -> None:
    assert has_image_name(name)


@pytest.mark.parametrize("name", [b"a", b"jpg", b"a.jpg.txt", b"x.jpg/readme", b"a.json", b"a.mp4"])
def test_other_names_are_not_images(name: bytes) -> None:
    assert not has_image_name(name)


@pytest.mark.parametrize(
    "head",
    [b"", b"BMW is a maker of cars and more", b"RIFF\0\0\0\0WAVEfmt ", b"%PDF-1.7", b"\0\0\0\x18ftypisom" + bytes(60)],
)
def test_first_bytes_of_other_files_are_not_an_images(head: bytes) -> None:
    assert kind_of(head) == ""
