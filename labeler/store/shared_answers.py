"""The finished answers to images that several people finished: where opinions can differ."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import func, select

from labeler.domain.ids import ImageId
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import answers, finished_answers
from labeler.store.transaction import Reader


class SharedAnswer(NamedTuple):
    """A finished answer, and what it looked for."""

    image_id: int
    id: int
    labeler_id: int
    scope: str
    taxonomy_revision: int
    submitted_at: str | None


_SHARED = select(finished_answers.c.image_id).group_by(finished_answers.c.image_id).having(func.count() > 1)
_COLUMNS = (
    finished_answers.c.image_id,
    finished_answers.c.id,
    finished_answers.c.labeler_id,
    answers.c.scope,
    answers.c.taxonomy_revision,
    answers.c.submitted_at,
)
_ANSWERS = Prepared(
    select(*_COLUMNS)
    .join(answers, answers.c.id == finished_answers.c.id)
    .where(finished_answers.c.image_id.in_(_SHARED))
    .order_by(finished_answers.c.image_id, finished_answers.c.labeler_id)
)
_OF_IMAGES = Prepared(
    select(answers.c.id).where(in_told(answers.c.image_id, "ids")).order_by(answers.c.image_id, answers.c.labeler_id)
)


def shared_answers(reader: Reader) -> list[SharedAnswer]:
    """By image and labeler; images that one person finished are left out."""
    return [SharedAnswer._make(row) for row in reader.plain(_ANSWERS.sql, _ANSWERS.values({}))]


def answer_ids_of(reader: Reader, ids: Iterable[ImageId]) -> list[int]:
    """The ids of all answers to a few hundred images, whosever and however far, by image and labeler."""
    told = _OF_IMAGES.values({"ids": json.dumps(list(ids))})
    return [int(row[0]) for row in reader.plain(_OF_IMAGES.sql, told)]
