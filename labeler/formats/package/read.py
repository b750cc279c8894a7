"""Reading a package that nobody has to trust: all of it is looked through before anything of it is taken."""

import hashlib
import hmac
import os
import stat
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeVar
from zipfile import BadZipFile, ZipFile, ZipInfo

from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase, joined
from labeler.domain.system_errors import obstacle_of
from labeler.formats.package.lines import lines_of, object_in
from labeler.formats.package.manifest import Kind, Manifest, Member, manifest_from, seal_of
from labeler.formats.package.member_names import MANIFEST, SEAL, TABLES, image_digest, table_name
from labeler.formats.package.records import Row
from labeler.formats.package.told import Plain
from labeler.formats.package.zip_layout import Listing, check_members, listing_of
from labeler.formats.strict.opening import NOTHING_IMPORTED

AnyRow = TypeVar("AnyRow", bound=Row)

_LARGEST_MANIFEST = 512 * 1024 * 1024
_LARGEST_TABLES = 8 * 1024 * 1024 * 1024
"""Bytes, of all tables together, unpacked."""
LARGEST_IMAGE = 1024 * 1024 * 1024
_SEAL_LENGTH = 64
_RATIO = 300
"""Bytes that one packed byte may become. Of long answers, which repeat what they said before, about a hundred."""
_FREE = 64 * 1024
"""Bytes to which any ratio is allowed."""
_STEP = 1024 * 1024
_TOO_LARGE = Phrase("one of its files is larger than such a file may be")
_ONCE_MORE = Phrase("Ask for it once more.")
_SUMS = Phrase("its sums do not fit: it was damaged on its way, or changed")
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, OverflowError, ValueError)
"""What reading a zip raises that is none. All that we refuse ourselves is a ValueError with a Phrase."""


class Package:
    """A package whose sums fit. Whether it comes from whom it should come from, its seal says."""

    def __init__(self, path: Path, archive: ZipFile, contents: "_Contents") -> None:
        self.path = path
        self._archive = archive
        self._text = contents.text
        self._seal = contents.seal
        self._images = {
            digest: name for name in contents.manifest.members if (digest := image_digest(name)) is not None
        }
        self.manifest: Manifest = contents.manifest

    @property
    def digest(self) -> str:
        """SHA-256 of its manifest, which has the sums of all the rest: two with the same say the same."""
        return hashlib.sha256(self._text).hexdigest()

    def is_sealed_by(self, key: bytes) -> bool:
        return hmac.compare_digest(seal_of(self._text, key), self._seal)

    def rows(self, table: str) -> Iterator[tuple[int, Plain]]:
        """Each row of a table with its line, from 1 on, read while it is asked for; AppError for what is no row.

        AppError at the end where the file was changed meanwhile: what was read until then must not be kept.
        """
        if table not in TABLES[self.manifest.kind]:
            raise LookupError(f"no table of a {self.manifest.kind}: {table}")
        name = table_name(table)
        sum_ = hashlib.sha256()
        with self._member(name) as file:
            lines = enumerate(lines_of(_Summed(file, sum_)), start=1)
            while True:
                with _refusing(self.path):
                    found = next(lines, None)
                if found is None:
                    break
                number, line = found
                try:
                    row = object_in(line, self.path, table=table, number=number)
                except AppError as error:
                    raise AppError(error.what, where=error.where, safe=error.safe, todo=_ONCE_MORE) from error
                yield number, row
        self._check_same(name, sum_)

    def records(self, kind: type[AnyRow]) -> Iterator[AnyRow]:
        """The rows of the table of this kind, as values; AppError as `rows`, and for what no such row can be."""
        for line, plain in self.rows(kind.TABLE):
            try:
                yield kind.from_plain(plain, line)
            except AppError as error:
                raise _refused(self.path, error.what, where=error.where) from error

    @property
    def images(self) -> frozenset[str]:
        """The digests of the images that are in it."""
        return frozenset(self._images)

    def image(self, digest: str) -> bytes:
        """The bytes of the file that shows this image; LookupError where there is none."""
        return b"".join(self.pieces(digest))

    def pieces(self, digest: str) -> Iterator[bytes]:
        """The same in pieces; AppError at the end where the file was changed meanwhile."""
        name = self._images.get(digest)
        if name is None:
            raise LookupError(f"no image in this package: {digest}")
        sum_ = hashlib.sha256()
        with self._member(name) as file:
            while piece := self._read(file):
                sum_.update(piece)
                yield piece
        self._check_same(name, sum_)

    def _member(self, name: str) -> IO[bytes]:
        with _refusing(self.path):
            return self._archive.open(name)

    def _read(self, file: IO[bytes]) -> bytes:
        with _refusing(self.path):
            return file.read(_STEP)

    def _check_same(self, name: str, sum_: "hashlib._Hash") -> None:
        if sum_.hexdigest() != self.manifest.members[name].digest:
            raise _refused(self.path, Phrase("the file was changed while it was read"))


def package_refused(package: Package, what: str) -> AppError:
    """The error that refuses a whole package, with its name."""
    return _refused(package.path, what)


def manifest_of(path: Path) -> Manifest:
    """What a package says of itself: enough to know which one it is, though nothing in it was looked at; AppError."""
    with _file(path) as file, _refusing(path):
        listing = listing_of(file)
        with ZipFile(file) as archive:
            return _outside(file, archive, listing).manifest


