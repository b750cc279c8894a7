"""Files kept between runs in a folder that never outgrows its bounds; the least recently used go first."""

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

from labeler.images.beside import written_beside
from labeler.images.errors import NotReadable
from labeler.images.files import read_bytes


class BoundedFolder:
    """Bytes by relative name (`shelf/name`), the least recently used removed when they pass `most_bytes`.

    Safe for several threads. Whatever is wrong with the folder (full, read-only, emptied by someone) costs time
    alone: what cannot be kept is not there the next time.
    """

    def __init__(self, folder: Path, *, most_bytes: int) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._lock = Lock()
        self._sizes: OrderedDict[str, int] | None = None
        self._total = 0

    def kept(self, name: str) -> bytes | None:
        """What is kept under a name; None where nothing is."""
        try:
            return read_bytes(self._folder / name)
        except NotReadable:
            return None

    def used(self, name: str) -> None:
        """Whoever could use what was kept says so: it is then among the last to go."""
        with suppress(OSError):
            os.utime(self._folder / name)  # so that the next start knows what was used last
        with self._lock:
            if self._sizes is not None and name in self._sizes:
                self._sizes.move_to_end(name)

    def keep(self, name: str, content: bytes) -> None:
        place = self._folder / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with written_beside(place) as file:
                file.write(content)
        except OSError:
            return  # no room, no permission: it is made again next time
        with self._lock:
            self._count(name, len(content))

    def _count(self, name: str, size: int) -> None:
        """Books a file just written and removes the oldest ones; called with the lock held."""
        if self._sizes is None:
            self._sizes = _used_last_at_the_end(self._folder)
            self._total = sum(self._sizes.values())
        self._total += size - self._sizes.pop(name, 0)
        self._sizes[name] = size
        while self._total > self._most_bytes and self._sizes:
            oldest, freed = self._sizes.popitem(last=False)
            self._total -= freed
            with suppress(OSError):
                (self._folder / oldest).unlink()


def _used_last_at_the_end(folder: Path) -> OrderedDict[str, int]:
    """Every file of the folder with its size in bytes; the file just written is among them."""
    return OrderedDict((name, size) for _, name, size in sorted(_files(folder)))


def _files(folder: Path) -> Iterator[tuple[int, str, int]]:
    """When it was last used (nanoseconds), its name and size in bytes, of each file in the subfolders."""
    with suppress(OSError), os.scandir(folder) as shelves:
        for shelf in shelves:
            with suppress(OSError), os.scandir(shelf) as entries:
                for entry in entries:
                    status = entry.stat(follow_symlinks=False)
                    yield status.st_mtime_ns, f"{shelf.name}/{entry.name}", status.st_size
