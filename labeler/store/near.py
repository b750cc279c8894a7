"""Which images are nearly the same picture: their hashes, their groups, and what decides on which side they stand."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, not_, or_, select

from labeler.domain.ids import ImageId
from labeler.domain.twins import Twin
from labeler.domain.words import Health, Purpose, Split
from labeler.store import meta
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import answers, images, sources
from labeler.store.transaction import Reader, Transaction

_RUN = 500
_REVISION, _TURN, _LONGEST = "near_revision", 1 << 62, 20
_DIGITS = 80
"""Of a hash, in hex."""


class Hashed(NamedTuple):
    """An image with a hash. `near_group` is None where it stands alone."""

    id: int
    hash: str
    near_group: int | None
    width: int
    height: int


class Grouped(NamedTuple):
    """A member of a group as the file has it."""

    twin: Twin
    near_group: int | None


def _is_hash() -> ColumnElement[bool]:
    """Neither NULL nor "", and nothing that somebody else has written there."""
    return and_(
        func.length(images.c.hash) == _DIGITS, not_(images.c.hash.op("GLOB", is_comparison=True)("*[^0-9a-f]*"))
    )


_COLUMNS = select(images.c.id, images.c.hash, images.c.near_group, images.c.width, images.c.height)
_HASHED_AFTER = Prepared(_COLUMNS.where(images.c.id > bindparam("last"), _is_hash()).order_by(images.c.id))
_HASHED = Prepared(_COLUMNS.where(in_told(images.c.id, "ids"), _is_hash()))
_IS_NOT_HASHED = and_(
    or_(images.c.hash.is_(None), and_(images.c.hash != "", not_(_is_hash()))), images.c.health == Health.OK.value
)
_NOT_HASHED = Prepared(
    select(images.c.id).where(images.c.id > bindparam("last"), _IS_NOT_HASHED).order_by(images.c.id).limit(_RUN)
)
_COUNT_NOT_HASHED = Prepared(select(func.count()).select_from(images).where(_IS_NOT_HASHED))
_TWIN = (
    select(
        images.c.id,
        images.c.split,
        images.c.near_group,
        (sources.c.purpose == Purpose.TARGET.value).label("is_target"),
        exists().where(answers.c.image_id == images.c.id).label("is_answered"),
    )
    .join(sources, sources.c.id == images.c.source_id)
    .order_by(images.c.id)
)
_TWINS = Prepared(_TWIN.where(in_told(images.c.id, "ids")))
_EVERY_TWIN = Prepared(_TWIN.where(images.c.near_group.is_not(None)))
_MEMBERS = "SELECT near_group, id FROM images WHERE near_group IS NOT NULL"


def hashed_after(reader: Reader, last: int) -> list[Hashed]:
    """The images with a hash whose ids are above `last`, in the order in which they were added."""
    return [Hashed._make(row) for row in reader.plain(_HASHED_AFTER.sql, _HASHED_AFTER.values({"last": last}))]


def hashed(reader: Reader, ids: Sequence[int]) -> list[Hashed]:
    """Those of these images that have a hash."""
    told = {"ids": json.dumps(list(ids))}
    return [Hashed._make(row) for row in reader.plain(_HASHED.sql, _HASHED.values(told))]


def not_hashed(reader: Reader, *, after: int) -> list[ImageId]:
    """Some hundred of the readable images whose hash was never made, or is none, with ids above `after`."""
    return [ImageId(row[0]) for row in reader.plain(_NOT_HASHED.sql, _NOT_HASHED.values({"last": after}))]


def revision(reader: Reader) -> int:
    """Rises with all that changes groups or their sides: who holds them in memory sees by it whether they stand."""
    number = meta.get(reader, _REVISION, default="0")
    return int(number) if number.isascii() and number.isdigit() and len(number) < _LONGEST else 0


def rise_revision(transaction: Transaction) -> int:
    """To be said in the same transaction as the change."""
    number = (revision(transaction) + 1) % _TURN
    meta.put(transaction, _REVISION, str(number))
    return number


def count_not_hashed(reader: Reader) -> int:
    """How many readable images there are whose hash was never made, or is none."""
    return int(reader.value(_COUNT_NOT_HASHED))


def keep_hash(transaction: Transaction, image_id: ImageId, hash_: str) -> None:
    """`hash_` "" says that there is nothing to tell by."""
    transaction.update(images, image_id, hash=hash_)


def grouped(reader: Reader, ids: Sequence[int]) -> list[Grouped]:
    """These images with what decides on their side, in the order in which they were added."""
    found: list[Grouped] = []
    ordered = sorted(ids)
    for start in range(0, len(ordered), _RUN):
        rows = reader.rows(_TWINS, ids=json.dumps(ordered[start : start + _RUN]))
        found += [Grouped(twin=_twin(row), near_group=row["near_group"]) for row in rows]
    return found


def groups(reader: Reader) -> Iterator[tuple[Twin, ...]]:
    """Every group of near-duplicates, by its first member."""
    members: dict[int, list[Twin]] = {}
    for row in reader.rows(_EVERY_TWIN):
        members.setdefault(row["near_group"], []).append(_twin(row))
    return (tuple(group) for group in members.values())


def members(reader: Reader) -> list[tuple[int, int]]:
    """The number of its group and the id of every image that is in one."""
    return [(row[0], row[1]) for row in reader.plain(_MEMBERS)]


def put_in_group(transaction: Transaction, image_id: ImageId, *, number: int, split: Split) -> None:
    transaction.update(images, image_id, near_group=number, split=split.value)


def _twin(row: Mapping[str, Any]) -> Twin:
    return Twin(
        id=ImageId(row["id"]),
        split=Split(row["split"]),
        is_target=bool(row["is_target"]),
        is_answered=bool(row["is_answered"]),
    )
