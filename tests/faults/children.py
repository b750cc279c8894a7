"""A process forked from one that has imported everything, which says through a pipe how far it is and may be ended."""

import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress

Say = Callable[[str], None]
"""Sends a line to the parent; when it returns, the line outlives the child."""
_BUG, _NEXT_LINE = "bug ", " | "
"""How a line begins that tells of an error nobody expected, and what stands between the lines of its traceback."""


class Child:
    """One child at its work. Whoever started it ends it, and gets all that it said.

    `signal` is that by which it ended; 0 while it works, and where it came to its end.
    """

    def __init__(self, work: Callable[[Say], None]) -> None:
        # What is buffered would be written by both.
        sys.stdout.flush()
        sys.stderr.flush()
        self._pipe, ours = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._pipe)
            _work_and_leave(work, ours)
        os.close(ours)
        self.signal = 0
        self._told = b""
        self._is_over = False
        self._is_there = True

    def heard(self, lines: int) -> bool:
        """Waits until it has said so many lines; False where it ended before."""
        while self._told.count(b"\n") < lines and not self._is_over:
            self._listen()
        return self._told.count(b"\n") >= lines

    def ended_after(self, *, lines: int, seconds: float) -> list[str]:
        """SIGKILL, so many seconds after so many lines: all that it said until then."""
        if self.heard(lines):
            time.sleep(seconds)
        return self.end()

    def end(self) -> list[str]:
        """SIGKILL now: all that it said until then."""
        if self._is_there:
            # Not waited for yet: its number cannot be anybody else's.
            os.kill(self.pid, signal.SIGKILL)
        return self.finished()

    def is_done_within(self, seconds: float) -> bool:
        """Waits until it is done, but no longer than this."""
        until = time.monotonic() + seconds
        while not self._is_over:
            ready, _, _ = select.select([self._pipe], [], [], max(until - time.monotonic(), 0))
            if not ready:
                return False
            self._listen()
        return True

    def finished(self) -> list[str]:
        """Waits until it is done: all that it said."""
        while not self._is_over:
            self._listen()
        if self._is_there:
            _, status = os.waitpid(self.pid, 0)
            self.signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
            self._is_there = False
            os.close(self._pipe)
        return self._told.decode().splitlines()

    def _listen(self) -> None:
        told = os.read(self._pipe, 65_536)
        self._told += told
        self._is_over = not told


def _work_and_leave(work: Callable[[Say], None], pipe: int) -> None:
    """What the child does; it never comes back into its parent's code."""

    def say(line: str) -> None:
        os.write(pipe, line.encode("utf-8", "backslashreplace") + b"\n")

    try:
        work(say)
    except BaseException:  # noqa: BLE001 - told to the parent, whatever it is
        with suppress(OSError):
            say(_BUG + _NEXT_LINE.join(traceback.format_exc().splitlines()))
    finally:
        os._exit(0)


def is_bug(line: str) -> bool:
    """Whether a child tells of an error that nobody expected."""
    return line.startswith(_BUG)


def bug_in(lines: Iterable[str]) -> str:
    """The traceback of the first error that nobody expected, "" where there is none."""
    found = next(filter(is_bug, lines), "")
    return found.removeprefix(_BUG).replace(_NEXT_LINE, "\n")


def done_by_a_child(work: Callable[[Say], None]) -> list[str]:
    """What it said when it was done; RuntimeError where it could not do it."""
    lines = Child(work).finished()
    if bug := bug_in(lines):
        raise RuntimeError(bug)
    return lines
