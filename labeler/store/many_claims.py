"""Claims by the million: which stand there already, and new ones in one go, each with its digest."""

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from labeler.domain.ids import ImageId
from labeler.domain.words import Origin
from labeler.store.transaction import Reader, Transaction

ClaimRow = tuple[ImageId, int, float | None, float | None, float | None, float | None]
"""An image and a concept, both by id, and a box in upright pixels (x, y, width, height), or four times None."""

_COLUMNS = "id, uid, image_id, concept_id, x, y, width, height, origin"
# Nothing but an equal claim is passed over: whatever else the file refuses is an error.
_ADD = f"""
INSERT INTO claims ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{Origin.IMPORTED.value}')
ON CONFLICT (image_id, concept_id, ifnull(x, -1), ifnull(y, -1), ifnull(width, -1), ifnull(height, -1)) DO NOTHING
"""
_SEAL = "INSERT INTO row_digests (table_name, row_id, digest) VALUES ('claims', ?, ?)"
_STANDING = """
SELECT image_id, concept_id, x, y, width, height FROM claims WHERE image_id IN (SELECT value FROM json_each(?))
"""
_DIGEST_BYTES = 16

_Row = tuple[int, str, ImageId, int, float | None, float | None, float | None, float | None]


def are_there(reader: Reader) -> bool:
    """Whether there is any claim at all."""
    return bool(reader.plain("SELECT 1 FROM claims LIMIT 1"))


def standing(reader: Reader, images: Iterable[ImageId]) -> set[ClaimRow]:
    """What is claimed of these images."""
    return {(*row,) for row in reader.plain(_STANDING, (json.dumps(list(images)),))}


class ClaimAdding:
    """Adds claims to a project in the order in which they come; one that stands there already stays alone."""

    def __init__(self, transaction: Transaction, uids: Iterator[str]) -> None:
        self._transaction = transaction
        self._uids = uids
        self._next_id = int(transaction.plain("SELECT coalesce(max(id), 0) + 1 FROM claims")[0][0])

    def add(self, rows: Sequence[ClaimRow]) -> Sequence[ClaimRow]:
        """Those of the rows that are new; all of them are kept with their digests."""
        first = self._next_id
        ids = range(first, first + len(rows))
        whole: list[_Row] = [(row_id, next(self._uids), *row) for row_id, row in zip(ids, rows, strict=True)]
        self._next_id += len(rows)
        added = self._transaction.run_many(_ADD, whole)
        if added < len(whole):
            there = self._transaction.plain("SELECT id FROM claims WHERE id >= ?", (first,))
            added_ids = {row_id for (row_id,) in there}
            whole = [row for row in whole if row[0] in added_ids]
        self._transaction.run_many(_SEAL, ((row[0], _digest(row)) for row in whole))
        return [row[2:] for row in whole] if added < len(rows) else rows


def _digest(row: _Row) -> str:
    """As `Shape.digest` makes it, in a tenth of the time: a test holds both against each other."""
    row_id, uid, image_id, concept_id, x, y, width, height = row
    height_text, width_text, x_text, y_text = map(_text, (height, width, x, y))
    told = (
        f'["claims",[["concept_id",{concept_id}],["height",{height_text}],["id",{row_id}],["image_id",{image_id}],'
        f'["origin","imported"],["uid","{uid}"],["width",{width_text}],["x",{x_text}],["y",{y_text}]]]'
    )
    return blake2b(told.encode(), digest_size=_DIGEST_BYTES).hexdigest()


def _text(number: float | None) -> str:
    # 0.0 is added because SQLite gives a minus zero back as a plain one.
    return "null" if number is None else repr(number + 0.0)
