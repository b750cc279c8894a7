"""The counts, kept in the same transaction as the answers they count; the views are the truth."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Table, bindparam, case, exists, select
from sqlalchemy.sql.expression import TableClause

from labeler.domain.rules import TallyKey, is_finished, tally
from labeler.domain.words import Health, State
from labeler.store.concepts import ids_by_uid
from labeler.store.kept import Kept
from labeler.store.prepared import Prepared
from labeler.store.schema import (
    answer_counts,
    answer_tallies,
    answers,
    counts,
    finished_answers,
    image_counts,
    image_tallies,
    images,
    pace_counts,
    pace_tallies,
    tallies,
)
from labeler.store.transaction import Reader, Row, Transaction

FINISHED, OPEN, SKIPPED = "finished", "open", "skipped"
"""How an answer stands; a submitted answer that is not finished is open."""
UNTOUCHED, UNREADABLE = "untouched", "unreadable"
"""How an image stands to which nobody has said anything. Of several answers, the one that is furthest tells."""
_FURTHER = (UNTOUCHED, SKIPPED, OPEN, FINISHED)
_TALLIES: Mapping[Table, tuple[TableClause, tuple[str, ...]]] = {
    tallies: (counts, ("labeler_id", "concept_id", "relation", "day")),
    answer_tallies: (answer_counts, ("labeler_id", "standing", "day")),
    image_tallies: (image_counts, ("standing",)),
    pace_tallies: (pace_counts, ("labeler_id", "tenths")),
}
"""Each with the view that is its truth, and with what it is counted by."""
_is_finished = exists().where(finished_answers.c.id == answers.c.id)
_STANDING = case((answers.c.state == State.SKIPPED.value, SKIPPED), (_is_finished, FINISHED), else_=OPEN)
_OTHERS = Prepared(
    select(images.c.health, case((answers.c.id.is_(None), UNTOUCHED), else_=_STANDING).label("standing"))
    .outerjoin(answers, (answers.c.image_id == images.c.id) & (answers.c.labeler_id != bindparam("labeler_id")))
    .where(images.c.id == bindparam("image_id"))
)
"""What everybody else said of an image; one row, untouched, where nobody did."""


def change(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    """Takes what `before` added to the tallies out, and adds what `after` does; both are of one labeler and image."""
    _change_labels(transaction, before, after)
    _change_answers(transaction, before, after)
    _change_images(transaction, before, after)
    _change_paces(transaction, before, after)


def add_image(transaction: Transaction, health: Health) -> None:
    """Counts an image that was just added."""
    standing = UNTOUCHED if health is Health.OK else UNREADABLE
    transaction.add_to(image_tallies, key={"standing": standing}, amounts={"images": 1})


def differences(reader: Reader) -> tuple[str, ...]:
    """Where the tallies and the views disagree, a line each."""
    return tuple(line for cache, (view, key) in _TALLIES.items() for line in _differences(reader, cache, view, key))


def rebuild(transaction: Transaction) -> None:
    """The tallies as the views say them: after a migration, or to mend them."""
    for cache, (view, _) in _TALLIES.items():
        transaction.run(f"DELETE FROM {cache.name}")
        for row in transaction.rows(select(view)):
            transaction.insert(cache, **row)


def _change_labels(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    labels: Counter[tuple[int, TallyKey]] = Counter()
    boxes: Counter[tuple[int, TallyKey]] = Counter()
    for kept, sign in ((before, -1), (after, 1)):
        if kept is None:
            continue
        added = tally(kept.answer)
        for key, amount in added.labels.items():
            labels[kept.labeler_id, key] += sign * amount
            boxes[kept.labeler_id, key] += sign * added.boxes[key]
    changed = [key for key in labels if labels[key] or boxes[key]]
    concept_ids = ids_by_uid(transaction) if changed else {}
    for labeler_id, key in changed:
        transaction.add_to(
            tallies,
            key={
                "labeler_id": labeler_id,
                "concept_id": concept_ids[key.concept_uid],
                "relation": key.relation.value,
                "day": key.day,
            },
            amounts={"labels": labels[labeler_id, key], "boxes": boxes[labeler_id, key]},
        )


def _change_answers(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    amounts: dict[tuple[int, str, str], Counter[str]] = {}
    for kept, sign in ((before, -1), (after, 1)):
        if kept is not None:
            key = (kept.labeler_id, standing(kept), kept.answer.submitted_day or "")
            added = amounts.setdefault(key, Counter())
            added["answers"] += sign
            added["none"] += sign * (kept.answer.none and is_finished(kept.answer))
            added["active_ms"] += sign * kept.active_ms
    for (labeler_id, stands, day), added in amounts.items():
        if any(added.values()):
            transaction.add_to(
                answer_tallies,
                key={"labeler_id": labeler_id, "standing": stands, "day": day},
                amounts={name: added[name] for name in ("answers", "none", "active_ms")},
            )


def _change_images(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    kept = after or before
    was, is_now = _standing_or_untouched(before), _standing_or_untouched(after)
    if kept is None or was == is_now:
        return
    others = transaction.rows(_OTHERS, image_id=kept.image_id, labeler_id=kept.labeler_id)
    if any(row["health"] != Health.OK.value for row in others):
        return
    said = [str(row["standing"]) for row in others]
    was, is_now = (max((*said, own), key=_FURTHER.index) for own in (was, is_now))
    if was != is_now:
        transaction.add_to(image_tallies, key={"standing": was}, amounts={"images": -1})
        transaction.add_to(image_tallies, key={"standing": is_now}, amounts={"images": 1})


def _standing_or_untouched(kept: Kept | None) -> str:
    return UNTOUCHED if kept is None else standing(kept)


def _change_paces(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    """How many finished answers took how long: what the median is read from without reading all of them."""
    changed: Counter[tuple[int, int]] = Counter()
    for kept, sign in ((before, -1), (after, 1)):
        if kept is not None and is_finished(kept.answer):
            changed[kept.labeler_id, (kept.active_ms + 50) // 100] += sign
    for (labeler_id, tenths), amount in changed.items():
        if amount:
            key = {"labeler_id": labeler_id, "tenths": tenths}
            transaction.add_to(pace_tallies, key=key, amounts={"answers": amount})


def standing(kept: Kept) -> str:
    """Finished, skipped or open, as the counts have it."""
    if kept.answer.state is State.SKIPPED:
        return SKIPPED
    return FINISHED if is_finished(kept.answer) else OPEN


def _differences(reader: Reader, cache: Table, view: TableClause, key: Sequence[str]) -> Iterable[str]:
    kept, true = _by_key(reader.rows(select(cache)), key), _by_key(reader.rows(select(view)), key)
    for where in sorted(kept.keys() | true.keys()):
        if kept.get(where) != true.get(where):
            yield f"{where}: kept {kept.get(where)}, counted {true.get(where)}"


def _by_key(rows: Sequence[Row], key: Sequence[str]) -> dict[str, dict[str, int]]:
    found = {}
    for row in rows:
        amounts = {name: value for name, value in row.items() if name not in (*key, "id")}
        found[", ".join(f"{name} {row[name]}" for name in key)] = amounts
    return found
