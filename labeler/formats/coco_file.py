"""One COCO annotation file, written in chunks, so that a million boxes take no more memory than a few."""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import BinaryIO, TypeAlias

import orjson

from labeler.formats.records import ExportConcept
from labeler.formats.writing import OutputFolder

Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json]"
"""No None and, by use, no bool and no NaN: every reader takes what is left."""
_CHUNK = 5_000
"""Rows held before they are written."""


class CocoFile:
    """Takes images and annotations in any order and leaves one JSON document."""

    def __init__(self, folder: OutputFolder, relative: str, concepts: Sequence[ExportConcept]) -> None:
        self._folder = folder
        self._part = f"{relative}.part"
        self._relative = relative
        self._head = {
            "info": {"description": "Exported by Labeler", "url": "", "version": "", "contributor": ""},
            "licenses": [{"id": 1, "name": "", "url": ""}],
            "categories": [_category(concept) for concept in concepts],
        }
        self._stack = ExitStack()

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

    def add_image(self, row: Mapping[str, Json]) -> None:
        self._images.add(row)

    def add_annotation(self, row: Mapping[str, Json]) -> None:
        """One annotation; its id is given here, from 1 on."""
        self._annotations.add({"id": self._annotations.count + 1, **row})

    @property
    def annotations(self) -> int:
        return self._annotations.count

    def _join(self) -> None:
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
        self._waiting: list[bytes] = []

    def add(self, row: Mapping[str, Json]) -> None:
        self._waiting.append((b",\n" if self.count else b"\n") + orjson.dumps(row))
        self.count += 1
        if len(self._waiting) >= _CHUNK:
            self.flush()

    def flush(self) -> None:
        self.file.write(b"".join(self._waiting))
        self._waiting.clear()


def _category(concept: ExportConcept) -> Mapping[str, Json]:
    return {"id": concept.export_id, "name": concept.name, "supercategory": concept.parent}
