"""The images of a project, the places of their bytes, and the sources they came from."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import ColumnElement, bindparam, func, select

from labeler.domain.geometry import Size
from labeler.domain.ids import ImageId
from labeler.domain.image import FileStamp, Image, Place
from labeler.domain.names import shown_path
from labeler.domain.words import Health, Purpose, Split
from labeler.store import tallies
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import images, places, sources
from labeler.store.transaction import Reader, Row, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a set of images came from."""

    id: int
    name: str
    purpose: Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class NewImage:
    """An image that is to be added; sizes are upright pixels (0 where it could not be read)."""

    digest: str
    format: str
    width: int
    height: int
    orientation: int
    frames: int
    split: Split
    health: Health
    problem: str
    taken_at: str
    camera: str
    hash: str = ""
    """By which nearly the same pictures are found; "" where there is nothing to tell."""
    near_group: int | None = None
    """The number of the group of these, None for one that stands alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Queries:
    """What is asked to read the images of one condition, with their places."""

    images: Prepared
    places: Prepared

    @classmethod
    def where(cls, condition: ColumnElement[bool]) -> Self:
        shown = select(images, sources.c.name.label("source")).join(sources, sources.c.id == images.c.source_id)
        seen = select(places).join(images, images.c.id == places.c.image_id)
        return cls(
            images=Prepared(shown.where(condition).order_by(images.c.id)),
            places=Prepared(seen.where(condition).order_by(places.c.id)),
        )


_BY_ID = _Queries.where(images.c.id == bindparam("image_id"))
_BY_DIGEST = _Queries.where(images.c.digest == bindparam("digest"))
_BY_IDS = _Queries.where(in_told(images.c.id, "ids"))
_EVERY = _Queries.where(images.c.id > 0)
_AT_PLACE = Prepared(
    select(places.c.id, places.c.image_id, places.c.file_size, places.c.modified_ns, places.c.proxy_digest).where(
        places.c.root == bindparam("root"), places.c.path == bindparam("path")
    )
)
_STAMP = ("file_size", "modified_ns")


def source_named(reader: Reader, name: str) -> Source | None:
    row = reader.row(select(sources).where(sources.c.name == name))
    return None if row is None else _source(row)


def every_source(reader: Reader) -> tuple[Source, ...]:
    return tuple(_source(row) for row in reader.rows(select(sources).order_by(sources.c.id)))


def add_source(transaction: Transaction, *, uid: str, name: str, purpose: Purpose) -> Source:
    row_id = transaction.insert(sources, uid=uid, name=name, purpose=purpose.value)
    return Source(id=row_id, name=name, purpose=purpose)


def by_id(reader: Reader, image_id: ImageId) -> Image:
    found = _images(reader, _BY_ID, image_id=image_id)
    if not found:
        raise LookupError(f"no image {image_id}")
    return found[0]


def by_digest(reader: Reader, digest: str) -> Image | None:
    found = _images(reader, _BY_DIGEST, digest=digest)
    return found[0] if found else None


def by_ids(reader: Reader, ids: Sequence[ImageId]) -> tuple[Image, ...]:
    """In the order of `ids`; at most a few hundred at a time."""
    found = {image.id: image for image in _images(reader, _BY_IDS, ids=json.dumps(list(ids)))}
    return tuple(found[image_id] for image_id in ids if image_id in found)


def every(reader: Reader) -> tuple[Image, ...]:
    """All of them, in the order in which they were added."""
    return _images(reader, _EVERY)


def id_at(reader: Reader, place: Place) -> ImageId | None:
    """The image whose bytes were seen at this place when it was added."""
    row = _at(reader, place)
    return None if row is None else ImageId(row["image_id"])


def roots(reader: Reader) -> tuple[str, ...]:
    return tuple(row["root"] for row in reader.rows(select(places.c.root).distinct().order_by(places.c.root)))


def paths_below(reader: Reader, root: str) -> dict[bytes, ImageId]:
    """Every place already known below a root."""
    rows = reader.rows(select(places.c.path, places.c.image_id).where(places.c.root == root))
    return {bytes(row["path"]): ImageId(row["image_id"]) for row in rows}


def stamp_at(reader: Reader, place: Place) -> FileStamp | None:
    """What the file at this place was when its bytes were read; None where that was not kept."""
    return stamped(_at(reader, place))


def proxy_at(reader: Reader, place: Place) -> str:
    """The digest of the smaller picture that lies at this place; "" where there is none."""
    row = _at(reader, place)
    return "" if row is None else row["proxy_digest"] or ""


def stamped(row: Row | None) -> FileStamp | None:
    """The stamp in a row of a place."""
    if row is None or row["file_size"] is None or row["modified_ns"] is None:
        return None
    return FileStamp(size=row["file_size"], modified_ns=row["modified_ns"])


def added_by_folder(reader: Reader, source_id: int) -> Counter[str]:
    """How many readable images of a source first came from each folder: where the split goes on."""
    first = select(places.c.image_id, func.min(places.c.id).label("id")).group_by(places.c.image_id).subquery()
    is_counted = (images.c.source_id == source_id) & (images.c.health == Health.OK.value)
    query = (
        select(places.c.path)
        .join(first, first.c.id == places.c.id)
        .join(images, images.c.id == places.c.image_id)
        .where(is_counted)
    )
    return Counter(folder_of(bytes(row["path"])) for row in reader.rows(query))


def folder_of(path: bytes) -> str:
    """The folder of a relative path, as text that keeps the bytes that are not UTF-8 apart."""
    return path.rpartition(b"/")[0].decode("utf-8", "surrogateescape")


def add(transaction: Transaction, new: NewImage, *, source_id: int, at: str) -> ImageId:
    row_id = transaction.insert(
        images,
        digest=new.digest,
        format=new.format,
        width=new.width,
        height=new.height,
        orientation=new.orientation,
        frames=new.frames,
        source_id=source_id,
        split=new.split.value,
        near_group=new.near_group,
        hash=new.hash,
        health=new.health.value,
        problem=new.problem,
        taken_at=new.taken_at or None,
        camera=new.camera or None,
        added_at=at,
    )
    tallies.add_image(transaction, new.health)
    return ImageId(row_id)


def add_place(transaction: Transaction, image_id: ImageId, place: Place, *, stamp: FileStamp | None = None) -> None:
    """The place of an image; where other bytes were seen there before, it is theirs no longer.

    `stamp` is that of the file when its bytes were read; None where it would not show a change of them.
    """
    seen = {"file_size": stamp.size, "modified_ns": stamp.modified_ns} if stamp else dict.fromkeys(_STAMP)
    old = _at(transaction, place)
    if old is not None:
        transaction.update(places, old["id"], image_id=image_id, proxy_digest=place.proxy_digest or None, **seen)
        return
    transaction.insert(
        places,
        image_id=image_id,
        root=place.root,
        path=place.path,
        shown_path=shown_path(place.path),
        proxy_digest=place.proxy_digest or None,
        **seen,
    )


def _at(reader: Reader, place: Place) -> Row | None:
    return reader.row(_AT_PLACE, root=place.root, path=place.path)


def _images(reader: Reader, queries: _Queries, **values: Any) -> tuple[Image, ...]:
    rows = reader.rows(queries.images, **values)
    if not rows:
        return ()
    where: dict[int, list[Place]] = defaultdict(list)
    for row in reader.rows(queries.places, **values):
        where[row["image_id"]].append(
            Place(root=row["root"], path=bytes(row["path"]), proxy_digest=row["proxy_digest"] or "")
        )
    return tuple(_image(row, where[row["id"]]) for row in rows)


def _image(row: Row, where: Iterable[Place]) -> Image:
    return Image(
        id=ImageId(row["id"]),
        digest=row["digest"],
        format=row["format"],
        size=Size(width=row["width"], height=row["height"]),
        orientation=row["orientation"],
        split=Split(row["split"]),
        source=row["source"],
        health=Health(row["health"]),
        problem=row["problem"],
        places=tuple(where),
        frames=row["frames"],
        near_group=row["near_group"],
    )


def _source(row: Row) -> Source:
    return Source(id=row["id"], name=row["name"], purpose=Purpose(row["purpose"]))
