"""How long a labeler really looks, and the moment after a new question in which nobody can have read it."""

import time
from collections.abc import Callable

IDLE_MS = 10_000
"""Without a key or the mouse for longer, the labeler is elsewhere: the rest does not count."""
DEAF_MS = 150
"""After each new question, in which no key answers."""


def monotonic_ms() -> int:
    """The milliseconds of a clock that never goes back."""
    return time.monotonic_ns() // 1_000_000


class Pace:
    """Two stopwatches over one clock of milliseconds that never goes back."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now = now_ms
        self._last_input: int | None = now_ms()
        self._active = 0
        self._asked_at = now_ms() - DEAF_MS

    def ask(self) -> None:
        """A new question is on screen."""
        self._asked_at = self._now()

    @property
    def is_deaf(self) -> bool:
        return self._now() - self._asked_at < DEAF_MS

    def touch(self) -> None:
        """A key or the mouse was used."""
        now = self._now()
        if self._last_input is not None:
            self._active += min(now - self._last_input, IDLE_MS)
        self._last_input = now

    def leave(self) -> None:
        """The window is no longer the one in front."""
        self.touch()
        self._last_input = None

    def take(self) -> int:
        """The active milliseconds since they were last taken."""
        self.touch()
        taken, self._active = self._active, 0
        return taken

    def give_back(self, milliseconds: int) -> None:
        """What was taken was not kept by anyone: it counts with the next act."""
        self._active += milliseconds
