"""Which job has a project's file to itself: whoever would ask the file for something meanwhile would stand still."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from labeler.app.watch import Watch

_LOOK_SECONDS = 0.02
"""How often a job that waits for its turn, or for the window, looks whether it was cut off."""

Asked = Callable[[Watch, Callable[[], None]], object]


class Alone:
    """Keeps long acts, each of one transaction, apart from all else.

    A window that has the project open is asked first; it says when it asks the file for nothing any more. Where there
    is none (at a terminal), nobody waits.
    """

    def __init__(self) -> None:
        self.is_taken = False
        """Whether the window must not ask the file for anything. Of the window's thread, which alone sets it."""
        self._turn = threading.Lock()
        self._asked: Asked | None = None
        self._ended: Callable[[], object] = lambda: None

    def heard_by(self, asked: Asked, ended: Callable[[], object]) -> None:
        """From now on `asked` is told of each job before it begins, its watch and what lets it begin, then `ended`.

        Both are told on the job's thread.
        """
        self._asked, self._ended = asked, ended

    @contextmanager
    def kept(self, watch: Watch) -> Iterator[None]:
        """The file is left to the job that is watched so until the block is left; Cancelled while it waits for that."""
        if self._asked is None:
            yield
            return
        while not self._turn.acquire(timeout=_LOOK_SECONDS):
            watch.go_on()
        may_begin = threading.Event()
        try:
            self._asked(watch, may_begin.set)
            while not may_begin.wait(_LOOK_SECONDS):
                watch.go_on()
            yield
        finally:
            self._ended()
            self._turn.release()
