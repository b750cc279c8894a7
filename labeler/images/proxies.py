"""Images as large as they were last shown, kept between runs: a far one is on screen before its file is decoded."""

import os
import re
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.geometry import Size
from labeler.images.bounded_folder import BoundedFolder

MOST_BYTES = 1 << 30
"""About 4 000 images at the size of a usual window."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
_TRAILER = struct.Struct(">4sIIQqI")
"""Behind the JPEG: a mark, full width and height, size and time of the file it was made of, CRC-32 of all before."""
_MARK = b"LBP1"
_LEAST_PIXELS = 2_000_000
"""Smaller images are decoded as soon as a proxy is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileState:
    """By what a file that was read is known again without reading it: its size in bytes and when it was changed."""

    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A JPEG of an upright image in sRGB, made by this program; `full` is the size of the whole image."""

    jpeg: bytes
    full: Size


class ProxyStore:
    """Proxies in the cache folder. Nothing heavy is imported for it: whoever shows one needs no decoder of ours."""

    def __init__(self, folder: Path, *, most_bytes: int = MOST_BYTES) -> None:
        self._folder = BoundedFolder(folder, most_bytes=most_bytes)

    def proxy(self, *, digest: str, side: int, state: FileState) -> Proxy | None:
        """What is kept of this image at this size, if its file is still the one that it was made of."""
        name = _name(digest, side)
        packed = self._folder.kept(name)
        proxy = None if packed is None else _unpacked(packed, state)
        if proxy is not None:
            self._folder.used(name)
        return proxy

    def keep(self, proxy: Proxy, *, digest: str, side: int, state: FileState) -> None:
        facts = (proxy.full.width, proxy.full.height, state.size, state.changed_ns)
        trailer = _TRAILER.pack(_MARK, *facts, _checksum(proxy.jpeg, facts))
        self._folder.keep(_name(digest, side), proxy.jpeg + trailer)


def state_of(path: bytes) -> FileState | None:
    """Of the file at a path now; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a path in the file system's own bytes
    except OSError:
        return None
    return FileState(size=status.st_size, changed_ns=status.st_mtime_ns)


def is_worth_keeping(full: Size, shown: Size) -> bool:
    """Whether a proxy would be there so much sooner than the image itself that it is worth its room."""
    return full.width * full.height >= max(_LEAST_PIXELS, 2 * shown.width * shown.height)


def _name(digest: str, side: int) -> str:
    """A relative path; the digest may come from someone else's project and must not lead out of the folder."""
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"not a sha256 digest in hex: {digest!r}")
    return f"{digest[:2]}/{digest}-{side}.jpg"


def _unpacked(packed: bytes, state: FileState) -> Proxy | None:
    """None for anything but what `keep` packed of this very file: a decoder shows half a JPEG without a word."""
    if len(packed) <= _TRAILER.size:
        return None
    jpeg = packed[: -_TRAILER.size]
    mark, *facts, checksum = _TRAILER.unpack(packed[-_TRAILER.size :])
    width, height, size, changed_ns = facts
    if mark != _MARK or checksum != _checksum(jpeg, (width, height, size, changed_ns)):
        return None
    if state != FileState(size=size, changed_ns=changed_ns):
        return None
    return Proxy(jpeg=jpeg, full=Size(width=width, height=height))


def _checksum(jpeg: bytes, facts: tuple[int, int, int, int]) -> int:
    return zlib.crc32(struct.pack(">IIQq", *facts), zlib.crc32(jpeg))
