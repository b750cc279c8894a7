"""What is left to answer: the next image of each pass for one labeler, found by key and never by offset."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, func, select

from labeler.domain.draft import Pass
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.words import Health
from labeler.store import alignments, policies
from labeler.store.left_to_ask import left_to_ask
from labeler.store.schema import answers, images
from labeler.store.transaction import Reader


def next_image(reader: Reader, asking: Pass, *, labeler_id: LabelerId, after: ImageId = ImageId(0)) -> ImageId | None:
    """The first image behind `after` with something left to ask, or from the start; None when all is done."""
    left = _left(reader, asking, labeler_id)
    for condition in (images.c.id > after, images.c.id <= after):
        found = reader.value(select(images.c.id).where(condition, left).order_by(images.c.id).limit(1))
        if found is not None:
            return ImageId(found)
    return None


def count_left(reader: Reader, asking: Pass, *, labeler_id: LabelerId) -> int:
    return int(reader.value(select(func.count()).select_from(images).where(_left(reader, asking, labeler_id))))


def neighbours(reader: Reader, image_id: ImageId) -> tuple[ImageId | None, ImageId | None]:
    """The readable images before and behind this one, whether answered or not."""
    is_ok = images.c.health == Health.OK.value
    before = select(func.max(images.c.id)).where(images.c.id < image_id, is_ok)
    behind = select(func.min(images.c.id)).where(images.c.id > image_id, is_ok)
    return reader.value(before), reader.value(behind)


def upcoming(reader: Reader, asking: Pass, *, labeler_id: LabelerId, after: ImageId, most: int) -> Sequence[ImageId]:
    """The next few images with something left to ask, to be fetched ahead; all of them where `most` is -1."""
    left = _left(reader, asking, labeler_id)
    query = select(images.c.id).where(images.c.id > after, left).order_by(images.c.id).limit(most)
    return [ImageId(row["id"]) for row in reader.rows(query)]


def recent(reader: Reader, *, labeler_id: LabelerId, most: int) -> Sequence[ImageId]:
    """The images this labeler submitted or skipped last, oldest of them first."""
    query = (
        select(answers.c.image_id)
        .where(answers.c.labeler_id == labeler_id, answers.c.submitted_at.is_not(None))
        .order_by(answers.c.submitted_at.desc(), answers.c.id.desc())
        .limit(most)
    )
    return [ImageId(row["image_id"]) for row in reversed(reader.rows(query))]


def left_among(reader: Reader, asking: Pass, ids: Sequence[ImageId], *, labeler_id: LabelerId) -> frozenset[ImageId]:
    """Those of a few images that have something left to ask."""
    query = select(images.c.id).where(images.c.id.in_(ids), _left(reader, asking, labeler_id))
    return frozenset(ImageId(row["id"]) for row in reader.rows(query))


def newest(reader: Reader) -> ImageId:
    """The image added last, 0 where there is none."""
    return ImageId(int(reader.value(select(func.coalesce(func.max(images.c.id), 0)))))


def count_readable(reader: Reader, *, after: ImageId = ImageId(0)) -> int:
    """The readable images behind `after`."""
    is_readable = (images.c.id > after) & (images.c.health == Health.OK.value)
    return int(reader.value(select(func.count()).where(is_readable)))


def _left(reader: Reader, asking: Pass, labeler_id: LabelerId) -> ColumnElement[bool]:
    left, only = left_to_ask(asking, labeler_id, policies.of(reader)), alignments.keeps(reader, labeler_id)
    return and_(left, alignments.within(only)) if only else left
