"""The lines of a table in a package: each one JSON object, strictly, and nothing else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import orjson

from labeler.domain.phrase import Phrase
from labeler.formats.package.told import Plain
from labeler.formats.strict.json_file import refused
from labeler.formats.strict.json_pieces import parse_json

LONGEST_LINE = 32 * 1024 * 1024
"""Bytes: the pictures of a concept's examples are in its line."""
DEEPEST = 40
"""Lists and objects inside each other."""
_STEP = 1024 * 1024
_ZERO = b"\\u0000"
_NOT_KEPT = Phrase("there is a text or a number in it that cannot be kept")


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def lines_of(file: Readable) -> Iterator[bytes]:
    """Each line without its end. ValueError for one that is too long or is not ended."""
    begun = b""
    while piece := file.read(_STEP):
        first, *others = piece.split(b"\n")
        begun += first
        for other in others:
            yield begun
            begun = other
        if len(begun) > LONGEST_LINE:
            raise ValueError(Phrase("a line has more than {most} bytes", most=LONGEST_LINE))
    if begun:
        raise ValueError(Phrase("its last line is not ended"))


def object_in(line: bytes, path: Path, *, table: str, number: int) -> Plain:
    """The object in a line; AppError, with its place, for what is not strict JSON, too deep, or no object.

    What comes out of being written once more as it stands there has no key twice and nothing else that is unlike us;
    only the other lines, which no Labeler wrote, are read slowly.
    """
    told, problem = _quickly(line), Phrase("")
    if told is None:
        place = _place(table, number)
        told = parse_json(_decoded(line, path, place), path, place)
        problem = _NOT_KEPT if not _is_kept(told) else problem
    problem = problem or _problem(told, line)
    if problem or not isinstance(told, dict):
        raise refused(path, problem or Phrase("this is no object"), where=_place(table, number))
    return told


def _place(table: str, number: int) -> Phrase:
    return Phrase("{table}, line {line}", table=table, line=number)


def _quickly(line: bytes) -> object:
    """What is in a line just as we write them; None for any other."""
    try:
        told: object = orjson.loads(line)
        return told if orjson.dumps(told) == line else None
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None


def _problem(told: object, line: bytes) -> Phrase:
    """What is wrong with it though it is JSON; empty where nothing is."""
    if line.count(b"{") + line.count(b"[") > DEEPEST and _depth(told) > DEEPEST:
        return Phrase("more than {most} lists and objects lie inside each other", most=DEEPEST)
    if _ZERO in line and any("\0" in text for text in _texts(told)):
        return _NOT_KEPT
    return Phrase("")


def _depth(told: object) -> int:
    deepest, waiting = 0, [(told, 1)]
    while waiting:
        value, depth = waiting.pop()
        inner: Any = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if isinstance(value, dict | list):
            deepest = max(deepest, depth)
            waiting.extend((each, depth + 1) for each in inner)
    return deepest


def _texts(told: object) -> Iterator[str]:
    waiting = [told]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _is_kept(told: object) -> bool:
    """Whether it comes back from being written: half a character does not, nor a number without end."""
    try:
        return bool(orjson.loads(orjson.dumps(told)) == told)
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return False


def _decoded(line: bytes, path: Path, where: str) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise refused(path, Phrase("this is not UTF-8"), where=where) from error
