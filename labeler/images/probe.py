"""What files are, learned once when they are added: many at a time, each in a process that it can do no harm to."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice

from labeler.images.errors import NotAnImage
from labeler.images.probed import Probe
from labeler.images.scan import Found, full_path
from labeler.images.workers import Workers

__all__ = ["NotAnImage", "Probe", "probe_all"]

_AHEAD = 4
"""Files a worker is ahead of what was asked for: enough to keep it busy, few enough to bound memory."""
_FEW = 4
"""Files that are judged before a second process would have started."""


_LOOK = 0.25
"""Seconds between two looks at whether the answers are still wanted."""


def probe_all(
    paths: Iterable[Found], workers: int = 2, *, look: Callable[[], None] = lambda: None
) -> Generator[tuple[Found, Probe | NotAnImage], None, None]:
    """Every file with what it is, in the order given; `paths` is drawn from only a little ahead.

    `look` is called now and then while a file is waited for; with what it raises, and with the closing of this
    generator, no more is waited for. AppError where the system starts no process.
    """
    waiting = iter(paths)
    first = list(islice(waiting, workers * _AHEAD))
    if not first:
        return
    begun: deque[tuple[Found, Future[Probe | NotAnImage]]] = deque()
    with Workers() as processes:
        pool = ThreadPoolExecutor(workers if len(first) > _FEW else 1, thread_name_prefix="probe")
        try:
            begun.extend((found, pool.submit(processes.judged, full_path(found))) for found in first)
            while begun:
                found, future = begun.popleft()
                outcome = _outcome(future, look)
                begun.extend((after, pool.submit(processes.judged, full_path(after))) for after in islice(waiting, 1))
                yield found, outcome
        except BaseException:
            processes.abandon()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _outcome(future: Future[Probe | NotAnImage], look: Callable[[], None]) -> Probe | NotAnImage:
    while not future.done():
        with suppress(TimeoutError):
            future.exception(_LOOK)
            break
        look()
    return future.result()
