"""The taxonomy as it is kept: concepts, their examples, and the number that rises with every addition."""

import json
from collections import defaultdict

from sqlalchemy import RowMapping, func, select

from labeler.domain.concept import Concept, Example, Taxonomy
from labeler.domain.ids import ConceptUid
from labeler.domain.names import folded
from labeler.domain.words import Verdict
from labeler.store import meta
from labeler.store.schema import concepts, examples
from labeler.store.transaction import Reader, Transaction


def taxonomy(reader: Reader) -> Taxonomy:
    """All concepts in order, with their examples but without pictures."""
    rows = reader.rows(select(concepts).order_by(concepts.c.position, concepts.c.id))
    uids = {row["id"]: ConceptUid(row["uid"]) for row in rows}
    shown = _examples(reader)
    return Taxonomy(
        concepts=tuple(_concept(row, uids, tuple(shown[row["id"]])) for row in rows),
        revision=meta.taxonomy_revision(reader),
    )


def ids_by_uid(reader: Reader) -> dict[ConceptUid, int]:
    return {ConceptUid(row["uid"]): row["id"] for row in reader.rows(select(concepts.c.uid, concepts.c.id))}


def example_picture(reader: Reader, uid: str) -> bytes:
    """The picture of one example, as the bytes of an image file; LookupError where it has none."""
    row = reader.row(select(examples.c.picture).where(examples.c.uid == uid))
    if row is None or row["picture"] is None:
        raise LookupError(f"no picture of example {uid}")
    return bytes(row["picture"])


def next_export_id(reader: Reader) -> int:
    """Issued once and never again, from 1."""
    return int(reader.value(select(func.coalesce(func.max(concepts.c.export_id), 0)))) + 1


def add(transaction: Transaction, concept: Concept) -> None:
    """The concept as given; its parent is set apart, once it is there."""
    transaction.insert(
        concepts,
        uid=concept.uid,
        name=concept.name,
        folded_name=folded(concept.name),
        facet=concept.facet,
        definition=concept.definition,
        must_see=concept.must_see,
        must_not_see=concept.must_not_see,
        confused_with=json.dumps(list(concept.confused_with)),
        hotkey=concept.hotkey,
        color=concept.color,
        position=concept.position,
        export_id=concept.export_id,
        since_revision=concept.since_revision,
        closed_at=concept.closed_at,
    )


def set_parent(transaction: Transaction, uid: ConceptUid, parent: ConceptUid) -> None:
    ids = ids_by_uid(transaction)
    transaction.update(concepts, ids[uid], parent_id=ids[parent])


def add_example(transaction: Transaction, concept_uid: ConceptUid, example: Example, picture: bytes | None) -> None:
    transaction.insert(
        examples,
        uid=example.uid,
        concept_id=ids_by_uid(transaction)[concept_uid],
        verdict=example.verdict.value,
        reason=example.reason,
        picture=picture,
    )


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
        examples=shown,
    )
