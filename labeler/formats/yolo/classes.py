"""The classes of a YOLO data set: in the YAML that trainers are given, or one on each line of a text file."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.json_file import refused
from labeler.formats.strict.opening import is_file_in, opened
from labeler.formats.strict.yaml_file import LARGEST_FILE, Yaml, read_yaml

YAML_SUFFIXES = frozenset((".yaml", ".yml"))
_USUAL = ("data.yaml", "data.yml", "dataset.yaml", "dataset.yml")
LISTS = ("classes.txt", "obj.names", "_darknet.labels", "labels.txt")
"""Text files in which each line is a class, the likeliest first."""
_NAMES_KEY = re.compile(rb"^[\"']?names[\"']?\s*:", re.MULTILINE)
_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The name of each class by its number, the columns that each row has after its box, and what to tell of it.

    `path` is the file that says so. `keypoints` are those of points, where the data set has such.
    """

    path: Path
    names: Mapping[int, str]
    keypoints: int = 0
    notes: tuple[Phrase, ...] = ()

    @property
    def in_order(self) -> tuple[str, ...]:
        """Each name once, by its first number."""
        return tuple(dict.fromkeys(name for _, name in sorted(self.names.items())))


def class_file(folder: Path, *, root: Path) -> Path | None:
    """The file in a folder that names the classes, or None; AppError where several could be it.

    A link counts only if it leads to a file below `root`.
    """
    for name in _USUAL:
        if is_file_in(root, folder / name) and names_classes(folder / name):
            return folder / name
    listed = (path for path in sorted(folder.iterdir()) if path.suffix.lower() in YAML_SUFFIXES)
    others = [path for path in listed if is_file_in(root, path) and names_classes(path)]
    if len(others) > 1:
        names = ", ".join(shown(path.name) for path in others)
        raise refused(
            others[0], Phrase("several files name classes ({names}): choose the one that is meant", names=names)
        )
    return next((path for path in (*others, *(folder / name for name in LISTS)) if is_file_in(root, path)), None)


def names_classes(path: Path) -> bool:
    """Whether a YAML file is there that seems to have names of classes."""
    try:
        with opened(path, largest=LARGEST_FILE) as file:
            return _NAMES_KEY.search(file.read()) is not None
    except AppError:
        return False


def read_classes(path: Path) -> Classes:
    """The classes that a file names; AppError, with the place, where it is not as it should be."""
    if path.suffix.lower() not in YAML_SUFFIXES:
        return _checked(path, dict(enumerate(_lines(path))))
    document = read_yaml(path)
    named = document.get("names") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not named:
        raise refused(path, "it names no classes: there is no “names” with a list or a map of them")
    names = dict(_numbered(path, named))
    return _checked(
        path,
        names,
        keypoints=_keypoints(path, document.get("kpt_shape", "")),
        notes=_miscounted(path, document.get("nc", ""), len(names)),
    )


def _lines(path: Path) -> list[str]:
    with opened(path, largest=LARGEST_FILE) as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused(path, "this is not UTF-8") from error
    return [line.strip() for line in text.rstrip().split("\n")] if text.strip() else []


def _numbered(path: Path, named: Yaml) -> Iterable[tuple[int, str]]:
    if isinstance(named, str):
        raise refused(path, "“names” is neither a list nor a map of classes")
    pairs = named.items() if isinstance(named, dict) else ((str(index), name) for index, name in enumerate(named))
    seen = set()
    for key, name in pairs:
        if not _NUMBER.fullmatch(key):
            raise refused(path, Phrase("“names” has the key “{key}”, which is no number of a class", key=shown(key)))
        if not isinstance(name, str):
            raise refused(path, Phrase("the name of class {index} is not a text", index=key))
        if int(key) in seen:
            raise refused(path, Phrase("class {index} is named twice", index=key))
        seen.add(int(key))
        yield int(key), name


def _checked(path: Path, names: Mapping[int, str], *, keypoints: int = 0, notes: tuple[Phrase, ...] = ()) -> Classes:
    if not names:
        raise refused(path, "it names no classes")
    for index, name in names.items():
        if not name.strip():
            raise refused(path, Phrase("class {index} has no name; classes are counted from 0", index=index))
    tidy = {index: name.strip() for index, name in names.items()}
    if len(set(tidy.values())) < len(tidy):
        notes = (*notes, Phrase("Some numbers have the same class; they are taken as one."))
    return Classes(path=path, names=tidy, keypoints=keypoints, notes=notes)


def _miscounted(path: Path, count: Yaml, classes: int) -> tuple[Phrase, ...]:
    """A word where the file says another number of classes than it names."""
    if count in ("", str(classes)):
        return ()
    told = shown(count) if isinstance(count, str) else "?"
    what = "{file} says that there are {told} classes and names {classes}; those named are taken."
    return (Phrase(what, file=shown(path.name), told=told, classes=classes),)


def _keypoints(path: Path, shape: Yaml) -> int:
    """How many columns of points stand after each box, from ``kpt_shape: [points, numbers of each]``."""
    if not shape:
        return 0
    sides = [int(each) for each in shape if isinstance(each, str) and _NUMBER.fullmatch(each)]
    if isinstance(shape, str) or len(sides) != 2 or len(shape) != 2:
        raise refused(path, "“kpt_shape” is not two whole numbers")
    return sides[0] * sides[1]
