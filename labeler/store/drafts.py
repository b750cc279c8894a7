"""What is begun and not yet said, kept only to go on after a crash."""

import json
from collections.abc import Sequence

from sqlalchemy import bindparam, select

from labeler.domain.draft import Begun, NothingBegun
from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.snapshot import begun_from_plain, begun_to_plain
from labeler.store.prepared import Prepared
from labeler.store.schema import drafts
from labeler.store.transaction import Reader, Transaction

_LOOKED_THROUGH = "looked_through"
_OF = Prepared(
    select(drafts).where(drafts.c.image_id == bindparam("image_id"), drafts.c.labeler_id == bindparam("labeler_id"))
)


def of(reader: Reader, *, image_id: ImageId, labeler_id: LabelerId) -> Begun:
    return read(reader, image_id=image_id, labeler_id=labeler_id)[0]


def read(reader: Reader, *, image_id: ImageId, labeler_id: LabelerId) -> tuple[Begun, tuple[str, ...]]:
    """What is begun, and the facets that were looked through."""
    row = reader.row(_OF, image_id=image_id, labeler_id=labeler_id)
    if row is None:
        return NothingBegun(), ()
    plain = json.loads(row["state"])
    return begun_from_plain(plain), tuple(plain.get(_LOOKED_THROUGH, ()))


def save(
    transaction: Transaction,
    begun: Begun,
    looked_through: Sequence[str] = (),
    *,
    image_id: ImageId,
    labeler_id: LabelerId,
) -> None:
    """Keeps what is begun; where nothing is, no row stays."""
    row = transaction.row(_OF, image_id=image_id, labeler_id=labeler_id)
    if isinstance(begun, NothingBegun) and not looked_through:
        if row is not None:
            transaction.delete(drafts, row["id"])
        return
    plain = {**begun_to_plain(begun), _LOOKED_THROUGH: list(looked_through)}
    state = json.dumps(plain, ensure_ascii=False)
    if row is None:
        transaction.insert(drafts, labeler_id=labeler_id, image_id=image_id, state=state)
    else:
        transaction.update(drafts, row["id"], state=state)


def forget_looked_through(transaction: Transaction) -> None:
    """The facets are asked about anew: another list would be meant by "nothing else of this one"."""
    for row in transaction.rows(select(drafts.c.id, drafts.c.state)):
        plain = json.loads(row["state"])
        if plain.get(_LOOKED_THROUGH):
            plain[_LOOKED_THROUGH] = []
            transaction.update(drafts, row["id"], state=json.dumps(plain, ensure_ascii=False))