@contextmanager
def opened_package(path: Path, *, look: Callable[[], None]) -> Iterator[Package]:
    """A package of which names, places, sizes and sums were looked at; AppError with one line for any other file.

    `look` is called again and again meanwhile, and may raise to stop. Whether a hand-in is sealed by who should have
    sealed it is for whoever has the key to ask; a hand-out has its own key in it, and was asked.
    """
    with _file(path) as file:
        with _refusing(path):
            listing = listing_of(file)
            archive = ZipFile(file)
        with archive:
            with _refusing(path):
                contents = _looked_through(file, archive, listing, look=look)
            yield Package(path, archive, contents)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Contents:
    manifest: Manifest
    text: bytes
    seal: bytes


def _looked_through(file: IO[bytes], archive: ZipFile, listing: Listing, *, look: Callable[[], None]) -> _Contents:
    """What the package says of itself, once all of it is as it says; ValueError where it is not."""
    contents = _outside(file, archive, listing)
    for info in archive.infolist()[2:]:
        _check_content(archive, info, contents.manifest.members[info.filename], look=look)
    return contents


def _outside(file: IO[bytes], archive: ZipFile, listing: Listing) -> _Contents:
    """What the package says of itself, once names, places and sizes are as it says; ValueError where they are not."""
    listed = archive.infolist()
    if [info.orig_filename for info in listed[:2]] != [MANIFEST, SEAL]:
        raise ValueError(Phrase("it is no package of Labeler"))
    check_members(file, [*listed[2:], *listed[:2]], listing)
    text = _small(archive, listed[0], most=_LARGEST_MANIFEST)
    seal = _small(archive, listed[1], most=_SEAL_LENGTH)
    manifest = manifest_from(text)
    if manifest.kind is Kind.HAND_OUT and not hmac.compare_digest(seal_of(text, bytes.fromhex(manifest.key)), seal):
        raise ValueError(Phrase("its seal does not fit: somebody changed it"))
    _check_names(manifest, [info.filename for info in listed[2:]])
    _check_sizes(manifest, listed[2:])
    return _Contents(manifest=manifest, text=text, seal=seal)


def _small(archive: ZipFile, info: ZipInfo, *, most: int) -> bytes:
    if info.file_size > most:
        raise ValueError(_TOO_LARGE)
    _check_ratio(info)
    with archive.open(info) as file:
        return file.read()


def _check_names(manifest: Manifest, names: Sequence[str]) -> None:
    """Those of the tables of its kind, in order, then images; each of them once and in the manifest."""
    tables = [table_name(table) for table in TABLES[manifest.kind]]
    count = len(tables)
    digests = [image_digest(name) for name in names[count:]]
    has_strangers = names[:count] != tables or None in digests or (digests and manifest.kind is Kind.HAND_IN)
    if has_strangers or len(set(digests)) < len(digests) or list(manifest.members) != names:
        raise ValueError(Phrase("it has other files in it than it should have"))


def _check_sizes(manifest: Manifest, listed: Sequence[ZipInfo]) -> None:
    """Before anything is unpacked: as large as the manifest says, and no larger than may be."""
    unpacked = 0
    for info in listed:
        member = manifest.members[info.filename]
        is_table = image_digest(info.filename) is None
        unpacked += info.file_size if is_table else 0
        if unpacked > _LARGEST_TABLES or (not is_table and info.file_size > LARGEST_IMAGE):
            raise ValueError(_TOO_LARGE)
        _check_ratio(info)
        if member.size != info.file_size or (member.lines is not None) != is_table:
            raise ValueError(_SUMS)
        if not is_table and not manifest.proxies and member.digest != image_digest(info.filename):
            raise ValueError(Phrase("an image in it is not the one that its name says"))


def _check_ratio(info: ZipInfo) -> None:
    if info.file_size > max(_FREE, _RATIO * info.compress_size):
        raise ValueError(Phrase("one of its files would grow beyond measure when it is unpacked"))


def _check_content(archive: ZipFile, info: ZipInfo, member: Member, *, look: Callable[[], None]) -> None:
    sum_, lines, last = hashlib.sha256(), 0, b""
    with archive.open(info) as file:
        while piece := file.read(_STEP):
            look()
            sum_.update(piece)
            if member.lines is not None:
                lines += piece.count(b"\n")
                last = piece
    is_ended = last[-1:] in (b"", b"\n")
    if sum_.hexdigest() != member.digest or (member.lines is not None and (lines != member.lines or not is_ended)):
        raise ValueError(_SUMS)


class _Summed:
    """A file of which everything that is read is summed up, too."""

    def __init__(self, file: IO[bytes], sum_: "hashlib._Hash") -> None:
        self._file = file
        self._sum = sum_

    def read(self, size: int) -> bytes:
        piece = self._file.read(size)
        self._sum.update(piece)
        return piece


@contextmanager
def _file(path: Path) -> Iterator[IO[bytes]]:
    """The file, open; regular ones only, and without waiting for anybody who would have to write into it."""
    with _refusing(path):
        file = os.fdopen(_regular(path), "rb")
    with file:
        yield file


def _regular(path: Path) -> int:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _refused(path, Phrase("this is not a file"), todo=Phrase("Name the package itself"))
    return descriptor


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """What goes wrong in the block becomes one line about the package; AppErrors go through as they are."""
    try:
        yield
    except OSError as error:
        obstacle = obstacle_of(error)
        what = Phrase("the package cannot be read: {what}", what=obstacle.what)
        raise _refused(path, what, todo=obstacle.todo) from error
    except RuleBroken as error:
        raise _refused(path, error.what) from error
    except _BROKEN as error:
        said = error.args[0] if error.args else ""
        what = said if isinstance(said, Phrase) else Phrase("the package is damaged")
        raise _refused(path, what) from error


def _refused(path: Path, what: str, *, where: str = "", todo: str = _ONCE_MORE) -> AppError:
    name = shown(path.name)
    return AppError(what, where=joined(", ", [name, where]) if where else name, safe=NOTHING_IMPORTED, todo=todo)
