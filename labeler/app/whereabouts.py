"""Where the files of images are now: there, changed or missing; told by a look at each, and by its bytes if need be."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from labeler.app.places import bytes_at, file_of, stamp_at
from labeler.app.project import Project
from labeler.app.watch import Watch
from labeler.domain.ids import ImageId
from labeler.domain.image import FileStamp, Image, Place
from labeler.domain.phrase import Phrase
from labeler.store import image_files
from labeler.store.image_files import ImageFiles

_RUN = 50
"""Images read at once: so short that whoever says something meanwhile does not notice."""


class Whereabouts(StrEnum):
    """How the file of an image is found."""

    THERE = "there"
    """At one of its places lie the bytes that were added, or the smaller picture of them that came in a package."""
    CHANGED = "changed"
    """At one of its places lies a file, but with other bytes."""
    MISSING = "missing"
    """At none of its places lies a file that can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """An image and how its file is found.

    `sizes`: by the digests of the files in which it can be seen, how many bytes they have; None where nobody kept it.
    """

    image: Image
    whereabouts: Whereabouts
    sizes: Mapping[str, int | None] = field(default_factory=dict)


Look = Callable[[Place, FileStamp | None, str], Whereabouts]
"""What is found at a place, by the stamp its file had and the digest of the bytes that belong there."""


def by_bytes(place: Place, stamp: FileStamp | None, digest: str) -> Whereabouts:
    """Reads the file where its stamp is not the one it had, and its size does not say enough."""
    now = stamp_at(file_of(place))
    if now is None:
        return Whereabouts.MISSING
    if stamp is not None and (now == stamp or now.size != stamp.size):
        return Whereabouts.THERE if now == stamp else Whereabouts.CHANGED
    return read_whole(place, digest)


def read_whole(place: Place, digest: str) -> Whereabouts:
    """Trusts no stamp."""
    read = bytes_at(file_of(place)).digest
    if not read:
        return Whereabouts.MISSING
    return Whereabouts.THERE if read == digest else Whereabouts.CHANGED


def by_stamp(place: Place, stamp: FileStamp | None, digest: str) -> Whereabouts:
    """Reads no file, and says only what is certain: one that may have changed is there."""
    now = stamp_at(file_of(place))
    if now is None:
        return Whereabouts.MISSING
    return Whereabouts.CHANGED if stamp is not None and now.size != stamp.size else Whereabouts.THERE


def whereabouts_of(files: ImageFiles, look: Look = by_bytes) -> Whereabouts:
    """The best that is found at any of its places."""
    places = zip(files.image.places, files.stamps, strict=True)
    return best_of(look(place, stamp, files.image.digest_at(place)) for place, stamp in places)


def best_of(found: Iterable[Whereabouts]) -> Whereabouts:
    """What several places come to; those behind one where it is there are not looked at."""
    best = Whereabouts.MISSING
    for each in found:
        if each is Whereabouts.THERE:
            return each
        if each is Whereabouts.CHANGED:
            best = each
    return best


def located(project: Project, *, watch: Watch, look: Look = by_bytes, pause: float = 0.0) -> Iterator[Located]:
    """Every image in the order in which they were added, refused ones too; nobody who writes waits for it.

    `pause` in seconds, after every few, leaves the processor to whoever labels meanwhile.
    """
    done, total = 0, image_count(project)
    for run in runs_of_files(project):
        for files in run:
            watch.report(done=done, total=total, doing=Phrase("Looking for the images"))
            yield Located(image=files.image, whereabouts=whereabouts_of(files, look), sizes=files.sizes)
            done += 1
        time.sleep(pause)
    watch.report(done=done, total=total, doing=Phrase("Looking for the images"))


def runs_of_files(project: Project, *, most: int = _RUN) -> Iterator[tuple[ImageFiles, ...]]:
    """All images with what is kept of their files, a few at a time: no transaction is open between."""
    after = ImageId(0)
    while True:
        with project.file.reading() as reader:
            run = image_files.files_after(reader, after, most=most)
        if not run:
            return
        yield run
        after = run[-1].image.id


def image_count(project: Project) -> int:
    with project.file.reading() as reader:
        return image_files.count(reader)
