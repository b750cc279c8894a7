"""One COCO annotation file, written in chunks, so that a million boxes take no more memory than a few."""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import BinaryIO, TypeAlias

import orjson

from labeler.formats.coco.boxes import BoxRows
from labeler.formats.outgoing.writing import OutputFolder

Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json]"
"""No None and, but for what only we read, no bool, and no NaN: every reader takes what is left."""
Row: TypeAlias = "Mapping[str, Json]"
DESCRIPTION = "Exported by Labeler"
"""What says that a file is one of ours."""
_NEXT, _NEXT_LINE = b'},{"id":', b'},\n{"id":'
"""Where a row follows another: each begins with its id. No text within a row reads so, as its quotes are escaped."""
_CHUNK = 1_000
"""Rows held before they are written: so few that they stay in the fast memory of the processor."""


class CocoFile:
    """Takes images, annotations and boxes in any order and leaves one JSON document."""

    def __init__(self, folder: OutputFolder, relative: str, categories: Sequence[Row]) -> None:
        self._folder = folder
        self._part = f"{relative}.part"
        self._relative = relative
        self._head = {
            "info": {"description": DESCRIPTION, "url": "", "version": "", "contributor": ""},
            "licenses": [{"id": 1, "name": "", "url": ""}],
            "categories": categories,
        }
        self._stack = ExitStack()
        self.boxes = BoxRows()

    def __enter__(self) -> "CocoFile":
        self._file = self._stack.enter_context(self._folder.binary(self._relative))
        part = self._stack.enter_context(self._folder.path(self._part).open("w+b"))
        self._images = _Rows(self._file)
        self._annotations = _Rows(part)
        self._file.write(orjson.dumps(self._head)[:-1] + b',"images":[')
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._stack:
            if kind is None:
                self._join()

    def add_image(self, row: Row) -> None:
        """One image; the boxes that wait are written if they are many."""
        self._images.add(row)
        if len(self.boxes) >= _CHUNK:
            self._write_boxes()

    def add_annotation(self, row: Row) -> None:
        """One annotation that is no box; its id is given here, from 1 on."""
        self._annotations.add({"id": self._annotations.count + 1, **row})

    @property
    def annotations(self) -> int:
        return self._annotations.count + len(self.boxes)

    def _write_boxes(self) -> None:
        # A part of them at a time: one image alone may have thousands.
        for lines, count in self.boxes.taken(_CHUNK, first_id=self._annotations.count + 1):
            self._annotations.write(lines, count)

    def _join(self) -> None:
        self._write_boxes()
        self._images.flush()
        self._annotations.flush()
        part = self._annotations.file
        part.seek(0)
        self._file.write(b'],"annotations":[')
        shutil.copyfileobj(part, self._file)
        self._file.write(b"\n]}\n")
        part.close()
        self._folder.path(self._part).unlink()


class _Rows:
    """Rows of a JSON list, one on a line, written a chunk at a time."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.count = 0
        self._is_begun = False
        self._waiting: list[Row] = []

    def add(self, row: Row) -> None:
        self._waiting.append(row)
        self.count += 1
        if len(self._waiting) >= _CHUNK:
            self.flush()

    def write(self, lines: bytes, count: int) -> None:
        """So many rows that are lines already, after those that wait."""
        self.flush()
        self.count += count
        self._write(lines)

    def flush(self) -> None:
        if self._waiting:
            self._write(orjson.dumps(self._waiting)[1:-1].replace(_NEXT, _NEXT_LINE))
            self._waiting.clear()

    def _write(self, lines: bytes) -> None:
        self.file.write(b",\n" if self._is_begun else b"\n")
        self.file.write(lines)
        self._is_begun = True
