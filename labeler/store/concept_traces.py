"""What stands of a concept outside the list: its labels, boxes, claims and drafts, counted, found and handed over."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, not_, or_, select

from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.words import Relation, Scope, State
from labeler.store.schema import answers, claims, concepts, drafts, images, labels, regions
from labeler.store.transaction import Reader, Transaction

_BOX = ("x", "y", "width", "height")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How much was said of one concept, by how many labelers; a label is one answer's."""

    labels: int
    boxes: int
    claims: int
    labelers: int
    by_relation: dict[Relation, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Claims that changed hands, by uid, and in full those that went because the other concept had the same."""

    moved: tuple[str, ...]
    dropped: tuple[dict[str, Any], ...]


def standing(reader: Reader, uid: ConceptUid) -> Standing:
    concept_id = _id(reader, uid)
    of_concept = labels.c.concept_id == concept_id
    by_relation = select(labels.c.relation, func.count().label("labels")).where(of_concept).group_by(labels.c.relation)
    found = {Relation(row["relation"]): int(row["labels"]) for row in reader.rows(by_relation)}
    boxes = select(func.count()).select_from(regions.join(labels, labels.c.id == regions.c.label_id))
    people = select(func.count(answers.c.labeler_id.distinct())).join(labels, labels.c.answer_id == answers.c.id)
    claimed = select(func.count()).where(claims.c.concept_id == concept_id)
    return Standing(
        labels=sum(found.values()),
        boxes=int(reader.value(boxes.where(of_concept))),
        claims=int(reader.value(claimed)),
        labelers=int(reader.value(people.where(of_concept))),
        by_relation=found,
    )


def labels_by_concept(reader: Reader) -> dict[ConceptUid, int]:
    """How many labels each concept has, of those that have any."""
    query = select(concepts.c.uid, func.count().label("labels")).join(labels, labels.c.concept_id == concepts.c.id)
    return {ConceptUid(row["uid"]): int(row["labels"]) for row in reader.rows(query.group_by(labels.c.concept_id))}


def count_both(reader: Reader, one: ConceptUid, other: ConceptUid) -> int:
    """Answers with a label of each of two concepts."""
    twin = labels.alias("twin")
    both = and_(labels.c.answer_id == twin.c.answer_id, twin.c.concept_id == _id(reader, other))
    return int(reader.value(select(func.count()).where(labels.c.concept_id == _id(reader, one), both)))


def count_looked_for_all(reader: Reader) -> int:
    """Answers that are open again for a concept that is added now."""
    return int(reader.value(select(func.count()).select_from(answers).where(_looked_for_all())))


def labeled(reader: Reader, uid: ConceptUid, *relations: Relation) -> Sequence[int]:
    """The ids of the answers with a label of the concept; with one of these relations, where any are given."""
    query = select(labels.c.answer_id).where(labels.c.concept_id == _id(reader, uid))
    if relations:
        query = query.where(labels.c.relation.in_([relation.value for relation in relations]))
    return _ids(reader, query.order_by(labels.c.answer_id))


def implying_absent(reader: Reader, uid: ConceptUid) -> Sequence[int]:
    """The ids of the answers in which the concept was looked for among all, and nothing was said of it."""
    is_before = or_(concepts.c.closed_at.is_(None), concepts.c.closed_at > func.coalesce(answers.c.submitted_at, ""))
    listed = exists().where(concepts.c.uid == uid, concepts.c.since_revision <= answers.c.taxonomy_revision, is_before)
    query = select(answers.c.id).where(_looked_for_all(), listed, _says_nothing_of(_id(reader, uid)))
    return _ids(reader, query.order_by(answers.c.id))


def count_given_since_closed(reader: Reader, uid: ConceptUid) -> int:
    """Answers that looked for all while the concept was off the list."""
    closed_at = reader.value(select(concepts.c.closed_at).where(concepts.c.uid == uid))
    if closed_at is None:
        return 0
    is_since = answers.c.submitted_at >= closed_at
    nothing = _says_nothing_of(_id(reader, uid))
    return int(reader.value(select(func.count()).select_from(answers).where(_looked_for_all(), is_since, nothing)))


def hand_over_claims(transaction: Transaction, *, giver: ConceptUid, taker: ConceptUid) -> HandedOver:
    """All claims of one concept become those of the other; where that has the same already, one of them goes."""
    giver_id, taker_id = _id(transaction, giver), _id(transaction, taker)
    there = {_key(row) for row in transaction.rows(_claims(taker_id))}
    moved, dropped = [], []
    for row in transaction.rows(_claims(giver_id)):
        if _key(row) in there:
            dropped.append({name: row[name] for name in ("uid", "digest", "origin", *_BOX)})
            transaction.delete(claims, row["id"])
        else:
            moved.append(str(row["uid"]))
            transaction.update(claims, row["id"], concept_id=taker_id)
    return HandedOver(moved=tuple(moved), dropped=tuple(dropped))


def give_back_claims(transaction: Transaction, handed: HandedOver, *, giver: ConceptUid, taker: ConceptUid) -> None:
    """What was handed over by `giver` is its own again; a claim that has gone since stays gone.

    The same may have been claimed of `giver` anew since: one of the two is enough.
    """
    giver_id = _id(transaction, giver)
    there = {_key(row) for row in transaction.rows(_claims(giver_id))}
    moved = frozenset(handed.moved)
    for row in transaction.rows(_all_claims(taker)):
        if row["uid"] not in moved:
            continue
        if _key(row) in there:
            transaction.delete(claims, row["id"])
        else:
            transaction.update(claims, row["id"], concept_id=giver_id)
    for told in handed.dropped:
        values = {name: told[name] for name in ("uid", "origin", *_BOX)}
        image_id = transaction.value(select(images.c.id).where(images.c.digest == told["digest"]))
        if _key({**values, "image_id": image_id}) not in there:
            transaction.insert(claims, image_id=image_id, concept_id=giver_id, **values)


def forget_drafts(transaction: Transaction, uids: Collection[ConceptUid]) -> frozenset[ImageId]:
    """Drops what is begun, and not yet said, about any of these concepts; the images of which it was begun."""
    dropped = set()
    for row in transaction.rows(select(drafts.c.id, drafts.c.image_id, drafts.c.state)):
        if any(json.dumps(uid) in row["state"] for uid in uids):
            transaction.delete(drafts, row["id"])
            dropped.add(ImageId(row["image_id"]))
    return frozenset(dropped)


def _looked_for_all() -> ColumnElement[bool]:
    return and_(answers.c.scope == Scope.ALL.value, answers.c.state != State.SKIPPED.value)


def _says_nothing_of(concept_id: int) -> ColumnElement[bool]:
    return not_(exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == concept_id))


def _claims(concept_id: int) -> Select[Any]:
    query = select(claims, images.c.digest).join(images, images.c.id == claims.c.image_id)
    return query.where(claims.c.concept_id == concept_id).order_by(claims.c.id)


def _all_claims(uid: ConceptUid) -> Select[Any]:
    """None where the concept was taken off the list."""
    its_id = select(concepts.c.id).where(concepts.c.uid == uid).scalar_subquery()
    return select(claims).where(claims.c.concept_id == its_id).order_by(claims.c.id)


def _key(row: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a row of claims
    return (row["image_id"], *(row[name] for name in _BOX))


def _id(reader: Reader, uid: ConceptUid) -> int:
    found = reader.value(select(concepts.c.id).where(concepts.c.uid == uid))
    if found is None:
        raise LookupError(f"no concept {uid}")
    return int(found)


def _ids(reader: Reader, query: Select[Any]) -> Sequence[int]:
    return [int(next(iter(row.values()))) for row in reader.rows(query)]
