"""The XML that Pascal VOC has for each image, made of text: whole pixels, names escaped."""

import re
from collections.abc import Mapping

from labeler.domain.geometry import Size
from labeler.domain.words import Relation
from labeler.formats.outgoing.box_files import BoxedLabel, Numbers
from labeler.formats.outgoing.records import ExportImage

IMAGES = "JPEGImages"
RELATION, JOINT, CROWD, BOX = "relation", "joint", "is_crowd", "box"
"""What an object says of itself beyond the format: our words, in the place where Datumaro and CVAT put such."""
FULL_FRAME = "full-frame"
"""What a box says of itself that nobody drew."""
TRUE = "true"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
_SPECIAL = re.compile("[&<>\r\n\t]")

_ANNOTATION = f"""\
<annotation>
\t<folder>{IMAGES}</folder>
\t<filename>%s</filename>
\t<source>
\t\t<database>Labeler</database>
\t</source>
\t<size>
\t\t<width>%d</width>
\t\t<height>%d</height>
\t\t<depth>3</depth>
\t</size>
\t<segmented>0</segmented>
%s</annotation>
"""
_BEFORE_BOX = """\
\t<object>
\t\t<name>%s</name>
\t\t<pose>Unspecified</pose>
\t\t<truncated>0</truncated>
\t\t<difficult>0</difficult>
\t\t<bndbox>
"""
_BOX = """\
\t\t\t<xmin>%d</xmin>
\t\t\t<ymin>%d</ymin>
\t\t\t<xmax>%d</xmax>
\t\t\t<ymax>%d</ymax>
"""
_AFTER_BOX = """\
\t\t</bndbox>
\t\t<attributes>
%s\t\t</attributes>
\t</object>
"""
_ATTRIBUTE = """\
\t\t\t<attribute>
\t\t\t\t<name>%s</name>
\t\t\t\t<value>%s</value>
\t\t\t</attribute>
"""


class Annotations:
    """Writes the annotation of one image after the other; `names` are those of the concepts, by uid."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = {uid: escaped(name) for uid, name in names.items()}
        self._made: dict[tuple[str, Relation, bool, bool, bool], tuple[str, str]] = {}

    def text(self, image: ExportImage, name: str, labels: list[BoxedLabel]) -> str:
        """The document of an image whose file is called `name`; without an object where there is no box."""
        size = image.size
        objects = []
        for placed in labels:
            regions = placed.label.regions
            for number, box in enumerate(placed.boxes):
                is_crowd = not placed.is_frame and regions[number].crowd
                before, after = self._around(placed, is_crowd=is_crowd)
                objects.append(f"{before}{_BOX % whole_pixels(box, size)}{after}")
        return _ANNOTATION % (escaped(name), size.width, size.height, "".join(objects))

    def _around(self, placed: BoxedLabel, *, is_crowd: bool) -> tuple[str, str]:
        """What stands before and after the corners of a box: the same for most."""
        label = placed.label
        key = (label.concept_uid, label.relation, label.joint, is_crowd, placed.is_frame)
        if key not in self._made:
            said = {
                RELATION: label.relation.value,
                JOINT: TRUE if label.joint else "",
                CROWD: TRUE if is_crowd else "",
                BOX: FULL_FRAME if placed.is_frame else "",
            }
            attributes = "".join([_ATTRIBUTE % item for item in said.items() if item[1]])
            self._made[key] = (_BEFORE_BOX % self._names[label.concept_uid], _AFTER_BOX % attributes)
        return self._made[key]


def whole_pixels(box: Numbers, size: Size) -> tuple[int, int, int, int]:
    """xmin, ymin, xmax, ymax of a box inside an image of `size`, counted from 0: each side within half a pixel.

    A box of less than a pixel gets one whole pixel, inside the image.
    """
    x, y, width, height = box
    left, top, right, bottom = round(x), round(y), round(x + width), round(y + height)
    if left >= right:
        left = min(int(x), size.width - 1)
        right = left + 1
    if top >= bottom:
        top = min(int(y), size.height - 1)
        bottom = top + 1
    return left, top, right, bottom


def escaped(text: str) -> str:
    """Text as it may stand in an element; what XML has no way to write becomes the sign for a lost character."""
    clean = _NO_XML.sub("\ufffd", text)
    return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], clean) if _SPECIAL.search(clean) else clean
