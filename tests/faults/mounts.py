"""File systems of our own for a trial, in a room of mounts that the system clears when the process ends."""

import ctypes
import functools
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.promise import NotHere

if sys.platform != "win32":
    import fcntl

_NEW_MOUNTS = 0x00020000
_SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN: the file system is cut off as it stands."""
_WITHOUT_FLUSHING_THE_LOG = struct.pack("I", 2)


@functools.cache
def own_mounts() -> None:
    """From now on what this process mounts is seen by it and its children alone. NotHere where it may not."""
    if not sys.platform.startswith("linux"):
        raise NotHere("mounting file systems is tried on Linux alone")
    if os.geteuid() != 0:
        raise NotHere("mounting file systems takes root")
    if ctypes.CDLL(None, use_errno=True).unshare(_NEW_MOUNTS) != 0:
        raise NotHere(f"this process may not mount: {os.strerror(ctypes.get_errno())}")
    _run("mount", "--make-rprivate", "/")


@contextmanager
def memory_disk(point: Path, *, kilobytes: int) -> Iterator[Path]:
    """A small disk in memory, mounted at `point`."""
    own_mounts()
    point.mkdir(parents=True, exist_ok=True)
    _run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(point))
    try:
        yield point
    finally:
        _run("umount", "--lazy", str(point))


def make_room(point: Path, *, kilobytes: int) -> None:
    """The size of a disk in memory from now on."""
    _run("mount", "-o", f"remount,size={kilobytes}k", str(point))


def make_read_only(point: Path) -> None:
    _run("mount", "-o", "remount,ro", str(point))


@contextmanager
def in_memory(folder: Path) -> Iterator[Path]:
    """A folder in memory where the system has one, else `folder`: for trials in which no power is cut."""
    memory = Path("/dev/shm")
    if not (memory.is_dir() and os.access(memory, os.W_OK)):
        yield folder
        return
    with TemporaryDirectory(prefix="labeler-faults-", dir=memory, ignore_cleanup_errors=True) as made:
        yield Path(made)


class JournalingDisk:
    """An ext4 in a file, on a loop device that the system frees when it is unmounted."""

    def __init__(self, file: Path, point: Path) -> None:
        own_mounts()
        if not Path("/dev/loop-control").exists():
            raise NotHere("there is no loop device here")
        if shutil.which("mkfs.ext4") is None:
            raise NotHere("there is no mkfs.ext4 here")
        self._file, self.point = file, point
        point.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as made:
            made.truncate(48 << 20)
        _run("mkfs.ext4", "-q", "-F", "-b", "4096", "-J", "size=4", "-m", "0", str(file))

    def mount(self) -> None:
        _run("mount", "-o", "loop", str(self._file), str(self.point))

    def cut_the_power(self) -> None:
        """Nothing that is not on the disk by now ever comes there."""
        folder = os.open(self.point, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, _SHUTDOWN, _WITHOUT_FLUSHING_THE_LOG)
        except OSError as error:
            raise NotHere(f"this ext4 cannot be cut off: {error.strerror}") from None
        finally:
            os.close(folder)

    def unmount(self) -> None:
        _run("umount", str(self.point))


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise NotHere(f"{' '.join(command[:2])}: {' '.join(done.stderr.split()) or done.returncode}")
