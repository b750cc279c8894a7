"""What one row of metadata says of its image: our own columns, or the labels and objects of any other data set."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from labeler.domain.geometry import Size
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.imagefolder.class_names import declared_names
from labeler.formats.imagefolder.lines import Fields
from labeler.formats.imagefolder.places import name_below
from labeler.formats.imagefolder.words import CLASSES, FILE_NAME, JOINT, OBJECTS, REASONS, RELATIONS
from labeler.formats.incoming.statements import StatedBox, StatedImage, StatedLabel
from labeler.formats.strict.json_values import JsonPlace

_LABELS = ("label", "labels")
_CATEGORIES = ("category", "categories", "category_id", "label", "labels")
_CROWDS = ("crowd", "iscrowd")
_KNOWN = frozenset((*_LABELS, FILE_NAME, OBJECTS, "width", "height", "image_id"))
_NOBODY_SAID = -1
"""Stands in the place of a class in test sets, whose labels are kept secret."""


@dataclass(kw_only=True)
class RowReader:
    """Reads the rows of one data set, and keeps the classes in the order in which they are met.

    `listed` are the names in our own list of classes. `others` are columns that nothing was taken from.
    """

    root: Path
    listed: Sequence[str]
    classes: dict[str, None] = field(default_factory=dict)
    others: dict[str, None] = field(default_factory=dict)

    @cached_property
    def declared(self) -> Mapping[str, Sequence[str]]:
        """The names in the README; looked at only where a number needs one."""
        return declared_names(self.root)

    def stated(self, row: Fields, place: JsonPlace) -> StatedImage:
        """What a row says of its image, by the name of the image below the root."""
        key = _file_key(row, place)
        file_name = place.text(row[key], key)
        try:
            name = name_below(self.root, place.path, file_name)
        except ValueError as error:
            raise place.refused(Phrase("“{name}” leads out of the folder", name=shown(file_name))) from error
        is_ours = all(isinstance(row.get(column), list) for column in RELATIONS)
        labels = tuple(self._ours(row, place) if is_ours else self._foreign(row, key, place))
        is_complete = is_ours and 0 < len(labels) == len(self.listed)
        return StatedImage(name, labels, place.where, _size(row, place), is_complete=is_complete)

    def _ours(self, row: Fields, place: JsonPlace) -> Iterator[StatedLabel]:
        """Labels with relations, which stand in a column each."""
        said = {Relation(column): self._flags(row, column, place) for column in RELATIONS}
        joint = self._flags(row, JOINT, place)
        reasons = place.texts(row.get(REASONS), REASONS)
        if len(reasons) != len(self.listed):
            raise self._other_count(REASONS, place)
        boxes = self._boxes(row, place)
        for index, name in enumerate(self.listed):
            relations = [relation for relation, flags in said.items() if flags[index]]
            found = boxes.pop(name, [])
            if len(relations) > 1:
                raise place.refused(Phrase("“{name}” is said to be several of these at once", name=shown(name)))
            if found and relations not in ([Relation.OF], [Relation.IN]):
                raise place.refused(
                    Phrase(
                        "“{name}” has a box, and the image is neither of it nor is it in the image", name=shown(name)
                    )
                )
            if relations:
                yield StatedLabel(name, relations[0], tuple(found), joint=joint[index], reason=reasons[index])

    def _foreign(self, row: Fields, key: str, place: JsonPlace) -> Iterator[StatedLabel]:
        """Labels without a relation: of the image as a whole, and of its boxes."""
        for column in row:
            if column not in _KNOWN and column != key and len(self.others) < 12:
                self.others[column] = None
        names = dict.fromkeys(name for column in _LABELS for name in self._whole(row, column, place))
        boxes = self._boxes(row, place)
        for name in dict.fromkeys((*names, *boxes)):
            yield StatedLabel(name, None, tuple(boxes.get(name, ())))

    def _whole(self, row: Fields, column: str, place: JsonPlace) -> Iterator[str]:
        """The classes of the whole image in one column: a number or a name, or a list of these, or nothing."""
        value = row.get(column)
        for each in value if isinstance(value, list) else [value]:
            if each is not None and each not in ("", _NOBODY_SAID):
                yield self._class(each, column, column, place)

    def _boxes(self, row: Fields, place: JsonPlace) -> dict[str, list[StatedBox]]:
        """The boxes by class, in pixels; whether they are as they should be is the app's to judge."""
        if row.get(OBJECTS) is None:
            return {}
        if isinstance(row[OBJECTS], str):  # in a table
            self.others[OBJECTS] = None
            return {}
        found: dict[str, list[StatedBox]] = {}
        for number, (bbox, category, crowd) in enumerate(_objects(row[OBJECTS], place), start=1):
            sides = [place.number(each, "bbox") for each in place.rows(bbox, "bbox")]
            if len(sides) != 4:
                raise place.refused("“bbox” should be x, y, width and height")
            name = self._class(category, "category", OBJECTS, place)
            x, y, width, height = sides
            box = StatedBox(x, y, width, height, number=number, crowd=crowd in (1, True))
            found.setdefault(name, []).append(box)
        return found

    def _class(self, value: object, name: str, column: str, place: JsonPlace) -> str:
        """The name of a class; `column` is the one at the top, by which a README gives names."""
        found = value if isinstance(value, str) else self._numbered(place.whole(value, name), name, column, place)
        if isinstance(value, str) and value.isascii() and value.isdigit() and place.path.suffix == ".csv":
            found = self._from_table(value, name, column, place)
        if not found.strip():
            raise place.refused(Phrase("“{name}” is a class without a name", name=name))
        self.classes.setdefault(place.text(found, name))
        return found

    def _from_table(self, value: str, name: str, column: str, place: JsonPlace) -> str:
        """What digits in a table mean: a number where classes have numbers, else a name."""
        names = self.listed or self.declared.get(column, ())
        return value if not names or value in names else self._numbered(int(value[:18]), name, column, place)

    def _numbered(self, number: int, name: str, column: str, place: JsonPlace) -> str:
        names = self.listed or self.declared.get(column, ())
        if not names:
            raise place.refused(
                Phrase(
                    "“{name}” is a number, and nothing says of which class: write the names, a line each and from "
                    "number 0 on, into {file} in the folder that you import",
                    name=name,
                    file=CLASSES,
                )
            )
        if not 0 <= number < len(names):
            raise place.refused(
                Phrase(
                    "“{name}” is {number}, and there are {count} classes", name=name, number=number, count=len(names)
                )
            )
        return names[number]

    def _flags(self, row: Fields, column: str, place: JsonPlace) -> list[bool]:
        """One column of our own: 0 or 1 for each class."""
        flags = place.rows(row.get(column), column)
        if len(flags) != len(self.listed):
            raise self._other_count(column, place)
        if not all(isinstance(flag, int) and flag in (0, 1) for flag in flags):
            raise place.refused(Phrase("“{column}” should hold nothing but 0 and 1", column=column))
        return [bool(flag) for flag in flags]

    def _other_count(self, column: str, place: JsonPlace) -> Exception:
        count = len(self.listed)
        what = Phrase("“{column}” should have an entry for each of the {count} classes", column=column, count=count)
        return place.refused(what)


