"""Rounds of alignment: their images, what their disagreements ended in, and whom they keep from other images."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, exists, func, not_, select

from labeler.domain.alignment import Alignment, MadeEntry
from labeler.domain.answer import Answer
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.words import Ended, Entry, Health, Role, Scope, State
from labeler.store import answers as kept_answers
from labeler.store import revisions
from labeler.store.concepts import ids_by_uid
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import (
    alignment_entries,
    alignment_images,
    alignments,
    answers,
    concepts,
    finished_answers,
    images,
    labelers,
)
from labeler.store.transaction import Reader, Row, Transaction

_IS_OPEN = alignments.c.ended_at.is_(None)
_OPEN = Prepared(select(alignments).where(_IS_OPEN).order_by(alignments.c.id).limit(1))
_EVERY = Prepared(select(alignments).order_by(alignments.c.id))
_ID = Prepared(select(alignments.c.id).where(alignments.c.uid == bindparam("uid")))
_IMAGES = Prepared(
    select(alignment_images.c.image_id)
    .where(alignment_images.c.alignment_id == bindparam("alignment_id"))
    .order_by(alignment_images.c.image_id)
)
_ENTRIES = Prepared(
    select(alignment_entries, concepts.c.uid.label("concept"))
    .join(concepts, concepts.c.id == alignment_entries.c.concept_id)
    .join(alignments, alignments.c.id == alignment_entries.c.alignment_id)
    .where(alignments.c.uid == bindparam("uid"))
    .order_by(alignment_entries.c.id)
)
_ANSWERS = Prepared(
    select(answers.c.id)
    .join(alignment_images, alignment_images.c.image_id == answers.c.image_id)
    .join(alignments, alignments.c.id == alignment_images.c.alignment_id)
    .where(alignments.c.uid == bindparam("uid"))
    .order_by(answers.c.image_id, answers.c.id)
)
_HAS_IMAGE = exists().where(
    alignment_images.c.alignment_id == alignments.c.id, alignment_images.c.image_id == bindparam("image_id")
)
_KEEPING_FROM = Prepared(select(alignments.c.name).where(_IS_OPEN, not_(_HAS_IMAGE)).limit(1))
_COUNT_READABLE = Prepared(
    select(func.count()).select_from(images).where(in_told(images.c.id, "ids"), images.c.health == Health.OK.value)
)
_CANDIDATES = f"""
SELECT id, digest, source_id, near_group,
    (SELECT path FROM places WHERE places.image_id = images.id ORDER BY places.id LIMIT 1) AS path,
    EXISTS (SELECT 1 FROM assignments WHERE image_id = images.id AND taken_back_at IS NULL) AS is_out
