"""One annotations.xml, written image by image: a million boxes take no more memory than a few."""

import colorsys
import re
from collections.abc import Iterator, Sequence
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from labeler.domain.words import Relation
from labeler.formats.cvat.words import ANSWER, ATTRIBUTES, CROWD, JOINT, PROGRAM, RELATION, SAID, Attribute
from labeler.formats.outgoing.clipping import clipped, number_text
from labeler.formats.outgoing.detection import PLACED
from labeler.formats.outgoing.planning import absent_concepts, said_labels
from labeler.formats.outgoing.records import ExportConcept, ExportImage, ExportLabel, ExportRegion

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, not even as a reference."""
_GOLDEN = 0.618033988749895


class CvatFile:
    """Takes images in any order; each is a frame of a task, numbered from 0."""

    def __init__(self, file: IO[str], concepts: Sequence[ExportConcept], *, images: int) -> None:
        self._file = file
        self._concepts = tuple(concepts)
        self._uids = frozenset(concept.uid for concept in concepts)
        self._names = {concept.uid: quoted(concept.name) for concept in concepts}
        self._frames = 0
        file.writelines(_head(concepts, images=images))

    def add(self, image: ExportImage, *, name: str) -> None:
        """The image under the path that its frame has in a task."""
        size = image.size
        opening = f'name={quoted(name)} width="{size.width}" height="{size.height}"'
        self._file.write(f'  <image id="{self._frames}" {opening}>\n')
        self._frames += 1
        labels = said_labels(image, self._concepts)
        self._file.writelines(self._answer(image, labels))
        for label in labels:
            if label.relation is Relation.OF:
                self._file.write(self._tag(label))
        for label in labels:
            if label.relation in PLACED:
                self._file.writelines(self._box(label, region, image) for region in label.regions)
        self._file.write("  </image>\n")

    def end(self) -> None:
        self._file.write("</annotations>\n")

    def _answer(self, image: ExportImage, labels: Sequence[ExportLabel]) -> Iterator[str]:
        """What no tag and no box can say: a reader that takes every tag for presence would misread it there."""
        is_complete = self._uids <= image.answer.covered
        yield f'    <{ANSWER} scope="{"all" if is_complete else "asked"}">\n'
        if not is_complete:
            for concept in absent_concepts(image, self._concepts):
                yield self._said(concept.uid, Relation.ABSENT)
        for label in labels:
            if label.relation is Relation.UNCLEAR:
                yield self._said(label.concept_uid, label.relation, reason=label.reason)
        yield f"    </{ANSWER}>\n"

    def _said(self, uid: str, relation: Relation, *, reason: str = "") -> str:
        why = f" reason={quoted(reason)}" if reason else ""
        return f'      <{SAID} label={self._names[uid]} relation="{relation.value}"{why}/>\n'

    def _tag(self, label: ExportLabel) -> str:
        return (
            f'    <tag label={self._names[label.concept_uid]} source="manual">\n'
            f"{_attributes(label, crowd=False)}    </tag>\n"
        )

    def _box(self, label: ExportLabel, region: ExportRegion, image: ExportImage) -> str:
        box = clipped(region.box, image.size)
        left, top, right, bottom = map(number_text, (box.x, box.y, box.right, box.bottom))
        return (
            f'    <box label={self._names[label.concept_uid]} source="manual" occluded="0" '
            f'xtl="{left}" ytl="{top}" xbr="{right}" ybr="{bottom}" z_order="0">\n'
            f"{_attributes(label, crowd=region.crowd)}    </box>\n"
        )


def quoted(text: str) -> str:
    """`text` as the value of an XML attribute, quotes included; what XML cannot hold becomes U+FFFD."""
    return quoteattr(_writable(text))


def colour(export_id: int) -> str:
    """A colour for a label, the same in each export: neighbours are far apart on the wheel."""
    red, green, blue = colorsys.hsv_to_rgb(export_id * _GOLDEN % 1, 0.65, 0.95)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def _attributes(label: ExportLabel, *, crowd: bool) -> str:
    relation = f'      <attribute name="{RELATION}">{label.relation.value}</attribute>\n'
    joint = f'      <attribute name="{JOINT}">true</attribute>\n' if label.joint else ""
    return relation + joint + (f'      <attribute name="{CROWD}">true</attribute>\n' if crowd else "")


def _head(concepts: Sequence[ExportConcept], *, images: int) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n  <meta>\n    <task>\n'
    yield f"      <name>{PROGRAM}</name>\n      <size>{images}</size>\n      <mode>annotation</mode>\n"
    yield f"      <source>{PROGRAM}</source>\n      <labels>\n"
    for concept in concepts:
        yield f"        <label>\n          <name>{_text(concept.name)}</name>\n"
        yield f"          <color>{colour(concept.export_id)}</color>\n          <type>any</type>\n"
        yield "          <attributes>\n"
        yield from map(_attribute, ATTRIBUTES)
        yield "          </attributes>\n        </label>\n"
    yield "      </labels>\n    </task>\n  </meta>\n"


def _attribute(attribute: Attribute) -> str:
    values = "\n".join(attribute.values)
    return (
        f"            <attribute>\n              <name>{attribute.name}</name>\n"
        f"              <mutable>False</mutable>\n              <input_type>{attribute.kind}</input_type>\n"
        f"              <default_value>{attribute.values[0]}</default_value>\n"
        f"              <values>{values}</values>\n            </attribute>\n"
    )


def _text(text: str) -> str:
    return escape(_writable(text), {"\r": "&#13;"})


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
