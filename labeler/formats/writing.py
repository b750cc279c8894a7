"""Writing an export beside its place and moving it there whole, or leaving nothing at all."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

import orjson

from labeler import __version__
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase, phrased
from labeler.formats.beside import made_parents, temporary_sibling

MARKER = ".labeler-export.json"
"""The file by which an export knows its own."""
NOTHING_WRITTEN = Phrase("Nothing was written; the project and its images are untouched.")
_ANOTHER = Phrase("Choose a new or an empty folder.")
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
        self._made = {root}

    def path(self, relative: str) -> Path:
        """The path of a file, its folders made. ValueError (a bug, never a file outside) where it leads out."""
        parts = PurePosixPath(relative).parts
        unsafe = any(part in {"..", "/"} or "\\" in part or "\0" in part for part in parts)
        if unsafe or not parts:
            raise ValueError(f"not a path inside an export: {relative!r}")
        path = self.root.joinpath(*parts)
        if path.parent not in self._made:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(path.parent)
        return path

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


def check_target(target: Path) -> Path:
    """The resolved target, or AppError where it is not a new or empty folder."""
    try:
        place = target.resolve()
        if place.is_symlink():  # how Python 3.13 says that links go round in a circle; 3.11 raises
            problem = Phrase("this link leads nowhere")
        elif place.is_dir():
            problem = Phrase("the folder is not empty") if any(place.iterdir()) else Phrase("")
        else:
            problem = Phrase("this is a file, not a folder") if place.exists() else Phrase("")
    except RuntimeError:
        problem, place = Phrase("this link leads nowhere"), target
    except OSError as error:
        raise _disk_error(error, target) from error
    if problem or not place.name:
        what = problem or Phrase("this is no folder to export into")
        raise AppError(what, where=_named(target), safe=NOTHING_WRITTEN, todo=_ANOTHER)
    return place


@contextmanager
def fresh_folder(target: Path, *, format: str) -> Iterator[OutputFolder]:
    """A folder to write an export into, which stands at `target` when the block ends well.

    Any exception in the block, a cancelling one too, leaves nothing behind. AppError where `target` is not
    a new or empty folder, and for whatever the disk refuses.
    """
    place = check_target(target)
    try:
        with made_parents(place), temporary_sibling(place) as temporary:
            folder = OutputFolder(temporary)
            yield folder
            _mark(folder, format=format)
            _move(temporary, place)
    except OSError as error:
        raise _disk_error(error, target) from error


def _mark(folder: OutputFolder, *, format: str) -> None:
    marker = {"program": "labeler", "version": __version__, "format": format}
    with folder.binary(MARKER) as file:
        file.write(orjson.dumps(marker, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def _move(temporary: Path, place: Path) -> None:
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
