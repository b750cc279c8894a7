"""What travels between the program and its worker processes: one line of JSON a message, read strictly."""

import json
import os
import re
from dataclasses import fields
from typing import Any

from labeler.domain.image import FileStamp
from labeler.domain.phrase import Phrase
from labeler.domain.words import Health
from labeler.images.errors import NotAnImage
from labeler.images.probed import Probe

_HASH = re.compile(r"([0-9a-f]{80})?")
MOST = 1 << 20
"""Bytes of a message: a path and a line of text are far below."""


def nowhere() -> int:
    """A descriptor to write to that nobody reads: the null device, where the system has one."""
    try:
        return os.open(os.devnull, os.O_RDWR)
    except OSError:
        read, written = os.pipe()
        os.close(read)
        return written


def line(message: dict[str, Any]) -> bytes:
    """A message as it travels."""
    return json.dumps(message).encode("ascii") + b"\n"


def read(told: bytes) -> dict[str, Any]:
    """The message in a line; ValueError where it is none."""
    message = json.loads(told)
    if not isinstance(message, dict) or len(told) > MOST:
        raise ValueError("not a message")
    return message


def path_as_text(path: bytes) -> str:
    return path.decode("latin-1")


def path_of(text: str) -> bytes:
    return text.encode("latin-1")


def of_probe(probe: Probe) -> dict[str, Any]:
    values = {field.name: getattr(probe, field.name) for field in fields(Probe)}
    return values | {"stamp": _of_stamp(probe.stamp), "problem": _of_text(probe.problem)}


def probe_of(values: dict[str, Any]) -> Probe:
    """The Probe in a message; ValueError, TypeError or KeyError where there is none."""
    return Probe(
        **values
        | {
            "health": Health(values["health"]),
            "stamp": _stamp_of(values["stamp"]),
            "problem": _text_of(values["problem"]),
            "hash": _hash_of(values["hash"]),
        }
    )


def of_passed_over(error: NotAnImage) -> dict[str, Any]:
    return {"what": _of_text(error.what), "where": error.where}


def passed_over_of(values: dict[str, Any]) -> NotAnImage:
    return NotAnImage(_text_of(values["what"]), where=values["where"])


def _hash_of(value: object) -> str:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise ValueError("not a hash")
    return value


def _of_stamp(stamp: FileStamp | None) -> list[int] | None:
    return None if stamp is None else [stamp.size, stamp.modified_ns]


def _stamp_of(values: list[int] | None) -> FileStamp | None:
    if values is None:
        return None
    size, modified_ns = values
    return FileStamp(size=size, modified_ns=modified_ns)


def _of_text(value: object) -> object:
    """A Phrase keeps what it was made of, so that the window can still say it in another language."""
    if isinstance(value, Phrase):
        return {"template": value.template, "values": {name: _of_text(each) for name, each in value.values.items()}}
    return value


def _text_of(value: object) -> str:
    text = _value_of(value)
    if not isinstance(text, str):
        raise ValueError("not a text")
    return text


def _value_of(value: object) -> object:
    if isinstance(value, dict):
        return Phrase(value["template"], **{name: _value_of(each) for name, each in value["values"].items()})
    return value
