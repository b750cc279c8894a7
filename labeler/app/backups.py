"""Backups of a project: taken while people label, held against the original, thinned, found again and restored."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import Self

from labeler.app.backup_places import Backup, backups_of, folder_of_backups, next_backup
from labeler.app.project import Project
from labeler.app.thinning import thinned
from labeler.app.watch import Cancelled, Watch
from labeler.domain.errors import AppError, Damaged, OnlyReadable
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store.faults import told
from labeler.store.header import is_odd, read_header
from labeler.store.journal import real_place
from labeler.store.keeping.backing_up import answers_in, copy_file, difference, first_damage, uid_in
from labeler.store.keeping.lasting import Part, make_folder
from labeler.store.keeping.setting_aside import put_in_place
from labeler.store.lock import WriteLock

__all__ = ["Backup", "Copied", "answers_in", "back_up", "backups_of", "folder_of_backups", "newest_good", "restore"]

_OTHERS = Phrase("“labeler restore --list” shows those there are")
_SYNCED = 0.02
"""The share of a copy after which it is brought to the disk: in one piece it would hold up an answer's own write."""
_BREATH = 0.002
"""Seconds, after every few hundred rows, that are left to whoever labels meanwhile."""


class Copied:
    """A copy of a project's moment that has not been held against it yet; `keep` makes a backup of it.

    Neither needs the project any more, so that it can be closed meanwhile. Closed without being kept, nothing is left.
    `gently`: somebody labels meanwhile.
    """

    def __init__(self, project: Project, *, watch: Watch, folder: Path | None = None, gently: bool = False) -> None:
        self._project, self._now, self._gently = project.path, project.clock.at(), gently
        self._uid = project.uid
        self._folder = folder_of_backups(project.path) if folder is None else folder
        with _for_a_backup(self._folder):
            make_folder(self._folder)
            self._part = Part(self._folder, like=project.path)
            try:
                progress = self._syncing(watch) if gently else _copying(watch)
                self._totals = project.file.snapshot(self._part.path, progress=progress, in_a_hurry=not gently)
            except BaseException:
                self._part.close()
                raise

    def keep(self, *, watch: Watch) -> Backup:
        """Compares it, row by row and count by count, names it, and thins those before it. AppError if it differs."""
        with _for_a_backup(self._folder):
            found = difference(self._part.path, self._totals, look=_looking(watch, gently=self._gently))
            if found is not None:
                raise AppError(
                    Phrase("the copy is not as the project should be: {found}", found=found),
                    where=shown(str(self._project)),
                    todo="Run “labeler check” on the project",
                )
            backup = self._named()
        thin(self._project, folder=self._folder, uid=self._uid)
        return backup

    def close(self) -> None:
        self._part.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _named(self) -> Backup:
        while True:
            backup = next_backup(self._project, self._folder, now=self._now)
            # Taken meanwhile: another process was quicker within the same second.
            with suppress(FileExistsError):
                self._part.name(backup.path)
                return backup

    def _syncing(self, watch: Watch) -> Callable[[float], None]:
        tell, synced = _copying(watch), 0.0

        def progress(share: float) -> None:
            nonlocal synced
            tell(share)
            if share - synced >= _SYNCED:
                synced = share
                self._part.sync()

        return progress


def back_up(project: Project, *, watch: Watch, folder: Path | None = None, gently: bool = False) -> Backup:
    """Takes a backup into this folder, or where they usually lie, and thins those before it. The project may be in use.

    It has its name once it has been held against the project and is on the disk. AppError where there is none; then
    the backups before it are untouched.
    """
    with Copied(project, watch=watch, folder=folder, gently=gently) as copied:
        return copied.keep(watch=watch)


def thin(project: Path, *, folder: Path, uid: str) -> tuple[Backup, ...]:
    """Removes what need not be kept of a project's backups; those that are gone. Nobody else's file is touched.

    Nor is one of another project of this name, which was moved away or deleted: it may be all that is left of it.
    """
    there = [backup for backup in backups_of(project, folder=folder) if _uid_of(backup.path) in ("", uid)]
    kept = thinned(backup.moment for backup in there)
    gone = tuple(backup for backup in there if backup.moment not in kept)
    for backup in gone:
        # One that cannot be removed is one too many, and no harm.
        with suppress(OSError):
            backup.path.unlink(missing_ok=True)
    return gone


