"""Small pictures kept between runs, by digest and size, in a folder that never outgrows its bounds."""

import os
import re
import struct
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

import numpy as np

from labeler.domain.geometry import Size
from labeler.images.beside import written_beside
from labeler.images.decode import Pixels, decode, pixels_of
from labeler.images.encode import jpeg_bytes
from labeler.images.errors import NotReadable
from labeler.images.files import read_bytes
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
        self._folder = folder
        self._most_bytes = most_bytes
        self._lock = Lock()
        self._sizes: OrderedDict[str, int] | None = None
        self._total = 0

    def thumbnail(self, path: bytes | Path, *, digest: str, side: int, orientation: int) -> Pixels:
        """The image of this digest, its longer side at most `side` pixels.

        `path` is opened only where the cache does not have it; it then raises as `decode` does, Changed too.
        """
        name = _name(digest, side)
        kept = self._kept(name)
        if kept is not None:
            return kept
        pixels = decode(path, max_side=side, digest=digest, orientation=orientation)
        self._keep(name, pixels)
        return pixels

    def _kept(self, name: str) -> Pixels | None:
        place = self._folder / name
        try:
            pixels = _unpacked(read_bytes(place))
        except NotReadable:
            return None
        if pixels is not None:
            with suppress(OSError):
                os.utime(place)  # so that the next start knows what was used last
            with self._lock:
                if self._sizes is not None and name in self._sizes:
                    self._sizes.move_to_end(name)
        return pixels

    def _keep(self, name: str, pixels: Pixels) -> None:
        packed = _packed(pixels)
        place = self._folder / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with written_beside(place) as file:
                file.write(packed)
        except OSError:
            return  # no room, no permission: it is made again next time
        with self._lock:
            self._count(name, len(packed))

    def _count(self, name: str, size: int) -> None:
        """Books a file just written and removes the oldest ones; called with the lock held."""
        if self._sizes is None:
            self._sizes = _used_last_at_the_end(self._folder)
            self._total = sum(self._sizes.values())
        self._total += size - self._sizes.pop(name, 0)
        self._sizes[name] = size
        while self._total > self._most_bytes and self._sizes:
            oldest, freed = self._sizes.popitem(last=False)
            self._total -= freed
            with suppress(OSError):
                (self._folder / oldest).unlink()


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


def _used_last_at_the_end(folder: Path) -> OrderedDict[str, int]:
    """Every file of the cache with its size in bytes; the file just written is among them."""
    return OrderedDict((name, size) for _, name, size in sorted(_files(folder)))


def _files(folder: Path) -> Iterator[tuple[int, str, int]]:
    """When it was last used (nanoseconds), its name and size in bytes, of each file in the subfolders."""
    with suppress(OSError), os.scandir(folder) as shelves:
        for shelf in shelves:
            with suppress(OSError), os.scandir(shelf) as entries:
                for entry in entries:
                    status = entry.stat(follow_symlinks=False)
                    yield status.st_mtime_ns, f"{shelf.name}/{entry.name}", status.st_size
