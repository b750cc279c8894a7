"""What the numbers of classes mean: `classes.txt` as we write it, or the features in the README of a data set."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.imagefolder.words import CLASSES, README
from labeler.formats.strict.json_file import refused
from labeler.formats.strict.opening import is_file_in, opened
from labeler.formats.strict.yaml_file import Yaml, parse_yaml

_LARGEST = 16 * 1024 * 1024
"""Bytes."""
_LARGEST_HEAD = 512 * 1024
"""Characters of YAML before a README."""
_FENCE = "---"


def listed_names(root: Path) -> tuple[str, ...]:
    """The names in `classes.txt`, a line each, in the order of their numbers; none where there is no such file."""
    path = root / CLASSES
    if not is_file_in(root, path):
        return ()
    names: dict[str, None] = {}
    for number, name in enumerate(_text(path).removesuffix("\n").split("\n"), start=1):
        if not name.strip() or name in names:
            twice = Phrase("the class “{name}” stands here for the second time", name=shown(name))
            what = twice if name.strip() else "there is no class in this line"
            raise refused(path, what, where=Phrase("line {line}", line=number))
        names[name] = None
    return tuple(names)


def declared_names(root: Path) -> Mapping[str, tuple[str, ...]]:
    """The names that a README gives to the numbers of a column, by the name of the column at the top."""
    path = root / README
    if not is_file_in(root, path):
        return {}
    head = _front_matter(_text(path))
    if len(head) > _LARGEST_HEAD:
        raise refused(path, Phrase("its YAML has more than {most} characters", most=_LARGEST_HEAD))
    found: dict[str, tuple[str, ...]] = {}
    for feature in _features(parse_yaml(head, path)):
        name, names = feature.get("name"), next(_class_labels(feature), None)
        if isinstance(name, str) and names is not None:
            found.setdefault(name, _in_order(names, path))
    return found


def _text(path: Path) -> str:
    with opened(path, largest=_LARGEST) as file:
        try:
            return file.read().decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            raise refused(path, "this is not UTF-8") from error


def _front_matter(text: str) -> str:
    if not text.startswith(f"{_FENCE}\n"):
        return ""
    return text.removeprefix(f"{_FENCE}\n").partition(f"\n{_FENCE}")[0]


def _features(document: Yaml) -> Iterator[dict[str, Yaml]]:
    """The columns of each configuration of `dataset_info`."""
    about = document.get("dataset_info", []) if isinstance(document, dict) else []
    for each in about if isinstance(about, list) else [about]:
        features = each.get("features", []) if isinstance(each, dict) else []
        yield from (feature for feature in features if isinstance(feature, dict))


def _class_labels(value: Yaml) -> Iterator[Yaml]:
    """The names under any `class_label` inside, the outer before the inner."""
    if isinstance(value, dict):
        label = value.get("class_label")
        if isinstance(label, dict) and "names" in label:
            yield label["names"]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _class_labels(each)


def _in_order(names: Yaml, path: Path) -> tuple[str, ...]:
    """The names, of a list or of a map from numbers, which are to be 0, 1, 2 and so on."""
    by_number = names if isinstance(names, dict) else {str(at): each for at, each in enumerate(names)}
    ordered = [by_number.get(str(number)) for number in range(len(by_number))]
    if not all(isinstance(name, str) and name.strip() for name in ordered):
        raise refused(path, "the names of a class_label are not numbered 0, 1, 2 and so on")
    return tuple(str(name) for name in ordered)
