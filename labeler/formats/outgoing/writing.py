"""Writing an export beside its place and moving it there whole, or leaving nothing at all."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase, phrased
from labeler.formats.outgoing.beside import made_parents, temporary_sibling
from labeler.formats.outgoing.marker import FILES, MARKER, is_export, list_text, marker_text, what_is_not_of_it
from labeler.formats.outgoing.replacing import bring_back, put_in_place_of

__all__ = ["MARKER", "NOTHING_WRITTEN", "OutputFolder", "check_target", "fresh_folder", "is_export"]

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_NO_NAMES = frozenset(("", ".", ".."))
NOTHING_WRITTEN = Phrase("Nothing was written; the project and its images are untouched.")
_ANOTHER = Phrase("Choose a new or an empty folder.")
_MOVE = Phrase("Move what is to be kept elsewhere, or choose a new or an empty folder.")
_CAUSES = {
    errno.ENOSPC: (Phrase("the disk is full"), Phrase("Make room, or choose a folder on another disk.")),
    errno.EDQUOT: (
        Phrase("the quota of this disk is used up"),
        Phrase("Make room, or choose a folder on another disk."),
    ),
    errno.EROFS: (Phrase("this place can only be read"), Phrase("Choose a folder on another disk.")),
    errno.EACCES: (Phrase("this place may not be written to"), Phrase("Choose a folder of your own.")),
    errno.EPERM: (Phrase("this place may not be written to"), Phrase("Choose a folder of your own.")),
    errno.EBUSY: (Phrase("this folder is in use by the system"), Phrase("Choose a new folder inside it.")),
    errno.EXDEV: (Phrase("this folder is a disk of its own"), Phrase("Choose a new folder inside it.")),
    errno.ENOTEMPTY: (Phrase("the folder was filled while the export was written"), _ANOTHER),
    errno.EEXIST: (Phrase("the folder was filled while the export was written"), _ANOTHER),
    errno.ENOTDIR: (Phrase("what should hold this folder is a file"), _ANOTHER),
}


class OutputFolder:
    """The folder an export is written into before it is moved to its place. Paths in it are relative."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._places: dict[str, Path] = {}
        self._has_small = False

    def path(self, relative: str) -> Path:
        """The path of a file, its folders made. ValueError (a bug, never a file outside) where it leads out."""
        place, name = self._inside(relative)
        return place / name

    def folder(self, relative: str) -> Path:
        """A folder, made if it is not there."""
        path = self.path(relative)
        path.mkdir(exist_ok=True)
        return path

    @contextmanager
    def binary(self, relative: str) -> Iterator[BinaryIO]:
        """A new file to write bytes into; on the disk when the block ends."""
        with self.path(relative).open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())

    @contextmanager
    def text(self, relative: str) -> Iterator[IO[str]]:
        """A new file to write text into: UTF-8, lines ended as they are written."""
        with self.binary(relative) as file:
            words = TextIOWrapper(cast("IO[bytes]", file), encoding="utf-8", newline="")
            try:
                yield words
                words.flush()
            finally:
                words.detach()

    def small(self, relative: str, content: bytes) -> None:
        """A new file with these bytes, one of very many: it is on the disk once `settle` has returned, not before."""
        place, name = self._inside(relative)
        descriptor = os.open(f"{place}{os.sep}{name}", _NEW_FILE, 0o666)
        self._has_small = True
        try:
            while content:
                content = content[os.write(descriptor, content) :]
        finally:
            os.close(descriptor)

    def settle(self) -> None:
        """Have all that was written brought to the disk.

        One call for all the small files: an empty label file says that nothing is there, so after a power cut none may
        be empty that was not written so, and to wait for each of 100 000 would take minutes. Windows has no such call;
        there small files are written in the system's own time.
        """
        if self._has_small and hasattr(os, "sync"):
            os.sync()

    def _inside(self, relative: str) -> tuple[Path, str]:
        """The folder and the name of a file. A folder is looked at once: in most there are many files."""
        name = relative.rpartition("/")[2]
        folder = relative[: len(relative) - len(name)]
        place = self._places.get(folder)
        if place is None or name in _NO_NAMES or "\\" in name or "\0" in name:
            path = self._made_for(relative)
            self._places[folder] = path.parent
            return path.parent, path.name
        return place, name

    def _made_for(self, relative: str) -> Path:
        parts = PurePosixPath(relative).parts
        unsafe = any(part in {"..", "/"} or "\\" in part or "\0" in part for part in parts)
        if unsafe or not parts:
            raise ValueError(f"not a path inside an export: {relative!r}")
        path = self.root.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


