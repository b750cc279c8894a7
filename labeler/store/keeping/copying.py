"""A copy of one moment of an open file, taken in short steps between which others write."""

import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from labeler.domain.errors import AppError

_PAGES_A_STEP = 200
_PAUSE = 0.001
"""Seconds between two steps, in which an answer can be written."""
_LARGER = 4
"""Where another process wrote meanwhile, the copy begins anew; in so much larger steps, so that it comes to an end."""
_MOST_TRIES = 16
_BUSY_SECONDS = 0.02

Seen = TypeVar("Seen")


class _Changed(Exception):
    """Another process wrote while the copy was taken."""


def copy_of_a_moment(
    source: sqlite3.Connection,
    target: Path,
    *,
    turn: threading.RLock,
    progress: Callable[[float], None],
    seen: Callable[[], Seen],
    in_a_hurry: bool = False,
) -> Seen:
    """Copies what `source` holds into the file `target`, which need not outlast a power cut yet.

    `turn` is held within each step and let go between two; what this process writes then is in the copy. `seen` is
    asked of the very moment that was copied, before anybody can write again; what it says is returned. `progress` is
    told the share that is done, 0 to 1; what it raises ends the copy. In a hurry, nobody writes, and nothing pauses.
    """
    pages, pause = (_PAGES_A_STEP * 20, 0.0) if in_a_hurry else (_PAGES_A_STEP, _PAUSE)
    for _ in range(_MOST_TRIES):
        with turn:
            version = _version(source)
            try:
                _copy(source, target, _Steps(source, turn, progress, version, pause), pages)
                found = seen()
                if _version(source) == version:
                    break
            except _Changed:
                pass
        pages *= _LARGER
    else:
        raise AppError(
            "another program writes to this project without a pause", todo="Try it again when less is written"
        )
    progress(1.0)
    return found


class _Steps:
    """What happens between two steps: others have their turn."""

    def __init__(
        self,
        source: sqlite3.Connection,
        turn: threading.RLock,
        progress: Callable[[float], None],
        version: int,
        pause: float,
    ) -> None:
        self._source, self._turn, self._progress = source, turn, progress
        self._version, self._pause = version, pause

    def __call__(self, _status: int, remaining: int, total: int) -> None:
        if not remaining:
            # Behind the last step nobody has a turn before it has been seen what was copied.
            return
        if _version(self._source) != self._version:
            raise _Changed
        # A step never falls into the middle of a transaction: the lock is let go only between steps.
        self._turn.release()
        try:
            self._progress(1 - remaining / total if total else 0.0)
            time.sleep(self._pause)
        finally:
            self._turn.acquire()


def _copy(source: sqlite3.Connection, target: Path, steps: _Steps, pages: int) -> None:
    # Emptied: what an earlier try left is half a file, which SQLite would not touch.
    target.open("wb").close()
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        # Whoever wants it to last syncs the whole; whoever does not waits for no disk.
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy, pages=pages, progress=steps, sleep=_BUSY_SECONDS)


def _version(source: sqlite3.Connection) -> int:
    """Another number whenever another process has written."""
    (number,) = source.execute("PRAGMA data_version").fetchone()
    return int(number)
