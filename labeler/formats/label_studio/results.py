"""The rows of one annotation as labels: what is chosen for the image, and the boxes of its regions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from labeler.domain.geometry import Size
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import StatedBox, StatedLabel
from labeler.formats.label_studio.shapes import BOXES, Shape, size_of
from labeler.formats.label_studio.told import Odd, Told
from labeler.formats.label_studio.words import RELATIONS
from labeler.formats.strict.json_values import JsonPlace

_CHOICES = frozenset(("choices", "taxonomy", "labels"))
"""Types of results that name classes, for the image or for the region that has the same id."""
_NO_REASON = "unclear in Label Studio"
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class OurWords:
    """What our own export keeps in `meta` of a task; without it, tags say nothing of relations."""

    joint: frozenset[str] = frozenset()
    crowd: frozenset[str] = frozenset()
    reasons: Mapping[str, str] = field(default_factory=dict)


def stated_labels(
    rows: Sequence[Row], place: JsonPlace, told: Told, ours: OurWords | None
) -> tuple[tuple[StatedLabel, ...], Size | None]:
    """What the rows say, each class once, and the size of the image where they have it."""
    reading = _Reading(place, told, ours)
    size = next((found for row in rows if (found := size_of(row, place))), None)
    regions = {_id(row): row for row in rows if _type(row, place) in BOXES}
    names_of_regions = reading.names_by_region(rows, regions)
    for number, row in enumerate(rows, start=1):
        kind = _type(row, place)
        if kind in BOXES:
            reading.take_region(row, number, size, names_of_regions.get(_id(row), ()))
        elif kind in _CHOICES and _id(row) not in regions:
            reading.take_choice(row)
        elif kind not in _CHOICES:
            told.passed(kind)
    return reading.labels(), size


class _Reading:
    """One annotation while it is read."""

    def __init__(self, place: JsonPlace, told: Told, ours: OurWords | None) -> None:
        self._place = place
        self._told = told
        self._ours = ours
        self._relations: dict[str, Relation | None] = {}
        self._boxes: dict[str, list[StatedBox]] = {}

    def names_by_region(self, rows: Iterable[Row], regions: Mapping[object, Row]) -> dict[object, tuple[str, ...]]:
        """The classes that rows of their own give to regions without a label, by the id that both have."""
        found: dict[object, tuple[str, ...]] = {}
        for row in rows:
            region = regions.get(_id(row))
            if region is None or _type(row, self._place) not in _CHOICES:
                continue
            if self._own_names(region):
                self._told.odd(Odd.OF_A_REGION)
            else:
                found[_id(row)] = found.get(_id(row), ()) + self._names(row)
        return found

    def take_region(self, row: Row, number: int, size: Size | None, names: Sequence[str]) -> None:
        if row.get("image_rotation"):
            # Versions differ in what its numbers are a percentage of then.
            self._told.odd(Odd.TURNED)
            return
        names = self._own_names(row) or names
        if not names:
            self._told.odd(Odd.UNNAMED)
            return
        shape = Shape(value=self._value(row), size=size, place=self._place, told=self._told)
        box = BOXES[_type(row, self._place)](shape)
        box.number = number
        box.crowd = self._ours is not None and _id(row) in self._ours.crowd
        for name in names:
            self._say(name, row).append(box)

    def take_choice(self, row: Row) -> None:
        if _type(row, self._place) == "labels":
            self._told.passed("labels")  # of a piece of text or sound
            return
        for name in self._names(row):
            self._say(name, row)

    def labels(self) -> tuple[StatedLabel, ...]:
        return tuple(self._label(name) for name in self._boxes)

    def _label(self, name: str) -> StatedLabel:
        relation, boxes = self._relations[name], tuple(self._boxes[name])
        ours = self._ours or OurWords()
        reason = ours.reasons.get(name, _NO_REASON if relation is Relation.UNCLEAR else "")
        joint = relation is Relation.OF and name in ours.joint
        return StatedLabel(name, relation, boxes, joint=joint, reason=reason)

    def _say(self, name: str, row: Row) -> list[StatedBox]:
        """Note that the class is spoken of, as its tag says; gives its boxes."""
        relation = RELATIONS.get(str(row.get("from_name"))) if self._ours else None
        self._told.classes.setdefault(name)
        if self._relations.setdefault(name, relation) is not relation:
            said = (str(each or Phrase("a label")) for each in (self._relations[name], relation))
            one, other = said
            raise self._place.refused(
                Phrase("“{name}” is said to be both “{one}” and “{other}”", name=name, one=one, other=other)
            )
        return self._boxes.setdefault(name, [])

    def _value(self, row: Row) -> Row:
        return self._place.fields(row.get("value"), "value")

    def _own_names(self, row: Row) -> tuple[str, ...]:
        """The classes that stand in a region itself, under the name of its type."""
        kind = _type(row, self._place)
        found = self._value(row).get(kind) if kind.endswith("labels") else None
        return () if found is None else self._texts(found, kind)

    def _names(self, row: Row) -> tuple[str, ...]:
        """The classes that a row names which is no region."""
        kind = _type(row, self._place)
        found = self._value(row).get(kind)
        if kind != "taxonomy":
            return self._texts(found, kind)
        self._told.odd(Odd.PATH)
        paths = (self._texts(each, kind) for each in self._place.rows(found, kind))
        return tuple(path[-1] for path in paths if path)

    def _texts(self, found: object, kind: str) -> tuple[str, ...]:
        texts = self._place.texts(found, kind)
        if "" in texts:
            raise self._place.refused(Phrase("“{name}” names a class without a name", name=kind))
        return tuple(dict.fromkeys(texts))


def _id(row: Row) -> object:
    """What a region and the rows about it have in common; a row without one is about no region but itself."""
    found = row.get("id")
    return found if isinstance(found, str | int) else id(row)


def _type(row: Row, place: JsonPlace) -> str:
    return place.text(row.get("type"), "type")
