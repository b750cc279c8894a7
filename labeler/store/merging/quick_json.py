"""JSON as the file keeps it and digests are made over it, in a fifth of the time; a test holds one against the other"""

import json
from typing import Any

import orjson


def dumped(told: Any) -> bytes:  # noqa: ANN401 - whatever JSON holds, but for fractions that have a power of ten
    """As `json.dumps` writes it: without spaces, and every character as it is."""
    try:
        return orjson.dumps(told)
    except TypeError:
        # Half a character, which orjson does not take, or a number of more than 64 bits.
        return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def loaded(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return json.loads(text)
