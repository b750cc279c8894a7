"""What files are, learned once when they are added: many at a time, each in a process that it can do no harm to."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
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


def probe_all(paths: Iterable[Found], workers: int = 2) -> Iterator[tuple[Found, Probe | NotAnImage]]:
    """Every file with what it is, in the order given; `paths` is drawn from only a little ahead.

    AppError where the system starts no process.
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
                outcome = future.result()
                begun.extend((after, pool.submit(processes.judged, full_path(after))) for after in islice(waiting, 1))
                yield found, outcome
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
