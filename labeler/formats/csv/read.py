"""CSV in, first step: a file of labels as rows with line numbers, every cell of the type it should have."""

import csv
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from unicodedata import normalize

from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import DECIMALS, Box
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.cells import unguarded
from labeler.formats.csv.rows import COLUMNS
from labeler.formats.strict.opening import NOTHING_IMPORTED, opened

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes."""
MOST_ROWS = 5_000_000
LONGEST_CELL = 10_000
"""Characters."""
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_SIDES = ("x", "y", "width", "height")
_FLAGS = {"": False, "0": False, "false": False, "no": False, "1": True, "true": True, "yes": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvRow:
    """One row as written. `box` is in upright pixels, finite, its sides above 0; words are not yet judged."""

    line: int
    image: str
    concept: str
    relation: str
    labeler: str
    box: Box | None
    crowd: bool
    joint: bool
    reason: str
    scope: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvAnswers:
    """All rows of one file, and the name by which messages speak of it."""

    file: str
    rows: tuple[CsvRow, ...]


def read_csv(path: Path) -> CsvAnswers:
    """The rows of a CSV file; AppError, with the line, for anything in it that is not as it should be."""
    file = shown(path.name)
    with opened(path, largest=LARGEST_FILE) as handle:
        return CsvAnswers(file=file, rows=tuple(_rows(handle, file)))


@contextmanager
def at_line(file: str, line: int) -> Iterator[None]:
    """Makes of a broken rule the error that refuses the whole file, naming this line."""
    try:
        yield
    except RuleBroken as error:
        raise AppError(error.what, where=place_of_line(file, line), safe=NOTHING_IMPORTED) from error


def place_of_line(file: str, line: int) -> Phrase:
    """How messages name a line."""
    return Phrase("{file}, line {line}", file=file, line=line)


def _rows(handle: BinaryIO, file: str) -> Iterator[CsvRow]:
    reader = csv.reader(_lines(handle, file), strict=True)
    with at_line(file, 1):
        header = _header(_next(reader) or [])
    count = 0
    while True:
        line = reader.line_num + 1
        with at_line(file, line):
            cells = _next(reader)
            if cells is None:
                return
            if not any(cells):
                continue
            count += 1
            if count > MOST_ROWS:
                raise RuleBroken(Phrase("the file has more than {most} rows", most=MOST_ROWS))
            row = _row(header, cells, line)
        yield row


def _lines(handle: BinaryIO, file: str) -> Iterator[str]:
    """The lines of the file as text, each with what ends it."""
    for number, raw in enumerate(handle, start=1):
        with at_line(file, number):
            try:
                text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                raise RuleBroken("this is not UTF-8") from error
        yield text


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row of cells; None at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        raise RuleBroken(Phrase("this is not CSV: {why}", why=str(error))) from error


def _header(cells: Sequence[str]) -> Sequence[str]:
    if not any(cells):
        raise RuleBroken("the first line names the columns, and it is empty")
    names = [cell.strip() for cell in cells]
    for name in names:
        if name not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise RuleBroken(
                Phrase(
                    "there is no column “{name}”; there are {known}, parted by commas",
                    name=shown(name[:100]),
                    known=known,
                )
            )
        if names.count(name) > 1:
            raise RuleBroken(Phrase("the column “{name}” stands there twice", name=shown(name[:100])))
    if "image" not in names:
        raise RuleBroken("the column “image” is missing")
    return names


def _row(header: Sequence[str], cells: Sequence[str], line: int) -> CsvRow:
    if len(cells) != len(header):
        raise RuleBroken(Phrase("{cells} cells stand under {columns} columns", cells=len(cells), columns=len(header)))
    if any(len(cell) > LONGEST_CELL for cell in cells):
        raise RuleBroken(Phrase("a cell has more than {most} characters", most=LONGEST_CELL))
    by_name = dict.fromkeys(COLUMNS, "") | dict(zip(header, cells, strict=True))
    return CsvRow(
        line=line,
        image=normalize("NFC", unguarded(by_name["image"])),
        concept=unguarded(by_name["concept"]),
        relation=by_name["relation"].strip(),
        labeler=unguarded(by_name["labeler"]),
        box=_box(by_name),
        crowd=_flag(by_name, "crowd"),
        joint=_flag(by_name, "joint"),
        reason=unguarded(by_name["reason"]),
        scope=by_name["scope"].strip(),
    )


def _box(cells: Mapping[str, str]) -> Box | None:
    """The box of a row; None where all four cells are empty."""
    given = [side for side in _SIDES if cells[side].strip()]
    if not given:
        return None
    if len(given) < len(_SIDES):
        missing = ", ".join(side for side in _SIDES if side not in given)
        raise RuleBroken(Phrase("a box needs x, y, width and height; missing: {missing}", missing=missing))
    x, y, width, height = (_number(cells, side) for side in _SIDES)
    if x < 0 or y < 0:
        raise RuleBroken(Phrase("the box begins outside the image, at {x:g}, {y:g}", x=x, y=y))
    if width <= 0 or height <= 0:
        raise RuleBroken(
            Phrase("a box needs a width and a height above 0, not {width:g} × {height:g}", width=width, height=height)
        )
    return Box(x=x, y=y, width=width, height=height)


def _number(cells: Mapping[str, str], column: str) -> float:
    text = cells[column].strip()
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(number):
        raise RuleBroken(Phrase("{column} is not a number: “{text}”", column=column, text=shown(text)))
    return round(number, DECIMALS)


def _flag(cells: Mapping[str, str], column: str) -> bool:
    text = cells[column].strip().lower()
    if text not in _FLAGS:
        raise RuleBroken(Phrase("{column} is 1 or 0, not “{text}”", column=column, text=shown(text)))
    return _FLAGS[text]
