"""Tiny image files of every sort, made where they are needed; nothing of them is kept in the project."""

import io
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

SHARED = Path(__file__).parents[2].parent / "shared" / "data"

STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How an upright picture is stored so that its orientation tag makes it upright again."""


@pytest.fixture
def scene() -> Callable[..., Image.Image]:
    """An RGB picture without any symmetry: smooth, with four different corners."""

    def make(width: int = 96, height: int = 64) -> Image.Image:
        y, x = np.mgrid[0:height, 0:width]
        red, green = 30 + 200 * x / width, 30 + 200 * y / height
        blue = 120 + 60 * np.sin(x / width * 5) * np.cos(y / height * 4)
        return Image.fromarray(np.stack([red, green, blue], axis=-1).astype(np.uint8))

    return make


@pytest.fixture
def encoded() -> Callable[..., bytes]:
    """The bytes of a picture in a format, with an orientation tag where one is given."""

    def encode(image: Image.Image, kind: str = "JPEG", *, orientation: int = 1, **settings: Any) -> bytes:
        if orientation != 1:
            image = image.transpose(STORED[orientation])
            exif = Image.Exif()
            exif[0x0112] = orientation
            settings["exif"] = exif
        file = io.BytesIO()
        image.save(file, kind, **({"quality": 95, "subsampling": 0} if kind == "JPEG" else {}) | settings)
        return file.getvalue()

    return encode


@pytest.fixture
def shared_photos() -> list[Path]:
    """The photos of groceries beside the checkout; the test is skipped, visibly, where they are not."""
    folder = SHARED / "groceries"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".jpg")


@pytest.fixture
def linear_rgb_profile() -> bytes:
    """sRGB's primaries with gamma 1: every middle tone comes out much lighter."""
    primaries = {
        b"rXYZ": (0.4361, 0.2225, 0.0139),
        b"gXYZ": (0.3851, 0.7169, 0.0971),
        b"bXYZ": (0.1431, 0.0606, 0.7141),
    }
    tags = {name: _xyz(*numbers) for name, numbers in primaries.items()}
    curve = b"curv" + struct.pack(">II", 0, 0)
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags | {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve})


@pytest.fixture
def linear_grey_profile() -> bytes:
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": b"curv" + struct.pack(">II", 0, 0)})


@pytest.fixture
def cmyk_profile() -> bytes:
    """A press whose cyan prints pure red: nobody who leaves the profile out can be right by chance."""
    table = bytearray()
    for corner in range(16):
        cyan, black = corner & 8, corner & 1
        table += bytes((0, 128, 128)) if black else bytes((138, 208, 195)) if cyan else bytes((255, 128, 128))
    identity = bytes(range(256))
    matrix = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    lut = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + matrix + identity * 4 + bytes(table) + identity * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": lut})


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(number * 65536) for number in (x, y, z)))


def _profile(device: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    """A minimal ICC profile of version 2."""
    tags = {b"wtpt": _xyz(0.9642, 1.0, 0.8249), **tags}
    at = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        content += bytes(-len(content) % 4)
        table += name + struct.pack(">II", at + len(body), len(content))
        body += content
    illuminant = struct.pack(">3i", 63190, 65536, 54061)
    rest = bytes(12) + b"acsp" + bytes(28) + illuminant + bytes(48)
    head = bytes(4) + struct.pack(">I", 0x02400000) + device + space + connection + rest
    return struct.pack(">I", at + len(body)) + bytes(4) + head[4:] + table + body


@pytest.fixture(scope="session")
def animated_webp() -> Callable[[int, int], bytes]:
    """A small animation on a canvas that is declared to be as large as asked for."""

    def made(width: int, height: int) -> bytes:
        file = io.BytesIO()
        frames = [Image.new("RGB", (24, 16), colour) for colour in ("red", "blue")]
        frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:])
        whole = file.getvalue()
        assert whole[12:16] == b"VP8X"
        return whole[:24] + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little") + whole[30:]

    return made
