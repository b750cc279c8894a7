"""Which state of the visual dictionary people have seen elsewhere: what anybody has seen, they have seen here too."""

from collections.abc import Iterable

from sqlalchemy import select

from labeler.domain.ids import ConceptUid, LabelerId
from labeler.store.concepts import ids_by_uid
from labeler.store.schema import dictionary_seen
from labeler.store.transaction import Transaction


def see(transaction: Transaction, seen: Iterable[tuple[LabelerId, str, int, str]]) -> None:
    """Who saw which concept's entry, of which revision, and when: the highest stays, and of that when it was first."""
    concept_ids = ids_by_uid(transaction)
    here = {(row["labeler_id"], row["concept_id"]): row for row in transaction.rows(select(dictionary_seen))}
    best: dict[tuple[LabelerId, int], tuple[int, str]] = {}
    for labeler_id, uid, revision, at in seen:
        concept_id = concept_ids.get(ConceptUid(uid))
        if concept_id is None:
            continue  # It was taken off the list meanwhile.
        key = (labeler_id, concept_id)
        known = best.get(key)
        if known is None or (-revision, at) < (-known[0], known[1]):
            best[key] = (revision, at)
    for (who, concept_id), (revision, at) in best.items():
        row = here.get((who, concept_id))
        values = {"dictionary_revision": revision, "seen_at": at}
        if row is None:
            transaction.insert(dictionary_seen, labeler_id=who, concept_id=concept_id, **values)
        elif (-revision, at) < (-row["dictionary_revision"], row["seen_at"]):
            transaction.update(dictionary_seen, row["id"], **values)
