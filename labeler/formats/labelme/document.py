"""What one LabelMe file says of its image: flags, shapes, and our own words where they agree with these."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from labeler.domain.geometry import Size
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.incoming.statements import StatedBox, StatedImage, StatedLabel
from labeler.formats.labelme import words
from labeler.formats.labelme.shapes import OUTLINE, corners_of
from labeler.formats.strict.json_values import JsonPlace

_LARGEST_SIDE = 2**31
"""Pixels."""
_KEPT = 6
"""Decimals kept of a difference of two numbers."""
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(slots=True)
class _Class:
    """What was found of one class so far."""

    boxes: list[StatedBox] = field(default_factory=list)
    is_flagged: bool = False


@dataclass(slots=True)
class Found:
    """What was found in all files so far: the classes, in their order, and how many shapes there are of each kind.

    ``bare`` counts the shapes that have no area.
    """

    classes: dict[str, None] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True, kw_only=True)
class _OwnWords:
    """The whole answer as our own key has it: what each class is to the image, and why some are unclear."""

    is_all: bool
    relations: dict[str, Relation]
    reasons: Mapping[str, str]
    joint: frozenset[str]


def stated_document(
    document: Mapping[str, object], *, place: JsonPlace, folder: str, found_so_far: Found
) -> StatedImage:
    """The image of one file. `folder` is where the file lies below the root, parted by ``/``; empty at the top.

    AppError where the file is not as LabelMe writes it. `found_so_far` is added to.
    """
    name, also = _names(document, place, folder)
    own = _own_words(document.get(words.KEY), place)
    classes = _classes(document, place, found_so_far.kinds, are_ours=own is not None)
    labels = tuple(_label(each, found, own) for each, found in classes.items())
    # Where all was looked for, what is absent is a class too, and the flags have all classes in their order.
    listed = [name for name, _ in _flags(document, place) if own is not None and name in own.relations]
    found_so_far.classes.update(dict.fromkeys((*listed, *classes, *(own.relations if own else ()))))
    is_complete = own is not None and own.is_all and not _is_changed(own, labels)
    return StatedImage(
        name=name,
        also=also,
        labels=(*labels, *_said_only(own, classes, is_complete=is_complete)) if own else labels,
        where=place.where,
        size=_size(document, place),
        is_complete=is_complete,
    )


def _classes(
    document: Mapping[str, object], place: JsonPlace, counts: Counter[str], *, are_ours: bool
) -> dict[str, _Class]:
    """The classes of the flags that hold and of the shapes that have an area. A flag that is false says nothing."""
    classes: dict[str, _Class] = {}
    for name, holds in _flags(document, place):
        if holds:
            classes.setdefault(_class_name(name, place), _Class()).is_flagged = True
    for shape in place.rows(document.get("shapes"), "shapes"):
        facts = place.fields(shape, "shapes")
        name = _class_name(facts.get("label"), place)
        # What the flags of a shape mean is for others to say, but for our own.
        is_crowd = are_ours and (words.CROWD, True) in _flags(facts, place)
        box = _box(facts, place, counts, is_crowd=is_crowd)
        if box is not None:
            classes.setdefault(name, _Class()).boxes.append(box)
    return classes


def _box(shape: Mapping[str, object], place: JsonPlace, counts: Counter[str], *, is_crowd: bool) -> StatedBox | None:
    """The box round a shape; None where it has no area."""
    kind = place.text(shape.get("shape_type") or OUTLINE, "shape_type")
    points = [_point(each, place) for each in place.rows(shape.get("points"), "points")]
    corners = corners_of(kind, points)
    counts["bare" if corners is None else kind] += 1
    if corners is None:
        return None
    left, top, right, bottom = corners
    width, height = round(right - left, _KEPT), round(bottom - top, _KEPT)
    return StatedBox(x=left, y=top, width=width, height=height, crowd=is_crowd)


def _label(name: str, found: _Class, own: _OwnWords | None) -> StatedLabel:
    """What is said of a class: a relation only where our own words and LabelMe's say the same."""
    agreed = Relation.OF if found.is_flagged else Relation.IN
    relation = agreed if own is not None and own.relations.get(name) is agreed else None
    is_joint = own is not None and relation is Relation.OF and name in own.joint
    return StatedLabel(class_name=name, relation=relation, boxes=tuple(found.boxes), joint=is_joint)


