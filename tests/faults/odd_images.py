"""Images made by hand to do harm: that declare, repeat, swell or lead to themselves; and honest ones of great size."""

import io
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """One file. `is_large`: an honest picture of so many pixels that it may take more time and room than others."""

    what: str
    content: bytes
    name: bytes = b"a.jpg"
    is_large: bool = False


def encoded(picture: Image.Image, kind: str, settings: dict[str, object]) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **settings)
    return file.getvalue()


def _png(width: int, height: int, *, depth: int = 8, colour: int = 2, pixels: bytes = b"", more: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + more + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _rows(width_in_bytes: int, height: int) -> bytes:
    """All of one colour, packed row by row: a picture that takes a thousandth of its pixels."""
    packer = zlib.compressobj(1)
    row = bytes(1 + width_in_bytes)
    return b"".join([*(packer.compress(row) for _ in range(height)), packer.flush()])


def _tiff(*tags: tuple[int, int, int, int], following: int = 0, more: bytes = b"") -> bytes:
    entries = b"".join(struct.pack("<HHII", *tag) for tag in sorted(tags))
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + struct.pack("<I", following) + more


def _gif(frames: int, *, width: int = 1, height: int = 1) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return head + frame * frames + b";"


def _many_scans(scans: int, side: int) -> bytes:
    """A progressive JPEG that goes over all its pixels again and again, each time with nothing to say."""
    file = io.BytesIO()
    Image.new("L", (side, side), 128).save(file, "JPEG", progressive=True)
    whole = file.getvalue()
    start = whole.rindex(b"\xff\xda")
    return whole[:start] + whole[start:-2] * scans + whole[-2:]


def _jpeg_with(marker: int, content: bytes) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(file, "JPEG")
    whole = file.getvalue()
    return whole[:2] + struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content + whole[2:]


def _resized(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(file, "JPEG")
    whole = bytearray(file.getvalue())
    at = whole.index(b"\xff\xc0") + 5
    whole[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(whole)


def _moving_png(frames: int) -> bytes:
    return _png(8, 8, pixels=_rows(24, 8), more=_chunk(b"acTL", struct.pack(">II", frames, 0)))


def _loop_in_exif() -> bytes:
    """Directories of tags that lead to themselves."""
    tags = struct.pack("<IH", 8, 2) + struct.pack("<HHII", 0x8769, 4, 1, 8) + struct.pack("<HHII", 0x8825, 4, 1, 8)
    return _jpeg_with(0xE1, b"Exif\0\0II*\0" + tags + struct.pack("<I", 8))


def _swollen(name: bytes, before: bytes) -> bytes:
    """Words or a profile that unpack to a hundred megabytes."""
    return _png(8, 8, pixels=_rows(24, 8), more=_chunk(name, before + _rows(1 << 20, 100)))


def _strips(count: int) -> bytes:
    size = ((256, 3, 1, 8), (257, 3, 1, 8), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (278, 3, 1, 1))
    return _tiff(*size, (273, 4, count, 8), (279, 4, count, 8), more=bytes(100))


def _tiles(side: int, packing: int) -> bytes:
    size = ((256, 4, 1, 64), (257, 4, 1, 64), (258, 3, 1, 8), (259, 3, 1, packing), (262, 3, 1, 1), (277, 3, 1, 1))
    where = ((322, 4, 1, side), (323, 4, 1, side), (324, 4, 1, 8), (325, 4, 1, 60))
    return _tiff(*size, *where, more=zlib.compress(bytes(500)))


def _hand(what: str, name: bytes, make: Callable[[], bytes], *, is_large: bool = False) -> Callable[[], Odd]:
    return lambda: Odd(what=what, content=make(), name=name, is_large=is_large)


LARGE = (
    _hand("a GIF of 99 megapixels and one of them said", b"a.gif",
          lambda: _gif(2, width=9_950, height=9_950), is_large=True),
    _hand("a PNG of 100 megapixels and four channels", b"a.png",
          lambda: _png(10_000, 10_000, colour=6, pixels=_rows(40_000, 10_000)), is_large=True),
    _hand("a PNG of 100 megapixels, deep, four channels", b"a.png",
          lambda: _png(10_000, 10_000, depth=16, colour=6, pixels=_rows(80_000, 10_000)), is_large=True),
    _hand("an AVIF of 60 megapixels", b"a.avif",
          lambda: encoded(Image.new("RGB", (7_750, 7_750), "navy"), "AVIF", {"speed": 10}), is_large=True),
    _hand("a progressive JPEG of 100 megapixels", b"a.jpg",
          lambda: encoded(Image.new("RGB", (10_000, 10_000), "navy"), "JPEG", {"progressive": True}), is_large=True),
    _hand("a WebP of 100 megapixels", b"a.webp",
          lambda: encoded(Image.new("RGB", (10_000, 10_000), "navy"), "WEBP", {"method": 0}), is_large=True),
    _hand("a deflated TIFF of 100 megapixels", b"a.tif",
          lambda: encoded(Image.new("RGB", (10_000, 10_000), "navy"), "TIFF", {"compression": "tiff_adobe_deflate"}),
          is_large=True),
    _hand("a JPEG of 25 megapixels with 300 scans", b"a.jpg", lambda: _many_scans(300, 5_000), is_large=True),
)  # fmt: skip

BY_HAND = (
    _hand("nothing", b"a.jpg", lambda: b""),
    _hand("text", b"a.png", lambda: b"no picture at all\n" * 50),
    _hand("a page", b"a.jpg", lambda: b"<html><img src=a></html>"),
    _hand("zeros", b"a.webp", lambda: bytes(5_000)),
    _hand("a JPEG's first bytes", b"a.jpg", lambda: b"\xff\xd8\xff\xe0"),
    _hand("a HEIC's first bytes", b"a.heic", lambda: b"\0\0\0\x18ftypheic" + bytes(90)),
    _hand("a JPEG XL's first bytes", b"a.jxl", lambda: b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(90)),
    _hand("an archive behind a GIF's first bytes", b"a.gif", lambda: b"GIF89a" + b"PK\x03\x04" * 200),
    _hand("a PNG that declares 4 000 megapixels", b"a.png", lambda: _png(65_000, 65_000, pixels=_rows(10, 10))),
    _hand("a PNG that declares 144", b"a.png", lambda: _png(12_000, 12_000, pixels=_rows(10, 10))),
    _hand("a PNG of a million columns", b"a.png", lambda: _png(1 << 20, 90, pixels=_rows(10, 10))),
    _hand("a PNG that declares 90 and has ten rows", b"a.png", lambda: _png(9_400, 9_400, pixels=_rows(9_400 * 3, 9))),
    _hand("a PNG whose pixels never end", b"a.png", lambda: _png(8, 8, pixels=_rows(1 << 20, 60))),
    _hand("a PNG without a width", b"a.png", lambda: _png(0, 8)),
    _hand("a PNG with a swollen text", b"a.png", lambda: _swollen(b"zTXt", b"a\0\0")),
    _hand("a PNG with a swollen profile", b"a.png", lambda: _swollen(b"iCCP", b"a\0\0")),
    _hand("a PNG of 60 000 chunks", b"a.png",
          lambda: _png(8, 8, pixels=_rows(24, 8), more=_chunk(b"abCd", b"") * 60_000)),
    _hand("a PNG that announces 2 000 million frames", b"a.png", lambda: _moving_png(0x7FFFFFFF)),
    _hand("a GIF of 300 000 frames", b"a.gif", lambda: _gif(300_000)),
    _hand("a GIF of 4 000 megapixels", b"a.gif", lambda: _gif(1, width=65_535, height=65_535)),
    _hand("a JPEG that declares 4 000 megapixels", b"a.jpg", lambda: _resized(65_000, 65_000)),
    _hand("a JPEG that declares 240", b"a.jpg", lambda: _resized(16_000, 15_000)),
    _hand("a JPEG without a height", b"a.jpg", lambda: _resized(16, 0)),
    _hand("a JPEG with 1 500 scans", b"a.jpg", lambda: _many_scans(1_500, 400)),
    _hand("a JPEG with tags that lead to themselves", b"a.jpg", _loop_in_exif),
    _hand("a JPEG with 64 KB of tags", b"a.jpg",
          lambda: _jpeg_with(0xE1, b"Exif\0\0MM\0*\0\0\0\x08" + b"\xff" * 65_000)),
    _hand("a JPEG with a profile of noise", b"a.jpg",
          lambda: _jpeg_with(0xE2, b"ICC_PROFILE\0\x01\x01" + random.Random(1).randbytes(60_000))),
    _hand("a JPEG with half a profile", b"a.jpg", lambda: _jpeg_with(0xE2, b"ICC_PROFILE\0\x01\x09" + bytes(3_000))),
    _hand("a JPEG with an index of pictures that are not there", b"a.jpg",
          lambda: _jpeg_with(0xE2, b"MPF\0II*\0\x08\0\0\0" + b"\xff" * 200)),
    _hand("a TIFF whose directories lead to themselves", b"a.tif",
          lambda: _tiff((256, 3, 1, 8), (257, 3, 1, 8), following=8)),
    _hand("a TIFF of 2 000 million strips", b"a.tif", lambda: _strips(0x7FFFFFFF)),
    _hand("a TIFF of strips that lie on each other", b"a.tif", lambda: _strips(8)),
    _hand("a TIFF of one huge tile", b"a.tif", lambda: _tiles(60_000, 1)),
    _hand("a TIFF of one huge packed tile", b"a.tif", lambda: _tiles(30_000, 8)),
    _hand("a TIFF of 20 000 empty tags", b"a.tif", lambda: _tiff(*((1000 + tag, 3, 1, 0) for tag in range(20_000)))),
    _hand("a BMP that declares 4 000 megapixels", b"a.bmp",
          lambda: b"BM" + struct.pack("<IIIIiiHHIIiiII", 90, 0, 54, 40, 65_000, 65_000, 1, 24, 0, 0, 0, 0, 0, 0)),
    _hand("a packed BMP that skips for ever", b"a.bmp",
          lambda: b"BM" + struct.pack("<IIIIiiHHIIiiII", 90, 0, 1078, 40, 3_000, 3_000, 1, 8, 1, 0, 0, 0, 256, 0)
          + bytes(1024) + b"\0\x02\xff\xff" * 4_000),
    _hand("a WebP whose canvas is 200 megapixels", b"a.webp",
          lambda: b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0" + b"\x0f\x3a\x00" * 2 + bytes(10)),
    _hand("an AVIF of boxes in boxes", b"a.avif",
          lambda: b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + b"\0\1\0\0meta" * 900),
    *LARGE,
)  # fmt: skip
