"""The system's own errors in the user's words: what is in the way of a file or a folder, and what to do."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass

from labeler.domain.phrase import Phrase, phrased


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """What is in the way, and what a person can do about it; both fit into an AppError."""

    what: Phrase
    todo: Phrase


FULL = Obstacle(what=Phrase("the disk is full"), todo=Phrase("Make room on the disk"))
FAILING = Obstacle(
    what=Phrase("the disk could not be written or read"),
    todo=Phrase("Look whether the drive is still there; if this comes again, copy what is on it to another drive"),
)
READ_ONLY = Obstacle(
    what=Phrase("this drive can only be read"),
    todo=Phrase("Plug it in again so that it can be written, or work on a copy on another drive"),
)
FORBIDDEN = Obstacle(
    what=Phrase("the file or its folder may not be written"), todo=Phrase("Look at the permissions of both")
)
TOO_MANY_FILES = Obstacle(
    what=Phrase("too many files are open at once"), todo=Phrase("Close other programs, or start Labeler again")
)
NO_MEMORY = Obstacle(what=Phrase("this computer has no memory left for it"), todo=Phrase("Close other programs"))
NO_LOCKS = Obstacle(
    what=Phrase("this drive does not keep two programs apart"),
    todo=Phrase("Keep the project on a disk of this computer; its images may stay where they are"),
)
DRIVE_GONE = Obstacle(
    what=Phrase("the drive or folder is no longer there"), todo=Phrase("Plug it in again, or look whether it was moved")
)
_DENIED = Obstacle(
    what=Phrase("this user may not read or write the file or its folder"),
    todo=Phrase("Look at the permissions of both"),
)
_TOO_LARGE = Obstacle(
    what=Phrase("the file would be larger than this drive allows"), todo=Phrase("Use a drive with another file system")
)
_TOO_LONG = Obstacle(
    what=Phrase("the path is too long for this drive"), todo=Phrase("Use a folder with a shorter path")
)
_NOT_THERE = Obstacle(what=Phrase("it is no longer there"), todo=Phrase("Look whether it was moved or renamed"))
_IN_USE = Obstacle(what=Phrase("another program holds it"), todo=Phrase("Close it there"))

_OF_NAMES: Mapping[str, Obstacle] = {
    **dict.fromkeys(("ENOSPC", "EDQUOT"), FULL),
    "EIO": FAILING,
    "EROFS": READ_ONLY,
    **dict.fromkeys(("EACCES", "EPERM"), _DENIED),
    **dict.fromkeys(("EMFILE", "ENFILE"), TOO_MANY_FILES),
    "ENOMEM": NO_MEMORY,
    "ENOLCK": NO_LOCKS,
    **dict.fromkeys(("ENODEV", "ENXIO", "ESTALE", "ENOTCONN", "ETIMEDOUT", "EHOSTDOWN", "EREMOTEIO"), DRIVE_GONE),
    "EFBIG": _TOO_LARGE,
    "ENAMETOOLONG": _TOO_LONG,
    **dict.fromkeys(("ENOENT", "ENOTDIR"), _NOT_THERE),
    **dict.fromkeys(("EBUSY", "ETXTBSY"), _IN_USE),
}
_OBSTACLES = {getattr(errno, name): obstacle for name, obstacle in _OF_NAMES.items() if hasattr(errno, name)}
"""By the system's number. Not every system has each of them."""


def obstacle_of(error: OSError) -> Obstacle:
    """What the system told, in words of ours where it is one that people meet, else in the system's own."""
    known = _OBSTACLES.get(error.errno) if error.errno is not None else None
    return known or Obstacle(what=phrased(error.strerror or str(error)), todo=Phrase("Look at the drive"))
