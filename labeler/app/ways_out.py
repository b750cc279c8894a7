"""What can be done about a damaged project: its newest whole backup, and whether it can still be looked at."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from labeler.app.backups import Backup, answers_in, newest_good
from labeler.app.reading import open_to_read
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.store import images


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """`answers` are those in the backup, finished or not."""

    backup: Backup | None
    answers: int
    can_be_read: bool


def ways_out(path: Path, *, watch: Watch) -> Ways:
    """Reads every row of the backups, the newest first, until one is whole."""
    backup = newest_good(path, watch=watch)
    return Ways(backup=backup, answers=0 if backup is None else answers_in(backup.path), can_be_read=_can_be_read(path))


def _can_be_read(path: Path) -> bool:
    """Whether what a window asks of it first can be read."""
    try:
        with closing(open_to_read(path)) as project:
            project.taxonomy()
            project.people()
            with project.file.reading() as reader:
                images.every(reader)
    except (AppError, ValueError, TypeError, LookupError):
        return False
    return True
