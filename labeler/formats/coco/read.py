"""COCO in: what we wrote ourselves, label for label; what others wrote, as questions of what its boxes are."""

import re
from collections.abc import Iterator
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.coco.classes import Classes
from labeler.formats.coco.document import Document, read_document
from labeler.formats.coco.gather import Gathering
from labeler.formats.coco.images import CocoImages
from labeler.formats.coco.places import candidates, coco_files, folder_of_images, root_of, seems_coco
from labeler.formats.incoming.statements import Importer, ImportRequest, Statements
from labeler.formats.strict.opening import NOTHING_IMPORTED
from labeler.formats.wording import counted

_OURS = re.compile(r"(instances|labels)_(train|val)\.json")
_OTHERS = frozenset(("caption", "segments_info"))
"""Keys of annotations that are about something else: captions, and panoptic masks."""


def read_coco(request: ImportRequest) -> Statements:
    """What the file says, or all files of the folder together; AppError, with the row, for what is not as it should be.

    Nothing that a file names is opened.
    """
    reading = _Reading(request)
    for path in reading.paths:
        reading.read(path)
    return reading.statements()


class _Reading:
    """One import under way."""

    def __init__(self, request: ImportRequest) -> None:
        path = request.path
        self._request = request
        self._root = root_of(path)
        self._is_folder = path.is_dir()
        found = coco_files(path) if self._is_folder else [path]
        # The boxes of key points are those of the instances once more, where both are there.
        plain = [each for each in found if not each.name.startswith("person_keypoints")]
        self.paths = plain or found
        self._passed_over = [each.name for each in found if each not in self.paths]
        self._sizes = {each: _bytes_in(each) for each in self.paths}
        self._done = 0
        self._classes = Classes()
        self._gathered: dict[str, Gathering] = {}

    def read(self, path: Path) -> None:
        """One file more."""
        document = read_document(path)
        why = _no_boxes(document)
        if not why:
            self._gather(path, document)
        elif self._is_folder:
            self._passed_over.append(path.name)
        else:
            raise AppError(why, where=shown(path.name), safe=NOTHING_IMPORTED)
        self._tell(path, 1.0)
        self._done += self._sizes[path]

    def statements(self) -> Statements:
        if not self._gathered:
            what = Phrase("no file here has images, annotations and categories, as COCO has")
            raise AppError(what, where=shown(str(self._request.path)), safe=NOTHING_IMPORTED)
        told = [each.told() for each in self._gathered.values()]
        return Statements(
            root=self._root,
            classes=tuple(self._classes.names),
            images=CocoImages(told, self._classes.names),
            notes=(*self._classes.notes, *self._notes()),
        )

    def _gather(self, path: Path, document: Document) -> None:
        named = _OURS.fullmatch(path.name)
        is_ours = document.is_ours and document.says_relations
        split = named[2] if named and is_ours else ""
        gathering = self._gathered.setdefault(split or str(path), Gathering(self._classes, split=split))
        gathering.add(
            path,
            document,
            is_ours=is_ours,
            is_whole=bool(named and named[1] == "instances"),
            folder_of=lambda names: folder_of_images(self._root, path, names),
            progress=lambda part: self._tell(path, part),
        )

    def _tell(self, path: Path, part: float) -> None:
        done = self._done + int(self._sizes[path] * part)
        self._request.progress(done, sum(self._sizes.values()))

    def _notes(self) -> Iterator[Phrase]:
        shapes = sum(each.shapes for each in self._gathered.values())
        if shapes:
            yield Phrase("{boxes} made from polygons or masks.", boxes=counted(shapes, "box"))
        if self._passed_over:
            names = ", ".join(shown(name) for name in sorted(self._passed_over)[:12])
            files = counted(len(self._passed_over), "file")
            yield Phrase("{files} passed over, without boxes to be read: {names}.", files=files, names=names)


def _no_boxes(document: Document) -> Phrase | None:
    """Why nothing in this file can be read here; None where something can."""
    if not document.holds_all:
        return Phrase("this has not the lists of COCO: images, annotations and categories")
    if document.kinds & _OTHERS and "bbox" not in document.kinds:
        return Phrase("this has captions or panoptic masks, and no boxes")
    return None


def _fits(path: Path) -> bool:
    try:
        if path.is_dir():
            return any(True for _ in candidates(path))
        return path.suffix.lower() == ".json" and path.is_file() and seems_coco(path)
    except (OSError, RuntimeError):
        return False


def _bytes_in(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


COCO_IN = Importer(
    title=Phrase("COCO"),
    asks_for=Phrase("A JSON file, or a folder with JSON files or a folder “annotations” in it."),
    fits=_fits,
    read=read_coco,
)
