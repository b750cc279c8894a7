"""What the checklist reads: all that is finished of a project, in rows as bare as the driver gives them.

A hundred thousand images are judged at once, so that numbers come as arrays of this machine and nothing is made of a
row that is not asked for.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, not_, or_, select

from labeler.domain.words import Health, Origin, Relation, Scope, State
from labeler.store.prepared import Prepared
from labeler.store.schema import (
    answers,
    claims,
    concepts,
    finished_answers,
    finished_settlements,
    images,
    labels,
    places,
    regions,
    settled_labels,
    settled_regions,
    settlements,
    sources,
)
from labeler.store.transaction import Reader


class PhotoRow(NamedTuple):
    """A readable image, and the first place where its bytes were seen: None where there is none any more."""

    id: int
    digest: str
    width: int
    height: int
    split: str
    source_id: int
    camera: str | None
    taken_at: str | None
    near_group: int | None
    root: str | None
    path: bytes | None


class AnswerRow(NamedTuple):
    """A finished answer to a readable image, or a skip of one."""

    id: int
    image_id: int
    labeler_id: int
    is_skip: int
    scope: str
    taxonomy_revision: int
    reason: str | None
    active_ms: int
    submitted_at: str | None


class SettledRow(NamedTuple):
    """What a lead settled of a readable image, where that is whole."""

    id: int
    image_id: int
    scope: str
    taxonomy_revision: int
    settled_at: str


class SourceRow(NamedTuple):
    """Where images came from, and what for."""

    id: int
    name: str
    purpose: str


RELATIONS = (Relation.ABSENT, Relation.IN, Relation.OF, Relation.UNCLEAR)
"""As small numbers, in the order of the numbers."""
LABEL_COLUMNS = ("id", "answer_id", "concept_id", "relation", "joint")
REGION_COLUMNS = ("label_id", "x", "y", "width", "height", "is_frame")


def photos(reader: Reader) -> list[PhotoRow]:
    """In the order in which they were added."""
    return [PhotoRow._make(row) for row in reader.plain(_PHOTOS.sql, _PHOTOS.values({}))]


def answered_images(reader: Reader) -> "array[int]":
    """The ids of the images of which anybody has said anything: their split stands."""
    return _whole(reader.plain(_ANSWERED.sql, _ANSWERED.values({})))


def every_source(reader: Reader) -> list[SourceRow]:
    return [SourceRow._make(row) for row in reader.plain(_SOURCES.sql, _SOURCES.values({}))]


def answers_given(reader: Reader) -> list[AnswerRow]:
    """Finished answers and skips, by image and labeler; who finished one is what the view says."""
    return [AnswerRow._make(row) for row in reader.plain(_ANSWERS.sql, _ANSWERS.values({}))]


def labels_given(reader: Reader) -> "array[int]":
    """`LABEL_COLUMNS` of every label of a submitted answer, one after the other, by answer and concept."""
    return _whole(reader.plain(_LABELS.sql, _LABELS.values({})))


def unclear_reasons(reader: Reader) -> dict[int, str]:
    """Why nobody could tell, by label."""
    return {int(row[0]): str(row[1]) for row in reader.plain(_UNCLEAR.sql, _UNCLEAR.values({}))}


def regions_drawn(reader: Reader) -> "array[float]":
    """`REGION_COLUMNS` of every region of a submitted answer, one after the other, by label and as they were drawn."""
    return array("d", chain.from_iterable(reader.plain(_REGIONS.sql, _REGIONS.values({}))))


def settled_given(reader: Reader) -> list[SettledRow]:
    """By image."""
    return [SettledRow._make(row) for row in reader.plain(_SETTLED.sql, _SETTLED.values({}))]


def settled_labels_given(reader: Reader) -> "array[int]":
    """`LABEL_COLUMNS` of every settled label, by settlement and concept. Ids go down from -2: -1 is no label's."""
    return _whole(reader.plain(_SETTLED_LABELS.sql, _SETTLED_LABELS.values({})))


def settled_regions_drawn(reader: Reader) -> "array[float]":
    """`REGION_COLUMNS` of every settled region, by such an id of a label."""
    return array("d", chain.from_iterable(reader.plain(_SETTLED_REGIONS.sql, _SETTLED_REGIONS.values({}))))


def open_claims(reader: Reader) -> dict[int, int]:
    """By concept id, the claims to readable images that nobody has answered yet."""
    return {int(row[0]): int(row[1]) for row in reader.plain(_CLAIMS.sql, _CLAIMS.values({}))}


def refused_images(reader: Reader) -> int:
    """How many images cannot be read."""
    return int(reader.value(_REFUSED))


def _whole(rows: Sequence[Iterable[int]]) -> "array[int]":
    return array("q", chain.from_iterable(rows))


