"""Answers with their labels and regions: read as one value, written as the difference of two."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import ColumnElement, bindparam, select

from labeler.domain.answer import Answer, Label
from labeler.domain.ids import AnswerUid, ImageId, LabelerId
from labeler.domain.words import Scope, State
from labeler.store import tallies
from labeler.store.kept import Kept
from labeler.store.prepared import Prepared, in_told
from labeler.store.said_rows import SaidRows, read_labels
from labeler.store.schema import answers, labels, regions
from labeler.store.transaction import Reader, Row, Transaction

_SAID = SaidRows(answers, labels, regions)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Queries:
    """What is asked to read the answers of one condition: three statements, however many answers there are."""

    answers: Prepared
    labels: Prepared
    regions: Prepared

    @classmethod
    def where(cls, condition: ColumnElement[bool]) -> Self:
        return cls(
            answers=Prepared(select(answers).where(condition).order_by(answers.c.image_id, answers.c.id)),
            labels=_SAID.labels_where(condition),
            regions=_SAID.regions_where(condition),
        )


_IS_THEIRS = answers.c.labeler_id == bindparam("labeler_id")
_OF = _Queries.where((answers.c.image_id == bindparam("image_id")) & _IS_THEIRS)
_WITH_UID = _Queries.where(answers.c.uid == bindparam("uid"))
_OF_IMAGES = _Queries.where(in_told(answers.c.image_id, "ids") & _IS_THEIRS)
_WITH_IDS = _Queries.where(in_told(answers.c.id, "ids"))
_WITH_UIDS = _Queries.where(in_told(answers.c.uid, "uids"))
_EVERY = _Queries.where(answers.c.id > 0)
_ANSWER_ID = Prepared(select(answers.c.id).where(answers.c.uid == bindparam("uid")))


def of(reader: Reader, *, image_id: ImageId, labeler_id: LabelerId) -> Kept | None:
    """What this labeler said of this image; None says that they have said nothing yet."""
    return _only(_kept(reader, _OF, image_id=image_id, labeler_id=labeler_id))


def with_uid(reader: Reader, uid: AnswerUid) -> Kept | None:
    return _only(_kept(reader, _WITH_UID, uid=uid))


def of_images(reader: Reader, ids: Iterable[ImageId], labeler_id: LabelerId) -> dict[ImageId, Kept]:
    """One labeler's answers to a few images."""
    found = _kept(reader, _OF_IMAGES, ids=json.dumps(list(ids)), labeler_id=labeler_id)
    return {kept.image_id: kept for kept in found}


def with_ids(reader: Reader, ids: Iterable[int]) -> tuple[Kept, ...]:
    """The answers of these ids, whosever they are."""
    return _kept(reader, _WITH_IDS, ids=json.dumps(list(ids)))


def with_uids(reader: Reader, uids: Iterable[AnswerUid]) -> dict[AnswerUid, Kept]:
    """The answers of these uids, those that are there."""
    return {kept.answer.uid: kept for kept in _kept(reader, _WITH_UIDS, uids=json.dumps(list(uids)))}


def every(reader: Reader) -> tuple[Kept, ...]:
    """All answers of the project, by image and then by when they were begun."""
    return _kept(reader, _EVERY)


def save(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    """Makes `before` into `after` (None: no answer): rows, digests and tallies."""
    old = before.answer if before else None
    new = after.answer if after else None
    tallies.change(transaction, before, after)
    answer_id = _answer_id(transaction, before)
    if answer_id is not None:
        _SAID.drop(transaction, old, new)
    if after is None:
        if answer_id is not None:
            transaction.delete(answers, answer_id)
        return
    values = values_of(after)
    if answer_id is None:
        answer_id = transaction.insert(answers, uid=after.answer.uid, **values)
    elif before != after:
        transaction.update(answers, answer_id, **values)
    _SAID.write(transaction, answer_id, old, after.answer)


def _answer_id(transaction: Transaction, before: Kept | None) -> int | None:
    if before is None:
        return None
    return int(transaction.value(_ANSWER_ID, uid=before.answer.uid))


def values_of(kept: Kept) -> dict[str, Any]:
    """The columns of an answer's row, but for its uid."""
    answer = kept.answer
    return {
        "image_id": kept.image_id,
        "labeler_id": kept.labeler_id,
        "state": answer.state.value,
        "scope": answer.scope.value,
        "taxonomy_revision": answer.taxonomy_revision,
        "none": int(answer.none),
        "reason": answer.reason or None,
        "active_ms": kept.active_ms,
        "submitted_at": answer.submitted_at,
        "submitted_day": answer.submitted_day,
    }


def _only(found: tuple[Kept, ...]) -> Kept | None:
    return found[0] if found else None


def _kept(reader: Reader, queries: _Queries, **values: Any) -> tuple[Kept, ...]:
    rows = reader.rows(queries.answers, **values)
    said = read_labels(reader, queries.labels, queries.regions, values) if rows else {}
    return tuple(_answer(row, said.get(row["id"], ())) for row in rows)


def _answer(row: Row, said: tuple[Label, ...]) -> Kept:
    answer = Answer(
        uid=AnswerUid(row["uid"]),
        state=State(row["state"]),
        scope=Scope(row["scope"]),
        taxonomy_revision=row["taxonomy_revision"],
        none=bool(row["none"]),
        reason=row["reason"] or "",
        submitted_at=row["submitted_at"],
        submitted_day=row["submitted_day"],
        labels=said,
    )
    return Kept(
        image_id=ImageId(row["image_id"]),
        labeler_id=LabelerId(row["labeler_id"]),
        answer=answer,
        active_ms=row["active_ms"],
    )
