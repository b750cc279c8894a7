"""`labels.csv` of our own class folders, read back: what is known of each image, beside the class it lies in."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.formats.cells import unguarded
from labeler.formats.strict.opening import NOTHING_IMPORTED, opened

LABELS_FILE = "labels.csv"
LABEL_COLUMNS = ("file", "of", "in", "absent")
_RELATIONS = (Relation.OF, Relation.IN, Relation.ABSENT)
_LARGEST = 1024 * 1024 * 1024
"""Bytes."""


@dataclass(frozen=True, slots=True)
class KnownRow:
    """One exported file, and the concepts of which something is known, by name."""

    line: int
    file: str
    said: tuple[tuple[str, Relation], ...]


@dataclass(frozen=True, slots=True)
class KnownLabels:
    """All rows, and every name that occurs in them, in the order in which it was met."""

    rows: tuple[KnownRow, ...]
    classes: tuple[str, ...]


def read_labels(path: Path) -> KnownLabels:
    """The rows of the file; AppError, with the line, where it is not as we write it."""
    with opened(path, largest=_LARGEST) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        rows = tuple(_rows(text, path))
    return KnownLabels(rows, tuple(dict.fromkeys(name for row in rows for name, _ in row.said)))


def _rows(text: io.TextIOWrapper, path: Path) -> Iterator[KnownRow]:
    reader = csv.reader(text, strict=True)
    try:
        if tuple(next(reader, ())) != LABEL_COLUMNS:
            raise ValueError("other columns")
        for file, *cells in reader:
            yield KnownRow(reader.line_num, unguarded(file), tuple(_said(cells)))
    except (ValueError, csv.Error) as error:
        raise AppError(
            Phrase("{name} is not as Labeler wrote it", name=path.name),
            where=Phrase("{file}, line {line}", file=shown(path.name), line=reader.line_num),
            safe=NOTHING_IMPORTED,
        ) from error


def _said(cells: Sequence[str]) -> Iterator[tuple[str, Relation]]:
    for cell, relation in zip(cells, _RELATIONS, strict=True):
        for row in csv.reader([unguarded(cell)], delimiter=";", strict=True) if cell else ():
            yield from ((name, relation) for name in row)
