"""Work on one image after the other, a few at a time, in threads that decode and compute beside each other."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

WORKERS = min(max((os.cpu_count() or 2), 2), 8)
_AHEAD = 3
"""Images a worker is ahead of what was asked for: enough to keep it busy, few enough to bound memory."""

Each = TypeVar("Each")
Outcome = TypeVar("Outcome")


def in_turn(
    items: Iterable[Each], work: Callable[[Each], Outcome], *, workers: int
) -> Generator[tuple[Each, Outcome], None, None]:
    """Each item with what came of it, in their order; with `workers` 0, in the thread that calls.

    What `work` raises ends it. Nothing goes on when this ends, however it does.
    """
    waiting = iter(items)
    if not workers:
        for item in waiting:
            yield item, work(item)
        return
    begun: deque[tuple[Each, Future[Outcome]]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="embed")
    try:
        begun.extend((item, pool.submit(work, item)) for item in islice(waiting, workers * _AHEAD))
        while begun:
            item, future = begun.popleft()
            outcome = future.result()
            begun.extend((after, pool.submit(work, after)) for after in islice(waiting, 1))
            yield item, outcome
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
