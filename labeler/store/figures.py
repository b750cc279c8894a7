"""The counts as people read them, from the tallies that are kept with every answer."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import RowMapping, func, select, text

from labeler.domain.ids import LabelerId
from labeler.store.schema import answer_tallies, concepts, finished_answers, labelers, tallies
from labeler.store.tallies import FINISHED
from labeler.store.transaction import Reader

_IMAGES = """
SELECT standing, count(*) AS images FROM (
    SELECT CASE
        WHEN image.health <> 'ok' THEN 'unreadable'
        WHEN sum(answer.id IN (SELECT id FROM finished_answers)) > 0 THEN 'finished'
        WHEN sum(answer.state <> 'skipped') > 0 THEN 'open'
        WHEN count(answer.id) > 0 THEN 'skipped'
        ELSE 'untouched'
    END AS standing
    FROM images AS image LEFT JOIN answers AS answer ON answer.image_id = image.id
    GROUP BY image.id
) GROUP BY standing
"""


def label_rows(reader: Reader, *, since: str) -> Sequence[RowMapping]:
    """labeler, concept, relation, day, labels, boxes; days from `since` on ("" for all)."""
    query = (
        select(
            labelers.c.name.label("labeler"),
            concepts.c.name.label("concept"),
            tallies.c.relation,
            tallies.c.day,
            tallies.c.labels,
            tallies.c.boxes,
        )
        .join(labelers, labelers.c.id == tallies.c.labeler_id)
        .join(concepts, concepts.c.id == tallies.c.concept_id)
        .where(tallies.c.day >= since)
        .order_by(labelers.c.id, concepts.c.position, concepts.c.id, tallies.c.day)
    )
    return reader.rows(query)


def answer_rows(reader: Reader, *, since: str) -> Sequence[RowMapping]:
    """labeler, standing, day, answers, none, active_ms; an answer that has no day yet is always there."""
    query = (
        select(
            labelers.c.name.label("labeler"),
            answer_tallies.c.standing,
            answer_tallies.c.day,
            answer_tallies.c.answers,
            answer_tallies.c.none,
            answer_tallies.c.active_ms,
        )
        .join(labelers, labelers.c.id == answer_tallies.c.labeler_id)
        .where((answer_tallies.c.day >= since) | (answer_tallies.c.day == ""))
        .order_by(labelers.c.id, answer_tallies.c.day)
    )
    return reader.rows(query)


def image_standings(reader: Reader) -> dict[str, int]:
    """How many images are finished by anyone, else open, else skipped, else untouched; and unreadable."""
    return {row["standing"]: int(row["images"]) for row in reader.rows(text(_IMAGES))}


def active_milliseconds(reader: Reader, *, since: str) -> dict[str, list[int]]:
    """For each labeler, the active milliseconds of each finished answer."""
    query = (
        select(labelers.c.name, finished_answers.c.active_ms)
        .join(labelers, labelers.c.id == finished_answers.c.labeler_id)
        .where(func.coalesce(finished_answers.c.submitted_day, "") >= since)
    )
    found: dict[str, list[int]] = defaultdict(list)
    for row in reader.rows(query):
        found[row["name"]].append(int(row["active_ms"]))
    return found


def finished_by(reader: Reader, labeler_id: LabelerId, *, day: str | None = None) -> int:
    """How many images a labeler has finished, in all or on one day."""
    query = select(func.coalesce(func.sum(answer_tallies.c.answers), 0)).where(
        answer_tallies.c.labeler_id == labeler_id, answer_tallies.c.standing == FINISHED
    )
    return int(reader.value(query if day is None else query.where(answer_tallies.c.day == day)))


def labels_by_concept(reader: Reader, labeler_id: LabelerId) -> dict[str, int]:
    """By concept uid, how many images a labeler said are of it or have it in them."""
    query = (
        select(concepts.c.uid, func.sum(tallies.c.labels).label("labels"))
        .join(concepts, concepts.c.id == tallies.c.concept_id)
        .where(tallies.c.labeler_id == labeler_id, tallies.c.relation.in_(("of", "in")))
        .group_by(concepts.c.uid)
    )
    return {row["uid"]: int(row["labels"]) for row in reader.rows(query)}
