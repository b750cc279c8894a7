"""What one `<image>` of CVAT says: each class once, with its tags and boxes."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn
from xml.etree.ElementTree import Element

from labeler.domain.geometry import Size
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.cvat.shapes import BARE, BadShape, corners_of, has_area, is_turned
from labeler.formats.cvat.words import ANSWER, CROWD, JOINT, RELATION, SAID
from labeler.formats.incoming.statements import StatedBox, StatedImage, StatedLabel
from labeler.formats.strict.json_file import refused

_PLACED: Mapping[str, Relation] = {each.value: each for each in (Relation.OF, Relation.IN)}
_IN_WORDS = {each.value: each for each in Relation}
_NONE: Mapping[str, str] = {}
_LARGEST_SIDE = 2**31
"""Pixels."""
_KEPT = 6
"""Decimals kept of a difference of two numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of a file, each with whether it is asked for our relation. `is_ours`: we wrote the file."""

    names: Mapping[str, bool]
    is_ours: bool


@dataclass(slots=True)
class _Class:
    """What was found of one class so far: its boxes, and the relation that each tag and each shape bears."""

    boxes: list[StatedBox] = field(default_factory=list)
    relations: set[Relation | None] = field(default_factory=set)
    joint: bool = False


def stated_image(element: Element, labels: Labels, counts: Counter[str], path: Path) -> StatedImage:
    """One image of a file. AppError where a part of it is not as CVAT writes it; `counts` are the kinds for notes."""
    return _Image(element, labels, counts, path).stated()


class _Image:
    """One `<image>` being read."""

    def __init__(self, element: Element, labels: Labels, counts: Counter[str], path: Path) -> None:
        self._element = element
        self._labels = labels
        self._counts = counts
        self._path = path
        self._name = (element.get("name") or "").replace("\\", "/")
        self._where = Phrase("image “{name}”", name=shown(self._name[-200:]))
        self._classes: dict[str, _Class] = {}

    def stated(self) -> StatedImage:
        if not self._name.strip("/. "):
            raise refused(self._path, "an image has no name")
        answer = None
        for element in self._element:
            kind = element.tag
            if kind in ("box", "tag") or has_area(element):
                self._add(element, kind)
            elif kind in BARE:
                self._counts[kind] += 1
            elif kind == ANSWER and self._labels.is_ours:
                answer = element
        said = tuple(self._label(name, found) for name, found in self._classes.items())
        return StatedImage(
            name=self._name,
            also=self._also(),
            labels=said if answer is None else (*said, *self._said(answer)),
            where=self._where,
            size=self._size(),
            is_complete=answer is not None and answer.get("scope") == "all",
        )

    def _add(self, element: Element, kind: str) -> None:
        """A tag, or a shape that has an area."""
        name = element.get("label")
        if not name:
            self._refuse(Phrase("a {kind} has no label", kind=kind))
        found = self._classes.get(name)
        if found is None:
            found = self._classes[name] = _Class()
        words = _attributes(element) if self._labels.names.get(name) else _NONE
        relation = _PLACED.get(words.get(RELATION, ""))
        found.relations.add(relation)
        found.joint |= relation is Relation.OF and words.get(JOINT) == "true"
        if kind != "tag":
            found.boxes.append(self._box(element, kind, crowd=words.get(CROWD) == "true"))

    def _box(self, element: Element, kind: str, *, crowd: bool) -> StatedBox:
        try:
            left, top, right, bottom = corners_of(element)
        except BadShape as error:
            self._refuse(Phrase("a {kind} cannot be read: {why}", kind=kind, why=error.why))
        if kind != "box":
            self._counts[kind] += 1
        elif is_turned(element):
            self._counts["turned"] += 1
        width, height = round(right - left, _KEPT), round(bottom - top, _KEPT)
        return StatedBox(x=left, y=top, width=width, height=height, crowd=crowd)

    def _label(self, name: str, found: _Class) -> StatedLabel:
        relation = next(iter(found.relations)) if len(found.relations) == 1 else None
        self._counts["differing"] += len(found.relations) > 1
        return StatedLabel(
            class_name=name,
            relation=relation,
            boxes=tuple(found.boxes),
            joint=found.joint and relation is Relation.OF,
        )

    def _said(self, answer: Element) -> Iterator[StatedLabel]:
        """What we wrote beside the tags and boxes."""
        seen = set(self._classes)
        for element in answer.iterfind(SAID):
            name, relation = element.get("label") or "", _IN_WORDS.get(element.get("relation") or "")
            if relation is None or name not in self._labels.names:
                self._refuse(Phrase("its answer is not as Labeler writes it"))
            if name in seen:
                self._refuse(Phrase("“{name}” is said twice", name=shown(name)))
            seen.add(name)
            yield StatedLabel(class_name=name, relation=relation, reason=element.get("reason") or "")

    def _also(self) -> tuple[str, ...]:
        """Where the image lies in what CVAT downloads: by the folder of its subset in a project."""
        subset = self._element.get("subset")
        names = (f"images/{subset}/{self._name}", f"{subset}/{self._name}") if subset else ()
        return (*names, f"images/{self._name}")

    def _size(self) -> Size | None:
        width, height = self._element.get("width"), self._element.get("height")
        if width is None or height is None:
            return None
        return Size(width=self._side(width), height=self._side(height))

    def _side(self, text: str) -> int:
        side = int(text) if text.isascii() and text.isdigit() and len(text) < 11 else 0
        if not 0 < side < _LARGEST_SIDE:
            self._refuse(Phrase("its size is no number of pixels: “{text}”", text=shown(text[:40])))
        return side

    def _refuse(self, what: Phrase) -> NoReturn:
        raise refused(self._path, what, where=self._where)


def _attributes(element: Element) -> dict[str, str]:
    """What a tag or a shape was asked in CVAT, and the answers."""
    return {each.get("name", ""): each.text or "" for each in element if each.tag == "attribute"}
