"""Answers with their labels and regions: read as one value, written as the difference of two."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from sqlalchemy import ColumnElement, bindparam, select

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.geometry import Box
from labeler.domain.ids import AnswerUid, ConceptUid, ImageId, LabelerId, RegionUid
from labeler.domain.words import Origin, Relation, Scope, State
from labeler.store import tallies
from labeler.store.concepts import ids_by_uid
from labeler.store.kept import Kept
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import answers, concepts, labels, regions
from labeler.store.transaction import Reader, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class _Queries:
    """What is asked to read the answers of one condition: three statements, however many answers there are."""

    answers: Prepared
    labels: Prepared
    regions: Prepared

    @classmethod
    def where(cls, condition: ColumnElement[bool]) -> Self:
        said = (
            select(labels, concepts.c.uid.label("concept_uid"))
            .join(answers, answers.c.id == labels.c.answer_id)
            .join(concepts, concepts.c.id == labels.c.concept_id)
        )
        boxed = (
            select(regions)
            .join(labels, labels.c.id == regions.c.label_id)
            .join(answers, answers.c.id == labels.c.answer_id)
        )
        return cls(
            answers=Prepared(select(answers).where(condition).order_by(answers.c.image_id, answers.c.id)),
            labels=Prepared(said.where(condition).order_by(labels.c.id)),
            regions=Prepared(boxed.where(condition).order_by(regions.c.id)),
        )


_IS_THEIRS = answers.c.labeler_id == bindparam("labeler_id")
_OF = _Queries.where((answers.c.image_id == bindparam("image_id")) & _IS_THEIRS)
_WITH_UID = _Queries.where(answers.c.uid == bindparam("uid"))
_OF_IMAGES = _Queries.where(in_told(answers.c.image_id, "ids") & _IS_THEIRS)
_WITH_IDS = _Queries.where(in_told(answers.c.id, "ids"))
_WITH_UIDS = _Queries.where(in_told(answers.c.uid, "uids"))
_EVERY = _Queries.where(answers.c.id > 0)
_ANSWER_ID, _LABEL_ID, _REGION_ID = (
    Prepared(select(table.c.id).where(table.c.uid == bindparam("uid"))) for table in (answers, labels, regions)
)


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
        _drop_labels(transaction, old, new)
    if after is None:
        if answer_id is not None:
            transaction.delete(answers, answer_id)
        return
    values = values_of(after)
    if answer_id is None:
        answer_id = transaction.insert(answers, uid=after.answer.uid, **values)
    elif before != after:
        transaction.update(answers, answer_id, **values)
    _write_labels(transaction, answer_id, old, after.answer)


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


def _drop_labels(transaction: Transaction, old: Answer | None, new: Answer | None) -> None:
    """Before anything is written: a region that goes over to another label is there only once at any moment."""
    stay = {label.uid: {region.uid for region in label.regions} for label in new.labels} if new else {}
    for label in old.labels if old else ():
        for region in label.regions:
            if region.uid not in stay.get(label.uid, ()):
                _delete_region(transaction, region.uid)
        if label.uid not in stay:
            transaction.delete(labels, _label_id(transaction, label.uid))


def _write_labels(transaction: Transaction, answer_id: int, old: Answer | None, new: Answer) -> None:
    known = {label.uid: label for label in old.labels} if old else {}
    concept_ids = ids_by_uid(transaction) if new.labels else {}
    # A plain `of` last: the file refuses two of one facet, even for the moment between two statements.
    for label in sorted(new.labels, key=lambda label: label.relation is Relation.OF and not label.joint):
        before = known.get(label.uid)
        if label == before:
            continue
        values = label_values(label, concept_ids)
        if before is None:
            label_id = transaction.insert(labels, uid=label.uid, answer_id=answer_id, **values)
        else:
            label_id = _label_id(transaction, label.uid)
            transaction.update(labels, label_id, **values)
        _write_regions(transaction, label_id, before.regions if before else (), label.regions)


def label_values(label: Label, concept_ids: Mapping[ConceptUid, int]) -> dict[str, Any]:
    """The columns of a label's row, but for its uid and its answer's id."""
    return {
        "concept_id": concept_ids[label.concept_uid],
        "facet": label.facet,
        "relation": label.relation.value,
        "joint": int(label.joint),
        "later": int(label.later),
        "reason": label.reason or None,
        "said_at": label.said_at,
        "said_day": label.said_day,
    }


def _write_regions(transaction: Transaction, label_id: int, old: tuple[Region, ...], new: tuple[Region, ...]) -> None:
    known = {region.uid: region for region in old}
    for region in new:
        values = region_values(region)
        if region.uid not in known:
            transaction.insert(regions, uid=region.uid, label_id=label_id, **values)
        elif known[region.uid] != region:
            transaction.update(regions, _region_id(transaction, region.uid), **values)


def region_values(region: Region) -> dict[str, Any]:
    """The columns of a region's row, but for its uid and its label's id."""
    box = region.box
    return {
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "crowd": int(region.crowd),
        "origin": region.origin.value,
    }


def _delete_region(transaction: Transaction, uid: RegionUid) -> None:
    transaction.delete(regions, _region_id(transaction, uid))


def _region_id(transaction: Transaction, uid: RegionUid) -> int:
    return int(transaction.value(_REGION_ID, uid=uid))


def _label_id(transaction: Transaction, uid: str) -> int:
    return int(transaction.value(_LABEL_ID, uid=uid))


def _only(found: tuple[Kept, ...]) -> Kept | None:
    return found[0] if found else None


def _kept(reader: Reader, queries: _Queries, **values: Any) -> tuple[Kept, ...]:
    rows = reader.rows(queries.answers, **values)
    said = _labels(reader, queries, values) if rows else {}
    return tuple(_answer(row, said.get(row["id"], [])) for row in rows)


def _labels(reader: Reader, queries: _Queries, values: Mapping[str, Any]) -> dict[int, list[Label]]:
    rows = reader.rows(queries.labels, **values)
    boxes = _regions(reader, queries, values) if rows else {}
    by_answer: dict[int, list[Label]] = defaultdict(list)
    for row in rows:
        by_answer[row["answer_id"]].append(_label(row, boxes.get(row["id"], [])))
    return by_answer


def _regions(reader: Reader, queries: _Queries, values: Mapping[str, Any]) -> dict[int, list[Region]]:
    by_label: dict[int, list[Region]] = defaultdict(list)
    for row in reader.rows(queries.regions, **values):
        by_label[row["label_id"]].append(_region(row))
    return by_label


def _answer(row: Mapping[str, Any], said: list[Label]) -> Kept:
    answer = Answer(
        uid=AnswerUid(row["uid"]),
        state=State(row["state"]),
        scope=Scope(row["scope"]),
        taxonomy_revision=row["taxonomy_revision"],
        none=bool(row["none"]),
        reason=row["reason"] or "",
        submitted_at=row["submitted_at"],
        submitted_day=row["submitted_day"],
        labels=tuple(said),
    )
    return Kept(
        image_id=ImageId(row["image_id"]),
        labeler_id=LabelerId(row["labeler_id"]),
        answer=answer,
        active_ms=row["active_ms"],
    )


def _label(row: Mapping[str, Any], boxes: list[Region]) -> Label:
    return Label(
        uid=row["uid"],
        concept_uid=ConceptUid(row["concept_uid"]),
        facet=row["facet"],
        relation=Relation(row["relation"]),
        joint=bool(row["joint"]),
        later=bool(row["later"]),
        reason=row["reason"] or "",
        said_at=row["said_at"],
        said_day=row["said_day"],
        regions=tuple(boxes),
    )


def _region(row: Mapping[str, Any]) -> Region:
    box = Box(x=row["x"], y=row["y"], width=row["width"], height=row["height"])
    return Region(uid=RegionUid(row["uid"]), box=box, crowd=bool(row["crowd"]), origin=Origin(row["origin"]))
