"""Class folders in: each image is said to have to do with the class of its folder; our own say more."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.folders.classes import SPLITS, ClassFolders, class_folders
from labeler.formats.folders.labels_file import LABELS_FILE, KnownRow, read_labels
from labeler.formats.incoming.export_manifest import OurExport, export_around
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, StatedLabel, Statements
from labeler.formats.outgoing.writing import is_export
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in
from labeler.formats.wording import counted

_MOST_LOOKED_AT = 200
"""Entries of a folder that are looked at to guess what it is."""
_IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".avif")


def read_folders(request: ImportRequest) -> Statements:
    """The images of all class folders; those of our own export with what its `labels.csv` says of them.

    AppError where there is no such folder, where no image is in a class folder, or `labels.csv` is not as written.
    """
    folder = request.path
    found = class_folders(list(request.list_images(folder)))
    ours = export_around(folder.absolute()) if is_export(folder) and is_file_in(folder, folder / LABELS_FILE) else None
    if ours is not None:
        return _ours(folder, ours)
    if not found.classes:
        raise AppError(
            "there are no class folders with images in here",
            where=shown(str(folder)),
            safe=NOTHING_IMPORTED,
            todo="Choose the folder that holds a folder for each class",
        )
    return Statements(root=folder, classes=tuple(each.name for each in found.classes), images=_Found(found))


def _ours(folder: Path, ours: OurExport) -> Statements:
    """What is known of each image. Crops, and copies of an image in more folders than one, say nothing new."""
    known = read_labels(folder / LABELS_FILE)
    rows = tuple(row for row in known.rows if os.fsencode(row.file) in ours.digests)
    others = len(known.rows) - len(rows)
    notes = (Phrase("{files} passed over: crops, or copies.", files=counted(others, "file")),) if others else ()
    return Statements(root=folder, classes=known.classes, images=_Known(rows, len(known.classes)), notes=notes)


def fits_folders(path: Path) -> bool:
    """Whether images lie in folders inside of it; so they do for other formats too, which are asked before."""
    try:
        folders = [each for each in _entries(path) if path.is_dir() and (path / each).is_dir()]
        below = [path / name / each for name in folders if folded(name) in SPLITS for each in _entries(path / name)]
        deep = [each for each in below if each.is_dir()]
        places = deep or [path / name for name in folders]
        return any(each.lower().endswith(_IMAGE_SUFFIXES) for place in places for each in _entries(place))
    except (OSError, ValueError):
        return False


@dataclass(frozen=True, slots=True)
class _Found:
    """The images of class folders, walked anew each time."""

    folders: ClassFolders

    def __iter__(self) -> Iterator[StatedImage]:
        for each in self.folders.classes:
            labels = (StatedLabel(each.name),)
            for file in each.files:
                yield StatedImage(os.fsdecode(file), labels)


@dataclass(frozen=True, slots=True)
class _Known:
    """The images of our own export, with what is known of each."""

    rows: tuple[KnownRow, ...]
    classes: int

    def __iter__(self) -> Iterator[StatedImage]:
        for row in self.rows:
            is_joint = sum(relation is Relation.OF for _, relation in row.said) > 1
            yield StatedImage(
                row.file,
                tuple(StatedLabel(name, is_, joint=is_joint and is_ is Relation.OF) for name, is_ in row.said),
                where=Phrase("{file}, line {line}", file=LABELS_FILE, line=row.line),
                is_complete=len(row.said) == self.classes,
            )


def _entries(folder: Path) -> Sequence[str]:
    with os.scandir(folder) as entries:
        return [entry.name for entry, _ in zip(entries, range(_MOST_LOOKED_AT), strict=False)]


FOLDERS_IN = Importer(
    title=Phrase("Classification folders"),
    asks_for=Phrase("Folder that holds a folder for each class"),
    fits=fits_folders,
    read=read_folders,
)
