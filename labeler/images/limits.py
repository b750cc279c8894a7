"""How much memory and time a file may take while it is judged: as much as an honest one of its size, no more."""

import sys
from typing import Protocol

from labeler.domain.geometry import Size

if sys.platform != "win32":
    import resource
    import signal

_AT_REST = 192 << 20
"""Bytes of memory for the process itself and any small picture: with the libraries it is below 300 MB."""
_A_BYTE = 3
"""Bytes for each of the file: its pieces and the whole while they are put together, and a decoder's own copy."""
_A_PIXEL = 16
"""Bytes for each pixel, the most that was seen to be needed: 8 for the coefficients of a progressive JPEG of four
colours, 12 for an AVIF (planes of 16 bits, their conversion and the picture), 8 to 12 for a TIFF in pieces. So a PNG
of 100 megapixels and four channels, which takes 4, passes with room to spare."""
_STEP = 32 << 20
_LARGE = 512 << 20
"""Bytes. What has taken more than this may still hold on to some of it."""
_LEAST_SECONDS = 0.8
_A_MEGABYTE = 0.25
_A_MEGAPIXEL = 0.05
"""Seconds of the processor's time, about ten times what decoders take here: a slow computer is slow, not hostile."""

_SMALL = 1_000_000
"""Pixels that the least seconds are enough for."""


class Limits(Protocol):
    """Told of what comes next, each time before it is begun."""

    def reading(self, size: int) -> None:
        """All of a file of this many bytes is read into memory, and then handed to a decoder."""

    def loading(self, size: Size) -> None:
        """The decoder has said how many pixels there are, and is to load them."""


class _NoLimits:
    """For bytes that are known."""

    def reading(self, size: int) -> None: ...

    def loading(self, size: Size) -> None: ...


NO_LIMITS: Limits = _NoLimits()


class OwnLimits:
    """Those of this process, which the system ends when its time is over, and refuses memory beyond its room.

    macOS keeps to no such limit of memory, Windows to none at all: there it is whoever has started this process that
    ends it, by the clock.
    """

    def __init__(self) -> None:
        self._bytes = 0
        self._room = 0
        self._largest = 0
        if sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            self._hard = resource.getrlimit(resource.RLIMIT_DATA)[1]

    def reading(self, size: int) -> None:
        self._bytes = size
        self._limit_memory(memory_for(size, 0))
        _end_after(seconds_for(size, 0))

    def loading(self, size: Size) -> None:
        pixels = size.width * size.height
        self._limit_memory(memory_for(self._bytes, pixels))
        if pixels > _SMALL:
            _end_after(seconds_for(self._bytes, pixels))

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


def seconds_for(size: int, pixels: int) -> float:
    """Seconds of the processor's time for a file of `size` bytes and this many pixels."""
    return _LEAST_SECONDS + _A_MEGABYTE * size / 1e6 + _A_MEGAPIXEL * pixels / 1e6


def _end_after(seconds: float) -> None:
    """Of the processor's own time: who else is busy on this computer does not make a file too slow.

    Never taken back: a process that waits for the next file uses none.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)
