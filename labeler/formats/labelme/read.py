"""LabelMe in: a folder, at any depth, of JSON files that each speak of one image; or one such file."""

import os
from collections import Counter
from contextlib import suppress
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.label_files import files_below
from labeler.formats.incoming.statements import Importer, ImportRequest, StatedImage, Statements
from labeler.formats.labelme.document import Found, stated_document
from labeler.formats.labelme.shapes import TAKEN_AS_BOXES
from labeler.formats.strict.json_file import read_json
from labeler.formats.strict.json_values import JsonPlace
from labeler.formats.strict.opening import NOTHING_IMPORTED

LARGEST_FILE = 256 * 1024 * 1024
"""Bytes of one JSON file: the whole image may be in it."""
_LOOKED_AT = 20
"""JSON files of a folder that are looked at for one of LabelMe."""
_PIECE = 64 * 1024
"""Bytes looked at, at both ends of a file."""
_NAMED = 5
"""Files named of those that are passed over."""


def fits_labelme(path: Path) -> bool:
    """Whether this is a file of LabelMe, or a folder with one."""
    with suppress(OSError, ValueError, AppError):
        if path.is_dir():
            return any(_looks_alike(path / each) for each in _files(path)[:_LOOKED_AT])
        return path.suffix.lower() == ".json" and _looks_alike(path)
    return False


def read_labelme(request: ImportRequest) -> Statements:
    """What all the files say. AppError where one is not as LabelMe writes it, or there is none."""
    path = request.path
    root, files = (path, _files(path)) if path.is_dir() else (path.parent, [path.name])
    images: list[StatedImage] = []
    found = Found()
    others: list[str] = []
    for done, name in enumerate(files):
        request.progress(done, len(files))
        document = read_json(root / name, largest=LARGEST_FILE)
        if isinstance(document, dict) and "shapes" in document:
            place = JsonPlace(path=root / name, where=shown(name))
            folder = name.rpartition("/")[0]
            images.append(stated_document(document, place=place, folder=folder, found_so_far=found))
        else:
            others.append(shown(name))
    request.progress(len(files), len(files))
    if not images:
        raise AppError(
            "there is no JSON file of LabelMe in here",
            where=shown(str(path)),
            safe=NOTHING_IMPORTED,
            todo="Choose the folder that holds the JSON files.",
        )
    return Statements(root=root, classes=tuple(found.classes), images=images, notes=_notes(found.kinds, others))


def _notes(counts: Counter[str], others: list[str]) -> tuple[Phrase, ...]:
    notes = [words.filled(count=counts[kind]) for kind, words in TAKEN_AS_BOXES.items() if counts[kind]]
    if counts["bare"]:
        notes.append(
            Phrase("Points, lines and other shapes without an area, passed over: {count}.", count=counts["bare"])
        )
    if others:
        names = ", ".join(others[:_NAMED])
        notes.append(
            Phrase("JSON files without shapes, passed over: {count} ({names}).", count=len(others), names=names)
            if len(others) <= _NAMED
            else Phrase("JSON files without shapes, passed over: {count} ({names}, …).", count=len(others), names=names)
        )
    return tuple(notes)


def _files(folder: Path) -> list[str]:
    """The JSON files below a folder, but for hidden ones: those are ours and other programs' own."""
    return [name for name in files_below(folder, ".json") if not _is_hidden(name)]


def _is_hidden(name: str) -> bool:
    return name.rpartition("/")[2].startswith(".")


def _looks_alike(path: Path) -> bool:
    """Whether the words that LabelMe writes in each file stand near one end of it."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        ends = file.read(_PIECE)
        file.seek(-min(_PIECE, path.stat().st_size), os.SEEK_END)
        ends += file.read(_PIECE)
    return b'"shapes"' in ends and b'"imagePath"' in ends


LABELME_IN = Importer(
    title=Phrase("LabelMe"),
    asks_for=Phrase("A folder of JSON files of LabelMe or X-AnyLabeling, or one such file."),
    fits=fits_labelme,
    read=read_labelme,
)
