"""The manifest of our own export, read back: which image of the project each exported file is, and its split."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Literal

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Split
from labeler.formats.cells import unguarded
from labeler.formats.naming import safe_name
from labeler.formats.outgoing.concepts_out import CONCEPTS
from labeler.formats.outgoing.marker import COORDS, STORED
from labeler.formats.outgoing.records import SPLIT_NAMES
from labeler.formats.outgoing.run import MANIFEST, MANIFEST_COLUMNS
from labeler.formats.outgoing.writing import MARKER, is_export
from labeler.formats.strict.opening import NOTHING_IMPORTED, is_file_in, opened

_LARGEST_MARKER, _LARGEST_MANIFEST = 64 * 1024, 1024 * 1024 * 1024
"""Bytes."""
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_ENDING = re.compile(r"-([0-9a-f]{64}|[0-9a-f]{16}|[0-9a-f]{8})(?:\.[^.]*)?$", re.ASCII)
"""The digits of its digest by which a file that would meet another one is told apart from it."""
_SPLITS = {name: split for split, name in SPLIT_NAMES.items()}
_DEEPEST = 3
"""Folders between a file of labels and the export that it is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OurExport:
    """An export of this program.

    `digests` are those by which the project knows each exported image, by its path below `folder`: an image that lay
    on its side was written upright, so its file has other bytes, and only the manifest knows it. `splits` are by the
    same paths. Where no images were written, paths are those by which the labels call them; `named` has the digests of
    all, by the names their files would have, where a manifest does not say so. `coords`: where boxes are in pixels as
    image files store them, it says so.
    """

    folder: Path
    format: str
    digests: Mapping[bytes, str]
    splits: Mapping[bytes, Split]
    named: Mapping[str, tuple[str, ...]]
    stems: Mapping[bytes, str]
    coords: Literal["stored"] | None = None

    @property
    def concepts(self) -> Path:
        """The file that describes its concepts, if it is there."""
        return self.folder / CONCEPTS

    def digest_at(self, path: bytes) -> str | None:
        """The digest of the image at a path below `folder`, which may lack the suffix: no two differ in that alone."""
        return self.digests.get(path) or self.stems.get(path)

    def digest_of(self, name: str) -> str | None:
        """The digest of an image that was not written, by what its file would be called; None where that is unsure."""
        last = name.rpartition("/")[2]
        digests = self.named.get(safe_name(last), ()) or self.named.get(safe_name(last.rpartition(".")[0]), ())
        ending = _ENDING.search(last)
        if len(digests) != 1 and ending:
            digests = tuple({each for all_of in self.named.values() for each in all_of if each.startswith(ending[1])})
        return digests[0] if len(digests) == 1 else None


@dataclass(frozen=True, slots=True)
class _Row:
    source: str
    digest: str
    destination: str
    split: str


def export_around(path: Path) -> OurExport | None:
    """The export that a folder is, or that a file or folder lies in; None where it is none of ours.

    AppError where it bears our marker and its marker or manifest is not as we write it.
    """
    folder = _marked_folder(path)
    if folder is None:
        return None
    marker = _marker_in(folder / MARKER)
    if not is_export(folder):
        return None
    rows = list(_manifest(folder / MANIFEST))
    written = [(row.destination.encode("utf-8", "surrogatepass"), row) for row in rows if row.destination]
    named: dict[str, tuple[str, ...]] = {}
    for row in rows if not written else ():
        last = safe_name(row.source.rpartition("/")[2])
        for name in {last, last.rpartition(".")[0] or last}:
            named[name] = (*named.get(name, ()), row.digest)
    return OurExport(
        folder=folder,
        format=str(marker.get("format", "")),
        digests={place: row.digest for place, row in written},
        splits={place: _SPLITS[row.split] for place, row in written if row.split in _SPLITS},
        named=named,
        stems={place.rpartition(b".")[0]: row.digest for place, row in written},
        coords="stored" if marker.get(COORDS) == STORED else None,
    )


def format_around(path: Path) -> str:
    """The format of the export that a path is, or lies in; empty where it is none of ours, or a damaged one."""
    try:
        folder = _marked_folder(path.absolute())
        marker = _marker_in(folder / MARKER) if folder is not None and is_export(folder) else {}
        return str(marker.get("format", ""))
    except (AppError, OSError, ValueError):
        return ""


def _marked_folder(path: Path) -> Path | None:
    return next((each for each in (path, *path.parents[:_DEEPEST]) if is_file_in(each, each / MARKER)), None)


def _manifest(path: Path) -> Iterator[_Row]:
    with _as_written(path):
        if path.is_symlink() and not is_file_in(path.parent, path):
            raise ValueError("leads out")
    with opened(path, largest=_LARGEST_MANIFEST) as file, _as_written(path):
        text = TextIOWrapper(file, encoding="utf-8", newline="")
        rows = csv.reader(text, strict=True)
        if tuple(next(rows, ())) != MANIFEST_COLUMNS:
            raise ValueError("other columns")
        for row in rows:
            source, digest, destination, split, _ = row
            if not _DIGEST.fullmatch(digest):
                raise ValueError("no digest")
            yield _Row(unguarded(source), digest, unguarded(destination), split)


def _marker_in(path: Path) -> Mapping[str, object]:
    """What the marker says; nothing where it is no marker."""
    with opened(path, largest=_LARGEST_MARKER) as file, _as_written(path):
        marker = json.loads(file.read())
        return marker if isinstance(marker, dict) else {}


@contextmanager
def _as_written(path: Path) -> Iterator[None]:
    """Whatever is wrong inside a file of ours is one thing to the user: it is not as it was written."""
    try:
        yield
    except (ValueError, RecursionError, csv.Error) as error:
        raise AppError(
            Phrase("{name} is not as Labeler wrote it", name=path.name),
            where=shown(str(path)),
            safe=NOTHING_IMPORTED,
            todo=Phrase("Take {name} away to import the folder as one that is not ours", name=MARKER),
        ) from error
