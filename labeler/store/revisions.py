"""The past of everything that was said: what stood before and after each act, and which act undid which."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from labeler.domain.ids import LabelerId, RevisionUid
from labeler.store.prepared import Prepared
from labeler.store.schema import revisions
from labeler.store.transaction import Reader, Row, Transaction

ANSWER, CONCEPT, LABELER, PROJECT = "answer", "concept", "labeler", "project"
SETTLEMENT, RETURN, HAND_OUT, ALIGNMENT = "settlement", "return", "hand-out", "alignment"
CLAIM = "claim"
"""The subjects of revisions."""
UNDO, REDO = "undo", "redo"
MERGE, SPLIT, REOPEN, SPLIT_OFF, ADD_ALONG = "merge", "split", "reopen", "split off", "add along"
EXAMPLE_ALONG = "example along"
UNDO_ALONG, REDO_ALONG = "undo along", "redo along"
"""The verbs of what an act carries along: other answers and concepts, each with its own revision."""
MET = "met"
"""The verb of what came in meeting what is here. It follows from both: it stays in this file, and never travels."""
SAID_AGAIN = "said again"
"""The verb of what was sent back and ended by itself, along with what its labeler said."""
_ALONG = {
    ANSWER: (MERGE, SPLIT, REOPEN, UNDO_ALONG, REDO_ALONG, MET),
    # What was remembered as “add” does not say enough to be taken back: so it was in the first version of the file.
    CONCEPT: ("add", SPLIT_OFF, ADD_ALONG, EXAMPLE_ALONG, UNDO_ALONG, REDO_ALONG),
    SETTLEMENT: (MERGE, SPLIT, REOPEN, UNDO_ALONG, REDO_ALONG, MET),
    RETURN: (SAID_AGAIN, MET),
}
ALONG = frozenset(verb for verbs in _ALONG.values() for verb in verbs)
"""Every verb of something that was carried along."""
_LISTED = "', '".join(sorted(ALONG))
STANDING_LAST = f"number, verb NOT IN ('{_LISTED}'), uid"
"""The order in which, of the revisions of one subject, that which stands comes last: the higher number, of the same
number an act before what was carried along, then the uid. No clock and no order of arrival decides."""

CHAINED = tuple(column.name for column in revisions.columns if column.name not in ("id", "digest", "parent"))
"""What the digest of a revision tells of it; which one it followed is told by whose digest it goes on from."""

_WITH_UID = Prepared(select(revisions.c.id).where(revisions.c.uid == bindparam("uid")))
_UNDOING = Prepared(select(revisions.c.id).where(revisions.c.undoes == bindparam("undone")))
_LAST_SEQ = Prepared(select(func.coalesce(func.max(revisions.c.seq), 0)))
_LAST_OF_SUBJECT = Prepared(
    select(revisions)
    .where(revisions.c.subject == bindparam("subject"), revisions.c.subject_uid == bindparam("uid"))
    .order_by(revisions.c.number.desc(), revisions.c.verb.in_(sorted(ALONG)), revisions.c.uid.desc())
    .limit(1)
)

_IN_LINE = """
WITH RECURSIVE line (uid, parent) AS (
    SELECT uid, parent FROM revisions WHERE uid = ?
    UNION ALL SELECT past.uid, past.parent FROM revisions AS past JOIN line ON past.uid = line.parent
)
SELECT count(*) FROM line WHERE uid = ?
"""


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
    """Appends a revision, chained to the one of the same subject that stands.

    Here each act is undone once; that it was undone elsewhere too is nobody's mistake, and comes in as it is.
    """
    if revision.undoes is not None and transaction.value(_UNDOING, undone=revision.undoes) is not None:
        raise LookupError(f"revisions.undoes: {revision.undoes} was undone before")
    last = transaction.row(_LAST_OF_SUBJECT, subject=revision.subject, uid=revision.subject_uid)
    values = {
        "uid": revision.uid,
        "seq": int(transaction.value(_LAST_SEQ)) + 1,
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
    transaction.insert(revisions, **values, digest=digest, parent=last["uid"] if last else None)


def chained(previous: str, values: dict[str, Any]) -> str:
    """Hex SHA-256 over the digest of the one that it followed and all that a revision says, its own id aside."""
    told = json.dumps([previous, sorted(values.items())], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def last_done(reader: Reader, labeler_id: LabelerId) -> Revision | None:
    """The act that undo takes back: the labeler's last one that stands. None says that there is none."""
    return _first(reader, (revisions.c.labeler_id == labeler_id) & (revisions.c.verb != UNDO))


def last_undone(reader: Reader, labeler_id: LabelerId) -> Revision | None:
    """The undo that redo takes back: the labeler's last one, if nothing new was said since."""
    by_labeler = revisions.c.labeler_id == labeler_id
    is_new = by_labeler & _is_an_act() & revisions.c.undoes.is_(None)
    newest = reader.value(select(revisions.c.seq).where(is_new).order_by(revisions.c.seq.desc()).limit(1))
    return _first(reader, by_labeler & (revisions.c.verb == UNDO) & (revisions.c.seq > int(newest or 0)))


def is_recorded(reader: Reader, uid: RevisionUid) -> bool:
    """Whether this very act is in the file already: its commit may have succeeded though its reply was lost."""
    return reader.value(_WITH_UID, uid=uid) is not None


def last_of_subject(reader: Reader, *, subject: str, uid: str) -> Revision | None:
    row = reader.row(_LAST_OF_SUBJECT, subject=subject, uid=uid)
    return None if row is None else _revision(row)


def leads_to_what_stands(reader: Reader, revision: Revision) -> bool:
    """Whether what stands of its subject came of it; not so where somebody went on elsewhere, and that stands."""
    last = reader.row(_LAST_OF_SUBJECT, subject=revision.subject, uid=revision.subject_uid)
    return last is not None and bool(reader.plain(_IN_LINE, (last["uid"], revision.uid))[0][0])


def last_done_to(reader: Reader, *, subject: str, uid: str) -> Revision | None:
    """The last act on one subject that stands, whoever did it; None says that there is none."""
    is_its = (revisions.c.subject == subject) & (revisions.c.subject_uid == uid)
    return _first(reader, is_its & (revisions.c.verb != UNDO))


def with_uids(reader: Reader, uids: Sequence[RevisionUid]) -> tuple[Revision, ...]:
    """These revisions, in the order in which they were made; at most a few hundred at a time."""
    query = select(revisions).where(revisions.c.uid.in_(uids)).order_by(revisions.c.seq)
    return tuple(_revision(row) for row in reader.rows(query))


def _is_an_act() -> ColumnElement[bool]:
    """What somebody did to an answer or a concept, and not what that carried along."""
    return or_(
        *(and_(revisions.c.subject == subject, revisions.c.verb.not_in(verbs)) for subject, verbs in _ALONG.items())
    )


def _first(reader: Reader, condition: ColumnElement[bool]) -> Revision | None:
    undoing = revisions.alias("undoing")
    stands = ~select(undoing.c.id).where(undoing.c.undoes == revisions.c.uid).exists()
    query = select(revisions).where(condition, _is_an_act(), stands)
    row = reader.row(query.order_by(revisions.c.seq.desc()).limit(1))
    return None if row is None else _revision(row)


def _text(plain: dict[str, Any] | None) -> str | None:
    return None if plain is None else json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _revision(row: Row) -> Revision:
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
