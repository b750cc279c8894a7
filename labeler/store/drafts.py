"""What is begun and not yet said, kept only to go on after a crash."""

import json

from sqlalchemy import ColumnElement, select

from labeler.domain.draft import Begun, NothingBegun
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.snapshot import begun_from_plain, begun_to_plain
from labeler.store.schema import drafts
from labeler.store.transaction import Reader, Transaction


def of(reader: Reader, *, image_id: ImageId, labeler_id: LabelerId) -> Begun:
    row = reader.row(select(drafts.c.state).where(_is(image_id, labeler_id)))
    return NothingBegun() if row is None else begun_from_plain(json.loads(row["state"]))


def save(transaction: Transaction, begun: Begun, *, image_id: ImageId, labeler_id: LabelerId) -> None:
    """Keeps what is begun; where nothing is, no row stays."""
    row = transaction.row(select(drafts.c.id).where(_is(image_id, labeler_id)))
    if isinstance(begun, NothingBegun):
        if row is not None:
            transaction.delete(drafts, row["id"])
        return
    state = json.dumps(begun_to_plain(begun), ensure_ascii=False)
    if row is None:
        transaction.insert(drafts, labeler_id=labeler_id, image_id=image_id, state=state)
    else:
        transaction.update(drafts, row["id"], state=state)


def _is(image_id: ImageId, labeler_id: LabelerId) -> ColumnElement[bool]:
    return (drafts.c.image_id == image_id) & (drafts.c.labeler_id == labeler_id)
