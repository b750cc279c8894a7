"""What the system refuses while a package is made or opened, in the user's words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.system_errors import obstacle_of


@contextmanager
def told_of(place: Path, *, safe: str) -> Iterator[None]:
    """An OSError in the block becomes an AppError about `place`, which says with `safe` what is not lost."""
    try:
        yield
    except OSError as error:
        obstacle = obstacle_of(error)
        raise AppError(obstacle.what, where=shown(str(place)), safe=safe, todo=obstacle.todo) from error
