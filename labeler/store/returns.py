"""Answers that were sent back to whoever gave them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, select

from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.sent_back import SentBack
from labeler.store.prepared import Prepared, in_told
from labeler.store.revisions import RETURN, SAID_AGAIN
from labeler.store.schema import returns, revisions
from labeler.store.transaction import Reader, Row, Transaction

_IS_OPEN = returns.c.ended_at.is_(None)
_WITH_UID = Prepared(select(returns).where(returns.c.uid == bindparam("uid")))
_OPEN = Prepared(select(returns).where(_IS_OPEN).order_by(returns.c.id))
_OPEN_OF = Prepared(
    select(returns).where(_IS_OPEN, returns.c.labeler_id == bindparam("labeler_id")).order_by(returns.c.id)
)
_OPEN_TO = Prepared(
    select(returns)
    .where(_IS_OPEN, returns.c.labeler_id == bindparam("labeler_id"), returns.c.image_id == bindparam("image_id"))
    .order_by(returns.c.id)
)
_OF_IMAGES = Prepared(select(returns).where(in_told(returns.c.image_id, "ids")).order_by(returns.c.id))
_EVERY = Prepared(select(returns).order_by(returns.c.id))
_SAID_AGAIN = Prepared(
    select(revisions.c.id).where(
        revisions.c.subject == RETURN, revisions.c.subject_uid == bindparam("uid"), revisions.c.verb == SAID_AGAIN
    )
)


def with_uid(reader: Reader, uid: str) -> SentBack | None:
    row = reader.row(_WITH_UID, uid=uid)
    return None if row is None else _sent_back(row)


def open_ones(reader: Reader) -> tuple[SentBack, ...]:
    """Everything that waits to be said again, by whomever, in the order in which it was sent back."""
    return _all(reader.rows(_OPEN))


def open_of(reader: Reader, labeler_id: LabelerId) -> tuple[SentBack, ...]:
    """What waits for one labeler."""
    return _all(reader.rows(_OPEN_OF, labeler_id=labeler_id))


def open_to(reader: Reader, *, image_id: ImageId, labeler_id: LabelerId) -> SentBack | None:
    """What was sent back to one labeler of one image and waits; None says that nothing was."""
    row = reader.row(_OPEN_TO, image_id=image_id, labeler_id=labeler_id)
    return None if row is None else _sent_back(row)


def of_images(reader: Reader, ids: Iterable[ImageId]) -> tuple[SentBack, ...]:
    """All that was ever sent back of a few hundred images."""
    return _all(reader.rows(_OF_IMAGES, ids=json.dumps(list(ids))))


def every(reader: Reader) -> tuple[SentBack, ...]:
    return _all(reader.rows(_EVERY))


def was_said_again(reader: Reader, uid: str) -> bool:
    """Here or elsewhere: then it waits nowhere."""
    return reader.row(_SAID_AGAIN, uid=uid) is not None


def save(transaction: Transaction, before: SentBack | None, after: SentBack | None) -> None:
    """Makes `before` into `after` (None: never sent back): row and digest."""
    row = transaction.row(_WITH_UID, uid=before.uid) if before else None
    if after is None:
        if row is not None:
            transaction.delete(returns, row["id"])
    elif row is None:
        transaction.insert(returns, uid=after.uid, **_values(after))
    elif before != after:
        transaction.update(returns, row["id"], **_values(after))


def _values(sent: SentBack) -> dict[str, Any]:
    return {
        "image_id": sent.image_id,
        "labeler_id": sent.labeler_id,
        "reason": sent.reason,
        "sent_by_id": sent.sent_by_id,
        "sent_at": sent.sent_at,
        "ended_at": sent.ended_at,
    }


def _all(rows: Sequence[Row]) -> tuple[SentBack, ...]:
    return tuple(_sent_back(row) for row in rows)


def _sent_back(row: Row) -> SentBack:
    return SentBack(
        uid=row["uid"],
        image_id=ImageId(row["image_id"]),
        labeler_id=LabelerId(row["labeler_id"]),
        reason=row["reason"],
        sent_at=row["sent_at"],
        sent_by_id=None if row["sent_by_id"] is None else LabelerId(row["sent_by_id"]),
        ended_at=row["ended_at"],
    )
