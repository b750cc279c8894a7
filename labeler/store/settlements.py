"""What images are held to show: settlements read as one value each, written as the difference of two."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import ColumnElement, bindparam, select

from labeler.domain.answer import Answer, Label
from labeler.domain.ids import AnswerUid, ImageId, LabelerId
from labeler.domain.settlement import Settlement
from labeler.domain.words import Scope, Settling, State
from labeler.store.prepared import Prepared, in_told
from labeler.store.said_rows import SaidRows, read_labels
from labeler.store.schema import finished_settlements, settled_labels, settled_regions, settlements
from labeler.store.transaction import Reader, Row, Transaction

_SAID = SaidRows(settlements, settled_labels, settled_regions)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Queries:
    """What is asked to read the settlements of one condition: three statements, however many there are."""

    settlements: Prepared
    labels: Prepared
    regions: Prepared

    @classmethod
    def where(cls, condition: ColumnElement[bool]) -> Self:
        return cls(
            settlements=Prepared(select(settlements).where(condition).order_by(settlements.c.image_id)),
            labels=_SAID.labels_where(condition),
            regions=_SAID.regions_where(condition),
        )


_OF_IMAGES = _Queries.where(in_told(settlements.c.image_id, "ids"))
_WITH_IDS = _Queries.where(in_told(settlements.c.id, "ids"))
_WITH_UIDS = _Queries.where(in_told(settlements.c.uid, "uids"))
_EVERY = _Queries.where(settlements.c.id > 0)
_ID = Prepared(select(settlements.c.id).where(settlements.c.uid == bindparam("uid")))
_FINISHED = Prepared(select(finished_settlements.c.image_id).order_by(finished_settlements.c.image_id))
_GOLD = Prepared(
    select(finished_settlements.c.image_id)
    .where(finished_settlements.c.gold == 1)
    .order_by(finished_settlements.c.image_id)
)


def of(reader: Reader, image_id: ImageId) -> Settlement | None:
    """What this image is held to show; None says that it is not settled."""
    return of_images(reader, [image_id]).get(image_id)


def of_images(reader: Reader, ids: Iterable[ImageId]) -> dict[ImageId, Settlement]:
    """The settlements of a few hundred images, those that have one."""
    return {each.image_id: each for each in _read(reader, _OF_IMAGES, ids=json.dumps(list(ids)))}


def with_ids(reader: Reader, ids: Iterable[int]) -> tuple[Settlement, ...]:
    """The settlements whose rows have these ids."""
    return _read(reader, _WITH_IDS, ids=json.dumps(list(ids)))


def with_uids(reader: Reader, uids: Iterable[str]) -> dict[str, Settlement]:
    """The settlements of these uids, those that are there."""
    return {each.uid: each for each in _read(reader, _WITH_UIDS, uids=json.dumps(list(uids)))}


def every(reader: Reader) -> tuple[Settlement, ...]:
    """All of the project, by image, whole or not."""
    return _read(reader, _EVERY)


def settled_images(reader: Reader) -> tuple[ImageId, ...]:
    """The images whose settlement is whole: what is not is no ground truth."""
    return tuple(ImageId(row["image_id"]) for row in reader.rows(_FINISHED))


def gold_images(reader: Reader) -> tuple[ImageId, ...]:
    """Those of them that are mixed in unseen."""
    return tuple(ImageId(row["image_id"]) for row in reader.rows(_GOLD))


def save(transaction: Transaction, before: Settlement | None, after: Settlement | None) -> None:
    """Makes `before` into `after` (None: not settled): rows and digests."""
    old, new = before.answer if before else None, after.answer if after else None
    row_id = int(transaction.value(_ID, uid=before.uid)) if before else None
    if row_id is not None:
        _SAID.drop(transaction, old, new)
    if after is None:
        if row_id is not None:
            transaction.delete(settlements, row_id)
        return
    if row_id is None:
        row_id = transaction.insert(settlements, uid=after.uid, **_values(after))
    elif before != after:
        transaction.update(settlements, row_id, **_values(after))
    _SAID.write(transaction, row_id, old, after.answer)


def _values(settlement: Settlement) -> dict[str, Any]:
    answer = settlement.answer
    return {
        "image_id": settlement.image_id,
        "scope": answer.scope.value,
        "taxonomy_revision": answer.taxonomy_revision,
        "none": int(answer.none),
        "gold": int(settlement.gold),
        "how": settlement.how.value,
        "reason": settlement.reason or None,
        "labeler_id": settlement.labeler_id,
        "settled_at": answer.submitted_at or "",
        "settled_day": answer.submitted_day or "",
    }


def _read(reader: Reader, queries: _Queries, **values: Any) -> tuple[Settlement, ...]:
    rows = reader.rows(queries.settlements, **values)
    said = read_labels(reader, queries.labels, queries.regions, values) if rows else {}
    return tuple(_settlement(row, said.get(row["id"], ())) for row in rows)


def _settlement(row: Row, labels: tuple[Label, ...]) -> Settlement:
    answer = Answer(
        uid=AnswerUid(row["uid"]),
        state=State.SUBMITTED,
        scope=Scope(row["scope"]),
        taxonomy_revision=row["taxonomy_revision"],
        none=bool(row["none"]),
        submitted_at=row["settled_at"],
        submitted_day=row["settled_day"],
        labels=labels,
    )
    return Settlement(
        uid=row["uid"],
        image_id=ImageId(row["image_id"]),
        answer=answer,
        how=Settling(row["how"]),
        reason=row["reason"] or "",
        gold=bool(row["gold"]),
        labeler_id=None if row["labeler_id"] is None else LabelerId(row["labeler_id"]),
    )
