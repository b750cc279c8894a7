"""What a project tells others: its revisions in the order in which they came to be, and the people in them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from labeler.domain.ids import LabelerId
from labeler.store.merging.told import ToldRevision
from labeler.store.revisions import ANSWER, MET
from labeler.store.transaction import Reader

_MET_ONES = f"SELECT uid, parent FROM revisions WHERE verb = '{MET}'"
_PEOPLE = "SELECT id, uid, name, role, retired_at FROM labelers ORDER BY id"
_WHOSE = f"""
CASE WHEN told.subject = '{ANSWER}' THEN (
    SELECT root.labeler_id FROM revisions AS root
    WHERE root.subject = told.subject AND root.subject_uid = told.subject_uid AND root.number = 1
    ORDER BY root.id LIMIT 1
) END"""
# Whose an answer is tells the revision in which it was begun: a later one may be a lead's, who merged two concepts.
_TOLD = f"SELECT told.*, {_WHOSE} AS whose_id FROM revisions AS told WHERE told.verb <> '{MET}'"
# The sign keeps SQLite to the index of the labeler: of all answers there are more than of one's own.
_BEGUN = f"""
SELECT subject_uid FROM revisions
WHERE labeler_id = ? AND +subject = '{ANSWER}' AND number = 1
    AND json_extract(coalesce(after, before), '$.image') IN (SELECT value FROM json_each(?))
"""
_PAST = f"""
WITH begun AS MATERIALIZED ({_BEGUN})
{_TOLD} AND told.subject = '{ANSWER}' AND told.subject_uid IN (SELECT subject_uid FROM begun) ORDER BY told.seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of a project, by uid."""

    id: LabelerId
    uid: str
    name: str
    role: str
    retired: bool


def everybody(reader: Reader) -> tuple[Person, ...]:
    """In the order in which they came."""
    return tuple(
        Person(id=LabelerId(row_id), uid=uid, name=name, role=role, retired=retired_at is not None)
        for row_id, uid, name, role, retired_at in reader.plain(_PEOPLE)
    )


def revisions_told(
    reader: Reader, *, subjects: Collection[str] | None = None, whose: Collection[LabelerId] | None = None
) -> Iterator[ToldRevision]:
    """All that may leave the file, oldest first and one by one: of these subjects, and of these people's answers.

    What is `met` stays; whatever followed it follows what that was made of.
    """
    wanted = None if subjects is None else ", ".join(f"'{subject}'" for subject in sorted(subjects))
    query = f"{_TOLD}{'' if wanted is None else f' AND told.subject IN ({wanted})'} ORDER BY told.seq"
    return _told(reader, reader.each(query), whose)


def past_told(reader: Reader, labeler_id: LabelerId, digests: Collection[str]) -> Iterator[ToldRevision]:
    """The same of one labeler's answers to these images."""
    return _told(reader, reader.each(_PAST, (labeler_id, json.dumps(sorted(digests)))), [labeler_id])


def _told(
    reader: Reader, rows: Iterable[Mapping[str, Any]], whose: Collection[LabelerId] | None
) -> Iterator[ToldRevision]:
    uids = {person.id: person.uid for person in everybody(reader)}
    made_of = {uid: parent for uid, parent in reader.plain(_MET_ONES)}
    for row in rows:
        is_wanted = whose is None or row["subject"] != ANSWER or row["whose_id"] in whose
        if is_wanted:
            yield ToldRevision(
                uid=row["uid"],
                subject=row["subject"],
                subject_uid=row["subject_uid"],
                number=row["number"],
                parent=told_parent(row["parent"], made_of),
                at=row["at"],
                labeler=uids.get(row["labeler_id"]),
                verb=row["verb"],
                before=row["before"],
                after=row["after"],
                undoes=row["undoes"],
                whose=uids.get(row["whose_id"], ""),
            )


def told_parent(parent: str | None, made_of: dict[str, str | None]) -> str | None:
    """The nearest revision before that may travel; `made_of` has the parent of each that may not."""
    while parent is not None and parent in made_of:
        parent = made_of[parent]
    return parent
