"""Where an image goes out to: as it is (a copy or a link), or changed (turned, made smaller, a part of it)."""

import errno
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from labeler.domain.geometry import Box, Size
from labeler.domain.image import FileStamp
from labeler.domain.names import shown_path
from labeler.domain.phrase import Phrase
from labeler.images.beside import written_new
from labeler.images.decode import fitted
from labeler.images.errors import Changed, NotWritable
from labeler.images.files import RegularFile
from labeler.images.originals import Original
from labeler.images.outgoing import NOTHING_LEFT, UprightPicture, upright_picture, write_picture, writing_to
from labeler.images.shrink import part_of, shrunk
from labeler.images.upright import copy_bytes

Way = Literal["copy", "link", "symlink"]

_NO_LINKS = frozenset(
    (errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)
)
"""How file systems say that they have no such links, or none to there, or not for this user, or no more of them."""
_SHARPEST = 2
"""A JPEG is decoded at no less than this many times the size that it goes out at."""


def place_image(
    original: Original, target: Path, *, digest: str, orientation: int, way: Way = "copy", smaller: Size | None = None
) -> None:
    """Puts the whole image of `digest` at `target`, upright.

    As it is, by the chosen way, where it is upright and no `smaller` size is asked for: copied with its bytes checked,
    or linked, where its size and time must be those of `original`. Else as a new file in the source's format:
    its first picture, quality 95 or lossless, its colour profile kept. NotReadable, NotLoadable, Changed, NotWritable.
    """
    if smaller is None and orientation == 1:
        _WAYS[way](original, target, digest)
        return
    least = None if smaller is None else _SHARPEST * max(smaller.width, smaller.height)
    picture = upright_picture(original.path, orientation=orientation, digest=digest, least=least)
    image = picture.image if smaller is None else shrunk(picture.image, smaller)
    write_picture(picture, image, target)


def place_part(picture: UprightPicture, target: Path, *, part: Box, size: Size, max_side: int | None = None) -> None:
    """Writes what is inside a box, in pixels of an image of `size`, as a picture of its own. NotWritable.

    It is cut from the pixels of the original, and made smaller where its longer side has more than `max_side`.
    """
    cut = part_of(picture.image, part, size)
    least = fitted(Size(width=cut.width, height=cut.height), max_side)
    write_picture(picture, shrunk(cut, least), target)


def _copy(original: Original, target: Path, digest: str) -> None:
    with writing_to(target), written_new(target) as copy:
        copy_bytes(original.path, copy, digest=digest)


def _link(original: Original, target: Path, _digest: str) -> None:
    path = os.fspath(target)
    try:
        os.link(original.path, path)
        status = os.lstat(path)
        if stat.S_ISLNK(status.st_mode):  # The link itself was linked, and may lead nowhere from there.
            os.unlink(path)  # noqa: PTH108 - in the file system's own bytes, as all here
            os.link(os.path.realpath(original.path), path)
            status = os.lstat(path)
    except OSError as error:
        raise _no_link(error, original, target, Phrase("no hard link to it can be made there")) from error
    if not _is_as_seen(status, original.stamp):
        os.unlink(path)  # noqa: PTH108
        raise Changed(where=shown_path(original.path))


def _symlink(original: Original, target: Path, _digest: str) -> None:
    try:
        status = os.stat(original.path)  # noqa: PTH116
        if not _is_as_seen(status, original.stamp):
            raise Changed(where=shown_path(original.path))
        os.symlink(os.path.realpath(original.path), os.fsencode(target))  # noqa: PTH211
    except OSError as error:
        raise _no_link(error, original, target, Phrase("no symbolic link to it can be made there")) from error


_WAYS: Mapping[Way, Callable[[Original, Path, str], None]] = {"copy": _copy, "link": _link, "symlink": _symlink}


def _is_as_seen(status: os.stat_result, stamp: FileStamp) -> bool:
    is_same = status.st_size == stamp.size and status.st_mtime_ns == stamp.modified_ns
    return is_same and stat.S_ISREG(status.st_mode)


def _no_link(error: OSError, original: Original, target: Path, what: Phrase) -> NotWritable:
    """Why there is no link; NotReadable is raised where that is because there is no file."""
    with RegularFile(original.path):
        pass
    if error.errno not in _NO_LINKS:
        with writing_to(target):
            raise error
    return NotWritable(
        Phrase("{what}: {why}", what=what, why=error.strerror or str(error)),
        where=shown_path(original.path),
        safe=NOTHING_LEFT,
        todo="Have the images copied (--place copy), or choose a folder on the disk that they are on.",
    )
