"""JSON read strictly: no NaN, no key twice, neither too deep nor too large; what is wrong is told with its place."""

import codecs
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import msgspec
import orjson

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.opening import NOTHING_IMPORTED, opened

LARGEST_FILE = 2 * 1024 * 1024 * 1024
"""Bytes."""
DEEPEST = 64
"""Lists and objects inside each other."""
SMALL_FILE = 64 * 1024
"""Bytes up to which the standard library reads a document, key by key; beyond, it would take too long."""
_STEP = 1024 * 1024
_BYTE = re.compile(r" ?\(byte (\d+)\)")
_IN_FORM = msgspec.json.Decoder(msgspec.Raw)
Kind = TypeVar("Kind")


def read_json(path: Path, *, largest: int = LARGEST_FILE) -> object:
    """The document in a file; AppError, with line and column where there is one, for what is not strict JSON."""
    content = _content(path, largest=largest)
    if len(content) <= SMALL_FILE:
        return _read_small(path, content)
    try:
        document: object = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        is_deep = error.msg.lower().startswith(("depth limit", "recursion limit"))
        raise (_too_deep(path) if is_deep else _not_json(path, error)) from error
    _check_structure(path, content)
    return document


def read_json_as(path: Path, decoder: msgspec.json.Decoder[Kind], *, largest: int = LARGEST_FILE) -> Kind:
    """As `read_json`, for large documents of which only some parts are wanted, as msgspec's structs.

    What is wanted raw (`msgspec.Raw`) is JSON in form, and judged further where it is decoded. msgspec.ValidationError
    for strict JSON that is not of this kind: what to say of it is the caller's to know.
    """
    content = _content(path, largest=largest)
    is_small = len(content) <= SMALL_FILE
    if is_small:
        _read_small(path, content)
    try:
        document = decoder.decode(content)
    except msgspec.ValidationError:
        # Of another kind; but is it strict? Nothing was read beyond that place.
        _in_form(path, content, _IN_FORM)
        _check_structure(path, content)
        raise
    except (msgspec.DecodeError, RecursionError):
        # Where the standard library has read it, it is half a character written as an escape.
        _in_form(path, content, decoder)
        raise
    if not is_small:
        _check_structure(path, content)
    return document


def refused(path: Path, what: str, *, where: str = "") -> AppError:
    """The error that refuses a whole file, with the place in it where that is known."""
    name = shown(path.name)
    place = Phrase("{file}, {where}", file=name, where=where) if where else name
    return AppError(what, where=place, safe=NOTHING_IMPORTED)


def _in_form(path: Path, content: memoryview, decoder: msgspec.json.Decoder[Any]) -> None:
    """AppError where the content is not JSON."""
    try:
        decoder.decode(content)
    except msgspec.ValidationError:
        return
    except msgspec.DecodeError as error:
        raise _malformed(path, content, error) from error
    except RecursionError as error:
        raise _too_deep(path) from error


def _content(path: Path, *, largest: int) -> memoryview:
    """The bytes of a file that is UTF-8, without the mark that may stand at its beginning."""
    with opened(path, largest=largest) as file:
        content = memoryview(file.read())
    if content[:3].tobytes() == codecs.BOM_UTF8:
        content = content[3:]
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(content), _STEP):
            decoder.decode(content[start : start + _STEP])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise refused(path, "this is not UTF-8") from error
    return content


def _read_small(path: Path, content: memoryview) -> object:
    from labeler.formats.strict.json_structure import TooDeep, check_depth  # brings numpy along

    try:
        check_depth(content, deepest=DEEPEST)
        return json.loads(content.tobytes(), object_pairs_hook=_without_twins, parse_constant=_no_number)
    except TooDeep as error:
        raise _too_deep(path) from error
    except json.JSONDecodeError as error:
        raise _not_json(path, error) from error
    except (ValueError, RecursionError) as error:
        raise refused(path, shown(str(error))) from error


def _check_structure(path: Path, content: memoryview) -> None:
    """AppError for what is too deep or has a key twice; the document is known to be valid otherwise."""
    from labeler.formats.strict.json_structure import EscapedKey, TooDeep, first_twin  # brings numpy along

    try:
        twin = first_twin(content, deepest=DEEPEST)
    except TooDeep as error:
        raise _too_deep(path) from error
    except EscapedKey:
        _read_small(path, content)
        return
    if twin is not None:
        raise refused(path, _twin_phrase(twin.key), where=_place(content, twin.offset))


def _not_json(path: Path, error: json.JSONDecodeError) -> AppError:
    where = Phrase("line {line}, column {column}", line=error.lineno, column=error.colno)
    # orjson says the place in its words too.
    why = error.msg.partition(": line ")[0]
    return refused(path, Phrase("this is not JSON: {why}", why=why[:1].lower() + why[1:]), where=where)


def _malformed(path: Path, content: memoryview, error: msgspec.DecodeError) -> AppError:
    text = str(error)
    found = _BYTE.search(text)
    why = _BYTE.sub("", text).removeprefix("JSON is malformed: ")
    place = _place(content, min(int(found[1]), len(content)) if found else len(content))
    return refused(path, Phrase("this is not JSON: {why}", why=why[:1].lower() + why[1:]), where=place)


def _place(content: memoryview, offset: int) -> Phrase:
    """Line and column, from 1 on, of an offset in bytes."""
    before = content[:offset].tobytes()
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Phrase("line {line}, column {column}", line=before.count(b"\n") + 1, column=column)


def _too_deep(path: Path) -> AppError:
    return refused(path, Phrase("more than {most} lists and objects lie inside each other", most=DEEPEST))


def _twin_phrase(key: str) -> Phrase:
    return Phrase("the key “{key}” stands twice in one object", key=shown(key))


def _without_twins(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twin = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(_twin_phrase(twin))
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(Phrase("{text} is no number in JSON", text=text))
