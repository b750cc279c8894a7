"""Where the files of a data set lie: below its root, found by what it calls them, and nowhere else."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from labeler.app.incoming.image_files import stays_inside
from labeler.images.kinds import has_image_name

_IMAGES = "images"
"""The folder beside the labels in which many a data set keeps its images."""


class Root:
    """The folder below which the files of a data set lie, none of them looked for anywhere else."""

    def __init__(self, folder: Path) -> None:
        self._start = os.fsencode(folder.absolute())
        self.real = os.path.realpath(self._start)
        self._folders: dict[bytes, _Folder] = {}

    def file(self, paths: Iterable[bytes]) -> bytes:
        """The whole path of the first of these files that is there; empty where none is."""
        for path in paths:
            for place in beside(path):
                if found := self._file_at(self._start + b"/" + place):
                    return found
        return b""

    def _file_at(self, path: bytes) -> bytes:
        # Read once each: asking for every file by itself takes longer than all else that is done for it.
        folder, _, name = path.rpartition(b"/")
        if folder not in self._folders:
            self._folders[folder] = _Folder(folder)
        for each in self._folders[folder].called(name):
            if stays_inside(whole := folder + b"/" + each, self.real):
                return whole
        return b""


class _Folder:
    """The names in one folder."""

    def __init__(self, folder: bytes) -> None:
        try:
            with os.scandir(folder) as entries:
                self._names = frozenset(entry.name for entry in entries)
        except (OSError, ValueError):
            self._names = frozenset()

    def called(self, name: bytes) -> Sequence[bytes]:
        """The file of this name; else the only image whose name this is but for the suffix."""
        if name in self._names:
            return (name,)
        if not self._names or has_image_name(name):
            return ()
        fitting = self._stems.get(name, ())
        return fitting if len(fitting) == 1 else ()

    @cached_property
    def _stems(self) -> Mapping[bytes, Sequence[bytes]]:
        found: dict[bytes, list[bytes]] = defaultdict(list)
        for name in self._names:
            if has_image_name(name):
                found[name.rpartition(b".")[0]].append(name)
        return found


def path_of(name: str) -> bytes | None:
    """A name as a path below the root; None where it leads out of it, or can be no path."""
    parts = [part for part in name.split("/") if part != "."]
    if not name or "\0" in name or name.startswith("/") or ".." in parts or "" in parts:
        return None
    try:
        return os.fsencode("/".join(parts))
    except UnicodeEncodeError:
        return None


def beside(path: bytes) -> Iterator[bytes]:
    """Where a file of this path may lie below the root."""
    yield path
    yield os.fsencode(_IMAGES) + b"/" + path


def below(path: bytes, folder: bytes) -> bytes:
    """`/a/b/` of a path `…/a/b` in a folder `…`; `/` where they are one; empty where it is not in it."""
    whole, start = path.rstrip(b"/") + b"/", folder.rstrip(b"/") + b"/"
    return b"/" + whole[len(start) :] if whole.startswith(start) else b""
