"""Metadata as rows with the line each stands on: JSON, a line each, or a table."""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from labeler.domain.phrase import Phrase
from labeler.formats.imagefolder.words import METADATA_TABLE
from labeler.formats.strict.json_file import LARGEST_FILE, refused
from labeler.formats.strict.json_pieces import parse_json
from labeler.formats.strict.json_values import JsonPlace
from labeler.formats.strict.opening import opened

LONGEST_LINE = 16 * 1024 * 1024
"""Bytes."""
_MOST_COLUMNS = 1_000
Fields = Mapping[str, object]


def rows(path: Path, progress: Callable[[int], None] = lambda done: None) -> Iterator[tuple[JsonPlace, Fields]]:
    """The rows of one file, one at a time; AppError, with the line, for what is not as it should be.

    `progress` is told how many bytes of the file are read. Cells of a table are all texts.
    """
    with opened(path, largest=LARGEST_FILE) as file:
        lines = _lines(file, path, progress)
        yield from _cells(lines, path) if path.name == METADATA_TABLE else _documents(lines, path)


def _documents(lines: Iterator[tuple[int, str]], path: Path) -> Iterator[tuple[JsonPlace, Fields]]:
    for number, line in lines:
        if line.strip():
            place = _place(path, number)
            yield place, place.fields(parse_json(line.strip(), path, place.where), "row")


def _cells(lines: Iterator[tuple[int, str]], path: Path) -> Iterator[tuple[JsonPlace, Fields]]:
    reader = csv.reader((line for _, line in lines), strict=True)
    header: list[str] | None = None
    while True:
        place = _place(path, reader.line_num + 1)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise place.refused(Phrase("this is not CSV: {why}", why=str(error))) from error
        if cells is None:
            return
        if header is None:
            header = _header(cells, place)
        elif any(cells):
            if len(cells) != len(header):
                raise place.refused(
                    Phrase("{cells} cells in a table of {columns} columns", cells=len(cells), columns=len(header))
                )
            yield place, dict(zip(header, cells, strict=True))


def _header(cells: list[str], place: JsonPlace) -> list[str]:
    if len(cells) > _MOST_COLUMNS:
        raise place.refused(Phrase("the table has more than {most} columns", most=_MOST_COLUMNS))
    if len(set(cells)) < len(cells):
        raise place.refused("two columns have the same name")
    return cells


def _place(path: Path, line: int) -> JsonPlace:
    # The folder too: each split has a file of this name.
    return JsonPlace(path=path, where=Phrase("in “{folder}”, line {line}", folder=path.parent.name, line=line))


def _lines(file: BinaryIO, path: Path, progress: Callable[[int], None]) -> Iterator[tuple[int, str]]:
    """The lines, each with its number and what ends it."""
    number = done = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        done += len(line)
        where = Phrase("line {line}", line=number)
        if len(line) > LONGEST_LINE:
            raise refused(path, Phrase("a line has more than {most} bytes", most=LONGEST_LINE), where=where)
        try:
            yield number, line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise refused(path, "this is not UTF-8", where=where) from error
        progress(done)
