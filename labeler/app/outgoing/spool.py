"""What was read to plan an export, kept until it is written: reading rows back takes a quarter of what asking takes."""

import marshal
import struct
from collections.abc import Iterator
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO

from labeler.store.exporting import Lot

_LENGTH = struct.Struct("<Q")


class Spool:
    """A nameless file of our own that is gone when it is closed. Without room for it rows are asked for again."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self._is_whole = False

    @property
    def is_whole(self) -> bool:
        """Whether one walk from the first to the last is in it."""
        return self._is_whole

    def begin(self) -> None:
        self.close()
        with suppress(OSError):
            self._file = TemporaryFile(prefix="labeler-")  # noqa: SIM115 - closed by `close`

    def keep(self, lot: Lot) -> None:
        if self._file is None:
            return
        try:
            packed = marshal.dumps(tuple(lot))
            self._file.write(_LENGTH.pack(len(packed)) + packed)
        except OSError:  # The disk is full: whoever writes later reads the snapshot again.
            self.close()

    def end(self) -> None:
        self._is_whole = self._file is not None

    def lots(self) -> Iterator[Lot]:
        """All that was kept, in the same order; may be walked as often as wanted, one walk at a time."""
        file = self._file
        assert file is not None
        file.seek(0)
        while length := file.read(_LENGTH.size):
            yield Lot(*marshal.loads(file.read(*_LENGTH.unpack(length))))

    def close(self) -> None:
        self._is_whole = False
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            self._file = None
