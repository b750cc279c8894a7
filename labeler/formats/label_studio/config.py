"""The labeling interface that our tasks fit, to be pasted into a new project of Label Studio."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from labeler.formats.label_studio.words import ABSENT, IMAGE, IN, OF, OF_BOX, UNCLEAR
from labeler.formats.outgoing.records import ExportConcept

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAGS = (
    ("Choices", OF, "The image is of"),
    ("RectangleLabels", OF_BOX, "Where that is"),
    ("RectangleLabels", IN, "In the image"),
    ("Choices", ABSENT, "Looked for, and absent"),
    ("Choices", UNCLEAR, "Cannot tell"),
)
_ROWS = {"Choices": ("Choice", ' choice="multiple"'), "RectangleLabels": ("Label", "")}


def config_text(concepts: Sequence[ExportConcept]) -> str:
    """`label_config.xml`; `category` is the permanent id of a concept, which Label Studio's own COCO export takes."""
    tags = "".join(_tag(kind, name, title, concepts) for kind, name, title in _TAGS)
    return f'<View>\n  <Image name="{IMAGE}" value="${IMAGE}"/>\n{tags}</View>\n'


def _tag(kind: str, name: str, title: str, concepts: Sequence[ExportConcept]) -> str:
    row, more = _ROWS[kind]
    rows = "".join(f'    <{row} value="{_text(each.name)}" category="{each.export_id}"/>\n' for each in concepts)
    head = f'  <Header value="{title}" size="6"/>\n  <{kind} name="{name}" toName="{IMAGE}"{more}>\n'
    return f"{head}{rows}  </{kind}>\n"


def _text(text: str) -> str:
    """As the value of an attribute; what no XML may hold, however it is written, becomes the sign for that."""
    return escape(_NOT_XML.sub("\ufffd", text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
