"""Sources with how much there is of each, and what changes where a source is for something else."""

from typing import NamedTuple

from sqlalchemy import Integer, cast, exists, func, select

from labeler.domain.image import Place
from labeler.domain.words import Health, Purpose, Split
from labeler.store.schema import answers, images, places, sources
from labeler.store.transaction import Reader, Transaction

_seen = places.alias()
_FIRST_PLACE = select(func.min(_seen.c.id)).where(_seen.c.image_id == images.c.id).scalar_subquery()
_IS_ANSWERED = exists().where(answers.c.image_id == images.c.id)


class SourceRow(NamedTuple):
    """`images` are the readable ones; `evaluation` and `answered` are some of them."""

    name: str
    purpose: str
    images: int
    evaluation: int
    answered: int


class Unanswered(NamedTuple):
    """A readable image that nobody has answered, and where it was first seen."""

    id: int
    split: Split
    place: Place


def every(reader: Reader) -> list[SourceRow]:
    """In the order in which they were made."""
    readable = images.c.health == Health.OK.value
    query = (
        select(
            sources.c.name,
            sources.c.purpose,
            func.count(images.c.id).filter(readable),
            func.count(images.c.id).filter(readable, images.c.split == Split.EVALUATION.value),
            func.coalesce(func.sum(cast(_IS_ANSWERED, Integer)).filter(readable), 0),
        )
        .select_from(sources.outerjoin(images, images.c.source_id == sources.c.id))
        .group_by(sources.c.id)
        .order_by(sources.c.id)
    )
    return [SourceRow(*row.values()) for row in reader.rows(query)]


def set_purpose(transaction: Transaction, source_id: int, purpose: Purpose) -> None:
    transaction.update(sources, source_id, purpose=purpose.value)


def readable_in_order(reader: Reader, source_id: int) -> list[tuple[Unanswered, bool]]:
    """The readable images of a source in the order in which they were added, and whether somebody has answered."""
    query = (
        select(images.c.id, images.c.split, places.c.root, places.c.path, _IS_ANSWERED.label("is_answered"))
        .select_from(images.join(places, places.c.id == _FIRST_PLACE))
        .where(images.c.source_id == source_id, images.c.health == Health.OK.value)
        .order_by(images.c.id)
    )
    return [
        (
            Unanswered(row["id"], Split(row["split"]), Place(root=row["root"], path=bytes(row["path"]))),
            bool(row["is_answered"]),
        )
        for row in reader.rows(query)
    ]


def set_split(transaction: Transaction, image_id: int, split: Split) -> None:
    transaction.update(images, image_id, split=split.value)


def target_images_in_train(reader: Reader) -> list[str]:
    """The shown paths of images of target sources that stand on the side of training."""
    query = (
        select(places.c.shown_path)
        .select_from(images.join(sources, sources.c.id == images.c.source_id).join(places, places.c.id == _FIRST_PLACE))
        .where(
            sources.c.purpose == Purpose.TARGET.value,
            images.c.split == Split.TRAIN.value,
            images.c.health == Health.OK.value,
        )
        .order_by(images.c.id)
    )
    return [row["shown_path"] for row in reader.rows(query)]
