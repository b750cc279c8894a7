"""What is wrong with a project file, found by its content: digests, chains, references, tallies, strangers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import create_engine, select, text

from labeler.store import sealing, tallies
from labeler.store.create import make_schema
from labeler.store.revisions import chained
from labeler.store.schema import revisions
from labeler.store.transaction import Reader

_OUTSIDE = """
SELECT regions.id FROM regions
JOIN labels ON labels.id = regions.label_id
JOIN answers ON answers.id = labels.answer_id
JOIN images ON images.id = answers.image_id
WHERE regions.x + regions.width > images.width + 0.001 OR regions.y + regions.height > images.height + 0.001
"""
# SQLite's own tables and indexes may come and go; a view or trigger is never its own, whatever it is called.
_OBJECTS = """
SELECT type, name, sql FROM sqlite_schema
WHERE NOT (type IN ('table', 'index') AND name LIKE 'sqlite!_%' ESCAPE '!')
"""
_Objects = dict[tuple[str, str], list[str]]
"""What is defined in a file, by kind and name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One thing that is not as it was written. `id` is the row's, or 0 where it is about no one row."""

    table: str
    id: int
    what: str


def damage(reader: Reader) -> Iterator[Damage]:
    """Everything that is found, the worst first."""
    yield from _integrity(reader)
    there, ours = _objects(reader), _our_objects()
    yield from _strange_objects(there, ours)
    if any(there.get(key) != definition for key, definition in ours.items()):
        return  # what is not as we made it cannot be read as if it were
    yield from _dangling(reader)
    yield from _changed_rows(reader)
    yield from _broken_chains(reader)
    yield from _outside_their_image(reader)
    for line in tallies.differences(reader):
        yield Damage(table="tallies", id=0, what=f"does not agree with the answers: {line}")


def _integrity(reader: Reader) -> Iterator[Damage]:
    for row in reader.rows(text("PRAGMA integrity_check")):
        line = next(iter(row.values()))
        if line != "ok":
            yield Damage(table="", id=0, what=str(line))


def _strange_objects(there: _Objects, ours: _Objects) -> Iterator[Damage]:
    """Our schema and nothing but our schema."""
    for kind, name in sorted(ours.keys() - there.keys()):
        yield Damage(table=name, id=0, what=f"this {kind} is missing")
    for kind, name in sorted(there.keys() - ours.keys()):
        yield Damage(table=name, id=0, what=f"this {kind} is none of ours")
    for kind, name in sorted(ours.keys() & there.keys()):
        if ours[kind, name] != there[kind, name]:
            yield Damage(table=name, id=0, what=f"this {kind} is not defined as ours is")


def _objects(reader: Reader) -> _Objects:
    rows = reader.rows(text(_OBJECTS))
    # Without words of its own is an index that SQLite made; by another name, a flipped bit made it a stranger.
    return {(row["type"], row["name"]): _definition(row["type"], row["sql"] or "") for row in rows}


def _our_objects() -> _Objects:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        make_schema(connection)
        ours = _objects(Reader(connection))
    engine.dispose()
    return ours


def _definition(kind: str, sql: str) -> list[str]:
    """What a definition says, without white space. A rebuilt table has its name in quotes and another order inside."""
    tight = "".join(sql.split())
    if kind != "table":
        return [tight]
    head, _, body = tight.replace('"', "").removesuffix("STRICT").removesuffix(")").partition("(")
    parts, depth = [""], 0
    for character in body:
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [head, str(tight.endswith("STRICT")), *sorted(parts)]


def _dangling(reader: Reader) -> Iterator[Damage]:
    for row in reader.rows(text("PRAGMA foreign_key_check")):
        what = f"refers to a row of {row['parent']} that is not there"
        yield Damage(table=row["table"], id=row["rowid"] or 0, what=what)


def _changed_rows(reader: Reader) -> Iterator[Damage]:
    for found in sealing.broken(reader, sealing.ours()):
        yield Damage(table=found.table, id=found.id, what=found.what)


def _broken_chains(reader: Reader) -> Iterator[Damage]:
    last: dict[tuple[str, str], tuple[int, str]] = {}
    for row in reader.rows(select(revisions).order_by(revisions.c.seq)):
        values = {name: value for name, value in row.items() if name not in ("id", "digest")}
        number, digest = last.get((row["subject"], row["subject_uid"]), (0, ""))
        if row["number"] != number + 1:
            yield Damage(table="revisions", id=row["id"], what="the revision before it is missing")
        elif row["digest"] != chained(digest, values):
            yield Damage(table="revisions", id=row["id"], what="does not follow from the revision before it")
        for part in ("before", "after"):
            yield from _unreadable_json(row["id"], part, row[part])
        last[row["subject"], row["subject_uid"]] = (row["number"], row["digest"])


def _unreadable_json(row_id: int, part: str, told: str | None) -> Iterator[Damage]:
    if told is None:
        return
    try:
        json.loads(told)
    except ValueError:
        yield Damage(table="revisions", id=row_id, what=f"its “{part}” cannot be read")


def _outside_their_image(reader: Reader) -> Iterator[Damage]:
    for row in reader.rows(text(_OUTSIDE)):
        yield Damage(table="regions", id=row["id"], what="leaves its image")
