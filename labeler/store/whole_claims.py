"""Claims on whole images, by the hundred thousand: what they are made from, which stand there, new ones in one go."""

from collections.abc import Collection, Iterable, Iterator

from labeler.domain.ids import ImageId
from labeler.domain.words import Health, Origin
from labeler.store.digests import shape_of
from labeler.store.schema import claims
from labeler.store.transaction import Reader, Transaction

_BELOW = "SELECT path, image_id FROM places WHERE root = ?"
_INSIDE = f"{_BELOW} AND path >= ? AND path < ?"
_REFUSED = "SELECT id FROM images WHERE health <> ?"
_STANDING = "SELECT image_id, concept_id FROM claims WHERE x IS NULL AND concept_id IN ({marks})"
_COLUMNS = ("id", "uid", "image_id", "concept_id", "origin")
_ADD = f"INSERT INTO claims ({', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?)"
_SEAL = "INSERT INTO row_digests (table_name, row_id, digest) VALUES ('claims', ?, ?)"
_NOWHERE = {"x": None, "y": None, "width": None, "height": None}

Pair = tuple[ImageId, int]
"""An image and a concept, both by id."""


def paths_in(reader: Reader, *, root: str, folder: bytes) -> dict[bytes, ImageId]:
    """The places of a root, by their paths below it; of those in a folder (`a/b/`) alone where one is named."""
    # "0" is the byte behind "/".
    rows = reader.plain(_INSIDE, (root, folder, folder[:-1] + b"0")) if folder else reader.plain(_BELOW, (root,))
    return {bytes(path): ImageId(image_id) for path, image_id in rows}


def image_with(reader: Reader, digest: str) -> ImageId | None:
    """The image of these bytes."""
    rows = reader.plain("SELECT id FROM images WHERE digest = ?", (digest,))
    return ImageId(rows[0][0]) if rows else None


def unreadable_images(reader: Reader) -> frozenset[ImageId]:
    return frozenset(ImageId(image_id) for (image_id,) in reader.plain(_REFUSED, (Health.OK.value,)))


def standing(reader: Reader, concept_ids: Collection[int]) -> set[Pair]:
    """The images that these concepts are claimed of, as a whole."""
    marks = ", ".join("?" for _ in concept_ids)
    rows = reader.plain(_STANDING.format(marks=marks), tuple(concept_ids))
    return {(ImageId(image_id), concept_id) for image_id, concept_id in rows}


def add(transaction: Transaction, pairs: Iterable[tuple[str, Pair]]) -> None:
    """Keeps claims, each under its new uid; none of them may stand there already. Pairs are drawn once."""
    first = int(transaction.plain("SELECT coalesce(max(id), 0) + 1 FROM claims")[0][0])
    seals: list[tuple[int, str]] = []

    def rows() -> Iterator[tuple[object, ...]]:
        shape = shape_of(claims)
        for row_id, (uid, (image_id, concept_id)) in enumerate(pairs, start=first):
            row = (row_id, uid, image_id, concept_id, Origin.IMPORTED.value)
            seals.append((row_id, shape.digest(_NOWHERE | dict(zip(_COLUMNS, row, strict=True)))))
            yield row

    transaction.run_many(_ADD, rows())
    transaction.run_many(_SEAL, seals)
