"""All that a model has seen of a project's images as one array, which is held against itself to find copies."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.project import Project
from labeler.store import vectors

_MISSED = 0.01
"""By which the square of a length may miss 1: numbers are rounded to three digits."""

_Part = tuple[NDArray[np.int64], NDArray[np.float16]]
"""Ids of vectors and of their images, shape (n, 2), and the vectors."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NearVectors:
    """Row by row, in the order in which they were kept: the vector's id, its image, and it itself, of length 1.

    `last` is the id up to which was read, also where that one was left out.
    """

    ids: NDArray[np.int64]
    images: NDArray[np.int64]
    rows: NDArray[np.float16]
    last: int


def near_vectors(project: Project, maker: str) -> NearVectors:
    """Of the most common length; a row of another, or whose numbers are no row of length 1, is damage.

    Read a few thousand at a time, which are kept as one array.
    """
    parts: dict[int, list[_Part]] = {}
    last = 0
    while True:
        with project.file.reading() as reader:
            more = vectors.kept_after(reader, maker, last)
        if not more:
            break
        for size in {len(row[2]) for row in more if row[2] and len(row[2]) % 2 == 0}:
            parts.setdefault(size, []).append(_part([row for row in more if len(row[2]) == size]))
        last = more[-1][0]
    usual = max(parts.values(), key=lambda each: sum(len(part[0]) for part in each), default=[_part([])])
    parts.clear()
    ids = np.concatenate([part[0] for part in usual])
    return NearVectors(ids=ids[:, 0], images=ids[:, 1], rows=_joined(usual), last=last)


def _part(rows: Sequence[tuple[int, int, bytes]]) -> _Part:
    """Of rows of one size, those that have length 1."""
    whole = np.frombuffer(b"".join(row[2] for row in rows), "<f2").reshape(len(rows), -1 if rows else 0)
    wide = whole.astype(np.float32)
    sound = abs(np.einsum("ij,ij->i", wide, wide) - 1) < _MISSED
    return np.array([row[:2] for row in rows], np.int64).reshape(-1, 2)[sound], whole[sound].astype(np.float16)


def _joined(parts: list[_Part]) -> NDArray[np.float16]:
    """Each part is let go of once it is copied: there may be hundreds of megabytes of them."""
    whole = np.empty((sum(len(part[1]) for part in parts), parts[0][1].shape[1]), np.float16)
    at = len(whole)
    while parts:
        part = parts.pop()[1]
        at -= len(part)
        whole[at : at + len(part)] = part
    return whole
