"""The taxonomy as it is kept: concepts, their examples, and the number that rises with every addition."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping, func, select

from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded
from labeler.domain.words import Verdict
from labeler.store import meta
from labeler.store.prepared import Prepared
from labeler.store.schema import concepts, dictionary_seen, examples
from labeler.store.transaction import Reader, Transaction

_ISSUED = "highest_export_id"
"""The key under which the project keeps the highest export id of the concepts that were taken away again."""

_IDS = Prepared(select(concepts.c.uid, concepts.c.id))


def taxonomy(reader: Reader) -> Taxonomy:
    """All concepts in order, with their examples but without pictures."""
    rows = reader.rows(select(concepts).order_by(concepts.c.position, concepts.c.id))
    uids = {row["id"]: ConceptUid(row["uid"]) for row in rows}
    shown = _examples(reader)
    return Taxonomy(
        concepts=tuple(_concept(row, uids, tuple(shown[row["id"]])) for row in rows),
        revision=meta.taxonomy_revision(reader),
        edits=meta.taxonomy_edits(reader),
    )


def ids_by_uid(reader: Reader) -> dict[ConceptUid, int]:
    return {ConceptUid(row["uid"]): row["id"] for row in reader.rows(_IDS)}


def example_picture(reader: Reader, uid: str) -> bytes:
    """The picture of one example, as the bytes of an image file; LookupError where it has none."""
    row = reader.row(select(examples.c.picture).where(examples.c.uid == uid))
    if row is None or row["picture"] is None:
        raise LookupError(f"no picture of example {uid}")
    return bytes(row["picture"])


def next_export_id(reader: Reader) -> int:
    """Issued once and never again, from 1, also where a concept that had one was taken away again."""
    highest = int(reader.value(select(func.coalesce(func.max(concepts.c.export_id), 0))))
    return max(highest, int(meta.get(reader, _ISSUED, default="0"))) + 1


def add(transaction: Transaction, concept: Concept) -> None:
    """The concept as given; its parent is set apart, once it is there."""
    transaction.insert(concepts, uid=concept.uid, export_id=concept.export_id, **_values(concept))


def change(transaction: Transaction, concept: Concept) -> None:
    """Writes the concept over what is kept of it, without its examples."""
    ids = ids_by_uid(transaction)
    parent_id = None if concept.parent_uid is None else ids[concept.parent_uid]
    transaction.update(concepts, ids[concept.uid], parent_id=parent_id, **_values(concept))


def remove(transaction: Transaction, concept: Concept) -> None:
    """Takes a concept away of which nothing was said; its export id is not issued again."""
    concept_id = ids_by_uid(transaction)[concept.uid]
    for table in (examples, dictionary_seen):
        for row in transaction.rows(select(table.c.id).where(table.c.concept_id == concept_id)):
            transaction.delete(table, row["id"])
    transaction.delete(concepts, concept_id)
    issued = max(concept.export_id, int(meta.get(transaction, _ISSUED, default="0")))
    meta.put(transaction, _ISSUED, str(issued))


def put_in_order(transaction: Transaction, uids: Sequence[ConceptUid]) -> None:
    """All concepts of the project, in the order in which they are shown from now on."""
    there = {row["uid"]: row for row in transaction.rows(select(concepts.c.uid, concepts.c.id, concepts.c.position))}
    for position, uid in enumerate(uids):
        if there[uid]["position"] != position:
            transaction.update(concepts, there[uid]["id"], position=position)


def set_parent(transaction: Transaction, uid: ConceptUid, parent: ConceptUid) -> None:
    ids = ids_by_uid(transaction)
    transaction.update(concepts, ids[uid], parent_id=ids[parent])


def _values(concept: Concept) -> dict[str, Any]:
    return {
        "name": concept.name,
        "folded_name": folded(concept.name),
        "facet": concept.facet,
        "definition": concept.definition,
        "must_see": concept.must_see,
        "must_not_see": concept.must_not_see,
        "confused_with": json.dumps(list(concept.confused_with)),
        "hotkey": concept.hotkey,
        "color": concept.color,
        "position": concept.position,
        "since_revision": concept.since_revision,
        "closed_at": concept.closed_at,
        "dictionary_revision": concept.dictionary_revision,
    }


def add_example(transaction: Transaction, concept_uid: ConceptUid, example: Example, picture: bytes | None) -> None:
    transaction.insert(
        examples,
        uid=example.uid,
        concept_id=ids_by_uid(transaction)[concept_uid],
        verdict=example.verdict.value,
        reason=example.reason,
        picture=picture,
    )


def remove_example(transaction: Transaction, uid: str) -> None:
    transaction.delete(examples, int(transaction.value(select(examples.c.id).where(examples.c.uid == uid))))


def _examples(reader: Reader) -> dict[int, list[Example]]:
    has_picture = (examples.c.picture.is_not(None)).label("has_picture")
    query = select(examples.c.concept_id, examples.c.uid, examples.c.verdict, examples.c.reason, has_picture)
    by_concept: dict[int, list[Example]] = defaultdict(list)
    for row in reader.rows(query.order_by(examples.c.id)):
        example = Example(
            uid=row["uid"],
            verdict=Verdict(row["verdict"]),
            reason=row["reason"],
            has_picture=bool(row["has_picture"]),
        )
        by_concept[row["concept_id"]].append(example)
    return by_concept


def _concept(row: RowMapping, uids: dict[int, ConceptUid], shown: tuple[Example, ...]) -> Concept:
    return Concept(
        uid=ConceptUid(row["uid"]),
        name=row["name"],
        facet=row["facet"],
        parent_uid=uids.get(row["parent_id"]),
        definition=row["definition"],
        must_see=row["must_see"],
        must_not_see=row["must_not_see"],
        confused_with=tuple(ConceptUid(uid) for uid in json.loads(row["confused_with"])),
        hotkey=row["hotkey"],
        color=row["color"],
        position=row["position"],
        export_id=row["export_id"],
        since_revision=row["since_revision"],
        closed_at=row["closed_at"],
        dictionary_revision=row["dictionary_revision"],
        examples=shown,
    )
