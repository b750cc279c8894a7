"""The one door to cv2, which overwrites at import what Qt and child processes read from the environment."""

import os

_OVERWRITTEN = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR", "LD_LIBRARY_PATH")
_before = {name: os.environ.get(name) for name in _OVERWRITTEN}

import cv2 as cv2  # noqa: E402 - what it overwrites must be kept first
from cv2.typing import MatLike as MatLike  # noqa: E402

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

# Whoever computes here has threads of their own, a few, and no more than that shall be taken: those that cv2 starts
# beside them wait by spinning, which is the window's time. No picture was decoded or resized later for it.
cv2.setNumThreads(1)
