"""An earlier export makes way for a new one: whatever happens in between, one of the two is there or comes back."""

import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.outgoing.exchange import exchanged
from labeler.formats.outgoing.marker import is_export, what_is_not_of_it

if sys.platform != "win32":
    import fcntl


_KEPT = "kept-"


def put_in_place_of(temporary: Path, place: Path) -> None:
    """Moves the new export, whole by now, to where an old one stands, which takes its name and is to be removed.

    Where the system can, in one step: one of the two stands at the place at each moment. OSError where that is no
    export of ours any more, or something was put into it meanwhile; the old one stands then as it stood.
    """
    with _held(place):
        _refuse_what_is_not_ours(place)
        if exchanged(temporary, place):
            try:
                # Only now nobody can put anything into it by its name.
                _refuse_what_is_not_ours(temporary)
            except BaseException:
                _change_back(temporary, place)
                raise
            return
        aside = place.with_name(f"{_stem(place)}{temporary.stat().st_ino}")
        place.rename(aside)
        try:
            # Looked at before, too; but only now nobody can put anything into it by its name.
            _refuse_what_is_not_ours(aside)
            temporary.rename(place)
        except BaseException:
            _move_back(aside, place)
            raise
        with suppress(OSError):  # The new one stands; what is left of the old one goes at the next export.
            aside.rename(temporary)


def _refuse_what_is_not_ours(folder: Path) -> None:
    if not is_export(folder) or what_is_not_of_it(folder):
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))


def _change_back(temporary: Path, place: Path) -> None:
    try:
        if exchanged(temporary, place):
            return
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    except OSError as error:
        # Under its present name it would be removed.
        kept = place.with_name(f"{_stem(place)}{_KEPT}{temporary.stat().st_ino}")
        temporary.rename(kept)
        raise AppError(
            "something was put into the earlier export while the new one was written, and both stand now",
            where=shown(str(kept)),
            safe="The earlier export is whole, and so are the project and its images.",
            todo="Take out of it what is to be kept.",
        ) from error


def bring_back(place: Path) -> None:
    """After a kill in the middle: the old export goes back to its place, or away where the new one stands there."""
    for aside in place.parent.glob(f"{_stem(place)}*"):
        with suppress(OSError), _held(aside) as is_free:
            if not is_free:
                continue
            if _is_vacant(place):
                if place.exists():
                    place.rmdir()
                aside.rename(place)
            elif aside.name == f"{_stem(place)}{place.stat().st_ino}":
                shutil.rmtree(aside, ignore_errors=True)
            elif _KEPT not in aside.name:
                # Numbers of folders that are gone are given again: by this one nobody may know it any more.
                aside.rename(place.with_name(f"{_stem(place)}{_KEPT}{aside.stat().st_ino}"))


def _is_vacant(place: Path) -> bool:
    if place.is_dir() and not place.is_symlink():
        return not any(place.iterdir())
    return not os.path.lexists(place)


def _move_back(aside: Path, place: Path) -> None:
    try:
        aside.rename(place)
    except OSError as error:
        raise AppError(
            "the export failed, and the earlier one, which was moved aside for it, cannot be moved back",
            where=shown(str(aside)),
            safe="The earlier export is whole, and so are the project and its images.",
            todo=Phrase("Rename it to {name}, or export again: it is moved back before.", name=shown(place.name)),
        ) from error


def _stem(place: Path) -> str:
    """How a folder is called that was moved aside; the new one's number in the file system stands behind it.

    A digest of the name, since the name itself may already be as long as names may be.
    """
    return f".labeler-old-{hashlib.sha256(os.fsencode(place.name)).hexdigest()[:12]}-"


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Keeps others from moving the folder while the block runs; gives False where another keeps us from it."""
    if sys.platform == "win32":
        yield True
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield _is_ours(descriptor)
    finally:
        os.close(descriptor)


def _is_ours(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # There are no locks on this file system: nobody can hold one.
    return True
