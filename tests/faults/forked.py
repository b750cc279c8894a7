"""One process that has imported everything and forks a child for each trial: a kill costs no interpreter."""

import gc
import importlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from tests.faults.children import Child, Say, bug_in

_ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 120.0
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
    """The parent of the children, seen from the tests. `longest` as of `forking`."""

    def __init__(self, process: subprocess.Popen[str], *, longest: float) -> None:
        self._process = process
        self._longest = longest

    def call(self, function: str, /, **arguments: object) -> Ended:
        """Calls `module:function` with these (plain) arguments in a child of its own."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([function, arguments, self._longest]) + "\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        if not told:
            raise RuntimeError("the parent of the trials has died")
        return Ended(**json.loads(told))


@contextmanager
def forking(
    *,
    preload: Path | None = None,
    first: str = "",
    environment: Mapping[str, str] | None = None,
    longest: float = _LONGEST,
) -> Iterator[Forks]:
    """A parent to fork from, with a library in front of all others where one is given.

    What it does `first` (`module:function`) is done for all its children; it must leave no thread behind. `longest`:
    seconds after which a child is taken for hung, and killed.
    """
    with_library = {"LD_PRELOAD": str(preload)} if preload else {}
    surroundings = os.environ | {"PYTHONPATH": str(_ROOT)} | with_library | dict(environment or {})
    command = [sys.executable, "-m", "tests.faults.forked", *([first] if first else [])]
    process = subprocess.Popen(
        command, cwd=_ROOT, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Forks(process, longest=longest)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(_LONGEST)
        process.stdout.close()


def _serve(orders: IO[str], answers: IO[str]) -> None:
    for line in orders:
        name, arguments, longest = json.loads(line)
        ended = in_a_child(_function(name), arguments, longest=longest)
        answers.write(json.dumps(asdict(ended)) + "\n")
        answers.flush()


def _function(name: str) -> Any:
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


def in_a_child(call: Any, arguments: dict[str, Any], *, longest: float = _LONGEST) -> Ended:
    """Calls a function in a child of this process, which must have one thread."""

    def work(say: Say) -> None:
        say(json.dumps(call(**arguments)))

    child = Child(work)
    if not child.is_done_within(longest):
        child.end()
        return Ended(signal=child.signal, bug="it hung")
    lines = child.finished()
    if child.signal:
        return Ended(signal=child.signal)
    if not lines:
        return Ended(bug="it ended without a word")
    bug = bug_in(lines)
    return Ended(bug=bug) if bug else Ended(value=json.loads(lines[0]))


if __name__ == "__main__":
    for each in sys.argv[1:]:
        _function(each)()
    # What is there by now is there for good: no child need look through it, or have pages of its own for it.
    gc.freeze()
    _serve(sys.stdin, sys.stdout)
