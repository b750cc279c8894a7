"""Boxes on their way out: gathered image by image, clipped, rounded and put into words a thousand at a time."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice, repeat
from typing import TypeAlias

import numpy as np
import orjson
from numpy.typing import NDArray

from labeler.domain.geometry import DECIMALS, Box, Size, clamped, full_frame
from labeler.domain.words import Relation
from labeler.formats.outgoing.drawn import Numbers, numbers_of
from labeler.formats.outgoing.records import ExportLabel, ExportRegion, RegionNumbers

Floats: TypeAlias = NDArray[np.float64]
_Around: TypeAlias = "tuple[str, str]"
"""What stands in a row between its id and its numbers, and behind them."""
FULL_FRAME = "full-frame"
"""What a box says of itself that nobody drew."""
_AREA_DECIMALS = 6
_CROWD = RegionNumbers._fields.index("is_crowd")
_THOUSAND = 10.0**DECIMALS


def _behind(attributes: Mapping[str, str]) -> str:
    return f']],"attributes":{orjson.dumps(attributes).decode()}}}'


_BEHIND = {relation: _behind({"relation": relation.value}) for relation in Relation}
_BEHIND_FRAME = _behind({"relation": Relation.OF.value, "box": FULL_FRAME})


class BoxRows:
    """Boxes that wait to become rows of `instances`."""

    def __init__(self) -> None:
        self._around: list[_Around] = []
        self._sizes: list[tuple[int, int]] = []
        self._numbers: list[Numbers] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, label: ExportLabel, *, image_id: int, category: int, size: Size) -> None:
        """All the boxes of a label, as they were drawn, each with some part inside the image."""
        self._add(numbers_of(label.regions), _before(image_id, category), _BEHIND[label.relation], size)

    def add_frame(self, *, image_id: int, category: int, size: Size) -> None:
        """A box round the whole image."""
        frame = ExportRegion(box=full_frame(size), crowd=False, origin="drawn")
        self._add(numbers_of((frame,)), _before(image_id, category), _BEHIND_FRAME, size)

    def taken(self, most: int, *, first_id: int) -> Iterator[tuple[bytes, int]]:
        """The rows of all that wait, at most so many at a time, with ids from `first_id` on; then none wait.

        They come as lines of JSON, and how many they are.
        """
        if not self._count:
            return
        counts = list(map(len, self._numbers))
        numbers = np.concatenate(self._numbers)
        boxes = clamped_rows(numbers[:, :4], np.repeat(np.array(self._sizes, dtype=float), counts, axis=0))
        crowds = iter(numbers[:, _CROWD].astype(int).tolist())
        around = chain.from_iterable(map(repeat, self._around, counts))
        for start in range(0, self._count, most):
            part = boxes[start : start + most]
            yield _lines(part, around, islice(crowds, len(part)), first_id=first_id + start), len(part)
        self._around, self._sizes, self._numbers, self._count = [], [], [], 0

    def _add(self, numbers: Numbers, before: str, behind: str, size: Size) -> None:
        self._numbers.append(numbers)
        self._around.append((before, behind))
        self._sizes.append((size.width, size.height))
        self._count += len(numbers)


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


def _before(image_id: int, category: int) -> str:
    return f',"image_id":{image_id},"category_id":{category},"bbox":['


def _lines(boxes: Floats, around: Iterator[_Around], crowds: Iterator[int], *, first_id: int) -> bytes:
    """JSON made of text: to make a mapping of each row first takes three times as long."""
    x, y, width, height = boxes.T
    right, bottom = _rounded(x + width), _rounded(y + height)
    areas = np.round(width * height, _AREA_DECIMALS)
    # Four corners: an empty list crashes the loaders that build masks.
    corners = np.column_stack((x, y, right, y, right, bottom, x, bottom))
    # `around` comes last, so that none of it is taken for nothing.
    rows = zip(_texts(boxes), _texts(areas.reshape(-1, 1)), crowds, _texts(corners), around, strict=False)
    lines = [
        f'{{"id":{number}{before}{box}],"area":{area},"iscrowd":{crowd},"segmentation":[[{polygon}{behind}'
        for number, (box, area, crowd, polygon, (before, behind)) in enumerate(rows, start=first_id)
    ]
    return ",\n".join(lines).encode()


def _texts(rows: Floats) -> list[str]:
    """The numbers of each row as JSON has them, parted by commas."""
    text = orjson.dumps(np.ascontiguousarray(rows), option=orjson.OPT_SERIALIZE_NUMPY).decode()
    return text[2:-2].split("],[")


def _rounded(numbers: Floats) -> Floats:
    """To a thousandth of a pixel: the same as `round`, but for halves."""
    return np.rint(numbers * _THOUSAND) / _THOUSAND
