"""How long work is watched and cut off: the same for the window's bar and the terminal's."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from labeler.domain.errors import AppError


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is; `total` 0 says that nobody knows yet how much there is."""

    done: int = 0
    total: int = 0
    doing: str = ""


class Cancelled(AppError):
    """The user cut the job off."""

    def __init__(self) -> None:
        super().__init__("cancelled", safe="Nothing was left half done")


class Watch:
    """Handed into a job: the job reports and is told to stop, whoever started it looks and cancels."""

    def __init__(self) -> None:
        self._progress = Progress()
        self._cancelled = threading.Event()

    @property
    def progress(self) -> Progress:
        return self._progress

    def cancel(self) -> None:
        self._cancelled.set()

    def report(self, *, done: int, total: int = 0, doing: str = "") -> None:
        """Called by the job between two steps; raises Cancelled when it should stop."""
        self._progress = Progress(done=done, total=total, doing=doing)
        self.go_on()

    def go_on(self) -> None:
        """Called by a job that has nothing to report; raises Cancelled when it should stop."""
        if self._cancelled.is_set():
            raise Cancelled

    def counting(self, doing: str) -> Callable[[], None]:
        """What a job calls at each of its steps, where nobody knows how many there are."""
        steps = count(1)
        return lambda: self.report(done=next(steps), doing=doing)
