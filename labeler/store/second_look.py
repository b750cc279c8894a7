"""Looks again at a file that SQLite complained of: its codes lie, and nobody is told "damaged" for an unplugged drive.

What it reads it reads by a handle of its own, whose closing drops SQLite's locks on that file in this process: it may
be called only where no transaction is open, as in `told`, which stands around all of them.
"""

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from labeler.store.network import is_on_a_share
from labeler.store.schema import APPLICATION_ID

_LEAST_ROOM = 64 * 1024
"""Bytes. An answer needs a few pages of 4 KB and a journal of as many."""
_CHUNK = 1 << 20
_MOST_CHUNKS = 8
"""Of a larger file, as many from its start and its end are read twice: a person is waiting."""
_MAGIC = b"SQLite format 3\x00"
_APPLICATION = slice(68, 72)


class Cause(StrEnum):
    """What is in the way in truth."""

    NOTHING = "nothing that can be seen"
    DRIVE_GONE = "its folder is not there"
    FILE_GONE = "the file is not there"
    NO_ROOM = "the disk is full"
    READ_ONLY = "the drive can only be read"
    FORBIDDEN = "it may not be written"
    TOO_MANY_FILES = "too many files are open"
    NO_LOCKS = "locks are no use here"
    FAILS = "the drive fails when it is read"
    UNSTEADY = "the drive gives other bytes each time it is read"
    NO_HEADER = "it does not begin as a project does"


GONE = (Cause.DRIVE_GONE, Cause.FILE_GONE)
BEFORE_DAMAGED = (*GONE, Cause.FAILS, Cause.UNSTEADY)
"""What a file is looked at for before it is called damaged."""


def second_look(path: Path, causes: tuple[Cause, ...] = BEFORE_DAMAGED) -> Cause:
    """The first of `causes` that is found at `path`; NOTHING where none is."""
    return next((cause for cause in causes if _LOOKS[cause](path)), Cause.NOTHING)


def _drive_gone(path: Path) -> bool:
    return not path.absolute().parent.is_dir()


def _file_gone(path: Path) -> bool:
    return not path.exists()


def _no_room(path: Path) -> bool:
    with suppress(OSError):
        folder = path.absolute().parent
        room = shutil.disk_usage(folder)
        # Some drives that are not of a disk tell nothing: no room in all.
        if room.total and room.free < _LEAST_ROOM:
            return True
        if hasattr(os, "statvfs"):
            told = os.statvfs(folder)
            return bool(told.f_files) and told.f_favail == 0
    return False


def _read_only(path: Path) -> bool:
    if hasattr(os, "statvfs"):
        with suppress(OSError):
            return bool(os.statvfs(path.absolute().parent).f_flag & os.ST_RDONLY)
    return False


def _forbidden(path: Path) -> bool:
    may_write_file = os.access(path, os.R_OK | os.W_OK)
    return not (may_write_file and os.access(path.absolute().parent, os.W_OK | os.X_OK))


def _too_many_files(_path: Path) -> bool:
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        return True
    return False


def _no_locks(path: Path) -> bool:
    with suppress(OSError):
        return is_on_a_share(path)
    return False


def _fails(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        _read(path)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _unsteady(path: Path) -> bool:
    if not path.is_file():
        return False
    with suppress(OSError):
        first, second = (_read(path) for _ in range(2))
        # Where another program writes to it in between, its time or size tells so: that is no failing drive.
        return first[1] != second[1] and first[0] == second[0]
    return False


def _no_header(path: Path) -> bool:
    if not path.is_file():
        return False
    with suppress(OSError), path.open("rb") as file:
        start = file.read(100)
        return not start.startswith(_MAGIC) or start[_APPLICATION] != APPLICATION_ID.to_bytes(4, "big")
    return False


def _read(path: Path) -> tuple[tuple[int, int], int]:
    """Size and time of the file, and a hash of what the drive itself gives: not of what the system still remembers."""
    told, number = 0, 0
    with path.open("rb", buffering=0) as file:
        stamp = os.fstat(file.fileno())
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        ends = {0, max(0, stamp.st_size - _MOST_CHUNKS * _CHUNK)}
        for start in sorted(ends):
            file.seek(start)
            for number in range(_MOST_CHUNKS):
                told = hash((told, number, file.read(_CHUNK)))
    return (stamp.st_size, stamp.st_mtime_ns), told


_LOOKS: Mapping[Cause, Callable[[Path], bool]] = {
    Cause.DRIVE_GONE: _drive_gone,
    Cause.FILE_GONE: _file_gone,
    Cause.NO_ROOM: _no_room,
    Cause.READ_ONLY: _read_only,
    Cause.FORBIDDEN: _forbidden,
    Cause.TOO_MANY_FILES: _too_many_files,
    Cause.NO_LOCKS: _no_locks,
    Cause.FAILS: _fails,
    Cause.UNSTEADY: _unsteady,
    Cause.NO_HEADER: _no_header,
}
assert set(_LOOKS) == set(Cause) - {Cause.NOTHING}
