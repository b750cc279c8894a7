"""The counts, kept in the same transaction as the answers they count; the views are the truth."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import RowMapping, Table, select
from sqlalchemy.sql.expression import TableClause

from labeler.domain.rules import TallyKey, is_finished, tally
from labeler.domain.words import State
from labeler.store.concepts import ids_by_uid
from labeler.store.kept import Kept
from labeler.store.schema import answer_counts, answer_tallies, counts, tallies
from labeler.store.transaction import Reader, Transaction

FINISHED, OPEN, SKIPPED = "finished", "open", "skipped"
"""How an answer stands; a submitted answer that is not finished is open."""


def change(transaction: Transaction, before: Kept | None, after: Kept | None) -> None:
    """Takes what `before` added to the tallies out, and adds what `after` does."""
    _change_labels(transaction, before, after)
    _change_answers(transaction, before, after)


def differences(reader: Reader) -> tuple[str, ...]:
    """Where the tallies and the views disagree, a line each."""
    return (
        *_differences(reader, tallies, counts, ("labeler_id", "concept_id", "relation", "day")),
        *_differences(reader, answer_tallies, answer_counts, ("labeler_id", "standing", "day")),
    )


def rebuild(transaction: Transaction) -> None:
    """The tallies as the views say them: after a migration, or to mend them."""
    for cache, view in ((tallies, counts), (answer_tallies, answer_counts)):
        for row in transaction.rows(select(cache.c.id)):
            transaction.delete(cache, row["id"])
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


def _by_key(rows: Sequence[RowMapping], key: Sequence[str]) -> dict[str, dict[str, int]]:
    found = {}
    for row in rows:
        amounts = {name: value for name, value in row.items() if name not in (*key, "id")}
        found[", ".join(f"{name} {row[name]}" for name in key)] = amounts
    return found
