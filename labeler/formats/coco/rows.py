"""The rows of COCO files that are no boxes: categories, images, and what they are of."""

from collections.abc import Collection, Mapping, Sequence

from labeler.domain.words import Relation
from labeler.formats.coco.file import Json
from labeler.formats.outgoing.planning import absent_concepts
from labeler.formats.outgoing.records import ExportConcept, ExportImage, ExportLabel

NEGATIVE, NOT_EXHAUSTIVE = "neg_category_ids", "not_exhaustive_category_ids"
"""LVIS's keys of an image: what is known to be absent, and what is here or may be without its place."""
CLOSED = "closed"
"""The key of a category that only keeps its place: nobody looked for it."""


def category_row(concept: ExportConcept, *, is_exported: bool) -> dict[str, Json]:
    """The row of a concept; one that is listed for its place alone says so."""
    row: dict[str, Json] = {"id": concept.export_id, "name": concept.name, "supercategory": concept.parent}
    return row if is_exported else row | {CLOSED: True}


def image_row(image: ExportImage, *, file_name: str, image_id: int) -> dict[str, Json]:
    """The row of an image; its size is that of the exported file."""
    width, height = image.size.width, image.size.height
    return {"id": image_id, "width": width, "height": height, "file_name": file_name, "license": 1}


def federated_keys(image: ExportImage, chosen: tuple[ExportConcept, ...], boxed: Collection[str]) -> dict[str, Json]:
    """What LVIS's readers ask of an image beside its boxes; `boxed` are the uids of the concepts that have some.

    A concept in neither list and without a box says nothing: nobody asked.
    """
    said = {label.concept_uid: label.relation for label in image.answer.labels}
    unplaced = [each for each in chosen if said.get(each.uid) in _MAY_BE_HERE and each.uid not in boxed]
    return {NEGATIVE: _ids(absent_concepts(image, chosen)), NOT_EXHAUSTIVE: _ids(unplaced)}


def label_row(label: ExportLabel, ids: Mapping[str, int], *, image_id: int) -> dict[str, Json]:
    """A row of `labels`: the image is of this concept, alone or jointly with others."""
    attributes: dict[str, Json] = {"relation": Relation.OF.value}
    if label.joint:
        attributes["joint"] = True
    return {"image_id": image_id, "category_id": ids[label.concept_uid], "attributes": attributes}


def _ids(concepts: Sequence[ExportConcept]) -> list[int]:
    return sorted(concept.export_id for concept in concepts)


_MAY_BE_HERE = frozenset((Relation.OF, Relation.IN, Relation.UNCLEAR))
