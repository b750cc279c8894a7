"""What was computed of the images, as rows of float16 by what made them: those of two makers never meet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import bindparam, select

from labeler.domain.ids import ImageId
from labeler.domain.words import Health
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import vectors
from labeler.store.transaction import Reader, Transaction

_TO_COMPUTE = """
SELECT id FROM images WHERE id > ? AND id <= ? AND health = ? AND NOT EXISTS (
  SELECT 1 FROM vectors WHERE vectors.image_id = images.id AND vectors.model_digest = ?
) ORDER BY id
"""
_EVERY = "SELECT image_id, vector FROM vectors WHERE model_digest = ?"
_ANY = "SELECT 1 FROM vectors WHERE model_digest = ? LIMIT 1"
_KEPT_AFTER = "SELECT id, image_id, vector FROM vectors WHERE model_digest = ? AND id > ? ORDER BY id LIMIT 2000"
_ANY_AFTER = "SELECT 1 FROM vectors WHERE model_digest = ? AND id > ? LIMIT 1"
_FIRST_SIZES = "SELECT length(vector) FROM vectors WHERE model_digest = ? LIMIT 101"
_KNOWN = Prepared(
    select(vectors.c.id).where(
        vectors.c.image_id == bindparam("image_id"), vectors.c.model_digest == bindparam("maker")
    )
)
_OF_IMAGES = Prepared(
    select(vectors.c.image_id, vectors.c.vector).where(
        vectors.c.model_digest == bindparam("maker"), in_told(vectors.c.image_id, "ids")
    )
)
_RUN = 500


def to_compute(reader: Reader, maker: str, *, after: int, up_to: int) -> list[ImageId]:
    """The readable images of which nothing of this maker is kept, among those with ids above `after`, up to `up_to`."""
    rows = reader.plain(_TO_COMPUTE, (after, up_to, Health.OK.value, maker))
    return [ImageId(row[0]) for row in rows]


def last_image(reader: Reader) -> int:
    """The highest id of all; 0 where there are none."""
    return int(reader.plain("SELECT COALESCE(MAX(id), 0) FROM images")[0][0])


def is_any(reader: Reader, maker: str) -> bool:
    """Whether anything of this maker is kept."""
    return bool(reader.plain(_ANY, (maker,)))


def is_any_after(reader: Reader, maker: str, last: int) -> bool:
    """Whether anything of this maker was kept since the row of this id was: no row is read for it."""
    return bool(reader.plain(_ANY_AFTER, (maker, last)))


def kept_after(reader: Reader, maker: str, last: int) -> list[tuple[int, int, bytes]]:
    """Some thousand rows of this maker with ids above `last`: id, image, and float16 numbers."""
    return [(row[0], row[1], row[2]) for row in reader.plain(_KEPT_AFTER, (maker, last))]


def keep(transaction: Transaction, maker: str, rows: Mapping[ImageId, NDArray[np.floating]]) -> None:
    """Each row as float16, in place of the one that was there. ValueError where it holds a number too large for it."""
    for image_id, row in rows.items():
        with np.errstate(over="ignore"):
            packed = np.asarray(row).astype("<f2")
        if np.isinf(packed).any():
            raise ValueError("a number that float16 cannot hold")
        known = transaction.value(_KNOWN, image_id=image_id, maker=maker)
        if known is None:
            transaction.insert(vectors, image_id=image_id, model_digest=maker, vector=packed.tobytes())
        else:
            transaction.update(vectors, known, vector=packed.tobytes())


def of_images(reader: Reader, maker: str, ids: Sequence[ImageId]) -> dict[ImageId, NDArray[np.float32]]:
    """The rows that are kept of these images."""
    found: dict[ImageId, NDArray[np.float32]] = {}
    for start in range(0, len(ids), _RUN):
        told = "[" + ",".join(str(int(image_id)) for image_id in ids[start : start + _RUN]) + "]"
        for row in reader.rows(_OF_IMAGES, maker=maker, ids=told):
            packed = row["vector"]
            if packed and len(packed) % 2 == 0:  # anything else is damage
                found[ImageId(row["image_id"])] = np.frombuffer(packed, "<f2").astype(np.float32)
    return found


def table(reader: Reader, maker: str, ids: NDArray[np.int64]) -> NDArray[np.float32] | None:
    """Shape (n, d): row i is that of the image `ids[i]`, NaN where none is kept; None where none is of any.

    A row of another length than the most have is damage, and is left out. No object is made for a row.
    """
    ids = np.asarray(ids, np.int64)
    place = np.full(int(ids.max()) + 1 if len(ids) else 0, -1, np.int64)
    place[ids] = np.arange(len(ids))
    made: NDArray[np.float32] | None = None
    size = _usual_size(reader, maker)
    for image_id, packed in _packed(reader, maker):
        if len(packed) != size or not 0 <= image_id < len(place) or place[image_id] < 0:
            continue
        if made is None:
            made = np.full((len(ids), size // 2), np.nan, np.float32)
        made[place[image_id]] = np.frombuffer(packed, "<f2")
    return made


def _usual_size(reader: Reader, maker: str) -> int:
    """Bytes of a row, as most of the first have."""
    sizes = Counter(size for (size,) in reader.plain(_FIRST_SIZES, (maker,)) if size and size % 2 == 0)
    return sizes.most_common(1)[0][0] if sizes else -1


def _packed(reader: Reader, maker: str) -> Iterable[tuple[int, bytes]]:
    for row in reader.each(_EVERY, (maker,)):
        yield row["image_id"], row["vector"]
