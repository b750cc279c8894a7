"""Pictures made worse on purpose, or with something painted over, to see whether a model still says the same."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from labeler.domain.geometry import Box, Size
from labeler.images.opencv import cv2

_BLUR = 0.01
"""Standard deviation as a share of the shorter side: a hand that shook, a lens that was not clean."""
_QUALITY = 15
"""Of JPEG: what several messengers, one after the other, leave."""
_AROUND = 0.15
"""How far round a box its surroundings go, as a share of its sides."""
_LEAST_AROUND = 3


def blurred(bgr: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """uint8 of shape (height, width, 3), as are all that follow."""
    return cv2.GaussianBlur(bgr, (0, 0), max(_BLUR * min(bgr.shape[:2]), 0.5)).astype(np.uint8, copy=False)


def compressed(bgr: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """As it comes out of a JPEG of low quality."""
    _, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    again = cv2.imdecode(jpeg, cv2.IMREAD_COLOR)
    assert again is not None, "it was encoded just now"
    return again.astype(np.uint8, copy=False)


def halved(bgr: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """As large as before, with what half as many pixels a side can tell."""
    height, width = bgr.shape[:2]
    small = cv2.resize(bgr, (max(width // 2, 1), max(height // 2, 1)), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.uint8, copy=False)


def painted_over(bgr: NDArray[np.uint8], boxes: Sequence[Box], full: Size) -> NDArray[np.uint8]:
    """Each box filled with the mean colour around it; where nothing is around, with that of the whole picture.

    Boxes are in pixels of `full`, the upright image of which `bgr` may be a reduction.
    """
    height, width = bgr.shape[:2]
    across, down = width / full.width, height / full.height
    inside = [_rectangle(box, across=across, down=down, height=height, width=width) for box in boxes]
    is_painted = np.zeros((height, width), np.bool_)
    for rows, columns in inside:
        is_painted[rows, columns] = True
    painted = bgr.copy()
    for rows, columns in inside:
        painted[rows, columns] = _colour_around(bgr, is_painted, rows, columns)
    return painted


def _rectangle(box: Box, *, across: float, down: float, height: int, width: int) -> tuple[slice, slice]:
    left, right = int(box.x * across), int(np.ceil(box.right * across))
    top, bottom = int(box.y * down), int(np.ceil(box.bottom * down))
    return slice(max(top, 0), min(max(bottom, top + 1), height)), slice(max(left, 0), min(max(right, left + 1), width))


def _colour_around(
    bgr: NDArray[np.uint8], is_painted: NDArray[np.bool_], rows: slice, columns: slice
) -> NDArray[np.float64]:
    """B, G and R of what is near the box and under none."""
    down = max(round(_AROUND * (rows.stop - rows.start)), _LEAST_AROUND)
    across = max(round(_AROUND * (columns.stop - columns.start)), _LEAST_AROUND)
    near = (
        slice(max(rows.start - down, 0), rows.stop + down),
        slice(max(columns.start - across, 0), columns.stop + across),
    )
    seen = bgr[near][~is_painted[near]]
    colour: NDArray[np.float64] = (seen if len(seen) else bgr.reshape(-1, 3)).mean(axis=0)
    return colour
