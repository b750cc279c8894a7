"""The manifest of our own export, read back: which image of the project each exported file is."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.cells import unguarded
from labeler.formats.reading import NOTHING_IMPORTED, opened
from labeler.formats.run import MANIFEST, MANIFEST_COLUMNS
from labeler.formats.writing import MARKER

_LARGEST_MARKER, _LARGEST_MANIFEST = 64 * 1024, 1024 * 1024 * 1024
"""Bytes."""
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


def exported_digests(folder: Path) -> Mapping[bytes, str]:
    """The digest that the project knows each exported image by, by its path in the export; empty for other folders.

    An image that lay on its side was written upright: its file has other bytes, and only the manifest knows it.
    AppError where the folder bears our marker and its manifest is not as we write it.
    """
    if not _is_ours(folder):
        return {}
    path = folder / MANIFEST
    with opened(path, largest=_LARGEST_MANIFEST) as file, _as_written(path):
        text = TextIOWrapper(file, encoding="utf-8", newline="")
        rows = csv.reader(text, strict=True)
        if tuple(next(rows, ())) != MANIFEST_COLUMNS:
            raise ValueError("other columns")
        return dict(_placed(rows))


def _placed(rows: Iterator[list[str]]) -> Iterator[tuple[bytes, str]]:
    for row in rows:
        _, digest, destination, _, _ = row
        if not _DIGEST.fullmatch(digest):
            raise ValueError("no digest")
        if destination:
            yield unguarded(destination).encode(), digest


def _is_ours(folder: Path) -> bool:
    path = folder / MARKER
    if not path.is_file():
        return False
    with opened(path, largest=_LARGEST_MARKER) as file, _as_written(path):
        marker = json.loads(file.read())
        return isinstance(marker, dict) and marker.get("program") == "labeler"


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
