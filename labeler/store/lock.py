"""Who has a project open to write: told to whoever comes second, gone at once when the first is gone."""

import errno
import getpass
import json
import os
import platform
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from labeler.domain.errors import OnlyReadable
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

_LONGEST = 80
"""Letters of a name that are told: anybody may have written into the file."""


class WriteLock:
    """A file beside the project that the system itself unlocks when its process ends, however it ends."""

    def __init__(self, project: Path, *, since: str) -> None:
        self._path = project.with_name(f"{project.name}.lock")
        self._since = since
        self._labeler = ""
        self._file: IO[str] | None = None

    def __enter__(self) -> Self:
        """Taken already: what is in the way is told differently by whoever asks for it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def take(self) -> None:
        """Takes the lock, or OnlyReadable that says who has the project open, where and since when."""
        try:
            file = open(self._path, "a+", encoding="utf-8", opener=_never_through_a_link)  # noqa: SIM115
        except PermissionError:
            raise self._only_readable(Phrase("the folder of this project may not be written")) from None
        except OSError as error:
            if error.errno != errno.EROFS:
                raise
            raise self._only_readable(Phrase("this project lies on a medium that can only be read")) from None
        try:
            _lock(file)
        except OSError:
            what = _held(file)
            file.close()
            raise self._only_readable(what) from None
        if not self._is_still_in_place(file):
            # Whoever had it removed the file between our opening and our locking of it: ours is a new one.
            file.close()
            self.take()
            return
        try:
            self._write(file)
        except BaseException:
            # Let go at once: whoever tries again is not to be told that it is open in another window.
            with suppress(OSError):
                self._path.unlink()
            with suppress(OSError):
                file.close()
            raise
        self._file = file

    def name_labeler(self, name: str) -> None:
        """From now on whoever comes second is told who is labeling, too."""
        if self._file is None or name == self._labeler:
            return
        self._labeler = name
        # On a full disk it stays what it was, or says nothing; the lock itself holds all the same.
        with suppress(OSError):
            self._write(self._file)

    def _write(self, file: IO[str]) -> None:
        holder = {
            "process": os.getpid(),
            "computer": platform.node(),
            "since": self._since,
            "user": _login_name(),
            "labeler": self._labeler,
        }
        file.truncate(0)
        file.write(json.dumps(holder))
        file.flush()

    def _only_readable(self, what: Phrase) -> OnlyReadable:
        return OnlyReadable(
            what,
            title="This project can only be read",
            where=shown(str(self._path.with_suffix(""))),
            safe="Nothing was changed",
            todo="Reading it (counts, check, export) works all the same",
        )

    def _is_still_in_place(self, file: IO[str]) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Lets go and leaves no file behind."""
        if self._file is None:
            return
        # Removed before it is unlocked: whoever comes next makes a file of their own.
        # Where the disk refuses that, the name alone is left, and goes when the project is next closed.
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        with suppress(OSError):
            self._file.close()
        self._file = None


def _never_through_a_link(path: str, flags: int) -> int:
    """Whoever made a project could have made its lock a link to any file, which would be overwritten."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)


def _login_name() -> str:
    # Without a name of their own, as in a bare container, people are nobody.
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _held(file: IO[str]) -> Phrase:
    file.seek(0)
    try:
        holder = json.loads(file.read())
        where = Phrase(
            "process {process} on {computer}, since {since}",
            # As text: a process is a name, not an amount.
            process=str(int(holder["process"])),
            computer=shown(holder["computer"]),
            since=_local(str(holder["since"])),
        )
        who = _who(holder)
    except (ValueError, KeyError, TypeError, AttributeError, OSError):
        return Phrase("this project is open in another window or command")
    if who:
        return Phrase("this project is open in another window or command: {who} ({where})", who=who, where=where)
    return Phrase("this project is open in another window or command ({where})", where=where)


def _who(holder: Mapping[str, Any]) -> str:
    """The labeler and the name they are signed in with, as far as they are told."""
    names = [shown(str(holder.get(key) or ""))[:_LONGEST] for key in ("labeler", "user")]
    if all(names):
        labeler, user = names
        return Phrase("{labeler}, signed in as {user}", labeler=labeler, user=user)
    return "".join(names)


def _local(since: str) -> str:
    """The moment on this computer's own clock, to the minute; what is no moment as it is."""
    try:
        return f"{datetime.fromisoformat(since).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):
        return shown(since)[:_LONGEST]


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
