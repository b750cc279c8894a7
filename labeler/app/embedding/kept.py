"""What is kept of a project's images, as arrays: what a model saw in them, and what was measured."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.compared import compared_in
from labeler.app.embedding.makers import MEASURES, unpacked
from labeler.app.readiness.material import Measured, Photos, Seen
from labeler.domain.ids import ImageId
from labeler.store import vectors
from labeler.store.transaction import Reader

_RUN = 4096


def seen_and_measured(reader: Reader, photos: Photos) -> tuple[Seen | None, Measured | None]:
    """Row i is everywhere that of `photos.ids[i]`, NaN where nothing is kept of it; None where nothing is of any."""
    return seen(reader, photos.ids), _measured(reader, photos)


def seen(reader: Reader, ids: NDArray[np.int64]) -> Seen | None:
    """By the model in force; by colours and texture where that has seen none of the project's images."""
    compared = compared_in(reader)
    rows = vectors.table(reader, compared.maker, ids)
    if rows is None:
        return None
    return Seen(vectors=_of_length_one(rows), name=compared.name, is_model=compared.is_model)


def seen_of(reader: Reader, maker: str, ids: Sequence[ImageId]) -> dict[ImageId, NDArray[np.float32]]:
    """What is kept of a few images under one maker, of length 1; what has no length is none."""
    found = {image_id: _of_length_one(row[None])[0] for image_id, row in vectors.of_images(reader, maker, ids).items()}
    return {image_id: row for image_id, row in found.items() if not np.isnan(row).any()}


def _measured(reader: Reader, photos: Photos) -> Measured | None:
    rows = vectors.table(reader, MEASURES, photos.ids)
    if rows is None:
        return None
    values, colours = unpacked(rows, width=photos.width, height=photos.height)
    return Measured(values=values, colours=colours)


def _of_length_one(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """In place, a part at a time, since there may be a hundred thousand; what has no length becomes NaN."""
    for start in range(0, len(rows), _RUN):
        part = rows[start : start + _RUN]
        length = np.sqrt(np.einsum("ij,ij->i", part, part))
        length[~(length > 0) | np.isinf(length)] = np.nan
        part /= length[:, None]
    return rows
