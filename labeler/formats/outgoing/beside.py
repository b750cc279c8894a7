"""A temporary folder beside the place of an export: held by a lock, gone on failure, swept up after a kill."""

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def made_parents(place: Path) -> Iterator[None]:
    """The folders above `place`, made where missing; unmade again if the block fails."""
    missing = [parent for parent in place.parents if not parent.exists()]
    try:
        for parent in reversed(missing):
            parent.mkdir(exist_ok=True)
        yield
    except BaseException:
        for parent in missing:
            with suppress(OSError):
                parent.rmdir()
        raise


@contextmanager
def temporary_sibling(place: Path) -> Iterator[Path]:
    """A new folder beside `place`; gone when the block ends, unless it was moved."""
    for leftover in abandoned(place):
        shutil.rmtree(leftover, ignore_errors=True)
    temporary = _new_folder(place.parent, _stem(place))
    lock = _locked(temporary)
    try:
        yield temporary
    finally:
        if temporary.exists():
            shutil.rmtree(temporary, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def _new_folder(parent: Path, stem: str) -> Path:
    number = 0
    while True:
        path = parent / f"{stem}{number}"
        try:
            path.mkdir()
        except FileExistsError:
            number += 1
        else:
            return path


def abandoned(place: Path) -> Iterator[Path]:
    """What a writer that was killed left beside this place: folders that nobody holds a lock on."""
    for leftover in place.parent.glob(f"{_stem(place)}*"):
        lock = _locked(leftover)
        if lock is not None:
            try:
                yield leftover
            finally:
                os.close(lock)


def _stem(place: Path) -> str:
    """A digest of the name, since the name itself may already be as long as names may be."""
    return f".labeler-part-{hashlib.sha256(os.fsencode(place.name)).hexdigest()[:12]}-"


def _locked(folder: Path) -> int | None:
    """A descriptor that holds a lock on the folder; None where another holds it, or none can be had."""
    if sys.platform == "win32":
        return None
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
        else:
            return descriptor
    return None
