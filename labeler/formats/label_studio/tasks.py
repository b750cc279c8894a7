"""One answer as a task of Label Studio: what is said in rows that its interface shows, the rest in `meta`."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from labeler.domain.geometry import Box
from labeler.domain.words import Relation, Scope
from labeler.formats.label_studio.words import ABSENT, IMAGE, IN, LOCAL_FILES, OF, OF_BOX, PROGRAM, UNCLEAR
from labeler.formats.outgoing.clipping import clipped
from labeler.formats.outgoing.planning import absent_concepts, said_labels
from labeler.formats.outgoing.records import SPLIT_NAMES, ExportConcept, ExportImage, ExportLabel

_DECIMALS = 9
"""Of a percentage: a millionth of a pixel in an image of 100 000."""
_BOXES_OF = {Relation.OF: OF_BOX, Relation.IN: IN}
_SOMEBODY = 1
"""Who completed an annotation, as a number: no names go out."""


def task(image: ExportImage, chosen: tuple[ExportConcept, ...], *, task_id: int, path: str) -> Mapping[str, object]:
    """The task of a finished answer; `path` leads to the image, below LOCAL_FILES_DOCUMENT_ROOT."""
    rows = _Rows(image, task_id)
    names = {concept.uid: concept.name for concept in chosen}
    labels = said_labels(image, chosen)
    rows.choose(OF, _named(labels, Relation.OF, names))
    for label in labels:
        rows.box(label, names[label.concept_uid])
    rows.choose(ABSENT, [concept.name for concept in absent_concepts(image, chosen)])
    rows.choose(UNCLEAR, _named(labels, Relation.UNCLEAR, names))
    return {
        "id": task_id,
        "data": {IMAGE: LOCAL_FILES + quote(path)},
        "meta": _meta(image, labels, names, covers_all=set(names) <= image.answer.covered) | {"crowd": rows.crowd},
        "annotations": [
            {
                "id": task_id,
                "completed_by": _SOMEBODY,
                "was_cancelled": False,
                "ground_truth": False,
                "result": rows.result,
            }
        ],
        "predictions": [],
    }


def _meta(
    image: ExportImage, labels: Sequence[ExportLabel], names: Mapping[str, str], *, covers_all: bool
) -> dict[str, object]:
    return {
        "program": PROGRAM,
        "split": SPLIT_NAMES[image.split],
        "digest": image.digest,
        "scope": (Scope.ALL if covers_all else Scope.ASKED).value,
        "joint": [names[label.concept_uid] for label in labels if label.joint],
        "reasons": {names[label.concept_uid]: label.reason for label in labels if label.reason},
    }


def _named(labels: Sequence[ExportLabel], relation: Relation, names: Mapping[str, str]) -> list[str]:
    return [names[label.concept_uid] for label in labels if label.relation is relation]


class _Rows:
    """The rows of one annotation, each with an id that no other row of the file has."""

    def __init__(self, image: ExportImage, task_id: int) -> None:
        self._image = image
        self._task_id = task_id
        self.result: list[object] = []
        self.crowd: list[object] = []

    def choose(self, tag: str, names: Sequence[str]) -> None:
        """One row for all that a `Choices` tag says; none where it says nothing."""
        if names:
            self._add(tag, "choices", {"choices": list(names)})

    def box(self, label: ExportLabel, name: str) -> None:
        """A row for each box of a label that boxes belong to."""
        for region in label.regions if label.relation in _BOXES_OF else ():
            box = _in_percent(clipped(region.box, self._image.size), self._image)
            more = {"image_rotation": 0}
            row_id = self._add(
                _BOXES_OF[label.relation],
                "rectanglelabels",
                {**box, "rotation": 0, "rectanglelabels": [name]},
                more,
            )
            if region.crowd:
                self.crowd.append(row_id)

    def _add(self, tag: str, kind: str, value: Mapping[str, object], more: Mapping[str, object] | None = None) -> str:
        row_id = f"{self._task_id}-{len(self.result) + 1}"
        size = self._image.size
        self.result.append(
            {
                "id": row_id,
                "from_name": tag,
                "to_name": IMAGE,
                "type": kind,
                "original_width": size.width,
                "original_height": size.height,
                **(more or {}),
                "value": value,
            }
        )
        return row_id


def _in_percent(box: Box, image: ExportImage) -> dict[str, object]:
    """A box in pixels as percentages of the image, never past its edges."""
    x, y = round(100 * box.x / image.size.width, _DECIMALS), round(100 * box.y / image.size.height, _DECIMALS)
    width = min(100 * box.width / image.size.width, 100 - x)
    height = min(100 * box.height / image.size.height, 100 - y)
    return {"x": x, "y": y, "width": round(width, _DECIMALS), "height": round(height, _DECIMALS)}
