"""Pascal VOC in: the objects of every XML file, checked from end to end before the first is handed on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.concepts_toml import read_concepts
from labeler.formats.incoming.found_images import FoundImages
from labeler.formats.incoming.label_files import files_below
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, Statements
from labeler.formats.outgoing.concepts_out import CONCEPTS
from labeler.formats.outgoing.writing import is_export
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in, opened
from labeler.formats.strict.xml_file import read_xml
from labeler.formats.voc.annotation import IMAGES
from labeler.formats.voc.image_names import image_names
from labeler.formats.voc.objects import Annotation, BadAnnotation, annotation_of
from labeler.formats.voc.write import ANNOTATIONS

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes of one XML file."""
_SUFFIX = ".xml"
_EVERY = 200
"""Files between two reports of progress."""
_LOOKED_AT = 100
"""Entries of a folder that are looked at to see whether it fits."""
_HEAD = 4096
"""Bytes in which the root of a document stands."""
_COUNTED_FROM_ONE = Phrase(
    "No box begins at 0, and some end at the last pixel: these boxes may count from 1. They are taken as they are."
)
_UNBOXED = Phrase("{count} objects have no upright box; their class is taken without one.")


def read_voc(request: ImportRequest) -> Statements:
    """What the XML files say: boxes in pixels, of classes that are neither *of* nor *in* but where we wrote it."""
    root, files = _files(request.path.absolute())
    is_ours = is_export(root)
    said = _XmlFiles(root=root, files=files, images=FoundImages(request.list_images(root)), is_ours=is_ours)
    found = said.check(request)
    classes = _exported_classes(root) if is_ours else ()
    return Statements(
        root=root, classes=tuple(dict.fromkeys((*classes, *found.classes))), images=said, notes=found.notes()
    )


def _files(path: Path) -> tuple[Path, list[str]]:
    """The root of a data set and its XML files by their paths there; AppError where there is none."""
    folder = path.parent if path.is_file() else path
    is_known = (folder.name == ANNOTATIONS and (folder.parent / IMAGES).is_dir()) or is_export(folder.parent)
    root = folder.parent if is_known else folder
    start = f"{folder.name}/" if is_known else ""
    found = [path.name] if path.is_file() else files_below(folder, _SUFFIX)
    if not found:
        what = "there are no XML files here"
        raise AppError(
            what, where=shown(str(path)), safe=NOTHING_IMPORTED, todo="Choose the folder that has them in it."
        )
    return root, [start + each for each in found]


def _exported_classes(root: Path) -> tuple[str, ...]:
    """All classes of our own export, in their order, those without a box too."""
    path = root / CONCEPTS
    if path.is_symlink() and not is_file_in(root, path):
        return ()
    return tuple(entry.name for entry in read_concepts(path, needs_definitions=False))


@dataclass(slots=True)
class _Found:
    """What is learned of a data set while it is read for the first time."""

    classes: dict[str, None] = field(default_factory=dict)
    unboxed: int = 0
    begins: float = float("inf")
    ends_at_last: bool = False

    def add(self, annotation: Annotation) -> None:
        self.unboxed += annotation.unboxed
        size = annotation.size
        for label in annotation.labels:
            self.classes[label.class_name] = None
            for box in label.boxes:
                self.begins = min(self.begins, box.x, box.y)
                if size and (box.x + box.width == size.width or box.y + box.height == size.height):
                    self.ends_at_last = True

    def notes(self) -> tuple[Phrase, ...]:
        """Sentences on what was read otherwise than might be expected."""
        unboxed = (_UNBOXED.filled(count=self.unboxed),) if self.unboxed else ()
        return (*unboxed, _COUNTED_FROM_ONE) if self.begins > 0 and self.ends_at_last else unboxed


class _XmlFiles:
    """The XML files of a data set, read again at each walk, so that no more than one is held."""

    def __init__(self, *, root: Path, files: list[str], images: FoundImages, is_ours: bool) -> None:
        self._root = root
        self._files = files
        self._images = images
        self._is_ours = is_ours

    def check(self, request: ImportRequest) -> _Found:
        """Reads everything once; AppError for the first file that is wrong."""
        found = _Found()
        for number, file in enumerate(self._files):
            if number % _EVERY == 0:
                request.progress(number, len(self._files))
            found.add(self._annotation(file))
        request.progress(len(self._files), len(self._files))
        return found

    def __iter__(self) -> Iterator[StatedImage]:
        for file in self._files:
            annotation = self._annotation(file)
            name, also = image_names(file, annotation.file_name, self._images)
            yield StatedImage(
                name=name,
                labels=annotation.labels,
                where=shown(file),
                size=annotation.size,
                also=also,
                is_complete=self._is_ours,
            )

    def _annotation(self, file: str) -> Annotation:
        try:
            return annotation_of(read_xml(self._root / file, largest=LARGEST_FILE))
        except BadAnnotation as error:
            raise AppError(error.what, where=shown(file), safe=NOTHING_IMPORTED) from error


def fits_voc(path: Path) -> bool:
    """Whether a path seems to be of Pascal VOC: an XML file that begins as an annotation, or a folder with such."""
    try:
        if path.is_file():
            return path.suffix.lower() == _SUFFIX and _begins_as_annotation(path)
        return path.is_dir() and any(_begins_as_annotation(each) for each in _some_files(path))
    except (OSError, ValueError, AppError):
        return False


def _some_files(folder: Path) -> Iterator[Path]:
    """An XML file of a folder, and one of each folder in it, two deep."""
    entries = sorted(islice(folder.iterdir(), _LOOKED_AT))
    below = [each for each in entries if each.is_dir()]
    deeper = [each for sub in below for each in sorted(islice(sub.iterdir(), _LOOKED_AT)) if each.is_dir()]
    for place in (folder, *below, *deeper):
        files = (each for each in place.iterdir() if each.suffix.lower() == _SUFFIX and is_file_in(folder, each))
        yield from islice(files, 1)


def _begins_as_annotation(path: Path) -> bool:
    with opened(path, largest=LARGEST_FILE) as file:
        head = file.read(_HEAD)
    return b"<annotation>" in head or b"<annotation " in head


VOC_IN = Importer(
    title=Phrase("Pascal VOC"),
    asks_for=Phrase("The folder with the XML files, or the data set that has them in a folder of it."),
    fits=fits_voc,
    read=read_voc,
)
