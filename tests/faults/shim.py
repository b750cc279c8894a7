"""The failing disk: built from our own C where a compiler is, switched on and off from within the process."""

import ctypes
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import IntEnum, IntFlag
from pathlib import Path

from tests.faults.promise import NotHere

_SOURCE = Path(__file__).with_name("shim.c")


class Call(IntFlag):
    """What a program asks of a disk; the numbers are those of shim.c."""

    WRITE = 1
    SYNC = 2
    RENAME = 4
    UNLINK = 8
    CREATE = 16
    MKDIR = 32


ANY = Call.WRITE | Call.SYNC | Call.RENAME | Call.UNLINK | Call.CREATE | Call.MKDIR


class How(IntEnum):
    """What the disk does at the k-th call: refuses it, kills the process, writes half and refuses what comes then."""

    REFUSE = 0
    KILL = 1
    HALF = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`at` counts from 1 the calls of these kinds below one folder; 0 only counts them."""

    at: int = 0
    calls: int = ANY
    how: int = How.REFUSE
    error: int = 0
    from_then_on: bool = False


def built(folder: Path) -> Path:
    """The library, made in `folder`. NotHere where it cannot be made."""
    if not sys.platform.startswith("linux"):
        raise NotHere("the failing disk is made for Linux")
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise NotHere("there is no C compiler (cc)")
    library = folder / "failing_disk.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE), "-ldl"]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise NotHere(f"the failing disk cannot be built: {made.stderr.strip().splitlines()[-1:]}")
    return library


class FailingDisk:
    """The library of a process that was started with it in front (LD_PRELOAD)."""

    def __init__(self) -> None:
        self._calls = ctypes.CDLL(None)
        self._calls.faults_first.restype = ctypes.c_char_p

    def fails(self, folder: Path, fault: Fault) -> None:
        """From now on, for what lies in `folder`."""
        self._calls.faults_arm(
            bytes(folder), int(fault.calls), fault.at, int(fault.how), fault.error, int(fault.from_then_on)
        )

    def works(self) -> None:
        """As any other disk again."""
        self._calls.faults_disarm()

    def counted(self, calls: int) -> int:
        """Calls of these kinds since it was told to fail."""
        return sum(int(self._calls.faults_counted(int(kind))) for kind in Call if kind & calls)

    @property
    def has_failed(self) -> bool:
        return bool(self._calls.faults_hit())

    @property
    def where(self) -> str:
        """The first call that failed, for whoever reads what went wrong: its kind and its file."""
        kind, _, path = self._calls.faults_first().decode(errors="replace").partition(" ")
        return f"{Call(int(kind)).name} of {path}" if kind else "nothing"
