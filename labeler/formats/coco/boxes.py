"""Boxes on their way out: gathered image by image, clipped, rounded and made into rows a thousand at a time."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from labeler.domain.geometry import DECIMALS, Box, Size, clamped, full_frame
from labeler.domain.words import Relation
from labeler.formats.outgoing.records import ExportLabel, ExportRegion, RegionNumbers

Floats: TypeAlias = NDArray[np.float64]
BoxRow: TypeAlias = "dict[str, int | float | tuple[float, ...] | tuple[tuple[float, ...]] | Mapping[str, str]]"
_Head: TypeAlias = "tuple[int, int, Mapping[str, str], Size, int]"
"""Image id, category id, attributes, size of the image, and how many boxes there are."""
FULL_FRAME = "full-frame"
"""What a box says of itself that nobody drew."""
_ATTRIBUTES = {relation: {"relation": relation.value} for relation in Relation}
_FRAME_ATTRIBUTES = {"relation": Relation.OF.value, "box": FULL_FRAME}
_AREA_DECIMALS = 6
_CROWD = RegionNumbers._fields.index("is_crowd")
_THOUSAND = 10.0**DECIMALS


class BoxRows:
    """Boxes that wait to become rows of `instances`."""

    def __init__(self) -> None:
        self._heads: list[_Head] = []
        self._regions: list[RegionNumbers] = []

    def __len__(self) -> int:
        return len(self._regions)

    def add(self, label: ExportLabel, *, image_id: int, category: int, size: Size) -> None:
        """All the boxes of a label, as they were drawn, each with some part inside the image."""
        self._regions.extend(label.regions)
        self._heads.append((image_id, category, _ATTRIBUTES[label.relation], size, len(label.regions)))

    def add_frame(self, *, image_id: int, category: int, size: Size) -> None:
        """A box round the whole image."""
        self._regions.append(ExportRegion(box=full_frame(size), crowd=False, origin="drawn"))
        self._heads.append((image_id, category, _FRAME_ATTRIBUTES, size, 1))

    def taken(self, most: int, *, first_id: int) -> Iterator[list[BoxRow]]:
        """The rows of all that wait, at most so many at a time, with ids from `first_id` on; then none wait."""
        counts = [head[4] for head in self._heads]
        sizes = np.array([(head[3].width, head[3].height) for head in self._heads], dtype=float).reshape(-1, 2)
        width = len(RegionNumbers._fields)
        flat = np.fromiter(chain.from_iterable(self._regions), dtype=float, count=width * len(self))
        numbers = flat.reshape(-1, width)
        boxes = clamped_rows(numbers[:, :4], np.repeat(sizes, counts, axis=0))
        crowds = iter(numbers[:, _CROWD].astype(int).tolist())
        owners = chain.from_iterable([head[:3]] * head[4] for head in self._heads)
        for start in range(0, len(self), most):
            part = boxes[start : start + most]
            yield _rows(part, islice(owners, len(part)), islice(crowds, len(part)), first_id=first_id + start)
        self._heads, self._regions = [], []


def clamped_rows(boxes: Floats, sizes: Floats) -> Floats:
    """`domain.geometry.clamped` for many: (n, 4) of x, y, width, height in pixels, and (n, 2) of width, height."""
    corners = np.clip(np.hstack([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]]), 0.0, np.tile(sizes, 2))
    upper = _rounded(corners[:, :2])
    found = np.hstack([upper, _rounded(corners[:, 2:] - upper)])
    # A half of a thousandth may be rounded to nothing here, where the slow way leaves something of the box.
    for index in np.flatnonzero((found[:, 2:] <= 0).any(axis=1)).tolist():
        x, y, width, height = boxes[index].tolist()
        size = Size(width=int(sizes[index, 0]), height=int(sizes[index, 1]))
        box = clamped(Box(x=x, y=y, width=width, height=height), size)
        found[index] = box.x, box.y, box.width, box.height
    return found


def _rows(
    boxes: Floats, owners: Iterator[tuple[int, int, Mapping[str, str]]], crowds: Iterator[int], *, first_id: int
) -> list[BoxRow]:
    x, y, width, height = boxes.T
    right, bottom = _rounded(x + width), _rounded(y + height)
    areas = np.round(width * height, _AREA_DECIMALS).tolist()
    # Four corners: an empty list crashes the loaders that build masks.
    corners = _tuples(x, y, right, y, right, bottom, x, bottom)
    rows = zip(owners, _tuples(x, y, width, height), areas, crowds, corners, strict=True)
    return [
        {
            "id": number,
            "image_id": image_id,
            "category_id": category,
            "bbox": box,
            "area": area,
            "iscrowd": crowd,
            "segmentation": (polygon,),
            "attributes": attributes,
        }
        for number, ((image_id, category, attributes), box, area, crowd, polygon) in enumerate(rows, start=first_id)
    ]


def _rounded(numbers: Floats) -> Floats:
    """To a thousandth of a pixel: the same as `round`, but for halves."""
    return np.rint(numbers * _THOUSAND) / _THOUSAND


def _tuples(*columns: Floats) -> Iterator[tuple[float, ...]]:
    return zip(*(column.tolist() for column in columns), strict=True)
