"""Labels with their regions as rows: the same for what a labeler says and for what a lead settles."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, select

from labeler.domain.answer import Answer, Label, Region
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid, RegionUid
from labeler.domain.words import Origin, Relation
from labeler.store.concepts import ids_by_uid
from labeler.store.prepared import Prepared
from labeler.store.schema import concepts
from labeler.store.transaction import Reader, Transaction


class SaidRows:
    """The labels below the rows of one table, and the regions below those; written as the difference of two answers."""

    def __init__(self, owner: Table, labels: Table, regions: Table) -> None:
        self._owner, self._labels, self._regions = owner, labels, regions
        self._owner_key, self._label_key = (f"{table.name.removesuffix('s')}_id" for table in (owner, labels))
        self._ids = {
            table.name: Prepared(select(table.c.id).where(table.c.uid == bindparam("uid")))
            for table in (labels, regions)
        }

    def labels_where(self, condition: ColumnElement[bool]) -> Prepared:
        """The labels of those rows of the owner's table for which this holds."""
        labels, owner = self._labels, self._owner
        said = select(
            *(column for column in labels.columns if column.name != self._owner_key),
            labels.c[self._owner_key].label("owner_id"),
            concepts.c.uid.label("concept_uid"),
        )
        said = said.join(owner, owner.c.id == labels.c[self._owner_key])
        said = said.join(concepts, concepts.c.id == labels.c.concept_id)
        return Prepared(said.where(condition).order_by(labels.c.id))

    def regions_where(self, condition: ColumnElement[bool]) -> Prepared:
        """The regions of those labels."""
        labels, regions, owner = self._labels, self._regions, self._owner
        boxed = select(
            *(column for column in regions.columns if column.name != self._label_key),
            regions.c[self._label_key].label("label_id"),
        )
        boxed = boxed.join(labels, labels.c.id == regions.c[self._label_key])
        boxed = boxed.join(owner, owner.c.id == labels.c[self._owner_key])
        return Prepared(boxed.where(condition).order_by(regions.c.id))

    def drop(self, transaction: Transaction, old: Answer | None, new: Answer | None) -> None:
        """Before anything is written: a region that goes over to another label is there only once at any moment."""
        stay = {label.uid: {region.uid for region in label.regions} for label in new.labels} if new else {}
        for label in old.labels if old else ():
            for region in label.regions:
                if region.uid not in stay.get(label.uid, ()):
                    transaction.delete(self._regions, self._id(transaction, self._regions, region.uid))
            if label.uid not in stay:
                transaction.delete(self._labels, self._id(transaction, self._labels, label.uid))

    def write(self, transaction: Transaction, owner_id: int, old: Answer | None, new: Answer) -> None:
        """What of `new` is not there as it is."""
        known = {label.uid: label for label in old.labels} if old else {}
        concept_ids = ids_by_uid(transaction) if new.labels else {}
        # A plain `of` last: the file refuses two of one facet, even for the moment between two statements.
        for label in sorted(new.labels, key=lambda label: label.relation is Relation.OF and not label.joint):
            before = known.get(label.uid)
            if label == before:
                continue
            values = label_values(label, concept_ids)
            if before is None:
                label_id = transaction.insert(self._labels, uid=label.uid, **{self._owner_key: owner_id}, **values)
            else:
                label_id = self._id(transaction, self._labels, label.uid)
                transaction.update(self._labels, label_id, **values)
            self._write_regions(transaction, label_id, before.regions if before else (), label.regions)

    def _write_regions(
        self, transaction: Transaction, label_id: int, old: tuple[Region, ...], new: tuple[Region, ...]
    ) -> None:
        known = {region.uid: region for region in old}
        for region in new:
            values = region_values(region)
            if region.uid not in known:
                transaction.insert(self._regions, uid=region.uid, **{self._label_key: label_id}, **values)
            elif known[region.uid] != region:
                transaction.update(self._regions, self._id(transaction, self._regions, region.uid), **values)

    def _id(self, transaction: Transaction, table: Table, uid: str) -> int:
        return int(transaction.value(self._ids[table.name], uid=uid))


def read_labels(
    reader: Reader, labels: Prepared, regions: Prepared, values: Mapping[str, Any]
) -> dict[int, tuple[Label, ...]]:
    """By the id of the owner's row, in the order in which they were said; `values` are told to both statements."""
    rows = reader.rows(labels, **values)
    boxes = _boxes(reader.rows(regions, **values)) if rows else {}
    said: dict[int, list[Label]] = defaultdict(list)
    for row in rows:
        said[row["owner_id"]].append(_label(row, tuple(boxes.get(row["id"], ()))))
    return {owner_id: tuple(each) for owner_id, each in said.items()}


def label_values(label: Label, concept_ids: Mapping[ConceptUid, int]) -> dict[str, Any]:
    """The columns of a label's row, but for its uid and its owner's id."""
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


def _boxes(rows: Iterable[Mapping[str, Any]]) -> dict[int, list[Region]]:
    by_label: dict[int, list[Region]] = defaultdict(list)
    for row in rows:
        by_label[row["label_id"]].append(_region(row))
    return by_label


def _label(row: Mapping[str, Any], boxes: tuple[Region, ...]) -> Label:
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
        regions=boxes,
    )


def _region(row: Mapping[str, Any]) -> Region:
    box = Box(x=row["x"], y=row["y"], width=row["width"], height=row["height"])
    return Region(uid=RegionUid(row["uid"]), box=box, crowd=bool(row["crowd"]), origin=Origin(row["origin"]))
