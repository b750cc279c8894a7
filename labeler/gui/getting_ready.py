"""Loads what reads and shows images while somebody still chooses a folder, so that its first image is there at once."""

from contextlib import suppress
from threading import Thread

from labeler.domain.errors import AppError


def get_ready() -> None:
    """Starts the process that judges files, and loads what shows them: on a thread of its own, nobody waits for it."""
    Thread(target=_load, name="getting ready").start()


def _load() -> None:
    # Late: it is for later.
    from labeler.images.workers import start_early

    with suppress(AppError):  # told by who needs it
        start_early()
    import labeler.images.decode  # noqa: F401
