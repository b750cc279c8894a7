"""Strict JSON of which a file holds one piece after another: a list read element by element, or a document a line."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.json_file import refused

TOO_DEEP = Phrase("too many lists and objects lie inside each other")


def parse_json(text: str, path: Path, where: str) -> object:
    """The document in a piece of a file; `where` is the piece's place there. AppError for what is not strict JSON."""
    try:
        return DECODER.decode(text)
    except json.JSONDecodeError as error:
        what = Phrase("this is not JSON: {why}, at character {column}", why=error.msg, column=error.colno)
        raise refused(path, what, where=where) from error
    except RecursionError as error:
        raise refused(path, TOO_DEEP, where=where) from error
    except ValueError as error:
        raise refused(path, shown(str(error)), where=where) from error


def _without_twins(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twin = next(key for key, number in Counter(key for key, _ in pairs).items() if number > 1)
        raise ValueError(Phrase("the key “{key}” stands twice in one object", key=shown(twin)))
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(Phrase("{text} is no number in JSON", text=text))


DECODER = json.JSONDecoder(object_pairs_hook=_without_twins, parse_constant=_no_number)
"""For whoever has to find the end of a piece; it raises ValueError, and RecursionError for what is too deep."""