def newest_good(project: Path, *, watch: Watch, folder: Path | None = None) -> Backup | None:
    """The newest backup in which every row and count is as it was written; None where there is none.

    One of another project that had this name is none; where the project cannot say any more who it is, it may be.
    """
    uid = _uid_of(project)
    for backup in backups_of(project, folder=folder):
        if uid and _uid_of(backup.path) not in ("", uid):
            continue
        try:
            if first_damage(backup.path, look=_looking(watch)) is None:
                return backup
        except Cancelled:
            raise
        except AppError:
            continue
    return None


def restore(project: Path, backup: Path, *, watch: Watch, now: str) -> Path | None:
    """Puts what a backup holds in the place of a project; where what stood there is kept, None if nothing did.

    The backup is checked first and stays as it is. AppError where it is damaged, or somebody has the project open.
    """
    project = real_place(project)
    if is_odd(project):
        read_header(project)
    if project.exists() and backup.exists() and backup.samefile(project):
        raise AppError("this is the project itself and no backup of it", where=shown(str(backup)))
    if not backup.is_file():
        raise AppError("there is no such backup", where=shown(str(backup)), todo=_OTHERS)
    with _locked(project, now=now), told(project.parent), _part_for(project, backup) as part:
        # Copied first: what is checked is the very file that is put in place.
        _copy(backup, part)
        _refuse(backup, part, watch)
        return put_in_place(part, project, now=now, why="before-restore")


def _uid_of(path: Path) -> str:
    """The uid of the project in a file, "" where it cannot be told."""
    try:
        return uid_in(path)
    except AppError:
        return ""


def _part_for(project: Path, backup: Path) -> Part:
    return Part(project.parent, like=project if project.exists() else backup)


def _copy(backup: Path, part: Part) -> None:
    try:
        with told(backup, writing=False):
            copy_file(backup, part)
    except Damaged as error:
        raise _damaged(backup, error.what) from error


def _refuse(backup: Path, part: Part, watch: Watch) -> None:
    try:
        found = first_damage(part.path, look=_looking(watch, doing=Phrase("Checking the backup")))
    except Cancelled:
        raise
    except AppError as error:
        # It is no project, a newer one, or cannot be read just now: that is no damage.
        raise AppError(
            error.what, title=error.title, where=shown(str(backup)), safe="Nothing was changed", todo=error.todo
        ) from error
    if found is not None:
        raise _damaged(backup, found)


def _damaged(backup: Path, found: Phrase) -> AppError:
    return AppError(
        Phrase("this backup is damaged: {found}", found=found),
        title="This backup is damaged",
        where=shown(str(backup)),
        safe="Nothing was changed",
        todo=_OTHERS,
    )


def _locked(project: Path, *, now: str) -> WriteLock:
    lock = WriteLock(project, since=now)
    try:
        with told(project):
            lock.take()
    except OnlyReadable as error:
        raise AppError(
            error.what,
            title=error.title,
            where=error.where,
            safe=error.safe,
            todo="Close it there, or make its folder writable, and restore it then",
        ) from error
    return lock


@contextmanager
def _for_a_backup(folder: Path) -> Iterator[None]:
    """What is in the way is told of the backup: the work itself is not in danger by it."""
    try:
        with told(folder):
            yield
    except Cancelled:
        raise
    except AppError as error:
        raise AppError(
            Phrase("no backup was made: {reason}", reason=error.what),
            title="No backup was made",
            where=error.where or shown(str(folder)),
            safe="What was said is saved, and the backups before it are untouched",
            todo=error.todo,
        ) from error


def _copying(watch: Watch) -> Callable[[float], None]:
    return lambda share: watch.report(done=round(share * 100), total=100, doing=Phrase("Copying the project"))


def _looking(watch: Watch, *, gently: bool = False, doing: str = "") -> Callable[[], None]:
    """Tells a watch that rows are being looked at; cut off there, the looking ends."""
    look = watch.counting(doing or Phrase("Checking the copy"))

    def slowly() -> None:
        look()
        sleep(_BREATH)

    return slowly if gently else look
