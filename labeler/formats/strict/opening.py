"""Opening files nobody should trust: regular ones only, and none larger than it may be."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

NOTHING_IMPORTED = Phrase("Nothing was taken in.")


@contextmanager
def opened(path: Path, *, largest: int) -> Iterator[BinaryIO]:
    """The file, open to read bytes; AppError where it is none, cannot be read or has more than `largest` bytes."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _refused(path, "this is not a file")
        if found.st_size > largest:
            raise _refused(
                path, Phrase("the file has {size} bytes; at most {most} are read", size=found.st_size, most=largest)
            )
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise _refused(path, Phrase("the file cannot be read: {why}", why=error.strerror or str(error))) from error


def is_file_in(folder: Path, path: Path) -> bool:
    """Whether a file is there, and lies below `folder` too where a link leads to it. OSError is for the caller."""
    if not path.is_file():
        return False
    return not path.is_symlink() or Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _refused(path: Path, what: str) -> AppError:
    return AppError(what, where=shown(str(path)), safe=NOTHING_IMPORTED)
