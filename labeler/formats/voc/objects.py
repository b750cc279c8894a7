"""What one annotation of Pascal VOC says: a name, a size, and objects with their boxes."""

from collections import defaultdict
from dataclasses import dataclass
from math import isfinite
from xml.etree.ElementTree import Element

from labeler.domain.geometry import Size
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import StatedBox, StatedLabel
from labeler.formats.voc.annotation import BOX, CROWD, FULL_FRAME, JOINT, RELATION, TRUE

ROOT = "annotation"
_LONGEST = 40
"""Characters of the file's own words in a message."""
_RELATIONS = {Relation.OF.value: Relation.OF, Relation.IN.value: Relation.IN}


class BadAnnotation(Exception):
    """An annotation that is not as it should be."""

    def __init__(self, what: Phrase) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What is read of one file; `file_name` and `size` where they are there. `unboxed` objects have no box."""

    file_name: str
    size: Size | None
    labels: tuple[StatedLabel, ...]
    unboxed: int


def annotation_of(root: Element) -> Annotation:
    """The annotation in a document; BadAnnotation where it is none, or something in it cannot be."""
    if root.tag != ROOT:
        raise BadAnnotation(Phrase("this is no annotation of Pascal VOC: it begins with “{tag}”", tag=_told(root.tag)))
    objects = [_object(each, number) for number, each in enumerate(root.findall("object"), start=1)]
    return Annotation(
        file_name=(root.findtext("filename") or "").strip(),
        size=_size(root.find("size")),
        labels=_labels(objects),
        unboxed=sum(1 for each in objects if not each.boxes and not each.is_frame),
    )


@dataclass(frozen=True, slots=True)
class _Object:
    name: str
    boxes: tuple[StatedBox, ...]
    relation: Relation | None
    is_joint: bool
    is_frame: bool


def _object(element: Element, number: int) -> _Object:
    """One object; parts of it, its pose and how hard it is to see are passed over."""
    name = (element.findtext("name") or "").strip()
    if not name:
        raise BadAnnotation(Phrase("object {number} has no name", number=number))
    said = _attributes(element)
    is_frame = said.get(BOX) == FULL_FRAME
    is_crowd = said.get(CROWD, "").lower() in {TRUE, "1"}
    boxes = () if is_frame else tuple([_box(each, number, is_crowd) for each in element.findall("bndbox")])
    relation = _RELATIONS.get(said.get(RELATION, ""))
    return _Object(name, boxes, relation, is_joint=relation is not None and said.get(JOINT) == TRUE, is_frame=is_frame)


def _attributes(element: Element) -> dict[str, str]:
    """What an object says of itself in the place where Datumaro and CVAT put such."""
    around = element.find("attributes")
    if around is None:
        return {}
    return {each.findtext("name", ""): each.findtext("value", "") for each in around.findall("attribute")}


def _box(element: Element, number: int, is_crowd: bool) -> StatedBox:
    left, right = sorted((_corner(element, "xmin", number), _corner(element, "xmax", number)))
    top, bottom = sorted((_corner(element, "ymin", number), _corner(element, "ymax", number)))
    return StatedBox(left, top, right - left, bottom - top, number, crowd=is_crowd)


def _corner(element: Element, side: str, number: int) -> float:
    text = element.findtext(side)
    if text is None:
        raise BadAnnotation(Phrase("object {number} has a box without {side}", number=number, side=side))
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value) or "_" in text:  # which Python takes between digits, and nobody else
        what = Phrase(
            "object {number}: {side} is “{text}”, which is no number", number=number, side=side, text=_told(text)
        )
        raise BadAnnotation(what)
    return value


def _size(element: Element | None) -> Size | None:
    """The size of the image; None where it is not said, as also by a 0."""
    if element is None:
        return None
    width, height = (_side(element, side) for side in ("width", "height"))
    return Size(width=width, height=height) if width and height else None


def _side(element: Element, side: str) -> int:
    text = (element.findtext(side) or "").strip()
    try:
        value = float(text or 0)
        if value < 0 or not value.is_integer():
            raise ValueError
        return int(value)
    except ValueError as error:
        what = Phrase("the {side} of the image is “{text}”, which is no number of pixels", side=side, text=_told(text))
        raise BadAnnotation(what) from error


def _labels(objects: list[_Object]) -> tuple[StatedLabel, ...]:
    """Each class once, with all of its boxes."""
    by_name: defaultdict[str, list[_Object]] = defaultdict(list)
    for each in objects:
        by_name[each.name].append(each)
    return tuple([_label(name, found) for name, found in by_name.items()])


def _label(name: str, found: list[_Object]) -> StatedLabel:
    relations = {each.relation for each in found}
    return StatedLabel(
        name,
        # Objects of one class that differ say nothing that could be believed: asked anew.
        relation=relations.pop() if len(relations) == 1 else None,
        boxes=tuple([box for each in found for box in each.boxes]),
        joint=all(each.is_joint for each in found),
    )


def _told(text: str) -> str:
    return shown(text[:_LONGEST])
