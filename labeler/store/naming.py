"""Where images stand in the project's order, and which of them bear a name: read in blocks of ids or places."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import case, func, select

from labeler.domain.ids import ImageId
from labeler.domain.words import Health
from labeler.store.name_match import holds, is_same, last_part, starts_with
from labeler.store.schema import images, places
from labeler.store.transaction import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A readable image by one of its paths. `rank`: 0 where its last part is the text, 1 where it begins so, or 2."""

    image_id: ImageId
    path: str
    rank: int


def unreadable_within(reader: Reader, *, after: ImageId, to: ImageId) -> Sequence[ImageId]:
    """The ids behind `after`, up to and with `to`, that no readable image has, in order."""
    is_there = (images.c.id > after) & (images.c.id <= to) & (images.c.health == Health.OK.value)
    if reader.value(select(func.count()).select_from(images).where(is_there)) == to - after:
        return ()
    readable = {row["id"] for row in reader.rows(select(images.c.id).where(is_there))}
    return [ImageId(image_id) for image_id in range(after + 1, to + 1) if image_id not in readable]


def newest_place(reader: Reader) -> int:
    """The largest id of a place, 0 where there is none."""
    return int(reader.value(select(func.coalesce(func.max(places.c.id), 0))))


def named_within(reader: Reader, text: str, *, after: int, to: int, most: int) -> Sequence[Named]:
    """The readable images with `text` in a path among the places with ids behind `after`, up to and with `to`.

    Best first: by rank, then in the order of the project. An image may come once for each of its places.
    """
    name = last_part(places.c.shown_path)
    rank = case((is_same(name, text), 0), (starts_with(name, text), 1), else_=2).label("rank")
    is_asked = (places.c.id > after) & (places.c.id <= to) & holds(places.c.shown_path, text)
    query = (
        select(places.c.image_id, places.c.shown_path, rank)
        .join(images, images.c.id == places.c.image_id)
        .where(is_asked, images.c.health == Health.OK.value)
        .order_by(rank, places.c.image_id, places.c.id)
        .limit(most)
    )
    return [
        Named(image_id=ImageId(row["image_id"]), path=row["shown_path"], rank=row["rank"]) for row in reader.rows(query)
    ]
