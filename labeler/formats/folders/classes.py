"""Class folders in, first step: which class each image of a folder is in, whatever the layout."""

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from labeler.domain.names import folded, shown

SPLITS = frozenset({"train", "val", "valid", "validation", "test"})
"""Names of folders that hold class folders and are none themselves, if all beside them are such too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFolder:
    """The images of one class, in whichever splits: their paths below the root, in the file system's own bytes.

    `name` is the first of the spellings that fold to one; what is not UTF-8 in it is kept as lone surrogates.
    """

    name: str
    files: tuple[bytes, ...]

    @property
    def key(self) -> str:
        """What its name is compared by."""
        return folded(self.name)

    @property
    def shown(self) -> str:
        """Its name on one line."""
        return shown(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFolders:
    """All classes of a data set, in the order in which they were met, and the images that are in none."""

    classes: tuple[ClassFolder, ...]
    outside: tuple[bytes, ...]


def class_folders(images: Sequence[bytes]) -> ClassFolders:
    """Parts images, by their paths below the root, into `class/…/image` or `train|val|…/class/…/image`.

    Where all that holds images at the top is called like a split, and something in it holds images too, the
    classes are a level down. What lies in folders inside a class belongs to the class.
    """
    level = 1 if _has_splits(images) else 0
    names: dict[str, str] = {}
    files: dict[str, list[bytes]] = defaultdict(list)
    outside = []
    for path in images:
        parts = path.split(b"/", level + 1)
        if len(parts) < level + 2:
            outside.append(path)
            continue
        name = os.fsdecode(parts[level])
        key = folded(name)
        names.setdefault(key, name)
        files[key].append(path)
    classes = (ClassFolder(name=names[key], files=tuple(files[key])) for key in files)
    return ClassFolders(classes=tuple(classes), outside=tuple(outside))


def _has_splits(images: Iterable[bytes]) -> bool:
    is_deep = False
    for path in images:
        top, *below = path.split(b"/", 2)
        if not below:
            continue
        if folded(os.fsdecode(top)) not in SPLITS:
            return False
        is_deep = is_deep or len(below) == 2
    return is_deep
