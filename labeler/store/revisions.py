"""The past of everything that was said: what stood before and after each act, and which act undid which."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, func, select

from labeler.domain.ids import LabelerId, RevisionUid
from labeler.store.schema import revisions
from labeler.store.transaction import Reader, Transaction

ANSWER, CONCEPT, LABELER = "answer", "concept", "labeler"
"""The subjects of revisions."""
UNDO, REDO = "undo", "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One act: `before` and `after` are JSON objects, or None where the subject was not there."""

    uid: RevisionUid
    subject: str
    subject_uid: str
    verb: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    labeler_id: LabelerId | None
    undoes: RevisionUid | None = None


def record(transaction: Transaction, revision: Revision, *, at: str) -> None:
    """Appends a revision, chained to the one before it of the same subject."""
    last = transaction.row(_of_subject(revision.subject, revision.subject_uid))
    values = {
        "uid": revision.uid,
        "seq": int(transaction.value(select(func.coalesce(func.max(revisions.c.seq), 0)))) + 1,
        "subject": revision.subject,
        "subject_uid": revision.subject_uid,
        "number": last["number"] + 1 if last else 1,
        "at": at,
        "labeler_id": revision.labeler_id,
        "verb": revision.verb,
        "before": _text(revision.before),
        "after": _text(revision.after),
        "undoes": revision.undoes,
    }
    digest = chained(last["digest"] if last else "", values)
    transaction.insert(revisions, **values, digest=digest)


def chained(previous: str, values: dict[str, Any]) -> str:
    """Hex SHA-256 over the digest before it and all that a revision says."""
    told = json.dumps([previous, sorted(values.items())], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def last_done(reader: Reader, labeler_id: LabelerId) -> Revision | None:
    """The act that undo takes back: the labeler's last one that stands. None says that there is none."""
    return _first(reader, (revisions.c.labeler_id == labeler_id) & (revisions.c.verb != UNDO))


def last_undone(reader: Reader, labeler_id: LabelerId) -> Revision | None:
    """The undo that redo takes back: the labeler's last one, if nothing new was said since."""
    by_labeler = (revisions.c.labeler_id == labeler_id) & (revisions.c.subject == ANSWER)
    newest = reader.value(
        select(func.coalesce(func.max(revisions.c.seq), 0)).where(by_labeler, revisions.c.undoes.is_(None))
    )
    return _first(reader, by_labeler & (revisions.c.verb == UNDO) & (revisions.c.seq > int(newest)))


def is_recorded(reader: Reader, uid: RevisionUid) -> bool:
    """Whether this very act is in the file already: its commit may have succeeded though its reply was lost."""
    return reader.row(select(revisions.c.id).where(revisions.c.uid == uid)) is not None


def last_of_subject(reader: Reader, *, subject: str, uid: str) -> Revision | None:
    row = reader.row(_of_subject(subject, uid))
    return None if row is None else _revision(row)


def _first(reader: Reader, condition: ColumnElement[bool]) -> Revision | None:
    undoing = revisions.alias("undoing")
    stands = ~select(undoing.c.id).where(undoing.c.undoes == revisions.c.uid).exists()
    query = select(revisions).where(condition, revisions.c.subject == ANSWER, stands)
    row = reader.row(query.order_by(revisions.c.seq.desc()).limit(1))
    return None if row is None else _revision(row)


def _of_subject(subject: str, uid: str) -> Select[Any]:
    is_subject = (revisions.c.subject == subject) & (revisions.c.subject_uid == uid)
    return select(revisions).where(is_subject).order_by(revisions.c.number.desc()).limit(1)


def _text(plain: dict[str, Any] | None) -> str | None:
    return None if plain is None else json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _revision(row: RowMapping) -> Revision:
    return Revision(
        uid=RevisionUid(row["uid"]),
        subject=row["subject"],
        subject_uid=row["subject_uid"],
        verb=row["verb"],
        before=json.loads(row["before"]) if row["before"] else None,
        after=json.loads(row["after"]) if row["after"] else None,
        labeler_id=row["labeler_id"],
        undoes=row["undoes"],
    )
