"""Whether a window can be opened here at all, looked at before Qt is asked: Qt aborts the process."""

import ctypes
import os
import sys

from labeler.domain.errors import AppError

_NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Libraries without which Qt does not load, and the Debian packages that bring them."""
_NEEDED_BY_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_HEADLESS = "Every step is also a command: see “labeler --help”"


def check_display() -> None:
    """AppError that says what is missing for a window on this computer."""
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    has_screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if not platform and not has_screen:
        raise AppError("there is no display to open a window on", todo=_HEADLESS)
    needed = dict(_NEEDED)
    if platform in ("", "xcb") and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        needed |= _NEEDED_BY_X
    missing = [package for library, package in needed.items() if not _loads(library)]
    if missing:
        raise AppError(
            f"libraries that a window needs are missing: {', '.join(missing)}",
            todo=f"As root: apt-get install {' '.join(missing)}. {_HEADLESS}",
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
