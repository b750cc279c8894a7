"""Concepts of another project of the same origin, written over those that are here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from labeler.domain.concept import Concept
from labeler.domain.ids import ConceptUid
from labeler.store import concepts, meta
from labeler.store.schema import claims as claims_table
from labeler.store.schema import concepts as concepts_table
from labeler.store.transaction import Reader, Transaction

_ISSUED = "highest_export_id"
_CLAIMS = "SELECT claims.id FROM claims JOIN concepts ON concepts.id = claims.concept_id WHERE concepts.uid = ?"


def write(
    transaction: Transaction, changed: Sequence[Concept], *, before: Mapping[ConceptUid, Concept], pictures: Reader
) -> None:
    """Each as it is to be; examples that come are read from `pictures`, the other project."""
    ids = concepts.ids_by_uid(transaction)
    for concept in changed:
        # Two of them may have changed names, and the file refuses two of one name even for a moment.
        if concept.uid in before and concept.name != before[concept.uid].name:
            transaction.update(concepts_table, ids[concept.uid], folded_name=f"\x00{concept.uid}")
    for concept in changed:
        if concept.uid not in before:
            concepts.add(transaction, concept)
    for concept in changed:
        concepts.change(transaction, concept)
        _write_examples(transaction, concept, before.get(concept.uid), pictures)


def _write_examples(transaction: Transaction, concept: Concept, before: Concept | None, pictures: Reader) -> None:
    there = {example.uid for example in before.examples} if before else set()
    stay = {example.uid for example in concept.examples}
    for uid in sorted(there - stay):
        concepts.remove_example(transaction, uid)
    for example in concept.examples:
        if example.uid not in there:
            picture = concepts.example_picture(pictures, example.uid) if example.has_picture else None
            concepts.add_example(transaction, concept.uid, example, picture)


def keep_issued(transaction: Transaction, other: Reader) -> None:
    """An export id that either project ever gave is given no more."""
    issued = max(int(meta.get(each, _ISSUED, default="0")) for each in (transaction, other))
    if issued:
        meta.put(transaction, _ISSUED, str(issued))


def take_away(transaction: Transaction, going: Sequence[Concept]) -> None:
    """Concepts that were taken off the list elsewhere, and of which no answer here says anything any more."""
    for concept in going:
        for (row_id,) in transaction.plain(_CLAIMS, (concept.uid,)):
            transaction.delete(claims_table, row_id)
        concepts.change(transaction, replace(concept, parent_uid=None))
    for concept in going:
        concepts.remove(transaction, concept)