def _is_changed(own: _OwnWords, labels: tuple[StatedLabel, ...]) -> bool:
    """Whether somebody added something in LabelMe, or took it away, since our own words were written."""
    here = {label.class_name for label in labels if label.relation is not None}
    there = {name for name, relation in own.relations.items() if relation in (Relation.OF, Relation.IN)}
    return here != there or len(here) != len(labels)


def _said_only(own: _OwnWords, classes: Mapping[str, _Class], *, is_complete: bool) -> Iterator[StatedLabel]:
    """What stands in no flag and no shape. Where all was looked for, absent goes without saying."""
    wanted = {Relation.UNCLEAR} if is_complete else {Relation.UNCLEAR, Relation.ABSENT}
    for name, relation in own.relations.items():
        if relation in wanted and name not in classes:
            yield StatedLabel(class_name=name, relation=relation, reason=own.reasons.get(name, ""))


def _own_words(own: object, place: JsonPlace) -> _OwnWords | None:
    """Our own key, or None where there is none, or something else goes by its name."""
    if not isinstance(own, dict) or own.get(words.SCOPE) not in (words.ALL, words.ASKED):
        return None
    unclear = place.fields(own.get(words.UNCLEAR, {}), words.UNCLEAR)
    reasons = {_class_name(name, place): place.text(reason, words.UNCLEAR) for name, reason in unclear.items()}
    keys = ((words.OF, Relation.OF), (words.IN, Relation.IN), (words.ABSENT, Relation.ABSENT))
    relations = {
        _class_name(name, place): relation for key, relation in keys for name in place.texts(own.get(key, []), key)
    }
    return _OwnWords(
        is_all=own[words.SCOPE] == words.ALL,
        relations=relations | dict.fromkeys(reasons, Relation.UNCLEAR),
        reasons=reasons,
        joint=frozenset(place.texts(own.get(words.JOINT, []), words.JOINT)),
    )


def _names(document: Mapping[str, object], place: JsonPlace, folder: str) -> tuple[str, tuple[str, ...]]:
    """The image below the root, and what else it may be called; where it lies outside, it is but a name."""
    written = place.text(document.get("imagePath"), "imagePath")
    path = written.replace("\\", "/")
    last = posixpath.basename(path)
    if last in ("", ".", "..") or "\0" in path:
        raise place.refused(Phrase("imagePath names no file: “{name}”", name=shown(written[:200])))
    beside = posixpath.join(folder, last)
    inside = posixpath.normpath(posixpath.join(folder, path))
    if path.startswith("/") or _DRIVE.match(path) or inside.startswith("../"):
        inside = beside
    return inside, tuple(name for name in dict.fromkeys((beside, last)) if name != inside)


def _size(document: Mapping[str, object], place: JsonPlace) -> Size | None:
    width, height = document.get("imageWidth"), document.get("imageHeight")
    if width is None or height is None:
        return None
    return Size(width=_side(width, "imageWidth", place), height=_side(height, "imageHeight", place))


def _side(side: object, name: str, place: JsonPlace) -> int:
    pixels = place.whole(side, name)
    if not 0 < pixels < _LARGEST_SIDE:
        raise place.refused(Phrase("“{name}” is no number of pixels", name=name))
    return pixels


def _flags(holder: Mapping[str, object], place: JsonPlace) -> Iterator[tuple[str, bool]]:
    for name, holds in place.fields(holder.get("flags") or {}, "flags").items():
        if not isinstance(holds, bool):
            raise place.refused(Phrase("the flag “{name}” is neither true nor false", name=shown(name[:100])))
        yield name, holds


def _class_name(value: object, place: JsonPlace) -> str:
    name = place.text(value, "label")
    if not name or name.isspace():
        raise place.refused(Phrase("a label has no name"))
    return name


def _point(point: object, place: JsonPlace) -> tuple[float, float]:
    pair = place.rows(point, "points")
    if len(pair) != 2:
        raise place.refused(Phrase("a point needs two numbers"))
    return place.number(pair[0], "points"), place.number(pair[1], "points")
