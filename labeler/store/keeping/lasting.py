"""Files that are whole before they have their name, and that outlast a power cut once they have it."""

import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_PART = ".labeler-backup-"
_BEHIND = ".part"


class Part:
    """A file in the making beside its place: locked while it is made, gone unless it was named.

    What a kill left of another one is swept up first: a part that nobody holds the lock of. `like` is a file whose
    readers and writers are to be this one's, where it is there: a project that is private has private copies.
    """

    def __init__(self, folder: Path, *, like: Path | None = None) -> None:
        _sweep(folder)
        while True:
            self.path = folder / f"{_PART}{secrets.token_hex(8)}{_BEHIND}"
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            # Whoever swept up between these two took it for nobody's.
            if _is_locked(self._descriptor) and self.path.exists():
                break
            os.close(self._descriptor)
        if like is not None and sys.platform != "win32":
            with suppress(OSError):
                os.fchmod(self._descriptor, like.stat().st_mode & 0o777)

    def sync(self) -> None:
        """What is written so far is on the disk when this returns."""
        if self._descriptor >= 0:
            os.fsync(self._descriptor)

    def name(self, place: Path) -> None:
        """Gives it its name, which must be free: FileExistsError otherwise. On disk when this returns."""
        self.sync()
        self._let_go_on_windows()
        link_or_rename(self.path, place)
        self.path.unlink(missing_ok=True)
        sync_folder(place.parent)

    def replace(self, place: Path) -> None:
        """Puts it in the place of what is there, in one step. On disk when this returns."""
        self.sync()
        self._let_go_on_windows()
        self.path.replace(place)
        sync_folder(place.parent)

    def close(self) -> None:
        """Nothing is left of it but what was named."""
        self._let_go_on_windows()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _let_go_on_windows(self) -> None:
        # There an open file can neither be renamed nor removed.
        if sys.platform == "win32" and self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def link_or_rename(path: Path, place: Path) -> None:
    """The file under another name, never onto something: FileExistsError where the name is taken.

    Where there are hard links it has both names afterwards, elsewhere only the new one.
    """
    try:
        os.link(path, place)
    except FileExistsError:
        raise
    except OSError as error:
        if place.exists():
            raise FileExistsError(f"there is a file of this name already: {place}") from error
        # A file system without hard links: the look above is all that keeps another file from being replaced.
        path.rename(place)


def make_folder(folder: Path) -> None:
    """A folder within one that is there; where that is missing, a drive is, and nothing is made in its place."""
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """The names in a folder are on the disk when this returns, where a system can do it."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(folder: Path) -> None:
    for leftover in folder.glob(f"{_PART}*{_BEHIND}"):
        with suppress(OSError):
            _remove_if_nobodys(leftover)


def _remove(leftover: Path) -> None:
    leftover.with_name(f"{leftover.name}-journal").unlink(missing_ok=True)
    leftover.unlink()


if sys.platform == "win32":
    # What somebody has open cannot be removed there, which is told when it is tried.
    _remove_if_nobodys = _remove

    def _is_locked(_descriptor: int) -> bool:
        return True

else:
    import fcntl

    def _remove_if_nobodys(path: Path) -> None:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            # Locked until it is gone, so that nobody who has just made it can think it theirs.
            if _is_locked(descriptor):
                _remove(path)
        finally:
            os.close(descriptor)

    def _is_locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
