"""What is kept of an image beside the model's vector, and how it is packed into one row of numbers."""

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import Measure
from labeler.images.measuring import COLOURS, Measures

DESCRIPTOR = "colours and texture, 1"
MEASURES = "measures, 1"
"""Under these names, in the place of a model's digest. The number rises when the same photo would give other figures.
"""
_OF_THE_IMAGE = (Measure.PIXELS, Measure.SHAPE)
"""Known from its size, and not kept."""
_KEPT = tuple(measure for measure in Measure if measure not in _OF_THE_IMAGE)
_LONGEST = len(_KEPT) + 2 * COLOURS


def packed(measures: Measures, *, compression: float) -> NDArray[np.float64]:
    """One row: the figures that are kept, in their order, and the histograms of the middle and of the frame."""
    figures = {**measures.figures, Measure.COMPRESSION.value: compression}
    return np.concatenate([[figures[measure.value] for measure in _KEPT], measures.colours.ravel()])


def unpacked(
    rows: NDArray[np.float32], *, width: NDArray[np.int64], height: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """`Measured.values` and `Measured.colours` of rows as they are kept, for images of these upright sizes."""
    values = np.full((len(rows), len(Measure)), np.nan)
    if rows.shape[1] != _LONGEST:
        return values, np.full((len(rows), 2, COLOURS), np.nan, np.float32)
    rows = np.where(np.isinf(rows), np.float32(np.nan), rows)  # which nothing that was measured is
    order = list(Measure)
    for column, measure in enumerate(_KEPT):
        values[:, order.index(measure)] = rows[:, column]
    known = (width > 0) & (height > 0)
    wide, high = np.where(known, width, 1), np.where(known, height, 1)
    values[:, order.index(Measure.PIXELS)] = np.where(known, np.log10(wide * high), np.nan)
    values[:, order.index(Measure.SHAPE)] = np.where(known, np.log2(wide / high), np.nan)
    colours = rows[:, len(_KEPT) :].reshape(len(rows), 2, COLOURS)
    sums = colours.sum(axis=2, keepdims=True)
    is_histogram = (colours >= 0).all(axis=2, keepdims=True) & (sums > 0)
    return values, np.where(is_histogram, colours / np.where(is_histogram, sums, 1), np.nan).astype(np.float32)
