"""Python's collector of rubbish, slowed down while very many objects are made that are none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_RARELY = (200_000, 20, 100)
"""Objects more than were let go of before the collector looks; usual are 700."""


class _Slowed:
    """Who wants it slow just now, and what it was before the first of them."""

    lock = Lock()
    wanting = 0
    before = gc.get_threshold()


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """An export makes millions of records and hardly a cycle of them: looking through those takes a third of its time.

    The collector is not stopped: a window may be open beside it, whose cycles must go for as long as the export takes.
    """
    with _Slowed.lock:
        if not _Slowed.wanting:
            _Slowed.before = gc.get_threshold()
            gc.set_threshold(*_RARELY)
        _Slowed.wanting += 1
    try:
        yield
    finally:
        with _Slowed.lock:
            _Slowed.wanting -= 1
            if not _Slowed.wanting:
                gc.set_threshold(*_Slowed.before)
