"""The image files of a data set, found by what label files say of them: a path, often without its suffix."""

import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable


class FoundImages:
    """Image files below a folder, by their paths there, parted by ``/``; none of them is opened."""

    def __init__(self, paths: Iterable[bytes]) -> None:
        self._by_stem_path: defaultdict[str, list[str]] = defaultdict(list)
        self._by_stem: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(paths):
            name = os.fsdecode(path).replace(os.sep, "/")
            whole = _alike(without_suffix(name))
            self._by_stem_path[whole].append(name)
            self._by_stem[whole.rpartition("/")[2]].append(name)

    def at(self, path: str) -> str | None:
        """The file at this very path, however its name ends, or None; where there are several, the one that fits."""
        fitting = self.beside(without_suffix(path))
        exact = [name for name in fitting if _alike(name) == _alike(path)]
        return exact[0] if exact else fitting[0] if len(fitting) == 1 else None

    def beside(self, path: str) -> list[str]:
        """The files with this path when their suffixes are taken off."""
        return self._by_stem_path.get(_alike(path), [])

    def called(self, stem: str) -> list[str]:
        """The files of this name without suffix, whatever folders they lie in."""
        return self._by_stem.get(_alike(stem), [])


def without_suffix(path: str) -> str:
    """The path with the suffix of its last part taken off, if it has one."""
    stem, dot, suffix = path.rpartition(".")
    return stem if dot and stem and not stem.endswith("/") and "/" not in suffix else path


def _alike(path: str) -> str:
    """The same for a name that a file system has composed and one that it has not."""
    return path if path.isascii() else unicodedata.normalize("NFC", path)
