"""How much memory and time a file may take while it is judged: as much as an honest one of its size, no more."""

import gc
import sys
from typing import Protocol

from labeler.domain.geometry import Size

if sys.platform != "win32":
    import mmap
    import resource
    import signal

_AT_REST = 192 << 20
"""Bytes of memory for the process itself and any small picture: with the libraries it is below 300 MB."""
_A_BYTE = 3
"""Bytes for each of the file: its pieces and the whole while they are put together, and a decoder's own copy."""
_A_PIXEL = 20
"""Bytes for each pixel. The most that was seen to be needed, with pictures of 100 megapixels: 16 for a WebP (three
canvases and the picture), 12 for an AVIF (planes of 16 bits, their conversion and the picture), 8 for the coefficients
of a progressive JPEG of four colours and for a TIFF in pieces, 4 for a PNG of four channels."""
_IN_USE = 96 << 20
"""Bytes, at most, beside one copy of the file that are in use when nothing is being loaded."""
_STEP = 32 << 20
_LARGE = 512 << 20
"""Bytes. What has taken more than this may still hold on to some of it."""
_LEAST_SECONDS = 0.8
_A_MEGABYTE = 0.25
_A_MEGABYTE_OF = {"BMP": 4.0}
"""Pillow reads a BMP of runs in Python, each of them by itself."""
_A_MEGAPIXEL = 0.1
_A_MEGAPIXEL_OF = {"AVIF": 1.0, "WEBP": 0.4}
"""Seconds of the processor's time, about ten times what decoders take here: a slow computer is slow, not hostile."""

_SMALL = 1_000_000
"""Pixels that the least seconds are enough for."""


class Limits(Protocol):
    """Told of what comes next, each time before it is begun."""

    def reading(self, size: int, kind: str) -> None:
        """All of a file of this many bytes is read into memory, and then handed to the decoder of its kind."""

    def skimming(self, size: int) -> None:
        """A file of this many bytes is read piece by piece, and handed to none."""

    def loading(self, size: Size) -> None:
        """The decoder has said how many pixels there are, and is to load them."""

    @property
    def is_short(self) -> bool:
        """Whether the system gives less room than a file may have: what is not loaded then may be sound."""
        ...


class _NoLimits:
    """For bytes that are known."""

    is_short = False

    def reading(self, size: int, kind: str) -> None: ...

    def skimming(self, size: int) -> None: ...

    def loading(self, size: Size) -> None: ...


NO_LIMITS: Limits = _NoLimits()


class OwnLimits:
    """Those of this process, which the system ends when its time is over, and refuses memory beyond its room.

    macOS keeps to no such limit of memory, Windows to none at all: there it is whoever has started this process that
    ends it, by the clock.
    """

    def __init__(self) -> None:
        self._bytes = 0
        self._kind = ""
        self._room = 0
        self._largest = 0
        if sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            self._hard = resource.getrlimit(resource.RLIMIT_DATA)[1]

    def reading(self, size: int, kind: str) -> None:
        self._bytes, self._kind = size, kind
        self._limit_memory(memory_for(size, 0))
        _end_after(seconds_for(size, 0, kind))

    def skimming(self, size: int) -> None:
        _end_after(seconds_for(size, 0))

    def loading(self, size: Size) -> None:
        pixels = size.width * size.height
        self._limit_memory(memory_for(self._bytes, pixels))
        if pixels > _SMALL:
            _end_after(seconds_for(self._bytes, pixels, self._kind))

    @property
    def is_short(self) -> bool:
        """Asked when what was loaded has been let go of."""
        left = self._room - _IN_USE - self._bytes
        if _can_have(left):
            return False
        gc.collect()
        return not _can_have(left)

    @property
    def is_worn(self) -> bool:
        """Whether a file was so large that the next one had better have a new process: it might miss some room."""
        return self._largest > _LARGE

    def _limit_memory(self, wanted: int) -> None:
        # In steps, so that small files, one after the other, need not ask the system at all.
        room = -(-wanted // _STEP) * _STEP
        self._largest = max(self._largest, room)
        if sys.platform != "win32" and room != self._room:
            # RLIMIT_DATA counts what can be written to; RLIMIT_AS would count what a thread or an allocator merely
            # sets apart, hundreds of megabytes of it.
            most = room if self._hard == resource.RLIM_INFINITY else min(room, self._hard)
            resource.setrlimit(resource.RLIMIT_DATA, (most, self._hard))
            self._room = room


def memory_for(size: int, pixels: int) -> int:
    """Bytes of memory for a file of `size` bytes and this many pixels."""
    return _AT_REST + _A_BYTE * size + _A_PIXEL * pixels


def seconds_for(size: int, pixels: int, kind: str = "") -> float:
    """Seconds of the processor's time for a file of `size` bytes and this many pixels, and of this kind."""
    a_megabyte, a_megapixel = _A_MEGABYTE_OF.get(kind, _A_MEGABYTE), _A_MEGAPIXEL_OF.get(kind, _A_MEGAPIXEL)
    return _LEAST_SECONDS + a_megabyte * size / 1e6 + a_megapixel * pixels / 1e6


def _can_have(size: int) -> bool:
    """Whether the system would give this many bytes more, as a decoder asks for them."""
    if sys.platform == "win32":
        return True
    try:
        mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).close()
    except (OSError, MemoryError):
        return False
    return True


def _end_after(seconds: float) -> None:
    """Of the processor's own time: who else is busy on this computer does not make a file too slow.

    Never taken back: a process that waits for the next file uses none.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)
