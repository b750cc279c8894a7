"""One look at a photo for all that is computed of it: decoded once, no larger than that needs."""

import hashlib
import math
import os
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from labeler.domain.geometry import Box, Size
from labeler.domain.names import shown_path
from labeler.images.decode import Pixels, decode_known
from labeler.images.door import format_of, header
from labeler.images.errors import Changed
from labeler.images.files import read_bytes
from labeler.images.opencv import cv2

_MOST_SIDE = 8192
"""Pixels of the longer side. A picture that is many times as wide as high is seen with a lower shorter side."""

_LUMINANCE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)
"""ITU-T T.81, table K.1: the steps of brightness at quality 50."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """`pixels` have a shorter side of as many pixels as were asked for, or the image's own where it has no more.

    `compression` is the quality of a JPEG, 1 to 100 as libjpeg counts; NaN for all others.
    """

    pixels: Pixels
    compression: float


def look_at(path: bytes | Path, *, digest: str, orientation: int, size: Size, side: int) -> Look:
    """The photo in a file that was judged before. Raises as `decode` does, Changed too.

    `size` is its own, upright, also where the file holds a smaller picture of it.
    """
    where = shown_path(os.fsencode(path))
    data = read_bytes(path)
    if hashlib.sha256(data).hexdigest() != digest:
        raise Changed(where=where)
    pixels = decode_known(data, longest(size, side), orientation=orientation, where=where)
    return Look(pixels=replace(pixels, full=size), compression=_compression(header(data, where=where)))


def longest(size: Size, side: int) -> int:
    """What the longer side has when the shorter one has `side` pixels."""
    return min(math.ceil(side * max(size.width, size.height) / max(min(size.width, size.height), 1)), _MOST_SIDE)


def bgr_of(pixels: Pixels) -> NDArray[np.uint8]:
    """Shape (height, width, 3), in the order B G R; contiguous."""
    return np.ascontiguousarray(pixels.rgb32[:, :, :3])


def sized(bgr: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """The picture with a shorter side of `side` pixels, also where it had fewer; the longer at most eight times that.

    So what is measured or done to large and small photos can be compared.
    """
    height, width = bgr.shape[:2]
    scale = min(side / min(height, width), 8 * side / max(height, width))
    sides = (max(round(width * scale), 1), max(round(height * scale), 1))
    if sides == (width, height):
        return bgr
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return cv2.resize(bgr, sides, interpolation=way).astype(np.uint8, copy=False)


def around(bgr: NDArray[np.uint8], box: Box, full: Size) -> NDArray[np.uint8]:
    """The square that a box is in the middle of, so large that a model which sees the middle alone sees all of the box.

    `box` is in pixels of `full`, the upright image of which `bgr` may be a reduction. Where the image ends, it is
    mirrored.
    """
    height, width = bgr.shape[:2]
    across, down = width / full.width, height / full.height
    side = max(round(max(box.width * across, box.height * down) * 8 / 7), 8)
    left = round((box.x + box.width / 2) * across - side / 2)
    top = round((box.y + box.height / 2) * down - side / 2)
    rows, columns = _mirrored(top, side, height), _mirrored(left, side, width)
    return np.ascontiguousarray(bgr[np.ix_(rows, columns)])


def _mirrored(start: int, length: int, end: int) -> NDArray[np.int64]:
    """The places from `start` on, those outside of 0 to `end` thrown back from there."""
    at = np.arange(start, start + length) % (2 * end)
    return np.where(at < end, at, 2 * end - 1 - at)


def _compression(image: Image.Image) -> float:
    tables = getattr(image, "quantization", None) if format_of(image) == "JPEG" else None
    if not tables:
        return math.nan
    steps = sum(tables[min(tables)])
    return float(min(range(1, 101), key=lambda quality: abs(_steps_at(quality) - steps)))


@cache
def _steps_at(quality: int) -> int:
    """The sum of the steps that libjpeg makes for a quality."""
    percent = 5000 // quality if quality < 50 else 200 - 2 * quality
    return sum(min(max((step * percent + 50) // 100, 1), 255) for row in _LUMINANCE for step in row)
