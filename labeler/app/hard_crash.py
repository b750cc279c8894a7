"""What is left when the system itself ends the program: a trace, made into a report when it is started again."""

import atexit
import faulthandler
import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import labeler
from labeler.app.crash_report import keep_report
from labeler.app.logs import log_folder, private

_OF_PROCESS = re.compile(r"hard-(\d+)\.trace")
_FRAME = re.compile(r'File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<function>.*)')
_MOST = 64 * 1024
"""Bytes of a trace that are read."""


def watch_for_hard_crashes(folder: Path | None = None) -> Path:
    """From now on a fault that ends the process writes where each thread was to the file that is returned.

    It is gone when the process ends well. OSError where it cannot be made.
    """
    path = private(folder or log_folder()) / f"hard-{os.getpid()}.trace"
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    file = os.fdopen(descriptor, "w", encoding="utf-8")
    faulthandler.enable(file)
    atexit.register(_end_well, file, path)
    return path


def report_hard_crashes(*, at: str, folder: Path | None = None) -> tuple[Path, ...]:
    """A report of each trace that an ended process has left; the traces are gone then."""
    folder = folder or log_folder()
    reports = []
    for path in sorted(folder.glob("hard-*.trace")):
        found = _OF_PROCESS.fullmatch(path.name)
        if found is None or _is_running(int(found[1])):
            continue
        with suppress(OSError):
            with path.open("rb") as file:
                trace = file.read(_MOST).decode("utf-8", "replace")
            path.unlink()
            if trace.strip():
                reports.append(keep_report(without_names(trace), at=at, folder=folder))
    return tuple(reports)


def without_names(trace: str) -> str:
    """What Python tells of a fault, with our own places as modules and no path of anybody's computer."""
    lines = []
    for line in trace.splitlines():
        found = _FRAME.search(line)
        if found:
            lines.append(f"  {_place(found)}")
        elif line.startswith(("Fatal Python error: ", "Current thread ", "Thread ", "Windows fatal exception: ")):
            # A thread's name could be anybody's.
            lines.append(re.sub(r"\[.*\] ?", "", line))
    return "".join(f"{line}\n" for line in lines)


def _place(found: re.Match[str]) -> str:
    package = Path(labeler.__file__).parent
    try:
        inside = Path(found["file"]).relative_to(package)
    except ValueError:
        return "(elsewhere)"
    module = ".".join((package.name, *inside.with_suffix("").parts))
    return f"{module}:{found['line']} {found['function']}"


def _is_running(process: int) -> bool:
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        # Asking after a process there would end it; the file of one that runs cannot be removed.
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _end_well(file: TextIO, path: Path) -> None:
    faulthandler.disable()
    with suppress(OSError):
        file.close()
        path.unlink()
