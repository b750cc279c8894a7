"""Where image files are: as the project keeps it, as the system knows it, and what bytes are there now."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from labeler.domain.errors import AppError
from labeler.domain.image import FileStamp, Image, PictureFile, Place
from labeler.domain.names import shown_path
from labeler.images.files import RegularFile

if TYPE_CHECKING:
    # What sorts names naturally takes long to load, and whoever shows an image sorts none.
    from labeler.images.scan import Found


def place_of(found: "Found") -> Place:
    """Where a file is, in the words of the project: a root that is text, and below it the system's own bytes.

    Folders whose names are not UTF-8 go over from the root to the path, since a root is kept as text.
    """
    return place_in(found.root, found.relative)


def place_in(folder: Path, relative: bytes) -> Place:
    """The same of a file by its folder and its path below it."""
    root, path = os.fsencode(folder), relative
    while not _is_text(root):
        root, _, last = root.rpartition(b"/")
        path = last + b"/" + path
    return Place(root=root.decode("utf-8") or "/", path=path)


def file_of(place: Place) -> bytes:
    """The whole path of a place, in the file system's own bytes."""
    return os.fsencode(place.root).rstrip(b"/") + b"/" + place.path


def shown_file(place: Place) -> str:
    """The whole path of a place as text on one line."""
    return shown_path(file_of(place))


def _is_text(path: bytes) -> bool:
    try:
        path.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def file_with_its_bytes(image: Image) -> bytes | None:
    """The first of the image's places that holds the very bytes that were added; None where none does."""
    paths = (file_of(place) for place in image.originals)
    return next((path for path in paths if digest_at(path) == image.digest), None)


def files_of(image: Image) -> tuple[PictureFile, ...]:
    """Every file in which the image may be seen, smaller pictures of it last."""
    smaller = [place for place in image.places if place.proxy_digest]
    return tuple(
        PictureFile(
            path=file_of(place),
            digest=image.digest_at(place),
            orientation=1 if place.proxy_digest else image.orientation,
            size=image.size,
        )
        for place in (*image.originals, *smaller)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BytesThere:
    """The sha256 of a file's bytes in hex, "" where none can be read; its stamp, None where that would show nothing."""

    digest: str = ""
    stamp: FileStamp | None = None


def bytes_at(path: bytes) -> BytesThere:
    """Reads a file whole."""
    seen = hashlib.sha256()
    try:
        with RegularFile(path) as file:
            for piece in file.pieces():
                seen.update(piece)
    except AppError:
        return BytesThere()
    return BytesThere(digest=seen.hexdigest(), stamp=file.stamp)


def digest_at(path: bytes) -> str:
    """The sha256 of a file's bytes in hex, or "" where none can be read."""
    return bytes_at(path).digest


def stamp_at(path: bytes) -> FileStamp | None:
    """The stamp of a regular file as it is now, without reading it; None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - in the file system's own bytes
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return FileStamp(size=status.st_size, modified_ns=status.st_mtime_ns)
