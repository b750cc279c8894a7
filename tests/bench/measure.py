"""How a step and its limit are measured: in turns, in one run, so that a busy machine is busy for both."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table.

    `ours` and `limit` are medians in `unit`. `goal` is the most that `judged` (the ratio of the two unless said
    otherwise) may be; None is a line that only informs.
    """

    number: int
    what: str
    ours: float
    limit: float
    beside: str
    goal: float | None
    judged: float | None = None
    unit: str = "ms"
    goal_text: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.limit if self.limit else float("inf")

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        return None if self.goal is None else (self.ratio if self.judged is None else self.judged) <= self.goal


def milliseconds(step: Callable[[], object]) -> float:
    start = time.perf_counter_ns()
    step()
    return (time.perf_counter_ns() - start) / 1e6


def in_turns(*steps: Callable[[], float], rounds: int) -> tuple[float, ...]:
    """The median of each of the steps, each of which says its own milliseconds; every round takes all of them."""
    gc.collect()
    found: list[list[float]] = [[] for _ in steps]
    for _ in range(rounds):
        for step, times in zip(steps, found, strict=True):
            times.append(step())
    return tuple(median(times) for times in found)


def timed(step: Callable[[], object]) -> Callable[[], float]:
    """A step that says how long it took."""
    return lambda: milliseconds(step)
