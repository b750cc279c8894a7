"""Who listens when a program of a test asks for sockets: the kernel's tracer, a library in between, Python itself."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("offline_child.py")
SOURCE = Path(__file__).with_name("sockets.c")
LISTENERS = ("kernel", "library", "python")
_TRACED = "trace=socket,connect,sendto,sendmsg,bind,listen"
_HARMLESS = re.compile(
    r"""
    sa_family=AF_UNIX,\ sun_path=@?"(/tmp/\.X11-unix/|/run/user/\d+/wayland-|(/var)?/run/nscd/socket)   # traced
    | ^connect\ AF_UNIX\ (/tmp/\.X11-unix/|/run/user/\d+/wayland-|(/var)?/run/nscd/socket)              # told
    | \bsocket(\(|\ )AF_UNIX                                      # it leads nowhere until it is connected
    | ^\d+\ +(\+\+\+|---|<\.\.\.)                                 # ends and signals of processes
    """,
    re.VERBOSE,
)
"""The local display, and the C library's question to this computer about its own users."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What each listener heard of the network; of one that this machine does not have, why not; what was printed."""

    said: str
    calls: dict[str, list[str]]
    missing: dict[str, str]


def run_watched(folder: Path, commands: object, *, most_seconds: int = 300) -> Heard:
    """Runs commands of the program, one after the other, in a process that everyone listens to."""
    told = {name: folder / f"{name}.txt" for name in LISTENERS}
    missing: dict[str, str] = {}
    command = [sys.executable, str(CHILD), str(told["python"]), json.dumps(commands)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    library = _library(folder, missing)
    if library is not None:
        environment |= {"LD_PRELOAD": str(library), "SOCKETS_TOLD": str(told["library"])}
    command = [*_tracer(told["kernel"], missing), *command]
    done = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, timeout=most_seconds, check=False
    )
    assert done.returncode == 0, done.stderr
    calls = {name: _calls(told[name]) for name in LISTENERS if name not in missing}
    return Heard(said=done.stdout, calls=calls, missing=missing)


def _library(folder: Path, missing: dict[str, str]) -> Path | None:
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        missing["library"] = "there is no C compiler for a library in between"
        return None
    made = folder / "sockets.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(SOURCE), "-ldl"], check=True)
    return made


def _tracer(told: Path, missing: dict[str, str]) -> Sequence[str]:
    tracer = shutil.which("strace")
    if tracer is None:
        missing["kernel"] = "there is no strace here"
        return ()
    command = (tracer, "-f", "--seccomp-bpf", "-e", _TRACED, "-o", str(told))
    tried = subprocess.run([*command, "true"], capture_output=True, text=True, check=False)
    if tried.returncode:
        missing["kernel"] = f"strace may not trace here: {tried.stderr.strip()[:100]}"
        return ()
    return command


def _calls(told: Path) -> list[str]:
    lines = told.read_text("utf-8", "replace").splitlines() if told.exists() else []
    return [line for line in lines if line and not _HARMLESS.search(line)]
