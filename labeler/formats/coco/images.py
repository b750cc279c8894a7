"""The images of COCO files with what is said of each, made one after the other as they are walked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from labeler.domain.geometry import Size
from labeler.domain.words import Relation
from labeler.formats.coco.columns import RELATIONS, Columns
from labeler.formats.incoming.statements import StatedBox, StatedImage, StatedLabel

_RUN = 2_000
"""Images whose numbers are taken out of the columns together."""


@dataclass(slots=True)
class FoundImage:
    """An image of a file. `absent` and `unplaced`: numbers of classes, of our own federated files."""

    name: str
    where: str
    size: Size | None = None
    also: tuple[str, ...] = ()
    is_complete: bool = False
    absent: tuple[int, ...] = ()
    unplaced: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The images of one split or file, and the columns of what is said of them, sorted."""

    images: Sequence[FoundImage]
    columns: Columns


class CocoImages:
    """Can be walked as often as wanted."""

    def __init__(self, told: Sequence[Told], classes: Sequence[str]) -> None:
        self._told = told
        self._classes = classes

    def __len__(self) -> int:
        return sum(len(each.images) for each in self._told)

    def __iter__(self) -> Iterator[StatedImage]:
        for told in self._told:
            for start in range(0, len(told.images), _RUN):
                yield from self._run(told, start)

    def _run(self, told: Told, start: int) -> Iterator[StatedImage]:
        images = told.images[start : start + _RUN]
        edges = np.searchsorted(told.columns.images, np.arange(start, start + len(images) + 1))
        first = int(edges[0])
        rows = _rows(told.columns, first, int(edges[-1]))
        ends = (edges - first).tolist()
        for image, begin, end in zip(images, ends, ends[1:], strict=False):
            yield self._image(image, rows[begin:end])

    def _image(self, image: FoundImage, rows: "Sequence[_Row]") -> StatedImage:
        labels = _labels(rows, self._classes)
        if image.absent or image.unplaced:
            labels.extend(self._federated(image, {row[0] for row in rows}))
        return StatedImage(
            image.name,
            tuple(labels),
            where=image.where,
            size=image.size,
            also=image.also,
            is_complete=image.is_complete,
        )

    def _federated(self, image: FoundImage, labelled: set[int]) -> Iterator[StatedLabel]:
        """What is absent, and what is unclear: all that is not boxed and of which the image is not."""
        for relation, numbers in ((Relation.ABSENT, image.absent), (Relation.UNCLEAR, image.unplaced)):
            for number in numbers:
                if number not in labelled:
                    yield StatedLabel(self._classes[number], relation)


_Row = tuple[int, int, bool, bool, bool, int, float, float, float, float]
"""Class, relation, has box, crowd, joint, id, and the box."""


def _rows(columns: Columns, start: int, end: int) -> list[_Row]:
    """As tuples of plain numbers, which Python takes apart fastest."""
    names = ("classes", "relations", "has_box", "crowds", "joint", "numbers")
    parts = [getattr(columns, name)[start:end].tolist() for name in names]
    return list(zip(*parts, *(columns.boxes[start:end, side].tolist() for side in range(4)), strict=True))


def _labels(rows: Sequence[_Row], classes: Sequence[str]) -> list[StatedLabel]:
    """One label a class: the rows of one follow each other."""
    labels: list[StatedLabel] = []
    boxes: list[StatedBox] = []
    before, is_joint, last = -1, False, 0
    for number, relation, has_box, crowd, joint, identity, x, y, width, height in rows:
        if number != before:
            if before >= 0:
                labels.append(StatedLabel(classes[before], RELATIONS[last], tuple(boxes), is_joint))
            before, last, is_joint, boxes = number, relation, False, []
        is_joint = is_joint or joint
        if has_box:
            boxes.append(StatedBox(x, y, width, height, identity, crowd))
    if before >= 0:
        labels.append(StatedLabel(classes[before], RELATIONS[last], tuple(boxes), is_joint))
    return labels
