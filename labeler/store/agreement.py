"""What agreement is computed from beside the answers: their boxes, the gold images and who was handed these out."""

from array import array
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import Select, case, select

from labeler.domain.words import Assigned, State
from labeler.store.prepared import Prepared
from labeler.store.readiness import RELATIONS
from labeler.store.schema import (
    answers,
    assignments,
    finished_settlements,
    hand_outs,
    labels,
    regions,
    settled_labels,
    settlements,
)
from labeler.store.transaction import Reader

BOX_COLUMNS = ("label_id", "x", "y", "width", "height")


class GoldRow(NamedTuple):
    """A settlement that is whole and gold; `labeler_id` is who settled it, None where nobody knows."""

    id: int
    image_id: int
    labeler_id: int | None
    scope: str
    taxonomy_revision: int
    settled_at: str


class GoldLabel(NamedTuple):
    """`relation` is a place in `readiness.RELATIONS`."""

    settlement_id: int
    concept_id: int
    relation: int


def boxes_drawn(reader: Reader) -> "array[float]":
    """`BOX_COLUMNS` of every region of a submitted answer, one after the other, by label; crowds are left out: one
    person's crowd is another's ten boxes."""
    return array("d", chain.from_iterable(reader.plain(_BOXES.sql, _BOXES.values({}))))


def gold(reader: Reader) -> list[GoldRow]:
    """By image."""
    return [GoldRow._make(row) for row in reader.plain(_GOLD.sql, _GOLD.values({}))]


def gold_labels(reader: Reader) -> list[GoldLabel]:
    """By settlement and concept."""
    return [GoldLabel._make(row) for row in reader.plain(_GOLD_LABELS.sql, _GOLD_LABELS.values({}))]


def handed_out_as_gold(reader: Reader) -> frozenset[tuple[int, int]]:
    """Labeler and image, of what was mixed into their work to see how they do, and not taken back."""
    return frozenset((int(row[0]), int(row[1])) for row in reader.plain(_HANDED_OUT.sql, _HANDED_OUT.values({})))


def _boxes() -> Select[Any]:
    query = select(*(regions.c[name] for name in BOX_COLUMNS)).join(labels, labels.c.id == regions.c.label_id)
    query = query.join(answers, answers.c.id == labels.c.answer_id)
    is_wanted = (answers.c.state == State.SUBMITTED.value) & (regions.c.crowd == 0)
    return query.where(is_wanted).order_by(regions.c.label_id, regions.c.id)


def _gold_labels() -> Select[Any]:
    numbered = case({word.value: number for number, word in enumerate(RELATIONS)}, value=settled_labels.c.relation)
    query = select(settled_labels.c.settlement_id, settled_labels.c.concept_id, numbered)
    query = query.join(finished_settlements, finished_settlements.c.id == settled_labels.c.settlement_id)
    by = settled_labels.c.settlement_id, settled_labels.c.concept_id
    return query.where(finished_settlements.c.gold == 1).order_by(*by)


_BOXES, _GOLD_LABELS = Prepared(_boxes()), Prepared(_gold_labels())
_GOLD = Prepared(
    select(*(settlements.c[name] for name in GoldRow._fields))
    .join(finished_settlements, finished_settlements.c.id == settlements.c.id)
    .where(finished_settlements.c.gold == 1)
    .order_by(settlements.c.image_id)
)
_HANDED_OUT = Prepared(
    select(hand_outs.c.labeler_id, assignments.c.image_id)
    .join(hand_outs, hand_outs.c.id == assignments.c.hand_out_id)
    .where(
        assignments.c.kind == Assigned.GOLD.value,
        assignments.c.taken_back_at.is_(None),
        hand_outs.c.taken_back_at.is_(None),
    )
)
