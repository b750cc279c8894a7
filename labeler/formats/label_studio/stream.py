"""One JSON list read an element at a time, so that a million tasks take no more memory than the longest of them."""

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.json_file import LARGEST_FILE, refused
from labeler.formats.strict.json_pieces import DECODER, TOO_DEEP
from labeler.formats.strict.opening import opened

LONGEST_ELEMENT = 8 * 1024 * 1024
"""Characters."""
_CHUNK = 1024 * 1024
"""Bytes read at once, at least."""
_SPACE = re.compile(r"[ \t\n\r]*")
_CUT = 16
"""Characters. An error this near to where the text breaks off may be nothing but that."""
_UNENDED = "Unterminated string"


def elements(
    path: Path, progress: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[tuple[int, object]]:
    """The elements of the list that a file holds, each with the line it begins on; AppError with line and column for
    what is not strict JSON, and for an element of more than `LONGEST_ELEMENT` characters."""
    size = path.stat().st_size if path.is_file() else 0
    with opened(path, largest=LARGEST_FILE) as file:
        text = _Text(file, path)
        if text.next_sign() != "[":
            raise text.refused("this is not a list of tasks")
        text.at += 1
        is_ended = text.next_sign() == "]"
        while not is_ended:
            text.next_sign()
            yield text.line(), text.element()
            progress(text.read, size)
            is_ended = text.next_sign() == "]"
            if not is_ended and text.next_sign() != ",":
                raise text.refused("this is not JSON: a comma or the end of the list is missing")
            text.at += not is_ended
        text.at += 1
        if text.next_sign():
            raise text.refused("this is not JSON: more follows after the list")


class _Text:
    """The text of a file, as much of it as is needed. `at` is the next character; `read`, how many bytes were read."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._decoder = getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._is_whole = False
        self._line = self._column = 1
        self._counted = 0
        self.at = 0
        self.read = 0

    def next_sign(self) -> str:
        """The next character that is no white space, or nothing at the end."""
        while True:
            found = _SPACE.match(self._text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self._text) or self._is_whole:
                return self._text[self.at : self.at + 1]
            self._fetch()

    def element(self) -> object:
        while True:
            try:
                value, end = DECODER.raw_decode(self._text, self.at)
            except json.JSONDecodeError as error:
                if self._is_whole or not self._may_be_cut(error):
                    raise self.refused(Phrase("this is not JSON: {why}", why=error.msg), error.pos) from error
            except (ValueError, RecursionError) as error:
                why = TOO_DEEP if isinstance(error, RecursionError) else ""
                raise self.refused(why or shown(str(error))) from error
            else:
                if end < len(self._text) or self._is_whole:
                    self.at = end
                    return value
            if len(self._text) - self.at > LONGEST_ELEMENT:
                raise self.refused(Phrase("one task has more than {most} characters", most=LONGEST_ELEMENT))
            self._fetch()

    def line(self) -> int:
        """The line of the next character, counted on from where it was asked for last."""
        self._line += self._text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def refused(self, what: str, position: int | None = None) -> AppError:
        at = self.at if position is None else position
        line = self.line() + self._text.count("\n", self.at, at)
        begin = self._text.rfind("\n", 0, at) + 1
        column = at - begin + (1 if begin else self._column)
        return refused(self._path, what, where=Phrase("line {line}, column {column}", line=line, column=column))

    def _may_be_cut(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith(_UNENDED) or error.pos >= len(self._text) - _CUT

    def _fetch(self) -> None:
        """More of the file, at least as much again as is waiting, so that a long element is not read over and over."""
        waiting = self._text[self.at :]
        self.line()
        begin = self._text.rfind("\n", 0, self.at) + 1
        self._column = self.at - begin + (1 if begin else self._column)
        content = self._file.read(max(_CHUNK, len(waiting)))
        self.read += len(content)
        self._is_whole = not content
        self._text, self.at, self._counted = waiting, 0, 0
        try:
            self._text += self._decoder.decode(content, final=self._is_whole)
        except UnicodeDecodeError as error:
            raise self.refused("this is not UTF-8", len(waiting)) from error
