"""Which thing is taken for which: one labeler sees the first alone, and another, in the same image, the second."""

import numpy as np
from numpy.typing import NDArray

from labeler.quality.agreement import UNSAID, Said


def taken_for(one: Said, other: Said) -> NDArray[np.int64]:
    """Counts of shape (things, things): the images in which `one` says the row and `other` the column instead.

    Arguments: of each image and thing 1 (it is there), 0 (it is not), -1 (nothing said), shape (images, things). A
    thing counts as said instead only where the other says that it is not there.
    """
    more, less = _differences(one, other)
    counted: NDArray[np.int64] = np.rint(more.astype(np.float32).T @ less.astype(np.float32)).astype(np.int64)
    return counted


def images_taken_for(one: Said, other: Said, thing: int, instead: int) -> NDArray[np.bool_]:
    """The images behind one figure of `taken_for`, shape (images,)."""
    more, less = _differences(one, other)
    found: NDArray[np.bool_] = more[:, thing] & less[:, instead]
    return found


def _differences(one: Said, other: Said) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Where only the one says that a thing is there, and where only the other does."""
    both = (one != UNSAID) & (other != UNSAID)
    return both & (one > other), both & (one < other)