def check_target(target: Path, *, replace: bool = False) -> Path:
    """The resolved target, or AppError where it is not a new or empty folder, nor, with `replace`, one of ours."""
    try:
        place = target.resolve()
        if place.is_symlink():  # how Python 3.13 says that links go round in a circle; 3.11 raises
            problem = Phrase("this link leads nowhere")
        elif place.is_dir():
            problem = _problem_inside(place, replace=replace)
        else:
            problem = Phrase("this is a file, not a folder") if place.exists() else Phrase("")
    except RuntimeError:
        problem, place = Phrase("this link leads nowhere"), target
    except OSError as error:
        raise _disk_error(error, target) from error
    if problem or not place.name:
        what = problem or Phrase("this is no folder to export into")
        raise AppError(what, where=_named(target), safe=NOTHING_WRITTEN, todo=_MOVE if replace else _ANOTHER)
    return place


def _problem_inside(place: Path, *, replace: bool) -> Phrase:
    """Why this folder cannot be written into; empty where it can."""
    if not any(place.iterdir()):
        return Phrase("")
    if not replace:
        return Phrase("the folder is not empty")
    return what_is_not_of_it(place) if is_export(place) else Phrase("the folder is not empty, and no export of Labeler")


@contextmanager
def fresh_folder(target: Path, *, format: str, replace: bool = False, stored: bool = False) -> Iterator[OutputFolder]:
    """A folder to write an export into, which stands at `target` when the block ends well.

    Any exception in the block, a cancelling one too, leaves nothing behind. AppError where `target` is not
    a new or empty folder (or, with `replace`, an earlier export), and for whatever the disk refuses. `stored`: boxes
    are in pixels as image files store them, which the marker remembers.
    """
    try:
        place = _checked(target, replace=replace)
        with made_parents(place), temporary_sibling(place) as temporary:
            folder = OutputFolder(temporary)
            yield folder
            _mark(folder, format=format, stored=stored)
            folder.settle()
            _move(temporary, place)
    except OSError as error:
        raise _disk_error(error, target) from error


def _checked(target: Path, *, replace: bool) -> Path:
    """The place to write to, after what a killed export may have left half moved there has come back or gone."""
    place = check_target(target, replace=replace)
    bring_back(place)
    return check_target(target, replace=replace)


def _mark(folder: OutputFolder, *, format: str, stored: bool) -> None:
    with folder.binary(FILES) as file:
        file.writelines(list_text(folder.root))
    with folder.binary(MARKER) as file:
        file.write(marker_text(format, stored=stored))


def _move(temporary: Path, place: Path) -> None:
    if place.is_dir() and any(place.iterdir()):
        put_in_place_of(temporary, place)
    else:
        if sys.platform == "win32" and place.exists():
            place.rmdir()  # Windows moves nothing onto a folder, not even onto an empty one.
        temporary.replace(place)
    if sys.platform != "win32":
        # The export stands whole by now; a disk that will not confirm it must not make it a failure.
        with suppress(OSError):
            descriptor = os.open(place.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _disk_error(error: OSError, target: Path) -> AppError:
    unknown = (
        phrased(error.strerror) if error.strerror else Phrase("the disk refused"),
        Phrase("Choose another folder, or try again."),
    )
    what, todo = _CAUSES.get(error.errno or 0, unknown)
    return AppError(
        Phrase("the export failed: {what}", what=what), where=_named(target), safe=NOTHING_WRITTEN, todo=todo
    )


def _named(path: Path) -> str:
    return shown(str(path))
