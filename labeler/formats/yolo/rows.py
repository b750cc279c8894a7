"""The rows of a YOLO label file: a class and a box, or a shape of which the box round it is taken."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from math import isfinite
from typing import NamedTuple

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.statements import StatedBox
from labeler.formats.yolo.classes import Classes

_DUST = 12
"""Decimals. What is further behind comes from halving and taking away, not from the file."""
_LONGEST = 40
"""Bytes of a word in a message."""


class Otherwise(Enum):
    """How a row was read otherwise than as a class and a box."""

    CONFIDENCE = "confidence"
    SHAPE = "shape"
    POINTS = "points"


class BadRow(Exception):
    """A row that is not as it should be."""

    def __init__(self, line: int, what: Phrase) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


class Row(NamedTuple):
    """The class and the box of a row, in parts of 1."""

    class_name: str
    box: StatedBox


def read_rows(content: bytes, classes: Classes, seen: Counter[Otherwise]) -> Iterator[Row]:
    """The rows of a file; `seen` counts those that were read otherwise. BadRow for one that cannot be."""
    has_underscores = b"_" in content  # which Python takes between digits, and nobody else
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        words = line.split()
        if not words:
            continue
        if has_underscores and b"_" in line:
            raise BadRow(number, _no_number(next(word for word in words if b"_" in word)))
        name = _class_name(words[0], classes.names, number)
        values = _numbers(words, number)
        box = _box(values, classes.keypoints, seen)
        if box is None:
            raise BadRow(
                number,
                Phrase("{columns} columns: a row has a class and four numbers of a box", columns=len(words)),
            )
        across, down, width, height = box
        x, y = round(across - width / 2, _DUST), round(down - height / 2, _DUST)
        yield Row(name, StatedBox(x, y, width, height, number))


def _box(values: Sequence[float], keypoints: int, seen: Counter[Otherwise]) -> Sequence[float] | None:
    """Centre, width and height, from what stands after the class; None where it is no row of any kind."""
    count = len(values)
    if count == 4:
        return values
    if keypoints and count == 4 + keypoints:
        seen[Otherwise.POINTS] += 1
        return values[:4]
    if count == 5:
        seen[Otherwise.CONFIDENCE] += 1
        return values[:4]
    if count >= 6 and count % 2 == 0:
        seen[Otherwise.SHAPE] += 1
        return _round_shape(values[::2], values[1::2])
    return None


def _round_shape(xs: Sequence[float], ys: Sequence[float]) -> Sequence[float]:
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    return (left + right) / 2, (top + bottom) / 2, right - left, bottom - top


def _numbers(words: Sequence[bytes], line: int) -> Sequence[float]:
    try:
        values = [float(word) for word in words[1:]]
    except ValueError as error:
        bad = next(word for word in words[1:] if not _is_number(word))
        raise BadRow(line, _no_number(bad)) from error
    if not isfinite(sum(values)):
        raise BadRow(line, Phrase("a number that is none, or is too large"))
    return values


def _class_name(word: bytes, names: Mapping[int, str], line: int) -> str:
    try:
        index: float = int(word)
    except ValueError:
        if not _is_number(word):
            raise BadRow(line, _no_number(word)) from None
        index = float(word)  # some write 3.0
    try:
        return names[index]  # type: ignore[index] # 3.0 is found as 3, and what is no whole number is not found
    except KeyError:
        what = "there is no class {index}: the classes are {first} to {last}"
        told = Phrase(what, index=_told(word), first=min(names), last=max(names))
        raise BadRow(line, told) from None


def _is_number(word: bytes) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


def _no_number(word: bytes) -> Phrase:
    return Phrase("“{word}” is no number", word=_told(word))


def _told(word: bytes) -> str:
    return shown(word[:_LONGEST].decode("utf-8", "surrogateescape"))
