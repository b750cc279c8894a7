"""What an export reads of what is settled, in the shape of answers: with ids below 0, so that the two never meet."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Select, Table, bindparam, case, func, literal, null, select

from labeler.domain.words import Origin, State
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import finished_settlements, settled_labels, settled_regions, settlements
from labeler.store.transaction import Reader


class SettledRows(NamedTuple):
    """The rows of a few settlements as `Lot` has those of answers; `regions` are not packed yet."""

    answers: list[Any]
    labels: list[Any]
    counts: list[Any]
    regions: list[Any]


def settled_between(reader: Reader, *, first: int, last: int) -> dict[int, tuple[int, int]]:
    """Of the images with these ids, those that are settled: the id that goes out instead of an answer's, and whose it
    is (0: nobody's)."""
    rows = _tuples(reader, _BETWEEN, first=first, last=last)
    return {image_id: (-settlement_id, labeler_id or 0) for settlement_id, image_id, labeler_id in rows}


def settled_rows(reader: Reader, ids: Iterable[int]) -> SettledRows:
    """Of a few hundred settlements, by the ids of their rows."""
    told = json.dumps(list(ids))
    return SettledRows(*(_tuples(reader, query, ids=told) for query in (_OF, _LABELS, _COUNTS, _REGIONS)))


def box_numbers(drawn: Table) -> Select[Any]:
    """Six numbers for each region of a table: a region's box, whether it is a crowd, and the place of its origin."""
    numbered = case({origin.value: number for number, origin in enumerate(Origin)}, value=drawn.c.origin)
    box = (drawn.c.x, drawn.c.y, drawn.c.width, drawn.c.height)
    return select(*box, drawn.c.crowd, numbered.label("origin_number"))


def _tuples(reader: Reader, query: Prepared, **values: Any) -> list[Any]:
    return list(reader.plain(query.sql, query.values(values)))


def _answers() -> Select[Any]:
    its = settlements.c
    by, given = func.coalesce(its.labeler_id, 0), literal(State.SUBMITTED.value)
    return select(-its.id, its.image_id, by, given, its.scope, its.taxonomy_revision, its.none, null(), its.settled_at)


def _labels() -> Select[Any]:
    its = settled_labels.c
    return select(-its.id, -its.settlement_id, its.concept_id, its.relation, its.joint, its.reason)


_drawn = settled_regions.join(settled_labels, settled_labels.c.id == settled_regions.c.settled_label_id)
_is_of_told = in_told(settled_labels.c.settlement_id, "ids")
_BETWEEN = Prepared(
    select(settlements.c.id, settlements.c.image_id, settlements.c.labeler_id)
    .join(finished_settlements, finished_settlements.c.id == settlements.c.id)
    .where(settlements.c.image_id.between(bindparam("first"), bindparam("last")))
)
_OF = Prepared(_answers().where(in_told(settlements.c.id, "ids")))
_LABELS = Prepared(_labels().where(_is_of_told).order_by(settled_labels.c.id))
_COUNTS = Prepared(
    select(-settled_labels.c.id, func.count())
    .select_from(_drawn)
    .where(_is_of_told)
    .group_by(settled_labels.c.id)
    .order_by(settled_labels.c.id)
)
_REGIONS = Prepared(
    box_numbers(settled_regions)
    .select_from(_drawn)
    .where(_is_of_told)
    .order_by(settled_labels.c.id, settled_regions.c.id)
)
