"""One process that has imported everything and forks a child for each trial: a kill costs no interpreter."""

import gc
import importlib
import json
import os
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

_ROOT = Path(__file__).parents[2]
_LONGEST = 120
"""Seconds after which a child is taken for hung, and killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a child ended: what its function gave, its bug as a traceback, or the signal that killed it."""

    value: Any = None
    bug: str = ""
    signal: int = 0

    @property
    def was_killed(self) -> bool:
        return self.signal == signal.SIGKILL


class Forks:
    """The parent of the children, seen from the tests."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def call(self, function: str, **arguments: object) -> Ended:
        """Calls `module:function` with these (plain) arguments in a child of its own."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([function, arguments]) + "\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        if not told:
            raise RuntimeError("the parent of the trials has died")
        return Ended(**json.loads(told))


@contextmanager
def forking(
    *, preload: Path | None = None, first: str = "", environment: Mapping[str, str] | None = None
) -> Iterator[Forks]:
    """A parent to fork from, with a library in front of all others where one is given.

    What it does `first` (`module:function`) is done for all its children; it must leave no thread behind.
    """
    with_library = {"LD_PRELOAD": str(preload)} if preload else {}
    surroundings = os.environ | {"PYTHONPATH": str(_ROOT)} | with_library | dict(environment or {})
    command = [sys.executable, "-m", "tests.faults.forked", *([first] if first else [])]
    process = subprocess.Popen(
        command, cwd=_ROOT, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Forks(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(_LONGEST)
        process.stdout.close()


def _serve(orders: IO[str], answers: IO[str]) -> None:
    for line in orders:
        name, arguments = json.loads(line)
        answers.write(json.dumps(in_a_child(_function(name), arguments)) + "\n")
        answers.flush()


def _function(name: str) -> Any:
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


def in_a_child(call: Any, arguments: dict[str, Any]) -> dict[str, Any]:
    """What `Ended` is made of."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _run(call, arguments, writing)
    os.close(writing)
    told = _told_by(reading, child)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return {"signal": os.WTERMSIG(status), "bug": "" if told is not None else "it hung"}
    return json.loads(told) if told else {"bug": "it ended without a word"}


def _run(call: Any, arguments: dict[str, Any], writing: int) -> None:
    """In the child, which ends here: it leaves nothing of the parent's to be closed or flushed twice."""
    try:
        told = {"value": call(**arguments)}
    except BaseException:  # noqa: BLE001 - told to the parent, whatever it was
        told = {"bug": traceback.format_exc()}
    with os.fdopen(writing, "w") as file:
        json.dump(told, file)
    os._exit(0)


def _told_by(reading: int, child: int) -> bytes | None:
    """All that a child says until it ends; None where it had to be killed for its silence."""
    told, until = b"", time.monotonic() + _LONGEST
    try:
        while True:
            ready, _, _ = select.select([reading], [], [], max(until - time.monotonic(), 0))
            if not ready:
                os.kill(child, signal.SIGKILL)
                return None
            piece = os.read(reading, 1 << 16)
            if not piece:
                return told
            told += piece
    finally:
        os.close(reading)


if __name__ == "__main__":
    for each in sys.argv[1:]:
        _function(each)()
    # What is there by now is there for good: no child need look through it, or have pages of its own for it.
    gc.freeze()
    _serve(sys.stdin, sys.stdout)
