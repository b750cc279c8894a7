"""Where the bytes of a package lie: one member after another as we write them, and not a byte beside them."""

import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from labeler.domain.phrase import Phrase
from labeler.formats.package.member_names import ATTRIBUTES, WHEN

_END = struct.Struct("<4s4H2LH")
"""The last of a zip: how many members, and where their list lies."""
_LONG_LOCATOR = struct.Struct("<4sLQL")
_LONG_END = struct.Struct("<4sQ2H2L4Q")
_HEADER = struct.Struct("<4s5H3L2H")
"""What stands before the bytes of each member."""
_LONG_SIZES = struct.Struct("<2H2Q")
_TWO_THINGS = Phrase("one of its files says two things of itself")
_FULL_SHORT, _FULL_LONG = 0xFFFF, 0xFFFFFFFF
_FIRST_DAY = 1 << 5 | 1
"""The first of January 1980, as a zip writes it."""
MOST_MEMBERS = 2_000_000
_LISTED = 46 + 100 + 28
"""Bytes, at most, that a member takes in the list of all: its fields, its name, and sizes that need more room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Where the list of members begins, in bytes, and how many it has to name."""

    start: int
    count: int


def listing_of(file: IO[bytes]) -> Listing:
    """The list of members, if it ends where the file does; ValueError where not. Nothing else is read.

    Afterwards the list can be read: it is no longer than it says, and has no more members than may be.
    """
    size = file.seek(0, os.SEEK_END)
    if size < _END.size:
        raise ValueError(Phrase("it is too short to be a package"))
    file.seek(size - _END.size)
    mark, disk, list_disk, here, count, length, start, comment = _END.unpack(file.read(_END.size))
    if mark != b"PK\5\6" or comment or disk or list_disk or here != count:
        raise ValueError(Phrase("it does not end as a package does: it is cut off, or no package"))
    end = size - _END.size
    long = _long_end(file, end)
    if long is not None:
        if (count, length, start) != _shortened(long):
            raise ValueError(Phrase("it says two things about its own length"))
        count, length, start = long
        end -= _LONG_END.size + _LONG_LOCATOR.size
    if start + length != end or length > count * _LISTED or count > MOST_MEMBERS:
        raise ValueError(Phrase("its list of files is not where it should be"))
    return Listing(start=start, count=count)


def _long_end(file: IO[bytes], end: int) -> tuple[int, int, int] | None:
    """Of a large package: how many members, how long their list is and where; None where this is none."""
    place = end - _LONG_LOCATOR.size - _LONG_END.size
    if place < 0:
        return None
    file.seek(place)
    told = _LONG_END.unpack(file.read(_LONG_END.size))
    mark, disk, at, disks = _LONG_LOCATOR.unpack(file.read(_LONG_LOCATOR.size))
    if mark != b"PK\6\7":
        return None
    long_mark, own_length, _, _, this_disk, list_disk, here, count, length, start = told
    is_whole = long_mark == b"PK\6\6" and own_length == _LONG_END.size - 12 and at == place and here == count
    if not is_whole or disk or this_disk or list_disk or disks != 1:
        raise ValueError(Phrase("it does not end as a package does"))
    return count, length, start


def _shortened(long: tuple[int, int, int]) -> tuple[int, int, int]:
    count, length, start = long
    return min(count, _FULL_SHORT), min(length, _FULL_LONG), min(start, _FULL_LONG)


def check_members(file: IO[bytes], members: Sequence[ZipInfo], listing: Listing) -> None:
    """ValueError where the members, in the order in which they were written, do not fill the file up to their list.

    What stands before each says the same as the list: so there is one way alone to read a package.
    """
    place = 0
    for info in members:
        if info.header_offset != place:
            raise ValueError(Phrase("its files do not follow each other as they should"))
        _check_listed(info)
        place += _header_length(file, info) + info.compress_size
    if place != listing.start or len(members) != listing.count:
        raise ValueError(Phrase("there is something in it that is none of its files"))


def _check_listed(info: ZipInfo) -> None:
    is_ours = (
        info.external_attr == ATTRIBUTES
        and info.filename == info.orig_filename
        and info.compress_type in (ZIP_STORED, ZIP_DEFLATED)
        and info.date_time == WHEN
        and not (info.flag_bits or info.comment or info.internal_attr or info.volume)
    )
    if not is_ours or (info.compress_type == ZIP_STORED and info.compress_size != info.file_size):
        raise ValueError(Phrase("one of its files is not as Labeler packs it"))


def _header_length(file: IO[bytes], info: ZipInfo) -> int:
    """Bytes before the member's own; ValueError where they say something else than the list."""
    name = info.filename.encode("ascii")
    file.seek(info.header_offset)
    begin = file.read(_HEADER.size + len(name) + _LONG_SIZES.size)
    if len(begin) < _HEADER.size:
        raise ValueError(Phrase("one of its files is cut off"))
    mark, version, flags, method, time, day, crc, packed, size, name_length, more = _HEADER.unpack_from(begin)
    if more:
        if more != _LONG_SIZES.size or len(begin) < _HEADER.size + len(name) + more:
            raise ValueError(_TWO_THINGS)
        mark_of_sizes, length, long_size, long_packed = _LONG_SIZES.unpack_from(begin, _HEADER.size + len(name))
        # Python up to 3.11.3 says the sizes in both places; later ones say in the short one to look in the long one.
        is_ours = (packed, size) in ((_FULL_LONG, _FULL_LONG), (long_packed, long_size))
        if not is_ours or (mark_of_sizes, length) != (1, 16):
            raise ValueError(_TWO_THINGS)
        packed, size = long_packed, long_size
    told = mark, version, flags, method, time, day, crc, packed, size, begin[_HEADER.size : _HEADER.size + name_length]
    kind = b"PK\3\4", info.extract_version, 0, info.compress_type, 0, _FIRST_DAY
    if told != (*kind, info.CRC, info.compress_size, info.file_size, name):
        raise ValueError(_TWO_THINGS)
    return int(_HEADER.size + name_length + more)
