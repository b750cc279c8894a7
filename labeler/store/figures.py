"""The counts as people read them, from the tallies that are kept with every answer."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import bindparam, func, select

from labeler.domain.ids import LabelerId
from labeler.store.prepared import Prepared
from labeler.store.schema import (
    answer_tallies,
    concepts,
    finished_answers,
    image_tallies,
    labelers,
    pace_tallies,
    tallies,
)
from labeler.store.tallies import FINISHED, UNREADABLE
from labeler.store.transaction import Reader, Row

_IMAGES = Prepared(select(image_tallies.c.standing, image_tallies.c.images))
_READABLE = Prepared(
    select(func.coalesce(func.sum(image_tallies.c.images), 0)).where(image_tallies.c.standing != UNREADABLE)
)
_SUMS = (func.sum(tallies.c.labels).label("labels"), func.sum(tallies.c.boxes).label("boxes"))
# Added up before anything is joined: a project of some months has a hundred thousand tallies.
_of_concepts = (
    select(tallies.c.labeler_id, tallies.c.concept_id, tallies.c.relation, *_SUMS)
    .where(tallies.c.day >= bindparam("since"))
    .group_by(tallies.c.labeler_id, tallies.c.concept_id, tallies.c.relation)
    .subquery("of_concepts")
)
_BY_CONCEPT = Prepared(
    select(
        labelers.c.name.label("labeler"),
        concepts.c.name.label("concept"),
        _of_concepts.c.relation,
        _of_concepts.c.labels,
        _of_concepts.c.boxes,
    )
    .join(labelers, labelers.c.id == _of_concepts.c.labeler_id)
    .join(concepts, concepts.c.id == _of_concepts.c.concept_id)
    .order_by(labelers.c.id, concepts.c.position, concepts.c.id)
)
_of_days = (
    select(tallies.c.labeler_id, tallies.c.day, tallies.c.relation, *_SUMS)
    .where(tallies.c.day >= bindparam("since"))
    .group_by(tallies.c.labeler_id, tallies.c.day, tallies.c.relation)
    .subquery("of_days")
)
_BY_DAY = Prepared(
    select(
        labelers.c.name.label("labeler"), _of_days.c.day, _of_days.c.relation, _of_days.c.labels, _of_days.c.boxes
    ).join(labelers, labelers.c.id == _of_days.c.labeler_id)
)
_ANSWERS = Prepared(
    select(
        labelers.c.name.label("labeler"),
        answer_tallies.c.standing,
        answer_tallies.c.day,
        answer_tallies.c.answers,
        answer_tallies.c.none,
        answer_tallies.c.active_ms,
    )
    .join(labelers, labelers.c.id == answer_tallies.c.labeler_id)
    .where((answer_tallies.c.day >= bindparam("since")) | (answer_tallies.c.day == ""))
    .order_by(labelers.c.id, answer_tallies.c.day)
)
_PACES = Prepared(
    select(labelers.c.name, pace_tallies.c.tenths, pace_tallies.c.answers).join(
        labelers, labelers.c.id == pace_tallies.c.labeler_id
    )
)
_finished = select(func.coalesce(func.sum(answer_tallies.c.answers), 0)).where(
    answer_tallies.c.labeler_id == bindparam("labeler_id"), answer_tallies.c.standing == FINISHED
)
_FINISHED = Prepared(_finished)
_FINISHED_ON = Prepared(_finished.where(answer_tallies.c.day == bindparam("day")))
_LABELS = Prepared(
    select(concepts.c.uid, func.sum(tallies.c.labels).label("labels"))
    .join(concepts, concepts.c.id == tallies.c.concept_id)
    .where(tallies.c.labeler_id == bindparam("labeler_id"), (tallies.c.relation == "of") | (tallies.c.relation == "in"))
    .group_by(concepts.c.uid)
)
_TENTHS = ((finished_answers.c.active_ms + 50) / 100).label("tenths")
_PACES_SINCE = Prepared(
    select(labelers.c.name, _TENTHS, func.count().label("answers"))
    .join(labelers, labelers.c.id == finished_answers.c.labeler_id)
    .where(func.coalesce(finished_answers.c.submitted_day, "") >= bindparam("since"))
    .group_by(labelers.c.name, _TENTHS)
)


def label_rows(reader: Reader, *, since: str) -> Sequence[Row]:
    """labeler, concept, relation, labels, boxes; days from `since` on ("" for all)."""
    return reader.rows(_BY_CONCEPT, since=since)


def day_rows(reader: Reader, *, since: str) -> Sequence[Row]:
    """labeler, day, relation, labels, boxes; days from `since` on ("" for all)."""
    return reader.rows(_BY_DAY, since=since)


def answer_rows(reader: Reader, *, since: str) -> Sequence[Row]:
    """labeler, standing, day, answers, none, active_ms; an answer that has no day yet is always there."""
    return reader.rows(_ANSWERS, since=since)


def image_standings(reader: Reader) -> dict[str, int]:
    """How many images are finished by anyone, else open, else skipped, else untouched; and unreadable."""
    return {row["standing"]: row["images"] for row in reader.rows(_IMAGES)}


def readable_images(reader: Reader) -> int:
    return int(reader.value(_READABLE))


def paces(reader: Reader, *, since: str) -> dict[str, dict[int, int]]:
    """For each labeler, how many finished answers took so many tenths of a second of looking.

    Of some days only, it is counted anew from the answers, which takes as long as there are many of them.
    """
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for row in reader.rows(_PACES_SINCE, since=since) if since else reader.rows(_PACES):
        found[row["name"]][row["tenths"]] = row["answers"]
    return found


def finished_by(reader: Reader, labeler_id: LabelerId, *, day: str | None = None) -> int:
    """How many images a labeler has finished, in all or on one day."""
    if day is None:
        return int(reader.value(_FINISHED, labeler_id=labeler_id))
    return int(reader.value(_FINISHED_ON, labeler_id=labeler_id, day=day))


def labels_by_concept(reader: Reader, labeler_id: LabelerId) -> dict[str, int]:
    """By concept uid, how many images a labeler said are of it or have it in them."""
    return {row["uid"]: row["labels"] for row in reader.rows(_LABELS, labeler_id=labeler_id)}
