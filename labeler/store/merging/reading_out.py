"""What a project tells others: its revisions in the order in which they came to be, and the people in them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

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
    uids = {person.id: person.uid for person in everybody(reader)}
    made_of = {uid: parent for uid, parent in reader.plain(_MET_ONES)}
    wanted = None if subjects is None else ", ".join(f"'{subject}'" for subject in sorted(subjects))
    query = f"{_TOLD}{'' if wanted is None else f' AND told.subject IN ({wanted})'} ORDER BY told.seq"
    for row in reader.each(query):
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
