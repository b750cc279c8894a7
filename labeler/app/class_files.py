"""Looks through class folders: which files are images of a class, which are passed over, and why."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.names import shown, shown_path
from labeler.domain.phrase import Phrase
from labeler.formats.export_manifest import exported_digests
from labeler.formats.folders_in import ClassFolders, class_folders
from labeler.formats.reading import NOTHING_IMPORTED
from labeler.images.errors import NotReadable
from labeler.images.files import RegularFile
from labeler.images.kinds import HEAD, has_image_name, kind_of
from labeler.images.scan import Found, full_path, walk

DEEPEST = 64
"""Folders inside each other, below the one that is imported."""
MOST_FILES = 2_000_000
_FIRST = 5
"""Files named of each reason to pass over some."""
_LONGEST = 200
"""Characters of a path in a message."""
_EVERY = 200
"""Files between two reports of progress."""

NO_IMAGE = "no images"
NO_CLASS = "images in no class folder"
LEADS_OUT = "links that lead out of the folder, or nowhere"
NO_FILE = "pipes, sockets or devices"
UNREADABLE = "images that cannot be read"


@dataclass(slots=True)
class PassedOver:
    """Files that are passed over for one reason: how many, and the first few by name."""

    files: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        self.files += 1
        if len(self.first) < _FIRST:
            self.first.append(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedThrough:
    """A folder of classes: its whole path without links, what is in it, and what our own export says of its files."""

    folder: Path
    real: bytes
    classes: ClassFolders
    digests: Mapping[bytes, str]
    passed_over: Mapping[str, PassedOver]

    @property
    def files(self) -> int:
        """How many images are in classes."""
        return sum(len(each.files) for each in self.classes.classes)

    def path_of(self, file: bytes) -> bytes:
        """The whole path of a file in it."""
        return os.fsencode(self.folder) + b"/" + file


def look_through(folder: Path, *, watch: Watch) -> LookedThrough:
    """All that is below a folder. No image is decoded.

    AppError where it is none, or something below cannot be read, is too deep or too many, and where no image is in
    a class folder.
    """
    _check_folder(folder)
    looking = _Looking(folder, watch)
    found = class_folders(looking.images())
    for path in found.outside:
        looking.pass_over(NO_CLASS, shown_path(path))
    if not found.classes:
        raise AppError(
            "there are no class folders with images in here",
            where=shown(str(folder)),
            safe=NOTHING_IMPORTED,
            todo="Choose the folder that holds a folder for each class",
        )
    return LookedThrough(
        folder=folder.absolute(),
        real=looking.real,
        classes=found,
        digests=exported_digests(folder),
        passed_over=looking.passed_over,
    )


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        what = "this is a file, not a folder" if folder.exists() else "there is no such folder"
        raise _refused(what, folder)
    try:
        os.scandir(folder).close()
    except OSError as error:
        raise _refused(_unreadable(error), folder) from error


class _Looking:
    """One walk through a folder."""

    def __init__(self, folder: Path, watch: Watch) -> None:
        self.real = os.path.realpath(os.fsencode(folder))
        self.passed_over: dict[str, PassedOver] = {}
        self._folder = folder
        self._watch = watch

    def images(self) -> list[bytes]:
        """The images below the folder, by their paths there."""
        images = []
        for number, found in enumerate(walk(self._folder)):
            if number % _EVERY == 0:
                self._watch.report(done=number, doing=Phrase("Looking through {name}", name=shown(self._folder.name)))
            if number >= MOST_FILES:
                raise _refused(Phrase("there are more than {most} files", most=MOST_FILES), self._folder)
            if found.relative.count(b"/") > DEEPEST:
                raise _refused(Phrase("more than {most} folders lie inside each other", most=DEEPEST), found)
            why = self._why_not(found)
            if why:
                self.pass_over(why, found.shown)
            else:
                images.append(found.relative)
        return images

    def pass_over(self, why: str, name: str) -> None:
        self.passed_over.setdefault(why, PassedOver()).add(name)

    def _why_not(self, found: Found) -> str:
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
            if not self._stays_inside(path):
                return LEADS_OUT
        elif not stat.S_ISREG(mode):
            return NO_FILE
        return "" if has_image_name(path) or _begins_as_image(path) else NO_IMAGE

    def _stays_inside(self, path: bytes) -> bool:
        """Whether a link leads to a file below the folder."""
        target = os.path.realpath(path)
        return target.startswith(self.real.rstrip(b"/") + b"/") and os.path.isfile(target)  # noqa: PTH113 - bytes


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
