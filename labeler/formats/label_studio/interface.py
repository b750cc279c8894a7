"""A labeling interface that lies beside a file of tasks: its images, its classes, and what its tags are called."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from labeler.formats.label_studio.words import CONFIG
from labeler.formats.strict.opening import is_file_in
from labeler.formats.strict.xml_file import read_xml

_LARGEST = 16 * 1024 * 1024
"""Bytes."""
_ROWS = frozenset(("choice", "label"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """`images` has the key of a task's data by the name of each Image tag; `tags` the kind of every other tag that is
    bound to one, by its name; both are empty where nobody knows. `classes` are in the order of the interface."""

    images: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    classes: tuple[str, ...] = ()


def interface_beside(folder: Path) -> Interface:
    """What `label_config.xml` says; an empty one where there is none. AppError where it is not strict XML."""
    path = folder / CONFIG
    if not is_file_in(folder, path):
        return Interface()
    images, tags = {}, {}
    classes: dict[str, None] = {}
    for element in read_xml(path, largest=_LARGEST).iter():
        kind, name, value = element.tag.lower(), element.get("name"), element.get("value", "")
        if kind == "image" and name and value.startswith("$"):
            images[name] = value[1:]
        elif name and element.get("toName"):
            tags[name] = kind
        elif kind in _ROWS and value:
            classes[value] = None
    return Interface(images=images, tags=tags, classes=tuple(classes))
