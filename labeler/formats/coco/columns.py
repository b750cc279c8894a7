"""The annotations of COCO files as columns of numbers, sorted by image: a million of them in a few dozen megabytes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from labeler.domain.errors import AppError
from labeler.domain.words import Relation
from labeler.formats.coco.boxes import FULL_FRAME
from labeler.formats.coco.document import AnnotationRow, Id, OwnAnnotationRow, ShapeRow
from labeler.formats.coco.shapes import Bounds, NoShape, bounds_of

RELATIONS: tuple[Relation | None, ...] = (None, Relation.OF, Relation.IN)
_CODES = {relation.value: code for code, relation in enumerate(RELATIONS) if relation}
_NO_BOX: Bounds = (0.0, 0.0, 0.0, 0.0)
_SHAPE = msgspec.json.Decoder(ShapeRow)
LARGEST_ID = (1 << 63) - 1
Refuse = Callable[[int, object, str], AppError]
"""Words an error about the annotation with this index and id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Annotations, one in each row: numbers of image, class and relation, the box (x, y, width, height in pixels)."""

    images: NDArray[np.int32]
    classes: NDArray[np.int32]
    relations: NDArray[np.int8]
    boxes: NDArray[np.float64]
    has_box: NDArray[np.bool_]
    crowds: NDArray[np.bool_]
    joint: NDArray[np.bool_]
    numbers: NDArray[np.int64]

    def sorted(self) -> "Columns":
        """By image, and there by class and relation; otherwise as they were."""
        order = np.lexsort((self.relations, self.classes, self.images))
        return Columns(**{name: getattr(self, name)[order] for name in Columns.__slots__})

    def of_one_number(self) -> int | None:
        """The first row of which an earlier one has the id."""
        if bool((self.numbers[1:] > self.numbers[:-1]).all()):
            return None  # As nearly all files count.
        order = np.argsort(self.numbers, kind="stable")
        ids = self.numbers[order]
        twins = order[1:][(ids[1:] == ids[:-1]) & (ids[1:] >= 0)]
        return int(twins.min()) if len(twins) else None

    def of_two_relations(self) -> int | None:
        """The first row of which the one before says another relation of the same class and image (sorted)."""
        is_same = (self.images[1:] == self.images[:-1]) & (self.classes[1:] == self.classes[:-1])
        found = np.flatnonzero(is_same & (self.relations[1:] != self.relations[:-1]))
        return int(found[0]) + 1 if len(found) else None


def joined_columns(parts: Sequence[Columns]) -> Columns:
    """All the rows, one part after the other."""
    if not parts:
        parts = (_columns([], [], [], [], [], [], [], []),)
    return Columns(**{name: np.concatenate([getattr(each, name) for each in parts]) for name in Columns.__slots__})


class RowReader:
    """Makes columns of rows; knows which images and classes there are, and the rows as they stand in the file."""

    def __init__(
        self, raw: Sequence[msgspec.Raw], *, images: Mapping[int, int], classes: Mapping[int, int], refuse: Refuse
    ) -> None:
        self._raw = raw
        self._images = images
        self._classes = classes
        self._refuse = refuse
        self.shapes = 0
        """Boxes that were made from a segmentation."""

    def columns(self, rows: Sequence[AnnotationRow], *, start: int) -> Columns:
        """The columns of these rows, whose first has the index `start`."""
        nothing = [False] * len(rows)
        own = [row.attributes for row in rows if isinstance(row, OwnAnnotationRow)]
        boxes, has_box = self._boxes(rows, start)
        # A box round the whole image was drawn by nobody.
        drawn = [has and each.box != FULL_FRAME for has, each in zip(has_box, own, strict=True)] if own else has_box
        images, classes = [row.image_id for row in rows], [row.category_id for row in rows]
        return _columns(
            self._found(self._images, images, rows, start, "no image has the id of its image"),
            self._found(self._classes, classes, rows, start, "no category has the id of its category"),
            [_CODES[each.relation] for each in own] or [0] * len(rows),
            boxes,
            drawn,
            [bool(row.iscrowd) for row in rows],
            [each.joint for each in own] or nothing,
            self._numbers(rows, start),
        )

    def _found(
        self, places: Mapping[int, int], ids: Sequence[Id], rows: Sequence[AnnotationRow], start: int, why: str
    ) -> list[int]:
        # 1.0 is 1 for a dict as well; only the rest is looked at closely.
        found = [places.get(each, -1) for each in ids]  # type: ignore[arg-type]
        for index in _all_of(-1, found):
            number = whole(ids[index])
            if number is None or number not in places:
                raise self._refuse(start + index, rows[index].id, why)
            found[index] = places[number]
        return found

    def _numbers(self, rows: Sequence[AnnotationRow], start: int) -> list[int]:
        """The ids; -1 for none."""
        numbers: list[int] = []
        for index, row in enumerate(rows):
            number = row.id if type(row.id) is int else -1 if row.id is None else whole(row.id)
            if number is None or not -1 <= number <= LARGEST_ID:
                raise self._refuse(start + index, row.id, "its id is no whole number")
            numbers.append(number)
        return numbers

    def _boxes(self, rows: Sequence[AnnotationRow], start: int) -> tuple[list[Sequence[float]], list[bool]]:
        boxes: list[Sequence[float]] = [row.bbox or () for row in rows]
        has_box = [True] * len(rows)
        lengths = [len(box) for box in boxes]
        if lengths.count(4) < len(rows):
            for index, length in enumerate(lengths):
                if not length:
                    box = self._round_shape(rows[index], start + index)
                    boxes[index], has_box[index] = box or _NO_BOX, box is not None
                elif length != 4:
                    raise self._refuse(start + index, rows[index].id, "its box has not four numbers")
        return boxes, has_box

    def _round_shape(self, row: AnnotationRow, index: int) -> Bounds | None:
        """The box round its segmentation, or None where it has none and so says something of the whole image."""
        try:
            raw = _SHAPE.decode(self._raw[index]).segmentation
            shape = msgspec.json.decode(raw) if bytes(raw) else None
            bounds = bounds_of(shape) if shape else None
        except (NoShape, OverflowError) as error:
            raise self._refuse(index, row.id, str(error)) from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise self._refuse(index, row.id, "its segmentation cannot be read") from error
        self.shapes += bounds is not None
        return bounds


def _all_of(value: int, numbers: list[int]) -> list[int]:
    """Where in the list the value is; nearly always nowhere."""
    return [index for index, number in enumerate(numbers) if number == value] if value in numbers else []


def whole(value: Id) -> int | None:
    """The whole number that an id is, also as 1.0 or "1"; None for what is none."""
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1 << 53 else None
    if isinstance(value, str):
        text = value.strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 19 else None
    return value


def _columns(
    images: Sequence[int],
    classes: Sequence[int],
    relations: Sequence[int],
    boxes: Sequence[Sequence[float]],
    has_box: Sequence[bool],
    crowds: Sequence[bool],
    joint: Sequence[bool],
    numbers: Sequence[int],
) -> Columns:
    flat = np.fromiter(chain.from_iterable(boxes), dtype=np.float64, count=4 * len(boxes))
    return Columns(
        images=np.array(images, dtype=np.int32),
        classes=np.array(classes, dtype=np.int32),
        relations=np.array(relations, dtype=np.int8),
        boxes=flat.reshape(-1, 4),
        has_box=np.array(has_box, dtype=bool),
        crowds=np.array(crowds, dtype=bool),
        joint=np.array(joint, dtype=bool),
        numbers=np.array(numbers, dtype=np.int64),
    )