def _file_key(row: Fields, place: JsonPlace) -> str:
    keys = [key for key in row if key == FILE_NAME or key.endswith(f"_{FILE_NAME}")]
    if FILE_NAME in row:
        return FILE_NAME
    if len(keys) != 1:
        raise place.refused(Phrase("there is no “{name}”", name=FILE_NAME))
    return keys[0]


def _objects(value: object, place: JsonPlace) -> Iterator[tuple[object, object, object]]:
    """Box, class and crowd of each object, whether they are lists side by side or one list of objects."""
    if isinstance(value, list):
        for each in value:
            one = place.fields(each, OBJECTS)
            yield one.get("bbox"), _first(one, _CATEGORIES), _first(one, _CROWDS)
        return
    columns = place.fields(value, OBJECTS)
    boxes = place.rows(columns.get("bbox", []), "bbox")
    categories = place.rows(_first(columns, _CATEGORIES) or [], "category")
    crowds = place.rows(_first(columns, _CROWDS) or [0] * len(boxes), "crowd")
    if not len(boxes) == len(categories) == len(crowds):
        raise place.refused("the lists in “objects” are not equally long")
    yield from zip(boxes, categories, crowds, strict=True)


def _first(fields: Mapping[str, object], names: Sequence[str]) -> object:
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _size(row: Fields, place: JsonPlace) -> Size | None:
    """Width and height where the row has both; a table may call anything so."""
    width, height = row.get("width"), row.get("height")
    if any(isinstance(side, bool) or not isinstance(side, int) for side in (width, height)):
        return None
    size = Size(width=place.whole(width, "width"), height=place.whole(height, "height"))
    return size if size.width > 0 and size.height > 0 else None
