"""The image files below a folder that is imported: which there are, which files are passed over, and why."""

import os
import stat
from pathlib import Path

from labeler.app.incoming.passed_over import LEADS_OUT, NO_FILE, NO_IMAGE, PassedOverFiles
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.opening import NOTHING_IMPORTED
from labeler.images.errors import NotReadable
from labeler.images.files import RegularFile
from labeler.images.kinds import HEAD, has_image_name, kind_of
from labeler.images.scan import Found, full_path, walk

DEEPEST = 64
"""Folders inside each other, below the one that is imported."""
MOST_FILES = 2_000_000
_LONGEST = 200
"""Characters of a path in a message."""
_EVERY = 200
"""Files between two reports of progress."""


class ImageFiles:
    """Lists the images below folders for a reader, and remembers them and what was passed over."""

    def __init__(self, watch: Watch) -> None:
        self.passed_over = PassedOverFiles()
        self.listed: dict[Path, list[bytes]] = {}
        self._watch = watch

    def list_images(self, folder: Path) -> list[bytes]:
        """The images below a folder, by their paths there, in the file system's own bytes. None is decoded.

        AppError where it is none, or something below cannot be read, is too deep or too many.
        """
        if folder not in self.listed:
            _check_folder(folder)
            self.listed[folder] = self._images(folder)
        return self.listed[folder]

    def _images(self, folder: Path) -> list[bytes]:
        real = os.path.realpath(os.fsencode(folder))
        images = []
        for number, found in enumerate(walk(folder)):
            if number % _EVERY == 0:
                self._watch.report(done=number, doing=Phrase("Looking through {name}", name=shown(folder.name)))
            if number >= MOST_FILES:
                raise _refused(Phrase("there are more than {most} files", most=MOST_FILES), folder)
            if found.relative.count(b"/") > DEEPEST:
                raise _refused(Phrase("more than {most} folders lie inside each other", most=DEEPEST), found)
            why = _why_not(found, real)
            if why:
                self.passed_over.add(why, found.shown)
            else:
                images.append(found.relative)
        return images


def stays_inside(path: bytes, real_folder: bytes) -> bool:
    """Whether a path leads to a file below a folder, whatever links are on the way."""
    target = os.path.realpath(path)
    return target.startswith(real_folder.rstrip(b"/") + b"/") and os.path.isfile(target)  # noqa: PTH113 - bytes


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        what = "this is a file, not a folder" if folder.exists() else "there is no such folder"
        raise _refused(what, folder)
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise _refused(_unreadable(error), folder) from error


def _why_not(found: Found, real_folder: bytes) -> str:
    """Why a file is passed over; empty where it is an image."""
    path = full_path(found)
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISDIR(mode):
            # The walk gives a folder as if it were a file where it cannot look into it.
            os.scandir(path).close()
    except OSError as error:
        raise _refused(_unreadable(error), found) from error
    if stat.S_ISLNK(mode):
        if not stays_inside(path, real_folder):
            return LEADS_OUT
    elif not stat.S_ISREG(mode):
        return NO_FILE
    return "" if has_image_name(path) or _begins_as_image(path) else NO_IMAGE


def _begins_as_image(path: bytes) -> bool:
    try:
        with RegularFile(path) as file:
            return bool(kind_of(file.start(HEAD)))
    except NotReadable:
        return False


def _refused(what: str, where: Found | Path) -> AppError:
    name = where.shown if isinstance(where, Found) else shown(str(where))
    cut = name if len(name) <= _LONGEST else f"…{name[-_LONGEST:]}"
    return AppError(what, where=cut, safe=NOTHING_IMPORTED)


def _unreadable(error: OSError) -> Phrase:
    return Phrase("this cannot be read: {why}", why=error.strerror or "its name is impossible")
