"""A folder for what is needed for a while: nobody else's to read, held by a lock, swept up by the next after a kill."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

_STEM = "labeler-for-a-while-"


@contextmanager
def folder_for_a_while() -> Iterator[Path]:
    """A new folder in the system's place for such; gone when the block ends. OSError where none can be made."""
    _sweep()
    folder, lock = _held_folder()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _held_folder() -> tuple[Path, int | None]:
    while True:
        folder = Path(mkdtemp(prefix=_STEM))
        if sys.platform == "win32":
            return folder, None
        lock = _locked(folder)
        if lock is not None and _is_in_place(folder, lock):
            return folder, lock
        # Another one took it for a leftover before it was locked.
        if lock is not None:
            os.close(lock)
        elif folder.exists():
            return folder, None  # A file system without locks: nobody can sweep there.


def _sweep() -> None:
    """Removes what was left by a process that was killed. Windows keeps what is open, and has its own sweeping."""
    if sys.platform == "win32":
        return
    for leftover in Path(gettempdir()).glob(f"{_STEM}*"):
        with suppress(OSError):
            if leftover.lstat().st_uid != os.getuid():
                continue
            lock = _locked(leftover)
            if lock is not None:
                shutil.rmtree(leftover, ignore_errors=True)
                os.close(lock)


if sys.platform != "win32":
    import fcntl

    def _locked(folder: Path) -> int | None:
        """A descriptor that holds a lock on the folder; None where another holds it, or none can be had."""
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(descriptor)
            else:
                return descriptor
        return None

    def _is_in_place(folder: Path, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), folder.lstat())
        except FileNotFoundError:
            return False
