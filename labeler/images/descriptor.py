"""Colours and texture as one row of numbers: what stands in for a model where there is none.

It tells light, colour and background; of what a photo shows it knows next to nothing.
"""

import math

import numpy as np
from numpy.typing import NDArray

from labeler.images.measuring import cielab
from labeler.images.opencv import cv2

_CELLS, _DIRECTIONS, _SIDE = 4, 8, 64
"""The picture is made as small as that, and cut into as many rows and columns."""
LENGTH = _CELLS * _CELLS * (6 + _DIRECTIONS)
_STEEP = 40.0
"""L* a pixel: an edge as steep as that has all the weight of texture."""
_STEP = _SIDE // _CELLS
_ROWS, _COLUMNS = np.indices((_SIDE, _SIDE))
_CELL = (_ROWS // _STEP) * _CELLS + _COLUMNS // _STEP
"""In which cell a pixel lies."""


def descriptor(bgr: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Shape (LENGTH,), length 1, of uint8 of shape (height, width, 3): for each cell the mean and spread of L*, a*
    and b*, and how steep it is in eight directions (histograms of gradients, after Dalal and Triggs 2005)."""
    small = cv2.resize(bgr, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)
    lab = cielab(small)
    cells = (lab / 50 - np.array([1, 0, 0], np.float32)).reshape(_CELLS, _STEP, _CELLS, _STEP, 3)
    parts = [cells.mean(axis=(1, 3)), 2 * cells.std(axis=(1, 3)), _texture(lab[:, :, 0])]
    row = np.concatenate([part.ravel() for part in parts]).astype(np.float64)
    length = math.sqrt(float((row * row).sum()))
    if length == 0:  # nothing is left of a grey exactly in the middle
        row[0] = length = 1.0
    return (row / length).astype(np.float32)


def _texture(light: NDArray[np.float32]) -> NDArray[np.float64]:
    """(cells × directions,)."""
    across = cv2.Sobel(light, cv2.CV_32F, 1, 0, ksize=1) / 2
    down = cv2.Sobel(light, cv2.CV_32F, 0, 1, ksize=1) / 2
    direction = (np.arctan2(down, across) * (_DIRECTIONS / math.pi)).astype(np.int64) % _DIRECTIONS
    steep = np.hypot(across, down) * (_DIRECTIONS / (_STEEP * _STEP * _STEP))
    told = np.bincount(
        (_CELL * _DIRECTIONS + direction).ravel(), weights=steep.ravel(), minlength=_CELLS * _CELLS * _DIRECTIONS
    )
    return told.astype(np.float64)
