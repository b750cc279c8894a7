"""What is told of a photo by its pixels alone: sharpness, light, colour; figures that need no model."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.images.opencv import cv2

SIDE = 256
"""Pixels of the shorter side of what is measured, so that figures of large and small photos can be compared."""
HUES, GREYS = 12, 4
COLOURS = HUES + GREYS
"""Bins of colour: hues of 30 degrees in CIELAB from red on, and grey from black to white."""
_COLOUR_SIDE = 96
"""Colours are told from as many pixels: noise is none of theirs."""
_GREY_CHROMA = 10.0
"""Below it a colour has no hue that anyone would name (CIELAB units)."""
_PLAIN = 10.0
"""CIE76."""
_BLOWN, _WHITE = (251.0, 251.0, 251.0), (255.0, 255.0, 255.0)
_SPECKS = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Measures:
    """`figures` by name, NaN where a picture is too small to tell.

    `colours` has shape (2, COLOURS): histograms of the middle (half of each side) and of the frame round it, each
    summing to 1.
    """

    figures: Mapping[str, float]
    colours: NDArray[np.float32]


def measured(bgr: NDArray[np.uint8]) -> Measures:
    """Of a picture whose shorter side has `SIDE` pixels, uint8 of shape (height, width, 3)."""
    grey = cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY).astype(np.uint8, copy=False)
    lab = cielab(_small(bgr))
    a, b = lab[:, :, 1], lab[:, :, 2]
    figures = {
        **{name: figure(grey) for name, figure in _OF_GREY.items()},
        "blown": cv2.countNonZero(cv2.inRange(bgr, _BLOWN, _WHITE)) / grey.size,
        "colour": float(np.hypot(a, b).mean() / 100),
        "warmth": float(b.mean() / 100),
        "plainness": _plainness(lab),
    }
    return Measures(figures=MappingProxyType(figures), colours=_histograms(lab))


def cielab(bgr: NDArray[np.uint8]) -> NDArray[np.float32]:
    """L* (0 to 100), a* and b* of the same shape, D65."""
    lab: NDArray[np.float32] = cv2.cvtColor(bgr.astype(np.float32) / 255, cv2.COLOR_BGR2Lab).astype(np.float32)
    return lab


def _small(bgr: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = bgr.shape[:2]
    scale = _COLOUR_SIDE / min(height, width)
    if scale >= 1:
        return bgr
    sides = (max(round(width * scale), 1), max(round(height * scale), 1))
    return cv2.resize(bgr, sides, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _histograms(lab: NDArray[np.float32]) -> NDArray[np.float32]:
    height, width = lab.shape[:2]
    is_middle = np.zeros((height, width), np.bool_)
    is_middle[height // 4 : height - height // 4, width // 4 : width - width // 4] = True
    frame = lab[~is_middle]
    return np.stack([_histogram(lab[is_middle]), _histogram(frame if len(frame) else lab[is_middle])])


def _histogram(lab: NDArray[np.float32]) -> NDArray[np.float32]:
    """Of colours of shape (n, 3). A hue counts for the two bins it lies between, so that none is cut in two."""
    light, a, b = lab.T
    has_hue = np.hypot(a, b) >= _GREY_CHROMA
    at = np.arctan2(b[has_hue], a[has_hue]) * (HUES / (2 * math.pi)) % HUES
    low = np.floor(at)
    share, place = at - low, low.astype(np.int64) % HUES
    hues = np.bincount(place, weights=1 - share, minlength=HUES)
    hues += np.roll(np.bincount(place, weights=share, minlength=HUES), 1)
    levels = np.clip((light[~has_hue] * (GREYS / 100)).astype(np.int64), 0, GREYS - 1)
    counts = np.concatenate([hues, np.bincount(levels, minlength=GREYS)])
    shares: NDArray[np.float32] = (counts / counts.sum()).astype(np.float32)
    return shares


def _plainness(lab: NDArray[np.float32]) -> float:
    """The share of the frame, an eighth of the shorter side wide, that has the colour of its median."""
    height, width = lab.shape[:2]
    edge = max(min(height, width) // 8, 1)
    is_frame = np.ones((height, width), np.bool_)
    is_frame[edge : height - edge, edge : width - edge] = False
    frame = lab[is_frame]
    away = ((frame - np.median(frame, axis=0)) ** 2).sum(axis=1)
    return float((away <= _PLAIN**2).mean())


def _sharpness(grey: NDArray[np.uint8]) -> float:
    """log10 of the variance of the Laplacian, of which 0.01 is the least."""
    _, spread = cv2.meanStdDev(cv2.Laplacian(grey, cv2.CV_32F))
    return math.log10(max(float(spread.ravel()[0]) ** 2, 0.01))


def _light(grey: NDArray[np.uint8]) -> float:
    return float(grey.mean() / 255)


def _contrast(grey: NDArray[np.uint8]) -> float:
    return float(grey.std() / 255)


def _dark(grey: NDArray[np.uint8]) -> float:
    return float((grey < 13).mean())


def _noise(grey: NDArray[np.uint8]) -> float:
    """Immerkaer (1996), Fast noise variance estimation: the mean of what a mask of second differences leaves."""
    height, width = grey.shape
    if height < 3 or width < 3:
        return math.nan
    left = np.abs(cv2.filter2D(grey, cv2.CV_32F, _SPECKS)[1:-1, 1:-1])
    sigma = math.sqrt(math.pi / 2) * float(left.mean()) / 6
    return math.log10(sigma + 0.01)


_OF_GREY: Mapping[str, Callable[[NDArray[np.uint8]], float]] = MappingProxyType(
    {"sharpness": _sharpness, "light": _light, "contrast": _contrast, "dark": _dark, "noise": _noise}
)
