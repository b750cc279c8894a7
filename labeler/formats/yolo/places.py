"""Where the parts of a YOLO data set lie: its root, its classes, its label files and the image of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.found_images import FoundImages, without_suffix
from labeler.formats.incoming.label_files import files_below
from labeler.formats.strict.opening import NOTHING_IMPORTED
from labeler.formats.yolo.classes import LISTS, YAML_SUFFIXES, class_file

LABELS, IMAGES = "labels", "images"
SUFFIX = ".txt"
_NO_LABELS = re.compile(
    r"(readme|license|classes|labels|notes|requirements|train|val|valid|validation|test|trainval|autosplit_\w+)"
    r"([._-].*)?\.txt",
    re.IGNORECASE | re.ASCII,
)
"""Text files that stand among labels and are none: lists of classes and of images, and what people write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """`root` is the folder of the data set, `folder` the one in it whose labels are read."""

    root: Path
    folder: Path
    class_file: Path


def find_places(path: Path) -> Places:
    """The places of a data set, from its folder, a folder of labels in it, or the file that names its classes.

    AppError where nothing names the classes.
    """
    path = path.absolute()
    folder = path.parent if path.is_file() else path
    labels = _labels_folder(folder)
    root = folder if labels is None else labels.parent
    if path.is_file():
        if path.suffix.lower() not in YAML_SUFFIXES and path.name.lower() not in LISTS:
            raise _refused(
                path, "this file does not name the classes of a data set", "Choose its folder, or data.yaml."
            )
        return Places(root=root, folder=folder, class_file=path)
    above = (root.parent,) if labels is None and (folder / LABELS).is_dir() else ()
    for place in dict.fromkeys((folder, *(above if labels is None else (labels, root, root.parent)))):
        found = class_file(place, root=root if place.is_relative_to(root) else place)
        if found:
            return Places(root=root, folder=folder, class_file=found)
    todo = "Put data.yaml, or classes.txt with a class on each line in their order, into the folder."
    raise _refused(path, "nothing says what the classes are called: the labels have their numbers alone", todo)


def label_files(places: Places, images: FoundImages) -> list[str]:
    """The label files by their paths below the root: those in folders of labels, or where there are none, all.

    AppError where there is none.
    """
    inside = places.folder.relative_to(places.root).as_posix()
    start = "" if inside == "." else f"{inside}/"
    found = [start + path for path in files_below(places.folder, SUFFIX)]
    in_labels = [path for path in found if _last_labels(path.split("/")[:-1]) is not None]
    listed = [path for path in in_labels or found if _is_label_file(path, places, images)]
    if not listed:
        raise _refused(places.folder, "there are no label files here", "Choose the folder that has the labels in it.")
    return listed


def image_paths(label_file: str) -> Iterator[str]:
    """Where the image of a label file may lie, without its suffix: where trainers look for it first, then beside it."""
    stem = without_suffix(label_file)
    parts = stem.split("/")
    last = _last_labels(parts[:-1])
    if last is not None:
        yield "/".join((*parts[:last], IMAGES, *parts[last + 1 :]))
    yield stem


def images_of(label_file: str, images: FoundImages) -> list[str]:
    """The image files that a label file speaks of: mostly one, none where there is none, several of one name."""
    for path in image_paths(label_file):
        found = images.beside(path)
        if found:
            return found
    called = images.called(without_suffix(label_file).rpartition("/")[2])
    return called if len(called) == 1 else []


def _labels_folder(folder: Path) -> Path | None:
    """The folder of labels that this one is or lies in, unless it is a data set of its own."""
    if folder.name.lower() == LABELS and not (folder / LABELS).is_dir():
        return folder
    is_own = (folder / LABELS).is_dir() or (folder / "data.yaml").exists()
    return folder.parent if folder.parent.name.lower() == LABELS and not is_own else None


def _last_labels(folders: list[str]) -> int | None:
    places = [place for place, name in enumerate(folders) if name.lower() == LABELS]
    return places[-1] if places else None


def _is_label_file(path: str, places: Places, images: FoundImages) -> bool:
    if places.root / path == places.class_file:
        return False
    return not _NO_LABELS.fullmatch(path.rpartition("/")[2]) or bool(images_of(path, images))


def _refused(path: Path, what: str, todo: str) -> AppError:
    return AppError(Phrase(what), where=shown(str(path)), safe=NOTHING_IMPORTED, todo=todo)
