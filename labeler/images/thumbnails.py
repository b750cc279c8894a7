"""Small pictures kept between runs, by digest and size, in a folder that never outgrows its bounds."""

import re
import struct
import zlib
from pathlib import Path

import numpy as np

from labeler.domain.geometry import Size
from labeler.images.bounded_folder import BoundedFolder
from labeler.images.decode import Pixels, decode, pixels_of
from labeler.images.encode import jpeg_bytes
from labeler.images.opencv import cv2

MOST_BYTES = 512 << 20
"""About 30 000 thumbnails of 256 pixels."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_TRAILER = struct.Struct(">4sIIII")
"""Behind the JPEG, where decoders do not look: a mark, full width and height, frames, CRC-32 of all before it."""
_MARK = b"LBT1"


class ThumbnailStore:
    """Pictures of images in the cache folder, the least recently used removed when they pass `most_bytes`.

    Safe for several threads. Whatever is wrong with the cache (broken, full, read-only, emptied by someone)
    costs time alone: the picture is then made from the image.
    """

    def __init__(self, folder: Path, *, most_bytes: int = MOST_BYTES) -> None:
        self._folder = BoundedFolder(folder, most_bytes=most_bytes)

    def thumbnail(self, path: bytes | Path, *, digest: str, side: int, orientation: int) -> Pixels:
        """The image of this digest, its longer side at most `side` pixels.

        `path` is opened only where the cache does not have it; it then raises as `decode` does, Changed too.
        """
        name = _name(digest, side)
        kept = self._kept(name)
        if kept is not None:
            return kept
        pixels = decode(path, max_side=side, digest=digest, orientation=orientation)
        self._folder.keep(name, _packed(pixels))
        return pixels

    def _kept(self, name: str) -> Pixels | None:
        packed = self._folder.kept(name)
        pixels = None if packed is None else _unpacked(packed)
        if pixels is not None:
            self._folder.used(name)
        return pixels


def _name(digest: str, side: int) -> str:
    """A relative path; the digest may come from someone else's project and must not lead out of the folder."""
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"not a sha256 digest in hex: {digest!r}")
    return f"{digest[:2]}/{digest}-{side}.jpg"


def _packed(pixels: Pixels) -> bytes:
    body = jpeg_bytes(pixels)
    facts = (pixels.full.width, pixels.full.height, pixels.frames)
    return body + _TRAILER.pack(_MARK, *facts, _checksum(body, facts))


def _unpacked(packed: bytes) -> Pixels | None:
    """None for anything but what `_packed` made: OpenCV shows half a JPEG without a word."""
    if len(packed) <= _TRAILER.size:
        return None
    body = packed[: -_TRAILER.size]
    mark, width, height, frames, checksum = _TRAILER.unpack(packed[-_TRAILER.size :])
    if mark != _MARK or checksum != _checksum(body, (width, height, frames)):
        return None
    decoded = cv2.imdecode(np.frombuffer(body, np.uint8), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    if decoded is None:
        return None
    rgb32 = cv2.cvtColor(decoded, cv2.COLOR_BGR2BGRA)
    return pixels_of(rgb32, full=Size(width=width, height=height), frames=frames)


def _checksum(body: bytes, facts: tuple[int, int, int]) -> int:
    return zlib.crc32(struct.pack(">III", *facts), zlib.crc32(body))
