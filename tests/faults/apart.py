"""Trials in a process of their own: one that has imported everything forks it, and its mounts end with it."""

import atexit
import functools
import importlib
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.faults.forked import Forks, forking
from tests.faults.promise import NotHere, Reached, Trial

_ALONE = {
    # Libraries of arrays start threads when they are imported; who forks has one thread.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",
}
_A_DAY = 86_400.0
"""Seconds: many trials take hours, and whoever hangs in one is found by whoever waits for all."""


def apart(prove: Callable[[Trial], Reached]) -> Callable[[Trial], Reached]:
    """The same trials, in a process of their own that is gone when they are over."""

    @functools.wraps(prove)
    def proved(trial: Trial) -> Reached:
        if not hasattr(os, "fork"):
            raise NotHere("processes cannot be forked here")
        trial.folder.mkdir(parents=True, exist_ok=True)
        ended = _forks().call(
            f"{__name__}:_told",
            module=prove.__module__,
            function=prove.__name__,
            times=trial.times,
            seed=trial.seed,
            folder=str(trial.folder),
        )
        if ended.value is None:
            raise RuntimeError(f"{prove.__module__}.{prove.__name__}:\n{ended.bug or f'signal {ended.signal}'}")
        if isinstance(ended.value, str):
            raise NotHere(ended.value)
        return Reached(**ended.value | {"failures": tuple(ended.value["failures"])})

    return proved


@functools.cache
def _forks() -> Forks:
    """One parent for all of them; it ends when the tests do."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(forking(first="tests.faults.warm:warm_up", environment=_ALONE, longest=_A_DAY))


def _told(*, module: str, function: str, times: int, seed: int, folder: str) -> dict[str, Any] | str:
    """In the child: what was reached, or why it cannot be tried here."""
    prove = getattr(importlib.import_module(module), function)
    try:
        return asdict(prove(Trial(times=times, seed=seed, folder=Path(folder))))
    except NotHere as reason:
        return str(reason)
