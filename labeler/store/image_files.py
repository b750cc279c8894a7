"""Images with what is kept of their files, read a few at a time, and the places of those that were found again."""

import json
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from labeler.domain.ids import ImageId
from labeler.domain.image import FileStamp, Image, Place
from labeler.store import images
from labeler.store.transaction import Reader, Transaction

_IDS_AFTER = "SELECT id FROM images WHERE id > ? ORDER BY id LIMIT ?"
_STAMPS = """
SELECT image_id, file_size, modified_ns FROM places
WHERE image_id IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_PLACES_OF = "SELECT count(*) FROM places WHERE image_id = ?"
_IS_TAKEN = "SELECT count(*) FROM places WHERE root = ? AND path = ?"
_COUNT = "SELECT count(*) FROM images"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFiles:
    """An image and, for each of its places in turn, the stamp of the file that was read there; None: not kept."""

    image: Image
    stamps: tuple[FileStamp | None, ...]

    @property
    def sizes(self) -> Mapping[str, int | None]:
        """By the digests of all files in which it can be seen, how many bytes they have; None where nobody kept it."""
        sizes: dict[str, int | None] = {self.image.digest: None}
        for place, stamp in zip(self.image.places, self.stamps, strict=True):
            digest = self.image.digest_at(place)
            sizes[digest] = sizes.get(digest) if stamp is None else stamp.size
        return sizes


def count(reader: Reader) -> int:
    """How many images there are, the refused ones too."""
    ((number,),) = reader.plain(_COUNT)
    return int(number)


def files_after(reader: Reader, after: ImageId, *, most: int) -> tuple[ImageFiles, ...]:
    """The next images in the order in which they were added; at most a few hundred at a time."""
    return files_of(reader, [ImageId(row[0]) for row in reader.plain(_IDS_AFTER, (after, most))])


def files_of(reader: Reader, ids: Sequence[ImageId]) -> tuple[ImageFiles, ...]:
    """In the order of `ids`; at most a few hundred at a time."""
    stamps: dict[int, list[FileStamp | None]] = defaultdict(list)
    for image_id, size, modified_ns in reader.plain(_STAMPS, (json.dumps(list(ids)),)):
        is_kept = size is not None and modified_ns is not None
        stamps[image_id].append(FileStamp(size=size, modified_ns=modified_ns) if is_kept else None)
    return tuple(ImageFiles(image=each, stamps=tuple(stamps[each.id])) for each in images.by_ids(reader, ids))


def found_again(
    transaction: Transaction,
    image_id: ImageId,
    place: Place,
    *,
    stamp: FileStamp | None,
    found_too: Container[ImageId],
) -> None:
    """A place where an image was found again; the ones it had stay.

    Whose place it was loses it. Where that was the only one, and this image is not `found_too`, it keeps the place in
    another spelling: by it people know which image it is that lies there no longer.
    """
    loser = images.id_at(transaction, place)
    is_robbed = loser is not None and loser != image_id and loser not in found_too
    old, smaller = images.stamp_at(transaction, place), images.proxy_at(transaction, place)
    images.add_place(transaction, image_id, place, stamp=stamp)
    if is_robbed and loser is not None and transaction.plain(_PLACES_OF, (loser,))[0][0] == 0:
        spelled = replace(_spelled_otherwise(transaction, place), proxy_digest=smaller)
        images.add_place(transaction, loser, spelled, stamp=old)


def _spelled_otherwise(reader: Reader, place: Place) -> Place:
    """The same file in words that no place has yet: cut elsewhere into root and path, or with dots between them."""
    parent, _, folder = place.root.rpartition("/")
    other = Place(root=parent or "/", path=folder.encode("utf-8") + b"/" + place.path) if folder else place
    while reader.plain(_IS_TAKEN, (other.root, other.path))[0][0]:
        other = Place(root=f"{other.root.rstrip('/')}/.", path=other.path)
    return other
