"""What is defined in a project file, held against what this program defines: our schema and nothing but our schema."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import create_engine

from labeler.domain.phrase import Phrase
from labeler.store.create import make_schema

EVERY_DEFINITION = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
_OF_ANALYZE = frozenset({"sqlite_stat1", "sqlite_stat4"})
"""Tables that SQLite makes by itself, and that say nothing of anybody's work."""
_NUMBERED = "sqlite_autoindex_"
"""Indexes that SQLite makes for a rule of a table. They have no words of their own."""
_BLANKS = str.maketrans("", "", " \n\t")
"""No other white space is ours: a flipped bit makes a line's end of a tab, and must be seen."""
Definitions = Mapping[tuple[str, str], tuple[str, ...]]
"""What is defined, by kind and name."""

BY_VERSION = MappingProxyType(
    {
        1: "e279e78a97018cbf71a0b4a7c014885a",
        2: "c69f958b7330a54c6c89e1785892f83b",
        3: "68095e2110390247f3012eb27843fa7a",
        4: "856e5cbf3ef978c4a2350a120ea3865e",
    }
)
"""The digest of all definitions of each version of the file: what has another is looked at more closely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """One definition that is not as we made it. `is_added` says that the file has it and we do not."""

    kind: str
    name: str
    is_added: bool
    what: Phrase


def definitions(rows: Iterable[Sequence[Any]]) -> Definitions:
    """Of the rows that `EVERY_DEFINITION` gives."""
    return {
        (str(kind), str(name)): (str(table), *_parts(str(kind), str(sql or "")))
        for kind, name, table, sql in rows
        if not (kind == "table" and name in _OF_ANALYZE)
    }


@cache
def ours() -> Definitions:
    """What this program defines; made once, in memory, which takes a moment."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        make_schema(connection)
        found = definitions([tuple(row) for row in connection.exec_driver_sql(EVERY_DEFINITION)])
    engine.dispose()
    return found


def digest(found: Definitions) -> str:
    """Hex BLAKE2b (16 bytes) over everything that is defined, in whatever order."""
    told = json.dumps([[*key, *found[key]] for key in sorted(found)], separators=(",", ":"))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def strangers(there: Definitions) -> Iterator[Stranger]:
    """Everything by which a file of this version differs from ours."""
    own = ours()
    for kind, name in sorted(own.keys() - there.keys()):
        yield _stranger(kind, name, Phrase("this {kind} is missing", kind=Phrase(kind)))
    for kind, name in sorted(there.keys() - own.keys()):
        yield _stranger(kind, name, Phrase("this {kind} is none of ours", kind=Phrase(kind)), is_added=True)
    for kind, name in sorted(own.keys() & there.keys()):
        if own[kind, name] != there[kind, name]:
            yield _stranger(kind, name, Phrase("this {kind} is not defined as ours is", kind=Phrase(kind)))


def _stranger(kind: str, name: str, what: Phrase, *, is_added: bool = False) -> Stranger:
    return Stranger(kind=kind, name=name, is_added=is_added, what=what)


@lru_cache(maxsize=512)
def _parts(kind: str, sql: str) -> tuple[str, ...]:
    """What a definition says, without white space. A rebuilt table has its name in quotes and another order inside."""
    tight = sql.translate(_BLANKS)
    if kind != "table":
        return (tight,)
    head, _, body = tight.replace('"', "").removesuffix("STRICT").removesuffix(")").partition("(")
    parts, depth, start = [], 0, 0
    for place, character in enumerate(body):
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            parts.append(body[start:place])
            start = place + 1
    return (head, str(tight.endswith("STRICT")), *sorted((*parts, body[start:])))
