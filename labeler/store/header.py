"""The first hundred bytes of a file: whether it is a project, and of which version, before SQLite opens it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.system_errors import obstacle_of
from labeler.store.schema import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_VERSION_AT = 60
_APPLICATION_AT = 68
_FIXED = {
    18: (b"\x01\x01", b"\x02\x02"),
    21: (bytes((64, 32, 32)),),
    44: (bytes((0, 0, 0, 4)),),
    56: (bytes((0, 0, 0, 1)),),
}
"""What it says of how a project is kept, by the first byte: the same in every project, but that another program may
have chosen a write-ahead log (two and two), which opening to write puts right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the header of a project file says."""

    schema_version: int
    odd: Phrase | None = None
    """What in it is not as every project has it."""


def read_header(path: Path) -> Header:
    """The header of a project file, or AppError where the file is none, is gone, or is newer than this program."""
    where = shown(str(path))
    if is_odd(path):
        raise _no_project(where)
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError:
        raise AppError(
            "there is no project here", where=where, todo="Look at the name, or make it with “labeler new”"
        ) from None
    except OSError as error:
        in_the_way = obstacle_of(error)
        raise AppError(in_the_way.what, where=where, safe="Nothing was changed", todo=in_the_way.todo) from error
    application = int.from_bytes(start[_APPLICATION_AT : _APPLICATION_AT + 4], "big")
    if len(start) < 100 or not start.startswith(_MAGIC) or application != APPLICATION_ID:
        raise _no_project(where)
    version = int.from_bytes(start[_VERSION_AT : _VERSION_AT + 4], "big")
    _refuse_newer(version, where)
    return Header(schema_version=version, odd=odd_byte(start))


def is_odd(path: Path) -> bool:
    """Whether something is there that is no file: whoever opened a pipe to look into it would wait for ever."""
    with suppress(OSError):
        return path.exists() and not path.is_file()
    return False


def _no_project(where: str) -> AppError:
    return AppError("this file is not a Labeler project", where=where, safe="Nothing was changed")


def odd_byte(start: bytes) -> Phrase | None:
    """What in a header is not as every project has it; None where nothing is, or it is no header of SQLite's at all."""
    if len(start) < 100 or not start.startswith(_MAGIC):
        return None
    for place, allowed in _FIXED.items():
        if start[place : place + len(allowed[0])] not in allowed:
            return Phrase("its header is not as ours is (byte {place})", place=str(place))
    return None


def _refuse_newer(version: int, where: str) -> None:
    if version > SCHEMA_VERSION:
        raise AppError(
            Phrase(
                "this project was made by a newer Labeler (file version {version}; this one knows {known})",
                version=version,
                known=SCHEMA_VERSION,
            ),
            where=where,
            safe="The file was not touched",
            todo="Install the newer Labeler to open it",
        )
