"""Images looked up by the hundred thousand, for what an import names."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from labeler.domain.ids import ImageId
from labeler.domain.words import Health
from labeler.store.transaction import Reader

_BELOW = "SELECT path, image_id FROM places WHERE root = ?"
_INSIDE = f"{_BELOW} AND path >= ? AND path < ?"
_REFUSED = "SELECT id FROM images WHERE health <> ?"
_FRAMES = "SELECT id, width, height, orientation FROM images WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(slots=True)
class Frame:
    """An image as boxes are put into it: its upright size in pixels, and how its file is turned (1 to 8)."""

    image_id: ImageId
    width: int
    height: int
    orientation: int


Moment = tuple[int, int]
"""Equal twice where the project has not changed between."""


def moment(reader: Reader) -> Moment:
    """What was changed so far: by this connection, and whether by another."""
    ((changes,),) = reader.plain("SELECT total_changes()")
    ((version,),) = reader.plain("PRAGMA data_version")
    return int(changes), int(version)


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


def frames(reader: Reader, ids: Iterable[ImageId]) -> dict[ImageId, Frame]:
    """The frames of these images."""
    rows = reader.plain(_FRAMES, (json.dumps(sorted(set(ids))),))
    return {row[0]: Frame(*row) for row in rows}
