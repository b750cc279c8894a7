"""Tells what comes again and again less and less often, so that a log and a window are not buried under it."""

import threading

_MOST_KNOWN = 500


class Seldom:
    """Counts each thing that happens. It is worth telling the first, second, fourth, eighth … time. Any thread may."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._one_at_a_time = threading.Lock()

    def count(self, thing: str) -> int:
        """How often it has happened, this time included."""
        with self._one_at_a_time:
            if thing not in self._counts and len(self._counts) >= _MOST_KNOWN:
                self._counts.clear()
            self._counts[thing] = self._counts.get(thing, 0) + 1
            return self._counts[thing]

    @staticmethod
    def is_worth_telling(count: int) -> bool:
        """Whether a count is a power of two."""
        return count & (count - 1) == 0
