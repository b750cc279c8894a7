"""What is promised of people's work, each with the trials that prove it: few in every run, many by one command."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


class NotHere(Exception):
    """This machine cannot try it (no compiler, no root, no loop device): told as a visible skip, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """How often it is tried, by which chance, and an empty folder of its own."""

    times: int
    seed: int
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What came of it. `failures` has a line for each trial in which the promise was broken: none may be."""

    tried: int
    failures: tuple[str, ...] = ()
    note: str = ""
    """What else was seen, for the table: how many were cut off in the middle, how many rows the weaker way lost."""
    is_all: bool = False
    """Whether there is nothing more to try, however often it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """`words` and `proof` as in the table of the README."""

    words: str
    proof: str
    short: int
    """Trials in every run of the tests."""
    full: int
    """Trials by `python3 packaging/dev.py faults`."""
    prove: Callable[[Trial], Reached]


def kept_in_short(promise: Promise, folder: Path) -> None:
    """The short form, for a test: AssertionError with what was broken, a visible skip where it cannot be tried."""
    try:
        reached = promise.prove(Trial(times=promise.short, seed=1, folder=folder))
    except NotHere as reason:
        pytest.skip(str(reason))
    assert reached.tried >= promise.short
    assert not reached.failures, "\n".join(reached.failures[:10])