def _photos() -> Select[Any]:
    first = select(places.c.image_id, func.min(places.c.id).label("id")).group_by(places.c.image_id).subquery()
    own = (images.c[name] for name in PhotoRow._fields[:-2])
    query = select(*own, places.c.root, places.c.path)
    query = query.outerjoin(first, first.c.image_id == images.c.id).outerjoin(places, places.c.id == first.c.id)
    return query.where(_is_readable()).order_by(images.c.id)


def _answers() -> Select[Any]:
    is_skip = answers.c.state == State.SKIPPED.value
    columns = {**{name: answers.c[name] for name in AnswerRow._fields if name != "is_skip"}, "is_skip": is_skip}
    is_given = or_(is_skip, answers.c.id.in_(select(finished_answers.c.id)))
    query = select(*(columns[name] for name in AnswerRow._fields)).join(images, images.c.id == answers.c.image_id)
    return query.where(is_given, _is_readable()).order_by(answers.c.image_id, answers.c.labeler_id)


def _labels() -> Select[Any]:
    numbered = case({word.value: number for number, word in enumerate(RELATIONS)}, value=labels.c.relation)
    query = select(labels.c.id, labels.c.answer_id, labels.c.concept_id, numbered, labels.c.joint)
    query = query.join(answers, answers.c.id == labels.c.answer_id)
    return query.where(_is_submitted()).order_by(labels.c.answer_id, labels.c.concept_id)


def _regions() -> Select[Any]:
    is_frame = regions.c.origin == Origin.FRAME.value
    query = select(*(regions.c[name] for name in REGION_COLUMNS[:-1]), is_frame)
    query = query.join(labels, labels.c.id == regions.c.label_id).join(answers, answers.c.id == labels.c.answer_id)
    return query.where(_is_submitted()).order_by(regions.c.label_id, regions.c.id)


def _settled() -> Select[Any]:
    query = select(*(settlements.c[name] for name in SettledRow._fields))
    query = query.join(finished_settlements, finished_settlements.c.id == settlements.c.id)
    query = query.join(images, images.c.id == settlements.c.image_id)
    return query.where(_is_readable()).order_by(settlements.c.image_id)


def _settled_labels() -> Select[Any]:
    its = settled_labels.c
    numbered = case({word.value: number for number, word in enumerate(RELATIONS)}, value=its.relation)
    query = select(-its.id - 1, its.settlement_id, its.concept_id, numbered, its.joint)
    return query.order_by(its.settlement_id, its.concept_id)


def _settled_regions() -> Select[Any]:
    its = settled_regions.c
    is_frame = its.origin == Origin.FRAME.value
    query = select(-its.settled_label_id - 1, *(its[name] for name in REGION_COLUMNS[1:-1]), is_frame)
    return query.order_by(its.settled_label_id, its.id)


def _claims() -> Select[Any]:
    """Open for everyone: nobody has a label of the concept there, or looked for it among all and finished."""
    # Answer by answer of the one image: labels found by their concept first would be gone through for every claim.
    has_label = exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == claims.c.concept_id)
    looked_for_all = and_(
        answers.c.scope == Scope.ALL.value,
        concepts.c.since_revision <= answers.c.taxonomy_revision,
        exists().where(finished_answers.c.id == answers.c.id),
    )
    is_answered = exists().where(
        answers.c.image_id == claims.c.image_id, or_(has_label.correlate(answers, claims), looked_for_all)
    )
    query = select(claims.c.concept_id, func.count()).join(images, images.c.id == claims.c.image_id)
    query = query.join(concepts, concepts.c.id == claims.c.concept_id)
    is_open = and_(concepts.c.closed_at.is_(None), not_(is_answered.correlate(claims, concepts)))
    return query.where(_is_readable(), is_open).group_by(claims.c.concept_id)


def _is_readable() -> ColumnElement[bool]:
    return images.c.health == Health.OK.value


def _is_submitted() -> ColumnElement[bool]:
    return answers.c.state == State.SUBMITTED.value


_PHOTOS, _ANSWERS, _LABELS, _REGIONS, _CLAIMS = (
    Prepared(make()) for make in (_photos, _answers, _labels, _regions, _claims)
)
_SETTLED, _SETTLED_LABELS, _SETTLED_REGIONS = (
    Prepared(make()) for make in (_settled, _settled_labels, _settled_regions)
)
_ANSWERED = Prepared(select(answers.c.image_id).distinct().order_by(answers.c.image_id))
_SOURCES = Prepared(select(*(sources.c[name] for name in SourceRow._fields)).order_by(sources.c.id))
_UNCLEAR = Prepared(
    select(labels.c.id, func.coalesce(labels.c.reason, "")).where(labels.c.relation == Relation.UNCLEAR.value)
)
_REFUSED = Prepared(select(func.count()).select_from(images).where(images.c.health != Health.OK.value))
