"""One thread for small sums: several wait for each other longer than they compute, and the window wants a core."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def one_thread() -> Iterator[None]:
    """Linear algebra and scikit-learn stay on the calling thread inside this block."""
    # Late: it looks through every library that is loaded, and comes with scikit-learn, which is loaded late too.
    from threadpoolctl import threadpool_limits

    with threadpool_limits(limits=1):
        yield
