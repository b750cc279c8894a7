"""Groups of photos that are nearly the same picture, as rows of the material."""

import numpy as np

from labeler.app.readiness.material import Material

Group = tuple[int, ...]
"""Rows of `Photos`, in the order in which they were added."""


def groups(material: Material) -> list[Group]:
    """Of two photos at least, the largest first."""
    near = material.photos.near_group
    rows = np.flatnonzero(near >= 0)
    rows = rows[np.argsort(near[rows], kind="stable")]
    edges = np.flatnonzero(np.diff(near[rows])) + 1
    found = [tuple(part.tolist()) for part in np.split(rows, edges) if len(part) > 1]
    return sorted(found, key=len, reverse=True)
