"""What is wrong with a project file, found by its content: digests, chains, references, tallies, strangers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import text

from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.store import sealing, tallies
from labeler.store.create import MIGRATION
from labeler.store.damage import definitions
from labeler.store.revisions import CHAINED, chained
from labeler.store.schema import SCHEMA_VERSION
from labeler.store.transaction import Reader

_OUTSIDE = """
SELECT regions.id FROM regions
JOIN labels ON labels.id = regions.label_id
JOIN answers ON answers.id = labels.answer_id
JOIN images ON images.id = answers.image_id
WHERE regions.x + regions.width > images.width + 0.001 OR regions.y + regions.height > images.height + 0.001
"""


_SETTLED_OUTSIDE = """
SELECT settled_regions.id FROM settled_regions
JOIN settled_labels ON settled_labels.id = settled_regions.settled_label_id
JOIN settlements ON settlements.id = settled_labels.settlement_id
JOIN images ON images.id = settlements.image_id
WHERE settled_regions.x + settled_regions.width > images.width + 0.001
    OR settled_regions.y + settled_regions.height > images.height + 0.001
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One thing that is not as it was written. `id` is the row's, or 0 where it is about no one row."""

    table: str
    id: int
    what: Phrase
    is_of_definition: bool = False
    """A table or view is not as we define it, or gone: nothing can be read from it as if it were ours."""


def damage(reader: Reader) -> Iterator[Damage]:
    """Everything that is found, the worst first."""
    yield from _integrity(reader)
    there = definitions.definitions(reader.plain(definitions.EVERY_DEFINITION))
    differing = tuple(definitions.strangers(there))
    for each in differing:
        yield Damage(table=shown(each.name), id=0, what=each.what, is_of_definition=not each.is_added)
    if not all(each.is_added for each in differing):
        return  # what is not as we made it cannot be read as if it were
    yield from _other_version(reader)
    yield from _dangling(reader)
    yield from _changed_rows(reader)
    yield from _broken_chains(reader)
    yield from _outside_their_image(reader)
    for line in tallies.differences(reader):
        yield Damage(table="tallies", id=0, what=Phrase("does not agree with the answers: {line}", line=shown(line)))


def _integrity(reader: Reader) -> Iterator[Damage]:
    for (line,) in reader.plain("PRAGMA integrity_check"):
        if line != "ok":
            yield Damage(table="", id=0, what=Phrase("SQLite finds: {line}", line=shown(" ".join(str(line).split()))))


def _other_version(reader: Reader) -> Iterator[Damage]:
    """The version stands in the file twice: in its header, and as the migration that made it."""
    ((version,),) = reader.plain("PRAGMA user_version")
    migrations = [row[0] for row in reader.plain("SELECT version_num FROM alembic_version")]
    if version != SCHEMA_VERSION or migrations != [MIGRATION]:
        yield Damage(table="alembic_version", id=0, what=Phrase("does not agree with the version in the header"))


_WITH_PARENTS = """
SELECT revisions.*, parent.number AS "number before", parent.digest AS "digest before" FROM revisions
LEFT JOIN revisions AS parent
    ON parent.uid = revisions.parent
    AND parent.subject = revisions.subject
ORDER BY revisions.seq
"""


def _dangling(reader: Reader) -> Iterator[Damage]:
    for row in reader.rows(text("PRAGMA foreign_key_check")):
        what = Phrase("refers to a row of {table} that is not there", table=row["parent"])
        yield Damage(table=row["table"], id=row["rowid"] or 0, what=what)


def _changed_rows(reader: Reader) -> Iterator[Damage]:
    for found in sealing.broken(reader, sealing.ours()):
        yield Damage(table=found.table, id=found.id, what=found.what)


def _broken_chains(reader: Reader) -> Iterator[Damage]:
    for row in reader.each(_WITH_PARENTS):
        values = {name: row[name] for name in CHAINED}
        if row["number before"] is None and (row["parent"] is not None or row["number"] != 1):
            yield Damage(table="revisions", id=row["id"], what=Phrase("the revision before it is missing"))
        elif row["number"] <= (row["number before"] or 0):
            yield Damage(table="revisions", id=row["id"], what=Phrase("comes before the revision that it followed"))
        elif row["digest"] != chained(row["digest before"] or "", values):
            yield Damage(table="revisions", id=row["id"], what=Phrase("does not follow from the revision before it"))
        for part in ("before", "after"):
            yield from _unreadable_json(row["id"], part, row[part])


def _unreadable_json(row_id: int, part: str, told: str | None) -> Iterator[Damage]:
    if told is None:
        return
    try:
        json.loads(told)
    except ValueError:
        yield Damage(table="revisions", id=row_id, what=Phrase("its “{part}” cannot be read", part=part))


def _outside_their_image(reader: Reader) -> Iterator[Damage]:
    for table, outside in {"regions": _OUTSIDE, "settled_regions": _SETTLED_OUTSIDE}.items():
        for row in reader.rows(text(outside)):
            yield Damage(table=table, id=row["id"], what=Phrase("leaves its image"))
