"""Writing a package: beside its place, brought to the disk, and then there whole, or nothing at all."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import orjson

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.system_errors import obstacle_of
from labeler.formats.outgoing.beside import made_parents, temporary_sibling
from labeler.formats.package.manifest import Kind, Manifest, Member, Outline, manifest_text, seal_of
from labeler.formats.package.member_names import ATTRIBUTES, MANIFEST, SEAL, TABLES, WHEN, image_digest, table_name
from labeler.formats.package.told import Plain

_LEVEL = 4
_STEP = 1024 * 1024
_ROWS = 500
"""Rows that are written at once."""
_NOTHING_WRITTEN = Phrase("No package was written; the project and its images are untouched.")


def write_package(
    path: Path,
    outline: Outline,
    *,
    tables: Mapping[str, Iterable[Plain]],
    files: Iterable[tuple[str, bytes | Path]],
    key: bytes,
    look: Callable[[int], None],
    place: Path | None = None,
) -> Manifest:
    """Writes a package to `path`, where nothing may stand yet; what it says of itself.

    `place`: where it is to be in the end, if that is elsewhere: what goes wrong is told of it.

    `tables`: the rows of each by its name; those that are not handed in are written without any. `files`: the member's
    name (`member_names.image_name`) with its bytes, or the file that has them, which is copied byte for byte.
    `key` seals it; in a hand-out it goes along. `look` is told, again and again, how many rows and files are written,
    and may raise to stop. AppError for what the disk refuses, and for an image that is not what its name says.
    """
    _check_wanted(outline, tables, key)
    if os.path.lexists(path):
        raise _taken(path)
    try:
        with made_parents(path), temporary_sibling(path) as folder:
            beside = folder / "package"
            manifest = _Writing(beside, outline, key=key, look=look).write(tables, files)
            _put(beside, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        obstacle = obstacle_of(error)
        raise AppError(
            Phrase("the package could not be written: {what}", what=obstacle.what),
            where=shown(str(place or path)),
            safe=_NOTHING_WRITTEN,
            todo=obstacle.todo,
        ) from error
    return manifest


def _check_wanted(outline: Outline, tables: Mapping[str, Iterable[Plain]], key: bytes) -> None:
    """ValueError, a bug of whoever calls, for what no package of this kind holds."""
    unknown = tables.keys() - set(TABLES[outline.kind])
    if unknown:
        raise ValueError(f"no tables of a {outline.kind}: {', '.join(sorted(unknown))}")
    if outline.kind is Kind.HAND_OUT and not key:
        raise ValueError("what is handed out has a key")


class _Writing:
    """One package while it is written: the sums so far, and how many rows and files there are."""

    def __init__(self, path: Path, outline: Outline, *, key: bytes, look: Callable[[int], None]) -> None:
        self._path = path
        self._outline = outline
        self._key = key
        self._look = look
        self._done = 0
        self._members: dict[str, Member] = {}

    def write(self, tables: Mapping[str, Iterable[Plain]], files: Iterable[tuple[str, bytes | Path]]) -> Manifest:
        with self._path.open("xb") as file:
            with ZipFile(file, "w") as archive:
                for table in TABLES[self._outline.kind]:
                    self._table(archive, table, tables.get(table, ()))
                for name, content in files:
                    self._image(archive, name, content)
                manifest = self._manifest()
                text = manifest_text(manifest)
                self._small(archive, MANIFEST, text)
                self._small(archive, SEAL, seal_of(text, self._key))
                _put_first(archive, 2)
            file.flush()
            os.fsync(file.fileno())
        return manifest

    def _table(self, archive: ZipFile, table: str, rows: Iterable[Plain]) -> None:
        sum_, size, lines = hashlib.sha256(), 0, 0
        with archive.open(_member(table_name(table), ZIP_DEFLATED), "w", force_zip64=True) as out:
            for some in _batches(rows):
                text = b"".join(some)
                sum_.update(text)
                out.write(text)
                size += len(text)
                lines += len(some)
                self._count(len(some))
        self._members[table_name(table)] = Member(digest=sum_.hexdigest(), size=size, lines=lines)

    def _image(self, archive: ZipFile, name: str, content: bytes | Path) -> None:
        digest = image_digest(name)
        if digest is None or name in self._members or self._outline.kind is not Kind.HAND_OUT:
            raise ValueError(f"no place for such a file in a package: {name!r}")
        sum_, size = hashlib.sha256(), 0
        with archive.open(_member(name, ZIP_STORED), "w") as out:
            for piece in _pieces(content):
                sum_.update(piece)
                size += len(piece)
                out.write(piece)
                self._look(self._done)
        if not self._outline.proxies and sum_.hexdigest() != digest:
            raise AppError(
                "this is not the image any more that the project knows",
                where=shown(str(content) if isinstance(content, Path) else name),
                safe=_NOTHING_WRITTEN,
            )
        self._members[name] = Member(digest=sum_.hexdigest(), size=size, lines=None)
        self._count(1)

    def _small(self, archive: ZipFile, name: str, content: bytes) -> None:
        with archive.open(_member(name, ZIP_DEFLATED), "w") as out:
            out.write(content)

    def _manifest(self) -> Manifest:
        key = self._key.hex() if self._outline.kind is Kind.HAND_OUT else ""
        return Manifest(**asdict(self._outline), key=key, members=self._members)

    def _count(self, more: int) -> None:
        self._done += more
        self._look(self._done)


def _member(name: str, compression: int) -> ZipInfo:
    info = ZipInfo(name, date_time=WHEN)
    info.compress_type = compression
    info.external_attr = ATTRIBUTES
    info.create_system = 3  # also where it is written on Windows: the same package is the same bytes
    info._compresslevel = _LEVEL  # type: ignore[attr-defined]
    return info


def _put_first(archive: ZipFile, count: int) -> None:
    """The members written last are listed first: what has the sums of the others can only be written after them."""
    listed = archive.infolist()
    listed[:] = listed[-count:] + listed[:-count]


def _batches(rows: Iterable[Plain]) -> Iterator[list[bytes]]:
    """The rows as lines, some hundreds at a time."""
    some: list[bytes] = []
    for row in rows:
        some.append(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
        if len(some) == _ROWS:
            yield some
            some = []
    if some:
        yield some


def _pieces(content: bytes | Path) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with _original(content) as file:
        while piece := _read(file, content):
            yield piece


@contextmanager
def _original(path: Path) -> Iterator[IO[bytes]]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise _unreadable(path, error) from error
    with file:
        yield file


def _read(file: IO[bytes], path: Path) -> bytes:
    try:
        return file.read(_STEP)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> AppError:
    obstacle = obstacle_of(error)
    what = Phrase("the image cannot be read: {what}", what=obstacle.what)
    return AppError(what, where=shown(str(path)), safe=_NOTHING_WRITTEN, todo=obstacle.todo)


def _put(beside: Path, path: Path) -> None:
    """The file at its place, never onto another: FileExistsError where there is one by now."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links, as on many a stick: a look is all that keeps another file from harm.
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        beside.rename(path)
    if sys.platform != "win32":
        descriptor = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _taken(path: Path) -> AppError:
    return AppError(
        "there is a file of this name already", where=shown(str(path)), safe=_NOTHING_WRITTEN, todo="Choose another."
    )
