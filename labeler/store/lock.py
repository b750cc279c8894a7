"""Who has a project open to write: told to whoever comes second, gone at once when the first is gone."""

import errno
import json
import os
import socket
import sys
from pathlib import Path
from typing import IO

from labeler.domain.errors import OnlyReadable
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase


class WriteLock:
    """A file beside the project that the system itself unlocks when its process ends, however it ends."""

    def __init__(self, project: Path, *, since: str) -> None:
        self._path = project.with_name(f"{project.name}.lock")
        self._since = since
        self._file: IO[str] | None = None

    def take(self) -> None:
        """Takes the lock, or OnlyReadable that says who has the project open, where and since when."""
        try:
            file = self._path.open("a+", encoding="utf-8")
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
        file.truncate(0)
        holder = {"process": os.getpid(), "computer": socket.gethostname(), "since": self._since}
        file.write(json.dumps(holder))
        file.flush()
        self._file = file

    def _only_readable(self, what: Phrase) -> OnlyReadable:
        return OnlyReadable(
            what,
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
        self._path.unlink(missing_ok=True)
        self._file.close()
        self._file = None


def _held(file: IO[str]) -> Phrase:
    file.seek(0)
    try:
        holder = json.loads(file.read())
        return Phrase(
            "this project is open in another window or command (process {process} on {computer}, since {since})",
            # As text: a process is a name, not an amount.
            process=str(int(holder["process"])),
            computer=shown(holder["computer"]),
            since=str(holder["since"]),
        )
    except (ValueError, KeyError, TypeError, OSError):
        return Phrase("this project is open in another window or command")


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