FROM images
WHERE health = '{Health.OK.value}'
AND NOT EXISTS (SELECT 1 FROM answers WHERE answers.image_id = images.id)
AND NOT EXISTS (SELECT 1 FROM alignment_images WHERE alignment_images.image_id = images.id)
ORDER BY is_out, digest
"""


class Candidate(NamedTuple):
    """An image that nobody has answered, and that was in no round yet. `near_group`: None where it stands alone.

    `is_out`: somebody has it in a package of their own, and answers it whenever they come to it.
    """

    id: ImageId
    digest: str
    source_id: int
    near_group: int | None
    path: bytes
    is_out: int


def open_one(reader: Reader) -> Alignment | None:
    """The round that everyone is at; None says that there is none."""
    row = reader.row(_OPEN)
    return None if row is None else _alignment(reader, row)


def open_images(reader: Reader) -> tuple[ImageId, ...]:
    """Those of the round that everyone is at."""
    now = open_one(reader)
    return now.images if now else ()


def every(reader: Reader) -> tuple[Alignment, ...]:
    """In the order in which they were opened."""
    return tuple(_alignment(reader, row) for row in reader.rows(_EVERY))


def keeps(reader: Reader, labeler_id: LabelerId) -> int:
    """The row of the open round whose images alone this labeler is asked about; 0 where it keeps them from none.

    Annotators wait until it has ended, leads only until they have given their own answers.
    """
    return int(reader.value(_KEEPS, labeler_id=labeler_id) or 0)


def within(alignment_id: int) -> ColumnElement[bool]:
    """True of the images of this round."""
    its = select(alignment_images.c.image_id).where(alignment_images.c.alignment_id == alignment_id)
    return images.c.id.in_(its)


def keeping_from(reader: Reader, image_id: ImageId) -> str | None:
    """The name of the open round that this image is none of; None where it may be asked about."""
    name: str | None = reader.value(_KEEPING_FROM, image_id=image_id)
    return name


def entries(reader: Reader, uid: str) -> tuple[MadeEntry, ...]:
    """What the disagreements of a round ended in, in the order in which it was said."""
    rows = reader.rows(_ENTRIES, uid=uid)
    told = revisions.with_uids(reader, [row["uid"] for row in rows])
    said = {str(each.uid): (each.after or {}).get("entry", {}) for each in told}
    return tuple(_entry(row, said.get(row["uid"], {})) for row in rows)


def answers_to(reader: Reader, alignment: Alignment) -> dict[ImageId, dict[LabelerId, Answer]]:
    """What everyone has said of the images of a round so far; the images in order, all of them."""
    found: dict[ImageId, dict[LabelerId, Answer]] = {image_id: {} for image_id in alignment.images}
    ids = [row["id"] for row in reader.rows(_ANSWERS, uid=alignment.uid)]
    for kept in kept_answers.with_ids(reader, ids):
        found[kept.image_id][kept.labeler_id] = kept.answer
    return found


def candidates(reader: Reader) -> list[Candidate]:
    """Of which a round can be drawn, by digest, those at home first; of near-duplicates one."""
    found, groups = [], set()
    for row in reader.each(_CANDIDATES):
        if row["near_group"] is not None and row["near_group"] in groups:
            continue
        groups.add(row["near_group"])
        values = {**row, "path": bytes(row["path"] or b"")}
        found.append(Candidate(**values))
    return found


def count_readable(reader: Reader, ids: tuple[ImageId, ...]) -> int:
    """How many of these, each named once, are images of the project that can be shown."""
    return int(reader.value(_COUNT_READABLE, ids=json.dumps(list(ids))))


def add(transaction: Transaction, alignment: Alignment) -> None:
    """A round that begins."""
    row_id = transaction.insert(
        alignments,
        uid=alignment.uid,
        name=alignment.name,
        opened_at=alignment.opened_at,
        opened_by_id=alignment.opened_by_id,
        ended_at=None,
        ended=None,
        reason=None,
    )
    for image_id in alignment.images:
        transaction.insert(alignment_images, alignment_id=row_id, image_id=image_id)


def end(transaction: Transaction, uid: str, ended: Ended, *, at: str, reason: str) -> None:
    row_id = int(transaction.value(_ID, uid=uid))
    transaction.update(alignments, row_id, ended_at=at, ended=ended.value, reason=reason or None)


def add_entry(transaction: Transaction, uid: str, entry: MadeEntry) -> None:
    """What one disagreement of the round `uid` ended in; its words stand in the revision of the same uid."""
    transaction.insert(
        alignment_entries,
        uid=entry.uid,
        alignment_id=int(transaction.value(_ID, uid=uid)),
        image_id=entry.image_id,
        concept_id=ids_by_uid(transaction)[entry.concept],
        entry=entry.entry.value,
        made_at=entry.made_at,
        made_by_id=entry.made_by_id,
    )


def alignment_to_plain(alignment: Alignment, digests: Mapping[ImageId, str]) -> dict[str, Any]:
    """As a revision keeps it: images by digest."""
    return {
        "name": alignment.name,
        "opened_at": alignment.opened_at,
        "images": [digests[image_id] for image_id in alignment.images],
        "ended": alignment.ended.value if alignment.ended else None,
        "ended_at": alignment.ended_at,
        "reason": alignment.reason,
    }


def _keeping() -> Prepared:
    role = select(labelers.c.role).where(labelers.c.id == bindparam("labeler_id")).scalar_subquery()
    is_finished = exists().where(finished_answers.c.id == answers.c.id)
    is_told = exists().where(
        answers.c.image_id == alignment_images.c.image_id,
        answers.c.labeler_id == bindparam("labeler_id"),
        (answers.c.state == State.SKIPPED.value) | ((answers.c.scope == Scope.ALL.value) & is_finished),
    )
    waits = exists().where(
        alignment_images.c.alignment_id == alignments.c.id,
        images.c.id == alignment_images.c.image_id,
        images.c.health == Health.OK.value,
        not_(is_told.correlate(alignment_images)),
    )
    keeps_them = (role != Role.LEAD.value) | waits.correlate(alignments)
    return Prepared(select(alignments.c.id).where(_IS_OPEN, keeps_them).order_by(alignments.c.id).limit(1))


_KEEPS = _keeping()


def _alignment(reader: Reader, row: Row) -> Alignment:
    shown = reader.rows(_IMAGES, alignment_id=row["id"])
    return Alignment(
        uid=row["uid"],
        name=row["name"],
        opened_at=row["opened_at"],
        opened_by_id=None if row["opened_by_id"] is None else LabelerId(row["opened_by_id"]),
        images=tuple(ImageId(each["image_id"]) for each in shown),
        ended=Ended(row["ended"]) if row["ended"] else None,
        ended_at=row["ended_at"],
        reason=row["reason"] or "",
    )


def _entry(row: Row, said: Mapping[str, Any]) -> MadeEntry:
    return MadeEntry(
        uid=row["uid"],
        image_id=ImageId(row["image_id"]),
        concept=ConceptUid(row["concept"]),
        entry=Entry(row["entry"]),
        text=str(said.get("text", "")),
        example=str(said.get("example", "")),
        made_at=row["made_at"],
        made_by_id=None if row["made_by_id"] is None else LabelerId(row["made_by_id"]),
    )
