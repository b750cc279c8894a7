"""How bytes leave the disk: by descriptor and from regular files only, so that a pipe named .jpg hangs nobody."""

import os
import stat
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from labeler.domain.image import FileStamp
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.images.errors import NotReadable

CEILING = 1 << 30
"""Bytes, 1 GiB: above the largest honest file, 100 megapixels of four channels of 16 bits (0.8 GB) uncompressed."""
_SETTLED_NS = 3_000_000_000
"""Nanoseconds. The coarsest clock of a disk that is in use (FAT) goes on every two seconds."""
PIECE = 1 << 20
"""Bytes read at a time where a file is not wanted whole."""

# O_NONBLOCK keeps the opening of a pipe from waiting for a writer, O_NOCTTY that of a terminal from taking it over.
# Symbolic links are followed: what they lead to is judged after the opening. Windows has O_BINARY alone.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))

_KINDS = (
    (stat.S_ISDIR, Phrase("it is a folder")),
    (stat.S_ISFIFO, Phrase("it is a pipe, not a file")),
    (stat.S_ISSOCK, Phrase("it is a socket, not a file")),
)


class RegularFile:
    """A regular file open for reading, every fault of which is a NotReadable with one line.

    `size` is in bytes, `stamp` as of the opening; None where the file was changed just before: it could be changed
    again without the clock of its disk having gone on.
    """

    def __init__(self, path: bytes | Path) -> None:
        name = os.fsencode(path)
        self.where = shown_path(name)
        try:
            descriptor = os.open(name, _FLAGS)
        except (OSError, ValueError) as error:
            raise self._fault(error) from error
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise NotReadable(_kind(status.st_mode), where=self.where)
            self._file = os.fdopen(descriptor, "rb", buffering=0)
        except BaseException:
            os.close(descriptor)
            raise
        self.size = status.st_size
        self.stamp = _stamp_of(status)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def start(self, size: int) -> bytes:
        """The next `size` bytes, or as many as there are."""
        return b"".join(islice(self.pieces(size), 1))

    def pieces(self, size: int = PIECE) -> Iterator[bytes]:
        """The rest of the file in pieces of at most `size` bytes."""
        while piece := self._read(size):
            yield piece

    def rest(self, *, start: bytes = b"") -> bytes:
        """`start`, then the rest of the file, which may not have grown past the ceiling meanwhile."""
        found = [start]
        length = len(start)
        for piece in self.pieces(max(self.size - length, PIECE)):
            found.append(piece)
            length += len(piece)
            if length > CEILING:
                raise NotReadable(_too_large(length), where=self.where)
        return b"".join(found)

    def _read(self, size: int) -> bytes:
        try:
            return self._file.read(size)
        except OSError as error:
            raise self._fault(error) from error

    def _fault(self, error: OSError | ValueError) -> NotReadable:
        cause = error.strerror if isinstance(error, OSError) else None
        return NotReadable(
            Phrase("it cannot be read: {why}", why=cause or Phrase("its name is impossible")), where=self.where
        )


def _stamp_of(status: os.stat_result) -> FileStamp | None:
    is_settled = time.time_ns() - status.st_mtime_ns > _SETTLED_NS
    return FileStamp(size=status.st_size, modified_ns=status.st_mtime_ns) if is_settled else None


def read_bytes(path: bytes | Path) -> bytes:
    """All bytes of a regular file of at most `CEILING` bytes, else NotReadable."""
    with RegularFile(path) as file:
        if file.size > CEILING:
            raise NotReadable(_too_large(file.size), where=file.where)
        return file.rest()


def _too_large(size: int) -> Phrase:
    return Phrase("it has {size:,} bytes; at most {most:,} are read", size=size, most=CEILING)


def _kind(mode: int) -> Phrase:
    return next((words for is_kind, words in _KINDS if is_kind(mode)), Phrase("it is a device, not a file"))
