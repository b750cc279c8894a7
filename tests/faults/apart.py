"""Trials in a process of their own: one that has imported everything forks it, and its mounts end with it."""

import atexit
import functools
import importlib
import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.faults.promise import NotHere, Reached, Trial

_CHECKOUT = Path(__file__).resolve().parents[2]
_ALONE = {
    # Libraries of arrays start threads when they are imported; who forks has one thread.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",
}
_BUG, _NOT_HERE = "bug", "not here"


def apart(module: str, function: str, trial: Trial) -> Reached:
    """What `function` of `module` reaches, in a process of its own that is gone when this returns."""
    if not hasattr(os, "fork"):
        raise NotHere("processes cannot be forked here")
    trial.folder.mkdir(parents=True, exist_ok=True)
    told = _parent().ask([module, function, trial.times, trial.seed, str(trial.folder)])
    if _NOT_HERE in told:
        raise NotHere(told[_NOT_HERE])
    if _BUG in told:
        raise RuntimeError(f"{module}.{function}:\n{told[_BUG]}")
    return Reached(tried=told["tried"], failures=tuple(told["failures"]), note=told["note"])


class _Parent:
    """The process that forks, seen from the tests; it ends when these do."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=_CHECKOUT,
            env=os.environ | _ALONE | {"PYTHONPATH": str(_CHECKOUT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(self.close)

    def ask(self, question: list[object]) -> dict[str, Any]:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(question) + "\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            _parent.cache_clear()
            raise RuntimeError("the process that forks the trials has died")
        told: dict[str, Any] = json.loads(answer)
        return told

    def close(self) -> None:
        self._process.communicate()


@functools.cache
def _parent() -> _Parent:
    return _Parent()


def _serve() -> None:
    # Late: this is imported by every test of a promise, and what makes trials quick takes a while.
    from tests.faults.children import BUG, Child
    from tests.faults.warm import warm_up

    warm_up()
    for line in sys.stdin:
        module, function, times, seed, folder = json.loads(line)
        prove = getattr(importlib.import_module(module), function)
        trial = Trial(times=times, seed=seed, folder=Path(folder))
        (answer,) = Child(lambda say, prove=prove, trial=trial: say(json.dumps(_told(prove, trial)))).finished()
        if answer.startswith(BUG):
            answer = json.dumps({_BUG: answer.removeprefix(BUG).replace(" | ", "\n")})
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()


def _told(prove: Any, trial: Trial) -> dict[str, Any]:
    try:
        return asdict(prove(trial))
    except NotHere as reason:
        return {_NOT_HERE: str(reason)}


if __name__ == "__main__":
    _serve()
