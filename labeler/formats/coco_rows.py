"""What COCO files say of one image: what it is of, its boxes, and what keeps them back."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from labeler.domain.geometry import Box, full_frame
from labeler.domain.words import Relation
from labeler.formats.clipping import clipped, lies_outside
from labeler.formats.coco_file import Json
from labeler.formats.options import ExportOptions
from labeler.formats.records import ExportConcept, ExportImage, ExportLabel

_PLACED = frozenset((Relation.OF, Relation.IN))


class Obstacle(Enum):
    """What keeps an image out of `instances`; the one that is hardest to mend stands first."""

    OUTSIDE = "a box outside the image"
    UNCLEAR = "unclear"
    NEVER_ASKED = "never asked"
    UNBOXED = "no box"


class CocoReader:
    """Reads images for one export: with its concepts, and with or without boxes round whole images."""

    def __init__(self, chosen: Sequence[ExportConcept], options: ExportOptions) -> None:
        self._ids = {concept.uid: concept.export_id for concept in chosen}
        self._uids = frozenset(self._ids)
        self._full_frame = options.subjects == "full-frame"

    def subjects(self, image: ExportImage) -> list[int]:
        """The export ids of what the image is of."""
        return [self._ids[x.concept_uid] for x in self._labels(image) if x.relation is Relation.OF]

    def obstacles(self, image: ExportImage) -> Mapping[Obstacle, frozenset[str]]:
        """What keeps the image out of `instances`, each with the concepts concerned; empty where nothing does.

        It goes in when, for every exported concept, it is known where it is or that it is absent. An image
        that is of an unboxed eagle would teach that there is none.
        """
        found: dict[Obstacle, frozenset[str]] = {}
        if not self._uids <= image.answer.covered:
            found[Obstacle.NEVER_ASKED] = self._uids - image.answer.covered
        for label in self._labels(image):
            obstacle = self._obstacle(label, image)
            if obstacle:
                found[obstacle] = found.get(obstacle, frozenset()) | {label.concept_uid}
        return found

    def boxes(self, image: ExportImage) -> Mapping[str, int]:
        """How many boxes each concept has here, if the image goes into `instances`."""
        return {
            label.concept_uid: len(label.regions) or int(self._is_framed(label))
            for label in self._labels(image)
            if label.relation in _PLACED
        }

    def annotations(self, image: ExportImage) -> Iterator[dict[str, Json]]:
        """The rows of `instances` for this image, without ids."""
        for label in self._labels(image):
            if label.relation not in _PLACED:
                continue
            category, relation = self._ids[label.concept_uid], label.relation.value
            for region in label.regions:
                box = clipped(region.box, image.size)
                yield _annotation(category, box, crowd=region.crowd, attributes={"relation": relation})
            if self._is_framed(label):
                attributes = {"relation": relation, "box": "full-frame"}
                yield _annotation(category, full_frame(image.size), crowd=False, attributes=attributes)

    def _labels(self, image: ExportImage) -> list[ExportLabel]:
        return [label for label in image.answer.labels if label.concept_uid in self._ids]

    def _obstacle(self, label: ExportLabel, image: ExportImage) -> Obstacle | None:
        if label.relation is Relation.UNCLEAR:
            return Obstacle.UNCLEAR
        if label.relation not in _PLACED or self._is_framed(label):
            return None
        if not label.regions:
            return Obstacle.UNBOXED
        outside = any(lies_outside(region.box, image.size) for region in label.regions)
        return Obstacle.OUTSIDE if outside else None

    def _is_framed(self, label: ExportLabel) -> bool:
        return self._full_frame and label.relation is Relation.OF and not label.regions


def image_row(image: ExportImage, *, file_name: str, image_id: int) -> dict[str, Json]:
    """The row of an image; its size is upright, as the exported file is."""
    width, height = image.size.width, image.size.height
    return {"id": image_id, "width": width, "height": height, "file_name": file_name, "license": 1}


def _annotation(category: int, box: Box, *, crowd: bool, attributes: Mapping[str, Json]) -> dict[str, Json]:
    x, y, right, bottom = box.x, box.y, round(box.right, 3), round(box.bottom, 3)
    return {
        "category_id": category,
        "bbox": [x, y, box.width, box.height],
        "area": round(box.area, 6),
        "iscrowd": int(crowd),
        # Four corners: an empty list crashes the loaders that build masks.
        "segmentation": [[x, y, right, y, right, bottom, x, bottom]],
        "attributes": attributes,
    }
