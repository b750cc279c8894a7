"""Finds images again by their bytes: those that are missing or changed at their places, in folders that are named.

No command, as nothing is said of an image: like adding, it keeps what it saw, and there is nothing to undo.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from labeler.app.judged import why_not
from labeler.app.places import BytesThere, bytes_at, place_of, stamp_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.app.whereabouts import Located, Whereabouts, located
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import FileStamp, Image, Place
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.errors import NotReadable
from labeler.images.files import RegularFile
from labeler.images.kinds import HEAD, has_image_name, kind_of
from labeler.images.probe import probe_all
from labeler.images.scan import Found, full_path, walk
from labeler.store import image_files

_A_COMMIT = 50
"""Places to a commit: an answer given meanwhile waits for one batch at most."""
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it."""
_TOLD_EVERY = 50
"""Files listed between two words on how far it is."""
NOTHING_CHANGED = "Nothing was changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAgain:
    """An image and the place where its bytes are now."""

    image: Image
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Relinked:
    """What came of it: the images found again, and those that still are not.

    `refused`: those of them whose bytes were found, in a file that is not the picture that it should be; and why.
    """

    found: tuple[FoundAgain, ...]
    missing: tuple[Image, ...]
    changed: tuple[Image, ...]
    refused: tuple[tuple[Image, str], ...] = ()


def missing_images(project: Project, *, watch: Watch) -> tuple[Located, ...]:
    """Every image that is missing or changed; files are read only where their stamps do not say enough."""
    return tuple(each for each in located(project, watch=watch) if each.whereabouts is not Whereabouts.THERE)


def relink(project: Project, folders: Sequence[Path], *, watch: Watch) -> Relinked:
    """Looks below the folders for the bytes of every missing or changed image, and keeps the places of those found.

    Names mean nothing, and no answer changes. The places where an image was before stay. Of those that came as smaller
    pictures, these are looked for as well. A file whose bytes were never seen here, but told by a package, is judged as
    every new file is; no other is decoded. Cut off, or where a folder cannot be read, which is an AppError, it has kept
    what it found.
    """
    _check(project, folders)
    gone = missing_images(project, watch=watch)
    search = _Search(gone)
    try:
        for folder in folders:
            search.look_through(folder, watch)
    finally:
        _keep(project, search.found)
    return _relinked(gone, search.found, search.refused)


def _check(project: Project, folders: Sequence[Path]) -> None:
    if not project.is_writable:
        raise AppError("this project is open to read only", where=shown(str(project.path)), safe=NOTHING_CHANGED)
    for folder in folders:
        if not folder.is_dir():
            raise AppError("there is no such folder", where=shown(str(folder)), safe=NOTHING_CHANGED)


class _Search:
    """What is looked for, by digest and by size, and what was found of it."""

    def __init__(self, gone: Sequence[Located]) -> None:
        self.found: dict[ImageId, tuple[Place, FileStamp | None]] = {}
        self.refused: dict[ImageId, str] = {}
        self._unjudged: list[tuple[Image, Found, BytesThere]] = []
        self._wanted = {digest: each for each in gone for digest in each.sizes}
        self._sizes = Counter(size for each in gone for size in each.sizes.values())

    def look_through(self, folder: Path, watch: Watch) -> None:
        """Every file below it, in natural order, until nothing is looked for any more."""
        if not self._wanted:
            return
        doing = Phrase("Looking through {name}", name=shown(folder.name))
        self._look_below(folder, watch, doing)
        self._judge(lambda: watch.report(done=0, doing=doing))

    def _look_below(self, folder: Path, watch: Watch, doing: Phrase) -> None:
        files = []
        for number, found in enumerate(walk(folder)):
            if not number % _TOLD_EVERY:
                watch.report(done=number, doing=doing)
            files.append(found)
        for done, found in enumerate(files):
            watch.report(done=done, total=len(files), doing=doing)
            if not self._wanted:
                return
            self._look_at(found)

    def _look_at(self, found: Found) -> None:
        path = full_path(found)
        if not self._may_be_wanted(path):
            return
        read = bytes_at(path)
        wanted = self._wanted.get(read.digest)
        if wanted is not None:
            self._take(wanted, found, read)

    def _take(self, wanted: Located, found: Found, read: BytesThere) -> None:
        self._sizes -= Counter(wanted.sizes.values())
        for digest in wanted.sizes:
            del self._wanted[digest]
        was_seen = wanted.sizes[read.digest] is not None
        if was_seen or wanted.image.health is not Health.OK:
            self._keep(wanted.image, found, read)
        else:
            self._unjudged.append((wanted.image, found, read))

    def _judge(self, look: Callable[[], None]) -> None:
        """Those of which nothing but the digest was ever known here."""
        files = [found for _, found, _ in self._unjudged]
        with closing(probe_all(files, look=look)) as judged:
            for (image, found, read), (_, told) in zip(self._unjudged, judged, strict=True):
                why = why_not(told, image, digest=read.digest)
                if why:
                    self.refused[image.id] = why
                else:
                    self._keep(image, found, read)
        self._unjudged.clear()

    def _keep(self, image: Image, found: Found, read: BytesThere) -> None:
        smaller = "" if read.digest == image.digest else read.digest
        self.found[image.id] = (replace(place_of(found), proxy_digest=smaller), read.stamp)

    def _may_be_wanted(self, path: bytes) -> bool:
        """By its size; only an image whose size was not kept makes one look at files of any size."""
        now = stamp_at(path)
        if now is None:
            return False
        return now.size in self._sizes or (None in self._sizes and _seems_an_image(path))


def _seems_an_image(path: bytes) -> bool:
    if has_image_name(path):
        return True
    try:
        with RegularFile(path) as file:
            return bool(kind_of(file.start(HEAD)))
    except NotReadable:
        return False


def _keep(project: Project, found: Mapping[ImageId, tuple[Place, FileStamp | None]]) -> None:
    waiting: Iterator[tuple[ImageId, tuple[Place, FileStamp | None]]] = iter(found.items())
    while batch := list(islice(waiting, _A_COMMIT)):
        with project.file.writing() as transaction:
            for image_id, (place, stamp) in batch:
                image_files.found_again(transaction, image_id, place, stamp=stamp, found_too=found.keys())
        time.sleep(_PAUSE)


def _relinked(
    gone: Sequence[Located],
    found: Mapping[ImageId, tuple[Place, FileStamp | None]],
    refused: Mapping[ImageId, str],
) -> Relinked:
    left = [each for each in gone if each.image.id not in found]
    return Relinked(
        found=tuple(
            FoundAgain(image=each.image, place=found[each.image.id][0]) for each in gone if each.image.id in found
        ),
        missing=tuple(each.image for each in left if each.whereabouts is Whereabouts.MISSING),
        changed=tuple(each.image for each in left if each.whereabouts is Whereabouts.CHANGED),
        refused=tuple((each.image, refused[each.image.id]) for each in left if each.image.id in refused),
    )
