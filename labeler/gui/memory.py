"""Gives memory back: large pixels that are let go of leave no holes that the process would keep."""

import ctypes
import gc
import sys

_LARGE = 1 << 20
"""Bytes. The C library raises its own measure to 32 MB as soon as one such piece has come and gone."""
_M_MMAP_THRESHOLD = -3


def give_large_pieces_back() -> None:
    """From now on what is larger than a megabyte goes back to the system as soon as it is let go of (glibc alone)."""
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE)
    except (OSError, AttributeError):
        # Another C library: it has its own ways.
        return


def collect_nothing() -> None:
    """While the program starts nothing is looked through for rubbish: almost all that is made then stays."""
    gc.disable()


def collect_again() -> None:
    """What is there by now is never looked through again: a million objects would hold the window up for frames."""
    gc.freeze()
    gc.enable()
