"""The order of an export, kept as numbers: a million images take little memory, their names only until it is known."""

import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from natsort import natsort_keygen

from labeler.domain.image import FileStamp

_DIGITS = re.compile("[0-9]+")
_natural = natsort_keygen()


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place of a file, by its id, and what the file was when the export was planned."""

    place_id: int
    stamp: FileStamp


class Order:
    """Which answers go out, in which order, and which file of each image. What is settled has its id below 0."""

    def __init__(self, *, has_files: bool) -> None:
        self.has_files = has_files
        self._keys: list[bytes] = []
        self._answers = array("q")
        self._agreeing: dict[int, tuple[int, ...]] = {}
        self._composed: dict[int, Mapping[int, bool]] = {}
        self._files = (array("q"), array("q"), array("q"))

    def __len__(self) -> int:
        return len(self._answers)

    def add(
        self,
        key: bytes,
        answer_ids: Sequence[int],
        where: Where | None,
        *,
        composed: Mapping[int, bool] | None = None,
    ) -> None:
        """One image that goes out: the answer of which everything does, then those that agree with it.

        Of answers that do not agree, only the labels do that are `composed`: by their ids, whether they are joint.
        """
        first, *agreeing = answer_ids
        if composed is not None:
            self._composed[first] = composed
        self._keys.append(key)
        self._answers.append(first)
        if agreeing:
            self._agreeing[first] = tuple(agreeing)
        if self.has_files:
            assert where is not None
            told = (where.place_id, where.stamp.size, where.stamp.modified_ns)
            for column, number in zip(self._files, told, strict=True):
                column.append(number)

    def sort(self) -> None:
        """By the keys, which are let go. Equal ones stay as they came."""
        places = sorted(range(len(self._keys)), key=self._keys.__getitem__)
        self._keys = []
        self._answers = array("q", (self._answers[place] for place in places))
        if self.has_files:
            placed, size, modified = (array("q", (column[place] for place in places)) for column in self._files)
            self._files = (placed, size, modified)

    def answers(self, start: int, end: int) -> Sequence[int]:
        return self._answers[start:end]

    def agreeing_with(self, answer_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
        """The ids of the answers that agree with these, of those that are not alone."""
        return {each: self._agreeing[each] for each in answer_ids if each in self._agreeing}

    def composed_of(self, answer_ids: Sequence[int]) -> dict[int, Mapping[int, bool]]:
        """The labels that go out instead of all of these answers', of those that are put together out of several."""
        return {each: self._composed[each] for each in answer_ids if each in self._composed}

    def where(self, number: int) -> Where:
        """The file of one of the images, by its place in the order; only where files are wanted."""
        place_id, size, modified_ns = (column[number] for column in self._files)
        return Where(place_id=place_id, stamp=FileStamp(size=size, modified_ns=modified_ns))


def order_key(*, source: bytes, name: str, digest: str, labeler: str) -> bytes:
    """What exports are sorted by (`export_key`), in bytes that sort as it does; `source` is the `natural_key` of it."""
    return b"".join((source, natural_key(name), digest[:16].encode(), labeler.encode("utf-8", "surrogatepass")))


def natural_key(text: str) -> bytes:
    """Bytes that sort as the text does in natural order, and before any longer ones that begin with them."""
    # What stands between numbers ends with 0, a number begins with its length and is written without zeros before it.
    numbered = _DIGITS.sub(_number, text) if text.isascii() else _of_any_script(text)
    return numbered.encode("utf-8", "surrogatepass") + b"\0\0"


def _number(match: re.Match[str]) -> str:
    digits = match[0].lstrip("0")
    return f"\0{chr(len(digits) + 1)}{digits}"


def _of_any_script(text: str) -> str:
    """Natsort's own parts, since it knows the digits of every script."""
    parts: tuple[Any, ...] = _natural(text)
    return "".join(part if isinstance(part, str) else _DIGITS.sub(_number, str(max(int(part), 0))) for part in parts)
