"""Whether somebody waits for work on a project: who does the same by the way lets them go first."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class WaitedFor:
    """Counts those who wait; safe for several threads."""

    def __init__(self) -> None:
        self._waiting = 0
        self._counting = threading.Lock()

    @property
    def is_any(self) -> bool:
        return self._waiting > 0

    @contextmanager
    def one(self) -> Iterator[None]:
        """Somebody waits until the block is left."""
        with self._counting:
            self._waiting += 1
        try:
            yield
        finally:
            with self._counting:
                self._waiting -= 1
