"""Which state of a concept's entry in the visual dictionary each labeler has seen."""

import json
from typing import Any

from sqlalchemy import select

from labeler.domain.ids import ConceptUid, LabelerId
from labeler.store.revisions import ANSWER, CONCEPT
from labeler.store.schema import concepts, dictionary_seen, revisions
from labeler.store.transaction import Reader, Transaction


def mark(transaction: Transaction, uid: ConceptUid, *, labeler_id: LabelerId, at: str) -> None:
    """The labeler has seen the entry as it stands now."""
    concept = transaction.row(select(concepts.c.id, concepts.c.dictionary_revision).where(concepts.c.uid == uid))
    if concept is None:
        raise LookupError(f"no concept {uid}")
    is_theirs = (dictionary_seen.c.labeler_id == labeler_id) & (dictionary_seen.c.concept_id == concept["id"])
    row = transaction.row(select(dictionary_seen.c.id).where(is_theirs))
    seen = {"dictionary_revision": concept["dictionary_revision"], "seen_at": at}
    if row is None:
        transaction.insert(dictionary_seen, labeler_id=labeler_id, concept_id=concept["id"], **seen)
    else:
        transaction.update(dictionary_seen, row["id"], **seen)


def seen(reader: Reader, labeler_id: LabelerId) -> dict[ConceptUid, int]:
    """The dictionary revision of each concept that this labeler has marked as seen."""
    query = select(concepts.c.uid, dictionary_seen.c.dictionary_revision).join(
        dictionary_seen, dictionary_seen.c.concept_id == concepts.c.id
    )
    rows = reader.rows(query.where(dictionary_seen.c.labeler_id == labeler_id))
    return {ConceptUid(row["uid"]): int(row["dictionary_revision"]) for row in rows}


def first_answered_at(reader: Reader, labeler_id: LabelerId) -> str | None:
    """When this labeler first said anything of an image (UTC text); None says that they have not yet."""
    is_theirs = (revisions.c.labeler_id == labeler_id) & (revisions.c.subject == ANSWER)
    found: str | None = reader.value(select(revisions.c.at).where(is_theirs).order_by(revisions.c.seq).limit(1))
    return found


def revision_at(reader: Reader, uid: ConceptUid, moment: str) -> int:
    """The dictionary revision that a concept had at a moment (UTC text); 0 where nothing had changed until then."""
    is_before = (revisions.c.subject == CONCEPT) & (revisions.c.subject_uid == uid) & (revisions.c.at <= moment)
    told = reader.value(select(revisions.c.after).where(is_before).order_by(revisions.c.number.desc()).limit(1))
    return _number(told)


def entry_at(reader: Reader, uid: ConceptUid, revision: int) -> dict[str, Any] | None:
    """The concept, as plain values, when its entry had this revision; None where nobody wrote it down."""
    of_concept = (revisions.c.subject == CONCEPT) & (revisions.c.subject_uid == uid)
    for row in reader.rows(select(revisions.c.before).where(of_concept).order_by(revisions.c.number.desc())):
        told = json.loads(row["before"]) if row["before"] else None
        if told and told.get("dictionary_revision") == revision:
            return dict(told)
    return None


def _number(told: str | None) -> int:
    return int(json.loads(told).get("dictionary_revision", 0)) if told else 0
