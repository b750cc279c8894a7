"""The images of a package are unpacked, and each is judged as every new file is, before a project knows of it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from labeler.app.judged import OTHER_PICTURE, is_itself, is_smaller
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.geometry import Size
from labeler.domain.image import FileStamp
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.formats.package.read import Package, package_refused
from labeler.formats.package.records import ImageRow
from labeler.images.probe import NotAnImage, Probe, probe_all
from labeler.images.scan import Found
from labeler.store.keeping.lasting import sync_folder

_DOING = Phrase("Unpacking the images")


def unpack_images(
    package: Package, images: Mapping[str, ImageRow], folder: Path, *, watch: Watch
) -> dict[str, FileStamp | None]:
    """Writes the file of each image, by its name, into `folder`, which is there; the stamp of each, by its digest.

    AppError for one that will not load, or is not what its row says. All are on the disk when this returns, and have
    the time of the package: so they are known again without being read.
    """
    stamps: dict[str, FileStamp | None] = {}

    def report() -> None:
        watch.report(done=len(stamps), total=len(images), doing=_DOING)

    report()
    with closing(probe_all(_written(package, images, folder), look=report)) as judged:
        for row, (_, found) in zip(images.values(), judged, strict=True):
            stamps[row.digest] = _checked(package, row, found).stamp
            report()
    for name in images:
        # Last, and one after the other: most of it is there by then, so that this waits for little.
        report()
        with (folder / name).open("rb+") as file:
            os.fsync(file.fileno())
    sync_folder(folder)
    return stamps


def _written(package: Package, images: Mapping[str, ImageRow], folder: Path) -> Iterator[Found]:
    at = package.path.stat().st_mtime_ns
    for name, row in images.items():
        path = folder / name
        with path.open("xb") as file:
            file.writelines(package.pieces(row.digest))
        os.utime(path, ns=(at, at))
        yield Found(root=folder, relative=os.fsencode(name), shown=shown(name))


def _checked(package: Package, row: ImageRow, found: Probe | NotAnImage) -> Probe:
    """What was found, if it is what the row says; AppError, with the name of the image, if it is not."""
    if isinstance(found, NotAnImage):
        raise _refused(package, row, found.what)
    if found.health is not Health.OK:
        raise _refused(package, row, found.problem)
    if found.digest != package.manifest.members[row.file].digest:
        raise _refused(package, row, Phrase("it was changed while it was looked at"))
    size = Size(width=row.width, height=row.height)
    itself = is_itself(found, listed_format=row.format, size=size, orientation=row.orientation)
    if not (is_smaller(found, size=size) if row.proxy else itself):
        raise _refused(package, row, OTHER_PICTURE)
    return found


def _refused(package: Package, row: ImageRow, why: str) -> AppError:
    name = shown(row.name)
    return package_refused(package, Phrase("an image in it, {name}, cannot be taken: {why}", name=name, why=why))
