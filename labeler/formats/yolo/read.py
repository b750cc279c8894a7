"""YOLO in: the boxes of every label file, checked from end to end before the first is handed on."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.found_images import FoundImages, without_suffix
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedBox, StatedImage, StatedLabel, Statements
from labeler.formats.outgoing.writing import is_export
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in, opened
from labeler.formats.yolo.classes import LISTS, YAML_SUFFIXES, Classes, names_classes, read_classes
from labeler.formats.yolo.places import LABELS, SUFFIX, find_places, image_paths, images_of, label_files
from labeler.formats.yolo.rows import BadRow, Otherwise, read_rows

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes of one label file."""
_EVERY = 200
"""Files between two reports of progress."""
_LOOKED_AT = 100
"""Entries of a folder that are looked at to see whether it fits."""
_OTHERWISE = {
    Otherwise.CONFIDENCE: Phrase("{count} rows have a sixth number, taken for a confidence; it is not kept."),
    Otherwise.SHAPE: Phrase("{count} rows are polygons or turned boxes; the upright box round each is taken."),
    Otherwise.POINTS: Phrase("{count} rows have key points; the box is taken and the points are not."),
}


def read_yolo(request: ImportRequest) -> Statements:
    """What the label files say: boxes in parts of 1, of classes that are neither *of* nor *in*."""
    places = find_places(request.path)
    classes = read_classes(places.class_file)
    images = FoundImages(request.list_images(places.root))
    said = _LabelFiles(
        root=places.root,
        files=label_files(places, images),
        classes=classes,
        images=images,
        is_ours=is_export(places.root),
    )
    seen = said.check(request)
    notes = [words.filled(count=seen[kind]) for kind, words in _OTHERWISE.items() if seen[kind]]
    return Statements(root=places.root, classes=classes.in_order, images=said, notes=(*classes.notes, *notes))


class _LabelFiles:
    """The label files of a data set, read again at each walk, so that no more than one is held."""

    def __init__(self, *, root: Path, files: list[str], classes: Classes, images: FoundImages, is_ours: bool) -> None:
        self._root = root
        self._files = files
        self._classes = classes
        self._images = images
        self._is_ours = is_ours

    def check(self, request: ImportRequest) -> Counter[Otherwise]:
        """Reads everything once, and counts what is read otherwise; AppError for the first that is wrong."""
        seen: Counter[Otherwise] = Counter()
        for number, file in enumerate(self._files):
            if number % _EVERY == 0:
                request.progress(number, len(self._files))
            self._labels(file, seen)
        request.progress(len(self._files), len(self._files))
        return seen

    def __iter__(self) -> Iterator[StatedImage]:
        seen: Counter[Otherwise] = Counter()
        for file in self._files:
            labels = self._labels(file, seen)
            stem = without_suffix(file).rpartition("/")[2]
            # Several images of one name share a label file: trainers take it for each of them.
            for name in images_of(file, self._images) or (next(image_paths(file)),):
                bare = name.rpartition("/")[2]
                yield StatedImage(
                    name=name,
                    labels=labels,
                    where=shown(file),
                    also=tuple(dict.fromkeys((bare, stem))),
                    is_complete=self._is_ours,
                    is_relative=True,
                )

    def _labels(self, file: str, seen: Counter[Otherwise]) -> tuple[StatedLabel, ...]:
        """The labels of one file, each class with all of its boxes; AppError, with the line, where it is wrong."""
        path = self._root / file
        with opened(path, largest=LARGEST_FILE) as opened_file:
            content = opened_file.read()
        boxes: defaultdict[str, list[StatedBox]] = defaultdict(list)
        try:
            for row in read_rows(content, self._classes, seen):
                boxes[row.class_name].append(row.box)
        except BadRow as error:
            where = Phrase("{file}, line {line}", file=shown(file), line=error.line)
            raise AppError(error.what, where=where, safe=NOTHING_IMPORTED) from error
        return tuple([StatedLabel(name, boxes=tuple(found)) for name, found in boxes.items()])


def fits_yolo(path: Path) -> bool:
    """Whether a path seems to be of a YOLO data set: a YAML that names classes, or labels in a folder of that name."""
    try:
        if path.is_file():
            return path.name.lower() in LISTS or (path.suffix.lower() in YAML_SUFFIXES and names_classes(path))
        return path.is_dir() and _is_data_set(path)
    except (OSError, ValueError, AppError):
        return False


def _is_data_set(folder: Path) -> bool:
    entries = sorted(islice(folder.iterdir(), _LOOKED_AT))
    listed = (each for each in entries if each.suffix.lower() in YAML_SUFFIXES and is_file_in(folder, each))
    if any(map(names_classes, listed)):
        return True
    inside = [folder / LABELS, *(each / LABELS for each in entries if each.is_dir())]
    if folder.absolute().name.lower() == LABELS:
        inside.append(folder)
    if any(_has_labels(each, folder) for each in inside if each.is_dir()):
        return True
    has_list = any(is_file_in(folder, folder / name) for name in LISTS)
    places = (folder, *(each for each in entries if each.is_dir()))
    return has_list and any(_has_labels(each, folder) for each in places)


def _has_labels(folder: Path, root: Path) -> bool:
    """Whether a text file in a folder, or in a folder in it, begins as a row of labels does; none outside of `root`."""
    entries = list(islice(folder.iterdir(), _LOOKED_AT))
    inside = [each for sub in entries if sub.is_dir() for each in islice(sub.iterdir(), _LOOKED_AT)]
    texts = (each for each in (*entries, *inside) if each.suffix.lower() == SUFFIX)
    return any(is_file_in(root, each) and _begins_as_labels(each) for each in texts)


def _begins_as_labels(path: Path) -> bool:
    with path.open("rb") as file:
        words = file.readline(_LOOKED_AT * 10).split()
    return len(words) >= 5 and words[0].isdigit()


YOLO_IN = Importer(
    title=Phrase("YOLO"),
    asks_for=Phrase("The folder of the data set, a folder of labels in it, or its data.yaml."),
    fits=fits_yolo,
    read=read_yolo,
)
